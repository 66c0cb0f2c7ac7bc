import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import { paperTemplates } from '../core/paper-templates.ts';
import { everythingFilled, KAZAKH } from '../core/test-papers.ts';
import { paperPdf } from './paper-pdf.ts';

const today = plainDate('2026-11-22');
async function pdfOf(asked: Record<string, unknown>): Promise<string> {
	const pdf = await paperPdf(asked, today);
	if (!pdf.ok) throw new Error(pdf.code);
	return Buffer.from(pdf.value).toString('latin1');
}
const pages = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;

describe('a paper as PDF', () => {
	test('is tagged, in embedded Golos, and holds every letter as text; every paper', async () => {
		for (const [place, template] of paperTemplates.entries()) {
			for (const locale of place === 0 ? LOCALES : [LOCALES[place % 3]!]) {
				const [filled] = everythingFilled(template);
				const pdf = await pdfOf({ template: template.id, locale, filled });
				expect(pdf, template.id).toMatch(/\/Marked true/);
				expect(pdf).toContain('pdfuaid');
				const letters = lettersOf(pdf);
				expect([...KAZAKH].filter((letter) => !letters.has(letter))).toEqual([]);
				expect(pdf).toContain(`/Lang (${locale})`);
			}
		}
	});

	test('goes on over pages, each with its number', async () => {
		const filled = {
			demands: Array.from({ length: 120 }, (_, i) => `${i}: ${KAZAKH} `.repeat(5)).join('\n'),
		};
		expect(pages(await pdfOf({ template: 'demands', locale: 'kk', filled }))).toBeGreaterThan(3);
		expect(pages(await pdfOf({ template: 'strike-notice', locale: 'ru', filled: {} }))).toBe(1);
	});

	test('what somebody wrote is never markup, and letters that the font lacks do not stop it', async () => {
		const filled = {
			employer: '#pagebreak() $x$ *b* <b> "\\ #read("/etc/passwd")',
			length: '\u{1f600} 漢字 \u0000',
		};
		expect(pages(await pdfOf({ template: 'strike-notice', locale: 'en', filled }))).toBe(1);
	});

	test('is refused by name where it is none', async () => {
		const code = async (asked: Record<string, unknown>) => {
			const answer = await paperPdf(asked, today);
			return answer.ok || answer.code;
		};
		const template = 'demands';
		expect(await code({ template: 'nothing', locale: 'kk', filled: {} })).toBe('not-found');
		expect(await code({ template, locale: 'de', filled: {} })).toBe('malformed');
		expect(await code({ template, locale: 'kk', filled: [] })).toBe('malformed');
		expect(await code({ template, locale: 'kk', filled: { demands: 5 } })).toBe('malformed');
		expect(await code({ template, locale: 'kk', filled: { x: 'a'.repeat(60_001) } })).toBe('too-large');
	});

	test('more at once than can be set are told to come back, and all others get theirs', async () => {
		const one = () => paperPdf({ template: 'award', locale: 'kk', filled: {} }, today);
		const answers = await Promise.all(Array.from({ length: 20 }, one));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
		expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'busy' });
		expect((await one()).ok).toBe(true);
	});
});

/** Every letter that the PDF's fonts say they draw (their ToUnicode maps): what a reader can copy, search and hear. */
function lettersOf(pdf: string): Set<string> {
	const letters = new Set<string>();
	for (const [, packed] of pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
		for (const [, block] of unpack(packed!).matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
			for (const [, hex] of block!.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g))
				letters.add(String.fromCharCode(...hex!.match(/.{4}/g)!.map((unit) => Number.parseInt(unit, 16))));
	}
	return letters;
}

function unpack(stream: string): string {
	try {
		return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
	} catch {
		return stream;
	}
}

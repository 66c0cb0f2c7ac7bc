import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { PaperDocument } from '../contract.ts';
import { readPaper } from '../core/paper-check.ts';
import { paperDocument } from '../core/paper-document.ts';
import { lawOfPaper, paperTemplate, paperTemplates } from '../core/paper-templates.ts';
import { everythingFilled, wordsOf } from '../core/test-papers.ts';
import { paperDocx } from './paper-docx.ts';

const today = plainDate('2026-11-22');

/** The files of a zip archive, by name, as its central directory lists them. */
function unzip(zip: Buffer): Map<string, string> {
	const end = zip.lastIndexOf('PK\u0005\u0006');
	const files = new Map<string, string>();
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
		const [packed, name, extra, remark] = [20, 28, 30, 32].map((offset, place) =>
			place === 0 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
		) as [number, number, number, number];
		const local = zip.readUInt32LE(at + 42);
		const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const bytes = zip.subarray(from, from + packed);
		const content = zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes);
		files.set(zip.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'));
		at += 46 + name + extra + remark;
	}
	return files;
}

const plain = (xml: string) =>
	xml
		.replace(/<w:tab\/>/g, '\n')
		.replace(/<\/w:p>/g, '\n')
		.replace(/<[^>]+>/g, '')
		.replace(
			/&(lt|gt|quot|apos|amp);/g,
			(_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
		);

const opened = async (paper: PaperDocument) =>
	unzip(Buffer.from(await (await paperDocx(paper)).arrayBuffer()));

describe('a paper as a Word file', () => {
	test.each(LOCALES)('opens and holds every word of every paper in %s', async (locale) => {
		for (const template of paperTemplates) {
			for (const filled of [everythingFilled(template)[0]!, ...(locale === 'kk' ? [{}] : [])]) {
				const paper = paperDocument(
					template,
					readPaper(template, filled).answers,
					lawOfPaper(template),
					locale,
					today,
				);
				const files = await opened(paper);
				expect([...files.keys()]).toContain('[Content_Types].xml');
				const footers = [...files].filter(([name]) => /footer\d*\.xml$/.test(name)).map(([, xml]) => xml);
				const words = plain([files.get('word/document.xml'), ...footers].join(''));
				for (const line of wordsOf(paper).split('\n').slice(1)) expect(words).toContain(line);
				expect(footers.join()).toContain('PAGE');
			}
		}
	});

	test('is A4, says its language, and numbers each list from one', async () => {
		const template = paperTemplate('demands')!;
		const filled = { demands: 'a\nb', representatives: 'c\nd' };
		const paper = paperDocument(
			template,
			readPaper(template, filled).answers,
			lawOfPaper(template),
			'kk',
			today,
		);
		const files = await opened(paper);
		const xml = files.get('word/document.xml')!;
		const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xml)!.map(Number);
		expect([Math.round(width! / 56.7), Math.round(height! / 56.7)]).toEqual([210, 297]);
		// A fraction in a measure is what Word calls a broken file.
		expect(xml).not.toMatch(/ w:\w+="-?\d*\.\d/);
		expect(xml).toMatch(/<w:p\/?>.{0,20}<w:sectPr>/);
		expect(new Set(xml.match(/<w:numId w:val="\d+"/g)).size).toBe(2);
		expect(files.get('word/styles.xml')).toContain('kk-KZ');
	});

	test('what somebody wrote is never markup', async () => {
		const template = paperTemplate('strike-notice')!;
		const { answers } = readPaper(template, { employer: '</w:t><w:br/> & "x" \u0000\u0001' });
		const files = await opened(paperDocument(template, answers, lawOfPaper(template), 'en', today));
		expect(files.get('word/document.xml')).toContain('&lt;/w:t>&lt;w:br/>'.replace(/>/g, '&gt;'));
	});
});

import { describe, expect, test } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Filled, PaperTemplate } from '../contract.ts';
import { packs } from './packs.ts';
import { findingOf, linesOf, prefilled, readPaper } from './paper-check.ts';
import { paperDocument } from './paper-document.ts';
import { lawOfPaper, paperTemplate, paperTemplates } from './paper-templates.ts';
import { everythingFilled, wordsOf } from './test-papers.ts';

const today = plainDate('2026-11-22');
const each = paperTemplates.map((template) => [template.id, template] as const);
const versionsOf = ({ procedure, paper }: PaperTemplate) =>
	packs.filter((pack) => pack.procedure === procedure && (pack.papers ?? []).some(({ id }) => id === paper));
const namesIn = (template: PaperTemplate) =>
	template.body.flatMap((part) => {
		const fields = 'field' in part ? [part.field] : [];
		const rows = part.kind === 'signatures' ? part.rows.flatMap(({ field }) => field ?? []) : [];
		const places = part.kind === 'place-and-day' ? [part.place, part.day] : [];
		const words = JSON.stringify(part).match(/\{[\w-]+\}/g) ?? [];
		const conditions = [part.onlyIf?.field ?? [], part.onlyWith ?? []].flat();
		return [...fields, ...rows, ...places, ...conditions, ...words.map((word) => word.slice(1, -1))];
	});

describe.each(each)('the template of %s', (_, template) => {
	const ids = template.fields.map(({ id }) => id);
	const contents = new Set(
		versionsOf(template).flatMap((pack) =>
			findingOf(template, pack, {}).contents!.map(({ line }) => line.id),
		),
	);

	test('is whole: names once, a day of its own, three languages, nothing that is not asked for', () => {
		expect(new Set(ids).size).toBe(ids.length);
		expect(template.fields.find(({ id }) => id === 'day')?.kind).toBe('day');
		expect(namesIn(template).filter((id) => !ids.includes(id))).toEqual([]);
		expect(ids.filter((id) => !namesIn(template).includes(id))).toEqual([]);
		const texts = JSON.stringify(template).match(/"kk":"[^"]+","ru":"[^"]+","en":"[^"]+"/g);
		expect(texts?.length).toBe(JSON.stringify(template).match(/"(kk|ru|en)":/g)!.length / 3);
		expect(JSON.parse(JSON.stringify(template))).toEqual(template);
		for (const { kind, values, onlyIf } of template.fields) {
			expect(kind === 'choice').toBe(values !== undefined);
			const asked = template.fields.find(({ id }) => id === onlyIf?.field);
			expect((onlyIf?.is ?? []).filter((value) => !asked?.values?.[value])).toEqual([]);
		}
	});

	test('has a field for every content that a version requires, and gives none that no version knows', () => {
		expect(typeof template.paper === 'string').toBe(contents.size > 0);
		const given = new Set([
			...template.fields.flatMap(({ satisfies }) => satisfies ?? []),
			...(template.itself ?? []),
			...Object.keys(template.byHand ?? {}),
		]);
		expect([...given].filter((id) => !contents.has(id))).toEqual([]);
		expect([...contents].filter((id) => !given.has(id))).toEqual([]);
	});

	test('takes what a matter knows from facts and numbers that its procedure has', () => {
		const all = packs.filter(({ procedure }) => procedure === template.procedure);
		for (const { from } of template.fields) {
			if (from && 'fact' in from)
				expect(
					all.some(({ facts }) => from.fact in facts),
					from.fact,
				).toBe(true);
			if (from && 'quantity' in from)
				expect(
					all.some(({ quantities }) => from.quantity in (quantities ?? {})),
					from.quantity,
				).toBe(true);
		}
	});

	test('names everything that is missing from an empty paper, and nothing from a full one, in every version', () => {
		for (const pack of versionsOf(template)) {
			const states = (filled: Filled) =>
				findingOf(template, pack, readPaper(template, filled).answers).contents!.map(
					({ line, state }) => [line.id, line.required, state] as const,
				);
			for (const [id, required, state] of states({}))
				expect([id, state]).toEqual([
					id,
					template.itself?.includes(id)
						? 'there'
						: required
							? expect.stringMatching(/missing|by-hand/)
							: 'left-out',
				]);
			for (const filled of everythingFilled(template))
				expect(states(filled).filter(([, , state]) => state !== 'there' && state !== 'by-hand')).toEqual([]);
		}
	});

	test.each(LOCALES)(
		'reads whole in %s: every answer stands in it, every blank is a line to write on',
		(locale) => {
			for (const filled of everythingFilled(template)) {
				const { answers, problems } = readPaper(template, filled);
				expect(problems).toEqual([]);
				const full = paperDocument(template, answers, lawOfPaper(template), locale, today);
				expect(full.incomplete).toBeNull();
				const words = wordsOf(full);
				expect(words).not.toMatch(/[{}_]|undefined|null|\[object/);
				for (const { id, kind } of template.fields) {
					if (answers[id] === undefined || kind === 'day' || kind === 'choice' || kind === 'number') continue;
					for (const piece of [answers[id]].flat().flatMap(linesOf)) expect(words).toContain(piece);
				}
			}
			const empty = wordsOf(paperDocument(template, {}, lawOfPaper(template), locale, today));
			expect(empty).not.toMatch(/[{}]|undefined|null/);
			expect(empty).toContain('____');
		},
	);
});

describe('a paper', () => {
	const notice = paperTemplate('strike-notice')!;
	const law = lawOfPaper(notice);

	test('names what is missing with its article, by the law of its own day', () => {
		const now = paperDocument(notice, { starts: '2026-12-01' }, law, 'en', today);
		expect(now.incomplete).toBe('Incomplete. Missing: The possible length (article 172(1)).');
		const then = paperDocument(notice, { starts: '2012-02-01', day: '2012-01-20' }, law, 'ru', today);
		expect(then.incomplete).toContain('Не хватает: Возможная продолжительность (');
		expect(then.foot).toContain('с 1 июня 2007 года');
	});

	test('says so where the text of its day does not tell its contents, and where there was no law', () => {
		const middle = paperDocument(notice, { day: '2018-05-04' }, law, 'en', today);
		expect([middle.incomplete, middle.foot]).toEqual([null, expect.stringContaining('was not checked')]);
		const before = paperDocument(notice, { day: '1999-05-04' }, law, 'kk', today);
		expect(before.foot).toContain('Бұл күнгі заң мәтіні жоқ');
	});

	test('is checked by both texts on a day when either may have stood', () => {
		const { foot } = paperDocument(notice, { day: '2026-03-02' }, law, 'en', today);
		expect(foot.match(/ from /g)?.length).toBe(2);
	});

	test('takes no bad answer, names it, and goes without', () => {
		const minutes = paperTemplate('strike-decision')!;
		const filled = { starts: '2026-02-30', at: '25:00', expected: '-3', where: 'a'.repeat(301) };
		const { answers, problems } = readPaper(minutes, filled);
		expect(answers).toEqual({});
		expect(problems).toEqual([
			{ field: 'starts', code: 'not-a-day' },
			{ field: 'at', code: 'not-a-time' },
			{ field: 'where', code: 'too-long' },
			{ field: 'expected', code: 'not-a-number' },
		]);
		const demands = paperTemplate('demands')!;
		expect(readPaper(demands, { approval: 'toString' }).problems).toEqual([
			{ field: 'approval', code: 'not-a-choice' },
		]);
		expect(readPaper(demands, { demands: 'x\n'.repeat(301) }).problems).toEqual([
			{ field: 'demands', code: 'too-many-lines' },
		]);
		const long = 'ж'.repeat(20_000);
		const tooMuch = readPaper(demands, { demands: long, grounds: long, enclosed: long, employer: 'x' });
		expect(tooMuch.problems).toEqual([{ field: 'enclosed', code: 'too-long-together' }]);
	});

	test('leaves out letters that no paper can hold, and keeps all others', () => {
		const { answers } = readPaper(notice, { length: 'Әғқ\u0000ң\ud800өұүһі\u202e ₸ № \u{1f600}\ttab' });
		expect(answers.length).toBe('Әғқңөұүһі ₸ № \u{1f600} tab');
	});

	test('asks for what an answer opens, and for it alone', () => {
		const minutes = paperTemplate('conciliation-commission-minutes')!;
		const signed = { 'worker-members': 'A', 'employer-members': 'B' };
		const states = (filled: Filled) =>
			findingOf(
				minutes,
				versionsOf(minutes).at(-1)!,
				readPaper(minutes, { ...signed, ...filled }).answers,
			).contents!.map(({ state }) => state);
		expect(states({ outcome: 'none' })).toEqual(['there', 'by-hand']);
		expect(states({ outcome: 'agreed' })).toEqual(['missing', 'by-hand']);
		expect(states({ outcome: 'agreed', decision: 'So be it.' })).toEqual(['there', 'by-hand']);
	});

	test('of one commission is never the paper of the other', () => {
		const [one, other] = ['conciliation-commission-minutes', 'agreement-commission-minutes'].map((id) => {
			const template = paperTemplate(id)!;
			return LOCALES.map((locale) =>
				wordsOf(paperDocument(template, {}, lawOfPaper(template), locale, today)),
			);
		});
		const titles = [/бітімгершілік комисс/i, /примирительн/i, /conciliation/i];
		const others = [/келісу комисс/i, /согласительн/i, /agreement commission/i];
		for (const i of [0, 1, 2]) {
			expect(one![i]).toMatch(titles[i]!);
			expect(one![i]).not.toMatch(others[i]!);
			expect(other![i]).toMatch(others[i]!);
			expect(other![i]).not.toMatch(titles[i]!);
		}
	});

	test('begins with what a matter knows', () => {
		const known = {
			facts: { 'strike-begins': '2026-12-01', other: '2026-01-01' },
			parties: { employer: 'X' },
		};
		expect(prefilled(notice, known)).toEqual({ employer: 'X', starts: '2026-12-01' });
	});
});

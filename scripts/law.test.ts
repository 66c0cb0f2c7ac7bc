/** Every law case of the house gives the expected answer; and the format refuses what it does not know. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packs } from '#modules/procedures/core/packs.ts';
import { answerCase } from './law/answer.ts';
import { compareAll } from './law/compare.ts';
import { type Json, type JsonObject, readCases } from './law/read-cases.ts';
import { unvisited } from './law/visited.ts';

const cases = readCases(join(import.meta.dirname, '../law'));
const folder = mkdtempSync(join(tmpdir(), 'senim-law-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (data: Json) => {
	const file = join(folder, 'case.json');
	writeFileSync(file, JSON.stringify(data));
	return readCases(file);
};
const run = (data: Json): JsonObject => answerCase(read(data)[0]!)[0]!;
const count = { from: '2026-03-18', amount: 3, unit: 'working-day' };
const received = {
	...{ id: 'x', procedure: 'grievance', asOf: '2026-12-14' },
	facts: { days: { received: '2026-12-11' } },
};

describe('the law cases', () => {
	it.each(cases.map((one) => [`${one.file} ${one.id}`, one] as const))('%s', (_, one) => {
		const answers = answerCase(one);
		const wrong = one.asks.flatMap(({ words, expect: wanted }, place) =>
			compareAll(wanted ?? {}, answers[place] ?? {})
				.filter(({ ok }) => !ok)
				.map(({ at, computed, expected }) => ({ ask: words, at, computed, expected })),
		);
		expect(wrong).toEqual([]);
	});

	it('all ask something and expect something', () => {
		for (const { id, asks } of cases)
			for (const { expect: wanted } of asks)
				expect([id, Object.keys(wanted ?? {}).length > 0]).toEqual([id, true]);
	});

	it('reach every step, number and answer of the law', () => {
		const statutes = packs.filter(({ version }) => version.startsWith('kz/'));
		expect(unvisited(statutes, cases)).toEqual([]);
	});
});

describe('a case', () => {
	it('is one or a list, and an answer names only what is asked', () => {
		expect(run({ id: 'x', ask: { count } })).toMatchObject({ due: '2026-03-26' });
		expect(
			read([
				{ id: 'x', ask: { count } },
				{ id: 'y', ask: [{ count }, { count }] },
			]).map(({ asks }) => asks.length),
		).toEqual([1, 2]);
		expect(run({ ...received, ask: { step: 'verify' } })).toMatchObject({
			due: '2026-12-14',
			status: 'open',
			left: { calendarDays: 0, workingDays: 0 },
		});
	});

	it('may know a day by its month or year only', () => {
		const [one] = read({
			...received,
			facts: { days: { received: ['2012-04', '2012', '2012-02-29'] } },
			ask: { step: 'verify' },
		});
		expect(one!.facts.days.received).toEqual([
			{ date: '2012-04-01', until: '2012-04-30' },
			{ date: '2012-01-01', until: '2012-12-31' },
			{ date: '2012-02-29' },
		]);
	});

	it('is refused by name where a word is not known', () => {
		const refused = (data: Json, words: string) => expect(() => run(data)).toThrow(words);
		refused({ id: 'x', aks: [] }, "no such word 'aks'");
		refused({ id: 'x' }, "'ask' is missing");
		refused({ ask: { count } }, "'id' is missing");
		refused({ id: 'x', ask: { cuont: count } }, 'names none of');
		refused({ id: 'x', ask: { count: { ...count, amuont: 3 } } }, "no such word 'amuont'");
		refused({ id: 'x', ask: { count: { ...count, unit: 'day' } } }, 'unit is none of');
		refused({ id: 'x', ask: { count: { ...count, from: '2026-02-30' } } }, 'is not a day');
		refused(
			{ ...received, facts: { days: { received: '2012-13' } }, ask: { step: 'verify' } },
			'is not a day',
		);
		refused({ ...received, facts: { dais: {} }, ask: { step: 'verify' } }, "no such word 'dais'");
		refused(
			{ ...received, facts: { days: { received: { data: '2026-12-11' } } }, ask: { step: 'verify' } },
			"no such word 'data'",
		);
		refused(
			{ ...received, facts: { days: { recieved: '2026-12-11' } }, ask: { step: 'verify' } },
			"no day 'recieved'",
		);
		refused({ ...received, procedure: 'grievence', ask: { step: 'verify' } }, "no procedure 'grievence'");
		refused({ ...received, ask: { step: 'verfy' } }, "no step 'verfy'");
		refused({ ...received, ask: { step: 'verify', reading: 4 } }, 'no reading 4');
		refused(
			[
				{ id: 'x', ask: { count } },
				{ id: 'x', ask: { count } },
			],
			"two cases with the id 'x'",
		);
	});

	it('is refused where it asks nothing, contradicts itself, or cannot be', () => {
		const refused = (data: Json, words: string) => expect(() => run(data)).toThrow(words);
		const term = (amount: Json) => ({ id: 'x', ask: { count: { ...count, amount } } });
		refused({ ...received, ask: [] }, 'asks nothing');
		refused({ ...received, id: '', ask: { step: 'verify' } }, "'id' is empty");
		refused({ ...received, version: 'grievance/2026-01-01', ask: { step: 'verify' } }, 'do not go together');
		refused(term(-3), 'amount: -3 is no whole number');
		refused(term(1.5), 'amount: 1.5 is no whole number');
		refused(term(1e9), 'leads beyond the calendar');
		const until = { received: { date: '2026-12-11', until: '2026-12-01' } };
		refused({ ...received, facts: { days: until }, ask: { step: 'verify' } }, 'before it begins');
		const findings = [{ about: 'nothing', by: 'court', date: '2026-12-11', found: 'so' }];
		refused(
			{ ...received, facts: { days: {}, findings }, ask: { step: 'verify' } },
			'no step, quorum or question',
		);
		const chain = { procedure: 'collective-dispute', id: 'x', asOf: '2026-09-10' };
		refused({ ...chain, ask: { chain: { to: 'nowhere' } } }, "no step 'nowhere'");
		refused({ ...chain, ask: { chain: true, readings: { reply: 9 } } }, "'reply' has no reading 9");
		const changes = { from: 'kz/trade-union/2014-07-11', to: 'kz/collective-dispute/2016-01-01' };
		refused({ ...chain, ask: { changes } }, 'are not one procedure');
	});

	it('in a file that is empty, not UTF-8, or names something twice is refused with its place', () => {
		const file = join(folder, 'odd.json');
		const refused = (content: string | Buffer, words: string) => {
			writeFileSync(file, content);
			expect(() => readCases(file)).toThrow(words);
		};
		refused(' \n', 'is empty');
		refused('{\n"id": "x",}', 'line 2 column 11');
		const windows = Buffer.from([
			...Buffer.from('{"id": "x",\n"title": "'),
			0xd2,
			0xf0,
			...Buffer.from('"}'),
		]);
		refused(windows, 'line 2, column 11: not UTF-8');
		refused('{"id": "x",\n "facts": {}, "facts": {}}', "line 2, column 15: 'facts' stands here twice");
		refused('{"id": "x", "ask": {"count": {"from": 1, "\\u0066rom": 2}}}', "'from' stands here twice");
		refused('{"id": "x", "facts": {"quantities": {"all": 1e999}}, "ask": {}}', 'larger than any number');
		writeFileSync(
			file,
			`\ufeff${JSON.stringify([
				{ id: 'x', ask: { count } },
				{ id: 'y', ask: { count } },
			])}`,
		);
		expect(readCases(file).map(({ id }) => id)).toEqual(['x', 'y']);
	});

	it('differs where the answer is another one, or where a word is expected that no answer has', () => {
		const lines = compareAll(
			{
				due: '2026-03-27',
				dew: '2026-03-26',
				skipped: ['2026-03-25', '2026-03-24', '2026-03-23', '2026-03-22', '2026-03-21'],
			},
			run({ id: 'x', ask: { count } }),
		);
		expect(lines.map(({ at, ok }) => `${at} ${ok}`)).toEqual(['due false', 'dew false', 'skipped true']);
	});

	it('may expect words of an explanation, and warnings among others', () => {
		const told = run({ ...received, ask: { step: 'verify', language: 'ru' } });
		expect(
			compareAll({ says: ['1 рабочий день', 'не юридическая консультация'] }, told).every(({ ok }) => ok),
		).toBe(true);
		expect(compareAll({ says: '2 рабочих дня' }, told)[0]?.ok).toBe(false);
		const warned = run({
			...received,
			facts: { days: { received: '2026-12-11', sung: '2026-12-12' } },
			ask: { warnings: true },
		});
		expect(
			compareAll({ includes: ['fact-unknown'], codes: ['fact-unknown'] }, warned).every(({ ok }) => ok),
		).toBe(true);
		expect(compareAll({ includes: ['version-uncertain'] }, warned)[0]?.ok).toBe(false);
	});
});

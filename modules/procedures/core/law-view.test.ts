import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Condition, ProcedureVersion, Step } from '../contract.ts';
import { conditionInWords, readingInWords } from './describe.ts';
import { differencesOf, procedureLine, surenessOf } from './law-view.ts';
import { versionsOn } from './matter.ts';
import { packs } from './packs.ts';

const words = (text: string) => ({ kk: text, ru: text, en: text });
const grounds = { rule: words('rule'), article: '1', source: 'code', confidence: 'sure' } as const;

const version = (name: string, inForce: ProcedureVersion['inForce'], more: Partial<ProcedureVersion> = {}) =>
	({
		procedure: 'test',
		version: `kz/test/${name}`,
		title: words(name),
		about: words('about'),
		status: 'in-force',
		inForce,
		calendar: 'kz',
		sources: { code: { title: words('Code'), divided: 'articles' } },
		actors: { employer: words('employer') },
		facts: { demand: words('the day of the demand') },
		counting: { ...grounds, firstDay: 'day-after' },
		steps: [
			{
				id: 'reply',
				title: words('Reply'),
				nature: 'duty',
				actor: 'employer',
				doneBy: ['demand'],
				readings: [
					{
						...grounds,
						name: null,
						trigger: { anyOf: [{ fact: 'demand' }], choose: 'earliest' },
						term: { amount: 3, unit: 'working-day', lastDayOff: 'next-working-day' },
						extension: null,
					},
				],
			},
		],
		thresholds: [],
		...more,
	}) satisfies ProcedureVersion;

const old = version('old', { from: '2016-01-01', to: '2025-11-30', confidence: 'sure' });
const now = version('now', {
	from: '2025-12-01',
	to: null,
	confidence: 'sure',
	fromBounds: { earliest: '2025-12-01', latest: '2026-06-30', because: words('not found') },
});
const bill = version('bill', { from: '2026-09-01', to: null, confidence: 'unsure' }, { status: 'pending' });

describe('which text stood on a day', () => {
	const standing = (day: string) => versionsOn([old, now, bill], plainDate(day)).map(({ title }) => title.en);

	it('is none before the law, one while it is known, and both where the first day is not', () => {
		expect(standing('2015-12-31')).toEqual([]);
		expect(standing('2025-11-30')).toEqual(['old']);
		expect(standing('2025-12-01')).toEqual(['old', 'now']);
		expect(standing('2026-06-29')).toEqual(['old', 'now']);
		expect(standing('2026-06-30')).toEqual(['now']);
	});
	it('is never a pending bill', () => {
		expect(standing('2027-01-01')).toEqual(['now']);
		expect(procedureLine([old, now, bill]).title.en).toBe('now');
	});
});

describe('how sure a text is', () => {
	it('counts every line once, no surer than the days on which the text stood', () => {
		expect(surenessOf(old)).toEqual({ sure: 2, likely: 0, unsure: 0, blank: 0, lines: 2 });
		const unsure = { ...old, inForce: { ...old.inForce, confidence: 'unsure' as const } };
		expect(surenessOf(unsure)).toEqual({ sure: 0, likely: 0, unsure: 2, blank: 0, lines: 2 });
	});
	it('counts a line without a term as not known, whatever its confidence', () => {
		const [step] = old.steps;
		const blank: Step = {
			...step!,
			readings: [{ ...step!.readings[0], term: { blank: words('a lawyer must look') } }],
		};
		expect(surenessOf({ ...old, steps: [blank] })).toMatchObject({
			blank: 1,
			lines: 2,
		});
	});
});

describe('two texts side by side', () => {
	it('names what was added, removed and changed, and nothing else', () => {
		const [step] = old.steps;
		const longer = { ...step!, title: words('Answer') };
		const added = { ...step!, id: 'send' };
		expect(differencesOf(old, { ...old, version: 'kz/test/other' })).toEqual([]);
		expect(differencesOf(old, { ...old, steps: [added, longer] })).toEqual([
			{ part: 'steps', id: 'send', change: 'added' },
			{ part: 'steps', id: 'reply', change: 'changed' },
		]);
		expect(differencesOf({ ...old, steps: [added, step!] }, old)).toEqual([
			{ part: 'steps', id: 'send', change: 'removed' },
		]);
	});
	it('read the same from both ends', () => {
		fc.assert(
			fc.property(fc.constantFrom(...packs), fc.constantFrom(...packs), (a, b) => {
				const swapped = { added: 'removed', removed: 'added', changed: 'changed' } as const;
				const there = differencesOf(a, b).map(({ part, id, change }) => `${part} ${id} ${swapped[change]}`);
				const back = differencesOf(b, a).map(({ part, id, change }) => `${part} ${id} ${change}`);
				expect(there.sort()).toEqual(back.sort());
			}),
		);
	});
});

describe('the law in words', () => {
	it('has a sentence for every term and condition of every pack, in three languages, without a name left over', () => {
		for (const pack of packs)
			for (const locale of LOCALES) {
				for (const step of pack.steps)
					for (const reading of step.readings)
						if (!('blank' in reading.term))
							expect(readingInWords(reading, pack, locale)).toMatch(/\d|күні|день|day/);
				for (const condition of conditionsOf(pack)) {
					const text = conditionInWords(condition, pack, locale);
					expect(text, `${pack.version}: ${JSON.stringify(condition)}`).not.toMatch(
						/undefined|\b[a-z]+-[a-z]+-[a-z-]+\b/,
					);
				}
			}
	});
});

function conditionsOf({ steps, quorums = [], questions = [] }: ProcedureVersion): Condition[] {
	return [
		...steps.flatMap(({ onlyIf }) => onlyIf ?? []),
		...quorums.flatMap(({ onlyIf }) => onlyIf ?? []),
		...questions.flatMap(({ readings }) =>
			readings.flatMap(({ outcomes }) => outcomes.map(({ when }) => when)),
		),
	];
}

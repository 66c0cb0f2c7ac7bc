/** What holds for every pack of the house, whatever the facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type { Assessment, Facts, Occurrence, ProcedureVersion } from '../contract.ts';
import { assess } from './assess.ts';
import type { Calendar } from './calendar.ts';
import { explainObligation } from './explain.ts';
import { explainQuestion, explainQuorum } from './explain-numbers.ts';
import { kazakhstan, packs } from './packs.ts';
import { projectChain } from './project-chain.ts';

const START = plainDate('2024-01-01');

const occurrence = fc
	.record({
		offset: fc.integer({ min: 0, max: 500 }),
		span: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
		reason: fc.constantFrom('a reason', ' ', undefined),
		amount: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
	})
	.map(({ offset, span, reason, amount }): Occurrence => {
		const date = addDays(START, offset);
		return {
			date,
			...(span === undefined ? {} : { until: addDays(date, span) }),
			...(reason === undefined ? {} : { reason }),
			...(amount === undefined ? {} : { amount }),
		};
	});

/** A pack and some facts of it: any of its days, numbers and circumstances, or none. */
const matter = fc.constantFrom(...packs).chain((pack) => {
	const names = (record: object = {}) => {
		const list = Object.keys(record);
		return list.length > 0 ? fc.constantFrom(...list) : fc.constant('strange');
	};
	const circumstances = fc.array(
		names(pack.circumstances).chain((id) =>
			names(pack.circumstances?.[id]?.values).map((value) => [id, value] as const),
		),
		{ maxLength: 6 },
	);
	return fc.record({
		pack: fc.constant(pack),
		days: fc.dictionary(names(pack.facts), fc.array(occurrence, { minLength: 1, maxLength: 2 }), {
			maxKeys: 12,
		}),
		quantities: fc.dictionary(names(pack.quantities), fc.integer({ min: -1, max: 300 }), { maxKeys: 8 }),
		circumstances: circumstances.map((list) => Object.fromEntries(list)),
		asOf: fc.integer({ min: 0, max: 600 }).map((offset) => addDays(START, offset)),
	});
});
const factsIn = ({
	days,
	quantities,
	circumstances,
}: {
	days: Facts['days'];
	quantities: Record<string, number>;
	circumstances: Record<string, string>;
}): Facts => ({ days, quantities, circumstances });

describe('for every pack and any facts', { timeout: 60_000 }, () => {
	it('there is an answer, the same each time, pure data, in every language', () => {
		fc.assert(
			fc.property(matter, (one) => {
				const { pack, asOf } = one;
				const facts = factsIn(one);
				const answer = assess(pack, facts, asOf, kazakhstan);
				expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
				expect(assess(pack, structuredClone(facts), asOf, kazakhstan)).toEqual(answer);
				const said = LOCALES.flatMap((locale) => [
					...answer.obligations.flatMap((obligation) => explainObligation(obligation, pack, locale)),
					...answer.quorums.flatMap((quorum) => explainQuorum(quorum, pack, locale)),
					...answer.questions.flatMap((question) => explainQuestion(question, pack, locale)),
				]);
				expect(said.join(' ')).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
			}),
			{ numRuns: 300 },
		);
	});

	it('there is an answer even for days of another age and numbers beyond sense', () => {
		const extreme = fc.constantFrom(
			'0001-01-01',
			'0001-12-31',
			'1799-12-31',
			'2011-12-31',
			'2028-01-01',
			'2199-12-31',
			'9999-12-31',
		);
		const day = fc.tuple(extreme, extreme).map(
			([date, until]): Occurrence => ({
				date: plainDate(date),
				until: plainDate(until),
				reason: 'x',
				amount: 1e15,
			}),
		);
		fc.assert(
			fc.property(matter, fc.array(day, { minLength: 1, maxLength: 3 }), extreme, (one, days, asOf) => {
				const { pack } = one;
				const facts = {
					...factsIn(one),
					days: Object.fromEntries(Object.keys(pack.facts).map((name) => [name, days])),
					quantities: Object.fromEntries(
						Object.keys(pack.quantities ?? {}).map((name, place) => [
							name,
							[Number.NaN, 1e300, -0, 0.1, Number.POSITIVE_INFINITY][place % 5]!,
						]),
					),
				};
				const answer = assess(pack, facts, plainDate(asOf), kazakhstan);
				for (const obligation of answer.obligations) explainObligation(obligation, pack, 'en');
				projectChain(pack, facts, kazakhstan);
			}),
			{ numRuns: 200 },
		);
	});

	it('what is not known never counts as done or reached', () => {
		fc.assert(
			fc.property(matter, (one) => {
				const { pack, asOf } = one;
				const shown = new Set(pack.steps.flatMap(({ doneBy }) => doneBy));
				const days = Object.fromEntries(Object.entries(one.days).filter(([name]) => !shown.has(name)));
				const { obligations, quorums } = assess(
					pack,
					{ days, circumstances: one.circumstances },
					asOf,
					kazakhstan,
				);
				for (const { status } of obligations) expect(status).not.toBe('met');
				for (const { verdict } of quorums) expect(verdict).not.toBe('met');
			}),
			{ numRuns: 300 },
		);
	});

	it('a chain ends, and no link lies before the day it hangs on', () => {
		fc.assert(
			fc.property(matter, (one) => {
				const { links } = projectChain(one.pack, factsIn(one), kazakhstan);
				expect(links.length).toBeLessThanOrEqual(one.pack.steps.length);
				expect(links.map(({ due }) => due)).toEqual(links.map(({ due }) => due).toSorted());
			}),
			{ numRuns: 100 },
		);
	});
});

describe('the calendar', { timeout: 60_000 }, () => {
	it('with one holiday more never makes a last day earlier, and never a notice later', () => {
		fc.assert(
			fc.property(matter, fc.integer({ min: 0, max: 600 }), (one, offset) => {
				const { pack, asOf } = one;
				const facts = factsIn(one);
				const before = duesOf(assess(pack, facts, asOf, kazakhstan), pack);
				const after = duesOf(assess(pack, facts, asOf, withHoliday(addDays(START, offset))), pack);
				for (const [key, { due, back }] of before) {
					const moved = after.get(key);
					if (!moved) continue;
					if (back) expect(moved.due <= due).toBe(true);
					else expect(moved.due >= due).toBe(true);
				}
			}),
			{ numRuns: 120 },
		);
	});

	it('without holidays moves every date by a week when all facts move by a week', () => {
		fc.assert(
			fc.property(matter, (one) => {
				const pack = weekly(one.pack);
				const facts = factsIn(one);
				const moved: Facts = {
					...facts,
					days: Object.fromEntries(
						Object.entries(facts.days).map(([name, list]) => [name, list.map(laterByWeek)]),
					),
				};
				const now = duesOf(assess(pack, facts, one.asOf, weekends), pack);
				const later = duesOf(assess(pack, moved, addDays(one.asOf, 7), weekends), pack);
				expect([...later].map(([key, { due }]) => `${key} ${due}`)).toEqual(
					[...now].map(([key, { due }]) => `${key} ${addDays(due, 7)}`),
				);
			}),
			{ numRuns: 300 },
		);
	});
});

/** Last days by step and reading; `back` for those that run back from a planned day. */
function duesOf(
	{ obligations }: Assessment,
	{ steps }: ProcedureVersion,
): Map<string, { due: PlainDate; back: boolean }> {
	return new Map(
		obligations.flatMap((one) => {
			if (!('due' in one)) return [];
			const term = steps.find(({ id }) => id === one.step)?.readings[one.reading]?.term;
			const back = term !== undefined && 'direction' in term && term.direction === 'before';
			return [[`${one.step} ${one.reading}`, { due: one.due, back }] as const];
		}),
	);
}

function withHoliday(date: PlainDate): Calendar {
	const name = { kk: 'мереке', ru: 'праздник', en: 'holiday' };
	const worked = new Set([...kazakhstan.worked].filter((day) => day !== date));
	return { ...kazakhstan, worked, off: new Map([...kazakhstan.off, [date, { date, why: 'holiday', name }]]) };
}

/** The same years with nothing but weekends. */
const weekends: Calendar = { ...kazakhstan, off: new Map(), worked: new Set(), uncertain: new Map() };

/** Months and years are not of one length: here they are days. */
function weekly(pack: ProcedureVersion): ProcedureVersion {
	const unit = (one: string) => (one === 'calendar-month' || one === 'calendar-year' ? 'calendar-day' : one);
	return JSON.parse(JSON.stringify(pack, (key, value) => (key === 'unit' ? unit(value) : value)));
}

function laterByWeek({ date, until, ...more }: Occurrence): Occurrence {
	return { ...more, date: addDays(date, 7), ...(until === undefined ? {} : { until: addDays(until, 7) }) };
}

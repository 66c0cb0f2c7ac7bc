/** Counting as properties: random joins, leavings, refusals and months. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type { CaseState } from '../contract.ts';
import { afterCollective, decideCollective, isCollectiveAct, openedState } from './collective-acts.ts';
import {
	afterJoin,
	afterLeave,
	COUNTED_MONTHS,
	countBand,
	countOf,
	decideJoin,
	decideLeave,
	isCounted,
	mayBeCounted,
	monthStart,
	outsideOf,
} from './collective-count.ts';
import type { Counted } from './collective-types.ts';

const START = plainDate('2026-01-01');
const TAGS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

type Step = { readonly does: 'join' | 'leave' | 'refuse' | 'wait'; readonly tag: string };
const step: fc.Arbitrary<Step> = fc.record({
	does: fc.oneof(
		{ weight: 4, arbitrary: fc.constant('join' as const) },
		fc.constantFrom('leave' as const, 'refuse' as const, 'wait' as const),
	),
	tag: fc.constantFrom(...TAGS),
});

function live(steps: readonly Step[]) {
	let counted: Counted[] = [];
	let now: PlainDate = START;
	const refused = new Set<string>();
	const joined = new Map<string, PlainDate>();
	for (const { does, tag } of steps) {
		if (does === 'wait') now = addMonths(now, 1);
		if (does === 'join' && decideJoin(counted, [], { tag, spots: [] }, now).ok) {
			counted = afterJoin(counted, { tag, spots: [`spot ${tag}`], act: 'x' }, now);
			joined.set(tag, now);
		}
		if (does === 'leave' || does === 'refuse') {
			if (!decideLeave(counted, tag, now).ok) continue;
			counted = afterLeave(counted, { tag, act: does === 'leave' ? 'y' : null }, now);
			joined.delete(tag);
			if (does === 'refuse') refused.add(tag);
		}
	}
	return { counted, now, refused, joined };
}
const lives = fc.array(step, { maxLength: 60 }).map(live);

describe('counting', () => {
	it('counts each referral once, and none that refused, left, or joined more than a year ago', () => {
		fc.assert(
			fc.property(lives, ({ counted, now, refused, joined }) => {
				expect(new Set(counted.map(({ tag }) => tag)).size).toBe(counted.length);
				const standing = counted.filter((one) => isCounted(one, now)).map(({ tag }) => tag);
				expect(standing.filter((tag) => refused.has(tag))).toEqual([]);
				const expected = [...joined].filter(([, month]) => now <= addMonths(month, COUNTED_MONTHS));
				// One that left and came back within a month counts from its first month.
				expect(standing.every((tag) => joined.has(tag))).toBe(true);
				expect(expected.length - standing.length).toBeGreaterThanOrEqual(0);
				for (const tag of refused)
					expect(decideJoin(counted, [], { tag, spots: [] }, now)).toMatchObject({ code: 'count-refused' });
			}),
		);
	});

	it('taken back leaves the same count, inside and outside, as if nothing had been', () => {
		fc.assert(
			fc.property(lives, fc.constantFrom(...TAGS), ({ counted, now }, tag) => {
				const told = (list: readonly Counted[]) => [countOf(list, now), outsideOf(list, now, 500)];
				if (decideJoin(counted, [], { tag, spots: [] }, now).ok) {
					const after = afterJoin(counted, { tag, spots: [], act: 'x' }, now);
					expect(told(afterLeave(after, { tag, act: 'y' }, now))).toEqual(told(counted));
				}
				if (decideLeave(counted, tag, now).ok) {
					const after = afterLeave(counted, { tag, act: 'y' }, now);
					if (!decideJoin(after, [], { tag, spots: [] }, now).ok) return;
					expect(told(afterJoin(after, { tag, spots: [], act: 'x' }, now))).toEqual(told(counted));
				}
			}),
		);
	});

	it('changes nothing outside within a month, whoever joins, leaves or refuses', () => {
		const notWaiting = fc.array(
			step.filter(({ does }) => does !== 'wait'),
			{ maxLength: 20 },
		);
		fc.assert(
			fc.property(lives, notWaiting, ({ counted, now }, more) => {
				// A new month has begun, so what joined before it counts outside.
				const month = addMonths(now, 1);
				const told = outsideOf(counted, month, 500);
				let list = [...counted];
				for (const { does, tag } of more) {
					if (does === 'join' && decideJoin(list, [], { tag, spots: [] }, month).ok)
						list = afterJoin(list, { tag, spots: [], act: 'x' }, month);
					if ((does === 'leave' || does === 'refuse') && decideLeave(list, tag, month).ok)
						list = afterLeave(list, { tag, act: does === 'leave' ? 'y' : null }, month);
					expect(outsideOf(list, month, 500)).toEqual(told);
				}
			}),
		);
	});

	it('tells bands of five; outside nothing under five referrals or fifty workers', () => {
		const many = (count: number): Counted[] =>
			Array.from({ length: count }, (_, index) => ({
				tag: `t${index}`,
				month: START,
				status: 'counted',
				leftMonth: null,
				spots: [],
				acts: [],
			}));
		const next = addMonths(START, 1);
		for (let count = 0; count < 40; count++) {
			const { low, high } = countBand(count);
			expect([low % 5, high - low, low <= count && count <= high]).toEqual([0, 4, true]);
			expect(countOf(many(count), next).months === null).toBe(count < 5);
			expect(outsideOf(many(count), next, 500)).toEqual(count < 5 ? null : { low, high });
			expect(outsideOf(many(count), next, 49)).toBe(null);
			expect(outsideOf(many(count), START, 500)).toBe(null);
		}
	});

	it('ends before a case that was open when it joined can be deleted', () => {
		// The shortest rule of retention, and the day on which a referral of each month leaves the count.
		const SHORTEST = 400;
		for (let month = 0; month < 120; month++) {
			const joined = addMonths(START, month);
			const last = addMonths(joined, COUNTED_MONTHS);
			const one: Counted = {
				tag: 't',
				month: joined,
				status: 'counted',
				leftMonth: null,
				spots: [],
				acts: [],
			};
			expect([isCounted(one, last), isCounted(one, addMonths(last, 1))]).toEqual([true, false]);
			const gone = Date.parse(addMonths(last, 1)) - Date.parse(joined);
			expect(gone / 86_400_000).toBeLessThan(SHORTEST);
		}
	});

	it('does not count a case in two matters of the same employer and topic', () => {
		const other = afterJoin([], { tag: 'o', spots: ['s1', 's2'], act: 'x' }, START);
		const join = (spots: string[], now = START) => decideJoin([], other, { tag: 't', spots }, now);
		expect(join(['s2'])).toMatchObject({ code: 'count-elsewhere' });
		expect(join(['s3']).ok).toBe(true);
		expect(join(['s2'], addMonths(START, 13)).ok).toBe(true);
		const left = afterLeave(other, { tag: 'o', act: 'y' }, START);
		expect(decideJoin([], left, { tag: 't', spots: ['s2'] }, START).ok).toBe(true);
	});
});

const id = (letter: string) => letter.repeat(21) + 'A';
const matter = openedState(
	{ employer: id('E'), sites: [], topics: ['pay'], title: 'Pay', desk: id('A') },
	plainDate('2026-03-02'),
);

describe('what may be counted', () => {
	const state = {
		status: 'registered',
		number: '2026-000000-0',
		retaliationOf: null,
		coding: {
			topics: ['pay', 'safety'],
			severity: 'low',
			workers: 'one',
			site: 'AAA',
			employer: id('E'),
			excludedDesks: [],
		},
	} as unknown as CaseState;
	const may = (change: object, of: object = {}) =>
		mayBeCounted({ ...state, ...change } as CaseState, { ...matter, ...of });
	const coded = (change: object) => ({ coding: { ...state.coding, ...change } });

	it.each([
		['a registered open referral', {}, {}, null],
		['one of the named workplace', {}, { sites: ['AAA'] }, null],
		['one without a number', { number: null }, {}, 'count-not-open'],
		['a closed one', { status: 'closed' }, {}, 'count-not-open'],
		['one that was not coded', { coding: null }, {}, 'count-not-open'],
		['another employer', coded({ employer: id('F') }), {}, 'count-other-subject'],
		['a withheld employer', coded({ employer: null }), {}, 'count-other-subject'],
		['another topic', coded({ topics: ['safety'] }), {}, 'count-other-subject'],
		['another workplace', {}, { sites: ['BBB'] }, 'count-other-subject'],
		['the same worker, punished', { retaliationOf: id('C') }, {}, 'count-same-person'],
		['a desk that is ruled out', coded({ excludedDesks: [id('A')] }), {}, 'excluded-desk'],
		['a closed matter', {}, { status: 'closed' }, 'not-now'],
	])('%s', (_what, change, of, code) => {
		const decision = may(change, of);
		expect(decision.ok ? null : decision.code).toBe(code);
	});

	it('months are first days', () => {
		expect(monthStart(plainDate('2026-03-31'))).toBe('2026-03-01');
	});
});

describe('the entries of a matter', () => {
	const decide = (desks: string[], kind: string, clear: object = {}, state = matter) =>
		decideCollective(state, desks, { kind, clear, seq: state.lastSeq + 1 } as never);
	const shared = afterCollective(matter, { kind: 'share', clear: { desk: id('B') }, seq: 1 });

	it('are written by desks that take part; only the founding desk shares and closes', () => {
		expect(decide([id('B')], 'note')).toMatchObject({ code: 'not-found' });
		expect(decide([id('B')], 'note', {}, shared).ok).toBe(true);
		for (const kind of ['share', 'unshare', 'close'])
			expect(decide([id('B')], kind, { desk: id('C') }, shared)).toMatchObject({ code: 'not-permitted' });
		expect(decide([id('A')], 'share', { desk: id('C') }, shared).ok).toBe(true);
		expect(decide([id('A')], 'share', { desk: id('B') }, shared)).toMatchObject({ code: 'not-now' });
		expect(decide([id('A')], 'unshare', { desk: id('A') }, shared)).toMatchObject({ code: 'not-now' });
	});

	it('undo each other', () => {
		const back = afterCollective(shared, { kind: 'unshare', clear: { desk: id('B') }, seq: 2 });
		expect({ ...back, lastSeq: 0 }).toEqual(matter);
		const closed = afterCollective(matter, { kind: 'close', clear: { readers: [] }, seq: 1 });
		expect(decide([id('A')], 'share', { desk: id('C') }, closed)).toMatchObject({ code: 'not-now' });
		expect(decide([id('A')], 'note', {}, closed).ok).toBe(true);
		const opened = afterCollective(closed, { kind: 'reopen', clear: { readers: [] }, seq: 2 });
		expect({ ...opened, lastSeq: 0 }).toEqual(matter);
	});

	it('have exactly the parts of their kind', () => {
		const open = {
			collective: id('M'),
			seq: 0,
			kind: 'open',
			clear: { employer: id('E'), sites: [], topics: ['pay'], title: 'Pay', desk: id('A') },
			sealed: null,
			signature: 'A'.repeat(86),
		};
		const fits = (change: object) => isCollectiveAct({ ...open, ...change } as never);
		const cleared = (change: object) => fits({ clear: { ...open.clear, ...change } });
		expect(fits({})).toBe(true);
		for (const wrong of [
			{ title: '' },
			{ title: ' Pay' },
			{ title: 'x'.repeat(121) },
			{ topics: [] },
			{ topics: ['pay', 'pay'] },
			{ topics: 'pay' },
			{ sites: ['<b>'] },
			{ employer: null },
			{ more: 1 },
		])
			expect([wrong, cleared(wrong)]).toEqual([wrong, false]);
		for (const wrong of [
			{ seq: 1 },
			{ seq: -1 },
			{ kind: 'note' },
			{ kind: 'toString' },
			{ kind: undefined },
			{ sealed: 'A'.repeat(100) },
			{ clear: null },
			{ clear: [] },
			{ signature: 'AAA' },
			{ collective: '../x' },
		])
			expect([wrong, fits(wrong)]).toEqual([wrong, false]);
	});
});

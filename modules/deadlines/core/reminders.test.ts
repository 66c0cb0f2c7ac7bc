import { describe, expect, it } from 'vitest';
import { daysBetween, plainDate, weekdayOf } from '#platform/plain-date.ts';
import { type Recipient, readBefore, remindersFor, urgencyOf } from './reminders.ts';

/** Monday to Friday. */
const workingDays = (from: string, to: string): number => {
	const [a, b] = [plainDate(from), plainDate(to)];
	const sign = a <= b ? 1 : -1;
	let count = 0;
	const [first, last] = sign === 1 ? [a, b] : [b, a];
	for (let at = 1; at <= daysBetween(first, last); at++) {
		const date = new Date(Date.parse(`${first}T00:00:00Z`) + at * 86_400_000).toISOString().slice(0, 10);
		if (weekdayOf(plainDate(date)) < 6) count += 1;
	}
	return sign * count;
};
const recipients: Recipient[] = [
	{ desk: 'union', side: 'workers', before: [3, 1] },
	{ desk: 'employer', side: 'employer', before: [5] },
	{ desk: 'commission', side: 'neutral', before: [3, 1] },
];
/** A Friday. */
const due = plainDate('2026-03-06');
const told = (today: string, change: object = {}) =>
	remindersFor(
		{ due, status: 'open', sides: ['workers'], nature: 'duty', ...change },
		recipients,
		plainDate(today),
		workingDays,
	).map(({ desk, kind, days }) => `${desk} ${kind} ${days}`);

describe('reminders', () => {
	it('come before the last day, to who has to act, counted in working days', () => {
		expect(told('2026-03-02')).toEqual([]);
		expect(told('2026-03-03')).toEqual(['union before 3']);
		expect(told('2026-03-04')).toEqual(['union before 3']);
		expect(told('2026-03-05')).toEqual(['union before 1']);
		expect(told('2026-03-06')).toEqual(['union before 1']);
		// Over a weekend: Friday is one working day before Monday.
		expect(told('2026-03-06', { due: plainDate('2026-03-09') })).toEqual(['union before 1']);
		expect(told('2026-02-27', { sides: ['employer'] })).toEqual(['employer before 5']);
	});

	it('come to everybody where it is not known who acts, and to nobody of another side', () => {
		expect(told('2026-03-03', { sides: [] })).toEqual([
			'union before 3',
			'employer before 5',
			'commission before 3',
		]);
		expect(told('2026-03-03', { sides: ['state'] })).toEqual([]);
	});

	it('come after a missed duty to everybody, after a right to who had it, after a period to nobody', () => {
		const over = { status: 'overdue' };
		expect(told('2026-03-09', over)).toEqual(['union missed 0', 'employer missed 0', 'commission missed 0']);
		expect(told('2026-03-09', { status: 'expired', nature: 'right' })).toEqual(['union missed 0']);
		expect(told('2026-03-09', { status: 'expired', nature: 'period' })).toEqual([]);
	});

	it('do not come where nothing is due', () => {
		for (const change of [{ due: null }, { status: 'met' }, { status: 'unknown' }])
			expect(told('2026-03-05', change)).toEqual([]);
		expect(told('2026-03-07')).toEqual([]);
		expect(told('2026-03-05', { status: 'in-doubt' })).toEqual(['union before 1']);
	});
});

describe('urgency', () => {
	const of = (today: string, change: object = {}) =>
		urgencyOf(
			{ kind: 'before', madeOn: plainDate('2026-03-06'), seenOn: null, ...change },
			plainDate(today),
			workingDays,
		);
	it('grows with working days while nobody looks', () => {
		expect(
			['2026-03-06', '2026-03-08', '2026-03-09', '2026-03-10', '2026-04-01'].map((day) => of(day)),
		).toEqual(['fresh', 'fresh', 'pressing', 'overlooked', 'overlooked']);
	});
	it('of what was missed is never silent', () => {
		expect(of('2026-03-06', { kind: 'missed' })).toBe('pressing');
		expect(of('2026-03-10', { kind: 'missed' })).toBe('overlooked');
		expect(of('2026-03-10', { kind: 'missed', seenOn: plainDate('2026-03-06') })).toBe('seen');
	});
});

describe('the choice of a desk', () => {
	it('is one to four different days', () => {
		expect(readBefore([1, 5, 3])).toEqual([5, 3, 1]);
		for (const bad of [[], [1, 1], [1.5], [-1], [31], ['1'], [1, 2, 3, 4, 5], null, '1'])
			expect(readBefore(bad)).toBeNull();
	});
});

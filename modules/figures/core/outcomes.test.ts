import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { OUTCOMES, type Outcome } from '../contract.ts';
import { countedUntil, type EndedCase, outcomesCsv, outcomesOf } from './outcomes.ts';

const day = plainDate;
const until = day('2026-03-31');
const names = { kk: 'x', ru: 'x', en: 'x' };
const big = { id: 'big', bin: '100000000001', names, workers: 500 };
const small = { id: 'small', bin: '100000000002', names, workers: 49 };
const plain: EndedCase = {
	employer: 'big',
	ground: null,
	closedOn: null,
	punishedOn: null,
	followUps: [],
	appeals: [],
};
const many = (count: number, change: Partial<EndedCase> = {}) =>
	Array.from({ length: count }, () => ({ ...plain, ...change }));
const bandsOf = (cases: readonly EndedCase[]) => outcomesOf(cases, [big, small], until)[0]?.bands;

describe('outcomes by employer', () => {
	it('are counted as they stood when the last quarter ended', () => {
		expect(countedUntil(day('2026-04-01'))).toBe('2026-03-31');
		expect(countedUntil(day('2026-06-30'))).toBe('2026-03-31');
		expect(countedUntil(day('2026-01-02'))).toBe('2025-12-31');
		const closed = { ground: 'confirmed', closedOn: day('2026-03-31') };
		expect(bandsOf(many(6, closed))?.confirmed).toEqual({ low: 5, high: 9 });
		expect(bandsOf(many(6, { ...closed, closedOn: day('2026-04-01') }))?.confirmed).toEqual({
			low: 0,
			high: 4,
		});
	});

	it('count what was signed, what was heard and what lapsed apart', () => {
		const closedOn = day('2026-02-01');
		const bands = bandsOf([
			...many(5, { ground: 'confirmed', closedOn }),
			...many(10, { ground: 'confirmed-heard', closedOn }),
			...many(15, { ground: 'lapsed', closedOn }),
		])!;
		expect([bands.received.low, bands.confirmed.low, bands['confirmed-heard'].low, bands.lapsed.low]).toEqual(
			[30, 5, 10, 15],
		);
	});

	it('say of retaliation whether the last follow-up after the report found that it went on', () => {
		const asked = (on: string, punished: string | null) => ({ on: day(on), punished });
		const ended = { punishedOn: day('2026-01-10'), followUps: [asked('2026-02-10', 'no')] };
		const goesOn = { followUps: [asked('2026-01-10', 'yes')] };
		const unknown = {
			punishedOn: day('2026-01-10'),
			followUps: [asked('2026-01-01', 'no'), asked('2026-02-10', null)],
		};
		const bands = bandsOf([...many(5, ended), ...many(5, goesOn), ...many(5, unknown)])!;
		expect([bands.retaliation.low, bands['retaliation-ended'].low, bands['retaliation-goes-on'].low]).toEqual(
			[15, 5, 5],
		);
	});

	it('leave out employers with few workers or few referrals, and say no total', () => {
		const rows = outcomesOf([...many(4), ...many(30, { employer: 'small' })], [big, small], until);
		expect(rows).toEqual([]);
		const csv = outcomesCsv(outcomesOf(many(7), [big, small], until), until);
		expect(csv.split('\r\n')[1]).toBe('2026-03-31,100000000001,received,5,9');
		expect(csv.trim().split('\r\n')).toHaveLength(OUTCOMES.length + 1);
	});

	/** Who holds the row and knows every relation within it: for each number, can each value of its band still be? */
	it('leave every value of every band possible, whatever the cases', () => {
		const parts: readonly (readonly [Outcome, readonly Outcome[]])[] = [
			['received', ['confirmed', 'confirmed-heard', 'lapsed']],
			['received', ['retaliation']],
			['received', ['appealed']],
			['retaliation', ['retaliation-ended', 'retaliation-goes-on']],
			['appealed', ['appeal-changed']],
		];
		const parentOf = (outcome: Outcome) => parts.find(([, inner]) => inner.includes(outcome))?.[0];
		const count = fc.nat({ max: 20 });
		fc.assert(
			fc.property(count, count, count, count, count, count, count, (a, b, c, d, e, f, g) => {
				const closedOn = day('2026-02-01');
				const told = { punishedOn: closedOn };
				const later = (punished: string) => ({ ...told, followUps: [{ on: day('2026-03-01'), punished }] });
				const appeal = (outcome: string | null) => ({
					appeals: [{ on: closedOn, outcome, decidedOn: closedOn }],
				});
				const bands = bandsOf([
					...many(a, { ground: 'confirmed', closedOn, ...later('no') }),
					...many(b, { ground: 'confirmed-heard', closedOn, ...later('yes') }),
					...many(c, { ground: 'lapsed', closedOn, ...told }),
					...many(d, appeal('changed')),
					...many(e, { ground: 'lapsed', closedOn, ...appeal(null) }),
					...many(f),
					...many(g, told),
				]);
				if (!bands) return;
				for (const outcome of OUTCOMES) {
					for (let value = bands[outcome].low; value <= bands[outcome].high; value++) {
						const world = Object.fromEntries(OUTCOMES.map((one) => [one, bands[one].low])) as Record<
							Outcome,
							number
						>;
						const raised = value - world[outcome];
						for (let one: Outcome | undefined = outcome; one; one = parentOf(one)) world[one] += raised;
						for (const one of OUTCOMES) expect(world[one]).toBeLessThanOrEqual(bands[one].high);
						for (const [whole, inner] of parts) {
							const sum = inner.reduce((total, one) => total + world[one], 0);
							expect(sum).toBeLessThanOrEqual(world[whole]);
						}
					}
				}
			}),
		);
	});
});

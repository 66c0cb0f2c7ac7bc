import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { almatyDate, compareMoments, momentOf, startOfDayMs } from './moment.ts';
import { addDays, plainDate } from './plain-date.ts';

const at = (iso: string) => Date.parse(iso);

describe('a moment', () => {
	it('keeps the day and the part of the day in Almaty', () => {
		expect(momentOf(at('2026-12-11T09:59:59.999+05:00'))).toEqual({ date: '2026-12-11', part: 'before-10' });
		expect(momentOf(at('2026-12-11T10:00:00.000+05:00'))).toEqual({ date: '2026-12-11', part: 'to-17' });
		expect(momentOf(at('2026-12-11T16:59:59.999+05:00'))).toEqual({ date: '2026-12-11', part: 'to-17' });
		expect(momentOf(at('2026-12-11T17:00:00.000+05:00'))).toEqual({ date: '2026-12-11', part: 'after-17' });
		expect(momentOf(at('2026-12-11T23:59:59.999+05:00'))).toEqual({ date: '2026-12-11', part: 'after-17' });
		expect(momentOf(at('2026-12-12T00:00:00.000+05:00'))).toEqual({ date: '2026-12-12', part: 'before-10' });
	});

	it('follows the change from UTC+6 to UTC+5 on 1 March 2024', () => {
		expect(almatyDate(at('2024-02-28T18:00:00Z'))).toBe('2024-02-29');
		// At midnight clocks went back to 23:00, so 29 February had 25 hours.
		expect(almatyDate(at('2024-02-29T18:00:00Z'))).toBe('2024-02-29');
		expect(almatyDate(at('2024-02-29T19:00:00Z'))).toBe('2024-03-01');
		expect(startOfDayMs(plainDate('2024-02-29'))).toBe(at('2024-02-29T00:00:00+06:00'));
		expect(startOfDayMs(plainDate('2024-03-01'))).toBe(at('2024-03-01T00:00:00+05:00'));
		expect(startOfDayMs(plainDate('2024-03-02'))).toBe(at('2024-03-02T00:00:00+05:00'));
		expect(startOfDayMs(plainDate('2023-07-01'))).toBe(at('2023-07-01T00:00:00+06:00'));
	});

	it('begins each day at its first instant', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 15_000 }), (days) => {
				const date = addDays(plainDate('2010-01-01'), days);
				const start = startOfDayMs(date);
				expect(momentOf(start)).toEqual({ date, part: 'before-10' });
				expect(almatyDate(start - 1)).toBe(addDays(date, -1));
			}),
		);
	});

	it('compares as far as parts of the day can tell', () => {
		const date = plainDate('2026-12-11');
		expect(compareMoments({ date, part: 'before-10' }, { date, part: 'after-17' })).toBeLessThan(0);
		expect(compareMoments({ date, part: 'to-17' }, { date, part: 'to-17' })).toBe(0);
		expect(
			compareMoments({ date: addDays(date, 1), part: 'before-10' }, { date, part: 'after-17' }),
		).toBeGreaterThan(0);
	});
});

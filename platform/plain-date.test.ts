import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	addDays,
	addMonths,
	comparePlainDates,
	dayRange,
	daysBetween,
	type PlainDate,
	parsePlainDate,
	plainDate,
	plainDateOf,
	weekdayOf,
} from './plain-date.ts';

const anyDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays(plainDate('1950-01-01'), days));

describe('a plain date', () => {
	it('is made only from a day that exists', () => {
		expect(parsePlainDate('2026-12-11')).toBe('2026-12-11');
		for (const wrong of [
			'2026-02-29',
			'2026-13-01',
			'2026-00-10',
			'0000-01-01',
			'11.12.2026',
			'2026-1-1',
			'2026-12-11T10:00',
			' 2026-12-11',
			'',
		])
			expect(parsePlainDate(wrong), wrong).toBeNull();
		expect(() => plainDate('2026-04-31')).toThrow(RangeError);
		expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
		expect(parsePlainDate('1900-02-29')).toBeNull();
		expect(parsePlainDate('2000-02-29')).toBe('2000-02-29');
	});

	it('knows its weekday', () => {
		expect(weekdayOf(plainDate('2026-12-11'))).toBe(5);
		expect(weekdayOf(plainDate('1969-12-28'))).toBe(7);
		expect(weekdayOf(plainDate('1970-01-01'))).toBe(4);
	});

	it('adds months and stops at the end of a short one', () => {
		expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28');
		expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29');
		expect(addMonths(plainDate('2026-11-30'), 3)).toBe('2027-02-28');
		expect(addMonths(plainDate('2026-12-15'), 1)).toBe('2027-01-15');
		expect(addMonths(plainDate('2026-03-31'), -1)).toBe('2026-02-28');
		expect(addMonths(plainDate('2026-01-15'), -1)).toBe('2025-12-15');
	});

	it('lists the days of a range, both ends included', () => {
		expect(dayRange(plainDate('2026-02-27'), plainDate('2026-03-01'))).toEqual([
			'2026-02-27',
			'2026-02-28',
			'2026-03-01',
		]);
		expect(dayRange(plainDate('2026-03-01'), plainDate('2026-02-27'))).toEqual([]);
	});

	it('adds and measures days without contradiction', () => {
		fc.assert(
			fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
				const later = addDays(date, days);
				expect(daysBetween(date, later)).toBe(days);
				expect(Math.sign(comparePlainDates(later, date))).toBe(Math.sign(days));
				expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
			}),
		);
	});

	it('sorts as its text does and survives JSON', () => {
		fc.assert(
			fc.property(fc.array(anyDate), (dates) => {
				expect([...dates].sort(comparePlainDates)).toEqual([...dates].sort());
				expect(JSON.parse(JSON.stringify(dates)) as PlainDate[]).toEqual(dates);
			}),
		);
	});

	it('is built from numbers', () => {
		expect(plainDateOf(2026, 3, 9)).toBe('2026-03-09');
		expect(() => plainDateOf(2026, 2, 30)).toThrow(RangeError);
	});
});

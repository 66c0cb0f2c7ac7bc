import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar as data } from '#law/kz/calendar/calendar.ts';
import { addDays, dayRange, plainDate, weekdayOf } from '#platform/plain-date.ts';
import type { CalendarData, IsoDay, Term } from '../contract.ts';
import { compileCalendar, dayOff, nextWorkingDay, workingDaysBetween } from './calendar.ts';
import { countTerm, lastDayOf } from './count.ts';
import { kazakhstan } from './packs.ts';

const day = plainDate;
const due = (from: string, amount: number, unit: Term['unit']) => {
	const count = countTerm(kazakhstan, day(from), { amount, unit, lastDayOff: 'next-working-day' });
	return 'missingYear' in count ? count : lastDayOf(count);
};

describe('the calendar of Kazakhstan', () => {
	it('has the known number of working days in every year', () => {
		const known: Record<number, number> = {
			2012: 247,
			2013: 246,
			2014: 245,
			2015: 245,
			2016: 245,
			2017: 245,
			2018: 246,
			2019: 246,
			2020: 246,
			2021: 245,
			2022: 246,
			2023: 246,
			2024: 249,
			2025: 246,
			2026: 247,
			2027: 247,
		};
		const counted = [...kazakhstan.years.keys()].map((year) => [
			year,
			dayRange(day(`${year}-01-01`), day(`${year}-12-31`)).filter((date) => dayOff(kazakhstan, date) === null)
				.length,
		]);
		expect(Object.fromEntries(counted)).toEqual(known);
	});

	it('says why a day is off', () => {
		expect(dayOff(kazakhstan, day('2026-12-16'))).toMatchObject({
			why: 'holiday',
			name: { en: 'Independence Day' },
		});
		expect(dayOff(kazakhstan, day('2026-12-17'))).toBeNull();
		expect(dayOff(kazakhstan, day('2021-12-17'))).toMatchObject({ why: 'holiday' });
		expect(dayOff(kazakhstan, day('2027-01-04'))).toMatchObject({
			why: 'moved-holiday',
			name: { en: 'New Year' },
		});
		expect(dayOff(kazakhstan, day('2024-05-08'))).toMatchObject({ why: 'exchanged', worked: '2024-05-04' });
		expect(dayOff(kazakhstan, day('2024-05-04'))).toBeNull();
		expect(dayOff(kazakhstan, day('2024-05-11'))).toEqual({ date: '2024-05-11', why: 'weekend' });
		expect(dayOff(kazakhstan, day('2026-08-30'))).toMatchObject({ why: 'weekend' });
		expect(dayOff(kazakhstan, day('2028-01-05'))).toEqual({ missingYear: 2028 });
		expect(dayOff(kazakhstan, day('2011-12-30'))).toEqual({ missingYear: 2011 });
	});

	it('moves a holiday on a weekend to the next working day, but not 7 January and Kurban Ait', () => {
		for (const { date } of [...kazakhstan.off.values()].filter((off) => off.why === 'holiday')) {
			const fixed = data.fixedHolidays.some(
				({ id, days }) => id !== 'christmas' && days.some((end) => date.endsWith(end)),
			);
			if (!fixed || weekdayOf(date) < 6) continue;
			const exchanged = Object.values(data.years).flatMap((year) =>
				year.exchanged.map(({ worked }) => worked),
			);
			const after = dayRange(addDays(date, 1), addDays(date, 6));
			const moved = after.some((next) => {
				const off = dayOff(kazakhstan, next);
				return (
					(off !== null && 'why' in off && off.why === 'moved-holiday') ||
					exchanged.includes(next as string as IsoDay)
				);
			});
			expect(moved, date).toBe(true);
		}
	});

	it('lets an order make a working day of a day that a holiday would have freed', () => {
		const may11 = {
			...data.years['2026']!,
			exchanged: [{ off: '2026-05-08', worked: '2026-05-11' }] as const,
		};
		const changed = compileCalendar({ ...data, years: { ...data.years, '2026': may11 } });
		expect(dayOff(changed, day('2026-05-11'))).toBeNull();
		expect(dayOff(changed, day('2026-05-08'))).toMatchObject({ why: 'exchanged' });
		expect(dayOff(kazakhstan, day('2026-05-11'))).toMatchObject({ why: 'moved-holiday' });
	});

	// Worked by hand from the wall calendar.
	it.each([
		['2026-03-18', 3, 'working-day', '2026-03-26'],
		['2026-03-18', 7, 'working-day', '2026-04-01'],
		['2026-05-04', 20, 'working-day', '2026-06-04'],
		['2026-12-10', 15, 'working-day', '2027-01-05'],
		['2025-03-19', 3, 'working-day', '2025-03-27'],
		['2025-08-25', 10, 'working-day', '2025-09-09'],
		['2027-03-11', 3, 'working-day', '2027-03-17'],
		['2012-02-03', 3, 'working-day', '2012-02-08'],
		['2012-02-03', 3, 'calendar-day', '2012-02-06'],
		['2026-01-31', 1, 'calendar-month', '2026-03-02'],
		['2024-01-31', 1, 'calendar-month', '2024-02-29'],
		['2026-05-28', 3, 'calendar-month', '2026-08-28'],
		['2026-05-28', 6, 'calendar-month', '2026-11-30'],
		['2026-11-30', 1, 'calendar-month', '2026-12-30'],
		['2015-12-11', 6, 'calendar-month', '2016-06-13'],
	] as const)('from %s, %i × %s is %s', (from, amount, unit, expected) => {
		expect(due(from, amount, unit)).toBe(expected);
	});

	it('never guesses a year that it does not know', () => {
		expect(due('2027-12-20', 15, 'working-day')).toEqual({ missingYear: 2028 });
		expect(due('2027-12-20', 30, 'calendar-day')).toEqual({ missingYear: 2028 });
		expect(
			countTerm(kazakhstan, day('2027-12-20'), { amount: 30, unit: 'calendar-day', lastDayOff: 'stays' }),
		).toMatchObject({ last: '2028-01-19' });
		expect(workingDaysBetween(kazakhstan, day('2027-12-20'), day('2028-01-19'))).toBeNull();
		expect(nextWorkingDay(kazakhstan, day('2028-01-19'))).toEqual({ missingYear: 2028 });
	});
});

describe('counting', () => {
	const start = fc.integer({ min: 0, max: 5200 }).map((days) => addDays(day('2012-01-01'), days));
	const term = fc
		.record({
			amount: fc.integer({ min: 0, max: 60 }),
			unit: fc.constantFrom('calendar-day', 'working-day', 'calendar-month') as fc.Arbitrary<Term['unit']>,
			lastDayOff: fc.constantFrom('next-working-day', 'stays') as fc.Arbitrary<Term['lastDayOff']>,
		})
		.map((any) => (any.unit === 'calendar-month' ? { ...any, amount: any.amount % 13 } : any));

	it('never ends before its trigger, and a longer term never ends earlier', () => {
		fc.assert(
			fc.property(start, term, (from, any) => {
				const [count, longer] = [
					countTerm(kazakhstan, from, any),
					countTerm(kazakhstan, from, { ...any, amount: any.amount + 1 }),
				];
				if ('missingYear' in count || 'missingYear' in longer) return;
				expect(lastDayOf(count) >= from).toBe(true);
				expect(lastDayOf(longer) >= lastDayOf(count)).toBe(true);
			}),
		);
	});

	it('agrees with the days between', () => {
		fc.assert(
			fc.property(start, fc.integer({ min: 1, max: 60 }), (from, amount) => {
				const count = countTerm(kazakhstan, from, { amount, unit: 'working-day', lastDayOff: 'stays' });
				if ('missingYear' in count) return;
				expect(workingDaysBetween(kazakhstan, from, count.last)).toBe(amount);
				expect(workingDaysBetween(kazakhstan, count.last, from)).toBe(-amount);
				expect(dayRange(addDays(from, 1), count.last)).toHaveLength(amount + count.skipped.length);
			}),
		);
	});

	it('never ends earlier when a holiday is added', () => {
		fc.assert(
			fc.property(start, term, fc.integer({ min: 0, max: 90 }), (from, any, offset) => {
				const extra = addDays(from, offset);
				const year = extra.slice(0, 4);
				const known = data.years[year];
				if (!known) return;
				const more: CalendarData = {
					...data,
					years: { ...data.years, [year]: { ...known, moved: { ...known.moved, [extra]: 'nauryz' } } },
				};
				const [before, after] = [
					countTerm(kazakhstan, from, any),
					countTerm(compileCalendar(more), from, any),
				];
				if ('missingYear' in before || 'missingYear' in after) return;
				expect(lastDayOf(after) >= lastDayOf(before)).toBe(true);
			}),
		);
	});

	it('moves by a week when everything moves by a week and no holiday is near', () => {
		const plain = compileCalendar({
			...data,
			fixedHolidays: [],
			years: Object.fromEntries(
				[...kazakhstan.years.keys()].map((year) => [
					year,
					{ confidence: 'sure', source: 'vacanza', moved: {}, exchanged: [] },
				]),
			),
		});
		fc.assert(
			fc.property(start, term, (from, any) => {
				if (any.unit === 'calendar-month') return;
				const [count, later] = [countTerm(plain, from, any), countTerm(plain, addDays(from, 7), any)];
				if ('missingYear' in count || 'missingYear' in later) return;
				expect(lastDayOf(later)).toBe(addDays(lastDayOf(count), 7));
			}),
		);
	});
});

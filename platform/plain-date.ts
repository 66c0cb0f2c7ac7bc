/**
 * A calendar day, as law and people mean it: a date on the wall calendar, with no hour and no time zone.
 *
 * It is an ISO string ('2026-12-11'), so it survives JSON, and sorting the strings sorts the days. The brand
 * keeps other strings out: a `PlainDate` exists only after this file has checked it.
 */

declare const checked: unique symbol;
export type PlainDate = string & { readonly [checked]: 'PlainDate' };

/** Monday is 1, Sunday is 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Days in 400 years, and from 1 March of the year 0 to 1 January 1970. */
const DAYS_IN_ERA = 146_097;
const EPOCH = 719_468;
const TWO_DIGITS = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day a text names, or null when it names none ('2026-02-30', '11.12.2026', '2026-12-11T10:00'). */
export function parsePlainDate(text: string): PlainDate | null {
	const match = SHAPE.exec(text);
	if (!match) return null;
	const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
	const real = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
	return real ? (text as PlainDate) : null;
}

/** The day a text names; throws `RangeError` when it names none. For constants and for data already checked. */
export function plainDate(text: string): PlainDate {
	const date = parsePlainDate(text);
	if (date === null) throw new RangeError(`Not a calendar day: ${text}`);
	return date;
}

/** The day with this year (1 to 9999), month (1 to 12) and day of the month; throws `RangeError` if there is none. */
export function plainDateOf(year: number, month: number, day: number): PlainDate {
	const pad = (value: number, width: number) => String(value).padStart(width, '0');
	return plainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function yearOf(date: PlainDate): number {
	return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

export function monthOf(date: PlainDate): number {
	return twoDigits(date, 5);
}

export function dayOf(date: PlainDate): number {
	return twoDigits(date, 8);
}

const twoDigits = (date: PlainDate, at: number): number =>
	date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 11 * 48;

/** The day `days` after this one; negative counts backwards. */
export function addDays(date: PlainDate, days: number): PlainDate {
	return fromDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month `months` later; negative counts backwards. Where that month is too short, its last
 * day: 31 January and one month is 28 or 29 February (Civil Code of Kazakhstan, article 173).
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
	const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
	const year = Math.floor(index / 12);
	const month = (index % 12) + 1;
	return plainDateOf(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export function weekdayOf(date: PlainDate): Weekday {
	// Day 0 of the count, 1970-01-01, was a Thursday (4).
	return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Negative when `a` is earlier, 0 when the same day, positive when later: fits `Array.prototype.sort`. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
	return dayNumber(to) - dayNumber(from);
}

/** Every day from `from` to `to`, both included; empty when `to` is earlier. */
export function dayRange(from: PlainDate, to: PlainDate): PlainDate[] {
	const length = Math.max(0, daysBetween(from, to) + 1);
	return Array.from({ length }, (_, index) => addDays(from, index));
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Days since 1970-01-01, in whole numbers: a year here begins on 1 March, so that the leap day is its last, and 400
 * years have 146,097 days (Howard Hinnant, "chrono-compatible low-level date algorithms"). Terms are counted day by day,
 * many thousand times a second; `Date` would take ten times as long.
 */
function dayNumber(date: PlainDate): number {
	const month = monthOf(date);
	const year = yearOf(date) - (month <= 2 ? 1 : 0);
	const era = Math.floor(year / 400);
	const yearOfEra = year - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOf(date) - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * DAYS_IN_ERA + dayOfEra - EPOCH;
}

function fromDayNumber(days: number): PlainDate {
	const known = spelt.get(days);
	if (known !== undefined) return known;
	const date = spell(days);
	if (spelt.size < MOST_SPELT) spelt.set(days, date);
	return date;
}

/** Days that were asked for before: the same few thousand, again and again. */
const spelt = new Map<number, PlainDate>();
const MOST_SPELT = 50_000;

function spell(days: number): PlainDate {
	const shifted = days + EPOCH;
	const era = Math.floor(shifted / DAYS_IN_ERA);
	const dayOfEra = shifted - era * DAYS_IN_ERA;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
	const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	if (!Number.isInteger(days) || year < 1 || year > 9999)
		throw new RangeError(`No day of the calendar: ${days}`);
	return `${String(year).padStart(4, '0')}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}` as PlainDate;
}

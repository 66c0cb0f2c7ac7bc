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

const DAY_MS = 86_400_000;
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
	return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
	return Number(date.slice(5, 7));
}

export function dayOf(date: PlainDate): number {
	return Number(date.slice(8, 10));
}

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

/** Days since 1970-01-01. UTC has no clock changes, so its milliseconds divide evenly into days. */
function dayNumber(date: PlainDate): number {
	return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

function fromDayNumber(days: number): PlainDate {
	return plainDate(new Date(days * DAY_MS).toISOString().slice(0, 10));
}

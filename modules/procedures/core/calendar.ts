/**
 * Which days are working days. The calendar is law data (`law/kz/calendar`) compiled once into look-up tables; a
 * day in a year that the data do not hold is unknown, and whatever needs it is unknown too.
 */
import { addDays, daysBetween, type PlainDate, plainDate, weekdayOf, yearOf } from '#platform/plain-date.ts';
import type { CalendarData, Confidence, Count, DayOff, Term } from '../contract.ts';

export type Calendar = {
	id: string;
	weekend: ReadonlySet<number>;
	years: ReadonlyMap<number, Confidence>;
	off: ReadonlyMap<PlainDate, DayOff>;
	worked: ReadonlySet<PlainDate>;
	/** Days that may turn out otherwise: a forecast Kurban Ait and the day on either side of it. */
	uncertain: ReadonlyMap<PlainDate, Confidence>;
};

/** A count that needs the calendar of a year that is not known. */
export type MissingYear = { missingYear: number };

export function isMissingYear(answer: object): answer is MissingYear {
	return 'missingYear' in answer;
}

/** Builds the look-up tables; throws `RangeError` when the data name a day that does not exist. */
export function compileCalendar(data: CalendarData): Calendar {
	const off = new Map<PlainDate, DayOff>();
	const worked = new Set<PlainDate>();
	const uncertain = new Map<PlainDate, Confidence>();
	const names = new Map(data.fixedHolidays.map((holiday) => [holiday.id, holiday.name]));
	const years = new Map(
		Object.entries(data.years).map(([year, { confidence }]) => [Number(year), confidence]),
	);

	for (const [year, { exchanged, moved, kurbanAit }] of Object.entries(data.years)) {
		for (const exchange of exchanged) {
			const [date, instead] = [plainDate(exchange.off), plainDate(exchange.worked)];
			off.set(date, { date, why: 'exchanged', worked: instead });
			worked.add(instead);
		}
		for (const [day, holiday] of Object.entries(moved)) {
			const name = names.get(holiday);
			if (name === undefined) throw new RangeError(`Calendar ${data.id}: no holiday ${holiday}`);
			off.set(plainDate(day), { date: plainDate(day), why: 'moved-holiday', name });
		}
		for (const holiday of data.fixedHolidays) {
			if (Number(year) < (holiday.from ?? 0) || Number(year) > (holiday.to ?? 9999)) continue;
			for (const day of holiday.days) {
				const date = plainDate(`${year}-${day}`);
				off.set(date, { date, why: 'holiday', name: holiday.name });
			}
		}
		if (kurbanAit) {
			const date = plainDate(kurbanAit.day);
			off.set(date, { date, why: 'holiday', name: data.kurbanAit });
			if (kurbanAit.confidence === 'unsure')
				for (const near of [-1, 0, 1]) uncertain.set(addDays(date, near), kurbanAit.confidence);
		}
	}
	for (const date of worked) off.delete(date);
	return { id: data.id, weekend: new Set(data.weekend), years, off, worked, uncertain };
}

/** Why a day is not a working day; null when it is one; the year when its calendar is not known. */
export function dayOff(calendar: Calendar, date: PlainDate): DayOff | null | MissingYear {
	const table = tableOf(calendar);
	return dayOffAt(calendar, table, daysBetween(table.first, date));
}

/**
 * Working days after `from` up to and with `to`; negative when `to` lies before `from`; null where a calendar year
 * is missing.
 */
export function workingDaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number | null {
	if (from === to) return 0;
	const { first, counts } = tableOf(calendar);
	const [start, end] = [counts[daysBetween(first, from)], counts[daysBetween(first, to)]];
	return start === undefined || end === undefined ? null : end - start;
}

/** The years that are known without a gap, day by day, from the day before the first of them. */
type Table = {
	first: PlainDate;
	/** Working days from the day after `first` up to and with each day. */
	counts: readonly number[];
	/** Why each day is off. */
	offs: readonly (DayOff | null | undefined)[];
};

function tableOf(calendar: Calendar): Table {
	const known = tables.get(calendar);
	if (known) return known;
	const [year = 1] = [...calendar.years.keys()].sort((a, b) => a - b);
	const first = addDays(plainDate(`${year}-01-01`), -1);
	const counts = [0];
	const offs: Table['offs'][number][] = [undefined];
	let days = 0;
	for (let date = addDays(first, 1); ; date = addDays(date, 1)) {
		const off = lookUp(calendar, date);
		if (off !== null && isMissingYear(off)) break;
		if (off === null) days += 1;
		counts.push(days);
		offs.push(off);
	}
	const found = { first, counts, offs };
	tables.set(calendar, found);
	return found;
}

const tables = new WeakMap<Calendar, Table>();

/** `at`: days after the first of the table. */
function dayOffAt(calendar: Calendar, { first, offs }: Table, at: number): DayOff | null | MissingYear {
	const known = offs[at];
	return known === undefined ? lookUp(calendar, addDays(first, at)) : known;
}

function lookUp(calendar: Calendar, date: PlainDate): DayOff | null | MissingYear {
	if (!calendar.years.has(yearOf(date))) return { missingYear: yearOf(date) };
	const known = calendar.off.get(date);
	if (known) return known;
	return calendar.weekend.has(weekdayOf(date)) && !calendar.worked.has(date)
		? { date, why: 'weekend' }
		: null;
}

/** The first working day on or after `date`, and the days off passed over. */
export function nextWorkingDay(
	calendar: Calendar,
	date: PlainDate,
): { date: PlainDate; over: DayOff[] } | MissingYear {
	const over: DayOff[] = [];
	const table = tableOf(calendar);
	const from = daysBetween(table.first, date);
	for (let at = from; ; at += 1) {
		const off = dayOffAt(calendar, table, at);
		if (off === null) return { date: at === from ? date : addDays(table.first, at), over };
		if (isMissingYear(off)) return off;
		over.push(off);
	}
}

/** Counts working days: the first is the first working day after the day `after`. */
export function countWorkingDays(
	calendar: Calendar,
	after: PlainDate,
	amount: number,
): Pick<Count, 'last' | 'skipped' | 'workedInstead'> | MissingYear {
	const skipped: DayOff[] = [];
	const workedInstead: PlainDate[] = [];
	const table = tableOf(calendar);
	let at = daysBetween(table.first, after);
	for (let left = amount; left > 0; ) {
		at += 1;
		const off = dayOffAt(calendar, table, at);
		if (off !== null && isMissingYear(off)) return off;
		if (off !== null) skipped.push(off);
		else {
			left -= 1;
			const day = addDays(table.first, at);
			if (calendar.worked.has(day)) workedInstead.push(day);
		}
	}
	return { last: addDays(table.first, at), skipped, workedInstead };
}

/**
 * Counts working days back from `until`, that day included: the latest day after which there are still `amount`
 * working days until the end of `until`.
 */
export function countWorkingDaysBack(
	calendar: Calendar,
	until: PlainDate,
	amount: number,
): Pick<Count, 'last' | 'skipped' | 'workedInstead'> | MissingYear {
	const skipped: DayOff[] = [];
	const workedInstead: PlainDate[] = [];
	let last = until;
	for (let left = amount; left > 0; last = addDays(last, -1)) {
		const off = dayOff(calendar, last);
		if (off !== null && isMissingYear(off)) return off;
		if (off !== null) skipped.unshift(off);
		else {
			left -= 1;
			if (calendar.worked.has(last)) workedInstead.unshift(last);
		}
	}
	return { last, skipped, workedInstead };
}

const ORDER: readonly Confidence[] = ['unsure', 'likely', 'sure'];

export function leastSure(...all: Confidence[]): Confidence {
	return ORDER.find((confidence) => all.includes(confidence)) ?? 'sure';
}

/** Which years of the calendar a count looked at, and how far it may be relied on for that. */
export function calendarBasis(
	calendar: Calendar,
	count: Count,
	term: Pick<Term, 'unit' | 'lastDayOff'>,
): { years: number[]; confidence: Confidence } {
	const back = count.direction === 'before';
	if (term.unit !== 'working-day' && (back || term.lastDayOff === 'stays'))
		return { years: [], confidence: 'sure' };
	const first = term.unit === 'working-day' ? addDays(back ? count.last : count.after, 1) : count.last;
	const end = back ? count.after : (count.roll?.to ?? count.last);
	const years = new Set<number>();
	const found: Confidence[] = [];
	for (let date = first; date <= end; date = addDays(date, 1)) {
		years.add(yearOf(date));
		found.push(calendar.uncertain.get(date) ?? calendar.years.get(yearOf(date)) ?? 'unsure');
	}
	return { years: [...years], confidence: leastSure(...found) };
}

/** From a trigger day to a last day, keeping the whole path for the explanation. */
import { addDays, addMonths, daysBetween, type PlainDate } from '#platform/plain-date.ts';
import type {
	Count,
	DayOff,
	Explanation,
	Extension,
	Occurrence,
	Term,
	Warning,
	WarningCode,
} from '../contract.ts';
import {
	type Calendar,
	countWorkingDays,
	countWorkingDaysBack,
	dayOff,
	isMissingYear,
	type MissingYear,
	nextWorkingDay,
} from './calendar.ts';

/** A time in which terms stand still; `until` is null while it goes on. */
export type Standstill = { from: PlainDate; until: PlainDate | null; rule: Extension['rule'] };
type Paused = { pausedSince: PlainDate; rule: Extension['rule'] };
export type Pauses = Explanation['pauses'];
type Run = { count: Count; pauses: Pauses };

/**
 * Counts a term. Its first day is the day after `after` (Labour Code of Kazakhstan, article 13, and every pack we
 * have): a term of one day that starts on Monday ends on Tuesday. Months end on the same number of the month.
 *
 * A term `before` a planned day ends on the last day from which exactly so many days are left; it never moves for a
 * day off, because that would shorten the notice.
 */
export function countTerm(calendar: Calendar, after: PlainDate, term: Term): Count | MissingYear {
	const { amount, unit, lastDayOff, direction = 'after' } = term;
	if (direction === 'before') {
		const back = countBack(calendar, after, term);
		return isMissingYear(back) ? back : { amount, unit, direction, after, ...back, roll: null };
	}
	const run =
		unit === 'working-day'
			? countWorkingDays(calendar, after, amount)
			: { last: addUnits(after, amount, unit), skipped: [], workedInstead: [] };
	if (isMissingYear(run)) return run;
	return rolled(calendar, { amount, unit, direction, after, ...run, roll: null }, lastDayOff);
}

/** As `countTerm` for a term `after` its trigger, which stands still during the `pauses` (from their day to the end of their last). */
export function countWithPauses(
	calendar: Calendar,
	after: PlainDate,
	term: Term,
	pauses: readonly Standstill[],
): Run | MissingYear | Paused {
	const running = pauses.filter(({ until }) => until === null || until > after);
	if (running.length === 0) {
		const count = countTerm(calendar, after, term);
		return isMissingYear(count) ? count : { count, pauses: [] };
	}
	const unrolled = countTerm(calendar, after, { ...term, lastDayOff: 'stays' });
	if (isMissingYear(unrolled)) return unrolled;
	let count = unrolled;
	const applied: (Pauses[number] & { until: PlainDate })[] = [];
	for (const { from, until, rule } of running) {
		if (from >= count.last) continue;
		if (until === null) return { pausedSince: from, rule };
		applied.push({ from: from < after ? after : from, until, rule, days: 0 });
		const moved = countOver(calendar, count, applied);
		if (isMissingYear(moved)) return moved;
		applied.splice(-1, 1, { ...applied[applied.length - 1]!, days: daysBetween(count.last, moved.last) });
		count = moved;
	}
	const last = rolled(calendar, count, term.lastDayOff);
	return isMissingYear(last) ? last : { count: last, pauses: applied };
}

export function isPaused(answer: object): answer is Paused {
	return 'pausedSince' in answer;
}

/** The count, passing over the days after `from` up to and with `until` of each time in which it stood still. */
function countOver(
	calendar: Calendar,
	count: Count,
	still: readonly { from: PlainDate; until: PlainDate }[],
): Count | MissingYear {
	const { after, amount, unit } = count;
	if (unit !== 'working-day') {
		let last = addUnits(after, amount, unit);
		for (const { from, until } of still) last = addDays(last, daysBetween(from, until));
		return { ...count, last };
	}
	const skipped: DayOff[] = [];
	const workedInstead: PlainDate[] = [];
	let last = after;
	for (let left = amount; left > 0; ) {
		const day = addDays(last, 1);
		const pause = still.find(({ from, until }) => from < day && day <= until);
		last = pause ? pause.until : day;
		if (pause) continue;
		const off = dayOff(calendar, day);
		if (off !== null && isMissingYear(off)) return off;
		if (off !== null) skipped.push(off);
		else {
			left -= 1;
			if (calendar.worked.has(day)) workedInstead.push(day);
		}
	}
	return { ...count, last, skipped, workedInstead };
}

/** The last day that a count arrives at. */
export function lastDayOf(count: Count): PlainDate {
	return count.roll?.to ?? count.last;
}

/** The first day that is allowed when notice is given on `notice`, for a term that runs back from that day. */
export function countForward(calendar: Calendar, notice: PlainDate, term: Term): Count | MissingYear {
	return countTerm(calendar, notice, { ...term, direction: 'after', lastDayOff: 'stays' });
}

function addUnits(day: PlainDate, amount: number, unit: Term['unit']): PlainDate {
	switch (unit) {
		case 'calendar-month':
			return addMonths(day, amount);
		case 'calendar-year':
			return addMonths(day, amount * 12);
		case 'calendar-week':
			return addDays(day, amount * 7);
		case 'hour':
			return addDays(day, Math.ceil(amount / 24));
		default:
			return addDays(day, amount);
	}
}

/** The latest day from which the term, counted forward, is over by the planned day. */
function countBack(
	calendar: Calendar,
	planned: PlainDate,
	{ amount, unit }: Term,
): Pick<Count, 'last' | 'skipped' | 'workedInstead'> | MissingYear {
	if (unit === 'working-day') return countWorkingDaysBack(calendar, planned, amount);
	const away = unit === 'calendar-month' || unit === 'calendar-year';
	let last = unit === 'hour' ? addDays(planned, -Math.ceil(amount / 24)) : addUnits(planned, -amount, unit);
	// A month from the 29th, 30th and 31st of January all ends on the last day of February.
	while (away && amount > 0 && addUnits(addDays(last, 1), amount, unit) <= planned) last = addDays(last, 1);
	return { last, skipped: [], workedInstead: [] };
}

function rolled(calendar: Calendar, count: Count, lastDayOff: Term['lastDayOff']): Count | MissingYear {
	if (lastDayOff === 'stays') return count;
	const next = nextWorkingDay(calendar, count.last);
	if (isMissingYear(next)) return next;
	return next.date === count.last ? count : { ...count, roll: { to: next.date, over: next.over } };
}

/** Where the law sets no limit: more than this is a slip of the pen. */
const MOST_AGREED = 1000;

export type Extended = Count & { declared: PlainDate; reason: string; rule: Extension['rule'] };

/**
 * The valid extensions of a term, each counted on from the last day before it. One that comes late, gives no reason
 * or is one too many is left out, one that asks for too much gives as much as is allowed; each with a warning.
 */
export function extendTerm(
	calendar: Calendar,
	step: string,
	term: Count,
	extension: Extension,
	declared: readonly Occurrence[],
): { extensions: Extended[]; warnings: Warning[] } | MissingYear {
	const extensions: Extended[] = [];
	const warnings: Warning[] = [];
	const { fact, unit, lastDayOff, rule, times } = extension;
	const most = extension.most ?? MOST_AGREED;
	let due = lastDayOf(term);
	for (const { date, reason, amount: asked } of declared) {
		const warn = (code: WarningCode) => warnings.push({ code, step, fact, date });
		const amount = asked ?? extension.most;
		if (extensions.length === times) warn('extension-repeated');
		else if (!reason?.trim()) warn('extension-without-reason');
		else if (date > due) warn('extension-late');
		else if (amount === null || !Number.isInteger(amount) || amount < 1) warn('extension-without-amount');
		else {
			if (amount > most) warn('extension-too-long');
			const count = countTerm(calendar, due, { amount: Math.min(amount, most), unit, lastDayOff });
			if (isMissingYear(count)) return count;
			extensions.push({ ...count, declared: date, reason, rule });
			due = lastDayOf(count);
		}
	}
	return { extensions, warnings };
}

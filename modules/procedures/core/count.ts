/** From a trigger day to a last day, keeping the whole path for the explanation. */
import { addDays, addMonths, type PlainDate } from '#platform/plain-date.ts';
import type { Count, Extension, Occurrence, Term, Warning, WarningCode } from '../contract.ts';
import {
	type Calendar,
	countWorkingDays,
	isMissingYear,
	type MissingYear,
	nextWorkingDay,
} from './calendar.ts';

/**
 * Counts a term. Its first day is the day after `after` (Labour Code of Kazakhstan, article 13, and every pack we
 * have): a term of one day that starts on Monday ends on Tuesday. Months end on the same number of the month.
 */
export function countTerm(calendar: Calendar, after: PlainDate, term: Term): Count | MissingYear {
	const { amount, unit, lastDayOff } = term;
	const run =
		unit === 'working-day'
			? countWorkingDays(calendar, after, amount)
			: {
					last: unit === 'calendar-month' ? addMonths(after, amount) : addDays(after, amount),
					skipped: [],
					workedInstead: [],
				};
	if (isMissingYear(run)) return run;
	const count: Count = { amount, unit, direction: 'after', after, ...run, roll: null };
	if (lastDayOff === 'stays') return count;
	const next = nextWorkingDay(calendar, run.last);
	if (isMissingYear(next)) return next;
	return next.date === run.last ? count : { ...count, roll: { to: next.date, over: next.over } };
}

/** The last day that a count arrives at. */
export function lastDayOf(count: Count): PlainDate {
	return count.roll?.to ?? count.last;
}

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
	let due = lastDayOf(term);
	for (const { date, reason, amount: asked } of declared) {
		const most = extension.most ?? Number.POSITIVE_INFINITY;
		const amount = asked ?? extension.most;
		const warn = (code: WarningCode) => warnings.push({ code, step, fact: extension.fact, date });
		if (extensions.length === extension.times) warn('extension-repeated');
		else if (!reason?.trim()) warn('extension-without-reason');
		else if (amount === null || date > due) warn('extension-late');
		else {
			if (amount > most) warn('extension-too-long');
			const { unit, lastDayOff, rule } = extension;
			const count = countTerm(calendar, due, { amount: Math.min(amount, most), unit, lastDayOff });
			if (isMissingYear(count)) return count;
			extensions.push({ ...count, declared: date, reason, rule });
			due = lastDayOf(count);
		}
	}
	return { extensions, warnings };
}

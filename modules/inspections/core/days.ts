/** Days as people type them: `2026-03-02`, `2026-03` or `2026` for some day of it, `2026-03-02/2026-03-20` for a range. Pure. */
import { addDays, addMonths, type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import type { Day } from './record.ts';

/** Null where the text names no day. */
export function readDay(text: string): Day | null {
	const trimmed = text.trim();
	if (/^\d{4}$/.test(trimmed)) return spanOf(`${trimmed}-01-01`, 12);
	if (/^\d{4}-\d{2}$/.test(trimmed)) return spanOf(`${trimmed}-01`, 1);
	const [first = '', last, more] = trimmed.split('/').map((part) => part.trim());
	const date = parsePlainDate(first);
	if (date === null || more !== undefined) return null;
	if (last === undefined) return { date };
	const until = parsePlainDate(last);
	return until === null || until < date ? null : until === date ? { date } : { date, until };
}

function spanOf(first: string, months: number): Day | null {
	const date = parsePlainDate(first);
	return date && { date, until: addDays(addMonths(date, months), -1) };
}

/** The shortest text that `readDay` reads as the same. */
export function dayAsText(day: Day | null): string {
	if (day === null) return '';
	if (day.until === undefined) return day.date;
	const short = [day.date.slice(0, 4), day.date.slice(0, 7)];
	const same = short.find((text) => {
		const read = readDay(text);
		return read?.date === day.date && read.until === day.until;
	});
	return same ?? `${day.date}/${day.until}`;
}

export const lastOf = (day: Day): PlainDate => day.until ?? day.date;
/** `a` lies after `b`, on whichever of their days each was. */
export const surelyAfter = (a: Day | null, b: Day | null): boolean =>
	a !== null && b !== null && a.date > lastOf(b);

/**
 * When something happened, as exactly as Senim keeps it on a case: the day and the part of the day in Almaty.
 * A finer time could tie a referral to a person seen at a phone or on a camera at that minute.
 *
 * The parts follow the hours at which the ledger publishes: 10:00 and 17:00. A boundary belongs to the part it
 * opens: 10:00:00.000 is 'to-17', 17:00:00.000 is 'after-17', 00:00:00.000 is 'before-10' of the new day.
 *
 * Almaty kept UTC+6 until 1 March 2024 and keeps UTC+5 since; the time-zone data of the runtime know this. An old
 * phone may not, so moments are taken from the server's clock, on the server.
 */
import { type PlainDate, plainDate } from './plain-date.ts';

export type DayPart = 'before-10' | 'to-17' | 'after-17';
export type Moment = { date: PlainDate; part: DayPart };

export const DAY_PARTS: readonly DayPart[] = ['before-10', 'to-17', 'after-17'];

const HOUR_MS = 3_600_000;

const almatyClock = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
	timeZone: 'Asia/Almaty',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	hourCycle: 'h23',
});

/** The day and part of the day in Almaty at an instant (epoch milliseconds). */
export function momentOf(epochMs: number): Moment {
	const { date, hour } = almatyTime(epochMs);
	return { date, part: hour < 10 ? 'before-10' : hour < 17 ? 'to-17' : 'after-17' };
}

/** The day in Almaty at an instant (epoch milliseconds). */
export function almatyDate(epochMs: number): PlainDate {
	return almatyTime(epochMs).date;
}

/** The instant (epoch milliseconds) at which a day begins in Almaty. */
export function startOfDayMs(date: PlainDate): number {
	const utcMidnight = Date.parse(`${date}T00:00:00Z`);
	// The offset may change on this very day; of the two starts it allows, the first that lies in the day is it.
	const starts = [utcMidnight - 12 * HOUR_MS, utcMidnight + 12 * HOUR_MS].map(
		(near) => utcMidnight - offsetMs(near),
	);
	const start = starts.sort((a, b) => a - b).find((instant) => almatyDate(instant) === date);
	if (start === undefined) throw new RangeError(`No start of ${date} found in Almaty`);
	return start;
}

/** Negative when `a` is earlier, 0 when no earlier and no later can be told, positive when later. */
export function compareMoments(a: Moment, b: Moment): number {
	if (a.date !== b.date) return a.date < b.date ? -1 : 1;
	return DAY_PARTS.indexOf(a.part) - DAY_PARTS.indexOf(b.part);
}

let lastHour: { readonly hour: number; readonly time: { date: PlainDate; hour: number } } | undefined;

/** Almaty's offset has been of whole hours since 1930, so date and hour hold for a whole hour of UTC. */
function almatyTime(epochMs: number): { date: PlainDate; hour: number } {
	const hour = Math.floor(epochMs / HOUR_MS);
	if (lastHour?.hour !== hour) lastHour = { hour, time: almatyTimeByIntl(epochMs) };
	return lastHour.time;
}

function almatyTimeByIntl(epochMs: number): { date: PlainDate; hour: number } {
	const part = Object.fromEntries(almatyClock.formatToParts(epochMs).map(({ type, value }) => [type, value]));
	return { date: plainDate(`${part.year}-${part.month}-${part.day}`), hour: Number(part.hour) };
}

/** How far Almaty is ahead of UTC at an instant, to the hour: its offsets have been whole hours since 1924. */
function offsetMs(epochMs: number): number {
	const { date, hour } = almatyTime(epochMs);
	const wallHour = Date.parse(`${date}T00:00:00Z`) + hour * HOUR_MS;
	return wallHour - Math.floor(epochMs / HOUR_MS) * HOUR_MS;
}

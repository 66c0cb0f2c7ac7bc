/**
 * When the ledger publishes: at 10:00, 17:00 and 00:00 in Almaty, the borders of the parts of a day. Everything that
 * happened in one part of the day appears together, shuffled, so the ledger tells no finer time than the case does.
 */
import { almatyDate, type Moment, startOfDayMs } from '#platform/moment.ts';
import { addDays } from '#platform/plain-date.ts';
import { GRACE_SECONDS } from '../contract.ts';

const HOUR_MS = 3_600_000;

/** The publisher waits this long after a slot, so that what was promised for it has been committed. Seconds. */
export const SETTLE_SECONDS = 60;

/** The first slot after an instant (epoch milliseconds); the slot itself in epoch seconds. */
export function nextSlot(nowMs: number): number {
	return slotsAround(nowMs).find((slot) => slot > nowMs)! / 1000;
}

/** The last slot at or before an instant (epoch milliseconds); the slot itself in epoch seconds. */
export function slotOf(nowMs: number): number {
	return slotsAround(nowMs).findLast((slot) => slot <= nowMs)! / 1000;
}

/** The slot whose publication is due at an instant (epoch milliseconds): the last one that has settled. */
export const dueSlot = (nowMs: number): number => slotOf(nowMs - SETTLE_SECONDS * 1000);

/** The latest time (epoch seconds) at which a leaf queued at this instant (epoch milliseconds) is on the ledger. */
export const promisedBy = (nowMs: number): number => nextSlot(nowMs) + GRACE_SECONDS;

/** The slot (epoch seconds) that ends a part of a day, at which what happened in it is published. */
export function slotEnding({ date, part }: Moment): number {
	if (part === 'after-17') return startOfDayMs(addDays(date, 1)) / 1000;
	return (startOfDayMs(date) + (part === 'before-10' ? 10 : 17) * HOUR_MS) / 1000;
}

function slotsAround(nowMs: number): number[] {
	const day = startOfDayMs(almatyDate(nowMs));
	const tomorrow = startOfDayMs(addDays(almatyDate(nowMs), 1));
	return [day, day + 10 * HOUR_MS, day + 17 * HOUR_MS, tomorrow];
}

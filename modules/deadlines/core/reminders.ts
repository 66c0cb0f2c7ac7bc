/**
 * When to remind whom of a last day, and how urgent an unseen reminder has become. Pure: days, sides and the working
 * calendar are passed in, so every server of an installation comes to the same reminders, and the database writes each
 * of them once.
 */
import type { MatterSide, ObligationOfMatter } from '#modules/matters/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { ReminderKind, Urgency } from './feed-types.ts';

/** Working days before the last day, for desks that chose nothing else. */
export const DEFAULT_BEFORE: readonly number[] = [3, 1];
const MOST_BEFORE = 30;

/** Working days after `from` up to and with `to`; negative backwards. */
export type WorkingDays = (from: PlainDate, to: PlainDate) => number;

export interface Recipient {
	readonly desk: Id;
	readonly side: MatterSide;
	readonly before: readonly number[];
}

export interface Reminder {
	readonly desk: Id;
	readonly kind: ReminderKind;
	/** Working days before the last day, as the desk chose; 0 for one that was missed. */
	readonly days: number;
	readonly due: PlainDate;
}

type Line = Pick<ObligationOfMatter, 'due' | 'status' | 'sides' | 'nature'>;

/**
 * Before the last day those are reminded who have to act, or everybody where it is not known who. Of several days that
 * have come, only the nearest counts: what was entered the day before makes one reminder and not two. After a missed
 * duty everybody in the matter is told, for it changes what the others may do; after a right has run out, who had it.
 */
export function remindersFor(
	{ due, status, sides, nature }: Line,
	recipients: readonly Recipient[],
	today: PlainDate,
	workingDays: WorkingDays,
): Reminder[] {
	if (due === null) return [];
	const acting = sides.length === 0 ? recipients : recipients.filter(({ side }) => sides.includes(side));
	if (status === 'overdue' || status === 'expired') {
		if (nature === 'period') return [];
		const told = nature === 'duty' ? recipients : acting;
		return told.map(({ desk }) => ({ desk, kind: 'missed', days: 0, due }));
	}
	if ((status !== 'open' && status !== 'in-doubt') || due < today) return [];
	const left = workingDays(today, due);
	return acting.flatMap(({ desk, before }): Reminder[] => {
		const reached = before.filter((days) => left <= days);
		return reached.length === 0 ? [] : [{ desk, kind: 'before', days: Math.min(...reached), due }];
	});
}

/** Working days after which an unseen reminder is on every page of the desk, and after which the administrator is told. */
const PRESSING_AFTER = 1;
const OVERLOOKED_AFTER = 2;

/** Grave ones, that is what was missed, press from the beginning. */
export function urgencyOf(
	{ kind, madeOn, seenOn }: { kind: ReminderKind; madeOn: PlainDate; seenOn: PlainDate | null },
	today: PlainDate,
	workingDays: WorkingDays,
): Urgency {
	if (seenOn !== null) return 'seen';
	const waited = workingDays(madeOn, today);
	if (waited >= OVERLOOKED_AFTER) return 'overlooked';
	return kind === 'missed' || waited >= PRESSING_AFTER ? 'pressing' : 'fresh';
}

/** One to four different whole numbers, from 0 to 30, the greatest first; null for anything else. */
export function readBefore(value: unknown): number[] | null {
	if (!Array.isArray(value) || value.length < 1 || value.length > 4) return null;
	const whole = value.every((one) => Number.isSafeInteger(one) && one >= 0 && one <= MOST_BEFORE);
	return whole && new Set(value).size === value.length
		? [...(value as number[])].sort((a, b) => b - a)
		: null;
}

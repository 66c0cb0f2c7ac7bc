import { daysBetween, type PlainDate } from '#platform/plain-date.ts';
import { workingDaysBetween } from '../core/calendar.ts';
import { kazakhstan } from '../core/packs.ts';

/**
 * Working days after `from` up to and with `to`; negative when `to` lies before. In a year whose calendar is not known yet:
 * calendar days, for what may be a few days early but never late.
 */
export const workingDaysUntil = (from: PlainDate, to: PlainDate): number =>
	workingDaysBetween(kazakhstan, from, to) ?? daysBetween(from, to);

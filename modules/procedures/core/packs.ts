/** The only door to `law/`: packs and calendars, checked when this file is loaded, and which version was in force. */
import { appeal20260101 } from '#law/appeal/2026-01-01.ts';
import { followUp20260101 } from '#law/follow-up/2026-01-01.ts';
import { grievance20260101 } from '#law/grievance/2026-01-01.ts';
import { calendar } from '#law/kz/calendar/calendar.ts';
import { kazakhLaw } from '#law/kz/index.ts';
import { retaliation20260101 } from '#law/retaliation/2026-01-01.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { ProcedureVersion } from '../contract.ts';
import { type Calendar, compileCalendar } from './calendar.ts';

/** The working calendar of Kazakhstan, as data. */
export { calendar as kazakhstanDays };

/** The same, compiled. */
export const kazakhstan: Calendar = compileCalendar(calendar);

/** Every pack of the house. */
export const packs: readonly ProcedureVersion[] = [
	grievance20260101,
	followUp20260101,
	retaliation20260101,
	appeal20260101,
	...kazakhLaw,
];

/** The version of a procedure in force on a day, null where none was. A pending bill is never in force. */
export function versionInForce(procedure: string, date: PlainDate): ProcedureVersion | null {
	const found = packs.find(
		({ procedure: name, status, inForce: { from, to } }) =>
			name === procedure && status === 'in-force' && from <= date && (to === null || date <= to),
	);
	return found ?? null;
}

/** The rules of the grievance mechanism in force on a day; null before 1 January 2026. */
export function grievanceVersionInForce(date: PlainDate): ProcedureVersion | null {
	return versionInForce('grievance', date);
}

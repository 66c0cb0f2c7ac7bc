/** The clock of an appeal to another desk, for those who do not want to know about packs: two days in, one clock out. */
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Explanation } from '../contract.ts';
import { assess } from './assess.ts';
import { kazakhstan, versionInForce } from './packs.ts';

export interface AppealClock {
	readonly step: 'acknowledge' | 'decide';
	readonly due: PlainDate;
	readonly overdue: boolean;
	/** In the unit of the rule: days for acknowledging, working days for deciding. */
	readonly daysLeft: number;
	readonly explanation: Explanation;
}

/** What an undecided appeal waits for first; null where no day can be named (no rule, or no calendar of that year). */
export function appealClock(
	{ appealed, acknowledged }: { readonly appealed: PlainDate; readonly acknowledged: PlainDate | null },
	asOf: PlainDate,
): AppealClock | null {
	const version = versionInForce('appeal', appealed);
	if (!version) return null;
	const on = (date: PlainDate): Moment => ({ date, part: 'before-10' });
	const facts = {
		days: {
			appealed: [on(appealed)],
			acknowledged: acknowledged === null ? [] : [on(acknowledged)],
			decided: [],
		},
	};
	const { obligations } = assess(version, facts, asOf < appealed ? appealed : asOf, kazakhstan);
	const waiting = obligations.flatMap((obligation): AppealClock[] => {
		if (obligation.status !== 'open' && obligation.status !== 'overdue') return [];
		const { step, status, due, left, explanation } = obligation;
		const working = explanation.count.unit === 'working-day';
		return [
			{
				step: step as AppealClock['step'],
				due,
				overdue: status === 'overdue',
				daysLeft: (working ? left.workingDays : null) ?? left.calendarDays,
				explanation,
			},
		];
	});
	return waiting.sort((a, b) => (a.due < b.due ? -1 : 1))[0] ?? null;
}

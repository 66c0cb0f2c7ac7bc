/** How long a case is kept after its end, and when it may be deleted. Pure. */
import type { CaseState, CloseGround } from '#modules/cases/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';

/** How a case can end. */
export type Ending = Exclude<CloseGround, 'confirmed-heard'> | 'set-aside';
export const endings: readonly Ending[] = [
	'confirmed',
	'lapsed',
	'not-confirmed',
	'out-of-scope',
	'withdrawn',
	'set-aside',
];

/** Days without a word after which a case that ended so is deleted; null: it is kept. */
export type RetentionDays = Readonly<Record<Ending, number | null>>;

/** Shown as an example until an administrator has set rules. By itself it deletes nothing. */
export const exampleDays: RetentionDays = {
	confirmed: 1826,
	lapsed: 1826,
	'not-confirmed': 1096,
	'out-of-scope': 1096,
	withdrawn: 1096,
	'set-aside': 180,
};

/** A closed case can be taken up again for a year, so it is kept for longer. */
export const SHORTEST: Readonly<Record<Ending, number>> = {
	confirmed: 400,
	lapsed: 400,
	'not-confirmed': 400,
	'out-of-scope': 400,
	withdrawn: 400,
	'set-aside': 90,
};
export const LONGEST = 36_500;

export function wellFormedDays(value: unknown): value is RetentionDays {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
	const given = value as Record<string, unknown>;
	return (
		Object.keys(given).length === endings.length &&
		endings.every((ending) => {
			const days = given[ending];
			if (days === null) return true;
			return (
				Number.isSafeInteger(days) && (days as number) >= SHORTEST[ending] && (days as number) <= LONGEST
			);
		})
	);
}

/** The shortest rule; null where everything is kept. */
export function shortestOf(days: RetentionDays): number | null {
	const set = endings.flatMap((ending) => days[ending] ?? []);
	return set.length === 0 ? null : Math.min(...set);
}

/** Null while a case goes on. */
export function endingOf(state: CaseState): Ending | null {
	if (state.status === 'set-aside') return 'set-aside';
	if (state.status !== 'closed' || !state.closed) return null;
	const { ground } = state.closed;
	// Heard or signed, it was put right: one rule for both.
	return ground === 'confirmed-heard' ? 'confirmed' : ground;
}

/**
 * The rule by which a case may go today, in days; null where it stays. `quietSince`: day of its last entry.
 * `followUp`: the day of a follow-up that nobody has answered yet; while there is one, the case stays, and so it does
 * while a report of retaliation waits.
 */
export function dueUnder(
	days: RetentionDays,
	{ state, quietSince, followUp }: { state: CaseState; quietSince: PlainDate; followUp: PlainDate | null },
	today: PlainDate,
): number | null {
	const ending = endingOf(state);
	const rule = ending && days[ending];
	if (!rule || followUp !== null || state.retaliationOpen) return null;
	return addDays(quietSince, rule) <= today ? rule : null;
}

/** `GET /api/admin/retention`. */
export interface RetentionView {
	/** Null: none have been set, and nothing is deleted. */
	readonly rules: {
		readonly version: number;
		readonly days: RetentionDays;
		readonly on: PlainDate;
		readonly by: Id;
	} | null;
	readonly announced: readonly {
		readonly on: PlainDate;
		readonly cases: number;
		readonly published: PlainDate | null;
	}[];
}

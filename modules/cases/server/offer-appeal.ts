import { deskRosters } from '#modules/people/server/index.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database } from '#platform/server/database.ts';
import type { AppealOffer, CaseState } from '../contract.ts';
import { appealable } from '../core/appeals.ts';
import { remainingAt } from '../core/case-keys.ts';

/** What the reporter may appeal today, and to which desks; null where nothing, or where there is no other desk. */
export async function appealOffer(
	{ db }: { readonly db: Database },
	state: CaseState,
	today: PlainDate,
): Promise<AppealOffer | null> {
	const open = appealable(state, today);
	if (!open) return null;
	const kept = state.coding?.excludedDesks ?? [];
	const rosters = (await deskRosters(db)).filter(
		(roster) =>
			roster.desk !== state.desk &&
			!kept.includes(roster.desk) &&
			remainingAt(roster, state.excludedMembers).some((member) => !state.deciders.includes(member)),
	);
	if (rosters.length === 0) return null;
	return {
		...open,
		desks: rosters.map(({ desk }) => desk),
		...(state.excludedMembers.length > 0
			? {
					rosters: Object.fromEntries(
						rosters.map((roster) => [roster.desk, remainingAt(roster, state.excludedMembers)]),
					),
				}
			: {}),
	};
}

import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { fromBytea, toBytea } from '#platform/server/bytea.ts';
import type { FollowUpItem } from '../contract.ts';
import { clockOf } from './circumstances.ts';
import * as store from './follow-ups.store.ts';

/** Cases on one screen; what has waited longest comes first. */
const LIST_LIMIT = 500;

/** What is to be followed up now at this member's desks. Coded fields only; nothing sealed is needed. */
export async function listFollowUps(
	{ db, clock }: Pick<LedgerContext, 'db' | 'clock'>,
	by: SignedIn,
): Promise<{ items: FollowUpItem[]; today: PlainDate }> {
	const today = almatyDate(clock.now());
	const rows = await store.listFollowUps(db, by.desks.map(toBytea), today, LIST_LIMIT);
	const items = rows.map(({ id, state }) => ({
		case: fromBytea(id),
		state,
		clock: clockOf(state, today),
	}));
	return { items, today };
}

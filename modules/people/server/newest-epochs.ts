import { toBytea } from '#platform/server/bytea.ts';
import type { Database } from '#platform/server/database.ts';
import type { Id } from '../contract.ts';
import { readsCases } from '../core/desk-kinds.ts';
import { kindOfDesk } from './employer-desk.store.ts';
import { newestEpochOf } from './removal.store.ts';

/** How long another process may go on taking a key that was just replaced. Milliseconds. */
const REMEMBERED_MS = 1_000;

interface Known {
	readonly epoch: number | null;
	readonly until: number;
}
const known = new WeakMap<Database, Map<Id, Known>>();

/** The newest key of a desk that may read cases, remembered for a second so that a crowd of referrals asks once. */
export async function newestEpoch(db: Database, desk: Id): Promise<number | null> {
	const remembered = known.get(db) ?? new Map<Id, Known>();
	known.set(db, remembered);
	const found = remembered.get(desk);
	const now = performance.now();
	if (found && found.until > now) return found.epoch;
	const kind = await kindOfDesk(db, toBytea(desk));
	const epoch = kind && readsCases(kind) ? await newestEpochOf(db, toBytea(desk)) : null;
	// What does not exist is not remembered: strangers could name desks without end.
	if (epoch !== null) remembered.set(desk, { epoch, until: now + REMEMBERED_MS });
	return epoch;
}

/** A desk has a new key: nothing that was remembered counts any more. */
export const forgetEpochs = (db: Database): boolean => known.delete(db);

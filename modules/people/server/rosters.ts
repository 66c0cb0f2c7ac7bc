import { fromBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Id } from '../contract.ts';
import { readsCases } from '../core/desk-kinds.ts';
import * as store from './people.store.ts';

/** A desk's newest key, and who holds it. No case is ever sealed to a desk of another kind than these. */
export interface DeskRoster {
	readonly desk: Id;
	readonly epoch: number;
	readonly members: readonly Id[];
}

export async function deskRosters(db: Database | Tx): Promise<DeskRoster[]> {
	const desks = await store.listDesks(db);
	const seats = await store.listDeskMembers(db);
	const readers = desks.filter(({ kind }) => readsCases(kind));
	return readers.map(({ id, epoch }) => ({
		desk: fromBytea(id),
		epoch,
		members: seats.filter(({ desk }) => desk.equals(id)).map(({ member }) => fromBytea(member)),
	}));
}

import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';

export interface TombstoneRow {
	list: Buffer;
	salt: Buffer;
	leaves: Buffer;
	act: Buffer;
}

export async function insertTombstone(tx: Tx, row: TombstoneRow): Promise<void> {
	await tx.insertInto('ledger.tombstone').values(row).execute();
}

export async function listTombstones(db: Database | Tx): Promise<Omit<TombstoneRow, 'act'>[]> {
	return db.selectFrom('ledger.tombstone').select(['list', 'salt', 'leaves']).execute();
}

/** Slot of the publication that brought an announcement, epoch seconds. */
export async function slotOfAct(db: Database | Tx, list: Buffer): Promise<number | null> {
	const { rows } = await sql<{ slot: number }>`
		select publication.slot from ledger.tombstone
		join ledger.leaf on leaf.entry = tombstone.act
		join ledger.publication on publication.size > leaf.idx
		where tombstone.list = ${list} order by publication.size limit 1`.execute(db);
	return rows[0]?.slot ?? null;
}

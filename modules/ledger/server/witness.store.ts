import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database } from '#platform/server/database.ts';

export interface WitnessRow {
	key: string;
	name: string;
	entered_on: PlainDate;
	cosigned_size: number | null;
	/** Epoch seconds. */
	cosigned: number | null;
}

export async function listWitnesses(db: Database): Promise<WitnessRow[]> {
	const rows = await db
		.selectFrom('ledger.witness')
		.select(['key', 'name', 'entered_on', 'cosigned_size', 'cosigned'])
		.orderBy('name')
		.execute();
	return rows as unknown as WitnessRow[];
}

/** False where it is there already. */
export async function insertWitness(
	db: Database,
	row: { key: string; name: string; entered_on: PlainDate },
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('ledger.witness')
		.values(row)
		.onConflict((conflict) => conflict.column('key').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export async function deleteWitness(db: Database, key: string): Promise<boolean> {
	const { numDeletedRows } = await db.deleteFrom('ledger.witness').where('key', '=', key).executeTakeFirst();
	return numDeletedRows === 1n;
}

/** Only a later cosignature takes the place of the one that is known. */
export async function keepCosignature(
	db: Database,
	key: string,
	{ size, time, note }: { size: number; time: number; note: string },
): Promise<void> {
	await sql`update ledger.witness set cosigned_size = ${size}, cosigned = ${time}, note = ${note}
		where key = ${key} and (cosigned is null or cosigned < ${time})`.execute(db);
}

/** The note that was published for a tree of this size. */
export async function findNote(db: Database, size: number): Promise<string | null> {
	const row = await db
		.selectFrom('ledger.publication')
		.select('note')
		.where('size', '=', size)
		.executeTakeFirst();
	return row?.note ?? null;
}

import { sql } from 'kysely';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CopyEntryKind } from '../core/copy-types.ts';

type Db = Database | Tx;

export interface CopyRow {
	id: Buffer;
	case_id: Buffer;
	desk: Buffer;
	copy_key: Buffer;
	epoch: number;
	author: string;
	sealed_key: Buffer;
}
const columns = ['id', 'case_id', 'desk', 'copy_key', 'epoch', 'author', 'sealed_key'] as const;

/** False where a copy with this id exists. */
export async function insertCopy(tx: Tx, row: CopyRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('cases.copy')
		.values(row)
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export interface StoredCopyEntry {
	copy_id: Buffer;
	seq: number;
	kind: CopyEntryKind;
	author: string;
	clear: Readonly<Record<string, string>>;
	sealed: Buffer;
	signature: Buffer;
	moment_date: PlainDate;
	moment_part: DayPart;
	salt: Buffer;
	leaf: Buffer;
}

export async function insertCopyEntry(tx: Tx, row: StoredCopyEntry): Promise<void> {
	await tx
		.insertInto('cases.copy_entry')
		.values({ ...row, clear: JSON.stringify(row.clear) })
		.execute();
}

/** Holds the copy until the transaction ends. */
export async function lockCopy(tx: Tx, id: Buffer): Promise<CopyRow | undefined> {
	return tx.selectFrom('cases.copy').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function lastCopySeq(tx: Tx, id: Buffer): Promise<number> {
	const { rows } = await sql<{ last: number }>`
		select max(seq) as last from cases.copy_entry where copy_id = ${id}`.execute(tx);
	return rows[0]!.last;
}

export async function listCopiesOfCase(db: Db, caseId: Buffer): Promise<CopyRow[]> {
	return db.selectFrom('cases.copy').select(columns).where('case_id', '=', caseId).execute();
}

/** The employer's people see the copies of their desks, those with the newest entries first. */
export async function listCopiesOfDesks(db: Db, desks: readonly Buffer[], most: number): Promise<CopyRow[]> {
	if (desks.length === 0) return [];
	const { rows } = await sql<CopyRow>`
		select c.id, c.case_id, c.desk, c.copy_key, c.epoch, c.author, c.sealed_key
		from cases.copy c
		join lateral (select max(moment_date) as newest from cases.copy_entry e where e.copy_id = c.id) as e on true
		where c.desk in (${sql.join(desks)})
		order by e.newest desc, c.id
		limit ${most}`.execute(db);
	return rows;
}

export async function listCopyEntries(db: Db, copies: readonly Buffer[]): Promise<StoredCopyEntry[]> {
	if (copies.length === 0) return [];
	const rows = await db
		.selectFrom('cases.copy_entry')
		.selectAll()
		.where('copy_id', 'in', [...copies])
		.orderBy('copy_id')
		.orderBy('seq')
		.execute();
	return rows as unknown as StoredCopyEntry[];
}

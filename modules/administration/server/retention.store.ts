import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { RetentionDays } from '../core/retention.ts';

type Db = Database | Tx;

export interface RulesRow {
	version: number;
	days: RetentionDays;
	set_on: PlainDate;
	set_by: Buffer;
}

export async function latestRules(db: Db): Promise<RulesRow | undefined> {
	const row = await db
		.selectFrom('administration.retention_rules')
		.select(['version', 'days', 'set_on', 'set_by'])
		.orderBy('version', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row as unknown as RulesRow | undefined;
}

/** False where that version is there already: somebody else was quicker. */
export async function insertRules(tx: Tx, row: RulesRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('administration.retention_rules')
		.values({ ...row, days: JSON.stringify(row.days) })
		.onConflict((conflict) => conflict.column('version').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export interface AnnouncedRow {
	case_id: Buffer;
	list: Buffer;
	announced_on: PlainDate;
	last_seq: number;
}

export async function insertAnnounced(tx: Tx, rows: readonly AnnouncedRow[]): Promise<void> {
	await tx
		.insertInto('administration.announced')
		.values([...rows])
		.execute();
}

export async function knownAnnounced(db: Db, ids: readonly Buffer[]): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ case_id: Buffer }>`
		select case_id from administration.announced where case_id = any(${[...ids]}::bytea[])`.execute(db);
	return new Set(rows.map(({ case_id }) => case_id.toString('hex')));
}

export async function listAnnounced(db: Db): Promise<AnnouncedRow[]> {
	const rows = await db
		.selectFrom('administration.announced')
		.select(['case_id', 'list', 'announced_on', 'last_seq'])
		.orderBy('announced_on')
		.execute();
	return rows as unknown as AnnouncedRow[];
}

export async function forgetAnnounced(tx: Tx, ids: readonly Buffer[]): Promise<void> {
	await sql`delete from administration.announced where case_id = any(${[...ids]}::bytea[])`.execute(tx);
}

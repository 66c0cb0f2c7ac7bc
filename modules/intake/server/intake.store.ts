import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';

type Db = Database | Tx;

export interface ReceiptRow {
	lookupHash: Buffer;
	caseId: Buffer;
	wrappedSecrets: Buffer;
	reporterKey: Buffer | null;
	reporterKeyAuthor: string | null;
}

export async function insertReceipts(tx: Tx, rows: readonly ReceiptRow[]): Promise<void> {
	await sql`
		insert into intake.receipt (lookup_hash, case_id, wrapped_secrets, reporter_key, reporter_key_author)
		select * from unnest(
			${rows.map((row) => row.lookupHash)}::bytea[],
			${rows.map((row) => row.caseId)}::bytea[],
			${rows.map((row) => row.wrappedSecrets)}::bytea[],
			${rows.map((row) => row.reporterKey)}::bytea[],
			${rows.map((row) => row.reporterKeyAuthor)}::text[]
		)`.execute(tx);
}

/** The receipts of those cases that a larger statement has written as `fresh (id)`. */
export const receiptsOfFresh = (rows: readonly ReceiptRow[]) => sql`
	insert into intake.receipt (lookup_hash, case_id, wrapped_secrets, reporter_key, reporter_key_author)
	select lookup_hash, case_id, wrapped_secrets, reporter_key, reporter_key_author
	from unnest(
		${rows.map((row) => row.lookupHash)}::bytea[],
		${rows.map((row) => row.caseId)}::bytea[],
		${rows.map((row) => row.wrappedSecrets)}::bytea[],
		${rows.map((row) => row.reporterKey)}::bytea[],
		${rows.map((row) => row.reporterKeyAuthor)}::text[]
	) as receipt (lookup_hash, case_id, wrapped_secrets, reporter_key, reporter_key_author)
	join fresh on fresh.id = case_id`;

export async function findReceipt(db: Db, lookupHash: Buffer) {
	return db
		.selectFrom('intake.receipt')
		.select(['case_id', 'wrapped_secrets', 'reporter_key', 'reporter_key_author'])
		.where('lookup_hash', '=', lookupHash)
		.executeTakeFirst();
}

/** Later keys of the case, sealed to its reporter, oldest first. */
export async function listReporterKeys(db: Db, caseId: Buffer) {
	return db
		.selectFrom('intake.reporter_key')
		.select(['generation', 'author', 'sealed'])
		.where('case_id', '=', caseId)
		.orderBy('generation')
		.execute();
}

export async function deleteReceipt(tx: Tx, caseId: Buffer): Promise<void> {
	await tx.deleteFrom('intake.receipt').where('case_id', '=', caseId).execute();
}

/** False where no reporter waits to be let in: a key that a reporter holds is never exchanged under their hands. */
export async function setReporterKey(tx: Tx, caseId: Buffer, key: Buffer, author: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('intake.receipt')
		.set({ reporter_key: key, reporter_key_author: author })
		.where('case_id', '=', caseId)
		.where('reporter_key', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** The entry 0 of these cases: to tell a repeated envelope from a replayed id. */
export async function findFirstEntries(db: Db, cases: readonly Buffer[]) {
	return db
		.selectFrom('cases.entry')
		.select(['case_id', 'clear', 'salt', 'leaf', 'moment_date', 'moment_part'])
		.where('seq', '=', 0)
		.where('case_id', 'in', [...cases])
		.execute();
}

export async function insertContactCode(tx: Tx, codeHash: Buffer, caseId: Buffer): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('intake.contact_code')
		.values({ code_hash: codeHash, case_id: caseId })
		.onConflict((conflict) => conflict.column('code_hash').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export async function findContactCode(db: Db, codeHash: Buffer): Promise<Buffer | null> {
	const row = await db
		.selectFrom('intake.contact_code')
		.select('case_id')
		.where('code_hash', '=', codeHash)
		.executeTakeFirst();
	return row?.case_id ?? null;
}

export async function deleteContactCode(tx: Tx, codeHash: Buffer): Promise<void> {
	await tx.deleteFrom('intake.contact_code').where('code_hash', '=', codeHash).execute();
}

export async function beginUpload(db: Db, id: Buffer, day: PlainDate): Promise<void> {
	await db
		.insertInto('intake.upload')
		.values({ id, begun_on: day })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export async function finishUpload(db: Db, id: Buffer, chunks: number, day: PlainDate): Promise<void> {
	await db
		.insertInto('intake.upload')
		.values({ id, begun_on: day, chunks })
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet({ chunks }).where('intake.upload.case_id', 'is', null),
		)
		.execute();
}

export async function findUpload(db: Db, id: Buffer) {
	return db.selectFrom('intake.upload').select(['chunks', 'case_id']).where('id', '=', id).executeTakeFirst();
}

/** Ties finished uploads to a case; gives back those that could be tied. */
export async function tieUploads(tx: Db, caseId: Buffer, ids: readonly Buffer[]): Promise<number> {
	if (ids.length === 0) return 0;
	const { numUpdatedRows } = await tx
		.updateTable('intake.upload')
		.set({ case_id: caseId })
		.where('id', 'in', [...ids])
		.where('chunks', 'is not', null)
		.where((where) => where.or([where('case_id', 'is', null), where('case_id', '=', caseId)]))
		.executeTakeFirst();
	return Number(numUpdatedRows);
}

/** Uploads that no message has claimed since that day. */
export async function deleteOrphans(db: Db, before: PlainDate): Promise<Buffer[]> {
	const rows = await db
		.deleteFrom('intake.upload')
		.where('case_id', 'is', null)
		.where('begun_on', '<', before)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** Uploads that no message has claimed yet. */
export async function countUnclaimed(db: Db): Promise<number> {
	const row = await db
		.selectFrom('intake.upload')
		.select(({ fn }) => fn.countAll<number>().as('total'))
		.where('case_id', 'is', null)
		.executeTakeFirstOrThrow();
	return Number(row.total);
}

/** Attachments of cases that are deleted: unclaimed and old, so that the next tidying takes row and files. */
export async function releaseUploads(tx: Tx, cases: readonly Buffer[]): Promise<void> {
	if (cases.length === 0) return;
	await tx
		.updateTable('intake.upload')
		.set({ case_id: null, begun_on: '2000-01-01' as PlainDate })
		.where('case_id', 'in', [...cases])
		.execute();
}

import { sql } from 'kysely';
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { AgreementRecord } from '../core/agreement.ts';

export interface AgreementRow {
	id: Buffer;
	reference: string;
	desk: Buffer;
	desk_names: Texts;
	version: number;
	record: AgreementRecord;
}
export interface VersionRow {
	agreement: Buffer;
	version: number;
	record: AgreementRecord;
	note: string;
	written_on: PlainDate;
	written_by: Buffer;
}
export interface PublicationRow {
	agreement: Buffer;
	number: number;
	version: number | null;
	content: string | null;
	note: string;
	language: Locale;
	done_on: PlainDate;
	done_by: Buffer;
}

const rows = (db: Database | Tx) =>
	db
		.selectFrom('agreements.agreement as agreement')
		.innerJoin('agreements.version as newest', (join) =>
			join.onRef('newest.agreement', '=', 'agreement.id').onRef('newest.version', '=', 'agreement.version'),
		)
		.innerJoin('people.desk as desk', 'desk.id', 'agreement.desk')
		.select([
			'agreement.id',
			'agreement.reference',
			'agreement.desk',
			'desk.names as desk_names',
			'agreement.version',
			'newest.record',
		])
		.orderBy('agreement.reference');

/** Those that one of these desks wrote down, in their newest version. */
export async function listAgreements(db: Database | Tx, desks: readonly Buffer[]): Promise<AgreementRow[]> {
	if (desks.length === 0) return [];
	return (await rows(db).where('agreement.desk', 'in', desks).execute()) as unknown as AgreementRow[];
}

/** Null also where another desk wrote it down. */
export async function findAgreement(
	db: Database | Tx,
	id: Buffer,
	desks: readonly Buffer[],
): Promise<AgreementRow | null> {
	if (desks.length === 0) return null;
	const found = await rows(db)
		.where('agreement.id', '=', id)
		.where('agreement.desk', 'in', desks)
		.executeTakeFirst();
	return (found as unknown as AgreementRow | undefined) ?? null;
}

/** The newest first. */
export async function listVersions(db: Database | Tx, agreement: Buffer): Promise<VersionRow[]> {
	const found = await db
		.selectFrom('agreements.version')
		.selectAll()
		.where('agreement', '=', agreement)
		.orderBy('version', 'desc')
		.execute();
	return found as unknown as VersionRow[];
}

/** The newest first. */
export async function listPublications(db: Database | Tx, agreement: Buffer): Promise<PublicationRow[]> {
	const found = await db
		.selectFrom('agreements.publication')
		.selectAll()
		.where('agreement', '=', agreement)
		.orderBy('number', 'desc')
		.execute();
	return found as unknown as PublicationRow[];
}

/** The latest act of each agreement: published, or withdrawn. */
export async function latestPublications(db: Database | Tx): Promise<PublicationRow[]> {
	const { rows: found } = await sql`
		select distinct on (agreement) * from agreements.publication order by agreement, number desc`.execute(db);
	return found as PublicationRow[];
}

/** Nobody else writes into the register until the transaction ends. */
export async function lockAgreements(tx: Tx): Promise<void> {
	await sql`lock table agreements.agreement in share row exclusive mode`.execute(tx);
}

export async function insertAgreement(
	tx: Tx,
	row: { id: Buffer; reference: string; desk: Buffer },
): Promise<void> {
	await tx
		.insertInto('agreements.agreement')
		.values({ ...row, version: 1 })
		.execute();
}

export async function insertVersion(tx: Tx, row: VersionRow): Promise<void> {
	await tx
		.insertInto('agreements.version')
		.values({ ...row, record: JSON.stringify(row.record) })
		.execute();
	await tx
		.updateTable('agreements.agreement')
		.set({ version: row.version })
		.where('id', '=', row.agreement)
		.execute();
}

export async function insertPublication(tx: Tx, row: PublicationRow): Promise<void> {
	await tx.insertInto('agreements.publication').values(row).execute();
}

import { sql } from 'kysely';
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { InspectionRecord } from '../core/record.ts';

export interface InspectionRow {
	id: Buffer;
	reference: string;
	desk: Buffer;
	desk_names: Texts;
	version: number;
	record: InspectionRecord;
}
export interface VersionRow {
	inspection: Buffer;
	version: number;
	record: InspectionRecord;
	note: string;
	written_on: PlainDate;
	written_by: Buffer;
}
export interface PublicationRow {
	inspection: Buffer;
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
		.selectFrom('inspections.inspection as inspection')
		.innerJoin('inspections.version as newest', (join) =>
			join
				.onRef('newest.inspection', '=', 'inspection.id')
				.onRef('newest.version', '=', 'inspection.version'),
		)
		.innerJoin('people.desk as desk', 'desk.id', 'inspection.desk')
		.select([
			'inspection.id',
			'inspection.reference',
			'inspection.desk',
			'desk.names as desk_names',
			'inspection.version',
			'newest.record',
		])
		.orderBy('inspection.reference');

/** Those that one of these desks wrote down, in their newest version. */
export async function listInspections(db: Database | Tx, desks: readonly Buffer[]): Promise<InspectionRow[]> {
	if (desks.length === 0) return [];
	return (await rows(db).where('inspection.desk', 'in', desks).execute()) as unknown as InspectionRow[];
}

/** Null also where another desk wrote it down. */
export async function findInspection(
	db: Database | Tx,
	id: Buffer,
	desks: readonly Buffer[],
): Promise<InspectionRow | null> {
	if (desks.length === 0) return null;
	const found = await rows(db)
		.where('inspection.id', '=', id)
		.where('inspection.desk', 'in', desks)
		.executeTakeFirst();
	return (found as unknown as InspectionRow | undefined) ?? null;
}

/** The newest first. */
export async function listVersions(db: Database | Tx, inspection: Buffer): Promise<VersionRow[]> {
	const found = await db
		.selectFrom('inspections.version')
		.selectAll()
		.where('inspection', '=', inspection)
		.orderBy('version', 'desc')
		.execute();
	return found as unknown as VersionRow[];
}

/** The newest first. */
export async function listPublications(db: Database | Tx, inspection: Buffer): Promise<PublicationRow[]> {
	const found = await db
		.selectFrom('inspections.publication')
		.selectAll()
		.where('inspection', '=', inspection)
		.orderBy('number', 'desc')
		.execute();
	return found as unknown as PublicationRow[];
}

/** The latest act of each inspection: published, or withdrawn. */
export async function latestPublications(db: Database | Tx): Promise<PublicationRow[]> {
	const { rows: found } = await sql`
		select distinct on (inspection) * from inspections.publication order by inspection, number desc`.execute(
		db,
	);
	return found as PublicationRow[];
}

/** Nobody else writes into the register until the transaction ends. */
export async function lockRegister(tx: Tx): Promise<void> {
	await sql`lock table inspections.inspection in share row exclusive mode`.execute(tx);
}

export async function insertInspection(
	tx: Tx,
	row: { id: Buffer; reference: string; desk: Buffer },
): Promise<void> {
	await tx
		.insertInto('inspections.inspection')
		.values({ ...row, version: 1 })
		.execute();
}

export async function insertVersion(tx: Tx, row: VersionRow): Promise<void> {
	await tx
		.insertInto('inspections.version')
		.values({ ...row, record: JSON.stringify(row.record) })
		.execute();
	await tx
		.updateTable('inspections.inspection')
		.set({ version: row.version })
		.where('id', '=', row.inspection)
		.execute();
}

export async function insertPublication(tx: Tx, row: PublicationRow): Promise<void> {
	await tx.insertInto('inspections.publication').values(row).execute();
}

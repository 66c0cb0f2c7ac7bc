import { sql } from 'kysely';
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';

export interface SiteRow {
	id: Buffer;
	names: Texts;
	region: string;
	employer: Buffer | null;
	employer_names: Texts | null;
	workers: number;
	code: string;
	area_names: Texts | null;
	desk: Buffer | null;
	retired_on: PlainDate | null;
}

export async function listSites(db: Database | Tx): Promise<SiteRow[]> {
	const rows = await db
		.selectFrom('registry.site as site')
		.leftJoin('registry.employer as employer', 'employer.id', 'site.employer')
		.select([
			'site.id',
			'site.names',
			'site.region',
			'site.employer',
			'employer.names as employer_names',
			'site.workers',
			'site.code',
			'site.area_names',
			'employer.desk',
			'site.retired_on',
		])
		.orderBy('site.region')
		.orderBy('site.code')
		.execute();
	return rows as unknown as SiteRow[];
}

export async function listEmployers(db: Database | Tx) {
	const rows = await db
		.selectFrom('registry.employer')
		.select(['id', 'bin', 'names', 'desk'])
		.orderBy('id')
		.execute();
	return rows as unknown as { id: Buffer; bin: string; names: Texts; desk: Buffer | null }[];
}

export async function insertEmployer(
	tx: Tx,
	row: { id: Buffer; bin: string; names: Texts; desk: Buffer | null },
): Promise<void> {
	await tx
		.insertInto('registry.employer')
		.values({ ...row, names: JSON.stringify(row.names) })
		.execute();
}

export async function insertSite(
	tx: Tx,
	row: {
		id: Buffer;
		names: Texts;
		region: string;
		employer: Buffer | null;
		workers: number;
		code: string;
		area_names: Texts | null;
	},
): Promise<void> {
	await tx
		.insertInto('registry.site')
		.values({
			...row,
			names: JSON.stringify(row.names),
			area_names: row.area_names === null ? null : JSON.stringify(row.area_names),
		})
		.execute();
}

/** Nobody else changes employers or workplaces until the transaction ends. */
export async function lockRegistry(tx: Tx): Promise<void> {
	await sql`lock table registry.employer, registry.site in share row exclusive mode`.execute(tx);
}

export async function updateEmployer(
	tx: Tx,
	id: Buffer,
	{ names, ...rest }: { names?: Texts; desk?: Buffer | null },
): Promise<void> {
	await tx
		.updateTable('registry.employer')
		.set({ ...rest, ...(names ? { names: JSON.stringify(names) } : {}) })
		.where('id', '=', id)
		.execute();
}

export async function updateSite(
	tx: Tx,
	id: Buffer,
	{
		names,
		...rest
	}: { names?: Texts; workers?: number; employer?: Buffer | null; retired_on?: PlainDate | null },
): Promise<void> {
	await tx
		.updateTable('registry.site')
		.set({ ...rest, ...(names ? { names: JSON.stringify(names) } : {}) })
		.where('id', '=', id)
		.execute();
}

/** Whether a desk belongs to an employer's ombudsman. */
export async function isOmbudsmanDesk(tx: Tx, desk: Buffer): Promise<boolean> {
	const { rows } = await sql`select 1 from people.desk where id = ${desk} and kind = 'ombudsman'`.execute(tx);
	return rows.length > 0;
}

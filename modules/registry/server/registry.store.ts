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

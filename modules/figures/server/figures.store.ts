import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Quarter, ReleasePart } from '../contract.ts';

type Db = Database | Tx;

/** A line of the view that cases publish: no id, no word. */
export interface HandlingRow {
	filed_on: PlainDate;
	region: string | null;
	employer: string | null;
	ground: string | null;
	acknowledged_on: PlainDate | null;
	verified_on: PlainDate | null;
	extended_on: PlainDate | null;
	extended_by: number | null;
	answered_on: PlainDate | null;
	closed_on: PlainDate | null;
	punished: boolean;
	satisfaction: number | null;
	satisfaction_heard: number | null;
	appealed: boolean;
	appeal_changed: boolean;
}

/** What was received from the first to the last day, junk that a desk set aside left out. */
export async function listHandled(db: Db, from: PlainDate, to: PlainDate): Promise<HandlingRow[]> {
	const { rows } = await sql<HandlingRow>`
		select filed_on, site.region, handling.employer, ground, acknowledged_on, verified_on, extended_on, extended_by,
			answered_on, closed_on, punished, satisfaction, satisfaction_heard, appealed, appeal_changed
		from cases.handling
		left join (select code, min(region) as region from registry.site group by code) site on site.code = handling.site
		where filed_on between ${from} and ${to} and status <> 'set-aside'`.execute(db);
	return rows;
}

export async function firstFiled(db: Db): Promise<PlainDate | null> {
	const { rows } = await sql<{ first: PlainDate | null }>`
		select min(moment_date) as first from cases.entry where seq = 0`.execute(db);
	return rows[0]!.first;
}

/** Workers of each employer over all its sites. */
export async function listWorkers(db: Db): Promise<Map<string, number>> {
	const { rows } = await sql<{ employer: Buffer; workers: number }>`
		select employer, sum(workers)::integer as workers from registry.site
		where employer is not null group by employer`.execute(db);
	return new Map(rows.map(({ employer, workers }) => [employer.toString('base64url'), workers]));
}

export async function listReleases(
	db: Db,
): Promise<{ quarter: Quarter; part: ReleasePart; content: string }[]> {
	const rows = await db
		.selectFrom('figures.release')
		.select(['quarter', 'part', 'content'])
		.orderBy('quarter', 'desc')
		.orderBy('part')
		.execute();
	return rows as { quarter: Quarter; part: ReleasePart; content: string }[];
}

/** False where this release stands already: it is never written again. */
export async function insertRelease(
	tx: Tx,
	{ quarter, part, content }: { quarter: Quarter; part: ReleasePart; content: string },
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('figures.release')
		.values({ quarter, part, content })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** Who is in a matter and whether it is open, for modules that build on matters. */
import { fromBytea, fromNullableBytea, toBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { MatterSide } from '../contract.ts';

export interface MatterParty {
	readonly desk: string;
	readonly side: MatterSide;
}

/** Undefined where there is no such matter. Whether the asker takes part is for the caller to look at. */
export async function partiesOf(
	db: Database | Tx,
	matter: string,
): Promise<
	{ procedure: string; employer: string | null; open: boolean; sides: readonly MatterParty[] } | undefined
> {
	const row = await db
		.selectFrom('matters.matter')
		.select(['procedure', 'employer', 'status'])
		.where('id', '=', toBytea(matter))
		.executeTakeFirst();
	if (!row) return undefined;
	const sides = await db
		.selectFrom('matters.side')
		.select(['desk', 'side'])
		.where('matter_id', '=', toBytea(matter))
		.orderBy('from_seq')
		.execute();
	return {
		procedure: row.procedure,
		employer: fromNullableBytea(row.employer),
		open: row.status === 'open',
		sides: sides.map(({ desk, side }) => ({ desk: fromBytea(desk), side: side as MatterSide })),
	};
}

export async function closedAmong(db: Database | Tx, matters: readonly string[]): Promise<Set<string>> {
	if (matters.length === 0) return new Set();
	const rows = await db
		.selectFrom('matters.matter')
		.select('id')
		.where('id', 'in', matters.map(toBytea))
		.where('status', '=', 'closed')
		.execute();
	return new Set(rows.map(({ id }) => fromBytea(id)));
}

/** Number and last entry of these matters: what a calendar counts its changes by. */
export async function lastEntries(
	db: Database | Tx,
	matters: readonly string[],
): Promise<Map<string, { number: string; lastSeq: number }>> {
	if (matters.length === 0) return new Map();
	const rows = await db
		.selectFrom('matters.matter as matter')
		.innerJoin('matters.entry as entry', 'entry.matter_id', 'matter.id')
		.where('matter.id', 'in', matters.map(toBytea))
		.groupBy(['matter.id', 'matter.number'])
		.select(({ fn }) => ['matter.id', 'matter.number', fn.max('entry.seq').as('last')])
		.execute();
	return new Map(rows.map(({ id, number, last }) => [fromBytea(id), { number, lastSeq: Number(last) }]));
}

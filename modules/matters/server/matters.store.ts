import { sql } from 'kysely';
import type { Facts } from '#modules/procedures/contract.ts';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { toBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { MatterActKind, MatterState } from '../core/matter-types.ts';

type Db = Database | Tx;

export interface MatterRow {
	id: Buffer;
	number: string;
	procedure: string;
	state: MatterState;
	facts: Facts;
}
const columns = sql.raw('m.id, m.number, m.procedure, m.state, m.facts');

interface NewMatter extends MatterRow {
	employer: Buffer | null;
	judgedBy: string;
}

/** False where one with this id or number exists. */
export async function insertMatter(tx: Tx, row: NewMatter): Promise<boolean> {
	const { rows } = await sql`
		insert into matters.matter (id, number, procedure, employer, status, state, facts, judged_by)
		values (${row.id}, ${row.number}, ${row.procedure}, ${row.employer}, ${row.state.status},
			${JSON.stringify(row.state)}::jsonb, ${JSON.stringify(row.facts)}::jsonb, ${row.judgedBy})
		on conflict do nothing returning id`.execute(tx);
	return rows.length === 1;
}

export async function updateMatter(tx: Tx, { id, state, facts }: MatterRow): Promise<void> {
	await sql`
		update matters.matter
		set state = ${JSON.stringify(state)}::jsonb, status = ${state.status}, facts = ${JSON.stringify(facts)}::jsonb
		where id = ${id}`.execute(tx);
}

/** The desks that hold a side, as the state tells. */
export async function writeSides(tx: Tx, id: Buffer, { sides }: MatterState): Promise<void> {
	await sql`delete from matters.side where matter_id = ${id}`.execute(tx);
	await sql`
		insert into matters.side (matter_id, desk, side, from_seq)
		select ${id}, desk, side, from_seq
		from unnest(
			${sides.map(({ desk }) => toBytea(desk))}::bytea[], ${sides.map(({ side }) => side)}::text[],
			${sides.map(({ from }) => from)}::integer[]) as given (desk, side, from_seq)`.execute(tx);
}

export async function findMatter(db: Db, id: Buffer): Promise<MatterRow | undefined> {
	const { rows } = await sql<MatterRow>`select ${columns} from matters.matter m where m.id = ${id}`.execute(
		db,
	);
	return rows[0];
}

/** Holds it until the transaction ends. */
export async function lockMatter(tx: Tx, id: Buffer): Promise<MatterRow | undefined> {
	const { rows } = await sql<MatterRow>`
		select ${columns} from matters.matter m where m.id = ${id} for update`.execute(tx);
	return rows[0];
}

interface MatterFilter {
	readonly status: 'open' | 'closed';
	readonly procedure: string | null;
	readonly employer: Buffer | null;
}

/** Those in which one of these desks holds a side: what is nearest to its last day first, what has none after it. */
export async function listMatters(
	db: Db,
	desks: readonly Buffer[],
	{ status, procedure, employer }: MatterFilter,
	most: number,
): Promise<MatterRow[]> {
	const { rows } = await sql<MatterRow>`
		select ${columns}
		from matters.matter m
		left join lateral (
			select min(due) as due from matters.obligation o
			where o.matter_id = m.id and o.status in ('open', 'overdue', 'in-doubt')) next on true
		where m.status = ${status}
			and exists (select from matters.side s
				where s.matter_id = m.id and s.desk = any(${desks as Buffer[]}::bytea[]))
			and (${procedure}::text is null or m.procedure = ${procedure}::text)
			and (${employer}::bytea is null or m.employer = ${employer}::bytea)
		order by next.due nulls last, m.number limit ${most}`.execute(db);
	return rows;
}

export interface StoredEntry {
	matter_id: Buffer;
	seq: number;
	kind: MatterActKind;
	author: string;
	clear: Readonly<Record<string, unknown>>;
	sealed: Buffer | null;
	signature: Buffer;
	moment_date: PlainDate;
	moment_part: DayPart;
	salt: Buffer;
	leaf: Buffer;
}

export async function insertEntry(tx: Tx, row: StoredEntry): Promise<void> {
	await tx
		.insertInto('matters.entry')
		.values({ ...row, clear: JSON.stringify(row.clear) })
		.execute();
}

export async function listEntries(db: Db, id: Buffer): Promise<StoredEntry[]> {
	const rows = await db
		.selectFrom('matters.entry')
		.selectAll()
		.where('matter_id', '=', id)
		.orderBy('seq')
		.execute();
	return rows as unknown as StoredEntry[];
}

/** What facts, corrections and the like need to know of the entries before them. */
export async function listWritten(
	db: Db,
	id: Buffer,
): Promise<{ seq: number; kind: MatterActKind; clear: Readonly<Record<string, unknown>> }[]> {
	const { rows } = await sql<{
		seq: number;
		kind: MatterActKind;
		clear: Readonly<Record<string, unknown>>;
	}>`select seq, kind, clear from matters.entry where matter_id = ${id} and kind in ('fact', 'withdraw', 'date', 'paper')
		order by seq`.execute(db);
	return rows;
}

/** Of these, those in which one of the desks holds a side. */
export async function findNames(
	db: Db,
	ids: readonly Buffer[],
	desks: readonly Buffer[],
): Promise<{ id: Buffer; number: string; title: string }[]> {
	const { rows } = await sql<{ id: Buffer; number: string; title: string }>`
		select m.id, m.number, m.state ->> 'title' as title
		from matters.matter m
		where m.id = any(${ids as Buffer[]}::bytea[])
			and exists (select from matters.side s
				where s.matter_id = m.id and s.desk = any(${desks as Buffer[]}::bytea[]))
		order by m.number`.execute(db);
	return rows;
}

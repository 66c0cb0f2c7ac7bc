import { sql } from 'kysely';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CollectiveActKind, CollectiveState, Counted } from '../core/collective-types.ts';
import { readableBy } from './case-keys.store.ts';
import type { CaseRow } from './cases.store.ts';

type Db = Database | Tx;

export interface CollectiveRow {
	id: Buffer;
	state: CollectiveState;
	lapsed: number;
}

/** Counting is decided one after another: a case must not be counted twice at the same moment. */
export async function lockCounting(tx: Tx): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('cases.collective'))`.execute(tx);
}

/** False where one with this id exists. */
export async function insertCollective(
	tx: Tx,
	{ id, employer, state }: { id: Buffer; employer: Buffer; state: CollectiveState },
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('cases.collective')
		.values({ id, employer, state: JSON.stringify(state) })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export async function findEmployer(db: Db, employer: Buffer): Promise<boolean> {
	const { rows } = await sql`select from registry.employer where id = ${employer}`.execute(db);
	return rows.length === 1;
}

export async function findCollective(db: Db, id: Buffer): Promise<CollectiveRow | undefined> {
	const { rows } = await sql<CollectiveRow>`
		select id, state, lapsed from cases.collective where id = ${id}`.execute(db);
	return rows[0];
}

/** Holds it until the transaction ends. */
export async function lockCollective(tx: Tx, id: Buffer): Promise<CollectiveRow | undefined> {
	const { rows } = await sql<CollectiveRow>`
		select id, state, lapsed from cases.collective where id = ${id} for update`.execute(tx);
	return rows[0];
}

export async function updateCollective(tx: Tx, { id, state, lapsed }: CollectiveRow): Promise<void> {
	await sql`
		update cases.collective set state = ${JSON.stringify(state)}::jsonb, lapsed = ${lapsed}
		where id = ${id}`.execute(tx);
}

/** Those in which one of these desks takes part, open ones first, the latest first. */
export async function listCollectives(
	db: Db,
	desks: readonly string[],
	most: number,
): Promise<CollectiveRow[]> {
	const { rows } = await sql<CollectiveRow>`
		select id, state, lapsed from cases.collective
		where state -> 'desks' ?| ${desks as string[]}::text[]
		order by state ->> 'status' desc, state ->> 'opened' desc, id limit ${most}`.execute(db);
	return rows;
}

export interface StoredCollectiveEntry {
	collective_id: Buffer;
	seq: number;
	kind: CollectiveActKind;
	author: string;
	clear: Readonly<Record<string, unknown>>;
	sealed: Buffer | null;
	signature: Buffer;
	moment_date: PlainDate;
	moment_part: DayPart;
	salt: Buffer;
	leaf: Buffer;
}

export async function insertCollectiveEntry(tx: Tx, row: StoredCollectiveEntry): Promise<void> {
	await tx
		.insertInto('cases.collective_entry')
		.values({ ...row, clear: JSON.stringify(row.clear) })
		.execute();
}

export async function listCollectiveEntries(db: Db, id: Buffer): Promise<StoredCollectiveEntry[]> {
	const rows = await db
		.selectFrom('cases.collective_entry')
		.selectAll()
		.where('collective_id', '=', id)
		.orderBy('seq')
		.execute();
	return rows as unknown as StoredCollectiveEntry[];
}

interface MemberRow {
	collective_id: Buffer;
	tag: Buffer;
	month: PlainDate;
	status: Counted['status'];
	left_month: PlainDate | null;
	spots: string[];
	acts: string[];
}

export interface StoredCounted extends Counted {
	readonly collective: Buffer;
}
const asCounted = (row: MemberRow): StoredCounted => ({
	collective: row.collective_id,
	tag: row.tag.toString('base64url'),
	month: row.month,
	status: row.status,
	leftMonth: row.left_month,
	spots: row.spots,
	acts: row.acts,
});

/** What is counted in these matters. */
export async function listCounted(db: Db, collectives: readonly Buffer[]): Promise<StoredCounted[]> {
	const { rows } = await sql<MemberRow>`
		select * from cases.collective_member where collective_id = any(${collectives as Buffer[]}::bytea[])`.execute(
		db,
	);
	return rows.map(asCounted);
}

/** The same without what is sealed: enough to tell how many. */
export async function listStanding(db: Db, collectives: readonly Buffer[]): Promise<StoredCounted[]> {
	const { rows } = await sql<MemberRow>`
		select collective_id, tag, month, status, left_month, '{}'::text[] as spots, '[]'::jsonb as acts
		from cases.collective_member where collective_id = any(${collectives as Buffer[]}::bytea[])`.execute(db);
	return rows.map(asCounted);
}

/** Those of these tags that are known, in matters in which one of these desks takes part. */
export async function findCounted(
	db: Db,
	tags: readonly Buffer[],
	desks: readonly string[],
): Promise<StoredCounted[]> {
	const { rows } = await sql<MemberRow>`
		select m.* from cases.collective_member m join cases.collective c on c.id = m.collective_id
		where m.tag = any(${tags as Buffer[]}::bytea[]) and c.state -> 'desks' ?| ${desks as string[]}::text[]`.execute(
		db,
	);
	return rows.map(asCounted);
}

/** In other matters, whatever bears one of these spots. */
export async function listWithSpots(
	db: Db,
	spots: readonly string[],
	except: Buffer,
): Promise<StoredCounted[]> {
	const { rows } = await sql<MemberRow>`
		select * from cases.collective_member
		where spots && ${spots as string[]}::text[] and collective_id <> ${except}`.execute(db);
	return rows.map(asCounted);
}

/** Writes every line of the matter anew, in the order of the tags: a line does not tell when it first came. */
export async function replaceCounted(tx: Tx, id: Buffer, counted: readonly Counted[]): Promise<void> {
	await sql`delete from cases.collective_member where collective_id = ${id}`.execute(tx);
	const rows = counted.map(({ tag, month, status, leftMonth, spots, acts }) => ({
		tag: Buffer.from(tag, 'base64url').toString('hex'),
		month,
		status,
		left_month: leftMonth,
		spots,
		acts,
	}));
	await sql`
		insert into cases.collective_member (collective_id, tag, month, status, left_month, spots, acts)
		select ${id}, decode(tag, 'hex'), month, status, left_month,
			array(select jsonb_array_elements_text(spots)), acts
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as row (tag text, month date, status text, left_month date, spots jsonb, acts jsonb)
		order by tag`.execute(tx);
}

/** Workers at all of an employer's sites. */
export async function workersOf(db: Db, employers: readonly Buffer[]): Promise<Map<string, number>> {
	const { rows } = await sql<{ employer: Buffer; workers: number }>`
		select employer, sum(workers)::integer as workers from registry.site
		where employer = any(${employers as Buffer[]}::bytea[]) group by employer`.execute(db);
	return new Map(rows.map(({ employer, workers }) => [employer.toString('base64url'), workers]));
}

/** Cases of an employer that this member may read, the latest first; filed on or after `from`, where it is given. */
export async function listCandidates(
	db: Db,
	{ desks, member }: { desks: readonly Buffer[]; member: Buffer },
	{
		employer,
		topic,
		from,
		limit,
	}: { employer: string; topic: string | null; from: PlainDate | null; limit: number },
): Promise<CaseRow[]> {
	const marks = [`employer:${employer}`, ...(topic ? [`topic:${topic}`] : [])];
	const { rows } = await sql<CaseRow>`
		select c.id, c.case_key, c.reporter_seal_key, c.reporter_sign_key, c.state
		from cases."case" c
		where c.id in (
				select case_id from cases.line
				where acted and marks @> ${marks}::text[] and desk = any(${desks as Buffer[]}::bytea[]))
			and c.number is not null and ${readableBy(desks, member)}
			and (${from}::text is null or c.state -> 'filed' ->> 'date' >= ${from}::text)
		order by c.state -> 'filed' ->> 'date' desc, c.id
		limit ${limit}`.execute(db);
	return rows;
}

/** Key records of cases: for desks, for single members, for reporters. Ciphertext, each with whom it is for. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';

type Db = Database | Tx;

/** Whether every one of these is the newest key of its desk: nothing is sealed to one that a removed member holds. */
export async function areNewest(db: Db, keys: readonly { desk: Buffer; epoch: number }[]): Promise<boolean> {
	const { rows } = await sql<{ older: boolean }>`
		select exists (
			select from unnest(
				${keys.map(({ desk }) => desk)}::bytea[], ${keys.map(({ epoch }) => epoch)}::integer[]) as given (desk, epoch)
			join people.desk_key newer on newer.desk = given.desk and newer.epoch > given.epoch) as older`.execute(
		db,
	);
	return !rows[0]!.older;
}

/** Somebody who should not holds the newest key of `c`: a desk has a newer one, or a member is gone. */
const isStale = sql`(
	exists (
		select from cases.case_key k join people.desk_key newer on newer.desk = k.desk and newer.epoch > k.epoch
		where k.case_id = c.id and k.generation = (c.state ->> 'generation')::integer
			and c.state -> 'readers' ? translate(encode(k.desk, 'base64'), '+/=', '-_')
			and not exists (
				select from cases.case_key fresh
				where fresh.case_id = k.case_id and fresh.generation = k.generation and fresh.desk = k.desk
					and fresh.epoch > k.epoch and fresh.epoch = newer.epoch))
	or exists (
		select from cases.member_case_key k join people.member m on m.id = k.member and m.state = 'removed'
		where k.case_id = c.id and k.generation = (c.state ->> 'generation')::integer))`;

export async function hasStaleKey(db: Db, caseId: Buffer): Promise<boolean> {
	const { rows } = await sql<{ stale: boolean }>`
		select ${isStale} as stale from cases."case" c where c.id = ${caseId}`.execute(db);
	return rows[0]?.stale ?? false;
}

export interface DueRow {
	id: Buffer;
	case_key: Buffer;
	reporter_seal_key: Buffer | null;
	/** Whether a reporter reads with a receipt. */
	reporter_reads: boolean;
	state: CaseState;
}

const due = (desks: readonly Buffer[], member: string) => sql`
	cases.line l join cases."case" c on c.id = l.case_id and c.desk = l.desk
	where l.desk = any(${desks as Buffer[]}::bytea[]) and l.folder = 'open'
		and not c.state -> 'excludedMembers' ? ${member}
		and ((c.state ->> 'keyDue')::boolean or ${isStale})`;

export async function countDue(db: Db, desks: readonly Buffer[], member: string): Promise<number> {
	const { rows } = await sql<{ total: number }>`select count(*) as total from ${due(desks, member)}`.execute(
		db,
	);
	return rows[0]!.total;
}

const dueColumns = sql`c.id, c.case_key, c.reporter_seal_key, c.state,
	exists (select from intake.receipt r where r.case_id = c.id and r.reporter_key is not null) as reporter_reads`;

export async function listDue(
	db: Db,
	desks: readonly Buffer[],
	member: string,
	{ after, limit }: { after: Buffer; limit: number },
): Promise<DueRow[]> {
	const { rows } = await sql<DueRow>`
		select ${dueColumns} from ${due(desks, member)} and c.id > ${after}
		order by c.id limit ${limit}`.execute(db);
	return rows;
}

export async function findDue(db: Db, caseId: Buffer): Promise<DueRow[]> {
	const { rows } = await sql<DueRow>`
		select ${dueColumns} from cases."case" c where c.id = ${caseId}`.execute(db);
	return rows;
}

/** Holds the cases until the transaction ends, always in the same order. */
export async function lockCases(tx: Tx, ids: readonly Buffer[]): Promise<DueRow[]> {
	const { rows } = await sql<DueRow>`
		select ${dueColumns} from cases."case" c where c.id = any(${ids as Buffer[]}::bytea[])
		order by c.id for update of c`.execute(tx);
	return rows;
}

export interface KeyRow {
	case_id: Buffer;
	desk: Buffer;
	epoch: number;
	generation: number;
	author: string;
	sealed: Buffer;
	member: Buffer | null;
}

/** Of a case `c`: sealed to one of these desks or to this member, who is not excluded from it. */
export const readableBy = (desks: readonly Buffer[], member: Buffer) => sql`
	not coalesce(c.state -> 'excludedMembers' ? ${member.toString('base64url')}, false)
	and (exists (select from cases.case_key k where k.case_id = c.id and k.desk = any(${desks as Buffer[]}::bytea[]))
		or exists (select from cases.member_case_key m where m.case_id = c.id and m.member = ${member}))`;

/**
 * The same, asked of these few cases: named to the keys as well, so that the database does not look through the keys of all
 * cases to answer for two hundred.
 */
export const readableAmong = (cases: readonly Buffer[], desks: readonly Buffer[], member: Buffer) => sql`
	c.id = any(${cases as Buffer[]}::bytea[])
	and not coalesce(c.state -> 'excludedMembers' ? ${member.toString('base64url')}, false)
	and c.id in (
		select case_id from cases.case_key
		where case_id = any(${cases as Buffer[]}::bytea[]) and desk = any(${desks as Buffer[]}::bytea[])
		union all
		select case_id from cases.member_case_key
		where case_id = any(${cases as Buffer[]}::bytea[]) and member = ${member})`;

/** Records that this member could open: of their desks, and their own. */
export async function listKeysFor(
	db: Db,
	cases: readonly Buffer[],
	desks: readonly Buffer[],
	member: Buffer,
): Promise<KeyRow[]> {
	if (cases.length === 0) return [];
	const { rows } = await sql<KeyRow>`
		select case_id, desk, epoch, generation, author, sealed, null::bytea as member
		from cases.case_key
		where case_id = any(${cases as Buffer[]}::bytea[]) and desk = any(${desks as Buffer[]}::bytea[])
		union all
		select case_id, desk, 0, generation, author, sealed, member
		from cases.member_case_key
		where case_id = any(${cases as Buffer[]}::bytea[]) and desk = any(${desks as Buffer[]}::bytea[])
			and member = ${member}`.execute(db);
	return rows;
}

export interface KeyEntryRow {
	case_id: Buffer;
	seq: number;
	kind: string;
	author: string;
	clear: Record<string, unknown>;
	/** Of the filing alone. */
	sealed: Buffer | null;
	sealed_hash: Buffer | null;
	signature: Buffer | null;
}

/** The filing, and the entries that say who may read. */
export async function listKeyEntries(db: Db, cases: readonly Buffer[]): Promise<KeyEntryRow[]> {
	const { rows } = await sql<KeyEntryRow>`
		select case_id, seq, kind, author, clear, case when seq = 0 then sealed end as sealed,
			sha256(sealed) as sealed_hash, signature
		from cases.entry
		where case_id = any(${cases as Buffer[]}::bytea[])
			and kind in ('file', 'handover', 'code', 'arrive', 'admit', 'rekey', 'recuse', 'exclude', 'appeal',
				'decide-appeal')
		order by case_id, seq`.execute(db);
	return rows;
}

export interface MemberKeyRow {
	caseId: Buffer;
	generation: number;
	member: Buffer;
	desk: Buffer;
	author: string;
	sealed: Buffer;
}

export async function insertMemberKeys(tx: Tx, rows: readonly MemberKeyRow[]): Promise<void> {
	if (rows.length === 0) return;
	await sql`
		insert into cases.member_case_key (case_id, generation, member, desk, author, sealed)
		select * from unnest(
			${rows.map((row) => row.caseId)}::bytea[],
			${rows.map((row) => row.generation)}::integer[],
			${rows.map((row) => row.member)}::bytea[],
			${rows.map((row) => row.desk)}::bytea[],
			${rows.map((row) => row.author)}::text[],
			${rows.map((row) => row.sealed)}::bytea[])
		on conflict do nothing`.execute(tx);
}

export interface ReporterKeyRow {
	caseId: Buffer;
	generation: number;
	author: string;
	sealed: Buffer;
}

/** Only for cases whose receipt is still there. */
export async function insertReporterKeys(tx: Tx, rows: readonly ReporterKeyRow[]): Promise<void> {
	if (rows.length === 0) return;
	await sql`
		insert into intake.reporter_key (case_id, generation, author, sealed)
		select row.* from unnest(
			${rows.map((row) => row.caseId)}::bytea[],
			${rows.map((row) => row.generation)}::integer[],
			${rows.map((row) => row.author)}::text[],
			${rows.map((row) => row.sealed)}::bytea[]) as row (case_id, generation, author, sealed)
		join intake.receipt on receipt.case_id = row.case_id
		on conflict do nothing`.execute(tx);
}

/** A desk that may not read on loses what it could fetch. */
export async function dropDesks(tx: Tx, rows: readonly { caseId: Buffer; desk: Buffer }[]): Promise<void> {
	if (rows.length === 0) return;
	const [cases, desks] = [rows.map(({ caseId }) => caseId), rows.map(({ desk }) => desk)];
	await sql`
		delete from cases.case_key k using unnest(${cases}::bytea[], ${desks}::bytea[]) as gone (case_id, desk)
		where k.case_id = gone.case_id and k.desk = gone.desk`.execute(tx);
	await sql`
		delete from cases.member_case_key k using unnest(${cases}::bytea[], ${desks}::bytea[]) as gone (case_id, desk)
		where k.case_id = gone.case_id and k.desk = gone.desk`.execute(tx);
	await sql`
		delete from cases.search_text t using unnest(${cases}::bytea[], ${desks}::bytea[]) as gone (case_id, desk)
		where t.case_id = gone.case_id and t.desk = gone.desk`.execute(tx);
	await sql`
		delete from cases.line l using unnest(${cases}::bytea[], ${desks}::bytea[]) as gone (case_id, desk)
		where l.case_id = gone.case_id and l.desk = gone.desk`.execute(tx);
}

export interface RenewedRow {
	caseId: Buffer;
	caseKey: Buffer;
	state: CaseState;
}

/** Status, clock and answering desk of a case do not change with its key. */
export async function setNewKeys(tx: Tx, rows: readonly RenewedRow[]): Promise<void> {
	await sql`
		update cases."case" c set case_key = row.case_key, state = row.state, last_seq = (row.state ->> 'lastSeq')::integer
		from unnest(
			${rows.map((row) => row.caseId)}::bytea[],
			${rows.map((row) => row.caseKey)}::bytea[],
			${rows.map((row) => JSON.stringify(row.state))}::jsonb[]) as row (id, case_key, state)
		where c.id = row.id`.execute(tx);
}

export interface RekeyEntryRow {
	caseId: Buffer;
	seq: number;
	author: string;
	clear: unknown;
	signature: Buffer;
	date: string;
	part: string;
	salt: Buffer;
	leaf: Buffer;
}

export async function insertRekeys(tx: Tx, rows: readonly RekeyEntryRow[]): Promise<void> {
	await sql`
		insert into cases.entry
			(case_id, seq, kind, author, clear, sealed, signature, moment_date, moment_part, salt, leaf)
		select case_id, seq, 'rekey', author, clear, null, signature, moment_date, moment_part, salt, leaf
		from unnest(
			${rows.map((row) => row.caseId)}::bytea[],
			${rows.map((row) => row.seq)}::integer[],
			${rows.map((row) => row.author)}::text[],
			${rows.map((row) => JSON.stringify(row.clear))}::jsonb[],
			${rows.map((row) => row.signature)}::bytea[],
			${rows.map((row) => row.date)}::date[],
			${rows.map((row) => row.part)}::text[],
			${rows.map((row) => row.salt)}::bytea[],
			${rows.map((row) => row.leaf)}::bytea[])
			as entry (case_id, seq, author, clear, signature, moment_date, moment_part, salt, leaf)`.execute(tx);
}

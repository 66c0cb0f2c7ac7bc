import { sql } from 'kysely';
import type { Facts } from '#modules/procedures/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { toBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { MatterState, ObligationRow } from '../core/matter-types.ts';

type Db = Database | Tx;

export type StoredObligation = ObligationRow & { matter: Buffer };

const columns = sql.raw(
	'o.matter_id as matter, o.seq, o.version, o.step, o.reading, o.actor, o.sides, o.nature, o.status, o.due, o.due_latest as "dueLatest"',
);

/** Of these matters, by last day. */
export async function listRows(db: Db, matters: readonly Buffer[]): Promise<StoredObligation[]> {
	const { rows } = await sql<StoredObligation>`
		select ${columns} from matters.obligation o
		where o.matter_id = any(${matters as Buffer[]}::bytea[])
		order by o.due nulls last, o.seq, o.version, o.step, o.reading`.execute(db);
	return rows;
}

export interface Judged {
	readonly matter: Buffer;
	readonly by: string;
	readonly lookAgain: PlainDate | null;
	/** Rows to write, new or changed. */
	readonly write: readonly ObligationRow[];
	/** Rows that stand no more. */
	readonly remove: readonly ObligationRow[];
}

/** Writes what has changed in these matters, and when to look at them again. */
export async function writeJudged(tx: Tx, judged: readonly Judged[]): Promise<void> {
	const given = (rows: 'write' | 'remove') =>
		JSON.stringify(
			judged.flatMap(({ matter, ...all }) =>
				all[rows].map((row) => ({ ...row, matter: matter.toString('hex'), due_latest: row.dueLatest })),
			),
		);
	if (judged.some(({ remove }) => remove.length > 0))
		await sql`
			delete from matters.obligation o
			using jsonb_to_recordset(${given('remove')}::jsonb)
				as gone (matter text, seq integer, version text, step text, reading integer)
			where o.matter_id = decode(gone.matter, 'hex') and o.seq = gone.seq and o.version = gone.version
				and o.step = gone.step and o.reading = gone.reading`.execute(tx);
	if (judged.some(({ write }) => write.length > 0))
		await sql`
			insert into matters.obligation
				(matter_id, seq, version, step, reading, actor, sides, nature, status, due, due_latest)
			select decode(matter, 'hex'), seq, version, step, reading, actor,
				array(select jsonb_array_elements_text(sides)), nature, status, due, due_latest
			from jsonb_to_recordset(${given('write')}::jsonb) as row (matter text, seq integer, version text,
				step text, reading integer, actor text, sides jsonb, nature text, status text, due date, due_latest date)
			on conflict (matter_id, seq, version, step, reading) do update set
				actor = excluded.actor, sides = excluded.sides, nature = excluded.nature, status = excluded.status,
				due = excluded.due, due_latest = excluded.due_latest`.execute(tx);
	await sql`
		update matters.matter m set judged_by = given.by, look_again = given.look_again
		from unnest(
			${judged.map(({ matter }) => matter)}::bytea[], ${judged.map(({ by }) => by)}::text[],
			${judged.map(({ lookAgain }) => lookAgain)}::date[]) as given (id, by, look_again)
		where m.id = given.id`.execute(tx);
}

export interface MatterToJudge {
	id: Buffer;
	procedure: string;
	state: Pick<MatterState, 'status' | 'dates'>;
	facts: Facts;
}

/** What these matters were judged by: engine, law and calendar, each once. */
export async function listJudgedBy(db: Db): Promise<string[]> {
	const { rows } = await sql<{ by: string }>`select distinct judged_by as by from matters.matter`.execute(db);
	return rows.map(({ by }) => by);
}

export interface Due {
	readonly today: PlainDate;
	/** Names of what is no law any more. */
	readonly stale: readonly string[];
	/** Ids from here on, this one not included, up to that one. */
	readonly after: Buffer;
	readonly upTo: Buffer;
	readonly most: number;
}

/**
 * Matters that must be looked at, in the order of their ids: their day has come, or the law by which they were judged is
 * another one. Held until the transaction ends; those that another process holds are left to it.
 */
export async function lockDue(tx: Tx, { today, stale, after, upTo, most }: Due): Promise<MatterToJudge[]> {
	// What is lost with the machine is computed again.
	await sql`set local synchronous_commit = off`.execute(tx);
	const { rows } = await sql<MatterToJudge>`
		select m.id, m.procedure, m.facts,
			jsonb_build_object('status', m.status, 'dates', m.state -> 'dates') as state
		from matters.matter m
		where (m.look_again <= ${today}::date or m.judged_by = any(${stale as string[]}::text[]))
			and m.id > ${after} and m.id <= ${upTo}
		order by m.id limit ${most} for update of m skip locked`.execute(tx);
	return rows;
}

/** The rows of each matter as one text (`rowsInText`): most are compared, and few have changed. */
export async function listRowTexts(
	db: Db,
	matters: readonly Buffer[],
): Promise<{ matter: Buffer; rows: string }[]> {
	const { rows } = await sql<{ matter: Buffer; rows: string }>`
		select matter_id as matter, string_agg(line, E'\n' order by line collate "C") as rows
		from (
			select o.matter_id, concat_ws(' ', o.seq, o.version, o.step, o.reading, o.actor,
				array_to_string(o.sides, ','), o.nature, o.status, o.due, o.due_latest) as line
			from matters.obligation o where o.matter_id = any(${matters as Buffer[]}::bytea[])
		) lines
		group by matter_id`.execute(db);
	return rows;
}

interface ObligationFilter {
	/** Matters in which one of these desks holds a side. */
	readonly desks?: readonly string[];
	readonly matter?: string;
	/** Last days from this one to that one, both included. */
	readonly from?: PlainDate;
	readonly to?: PlainDate;
}

export async function listFiltered(
	db: Db,
	{ desks, matter, from, to }: ObligationFilter,
	most: number,
): Promise<
	(StoredObligation & { number: string; title: string; procedure: string; employer: string | null })[]
> {
	const { rows } = await sql<
		StoredObligation & { number: string; title: string; procedure: string; employer: string | null }
	>`
		select ${columns}, m.number, m.state ->> 'title' as title, m.procedure, m.state ->> 'employer' as employer
		from matters.obligation o join matters.matter m on m.id = o.matter_id
		where m.status = 'open'
			and (${desks === undefined} or exists (select from matters.side s
				where s.matter_id = m.id and s.desk = any(${(desks ?? []).map(toBytea)}::bytea[])))
			and (${matter === undefined} or m.id = ${matter === undefined ? null : toBytea(matter)}::bytea)
			and (${from ?? null}::date is null or coalesce(o.due_latest, o.due) >= ${from ?? null}::date)
			and (${to ?? null}::date is null or o.due <= ${to ?? null}::date)
		order by o.due nulls last, m.number, o.seq, o.version, o.step, o.reading limit ${most}`.execute(db);
	return rows;
}

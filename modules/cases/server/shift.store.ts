/** What one desk hands over: counts and first cases from its lines, and its hand-over notes. */
import { type RawBuilder, sql } from 'kysely';
import type { DayPart, Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';
import { filedMark } from './line.store.ts';

type Db = Database | Tx;

export interface SectionRow {
	total: number;
	cases: Buffer[];
}

/** Counted no further. */
const MOST_COUNTED = 1001;

async function count(db: Db, lines: RawBuilder<unknown>, first: number): Promise<SectionRow> {
	const { rows } = await sql<SectionRow>`
		select count(*)::int as total,
			coalesce((array_agg(case_id order by rank, day, case_id))[1:${first}::int], '{}') as cases
		from (select distinct case_id, rank, day from (${lines}) as line limit ${MOST_COUNTED}) as counted`.execute(
		db,
	);
	return rows[0]!;
}

const hex = (desk: Buffer) => desk.toString('hex');
const openScope = (desk: Buffer) => `scope:${hex(desk)}:open`;
const answers = (desk: Buffer) => `answers:${desk.toString('base64url')}`;
const mayRead = (member: string) => sql`not marks && array[${`excluded:${member}`}]::text[]`;

/** Open cases for which the desk answers, by the day of the next duty. Each rank is one stretch of an index. */
export const countDue = (
	db: Db,
	desk: Buffer,
	member: string,
	days: { from: PlainDate | null; to: PlainDate },
	first: number,
): Promise<SectionRow> =>
	count(
		db,
		sql.join(
			[0, 1].map(
				(rank) => sql`(
					select case_id, rank, day from cases.line
					where desk = ${desk} and folder = 'open' and rank = ${rank}::smallint
						${days.from ? sql`and day >= ${days.from}::date` : sql``} and day <= ${days.to}::date
						and marks @> array[${answers(desk)}]::text[] and ${mayRead(member)}
					order by rank, day, case_id limit ${MOST_COUNTED})`,
			),
			sql` union all `,
		),
		first,
	);

/** Danger, or somebody who says that they are being punished; also in a case that is closed. */
export const countUrgent = (db: Db, desk: Buffer, member: string, first: number): Promise<SectionRow> =>
	count(
		db,
		sql`
			(select case_id, rank, day from cases.line
			where desk = ${desk} and folder = 'open' and rank = 0 and ${mayRead(member)}
			order by rank, day, case_id limit ${MOST_COUNTED})
			union all
			(select id, 0::smallint, '-infinity'::date from cases."case"
			where urgent and status = 'closed' and desk = ${desk} and not state -> 'excludedMembers' ? ${member}
			limit ${MOST_COUNTED})`,
		first,
	);

/** The worker's words wait for a reply of this desk. */
export const countUnanswered = (db: Db, desk: Buffer, member: string, first: number): Promise<SectionRow> =>
	count(
		db,
		sql`
			select case_id, rank, day from cases.line
			where acted and marks @> array['unanswered', ${openScope(desk)}, ${answers(desk)}]::text[]
				and desk = ${desk} and ${mayRead(member)}`,
		first,
	);

/**
 * Filed in one of these parts of a day. What nobody has touched is found by its first duty, which is never due before it
 * was filed; what somebody has, by a mark.
 */
export const countFresh = (
	db: Db,
	desk: Buffer,
	member: string,
	slots: readonly Moment[],
	first: number,
): Promise<SectionRow> => {
	const marks = slots.map(filedMark);
	const earliest = slots.map(({ date }) => date).sort()[0]!;
	return count(
		db,
		sql`
			(select l.case_id, l.rank, l.day
			from cases.line l join cases."case" c on c.id = l.case_id
			where l.desk = ${desk} and l.folder = 'open' and l.status = 'received' and l.rank in (0, 1)
				and l.day >= ${earliest}::date and not l.acted and ${mayRead(member)}
				and 'filed:' || (c.state -> 'filed' ->> 'date') || '.' || (c.state -> 'filed' ->> 'part')
					= any(${marks}::text[]))
			union all
			(select case_id, rank, day from cases.line
			where acted and marks && ${marks}::text[] and desk = ${desk} and ${mayRead(member)})`,
		first,
	);
};

export interface ShiftCaseRow {
	id: Buffer;
	case_key: Buffer;
	state: CaseState;
	body: Buffer;
	body_author: string;
}

export async function listShiftCases(db: Db, ids: readonly Buffer[]): Promise<ShiftCaseRow[]> {
	const { rows } = await sql<ShiftCaseRow>`
		select c.id, c.case_key, c.state, e.sealed as body, e.author as body_author
		from cases."case" c join cases.entry e on e.case_id = c.id and e.seq = 0
		where c.id = any(${ids as Buffer[]}::bytea[])`.execute(db);
	return rows;
}

export interface NoteRow {
	id: Buffer;
	desk: Buffer;
	epoch: number;
	author: Buffer;
	moment_date: PlainDate;
	moment_part: DayPart;
	sealed: Buffer;
	signature: Buffer;
}
export interface TakenNoteRow extends NoteRow {
	taken_by: Buffer | null;
	taken_date: PlainDate | null;
	taken_part: DayPart | null;
	taken_signature: Buffer | null;
}

/** The newest first. */
export async function listNotes(db: Db, desk: Buffer, limit: number): Promise<TakenNoteRow[]> {
	const { rows } = await sql<TakenNoteRow>`
		select * from cases.shift_note where desk = ${desk}
		order by moment_date desc,
			array_position(array['before-10', 'to-17', 'after-17'], moment_part) desc, taken_by is not null, id
		limit ${limit}`.execute(db);
	return rows;
}

/** False where there is one with this id already. */
export async function insertNote(tx: Tx, row: NoteRow): Promise<boolean> {
	const made = await tx
		.insertInto('cases.shift_note')
		.values(row)
		.onConflict((on) => on.column('id').doNothing())
		.executeTakeFirst();
	return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Holds the note until the transaction ends. */
export async function lockNote(
	tx: Tx,
	id: Buffer,
): Promise<{ desk: Buffer; author: Buffer; taken_by: Buffer | null } | undefined> {
	return tx
		.selectFrom('cases.shift_note')
		.select(['desk', 'author', 'taken_by'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
}

export async function takeNote(
	tx: Tx,
	id: Buffer,
	taken: { by: Buffer; moment: Moment; signature: Buffer },
): Promise<void> {
	await tx
		.updateTable('cases.shift_note')
		.set({
			taken_by: taken.by,
			taken_date: taken.moment.date,
			taken_part: taken.moment.part,
			taken_signature: taken.signature,
		})
		.where('id', '=', id)
		.execute();
}

export async function forgetNotes(db: Db, before: PlainDate): Promise<void> {
	await db.deleteFrom('cases.shift_note').where('moment_date', '<', before).execute();
}

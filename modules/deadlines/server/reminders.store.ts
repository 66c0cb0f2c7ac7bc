/** Reminders: written once each, seen once each; and how many days before a desk wants them. */
import { sql } from 'kysely';
import type { ObligationOfMatter } from '#modules/matters/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { ReminderKind } from '../core/feed-types.ts';
import type { Recipient, Reminder } from '../core/reminders.ts';

type Db = Database | Tx;

/** A matter with its open lines that are due by `until` or were missed, and its desks. */
export interface RemindedMatter {
	matter: Buffer;
	lines: (Pick<ObligationOfMatter, 'seq' | 'version' | 'step' | 'reading' | 'sides' | 'nature' | 'status'> & {
		due: PlainDate;
	})[];
	desks: (Omit<Recipient, 'before' | 'desk'> & { desk: string; before: number[] | null })[];
}

/** The next `most` open matters after `after` in which something is due by `until` and may not have been told. */
export async function listReminded(
	db: Db,
	{ after, until, most }: { after: Buffer; until: PlainDate; most: number },
): Promise<RemindedMatter[]> {
	const { rows } = await sql<RemindedMatter>`
		with due as (
			select distinct o.matter_id as id from matters.obligation o
			join matters.matter m on m.id = o.matter_id and m.status = 'open'
			where o.due <= ${until} and o.status in ('open', 'in-doubt', 'overdue', 'expired') and o.matter_id > ${after}
			order by o.matter_id limit ${most}
		)
		select due.id as matter,
			(select jsonb_agg(jsonb_build_object('seq', o.seq, 'version', o.version, 'step', o.step, 'reading', o.reading,
				'sides', o.sides, 'nature', o.nature, 'status', o.status, 'due', o.due))
				from matters.obligation o where o.matter_id = due.id and o.due <= ${until}
				and o.status in ('open', 'in-doubt', 'overdue', 'expired')) as lines,
			(select jsonb_agg(jsonb_build_object('desk', encode(s.desk, 'hex'), 'side', s.side, 'before', c.before))
				from matters.side s left join deadlines.setting c on c.desk = s.desk
				where s.matter_id = due.id) as desks
		from due order by due.id`.execute(db);
	return rows.map((row) => ({ ...row, desks: row.desks ?? [] }));
}

export interface NewReminder extends Reminder {
	readonly id: Buffer;
	readonly matter: Buffer;
	readonly seq: number;
	readonly version: string;
	readonly step: string;
	readonly reading: number;
}

/** How many of them were not there yet. */
export async function insertReminders(
	db: Db,
	reminders: readonly NewReminder[],
	madeOn: PlainDate,
): Promise<number> {
	if (reminders.length === 0) return 0;
	const rows = reminders.map(({ id, matter, desk, ...rest }) => ({
		...rest,
		id: id.toString('hex'),
		matter: matter.toString('hex'),
		desk,
	}));
	const { numAffectedRows } = await sql`
		insert into deadlines.reminder (id, matter, seq, version, step, reading, due, kind, days, desk, made_on)
		select decode(id, 'hex'), decode(matter, 'hex'), seq, version, step, reading, due, kind, days,
			decode(desk, 'hex'), ${madeOn}::date
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new (id text, matter text, seq integer, version text,
			step text, reading integer, due date, kind text, days integer, desk text)
		on conflict (matter, seq, version, step, reading, due, kind, days, desk) do nothing`.execute(db);
	return Number(numAffectedRows ?? 0n);
}

export interface ReminderRow {
	id: Buffer;
	matter: Buffer;
	number: string;
	title: string;
	procedure: string;
	seq: number;
	version: string;
	step: string;
	reading: number;
	actor: string;
	nature: 'duty' | 'right' | 'period';
	status: 'open' | 'in-doubt' | 'overdue' | 'expired';
	due: PlainDate;
	due_latest: PlainDate | null;
	kind: ReminderKind;
	days: number;
	desk: Buffer;
	made_on: PlainDate;
	seen_by: Buffer | null;
	seen_on: PlainDate | null;
}

/**
 * What still holds: the matter is open, the desk holds a side in it, the last day is the same, and it has not been done;
 * of reminders before one day the nearest. What was seen stays in sight while it is missed.
 */
const standing = (desks: readonly Buffer[] | null) => sql`
	from deadlines.reminder r
	join matters.matter m on m.id = r.matter and m.status = 'open'
	join matters.side s on s.matter_id = r.matter and s.desk = r.desk
	join matters.obligation o on o.matter_id = r.matter and o.seq = r.seq and o.version = r.version and o.step = r.step
		and o.reading = r.reading and o.due = r.due
		and ((r.kind = 'before' and o.status in ('open', 'in-doubt')) or (r.kind = 'missed' and o.status in ('overdue', 'expired')))
	where ${desks === null ? sql`true` : sql`r.desk = any(${desks as Buffer[]}::bytea[])`}
		and not exists (select from deadlines.reminder n where n.matter = r.matter and n.seq = r.seq and n.version = r.version
			and n.step = r.step and n.reading = r.reading and n.due = r.due and n.kind = r.kind and n.desk = r.desk
			and n.days < r.days)`;

export async function listReminders(db: Db, desks: readonly Buffer[], most: number): Promise<ReminderRow[]> {
	const { rows } = await sql<ReminderRow>`
		select r.id, r.matter, m.number, m.state ->> 'title' as title, m.procedure, r.seq, r.version, r.step, r.reading,
			o.actor, o.nature, o.status, r.due, o.due_latest, r.kind, r.days, r.desk, r.made_on, r.seen_by, r.seen_on
		${standing(desks)}
		order by (r.seen_on is not null), (r.kind <> 'missed'), r.due, m.number, r.step, r.reading, r.desk
		limit ${most}`.execute(db);
	return rows;
}

/** Unseen ones, as many as `most`: for the number in the menu. Of every desk where `desks` is null. */
export async function listUnseen(
	db: Db,
	desks: readonly Buffer[] | null,
	most: number,
): Promise<{ desk: Buffer; kind: ReminderKind; made_on: PlainDate }[]> {
	const { rows } = await sql<{ desk: Buffer; kind: ReminderKind; made_on: PlainDate }>`
		select r.desk, r.kind, r.made_on ${standing(desks)} and r.seen_on is null
		order by r.made_on limit ${most}`.execute(db);
	return rows;
}

/** False where there is no such reminder of these desks, or somebody was quicker. */
export async function markSeen(
	db: Db,
	id: Buffer,
	desks: readonly Buffer[],
	seen: { by: Buffer; on: PlainDate },
): Promise<boolean> {
	if (desks.length === 0) return false;
	const marked = await db
		.updateTable('deadlines.reminder')
		.set({ seen_by: seen.by, seen_on: seen.on })
		.where('id', '=', id)
		.where('desk', 'in', [...desks])
		.where('seen_on', 'is', null)
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom('matters.side as side')
					.select('side.desk')
					.whereRef('side.matter_id', '=', 'deadlines.reminder.matter')
					.whereRef('side.desk', '=', 'deadlines.reminder.desk'),
			),
		)
		.executeTakeFirst();
	return marked.numUpdatedRows === 1n;
}

export async function listSettings(
	db: Db,
	desks: readonly Buffer[],
): Promise<{ desk: Buffer; before: number[] }[]> {
	if (desks.length === 0) return [];
	return db
		.selectFrom('deadlines.setting')
		.select(['desk', 'before'])
		.where('desk', 'in', [...desks])
		.execute();
}

/** The longest time before that any desk has chosen, in working days; 0 where none has. */
export async function longestBefore(db: Db): Promise<number> {
	const { rows } = await sql<{ longest: number }>`
		select coalesce(max(days), 0)::int as longest from deadlines.setting, unnest(before) as days`.execute(db);
	return rows[0]!.longest;
}

export async function keepSetting(
	db: Db,
	row: { desk: Buffer; before: number[]; made_by: Buffer; made_on: PlainDate },
): Promise<void> {
	const { before, made_by, made_on } = row;
	await db
		.insertInto('deadlines.setting')
		.values(row)
		.onConflict((on) => on.column('desk').doUpdateSet({ before, made_by, made_on }))
		.execute();
}

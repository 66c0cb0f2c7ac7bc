/** Open tasks of cases, as their entries say; and tasks of desks beside no case. */
import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { OpenTask } from '../core/tasks.ts';
import { readableBy } from './case-keys.store.ts';

type Db = Database | Tx;

/** After an act about tasks: those that have not ended, and no other. */
export async function setOpenTasks(tx: Tx, caseId: Buffer, tasks: readonly OpenTask[]): Promise<void> {
	await tx.deleteFrom('cases.open_task').where('case_id', '=', caseId).execute();
	if (tasks.length === 0) return;
	await tx
		.insertInto('cases.open_task')
		.values(
			tasks.map(({ task, desk, member, due }) => ({
				case_id: caseId,
				seq: task,
				desk: Buffer.from(desk, 'base64url'),
				member: Buffer.from(member, 'base64url'),
				due,
			})),
		)
		.execute();
}

export interface TaskRow {
	case_id: Buffer;
	seq: number;
	number: string | null;
	desk: Buffer;
	member: Buffer;
	due: PlainDate;
	author: string;
	sealed: Buffer;
	signature: Buffer;
	/** The member of the task is excluded from the case. */
	excluded: boolean;
}

/** Of cases that this member may read, given out at one of these desks. */
export async function listOpenTasks(
	db: Db,
	desks: readonly Buffer[],
	member: Buffer,
	limit: number,
): Promise<TaskRow[]> {
	const { rows } = await sql<TaskRow>`
		select t.case_id, t.seq, c.number, t.desk, t.member, t.due, e.author, e.sealed, e.signature,
			coalesce(c.state -> 'excludedMembers' ? translate(encode(t.member, 'base64'), '+/=', '-_'), false) as excluded
		from cases.open_task t
		join cases."case" c on c.id = t.case_id
		join cases.entry e on e.case_id = t.case_id and e.seq = t.seq
		where t.desk = any(${desks as Buffer[]}::bytea[]) and ${readableBy(desks, member)}
		order by t.due, t.case_id, t.seq
		limit ${limit}`.execute(db);
	return rows;
}

export interface DeskTaskRow {
	id: Buffer;
	desk: Buffer;
	epoch: number;
	member: Buffer;
	due: PlainDate;
	author: Buffer;
	sealed: Buffer;
	signature: Buffer;
}

export async function listDeskTasks(db: Db, desks: readonly Buffer[], limit: number): Promise<DeskTaskRow[]> {
	return db
		.selectFrom('cases.desk_task')
		.select(['id', 'desk', 'epoch', 'member', 'due', 'author', 'sealed', 'signature'])
		.where('desk', 'in', [...desks])
		.where('ended_by', 'is', null)
		.orderBy('due')
		.orderBy('id')
		.limit(limit)
		.execute() as unknown as Promise<DeskTaskRow[]>;
}

/** False where there is one with this id already. */
export async function insertDeskTask(tx: Tx, row: DeskTaskRow): Promise<boolean> {
	const made = await tx
		.insertInto('cases.desk_task')
		.values(row)
		.onConflict((on) => on.column('id').doNothing())
		.executeTakeFirst();
	return (made.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Holds the task until the transaction ends. */
export async function lockDeskTask(
	tx: Tx,
	id: Buffer,
): Promise<{ desk: Buffer; ended_by: Buffer | null } | undefined> {
	return tx
		.selectFrom('cases.desk_task')
		.select(['desk', 'ended_by'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
}

export async function endDeskTask(
	tx: Tx,
	id: Buffer,
	end: { by: Buffer; on: PlainDate; done: boolean; signature: Buffer },
): Promise<void> {
	await tx
		.updateTable('cases.desk_task')
		.set({ ended_by: end.by, ended_on: end.on, done: end.done, ended_signature: end.signature })
		.where('id', '=', id)
		.execute();
}

export async function forgetDeskTasks(db: Db, before: PlainDate): Promise<void> {
	await db.deleteFrom('cases.desk_task').where('ended_on', '<', before).execute();
}

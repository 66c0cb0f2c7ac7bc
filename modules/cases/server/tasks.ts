/** Tasks of one's desks: the list, and tasks that belong to no case. A task on a case is an act (`record-act.ts`). */
import { verify } from '#crypto/sign.ts';
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { deskRosters, type SignedIn, sitsAt, titlesOf } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { parsePlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction } from '#platform/server/database.ts';
import { deskTaskStatement, endedStatement, type NewDeskTask, type ShiftRefusal } from '../core/shift.ts';
import type { TaskList, TaskView } from '../core/tasks.ts';
import { type areNewest, listKeysFor } from './case-keys.store.ts';
import { keyView } from './list-renewals.ts';
import { tellWork } from './live.ts';
import * as store from './tasks.store.ts';

type Context = Pick<LedgerContext, 'db' | 'clock'>;

/** Tasks on one screen; what is due first comes first. */
const MOST_TASKS = 500;
/** Bytes. */
export const LARGEST_WORDS = 64 * 1024;

/** Open tasks at this member's desks. Of a case that the member may not read, none. */
export async function listTasks({ db, clock }: Context, by: SignedIn): Promise<TaskList> {
	const today = almatyDate(clock.now());
	const desks = by.desks.map(toBytea);
	if (desks.length === 0) return { today, tasks: [], certificates: [] };
	const [onCases, ofDesks, titles, rosters] = await Promise.all([
		store.listOpenTasks(db, desks, toBytea(by.member), MOST_TASKS),
		store.listDeskTasks(db, desks, MOST_TASKS),
		titlesOf({ db }),
		deskRosters(db),
	]);
	const cases = onCases.map(({ case_id }) => case_id);
	const keys = await listKeysFor(db, cases, desks, toBytea(by.member));
	const sits = (desk: Id, member: Id) =>
		rosters.some((one) => one.desk === desk && one.members.includes(member));
	const about = (row: Pick<store.DeskTaskRow, 'desk' | 'member' | 'due' | 'sealed' | 'signature'>) => ({
		desk: fromBytea(row.desk),
		member: fromBytea(row.member),
		reachable: sits(fromBytea(row.desk), fromBytea(row.member)),
		due: row.due,
		sealed: fromBytea(row.sealed),
		signature: fromBytea(row.signature),
	});
	const tasks: TaskView[] = [
		...onCases.map((row): TaskView => {
			const own = keys.filter(({ case_id }) => case_id.equals(row.case_id)).map(keyView);
			const { number, seq, author } = row;
			const known = about(row);
			return {
				...known,
				reachable: known.reachable && !row.excluded,
				author,
				onCase: { case: fromBytea(row.case_id), seq, number, keys: own },
				ofDesk: null,
			};
		}),
		...ofDesks.map((row): TaskView => {
			const ofDesk = { id: fromBytea(row.id), epoch: row.epoch };
			return { ...about(row), author: fromBytea(row.author), onCase: null, ofDesk };
		}),
	].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
	const certificates = [...new Set(tasks.map(({ author }) => author))].flatMap(
		(author) => titles.get(author)?.certificate ?? [],
	);
	return { today, tasks, certificates };
}

/** A task of a desk, sealed to its newest key by a member who sits there, for one who sits there. */
export async function giveDeskTask(
	{ db, clock }: Context,
	by: SignedIn,
	signKey: Buffer,
	given: NewDeskTask,
): Promise<Result<undefined, ShiftRefusal>> {
	const due = typeof given.due === 'string' ? parsePlainDate(given.due) : null;
	const wellFormed =
		isBase64url(given.id, 16) &&
		isBase64url(given.desk, 16) &&
		isBase64url(given.member, 16) &&
		Number.isSafeInteger(given.epoch) &&
		isBase64url(given.sealed, 64, LARGEST_WORDS) &&
		isBase64url(given.signature, 64);
	if (!wellFormed || !due || due < almatyDate(clock.now())) return refuse('malformed');
	const { id, desk, epoch, member } = given;
	if (!by.desks.includes(desk)) return refuse('not-permitted');
	const [sealed, signature] = [toBytea(given.sealed), toBytea(given.signature)];
	const statement = deskTaskStatement({ id, desk, epoch, member, due }, by.member, fromBytea(sha256(sealed)));
	if (!(await verify(new Uint8Array(signKey), 'desk-task', statement, signature)))
		return refuse('bad-signature');
	return inTransaction(db, async (tx) => {
		if (!(await isNewestKey(tx, desk, epoch))) return refuse('stale-epoch');
		if (!(await sitsAt(tx, member, desk))) return refuse('task-member');
		const made = await store.insertDeskTask(tx, {
			id: toBytea(id),
			desk: toBytea(desk),
			epoch,
			member: toBytea(member),
			due,
			author: toBytea(by.member),
			sealed,
			signature,
		});
		if (!made) return refuse('already');
		await tellWork(tx, desk);
		return ok();
	});
}

/** Whether this is a key of the desk, and none is newer. */
export async function isNewestKey(
	db: Parameters<typeof areNewest>[0],
	desk: Id,
	epoch: number,
): Promise<boolean> {
	return (await deskRosters(db as Database)).some((one) => one.desk === desk && one.epoch === epoch);
}

/** Anybody at the desk may say that a task is done, or that it will not be. */
export async function endDeskTask(
	{ db, clock }: Context,
	by: SignedIn,
	signKey: Buffer,
	id: string,
	{ done, signature }: { done: unknown; signature: unknown },
): Promise<Result<undefined, ShiftRefusal>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	if (typeof done !== 'boolean' || !isBase64url(signature, 64)) return refuse('malformed');
	const statement = endedStatement(id, by.member, done);
	const signed = toBytea(signature as string);
	if (!(await verify(new Uint8Array(signKey), 'desk-task-ended', statement, signed)))
		return refuse('bad-signature');
	return inTransaction(db, async (tx) => {
		const task = await store.lockDeskTask(tx, toBytea(id));
		const desk = task && fromBytea(task.desk);
		if (!task || !desk || !by.desks.includes(desk)) return refuse('not-found');
		if (task.ended_by) return refuse('already');
		const on = almatyDate(clock.now());
		await store.endDeskTask(tx, toBytea(id), { by: toBytea(by.member), on, done, signature: signed });
		await tellWork(tx, desk);
		return ok();
	});
}

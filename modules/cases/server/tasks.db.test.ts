/**
 * Tasks against whoever should not see them.
 *
 * Seen to fail: `readableBy` taken out of `listOpenTasks` (an excluded colleague was sent the task), `excludedMembers` taken
 * out of `refusalToTask` (it could be given to them), `INTERNAL` of the worker's page without `task`.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { followCase } from '#modules/intake/server/follow.ts';
import {
	act,
	type Centre,
	DAY,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	type Sealed,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import { removePerson } from '#modules/intake/server/test-keys.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { DeskStatement, Id } from '#modules/people/contract.ts';
import { deskDirectory } from '#modules/people/server/index.ts';
import { plainDate } from '#platform/plain-date.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { openCase } from '../browser/open-case.ts';
import { makeRekey } from '../browser/rekey.ts';
import { openTasks, sealDeskTask, signEnd } from '../browser/shift.ts';
import {
	deleteCases,
	endDeskTask,
	forgetOldShifts,
	giveDeskTask,
	listRenewals,
	listTasks,
	readCase,
	recordRekeys,
} from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	await centre.database.pool.query('delete from cases."case"');
	await centre.database.pool.query('delete from cases.desk_task');
});

const TUESDAY = plainDate('2026-03-03');
const idOf = (person: Person) => person.statement.member;
const signKey = (person: Person) => toBytea(person.statement.signKey);

const give = (by: Person, id: Id, to: Person, text = 'ring the site', desk = centre.desks.duty.desk) =>
	act(centre, by, id, { kind: 'task', clear: { desk, member: idOf(to), due: TUESDAY }, text });
const end = (by: Person, id: Id, task: number, done = true) =>
	act(centre, by, id, { kind: 'end-task', clear: { task, done } });
const tasksOf = async (person: Person) =>
	openTasks(person.keyring, await listTasks(centre.context, person.signedIn));
const wordsOf = async (person: Person) => (await tasksOf(person)).map(({ text }) => text);

async function renew(by: Person, id: Id): Promise<void> {
	const { items } = good(
		await listRenewals(centre.context, by.signedIn, { after: null, only: id, limit: 1 }),
	);
	const { desks, members } = await deskDirectory(centre.context, by.signedIn);
	const desk = (await certified(by.keyring.rootKey, 'desk', desks)).map(({ statement }) => statement);
	const member = (await certified(by.keyring.rootKey, 'member', members)).map(({ statement }) => statement);
	const authors = Object.values(centre.people).map(({ statement }) => statement);
	const rekey = good(await makeRekey(by.keyring, items[0]!, { desks: desk, members: member, authors }));
	const [result] = await recordRekeys(centre.context, by.signedIn, signKey(by), [{ case: id, act: rekey }]);
	expect(result!.refused).toBeNull();
}

describe('a task on a case', () => {
	it('is read by whoever may read the case, and by nobody else', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const sealed: Sealed = await fileOne(centre);
		const id = sealed.filing.case;
		good(await give(duty, id, duty2));
		const [task] = await tasksOf(duty2);
		expect(task).toMatchObject({ text: 'ring the site', genuine: true, reachable: true, due: TUESDAY });
		expect(await wordsOf(duty)).toEqual(['ring the site']);
		expect(await wordsOf(ombudsman)).toEqual([]);
		const follow = good(await followCase(centre.context, sealed.filing.lookup));
		expect(follow.entries.map(({ kind }) => kind)).toEqual(['file']);
		expect(follow.state.tasks).toEqual([]);
		expect(JSON.stringify(follow)).not.toContain(idOf(duty2));
	});

	it('ends once, as done or as not done, by whoever reads; then it is off the list', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const { case: id } = (await fileOne(centre)).filing;
		const [a, b] = [good(await give(duty, id, duty2)), good(await give(duty2, id, duty2, 'second'))];
		expect(await end(ombudsman, id, a.seq)).toMatchObject({ code: 'not-found' });
		good(await end(duty, id, a.seq));
		expect(await end(duty2, id, a.seq)).toMatchObject({ code: 'no-such-task' });
		expect(await wordsOf(duty2)).toEqual(['second']);
		good(await end(duty2, id, b.seq, false));
		expect(await wordsOf(duty2)).toEqual([]);
		expect((await stateOf(centre, id)).tasks).toEqual([]);
	});

	it('is given at one’s own desk, to somebody who sits there, for a day that is to come', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const { case: id } = (await fileOne(centre)).filing;
		expect(await give(duty, id, ombudsman)).toMatchObject({ code: 'task-member' });
		expect(await give(duty, id, ombudsman, 'x', centre.desks.a.desk)).toMatchObject({
			code: 'not-permitted',
		});
		centre.clock.set(MONDAY + 2 * DAY);
		expect(await give(duty, id, duty2)).toMatchObject({ code: 'malformed' });
	});

	it('is never seen by a colleague who stepped back or was excluded, and cannot be given to them', async () => {
		const { duty, duty2 } = centre.people;
		const { case: id } = (await fileOne(centre)).filing;
		const { seq } = good(await give(duty, id, duty2, 'before'));
		good(await act(centre, duty, id, { kind: 'exclude', clear: { members: [idOf(duty2)] } }));
		await renew(duty, id);
		good(await give(duty, id, duty, 'about them'));
		expect(await wordsOf(duty2)).toEqual([]);
		expect(await end(duty2, id, seq)).toMatchObject({ code: 'not-found' });
		expect(await give(duty, id, duty2)).toMatchObject({ code: 'task-member' });
		expect((await tasksOf(duty)).map(({ text, reachable }) => [text, reachable])).toEqual(
			expect.arrayContaining([
				['before', false],
				['about them', true],
			]),
		);
		// Also with what the server sends to a colleague: no key of theirs opens what came after.
		const stolen = await listTasks(centre.context, duty.signedIn);
		expect((await openTasks(duty2.keyring, stolen)).map(({ text }) => text)).not.toContain('about them');
	});

	it('goes with its case', async () => {
		const { duty, duty2 } = centre.people;
		const { case: id } = (await fileOne(centre)).filing;
		good(await give(duty, id, duty2));
		await centre.context.db.transaction().execute((tx) => deleteCases(tx, [toBytea(id)]));
		expect((await centre.database.pool.query('select from cases.open_task')).rowCount).toBe(0);
	});
});

describe('a task without a case', () => {
	const newTask = (by: Person, to: Person, desk: DeskStatement = centre.desks.duty) =>
		sealDeskTask(by.keyring, desk, { member: idOf(to), due: TUESDAY, text: 'print posters' });
	const post = async (by: Person, task: Awaited<ReturnType<typeof newTask>>) =>
		giveDeskTask(centre.context, by.signedIn, signKey(by), task);
	const finish = async (by: Person, id: Id, done = true) =>
		endDeskTask(centre.context, by.signedIn, signKey(by), id, await signEnd(by.keyring, id, done));

	it('is read and ended at its desk alone', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const task = await newTask(duty, duty2);
		good(await post(duty, task));
		expect(await post(duty, task)).toMatchObject({ code: 'already' });
		expect(await tasksOf(duty2)).toMatchObject([{ text: 'print posters', genuine: true, reachable: true }]);
		expect(await tasksOf(ombudsman)).toEqual([]);
		expect(await finish(ombudsman, task.id)).toMatchObject({ code: 'not-found' });
		good(await finish(duty2, task.id));
		expect(await finish(duty, task.id)).toMatchObject({ code: 'already' });
		expect(await tasksOf(duty)).toEqual([]);
	});

	it('is refused where it is not signed as it stands, for another desk, or for somebody elsewhere', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const task = await newTask(duty, duty2);
		expect(await post(duty, { ...task, member: idOf(duty) })).toMatchObject({ code: 'bad-signature' });
		expect(await post(duty2, task)).toMatchObject({ code: 'bad-signature' });
		expect(await post(ombudsman, await newTask(ombudsman, duty))).toMatchObject({ code: 'not-permitted' });
		expect(await post(duty, await newTask(duty, ombudsman))).toMatchObject({ code: 'task-member' });
		expect(await post(duty, { ...task, epoch: '1' as never })).toMatchObject({ code: 'malformed' });
		const signed = await signEnd(duty.keyring, task.id, false);
		good(await post(duty, task));
		expect(
			await endDeskTask(centre.context, duty.signedIn, signKey(duty), task.id, { ...signed, done: true }),
		).toMatchObject({ code: 'bad-signature' });
	});

	it('with words that were exchanged on the way does not pass for its author’s', async () => {
		const { duty, duty2 } = centre.people;
		good(await post(duty, await newTask(duty, duty2)));
		const list = await listTasks(centre.context, duty2.signedIn);
		const forged = list.tasks.map((task) => ({ ...task, member: idOf(duty) }));
		expect(await openTasks(duty2.keyring, { ...list, tasks: forged })).toMatchObject([{ genuine: false }]);
		const moved = list.tasks.map((task) => ({ ...task, ofDesk: { ...task.ofDesk!, id: 'A'.repeat(22) } }));
		expect(await openTasks(duty2.keyring, { ...list, tasks: moved })).toMatchObject([{ text: null }]);
	});

	it('is forgotten thirty days after it has ended, and not before', async () => {
		const { duty } = centre.people;
		const [one, open] = [await newTask(duty, duty), await newTask(duty, duty)];
		good(await post(duty, one));
		good(await post(duty, open));
		good(await finish(duty, one.id));
		const left = async () => {
			await forgetOldShifts(centre.context);
			return (await centre.database.pool.query('select from cases.desk_task')).rowCount;
		};
		centre.clock.set(MONDAY + 30 * DAY);
		expect(await left()).toBe(2);
		centre.clock.set(MONDAY + 31 * DAY);
		expect(await left()).toBe(1);
		expect(await tasksOf(duty)).toMatchObject([{ ofDesk: { id: open.id } }]);
	});
});

describe('when a colleague leaves', () => {
	it('tasks stay readable to those who remain; new ones are sealed to the new key', async () => {
		const { duty, duty2 } = centre.people;
		const { case: id } = (await fileOne(centre)).filing;
		good(await give(duty, id, duty2, 'on the case'));
		const beside = await sealDeskTask(duty.keyring, centre.desks.duty, {
			member: idOf(duty2),
			due: TUESDAY,
			text: 'beside it',
		});
		good(await giveDeskTask(centre.context, duty.signedIn, signKey(duty), beside));
		const [newest] = await removePerson(centre, duty2);
		expect((await tasksOf(duty)).map(({ text, reachable }) => [text, reachable]).sort()).toEqual([
			['beside it', false],
			['on the case', false],
		]);
		// The key that they hold is refused, on the case and beside it.
		expect(await give(duty, id, duty)).toMatchObject({ code: 'key-due' });
		const old = await sealDeskTask(duty.keyring, centre.desks.duty, {
			member: idOf(duty),
			due: TUESDAY,
			text: 'old key',
		});
		expect(await giveDeskTask(centre.context, duty.signedIn, signKey(duty), old)).toMatchObject({
			code: 'stale-epoch',
		});
		await renew(duty, id);
		good(await give(duty, id, duty, 'after'));
		const fresh = await sealDeskTask(duty.keyring, newest!, {
			member: idOf(duty),
			due: TUESDAY,
			text: 'new key',
		});
		good(await giveDeskTask(centre.context, duty.signedIn, signKey(duty), fresh));
		expect((await wordsOf(duty)).sort()).toEqual(['after', 'beside it', 'new key', 'on the case']);
		const list = await listTasks(centre.context, duty.signedIn);
		const stolen = (await openTasks(duty2.keyring, list)).map(({ text }) => text);
		expect(stolen).not.toContain('after');
		expect(stolen).not.toContain('new key');
		const opened = await openCase(duty.keyring, good(await readCase(centre.context, duty.signedIn, id)));
		expect(opened.entries.filter(({ unreadable }) => unreadable)).toEqual([]);
	});
});

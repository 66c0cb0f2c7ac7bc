/**
 * The hand-over of a shift.
 *
 * Seen to fail: `mayRead` taken out of each count (the excluded colleague was counted the case), `readableOf` taken out of
 * `readShift` (who works on it was told), the `own-note` of `takeOver`.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealAct as sealReporterAct } from '#modules/intake/browser/act.ts';
import { openView } from '#modules/intake/browser/follow.ts';
import { followCase, recordReporterAct } from '#modules/intake/server/follow.ts';
import {
	act,
	type Centre,
	coding,
	DAY,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	type Sealed,
} from '#modules/intake/server/test-centre.ts';
import type { Id } from '#modules/people/contract.ts';
import { getDirectory } from '#modules/people/server/index.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { caseKeyForDesk } from '../browser/case-key.ts';
import { openNotes, sealNote, signTaken } from '../browser/shift.ts';
import type { ShiftSection } from '../core/shift.ts';
import { forgetOldShifts, readShift, takeOver, writeNote } from './index.ts';

let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	await centre.database.pool.query('delete from cases."case"');
	await centre.database.pool.query('delete from cases.shift_note');
});

const HOUR = 3_600_000;
const idOf = (person: Person) => person.statement.member;
const signKey = (person: Person) => toBytea(person.statement.signKey);
const read = (by: Person, since: string | null = null, desk: Id | null = null) =>
	readShift(centre.context, by.signedIn, { desk, since });
const listed = async (by: Person, since: string | null = null) => {
	const { sections } = good(await read(by, since));
	return Object.fromEntries(
		Object.entries(sections).map(([name, { cases }]) => [name, [...cases].sort()]),
	) as Record<ShiftSection, Id[]>;
};
const newCase = async (change: Parameters<typeof fileOne>[1] = {}) =>
	(await fileOne(centre, change)).filing.case;

/** The reporter's own words, sealed and signed in their browser. */
async function say(sealed: Sealed, kind: 'say' | 'retaliation'): Promise<void> {
	const { organisation } = (await getDirectory(centre.context, ''))!;
	const view = good(await followCase(centre.context, sealed.filing.lookup));
	const followed = good(await openView(view, sealed.reporter.stretched, organisation));
	const made = await sealReporterAct(followed, view.state.lastSeq + 1, { kind, text: 'and now?' });
	good(await recordReporterAct(centre.context, made));
}

async function registered(): Promise<Id> {
	const { duty } = centre.people;
	const id = await newCase();
	good(await act(centre, duty, id, { kind: 'acknowledge' }));
	good(await act(centre, duty, id, { kind: 'verify', clear: { outcome: 'confirmed' }, text: 'seen' }));
	good(await act(centre, duty, id, { kind: 'code', clear: coding }));
	good(await act(centre, duty, id, { kind: 'register' }));
	return id;
}

describe('what stands at the desk', () => {
	it('is parted into what presses, what came in and whom nobody has answered', async () => {
		const { duty } = centre.people;
		// Monday 11:00; everything is due later.
		const early = await newCase();
		const touched = await newCase();
		good(await act(centre, duty, touched, { kind: 'acknowledge' }));
		const danger = await newCase({ danger: true });
		centre.clock.set(MONDAY + 7 * HOUR);
		const late = await newCase();
		const one = await listed(duty);
		expect(one.urgent).toEqual([danger]);
		expect(one.fresh).toEqual([early, touched, danger, late].sort());
		expect((await listed(duty, '2026-03-02.after-17')).fresh).toEqual([late]);
		expect(one.overdue).toEqual([]);
		// Acknowledging is due on the next working day.
		expect(one.due).toContain(late);
		centre.clock.set(MONDAY + 2 * DAY);
		const later = await listed(duty);
		expect(later.overdue).toEqual([early, touched, danger, late].sort());
		expect(later.fresh).toEqual([]);
		const { items, slots, until } = good(await read(duty));
		expect(items.map((item) => item.case).sort()).toEqual([early, touched, danger, late].sort());
		expect(slots).toHaveLength(4);
		expect(until).toBe('2026-03-04');
	});

	it('counts words that wait, and duties, at the desk that answers alone', async () => {
		const { duty, ombudsman } = centre.people;
		const sealed = await fileOne(centre);
		const id = sealed.filing.case;
		good(await act(centre, duty, id, { kind: 'acknowledge' }));
		await say(sealed, 'say');
		expect((await listed(duty)).unanswered).toEqual([id]);
		const key = await caseKeyForDesk(idOf(duty), id, sealed.reporter.caseKeys.privateRecord, centre.desks.a);
		const clear = { desk: centre.desks.a.desk };
		good(await act(centre, duty, id, { kind: 'handover', clear, deskKeys: [key] }));
		expect([(await listed(duty)).unanswered, (await listed(ombudsman)).unanswered]).toEqual([[], [id]]);
		good(await act(centre, ombudsman, id, { kind: 'close', clear: { ground: 'out-of-scope' }, text: 'x' }));
		expect((await listed(ombudsman)).urgent).toEqual([]);
		await say(sealed, 'retaliation');
		expect((await listed(ombudsman)).urgent).toEqual([id]);
		centre.clock.set(MONDAY + 60 * DAY);
		expect([(await listed(duty)).overdue, (await listed(duty)).urgent]).toEqual([[], []]);
	});

	it('refuses a part of the day that it does not look back to, and a desk where one does not sit', async () => {
		const { duty, stranger } = centre.people;
		for (const since of ['2026-02-20.to-17', 'yesterday', '2026-03-02.noon'])
			expect(await read(duty, since)).toMatchObject({ code: 'malformed' });
		expect(await read(stranger, null, centre.desks.duty.desk)).toMatchObject({ code: 'not-found' });
		expect(await listed(stranger)).toMatchObject({ urgent: [], fresh: [], overdue: [], due: [] });
	});

	it('says nothing of a case to who is excluded from it, also not who works on it', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const id = await registered();
		const here = { here: id, member: idOf(duty), title: 'Title of duty', desks: [centre.desks.duty.desk] };
		const open = (until: number) =>
			centre.context.live.receive(JSON.stringify({ presence: { ...here, until } }), centre.clock.now());
		open(centre.clock.now() + HOUR);
		expect(good(await read(duty2)).present).toEqual([{ case: id, titles: ['Title of duty'] }]);
		expect(good(await read(ombudsman)).present).toEqual([]);
		good(await act(centre, duty, id, { kind: 'exclude', clear: { members: [idOf(duty2)] } }));
		centre.clock.set(MONDAY + 60 * DAY);
		open(centre.clock.now() + HOUR);
		expect((await listed(duty)).overdue).toEqual([id]);
		const theirs = good(await read(duty2));
		expect(JSON.stringify(theirs)).not.toContain(id);
		centre.clock.set(centre.clock.now() + 2 * HOUR);
		expect(good(await read(duty)).present).toEqual([]);
	});
});

describe('an excluded colleague', () => {
	it('finds the case in no part of the page, neither open nor closed', async () => {
		const { duty, duty2 } = centre.people;
		const exclude = async (id: Id) =>
			good(await act(centre, duty, id, { kind: 'exclude', clear: { members: [idOf(duty2)] } }));
		const open = await fileOne(centre, { danger: true });
		const closed = await fileOne(centre);
		for (const { filing } of [open, closed])
			good(await act(centre, duty, filing.case, { kind: 'acknowledge' }));
		await say(open, 'say');
		const close = { kind: 'close' as const, clear: { ground: 'out-of-scope' as const }, text: 'x' };
		good(await act(centre, duty, closed.filing.case, close));
		await say(closed, 'retaliation');
		const both = [open.filing.case, closed.filing.case].sort();
		const one = [open.filing.case];
		const all = { urgent: both, fresh: both, unanswered: one };
		expect(await listed(duty2)).toMatchObject(all);
		for (const id of both) await exclude(id);
		expect(await listed(duty)).toMatchObject(all);
		expect(await listed(duty2)).toEqual({ urgent: [], overdue: [], due: [], fresh: [], unanswered: [] });
	});
});

describe('the note', () => {
	const leave = async (by: Person, text = 'the site rings at six') => {
		const note = await sealNote(by.keyring, centre.desks.duty, text);
		return { note, left: await writeNote(centre.context, by.signedIn, signKey(by), note) };
	};
	const take = async (by: Person, id: Id, signer = by) => {
		const { signature } = await signTaken(signer.keyring, id);
		return takeOver(centre.context, by.signedIn, signKey(by), id, signature);
	};
	const notesOf = async (by: Person) => openNotes(by.keyring, good(await read(by)));

	it('is read at its desk, and taken over once by another than who wrote it', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const { note, left } = await leave(duty);
		good(left);
		expect(await notesOf(duty2)).toMatchObject([
			{ text: 'the site rings at six', genuine: true, title: 'Title of duty', taken: null },
		]);
		expect(await take(duty, note.id)).toMatchObject({ code: 'own-note' });
		expect(await take(ombudsman, note.id)).toMatchObject({ code: 'not-found' });
		expect(await take(duty2, note.id, duty)).toMatchObject({ code: 'bad-signature' });
		good(await take(duty2, note.id));
		expect(await take(duty2, note.id)).toMatchObject({ code: 'already' });
		expect(await notesOf(duty)).toMatchObject([
			{
				taken: { title: 'Title of duty2', moment: { date: '2026-03-02', part: 'to-17' } },
				takenGenuine: true,
			},
		]);
		expect(good(await read(ombudsman)).notes).toEqual([]);
	});

	it('is refused with another’s signature, from another desk, or sealed to an old key', async () => {
		const { duty, duty2, ombudsman } = centre.people;
		const note = await sealNote(duty.keyring, centre.desks.duty, 'mine');
		const write = (by: Person, one: typeof note) => writeNote(centre.context, by.signedIn, signKey(by), one);
		expect(await write(duty2, note)).toMatchObject({ code: 'bad-signature' });
		expect(await write(duty, { ...note, sealed: note.sealed.slice(4) })).toMatchObject({
			code: 'bad-signature',
		});
		expect(await write(ombudsman, await sealNote(ombudsman.keyring, centre.desks.duty, 'x'))).toMatchObject({
			code: 'not-permitted',
		});
		const old = { ...centre.desks.duty, epoch: 7 };
		expect(await write(duty, await sealNote(duty.keyring, old, 'x'))).toMatchObject({ code: 'stale-epoch' });
	});

	it('that the server made up, or laid in another’s mouth, does not pass for genuine', async () => {
		const { duty, duty2 } = centre.people;
		good((await leave(duty)).left);
		const view = good(await read(duty2));
		const forged = view.notes.map((note) => ({ ...note, author: idOf(duty2) }));
		expect(await openNotes(duty2.keyring, { ...view, notes: forged })).toMatchObject([
			{ text: null, genuine: false },
		]);
		const taken = { by: idOf(duty2), title: '', moment: view.now, signature: view.notes[0]!.signature };
		const pretended = view.notes.map((note) => ({ ...note, taken }));
		expect(await openNotes(duty2.keyring, { ...view, notes: pretended })).toMatchObject([
			{ genuine: true, takenGenuine: false },
		]);
	});

	it('is kept for thirty days; the newest comes first', async () => {
		const { duty } = centre.people;
		good((await leave(duty, 'first')).left);
		centre.clock.set(MONDAY + 30 * DAY);
		await forgetOldShifts(centre.context);
		good((await leave(duty, 'second')).left);
		expect((await notesOf(duty)).map(({ text }) => text)).toEqual(['second', 'first']);
		centre.clock.set(MONDAY + 31 * DAY);
		await forgetOldShifts(centre.context);
		expect((await notesOf(duty)).map(({ text }) => text)).toEqual(['second']);
	});
});

/** Half a year after an answer, over a clock that is set: the desk is told, whether or not the worker comes back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url } from '#crypto/bytes.ts';
import { type IntendedAct, sealAct as sealReporterAct } from '#modules/intake/browser/act.ts';
import { openView } from '#modules/intake/browser/follow.ts';
import { followCase, recordReporterAct } from '#modules/intake/server/index.ts';
import {
	act,
	type Centre,
	carryToConfirmation,
	DAY,
	type Doing,
	fileOne,
	good,
	MONDAY,
	makeCentre,
	type Person,
	type Sealed,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import type { FollowUpAnswers, HandlerActKind } from '../contract.ts';
import { listFollowUps } from './list-follow-ups.ts';
import { readCase } from './read-cases.ts';

let centre: Centre;
let sealed: Sealed;
let id: string;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY);
	sealed = await fileOne(centre);
	id = sealed.filing.case;
	await carryToConfirmation(centre, id);
});

const day = (number: number) => centre.clock.set(MONDAY + number * DAY);
const does = <K extends HandlerActKind>(doing: Doing<K>, by = centre.people.duty) =>
	act(centre, by, id, doing);
const listed = async (by: Person = centre.people.duty) =>
	(await listFollowUps(centre.context, by.signedIn)).items.find((item) => item.case === id);
const permitted = async () => good(await readCase(centre.context, centre.people.duty.signedIn, id)).permitted;
const answers = (change: Partial<FollowUpAnswers> = {}): FollowUpAnswers => ({
	round: 30,
	punished: 'no',
	lasts: 'yes',
	satisfaction: 4,
	...change,
});

async function worker(intended: IntendedAct) {
	const view = good(await followCase(centre.context, base64url(sealed.reporter.stretched.lookup)));
	const followed = good(await openView(view, sealed.reporter.stretched, centre.made.request.organisation));
	return recordReporterAct(centre.context, await sealReporterAct(followed, view.state.lastSeq + 1, intended));
}
const confirm = async () => {
	const { promise, promiseHash } = (await stateOf(centre, id)).remedies[0]!;
	good(await worker({ kind: 'confirm', clear: { promise, promiseHash } }));
};
const answer = (change: Partial<FollowUpAnswers> = {}, text = '') =>
	worker({ kind: 'follow-up', clear: { ...answers(change) }, text });

describe('thirty days after the answer', () => {
	it('the closed case comes to the desk by itself, and leaves it with an answer', async () => {
		await confirm();
		expect((await stateOf(centre, id)).status).toBe('closed');
		day(29);
		expect(await listed()).toBeUndefined();
		expect(await answer()).toMatchObject({ code: 'not-now' });
		expect(await permitted()).not.toContain('follow-up-heard');
		day(30);
		expect((await listed())?.clock).toMatchObject({ what: 'follow-up', due: '2026-04-15', overdue: false });
		expect(await permitted()).toEqual(expect.arrayContaining(['follow-up-heard', 'follow-up-missed']));
		day(45);
		expect((await listed())?.clock?.overdue).toBe(true);
		good(await answer());
		expect(await listed()).toBeUndefined();
		expect((await stateOf(centre, id)).followUps).toEqual([
			{ round: 30, by: 'reporter', on: '2026-04-16', answers: answers() },
		]);
		day(90);
		expect((await listed())?.clock?.due).toBe('2026-06-12');
	});

	it('an unregistered case is not followed up, nor is it listed at another desk', async () => {
		const other = await fileOne(centre);
		day(200);
		expect(
			(await listFollowUps(centre.context, centre.people.duty.signedIn)).items.map((one) => one.case),
		).not.toContain(other.filing.case);
		expect(await listed()).toBeDefined();
		expect(await listed(centre.people.ombudsman)).toBeUndefined();
	});

	it('a withdrawn case is followed up as well: people withdraw under pressure', async () => {
		good(await worker({ kind: 'withdraw' }));
		day(30);
		expect(await listed()).toBeDefined();
	});

	it('begins anew when the case is taken up again and answered anew', async () => {
		await confirm();
		day(30);
		good(await answer());
		good(await does({ kind: 'reopen', text: 'not so' }));
		expect((await stateOf(centre, id)).followUps).toEqual([]);
		day(95);
		expect(await listed()).toBeUndefined();
		good(await does({ kind: 'decide', clear: { outcome: 'upheld' }, text: 'again' }));
		day(124);
		expect(await listed()).toBeUndefined();
		day(125);
		expect(await listed()).toBeDefined();
	});
});

describe('what is recorded', () => {
	it('signed words stand over what an operator heard, and that over silence; never the other way', async () => {
		day(30);
		good(await does({ kind: 'follow-up-missed', clear: { round: 30 }, text: 'rang twice' }));
		expect(await does({ kind: 'follow-up-missed', clear: { round: 30 }, text: 'again' })).toMatchObject({
			code: 'not-now',
		});
		good(await does({ kind: 'follow-up-heard', clear: answers({ satisfaction: 5 }) }));
		expect(await does({ kind: 'follow-up-heard', clear: answers() })).toMatchObject({ code: 'not-now' });
		good(await answer({ satisfaction: 1 }));
		expect(await does({ kind: 'follow-up-heard', clear: answers() })).toMatchObject({ code: 'not-now' });
		expect(await answer()).toMatchObject({ code: 'not-now' });
		expect((await stateOf(centre, id)).followUps).toMatchObject([
			{ by: 'reporter', answers: { satisfaction: 1 } },
		]);
	});

	it('a handler who does not answer for the case records nothing, and nobody answers in the worker’s place', async () => {
		day(30);
		const heard = { kind: 'follow-up-heard' as const, clear: answers() };
		expect(await does(heard, centre.people.ombudsman)).toMatchObject({ code: 'not-found' });
		expect(await does({ kind: 'follow-up' as never, clear: answers() as never })).toMatchObject({
			code: 'not-permitted',
		});
		expect(await worker({ kind: 'follow-up-heard' as never, clear: { ...answers() } })).toMatchObject({
			code: 'not-permitted',
		});
	});

	it('«punished» makes a closed case urgent and keeps it on the list until the desk replies', async () => {
		await confirm();
		day(30);
		good(await answer({ punished: 'yes' }, 'moved to nights'));
		expect(await listed()).toMatchObject({ state: { retaliationOpen: true, status: 'closed' } });
		const { rows } = await centre.database.pool.query('select urgent from cases."case" where id = $1', [
			Buffer.from(id, 'base64url'),
		]);
		expect(rows[0].urgent).toBe(true);
		good(await does({ kind: 'reply', text: 'we act on it today' }));
		expect(await listed()).toBeUndefined();
	});
});

/** A case that the worker leaves unanswered, over two months of a clock that is set. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { base64url } from '#crypto/bytes.ts';
import { sealAct as sealReporterAct } from '#modules/intake/browser/act.ts';
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
	type Sealed,
	stateOf,
} from '#modules/intake/server/test-centre.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays } from '#platform/plain-date.ts';
import type { HandlerActKind } from '../contract.ts';
import { circumstancesOf } from './circumstances.ts';
import { readCase } from './read-cases.ts';

let centre: Centre;
let sealed: Sealed;
let id: string;
let promise: number;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());
beforeEach(async () => {
	centre.clock.set(MONDAY - 14 * DAY);
	sealed = await fileOne(centre);
	id = sealed.filing.case;
	centre.clock.set(MONDAY);
	promise = await carryToConfirmation(centre, id);
});

const today = () => almatyDate(centre.clock.now());
const day = (number: number) => centre.clock.set(MONDAY + number * DAY);
const does = <K extends HandlerActKind>(doing: Doing<K>) => act(centre, centre.people.duty, id, doing);
const notice = () => does({ kind: 'notice', clear: { promise }, text: 'please say' });
const lapse = () => does({ kind: 'close', clear: { ground: 'lapsed' }, text: 'no answer came' });
const permitted = async () => good(await readCase(centre.context, centre.people.duty.signedIn, id)).permitted;

async function workerSays() {
	const view = good(await followCase(centre.context, base64url(sealed.reporter.stretched.lookup)));
	const followed = good(await openView(view, sealed.reporter.stretched, centre.made.request.organisation));
	const said = await sealReporterAct(followed, view.state.lastSeq + 1, { kind: 'say', text: 'not yet' });
	good(await recordReporterAct(centre.context, said));
}

async function threeNotices() {
	day(20);
	good(await notice());
	day(40);
	good(await notice());
}

describe('a case without an answer', () => {
	it('lapses after asking, two notices twenty days apart and sixty days, and not a day before', async () => {
		expect(await lapse()).toEqual({ ok: false, code: 'not-now' });
		day(19);
		expect(await notice()).toEqual({
			ok: false,
			code: 'lapse-not-yet',
			detail: { from: addDays(almatyDate(MONDAY), 20) },
		});
		expect(await permitted()).not.toContain('notice');
		day(20);
		expect(await permitted()).toContain('notice');
		good(await notice());
		expect(await lapse()).toEqual({ ok: false, code: 'not-now' });
		day(39);
		expect(await notice()).toMatchObject({ code: 'lapse-not-yet' });
		day(40);
		good(await notice());
		for (const early of [40, 50, 60]) {
			day(early);
			expect(await lapse()).toEqual({
				ok: false,
				code: 'lapse-not-yet',
				detail: { from: addDays(almatyDate(MONDAY), 61) },
			});
		}
		day(61);
		expect(good(await lapse()).state.closed).toMatchObject({ ground: 'lapsed', byReporter: false });
	});

	it('begins to count anew when the worker writes', async () => {
		await threeNotices();
		day(59);
		await workerSays();
		day(61);
		expect(await lapse()).toEqual({ ok: false, code: 'not-now' });
		good(await notice());
		expect((await stateOf(centre, id)).status).toBe('awaiting-confirmation');
	});

	it('does not lapse at once over a second remedy that was only just delivered', async () => {
		await threeNotices();
		day(61);
		const second = good(await does({ kind: 'promise', clear: { due: today() }, text: 'and this' })).seq;
		const early = { promise: second, on: almatyDate(MONDAY) };
		good(await does({ kind: 'deliver', clear: early, text: 'said to be long done' }));
		good(await does({ kind: 'ask-confirmation', clear: { promise: second } }));
		expect(await lapse()).toMatchObject({ ok: false });
		expect((await stateOf(centre, id)).closed).toBeNull();
	});

	it('can be taken up again, and then is not closed again without asking anew', async () => {
		await threeNotices();
		day(61);
		good(await lapse());
		day(70);
		good(await does({ kind: 'reopen', text: 'it was not done' }));
		good(await does({ kind: 'decide', clear: { outcome: 'upheld' }, text: 'reasons' }));
		const again = good(await does({ kind: 'promise', clear: { due: today() }, text: 'once more' })).seq;
		const early = { promise: again, on: almatyDate(MONDAY) };
		good(await does({ kind: 'deliver', clear: early, text: 'evidence' }));
		good(await does({ kind: 'ask-confirmation', clear: { promise: again } }));
		expect(await lapse()).toMatchObject({ ok: false });
	});

	it('can be taken up again by the worker for a year', async () => {
		await threeNotices();
		day(61);
		good(await lapse());
		const closedOn = today();
		const state = await stateOf(centre, id);
		expect(state.closed!.on.date).toBe(closedOn);
		day(61 + 366);
		expect(await permitted()).toContain('reopen');
		day(61 + 367);
		expect(await permitted()).not.toContain('reopen');
		expect(await does({ kind: 'reopen', text: 'too late' })).toMatchObject({ code: 'too-late' });
	});
});

describe('the answer', () => {
	it('is put off once, and not after its day', async () => {
		centre.clock.set(MONDAY);
		const { filing } = await fileOne(centre);
		const other = <K extends HandlerActKind>(doing: Doing<K>) =>
			act(centre, centre.people.duty, filing.case, doing);
		good(await other({ kind: 'acknowledge' }));
		good(await other({ kind: 'verify', clear: { outcome: 'confirmed' }, text: 'x' }));
		const clear = {
			topics: ['pay'],
			severity: 'low' as const,
			workers: 'one' as const,
			site: null,
			employer: null,
			excludedDesks: [],
		};
		good(await other({ kind: 'code', clear }));
		good(await other({ kind: 'register' }));
		const extend = () => other({ kind: 'extend', clear: { workingDays: 5 }, text: 'why' });
		const { answerDue } = circumstancesOf(await stateOf(centre, filing.case), today());
		centre.clock.set(Date.parse(`${addDays(answerDue!, 1)}T11:00:00+05:00`));
		expect(await extend()).toEqual({ ok: false, code: 'too-late' });
		centre.clock.set(Date.parse(`${answerDue}T23:00:00+05:00`));
		good(await extend());
		expect(await extend()).toEqual({ ok: false, code: 'already-extended' });
		const later = circumstancesOf(await stateOf(centre, filing.case), today()).answerDue!;
		expect(later > answerDue!).toBe(true);
	});
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { openIdentity } from '#modules/cases/browser/open-case.ts';
import { readCase } from '#modules/cases/server/index.ts';
import type { Result } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { type IntendedAct, sealAct, sealConsent } from '../browser/act.ts';
import { checkEntryOnLedger, entryFacts } from '../browser/check-promise.ts';
import { openView } from '../browser/follow.ts';
import type { ReporterAct } from '../contract.ts';
import { followCase, proofsFor, recordReporterAct } from './index.ts';
import {
	act,
	type Centre,
	carryToConfirmation,
	fileOne,
	good,
	makeCentre,
	type Sealed,
	stateOf,
} from './test-centre.ts';

const identity = { name: 'Fitter A.', contact: '+7 700 000 00 00', about: '' };
let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

const lookupOf = ({ reporter }: Sealed) => base64url(reporter.stretched.lookup);
async function follow(sealed: Sealed) {
	const view = good(await followCase(centre.context, lookupOf(sealed)));
	return good(await openView(view, sealed.reporter.stretched, centre.made.request.organisation));
}
const outcome = (result: Result<unknown, string>) => (result.ok ? 'taken' : result.code);
async function does(sealed: Sealed, intended: IntendedAct) {
	const followed = await follow(sealed);
	return recordReporterAct(
		centre.context,
		await sealAct(followed, followed.view.state.lastSeq + 1, intended),
	);
}

describe('a receipt', () => {
	it('opens what was said, by both sides', async () => {
		const sealed = await fileOne(centre, { identity });
		good(await does(sealed, { kind: 'say', text: 'and one more thing' }));
		good(await act(centre, centre.people.duty, sealed.filing.case, { kind: 'reply', text: 'we read you' }));
		const followed = await follow(sealed);
		expect(followed.entries.map(({ opened, trust }) => [opened.kind, trust])).toEqual([
			['referral', 'signed'],
			['text', 'signed'],
			['text', 'signed'],
		]);
		expect(followed.entries[2]).toMatchObject({
			opened: { body: { text: 'we read you' } },
			member: { title: 'Title of duty' },
		});
		expect(followed.identity).toEqual({ v: 1, ...identity });
	});

	it('has one answer for wrong and for unknown', async () => {
		const missing = { ok: false, code: 'no-such-receipt' };
		const sealed = await fileOne(centre);
		const right = lookupOf(sealed);
		const other = right.slice(0, -1) + String.fromCharCode(right.charCodeAt(42) + 1);
		for (const lookup of [
			base64url(random(32)),
			base64url(random(31)),
			'',
			'x',
			null,
			undefined,
			5,
			[right],
			other,
		]) {
			expect([lookup, await followCase(centre.context, lookup)]).toEqual([lookup, missing]);
			expect(await proofsFor(centre.context, lookup)).toEqual(missing);
			expect(await recordReporterAct(centre.context, { lookup } as ReporterAct)).toEqual(missing);
		}
		for (const nothing of [null, undefined, {}])
			expect(await recordReporterAct(centre.context, nothing as never)).toEqual(missing);
	});

	it('never shows the desk’s internal notes', async () => {
		const sealed = await fileOne(centre);
		const { case: id } = sealed.filing;
		const clear = { desk: centre.desks.duty.desk, epoch: 1 };
		good(await act(centre, centre.people.duty, id, { kind: 'note', clear, text: 'between us' }));
		good(await act(centre, centre.people.duty, id, { kind: 'acknowledge', text: 'hello' }));
		const view = good(await followCase(centre.context, lookupOf(sealed)));
		expect(view.entries.map(({ seq, kind }) => [seq, kind])).toEqual([
			[0, 'file'],
			[2, 'acknowledge'],
		]);
		expect(JSON.stringify(view.entries)).not.toContain('note');
		expect(view.state.lastSeq).toBe(2);
	});

	it('retired is gone for good, with its wrapped keys, and signs nothing more', async () => {
		const sealed = await fileOne(centre);
		const { case: id } = sealed.filing;
		const followed = await follow(sealed);
		const later = await sealAct(followed, 2, { kind: 'say', text: 'still me' });
		good(await does(sealed, { kind: 'retire' }));
		expect(await followCase(centre.context, lookupOf(sealed))).toMatchObject({ code: 'no-such-receipt' });
		expect(await recordReporterAct(centre.context, later)).toMatchObject({ code: 'no-such-receipt' });
		const { rows } = await centre.database.pool.query('select * from intake.receipt where case_id = $1', [
			toBytea(id),
		]);
		expect(rows).toEqual([]);
		expect((await stateOf(centre, id)).receiptRetired).toBe(true);
		good(await act(centre, centre.people.duty, id, { kind: 'acknowledge', text: 'we go on' }));
	});
});

describe('an act of the reporter', () => {
	it('bears the reporter’s own signature, for this case and place', async () => {
		const [sealed, other] = [await fileOne(centre), await fileOne(centre)];
		const followed = await follow(sealed);
		const right = await sealAct(followed, 1, { kind: 'say', text: 'words' });
		const foreign = await sealAct(await follow(other), 1, { kind: 'say', text: 'words' });
		const record = async (change: object) =>
			outcome(await recordReporterAct(centre.context, { ...right, ...change }));
		expect(await record({ signature: foreign.signature })).toBe('bad-signature');
		expect(await record({ sealed: foreign.sealed })).toBe('bad-signature');
		expect(await record({ kind: 'retaliation' })).toBe('bad-signature');
		expect(await record({ seq: 2 })).toBe('bad-signature');
		expect(await record({ signature: null })).toBe('bad-signature');
		expect(await record({ case: foreign.case })).toBe('malformed');
		expect(await record({ lookup: foreign.lookup })).toBe('malformed');
		for (const uploads of ['x', ['x'], Array(21).fill(right.case), { length: 1 }])
			expect(await record({ uploads })).toBe('malformed');
		expect(await record({ uploads: [base64url(random(16))] })).toBe('upload-missing');
		expect(await record({ kind: 'arrive' })).toBe('not-permitted');
		expect(await record({})).toBe('taken');
		expect(await record({})).toBe('stale');
	});

	it('is never a handler’s, even signed', async () => {
		const sealed = await fileOne(centre);
		for (const kind of [
			'acknowledge',
			'register',
			'reply',
			'note',
			'close',
			'open-identity',
			'file',
			'arrive',
		])
			expect([kind, outcome(await does(sealed, { kind: kind as 'say', text: 'x' }))]).toEqual([
				kind,
				expect.stringMatching(/^(malformed|not-permitted)$/),
			]);
		expect((await stateOf(centre, sealed.filing.case)).lastSeq).toBe(0);
	});

	it('that confirms names the promise as it was made, and closes the case', async () => {
		const sealed = await fileOne(centre);
		const { case: id } = sealed.filing;
		const promise = await carryToConfirmation(centre, id);
		const { hash } = (await follow(sealed)).entries.find(({ entry }) => entry.seq === promise)!;
		const say = async (kind: 'confirm' | 'dispute', promiseHash: string, seq = promise) =>
			outcome(await does(sealed, { kind, clear: { promise: seq, promiseHash }, text: 'x' }));
		expect(await say('confirm', base64url(random(32)))).toBe('malformed');
		expect(await say('confirm', hash, 1)).toBe('no-such-promise');
		const by = centre.people.duty;
		expect(
			outcome(await act(centre, by, id, { kind: 'confirm', clear: { promise, promiseHash: hash } } as never)),
		).toBe('not-permitted');
		expect(
			outcome(await act(centre, by, id, { kind: 'close', clear: { ground: 'confirmed' }, text: 'x' })),
		).toBe('malformed');
		const withdrawn = { kind: 'close' as const, clear: { ground: 'withdrawn' as const }, text: 'x' };
		expect(outcome(await act(centre, by, id, withdrawn))).toBe('not-permitted');
		expect(await say('confirm', hash)).toBe('taken');
		expect((await stateOf(centre, id)).closed).toMatchObject({ ground: 'confirmed', byReporter: true });
	});

	it('that disputes sends the remedy back to be delivered', async () => {
		const sealed = await fileOne(centre);
		const promise = await carryToConfirmation(centre, sealed.filing.case);
		const { hash } = (await follow(sealed)).entries.find(({ entry }) => entry.seq === promise)!;
		good(await does(sealed, { kind: 'dispute', clear: { promise, promiseHash: hash }, text: 'no' }));
		expect(await stateOf(centre, sealed.filing.case)).toMatchObject({
			status: 'remedying',
			remedies: [{ outcome: 'disputed', delivered: null }],
		});
	});
});

describe('an identity', () => {
	it('is shown by the reporter’s own act to the handler who asked, and to no other', async () => {
		const sealed = await fileOne(centre, { identity });
		const { case: id } = sealed.filing;
		const { duty, duty2 } = centre.people;
		good(await act(centre, duty, id, { kind: 'acknowledge' }));
		const handler = duty.signedIn.member;
		const ask = { kind: 'request-identity' as const, clear: { handler }, text: 'to call you' };
		const request = good(await act(centre, duty, id, ask)).seq;
		expect(outcome(await act(centre, duty, id, ask))).toBe('not-now');
		expect(outcome(await act(centre, duty2, id, ask))).toBe('not-permitted');
		expect(outcome(await act(centre, duty, id, { kind: 'open-identity', clear: { request } }))).toBe(
			'not-now',
		);

		const followed = await follow(sealed);
		const consent = good(await sealConsent(followed, request + 1, request, followed.identity!));
		good(await recordReporterAct(centre.context, consent));
		expect(outcome(await act(centre, duty2, id, { kind: 'open-identity', clear: { request } }))).toBe(
			'not-permitted',
		);
		good(await act(centre, duty, id, { kind: 'open-identity', clear: { request } }));
		const view = good(await readCase(centre.context, duty.signedIn, id));
		const entry = view.entries.find(({ kind }) => kind === 'consent')!;
		expect(await openIdentity(duty.keyring, id, entry)).toEqual({ v: 1, ...identity });
		await expect(openIdentity(duty2.keyring, id, entry)).rejects.toThrow();
		expect((await follow(sealed)).view.state.identityRequests).toMatchObject([
			{ handler, answer: 'consented', openedOn: { date: '2026-03-02' } },
		]);
	});

	it('refused stays closed', async () => {
		const sealed = await fileOne(centre, { identity });
		const { case: id } = sealed.filing;
		const { duty } = centre.people;
		good(await act(centre, duty, id, { kind: 'acknowledge' }));
		const clear = { handler: duty.signedIn.member };
		const request = good(await act(centre, duty, id, { kind: 'request-identity', clear, text: 'why' })).seq;
		good(await does(sealed, { kind: 'refuse', clear: { request } }));
		expect(outcome(await act(centre, duty, id, { kind: 'open-identity', clear: { request } }))).toBe(
			'not-now',
		);
		expect(outcome(await does(sealed, { kind: 'refuse', clear: { request } }))).toBe('not-now');
	});
});

it('the proof file names the leaf of every entry, internal ones as well', async () => {
	const sealed = await fileOne(centre);
	const { case: id } = sealed.filing;
	const clear = { desk: centre.desks.duty.desk, epoch: 1 };
	good(await act(centre, centre.people.duty, id, { kind: 'note', clear, text: 'between us' }));
	const { entries } = good(await proofsFor(centre.context, lookupOf(sealed)));
	expect(entries.map(({ seq }) => seq)).toEqual([0, 1]);
	const view = good(await followCase(centre.context, lookupOf(sealed)));
	const facts = await entryFacts(id, view.entries[0]!);
	const now = centre.clock.now() / 1000;
	const check = (proof: (typeof entries)[number]) =>
		checkEntryOnLedger(facts, proof, centre.context.ledgerKey.verifierKey, now);
	expect(await check(entries[0]!)).toMatchObject({ state: 'waiting' });
	expect(await check(entries[1]!)).toEqual({ state: 'wrong' });
});

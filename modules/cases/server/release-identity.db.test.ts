/**
 * An identity opened by two custodians, attacked from each side.
 *
 * Seen to fail, each taken out once: the check of custodian in `refusalToCustodian` (a release by somebody who was not asked was
 * taken); `RELEASES_NEEDED` set to one (one custodian was enough to open); the test for
 * `openedOn` in `releasedIdentity` (the name was handed out without a record); the comparison of holders in `refusalToAsk` (two friends were asked); the seven days.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { generateSignKeys } from '#crypto/keys.ts';
import { openBytes, openJsonWithSecret } from '#crypto/open.ts';
import { sealBytes } from '#crypto/seal.ts';
import { joinShares, splitSecret } from '#crypto/shares.ts';
import { sign } from '#crypto/sign.ts';
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
import type { Id, MemberStatement } from '#modules/people/contract.ts';
import { toBytea } from '#platform/server/bytea.ts';
import { openCase } from '../browser/open-case.ts';
import {
	openReleased,
	openRequest,
	sealDecline,
	sealReasons,
	sealRelease,
} from '../browser/release-identity.ts';
import type { CaseView, CustodianAct, ReleaseView } from '../contract.ts';
import { readCase, readReleaseRequests, recordAct, recordCustodianAct } from './index.ts';

const NAME = { name: 'Айгүл Сериковна', contact: '+7 700 000 00 00', about: '' };
const REASON = 'Threatened with a knife, gone since morning';
let centre: Centre;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

const filed = async () => fileOne(centre, { identity: NAME });
const ledgerKey = () => centre.context.ledgerKey.verifierKey;
const statements = () => centre.custodians.map(({ statement }) => statement);

/** Asks the custodians as the handler's browser does; `asked`: others than all. */
async function ask(id: Id, asked: readonly MemberStatement[] = statements(), by = centre.people.duty) {
	const reasons = await sealReasons(by.keyring, id, asked, REASON);
	const clear = { handler: by.statement.member, ground: 'danger-to-life' as const, reasons };
	return act(centre, by, id, { kind: 'request-release', clear, text: REASON });
}

async function seenBy(custodian: Person, id: Id): Promise<ReleaseView> {
	const { requests } = await readReleaseRequests(centre.context, custodian.signedIn);
	return requests.find((one) => one.case === id)!;
}

/** The release as the custodian's browser makes it. */
async function releaseBy(custodian: Person, id: Id): Promise<CustodianAct> {
	const view = await seenBy(custodian, id);
	const { handler } = await openRequest(custodian.keyring, view, ledgerKey());
	return sealRelease(custodian.keyring, view, handler!, view.nextSeq);
}
const record = (by: Person, id: Id, made: CustodianAct) =>
	recordCustodianAct(centre.context, by.signedIn, id, made);
const release = async (custodian: Person, id: Id) => record(custodian, id, await releaseBy(custodian, id));

const caseAt = async (by: Person, id: Id): Promise<CaseView> =>
	good(await readCase(centre.context, by.signedIn, id));
const open = (id: Id, request: number, by = centre.people.duty) =>
	act(centre, by, id, { kind: 'open-identity', clear: { request } });
const nameFor = async (by: Person, id: Id) =>
	openReleased(by.keyring, await openCase(by.keyring, await caseAt(by, id)));

/** Signed by whom the author is said to be, or by another key. */
async function resigned(made: CustodianAct, id: Id, author: Id, key: Person['keyring']['signRecord']) {
	const { seq, kind, clear, sealed } = made;
	const sealedHash = base64url(await sha256(fromBase64url(sealed)));
	const statement = { case: id, seq, kind, author, clear: { ...clear }, sealedHash };
	return { ...made, signature: base64url(await sign(key, 'entry', statement)) };
}

async function refuseAs({ reporter, filing }: Sealed, request: number): Promise<void> {
	const seq = (await stateOf(centre, filing.case)).lastSeq + 1;
	const clear = { request };
	const act = { case: filing.case, seq, kind: 'refuse' as const, clear };
	const statement = { ...act, author: 'reporter', sealedHash: null };
	const signature = base64url(await sign(reporter.signKeys.privateRecord, 'entry', statement));
	const author = {
		performer: { kind: 'reporter' as const },
		name: 'reporter',
		signKey: Buffer.from(reporter.signKeys.publicKey),
	};
	good(await recordAct(centre.context, author, { ...act, sealed: null, signature }));
}

describe('two custodians', () => {
	it('open a name for the handler who asked, and every step is an entry before the name is handed out', async () => {
		const { filing } = await filed();
		const id = filing.case;
		const { duty } = centre.people;
		const { seq: request } = good(await ask(id));
		const [one, two] = centre.custodians as [Person, Person];
		const shown = await openRequest(one.keyring, await seenBy(one, id), ledgerKey());
		expect(shown).toMatchObject({ ground: 'danger-to-life', reason: REASON, ledger: 'promised' });
		expect(shown.handler?.member).toBe(duty.statement.member);
		expect(JSON.stringify(shown.view)).not.toContain(filing.body);

		good(await release(one, id));
		expect(await open(id, request)).toMatchObject({ code: 'not-now' });
		good(await release(two, id));
		expect((await caseAt(duty, id)).releasedIdentity).toBeNull();
		await expect(nameFor(duty, id)).rejects.toThrow();
		good(await open(id, request));
		expect(await nameFor(duty, id)).toMatchObject(NAME);
		// A colleague at the same desk sees that it was opened, and is handed nothing.
		expect((await caseAt(centre.people.duty2, id)).releasedIdentity).toBeNull();
		const { entries, state } = await caseAt(duty, id);
		expect(entries.map(({ kind }) => kind)).toEqual([
			'file',
			'request-release',
			'release-share',
			'release-share',
			'open-identity',
		]);
		expect(state.identityRequests[0]!.release!.released).toEqual(
			[one, two].map(({ statement }) => statement.member),
		);
	});

	it('are shown that the worker refused, which does not stop them; consent makes them needless', async () => {
		const sealed = await filed();
		const id = sealed.filing.case;
		const { seq: request } = good(await ask(id));
		await refuseAs(sealed, request);
		const [one, two] = centre.custodians as [Person, Person];
		expect((await seenBy(one, id)).request.answer).toBe('refused');
		good(await release(one, id));
		good(await release(two, id));
		good(await open(id, request));
		expect(await nameFor(centre.people.duty, id)).toMatchObject(NAME);
	});

	it('may decline with a reason, may think again, and answer once', async () => {
		const { filing } = await filed();
		const id = filing.case;
		good(await ask(id));
		const [one, two, three] = centre.custodians as [Person, Person, Person];
		const decline = async (by: Person) => {
			const view = await seenBy(by, id);
			return record(by, id, await sealDecline(by.keyring, view, 'No danger that I can see', view.nextSeq));
		};
		good(await decline(one));
		expect(await decline(one)).toMatchObject({ code: 'already-answered' });
		const opened = await openCase(centre.people.duty.keyring, await caseAt(centre.people.duty, id));
		expect(opened.entries.at(-1)).toMatchObject({
			trust: 'signed',
			body: { text: 'No danger that I can see' },
		});
		expect(await ask(id)).toMatchObject({ code: 'not-now' });
		good(await release(one, id));
		expect(await decline(one)).toMatchObject({ code: 'already-answered' });
		expect(await release(one, id)).toMatchObject({ code: 'already-answered' });
		good(await decline(two));
		good(await decline(three));
		expect((await seenBy(one, id)).standing).toBe('hopeless');
		good(await ask(id));
	});

	it('have seven days', async () => {
		const { filing } = await filed();
		const id = filing.case;
		const [one, two, three] = centre.custodians as [Person, Person, Person];
		const { seq: request } = good(await ask(id));
		good(await release(one, id));
		good(await release(two, id));
		centre.clock.set(MONDAY + 8 * DAY);
		expect((await seenBy(one, id)).standing).toBe('lapsed');
		expect(await release(three, id)).toMatchObject({ code: 'request-lapsed' });
		expect(await open(id, request)).toMatchObject({ code: 'request-lapsed' });
		centre.clock.set(MONDAY);
		good(await open(id, request));
		centre.clock.set(MONDAY + 8 * DAY);
		expect((await caseAt(centre.people.duty, id)).releasedIdentity).toBeNull();
		centre.clock.set(MONDAY);
	});
});

describe('refused is', () => {
	it('a release that is unsigned, signed by another, or by somebody who is no custodian', async () => {
		const { filing } = await filed();
		const id = filing.case;
		good(await ask(id));
		const [one, two] = centre.custodians as [Person, Person];
		const { duty, duty2 } = centre.people;
		const made = await releaseBy(one, id);
		expect(await record(one, id, { ...made, signature: '' })).toMatchObject({ code: 'malformed' });
		const foreign = await resigned(made, id, one.statement.member, two.keyring.signRecord);
		expect(await record(one, id, foreign)).toMatchObject({ code: 'bad-signature' });
		for (const other of [duty, duty2, centre.people.stranger]) {
			const forged = await resigned(made, id, other.statement.member, other.keyring.signRecord);
			expect(await record(other, id, forged)).toMatchObject({ code: 'not-found' });
			expect(
				await recordAct(
					centre.context,
					{
						performer: { kind: 'member', id: other.statement.member, desks: other.signedIn.desks },
						name: other.statement.member,
						signKey: toBytea(other.statement.signKey),
					},
					{ case: id, ...forged, clear: { ...forged.clear } },
				),
			).toMatchObject({ ok: false });
		}
		expect((await stateOf(centre, id)).identityRequests[0]!.release!.released).toEqual([]);
	});

	it('a release to a handler who did not ask, for a request that is not there, or before any request', async () => {
		const { filing } = await filed();
		const id = filing.case;
		const [one] = centre.custodians as [Person];
		const { member } = one.statement;
		const early = { seq: 1, kind: 'release-share' as const, sealed: base64url(random(114)), signature: '' };
		const clear = { request: 1, handler: centre.people.duty.statement.member };
		const before = await resigned({ ...early, clear }, id, member, one.keyring.signRecord);
		expect(await record(one, id, before)).toMatchObject({ code: 'not-found' });
		good(await ask(id));
		const made = await releaseBy(one, id);
		for (const wrong of [
			{ request: 1, handler: centre.people.duty2.statement.member },
			{ request: 0, handler: clear.handler },
			{ request: 9, handler: clear.handler },
		]) {
			const moved = await resigned({ ...made, clear: wrong }, id, member, one.keyring.signRecord);
			expect(await record(one, id, moved)).toMatchObject({ ok: false });
		}
		expect((await stateOf(centre, id)).identityRequests[0]!.release!.released).toEqual([]);
	});

	it('a request to friends among the custodians, to oneself, in another’s name, or where no name was left', async () => {
		const { filing } = await filed();
		const [one, two] = statements() as [MemberStatement, MemberStatement];
		const { duty, stranger } = centre.people;
		expect(await ask(filing.case, [one, two])).toMatchObject({ code: 'malformed' });
		expect(await ask(filing.case, [...statements(), duty.statement])).toMatchObject({
			code: 'not-permitted',
		});
		expect(await ask(filing.case, statements(), stranger)).toMatchObject({ code: 'not-found' });
		const nameless = await fileOne(centre);
		expect(await ask(nameless.filing.case)).toMatchObject({ code: 'too-few-custodians' });
		expect((await caseAt(duty, nameless.filing.case)).permitted).not.toContain('request-release');
		expect((await readReleaseRequests(centre.context, duty.signedIn)).requests).toEqual([]);
	});

	it('a custodian who is the asking handler: their own share does not count', async () => {
		const both = await centre.takeIn('both', ['handler', 'custodian']);
		const { signedIn } = both;
		both.signedIn = { ...signedIn, desks: [centre.desks.duty.desk] };
		const { filing } = await filed();
		const id = filing.case;
		// This member holds a share too, as one of an earlier three would.
		await centre.database.pool.query(
			'update cases.identity_share set member = $1 where case_id = $2 and member = $3',
			[toBytea(both.statement.member), toBytea(id), toBytea(centre.custodians[2]!.statement.member)],
		);
		const others = statements().slice(0, 2);
		expect(await ask(id, [...others, both.statement], both)).toMatchObject({ code: 'not-permitted' });
		// Asked by a colleague they may answer, which does not make them a custodian of their own request.
		good(await ask(id, [...others, both.statement]));
		good(await ask(id, others, both));
		const { member } = both.statement;
		const { nextSeq: seq } = await seenBy(both, id);
		const clear = { request: 2, handler: member };
		const own = { seq, kind: 'release-share' as const, clear, sealed: base64url(random(114)), signature: '' };
		const made = await resigned(own, id, member, both.keyring.signRecord);
		expect(await record(both, id, made)).toMatchObject({ code: 'not-permitted' });
		const { requests } = await readReleaseRequests(centre.context, both.signedIn);
		expect(requests.map(({ request }) => request.request)).toEqual([1]);
		expect(await open(id, 2, both)).toMatchObject({ code: 'not-now' });
	});
});

describe('nothing opens', () => {
	it('with one share and the whole database', async () => {
		const { filing } = await filed();
		const id = filing.case;
		good(await ask(id));
		const [one] = centre.custodians as [Person];
		const { share } = await seenBy(one, id);
		const place = { scope: id, field: `identity-share:${one.statement.member}`, author: 'reporter', seq: 0 };
		const own = await openBytes(one.keyring.sealRecord, place, fromBase64url(share.sealed));
		const { rows } = await centre.database.pool.query(
			'select sealed from cases.identity where case_id = $1',
			[toBytea(id)],
		);
		const identity = { scope: id, field: 'identity', author: 'reporter', seq: 0 };
		const guesses = await Promise.all([0, 1, 2].map(async () => (await splitSecret(random(32), 3, 2))[1]!));
		for (const other of guesses) {
			const key = await joinShares([own, other]).catch(() => random(32));
			await expect(openJsonWithSecret(key, identity, new Uint8Array(rows[0].sealed))).rejects.toThrow();
		}
		const sql = 'select sealed from cases.identity_share where case_id = $1';
		const { rows: foreign } = await centre.database.pool.query(sql, [toBytea(id)]);
		const places = statements().map(({ member }) => ({ ...place, field: `identity-share:${member}` }));
		const tries = foreign.flatMap(({ sealed }) =>
			places.map((at) => openBytes(one.keyring.sealRecord, at, new Uint8Array(sealed))),
		);
		const opened = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled');
		expect(opened).toHaveLength(1);
	});

	it('where a share is moved to another case, another request or another handler', async () => {
		const { duty, duty2 } = centre.people;
		const [one, two] = centre.custodians as [Person, Person];
		const ids = [(await filed()).filing.case, (await filed()).filing.case] as const;
		for (const id of ids) {
			good(await ask(id));
			good(await release(one, id));
			good(await release(two, id));
			good(await open(id, 1));
		}
		const [a, b] = [await caseAt(duty, ids[0]), await caseAt(duty, ids[1])];
		expect(await nameFor(duty, ids[0])).toMatchObject(NAME);
		const names = async (by: Person, view: CaseView) =>
			openReleased(by.keyring, await openCase(by.keyring, view));
		// The server shows one case's shares in the other: neither signature nor place fits.
		await expect(names(duty, { ...a, entries: b.entries })).rejects.toThrow();
		const swapped = {
			...a,
			entries: a.entries.map((entry, at) => ({ ...entry, sealed: b.entries[at]!.sealed })),
		};
		await expect(names(duty, swapped)).rejects.toThrow();
		await expect(names(duty2, a)).rejects.toThrow();
		await expect(
			names(duty, { ...a, releasedIdentity: { ...a.releasedIdentity!, request: 2 } }),
		).rejects.toThrow();
		// Even one that is well signed: a share sealed for request 1 does not open as one for request 2.
		const place = { scope: ids[0], field: 'identity-release:2', author: one.statement.member, seq: 3 };
		const share = a.entries.find(({ kind }) => kind === 'release-share')!;
		await expect(openBytes(duty.keyring.sealRecord, place, fromBase64url(share.sealed!))).rejects.toThrow();
		// And shares from a «custodian» whom the root never made one.
		const without = {
			...a,
			certificates: a.certificates.filter(({ statement }) => statement.member !== one.statement.member),
		};
		await expect(names(duty, without)).rejects.toThrow();
	});

	it('for a request that the handler never signed, or of which the ledger says something else', async () => {
		const { filing } = await filed();
		const id = filing.case;
		good(await ask(id));
		const [one] = centre.custodians as [Person];
		const view = await seenBy(one, id);
		const judged = (change: Partial<ReleaseView>) =>
			openRequest(one.keyring, { ...view, ...change }, ledgerKey());
		const { duty2 } = centre.people;
		const stolen = { ...view.entry, clear: { ...view.entry.clear, handler: duty2.statement.member } };
		expect((await judged({ entry: stolen })).handler).toBeNull();
		expect((await judged({ entry: { ...view.entry, signature: null } })).handler).toBeNull();
		const fake = await generateSignKeys();
		const statement = { ...view.handler.statement, signKey: base64url(fake.publicKey) };
		expect((await judged({ handler: { ...view.handler, statement } })).handler).toBeNull();
		expect((await judged({ salt: base64url(random(32)) })).ledger).toBe('wrong');
		expect(
			(
				await judged({
					promise: { ...view.promise, signature: view.promise.signature.replace(/^..../, 'AAAA') },
				})
			).ledger,
		).toBe('wrong');
		const otherReason = await sealBytes(
			fromBase64url(one.statement.sealKey),
			{ scope: id, field: 'x', author: 'y', seq: 0 },
			random(1024),
		);
		const clear = {
			...view.entry.clear,
			reasons: [{ custodian: one.statement.member, sealed: base64url(otherReason) }],
		};
		expect(await judged({ entry: { ...view.entry, clear } })).toMatchObject({ handler: null, reason: null });
	});
});

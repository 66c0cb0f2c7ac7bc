import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { base64url, random } from '#crypto/bytes.ts';
import { generateSignKeys, type PrivateRecord } from '#crypto/keys.ts';
import {
	codeAt,
	good,
	makeCentre,
	makeHouse,
	names,
	quickStretch,
} from '#modules/intake/server/test-centre.ts';
import { plainDate } from '#platform/plain-date.ts';
import { makeMember } from '../browser/make-member.ts';
import { certifyMember as certify, letIn, makeDesk, makeOrganisation } from '../browser/make-organisation.ts';
import type { AcceptInvitation, MemberStatement, Role } from '../contract.ts';
import {
	acceptInvitation,
	certifyMember,
	deskDirectory,
	findInvitation,
	findOrganisation,
	getDirectory,
	inviteMember,
	letInToDesk,
	listPeople,
	makeDesk as makeDeskOnServer,
	setUpOrganisation,
	signIn,
	wrappedRootOf,
} from './index.ts';

const today = plainDate('2026-03-02');
let centre: Awaited<ReturnType<typeof makeCentre>>;
beforeAll(async () => {
	centre = await makeCentre();
});
afterAll(() => centre.close());

let logins = 0;
/** An invitation, and the keys that its holder's browser would make. */
async function invited(roles: Role[] = ['handler']) {
	const login = `new-${++logins}`;
	const { code, member } = good(await inviteMember(centre.context, { login, title: login, roles }));
	const { rootKey } = centre.made.request.organisation;
	const made = await makeMember(quickStretch, { member, passphrase: 'x'.repeat(20), locale: 'en', rootKey });
	const accept = (): AcceptInvitation => ({
		...made.keys,
		code,
		totpCode: codeAt(made.keys.totpSecret, centre.clock.now()),
	});
	const statement: Omit<MemberStatement, 'type'> = {
		organisation: centre.made.request.organisation.id,
		member,
		title: login,
		roles,
		sealKey: made.keys.sealKey,
		signKey: made.keys.signKey,
		from: today,
	};
	return { login, code, member, accept, statement, keys: made.keys };
}
/** Lets two begin while the member's row is held: both have read it before either can write. */
async function whileHeld<T>(member: string, begin: () => Promise<T>[]): Promise<T[]> {
	const { pool } = centre.database;
	const holder = await pool.connect();
	await holder.query('begin');
	await holder.query('select from people.member where id = $1 for update', [
		Buffer.from(member, 'base64url'),
	]);
	const begun = begin();
	const waiting = async () =>
		(
			await pool.query(
				"select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
			)
		).rowCount;
	await expect.poll(waiting, { timeout: 10_000 }).toBe(begun.length);
	await holder.query('commit');
	holder.release();
	return Promise.all(begun);
}
const publicActs = async () =>
	(await centre.database.pool.query<{ leaf: Buffer }>('select * from ledger.pending_leaf')).rows
		.map(({ leaf }) => leaf.toString('utf8'))
		.filter((text) => text.startsWith('\u0001'));

describe('setting up', () => {
	it('makes the organisation once, also for two at the same moment', async () => {
		const house = await makeHouse();
		const organisation = async () => {
			const about = { names: names('Centre'), login: 'admin', title: 'A', passphrase: 'x'.repeat(20) };
			const made = await makeOrganisation(quickStretch, { ...about, locale: 'kk', today });
			const { administrator } = made.request;
			const totpCode = codeAt(administrator.totpSecret, house.clock.now());
			return { ...made.request, administrator: { ...administrator, totpCode } };
		};
		const [one, other] = [await organisation(), await organisation()];
		const set = (change: object) => setUpOrganisation(house.context, { ...one, ...change } as typeof one);
		const administrator = (change: object) => set({ administrator: { ...one.administrator, ...change } });
		expect(await getDirectory(house.context, '')).toBeNull();

		const forged = { ...one.administrator.certificate, signature: other.administrator.certificate.signature };
		expect(await administrator({ certificate: forged })).toMatchObject({ code: 'bad-signature' });
		expect(
			await set({ organisation: { ...one.organisation, rootKey: other.organisation.rootKey } }),
		).toMatchObject({ code: 'bad-signature' });
		expect(await set({ organisation: { ...one.organisation, id: other.organisation.id } })).toMatchObject({
			code: 'bad-signature',
		});
		expect(await administrator({ signKey: other.administrator.signKey })).toMatchObject({
			code: 'bad-signature',
		});
		expect(await administrator({ totpCode: '000000' })).toMatchObject({ code: 'wrong-code' });
		for (const change of [
			{ totpCode: null },
			{ login: 'A B' },
			{ proof: '' },
			{ certificate: null },
			{ salt: 1 },
		])
			expect([change, await administrator(change)]).toEqual([change, { ok: false, code: 'malformed' }]);
		for (const change of [{ administrator: null }, { organisation: null }, { organisation: { names: {} } }])
			expect([change, await set(change)]).toEqual([change, { ok: false, code: 'malformed' }]);
		expect(await findOrganisation(house.context.db)).toBeUndefined();

		const both = await Promise.allSettled([set({}), setUpOrganisation(house.context, other)]);
		const made = both.filter((answer) => answer.status === 'fulfilled' && answer.value.ok);
		expect(made).toHaveLength(1);
		expect(await set({})).toEqual({ ok: false, code: 'already-set-up' });
		await house.close();
	});

	it('keeps the root’s private half only wrapped, for its administrator alone', async () => {
		const { id, wrappedRoot } = centre.made.request.administrator;
		expect(await wrappedRootOf(centre.context, id)).toBe(wrappedRoot);
		expect(await wrappedRootOf(centre.context, centre.people.duty.statement.member)).toBeNull();
	});
});

describe('an invitation', () => {
	it('shows whom it is for, and works once, also for two at the same moment', async () => {
		const { code, member, login, accept } = await invited();
		expect(good(await findInvitation(centre.context, code))).toMatchObject({
			member,
			login,
			roles: ['handler'],
		});
		const other = await makeMember(quickStretch, {
			member,
			passphrase: 'y'.repeat(20),
			locale: 'en',
			rootKey: centre.made.request.organisation.rootKey,
		});
		const totpCode = codeAt(other.keys.totpSecret, centre.clock.now());
		const answers = await whileHeld(member, () => [
			acceptInvitation(centre.context, accept()),
			acceptInvitation(centre.context, { ...other.keys, code, totpCode }),
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await findInvitation(centre.context, code)).toEqual({ ok: false, code: 'no-such-invitation' });
		expect(await acceptInvitation(centre.context, accept())).toMatchObject({ code: 'no-such-invitation' });
	});

	it('lasts seven days', async () => {
		const before = centre.clock.now();
		const { code, accept } = await invited();
		centre.clock.advance(7 * 86_400_000);
		expect(await findInvitation(centre.context, code)).toMatchObject({ ok: true });
		centre.clock.advance(86_400_000);
		expect(await findInvitation(centre.context, code)).toMatchObject({ code: 'no-such-invitation' });
		expect(await acceptInvitation(centre.context, accept())).toMatchObject({ code: 'no-such-invitation' });
		centre.clock.set(before);
	});

	it('is kept as a keyed hash of twelve digits', async () => {
		const { code } = await invited();
		expect(code).toMatch(/^\d{12}$/);
		const { rows } = await centre.database.pool.query('select * from people.member');
		expect(JSON.stringify(rows)).not.toContain(code);
		expect(await findInvitation(centre.context, '000000000000')).toMatchObject({ ok: false });
	});

	it('is refused for a login that is taken, for odd roles, and for keys that are none', async () => {
		const invite = async (change: object) => {
			const answer = await inviteMember(centre.context, {
				login: 'fresh',
				title: 'Fresh',
				roles: ['handler'],
				...change,
			} as Parameters<typeof inviteMember>[1]);
			return answer.ok ? 'taken' : answer.code;
		};
		expect(await invite({ login: 'duty' })).toBe('login-taken');
		expect(await invite({ roles: ['administrator', 'custodian'] })).toBe('malformed');
		expect(await invite({ title: ' ' })).toBe('malformed');
		const { accept } = await invited();
		const accepted = async (change: object) => {
			const answer = await acceptInvitation(centre.context, { ...accept(), ...change } as AcceptInvitation);
			return answer.ok ? 'taken' : answer.code;
		};
		expect(await accepted({ totpCode: '000000' })).toBe('wrong-code');
		for (const change of [
			{ totpCode: 5 },
			{ code: null },
			{ sealKey: '' },
			{ locale: 'de' },
			{ totpSecret: [] },
		])
			expect([change, await accepted(change)]).toEqual([change, 'malformed']);
	});

	it('lets nobody in before the root has signed', async () => {
		const { login, accept, keys } = await invited();
		good(await acceptInvitation(centre.context, accept()));
		const code = codeAt(keys.totpSecret, centre.clock.now());
		expect(await signIn(centre.context, { login, proof: keys.proof, code })).toEqual({
			ok: false,
			code: 'wrong',
		});
	});
});

describe('a certificate', () => {
	it('is taken where the root signed these very keys and roles, and stands on the ledger', async () => {
		const one = await invited();
		const certificate = await certify(centre.made.root, one.statement);
		expect(await certifyMember(centre.context, certificate)).toEqual({ ok: false, code: 'no-such-member' });
		good(await acceptInvitation(centre.context, one.accept()));
		const signed = (change: object, root: PrivateRecord<'sign'> = centre.made.root) =>
			certify(root, { ...one.statement, ...change }).then((made) => certifyMember(centre.context, made));
		const other = await invited();
		expect(await signed({ sealKey: other.keys.sealKey })).toEqual({ ok: false, code: 'keys-differ' });
		expect(await signed({ signKey: other.keys.signKey })).toEqual({ ok: false, code: 'keys-differ' });
		expect(await signed({ roles: ['handler', 'custodian'] })).toEqual({ ok: false, code: 'keys-differ' });
		expect(await signed({ organisation: other.member })).toEqual({ ok: false, code: 'bad-signature' });
		const stranger = await generateSignKeys();
		expect(await signed({}, stranger.privateRecord)).toEqual({ ok: false, code: 'bad-signature' });
		const altered = { ...certificate, statement: { ...certificate.statement, title: 'Somebody else' } };
		expect(await certifyMember(centre.context, altered)).toEqual({ ok: false, code: 'bad-signature' });
		for (const wrong of [null, {}, { statement: certificate.statement }, { ...certificate, signature: 'x' }])
			expect(await certifyMember(centre.context, wrong as never)).toEqual({ ok: false, code: 'malformed' });

		expect(await certifyMember(centre.context, certificate)).toEqual({ ok: true, value: undefined });
		expect(await signed({})).toEqual({ ok: false, code: 'no-such-member' });
		expect((await publicActs()).some((act) => act.includes(one.keys.signKey))).toBe(true);
		const { members } = await listPeople(centre.context);
		expect(members.find(({ member }) => member === one.member)).toMatchObject({
			state: 'active',
			certificate,
		});
	});
});

describe('a desk', () => {
	const about = () => ({
		organisation: centre.made.request.organisation.id,
		kind: 'ombudsman' as const,
		names: names('Another desk'),
		today,
	});

	it('is made by the root’s signature, once, for certified handlers', async () => {
		const { duty } = centre.people;
		const { privateRecord: _kept, ...desk } = await makeDesk(centre.made.root, about(), [duty.statement]);
		const stranger = await generateSignKeys();
		const { privateRecord: _other, ...forged } = await makeDesk(stranger.privateRecord, about(), [
			duty.statement,
		]);
		expect(await makeDeskOnServer(centre.context, forged)).toEqual({ ok: false, code: 'bad-signature' });
		const renamed = { ...desk.certificate.statement, names: names('Renamed') };
		expect(
			await makeDeskOnServer(centre.context, {
				...desk,
				certificate: { ...desk.certificate, statement: renamed },
			}),
		).toEqual({ ok: false, code: 'bad-signature' });
		for (const wrong of [{ members: [] }, { members: [null] }, { certificate: null }, { members: null }])
			expect(await makeDeskOnServer(centre.context, { ...desk, ...wrong } as never)).toMatchObject({
				code: 'malformed',
			});
		const [seat] = desk.members;
		const seats = [...[centre.custodians[0]!.statement.member, base64url(random(16))].entries()];
		for (const [, member] of seats)
			expect(await makeDeskOnServer(centre.context, { ...desk, members: [{ ...seat!, member }] })).toEqual({
				ok: false,
				code: 'no-such-member',
			});
		expect(await makeDeskOnServer(centre.context, desk)).toMatchObject({ ok: true });
		expect(await makeDeskOnServer(centre.context, desk)).toEqual({ ok: false, code: 'desk-exists' });
		const { publicKey } = desk.certificate.statement;
		expect((await publicActs()).some((act) => act.includes(publicKey))).toBe(true);
	});

	it('is entered only through somebody who sits at it', async () => {
		const { duty, stranger, ombudsman } = centre.people;
		const { desk } = centre.desks.duty;
		const [held] = duty.keyring.desks.get(desk)!;
		const seat = await letIn(desk, 1, held!.privateRecord, stranger.statement);
		const enter = (by: typeof duty, change: object = {}) =>
			letInToDesk(centre.context, by.signedIn, { ...seat, ...change });
		expect(await enter(stranger)).toEqual({ ok: false, code: 'not-permitted' });
		expect(await enter(ombudsman)).toEqual({ ok: false, code: 'not-permitted' });
		for (const epoch of [2, 0, 1.5, 2 ** 40, '1', null])
			expect([epoch, await enter(duty, { epoch })]).toEqual([epoch, { ok: false, code: 'not-permitted' }]);
		expect(await enter(duty, { member: centre.custodians[0]!.statement.member })).toMatchObject({
			code: 'no-such-member',
		});
		expect(await enter(duty, { sealed: 'x' })).toEqual({ ok: false, code: 'malformed' });
		const deskMembers = async () => (await deskDirectory(centre.context, duty.signedIn)).deskMembers;
		expect((await deskMembers())[desk]).not.toContain(stranger.statement.member);
		expect(await enter(duty)).toMatchObject({ ok: true });
		expect((await deskMembers())[desk]).toContain(stranger.statement.member);
	});
});

describe('the directory', () => {
	it('names desks and three custodians with their certificates, and no handler', async () => {
		const directory = (await getDirectory(centre.context, 'ledger key'))!;
		expect(directory.custodians.map(({ statement }) => statement.member).sort()).toEqual(
			centre.custodians.map(({ statement }) => statement.member).sort(),
		);
		const text = JSON.stringify(directory);
		for (const person of Object.values(centre.people)) expect(text).not.toContain(person.statement.member);
		expect(directory).toMatchObject({ today, example: false, ledgerKey: 'ledger key' });
	});

	it('names no custodian while there are fewer than three', async () => {
		const few = await makeCentre({ custodians: 2 });
		expect((await getDirectory(few.context, ''))!.custodians).toEqual([]);
		expect((await deskDirectory(few.context, few.people.duty.signedIn)).custodians).toEqual([]);
		await few.close();
	});

	it('of a member tells the seats of their own desks alone', async () => {
		const { deskMembers } = await deskDirectory(centre.context, centre.people.ombudsman.signedIn);
		expect(Object.keys(deskMembers)).toEqual([centre.desks.a.desk]);
	});
});

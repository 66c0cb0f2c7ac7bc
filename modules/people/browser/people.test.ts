import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { type StretchedPassphrase, stretchPassphrase } from '#crypto/passphrase.ts';
import { plainDate } from '#platform/plain-date.ts';
import { sendWith } from '#platform/send.ts';
import type { MemberStatement, SessionView } from '../contract.ts';
import { certified, certify } from './certificates.ts';
import { holdsDesk, openKeyring, wipe } from './keyring.ts';
import { makeMember, newId, newTotpSecret, totpAddress } from './make-member.ts';
import {
	certifyMember,
	escrowFile,
	letIn,
	makeDesk,
	makeOrganisation,
	newRecoveryPhrase,
	openRoot,
} from './make-organisation.ts';
import { signIn } from './sign-in.ts';
import { takeUpRoot } from './take-up-root.ts';

const names = { kk: 'Орталық', ru: 'Центр', en: 'Centre' };
const today = plainDate('2026-11-23');
/** Stands for Argon2id where the test is not about it: as deterministic, and quick. */
const quick = async (passphrase: string, salt: Uint8Array): Promise<StretchedPassphrase> => {
	const digest = async (use: string) =>
		new Uint8Array(
			await crypto.subtle.digest(
				'SHA-256',
				new TextEncoder().encode(`${use}|${passphrase}|${base64url(salt)}`),
			),
		);
	return { proof: await digest('proof'), wrapKey: await digest('wrap') };
};

async function organisation() {
	const made = await makeOrganisation(quick, {
		names,
		login: 'admin',
		title: 'Administrator',
		passphrase: 'a long passphrase of a test',
		locale: 'en',
		today,
	});
	const member = newId();
	const operator = await makeMember(quick, {
		member,
		passphrase: 'another long passphrase',
		locale: 'kk',
		rootKey: made.request.organisation.rootKey,
	});
	const certificate = await certifyMember(made.root, {
		organisation: made.request.organisation.id,
		member,
		title: 'Duty operator',
		roles: ['handler'],
		sealKey: operator.keys.sealKey,
		signKey: operator.keys.signKey,
		from: today,
	});
	const desk = await makeDesk(
		made.root,
		{ organisation: made.request.organisation.id, kind: 'duty', names, today },
		[certificate.statement],
	);
	const session: SessionView = {
		member,
		login: 'operator',
		title: 'Duty operator',
		roles: ['handler'],
		locale: 'kk',
		wrappedSecrets: operator.keys.wrappedSecrets,
		sealKey: operator.keys.sealKey,
		signKey: operator.keys.signKey,
		desks: [
			{
				desk: desk.certificate.statement.desk,
				kind: 'duty',
				names,
				keys: [{ epoch: 1, sealed: desk.members[0]!.sealed }],
			},
		],
		organisation: made.request.organisation,
		example: false,
		idleSeconds: 900,
	};
	return { made, operator, certificate, desk, session };
}

/** A server that knows only what was sent to it, and records it. */
function serverOf(session: SessionView, keys: { salt: string; proof: string }) {
	const received: string[] = [];
	const fetchLike = (async (path: string, init?: RequestInit) => {
		received.push(String(init?.body ?? ''));
		const body = JSON.parse(String(init?.body ?? '{}'));
		if (path === '/api/session/begin') return Response.json({ salt: keys.salt });
		const right = body.proof === keys.proof && body.code === '123456';
		return right ? Response.json(session) : Response.json({ refused: 'wrong' }, { status: 401 });
	}) as typeof fetch;
	return { received, send: sendWith(fetchLike) };
}

describe('signing in', () => {
	it('opens the member’s keys and the desk’s, and never sends the passphrase', async () => {
		const { operator, desk, session } = await organisation();
		const { received, send } = serverOf(session, operator.keys);
		const answer = await signIn(send, quick, {
			login: 'operator',
			passphrase: 'another long passphrase',
			code: '123 456',
		});
		expect(answer.ok).toBe(true);
		if (!answer.ok) return;
		const { statement } = desk.certificate;
		expect(holdsDesk(answer.value.keyring, statement.desk, statement.publicKey)).toBe(true);
		expect(received.join()).not.toContain('another long');
		wipe(answer.value.keyring);
		expect(answer.value.keyring.sealRecord.every((byte) => byte === 0)).toBe(true);
		expect(
			answer.value.keyring.desks.get(statement.desk)![0]!.privateRecord.every((byte) => byte === 0),
		).toBe(true);
	});

	it('gives one answer for a wrong passphrase and a wrong code', async () => {
		const { operator, session } = await organisation();
		const { send } = serverOf(session, operator.keys);
		const passphrase = 'another long passphrase';
		const wrong = { ok: false, code: 'wrong' };
		expect(await signIn(send, quick, { login: 'operator', passphrase: 'guess', code: '123456' })).toEqual(
			wrong,
		);
		expect(await signIn(send, quick, { login: 'operator', passphrase, code: '000000' })).toEqual(wrong);
	});

	it('stops where the server shows another root than the member once met', async () => {
		const { operator, session } = await organisation();
		const swapped = { ...session, organisation: { ...session.organisation, rootKey: base64url(random(65)) } };
		const { send } = serverOf(swapped, operator.keys);
		const passphrase = 'another long passphrase';
		const answer = await signIn(send, quick, { login: 'operator', passphrase, code: '123456' });
		expect(answer).toEqual({ ok: false, code: 'root-changed' });
	});

	it('works with Argon2id itself', async () => {
		const member = newId();
		const rootKey = base64url(random(65));
		const passphrase = 'жеті рет өлшеп, бір рет кес';
		const { keys } = await makeMember(stretchPassphrase, { member, passphrase, locale: 'kk', rootKey });
		const { wrapKey, proof } = await stretchPassphrase(` ${passphrase} `, fromBase64url(keys.salt));
		expect(base64url(proof)).toBe(keys.proof);
		const session = { member, wrappedSecrets: keys.wrappedSecrets, desks: [], organisation: { rootKey } };
		const keyring = await openKeyring(session as unknown as SessionView, wrapKey);
		expect(keyring.member).toBe(member);
	});
});

describe('certificates', () => {
	it('drops what the root did not sign, and a statement read as another type', async () => {
		const { made, certificate, desk } = await organisation();
		const root = fromBase64url(made.request.organisation.rootKey);
		const forged = {
			...certificate,
			statement: { ...certificate.statement, sealKey: made.request.administrator.sealKey },
		};
		expect(await certified(root, 'member', [forged, certificate])).toEqual([certificate]);
		expect(await certified(root, 'desk', [desk.certificate])).toHaveLength(1);
		const other = await organisation();
		const foreign = await certify(other.made.root, certificate.statement);
		expect(await certified(root, 'member', [foreign])).toEqual([]);
		const asMember = [desk.certificate] as unknown as { statement: MemberStatement; signature: string }[];
		expect(await certified(root, 'member', asMember)).toEqual([]);
	});
});

describe('the organisation', () => {
	it('keeps its root for the administrator alone', async () => {
		const { made, operator } = await organisation();
		const wrapped = fromBase64url(made.request.administrator.wrappedRoot);
		expect(await openRoot(made.keyring, wrapped)).toEqual(made.root);
		await expect(openRoot(operator.keyring, wrapped)).rejects.toThrow();
	});

	it('writes an escrow file that an age program opens with the recovery phrase', async () => {
		const { made } = await organisation();
		const phrase = newRecoveryPhrase();
		expect(phrase).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
		const { id, rootKey } = made.request.organisation;
		const file = await escrowFile(id, rootKey, made.root, phrase, 10);
		const decrypter = new Decrypter();
		decrypter.addPassphrase(phrase);
		const line = JSON.parse(await decrypter.decrypt(file, 'text'));
		expect(fromBase64url(line.root)).toEqual(made.root);
		expect(line).toMatchObject({ type: 'senim-root', organisation: id, rootKey });
	});

	it('is taken up from the escrow file by another administrator, who then signs as the first did', async () => {
		const { made } = await organisation();
		const { id, rootKey } = made.request.organisation;
		const second = await makeMember(quick, {
			member: newId(),
			passphrase: 'another one',
			locale: 'kk',
			rootKey,
		});
		const phrase = newRecoveryPhrase();
		const file = await escrowFile(id, rootKey, made.root, phrase, 10);
		const take = async (bytes: Uint8Array, said = phrase, organisationId = id, keyring = second.keyring) => {
			const taken = await takeUpRoot(keyring, organisationId, bytes, said);
			return taken.ok ? 'taken' : taken.code;
		};
		const taken = await takeUpRoot(second.keyring, id, file, ` ${phrase.toLowerCase()} `);
		if (!taken.ok) throw new Error(taken.code);
		const root = await openRoot(second.keyring, fromBase64url(taken.value));
		expect(root).toEqual(made.root);
		await expect(openRoot(made.keyring, fromBase64url(taken.value))).rejects.toThrow();

		const encrypt = async (text: string) => {
			const encrypter = new Encrypter();
			encrypter.setPassphrase(phrase);
			encrypter.setScryptWorkFactor(10);
			return encrypter.encrypt(text);
		};
		const other = await organisation();
		const foreign = other.made.request.organisation;
		const line = { v: 1, type: 'senim-root', organisation: id, rootKey, root: base64url(made.root) };
		// The pinned public half with another private one beside it.
		const chimera = new Uint8Array([...other.made.root.slice(0, 32), ...made.root.slice(32)]);
		expect(await take(file, newRecoveryPhrase())).toBe('wrong-phrase');
		expect(await take(file.slice(0, -1))).toBe('wrong-phrase');
		expect(await take(new TextEncoder().encode('a photograph'))).toBe('not-an-escrow-file');
		expect(await take(new Uint8Array(100_000))).toBe('not-an-escrow-file');
		for (const text of ['no JSON', '{}', 'null', JSON.stringify({ ...line, type: 'senim-member' })])
			expect([text, await take(await encrypt(text))]).toEqual([text, 'not-an-escrow-file']);
		expect(await take(await encrypt(JSON.stringify({ ...line, root: 'x' })))).toBe('not-an-escrow-file');
		expect(await take(await escrowFile(foreign.id, foreign.rootKey, other.made.root, phrase, 10))).toBe(
			'another-organisation',
		);
		const strange = [{ root: base64url(other.made.root) }, { root: base64url(chimera) }];
		for (const change of strange)
			expect(await take(await encrypt(JSON.stringify({ ...line, ...change })))).toBe('another-organisation');
	});

	it('lets another certified member in with the desk’s own key', async () => {
		const { made, desk, operator } = await organisation();
		const member = newId();
		const rootKey = made.request.organisation.rootKey;
		const second = await makeMember(quick, {
			member,
			passphrase: 'a third passphrase',
			locale: 'ru',
			rootKey,
		});
		const { statement } = desk.certificate;
		const given = await letIn(statement.desk, 1, desk.privateRecord, {
			member,
			sealKey: second.keys.sealKey,
		} as MemberStatement);
		const session = {
			member,
			wrappedSecrets: second.keys.wrappedSecrets,
			organisation: { rootKey },
			desks: [{ desk: statement.desk, keys: [{ epoch: 1, sealed: given.sealed }] }],
		};
		const { wrapKey } = await quick('a third passphrase', fromBase64url(second.keys.salt));
		const opened = await openKeyring(session as unknown as SessionView, wrapKey);
		expect(opened.wrapKey).toEqual(second.keyring.wrapKey);
		expect(holdsDesk(opened, statement.desk, statement.publicKey)).toBe(true);
		expect(holdsDesk(operator.keyring, statement.desk, statement.publicKey)).toBe(false);
	});
});

describe('the second factor', () => {
	it('is a secret of 160 bits in an address that authenticators read', () => {
		const secret = newTotpSecret();
		expect(secret).toMatch(/^[A-Z2-7]{32}$/);
		expect(totpAddress(secret, 'operator', 'Centre of trust')).toBe(
			`otpauth://totp/Centre%20of%20trust:operator?secret=${secret}&issuer=Centre%20of%20trust&digits=6&period=30`,
		);
	});
});

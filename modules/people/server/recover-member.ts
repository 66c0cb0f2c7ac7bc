/**
 * Coming back to one's keys with the help of two colleagues, for real or as a rehearsal. The server hands sealed
 * shares to and fro; it can join none of them. Whoever finishes signs with the recovered key.
 */
import { randomBytes } from 'node:crypto';
import { importPublicKey } from '#crypto/keys.ts';
import { verify } from '#crypto/sign.ts';
import { recordPublicAct } from '#modules/ledger/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type {
	AskedForHelp,
	FinishRecovery,
	Help,
	HelpState,
	HelpStatement,
	Id,
	NewWayStatement,
} from '../contract.ts';
import { HELPERS_NEEDED, REQUEST_LIFE_MS, requestState, waitBeforeAsking } from '../core/recovery-rules.ts';
import { hashOf } from './keep-shares.ts';
import { revokePasskeysOf } from './passkey.store.ts';
import * as people from './people.store.ts';
import * as store from './recovery.store.ts';
import { clearFailures, deleteSessionsOf } from './session.store.ts';
import { type PeopleContext, sealTotp, totpIsRight } from './sign-in.ts';

export type RecoverRefusal =
	| 'malformed'
	| 'no-shares'
	| 'too-few-helpers'
	| 'wait'
	| 'no-such-request'
	| 'request-over'
	| 'not-your-share'
	| 'already'
	| 'too-few-shares'
	| 'wrong-code'
	| 'bad-signature';

/** Anybody may ask in anybody's name; helpers find out whom they help before they help. */
export async function askForRecovery(
	context: PeopleContext,
	login: string,
	key: string,
): Promise<Result<AskedForHelp, RecoverRefusal>> {
	const member = await people.findMemberByLogin(context.db, login);
	if (!(await isSealKey(key))) return refuse('malformed');
	if (member?.state !== 'active') return refuse('no-shares');
	return ask(context, member.id, key, false);
}

/** The member tries it out while they still have their keys. */
export async function askForRehearsal(
	context: PeopleContext,
	member: Id,
	key: string,
): Promise<Result<AskedForHelp, RecoverRefusal>> {
	if (!(await isSealKey(key))) return refuse('malformed');
	return ask(context, toBytea(member), key, true);
}

const isSealKey = async (key: string): Promise<boolean> =>
	isBase64url(key, 65) &&
	importPublicKey(new Uint8Array(toBytea(key)), 'seal').then(
		() => true,
		() => false,
	);

async function ask(
	{ db, clock }: PeopleContext,
	member: Buffer,
	key: string,
	rehearsal: boolean,
): Promise<Result<AskedForHelp, RecoverRefusal>> {
	const now = clock.now();
	const organisation = (await people.findOrganisation(db))!;
	const names = {
		id: fromBytea(organisation.id),
		names: organisation.names,
		rootKey: fromBytea(organisation.root_key),
	};
	return inTransaction(db, async (tx) => {
		await store.lockMember(tx, member);
		const recovery = await store.findRecovery(tx, member);
		if (!recovery) return refuse('no-shares');
		const helpers = (await store.sharesOf(tx, member)).filter(({ state }) => state === 'active');
		if (helpers.length < HELPERS_NEEDED) return refuse('too-few-helpers');
		const since = new Date(now - REQUEST_LIFE_MS);
		const earlier = await store.requestsOf(tx, member, since, rehearsal);
		const wait = waitBeforeAsking(
			earlier.map(({ asked }) => asked.getTime()),
			now,
		);
		if (wait > 0) return refuse('wait', { seconds: Math.ceil(wait / 1000) });
		if (rehearsal) await store.closeRequests(tx, member, 'stopped', { rehearsal });
		const [id, token] = [randomBytes(16), randomBytes(32)];
		await store.insertRequest(tx, {
			id,
			tokenHash: sha256(token),
			member,
			number: recovery.number,
			rehearsal,
			key: toBytea(key),
			asked: new Date(now),
		});
		return ok({
			request: fromBytea(id),
			token: fromBytea(token),
			member: fromBytea(member),
			number: recovery.number,
			organisation: names,
		});
	});
}

const byToken = (db: PeopleContext['db'] | Tx, token: unknown) =>
	isBase64url(token, 32) ? store.findRequestByToken(db, sha256(toBytea(token))) : Promise.resolve(undefined);

const stateOf = (request: { state: string; asked: Date }, now: number) =>
	requestState({ state: request.state as 'open' | 'done' | 'stopped', asked: request.asked.getTime() }, now);

/** What the asking page waits for. The wrapped secrets come only when enough shares are there. */
export async function helpState(
	{ db, clock }: PeopleContext,
	token: unknown,
): Promise<Result<HelpState, RecoverRefusal>> {
	const request = await byToken(db, token);
	if (!request) return refuse('no-such-request');
	const state = stateOf(request, clock.now());
	const given = state === 'open' ? await store.helpFor(db, request.id) : [];
	const recovery = await store.findRecovery(db, request.member);
	const enough = given.length >= HELPERS_NEEDED && recovery?.number === request.number;
	return ok({
		state,
		given: given.map(({ helper, sealed }) => ({ helper: fromBytea(helper), sealed: fromBytea(sealed) })),
		wrapped: enough ? fromBytea(recovery.wrapped) : null,
	});
}

/** A helper's browser has opened its share and sealed it to the key of this request. */
export async function giveHelp(
	{ db, clock }: PeopleContext,
	helper: Id,
	help: Help,
): Promise<Result<undefined, RecoverRefusal>> {
	if (
		!isBase64url(help?.request, 16) ||
		!isBase64url(help.sealed, 100, 2048) ||
		!isBase64url(help.signature, 64)
	)
		return refuse('malformed');
	const own = await people.findMember(db, toBytea(helper));
	return inTransaction(db, async (tx) => {
		const request = await store.findRequest(tx, toBytea(help.request));
		if (!request) return refuse('no-such-request');
		if (!(await store.holdsShare(tx, request.member, request.number, toBytea(helper))))
			return refuse('not-your-share');
		if (stateOf(request, clock.now()) !== 'open') return refuse('request-over');
		const statement: HelpStatement = {
			request: help.request,
			member: fromBytea(request.member),
			number: request.number,
			key: fromBytea(request.key),
			sealed: hashOf(toBytea(help.sealed)),
		};
		const signature = toBytea(help.signature);
		if (!(await verify(new Uint8Array(own!.sign_key!), 'recovery-help', statement, signature)))
			return refuse('bad-signature');
		const row = { request: request.id, helper: toBytea(helper), sealed: toBytea(help.sealed), signature };
		return (await store.insertHelp(tx, row)) ? ok() : refuse('already');
	});
}

/**
 * The end of a recovery: a new passphrase and second factor, under the recovered signing key. Every session of the
 * member ends, their passkeys are revoked, and it stands on the ledger.
 */
export async function finishRecovery(
	{ db, clock, instance }: PeopleContext,
	asked: FinishRecovery,
): Promise<Result<undefined, RecoverRefusal>> {
	if (
		!isBase64url(asked?.salt, 16) ||
		!isBase64url(asked.proof, 32) ||
		!isBase64url(asked.wrappedSecrets, 60, 4096) ||
		!isBase64url(asked.signature, 64) ||
		typeof asked.totpSecret !== 'string' ||
		typeof asked.totpCode !== 'string' ||
		!/^[A-Z2-7]{32,64}$/.test(asked.totpSecret)
	)
		return refuse('malformed');
	const organisation = await people.findOrganisation(db);
	return inTransaction(db, async (tx) => {
		const found = await finishable(tx, asked.token, false, clock.now());
		if (!found.ok) return found;
		const { request, signKey, login } = found.value;
		const statement: NewWayStatement = {
			request: fromBytea(request.id),
			organisation: fromBytea(organisation!.id),
			member: fromBytea(request.member),
			salt: asked.salt,
			proof: hashOf(toBytea(asked.proof)),
			totp: hashOf(Buffer.from(asked.totpSecret)),
			wrapped: hashOf(toBytea(asked.wrappedSecrets)),
		};
		if (!(await verify(signKey, 'recovered', statement, toBytea(asked.signature))))
			return refuse('bad-signature');
		if (!totpIsRight(asked.totpSecret, asked.totpCode, clock.now())) return refuse('wrong-code');
		await store.setNewWay(tx, request.member, {
			salt: toBytea(asked.salt),
			proofHash: sha256(toBytea(asked.proof)),
			totpSealed: sealTotp(instance, asked.totpSecret),
			wrappedSecrets: toBytea(asked.wrappedSecrets),
		});
		await store.closeRequests(tx, request.member, 'done', { id: request.id });
		await store.closeRequests(tx, request.member, 'stopped');
		await deleteSessionsOf(tx, request.member);
		await revokePasskeysOf(tx, request.member, almatyDate(clock.now()));
		await clearFailures(tx, instance.codeHash('login', login));
		await recordPublicAct(tx, {
			type: 'member-recovered',
			member: fromBytea(request.member),
			number: request.number,
		});
		return ok();
	});
}

/** The rehearsal came out right: nothing changes but the day on which it did. */
export async function finishRehearsal(
	{ db, clock }: PeopleContext,
	member: Id,
	{ token, signature }: { token: string; signature: string },
): Promise<Result<undefined, RecoverRefusal>> {
	if (!isBase64url(signature, 64)) return refuse('malformed');
	return inTransaction(db, async (tx) => {
		const found = await finishable(tx, token, true, clock.now());
		if (!found.ok) return found;
		const { request, signKey } = found.value;
		if (fromBytea(request.member) !== member) return refuse('no-such-request');
		const statement = { request: fromBytea(request.id), member, number: request.number };
		if (!(await verify(signKey, 'recovery-rehearsed', statement, toBytea(signature))))
			return refuse('bad-signature');
		await store.setRehearsed(tx, request.member, request.number, almatyDate(clock.now()));
		await store.closeRequests(tx, request.member, 'done', { id: request.id });
		return ok();
	});
}

/** The request, if it is open, of this kind, of the newest shares, and enough helpers have given theirs. */
async function finishable(tx: Tx, token: unknown, rehearsal: boolean, now: number) {
	const request = await byToken(tx, token);
	if (request?.rehearsal !== rehearsal) return refuse('no-such-request');
	await store.lockMember(tx, request.member);
	const fresh = (await store.findRequest(tx, request.id))!;
	const member = await people.findMember(tx, request.member);
	if (stateOf(fresh, now) !== 'open' || member?.state !== 'active') return refuse('request-over');
	const recovery = await store.findRecovery(tx, request.member);
	if (recovery?.number !== request.number) return refuse('request-over');
	if ((await store.helpFor(tx, request.id)).length < HELPERS_NEEDED) return refuse('too-few-shares');
	return ok({ request, signKey: new Uint8Array(member.sign_key!), login: member.login });
}

/** The member, signed in and with their keys, stops what was asked in their name. */
export async function stopRecovery(
	{ db }: PeopleContext,
	member: Id,
	{ request, signature }: { request: Id; signature: string },
): Promise<Result<undefined, RecoverRefusal>> {
	if (!isBase64url(request, 16) || !isBase64url(signature, 64)) return refuse('malformed');
	const own = await people.findMember(db, toBytea(member));
	const statement = { request, member };
	if (!(await verify(new Uint8Array(own!.sign_key!), 'recovery-stop', statement, toBytea(signature))))
		return refuse('bad-signature');
	return inTransaction(db, async (tx) => {
		const stopped = await store.closeRequests(tx, own!.id, 'stopped', { id: toBytea(request) });
		return stopped === 1 ? ok() : refuse('no-such-request');
	});
}

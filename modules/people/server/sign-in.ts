import { createCipheriv, createDecipheriv, randomBytes, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Clock } from '#platform/clock.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, sha256, toBytea } from '#platform/server/bytea.ts';
import type { Database } from '#platform/server/database.ts';
import type { Instance } from '#platform/server/instance.ts';
import type { Id, Role, SessionDesk, SessionView } from '../contract.ts';
import { delayAfter, IDLE_SECONDS, LONGEST_SECONDS, sessionLives } from '../core/session-rules.ts';
import * as store from './people.store.ts';
import * as sessions from './session.store.ts';

export interface PeopleContext {
	readonly db: Database;
	readonly clock: Clock;
	readonly instance: Instance;
}

/** A signed-in member, as every use case of the desk takes it. */
export interface SignedIn {
	readonly member: Id;
	readonly title: string;
	readonly roles: readonly Role[];
	readonly desks: readonly Id[];
}

/** The salt for stretching a passphrase. An unknown login gets one too, always the same, so that it tells nothing. */
export async function beginSignIn({ db, instance }: PeopleContext, login: string): Promise<{ salt: string }> {
	const member = await store.findMemberByLogin(db, login);
	const salt = member?.passphrase_salt ?? instance.codeHash('unknown-login', login).subarray(0, 16);
	return { salt: fromBytea(salt) };
}

export type SignInRefusal = 'wrong' | 'wait';

/** Token for the cookie and the session's view. One answer for a wrong login, passphrase or code. */
export async function signIn(
	context: PeopleContext,
	attempt: { login: string; proof: string; code: string },
): Promise<Result<{ token: string; session: SessionView }, SignInRefusal>> {
	const { db, clock, instance } = context;
	const now = clock.now();
	const loginHash = instance.codeHash('login', attempt.login);
	const failure = await sessions.findFailure(db, loginHash);
	if (failure && failure.not_before.getTime() > now) {
		return refuse('wait', { seconds: Math.ceil((failure.not_before.getTime() - now) / 1000) });
	}
	const failures = failure?.failures ?? 0;
	const notBefore = new Date(now + delayAfter(failures + 1) * 1000);
	if (!(await sessions.countAttempt(db, loginHash, failures, notBefore)))
		return refuse('wait', { seconds: 1 });
	const member = await store.findMemberByLogin(db, attempt.login);
	const proven =
		member?.state === 'active' &&
		proofMatches(member.proof_hash, attempt.proof) &&
		(await codeMatches(context, member, attempt.code));
	if (!member || !proven) return refuse('wrong');
	await sessions.clearFailures(db, loginHash);
	return ok({ token: await startSession(context, member.id), session: await viewOf(context, member) });
}

/** For a member who has proved who they are. Gives back the token for the cookie. */
export async function startSession(
	{ db, clock }: Pick<PeopleContext, 'db' | 'clock'>,
	member: Buffer,
): Promise<string> {
	const now = clock.now();
	await sessions.deleteSessionsUnusedSince(db, new Date(now - LONGEST_SECONDS * 1000));
	const token = randomBytes(32).toString('base64url');
	await sessions.insertSession(db, sha256(token), member, new Date(now));
	return token;
}

export async function signOut({ db }: PeopleContext, token: string): Promise<void> {
	await sessions.deleteSession(db, sha256(token));
}

/** Null where there is no session or it has ended. Using a session keeps it alive, up to its longest time. */
export async function whoIs(
	{ db, clock }: PeopleContext,
	token: string | undefined,
): Promise<SignedIn | null> {
	if (!token) return null;
	const tokenHash = sha256(token);
	const session = await sessions.findSession(db, tokenHash);
	if (session?.state !== 'active') return null;
	const now = clock.now();
	if (!sessionLives(timesOf(session), now)) {
		await sessions.deleteSession(db, tokenHash);
		return null;
	}
	const MINUTE = 60_000;
	if (now - timesOf(session).lastUsed > MINUTE) await sessions.touchSession(db, tokenHash, new Date(now));
	return {
		member: fromBytea(session.member),
		title: session.title,
		roles: session.roles as Role[],
		desks: session.desks.map(fromBytea),
	};
}

const timesOf = ({ started, last_used }: { started: Date; last_used: Date }) => ({
	started: started.getTime(),
	lastUsed: last_used.getTime(),
});

/** Whether a session stands still. Asking does not keep it alive: a live stream asks by itself. */
export async function sessionStands(
	{ db, clock }: Pick<PeopleContext, 'db' | 'clock'>,
	token: string,
): Promise<boolean> {
	const session = await sessions.findSession(db, sha256(token));
	return session?.state === 'active' && sessionLives(timesOf(session), clock.now());
}

/** The public half with which a member's acts are checked. */
export async function signKeyOf({ db }: Pick<PeopleContext, 'db'>, member: Id): Promise<Buffer> {
	const row = await store.findMember(db, toBytea(member));
	if (!row?.sign_key) throw new Error('a member without keys');
	return row.sign_key;
}

export async function sessionView(context: PeopleContext, member: Id): Promise<SessionView> {
	const row = await store.findMember(context.db, toBytea(member));
	if (!row) throw new Error('a session without its member');
	return viewOf(context, row);
}

async function viewOf({ db }: PeopleContext, member: store.MemberRow): Promise<SessionView> {
	const organisation = await store.findOrganisation(db);
	if (!organisation) throw new Error('a member without an organisation');
	const seats = await store.desksOfMember(db, member.id);
	const desks = new Map<string, SessionDesk & { keys: { epoch: number; sealed: string }[] }>();
	for (const seat of seats) {
		const id = fromBytea(seat.id);
		const desk = desks.get(id) ?? { desk: id, kind: seat.kind, names: seat.names, keys: [] };
		desk.keys.push({ epoch: seat.epoch, sealed: fromBytea(seat.sealed_key) });
		desks.set(id, desk);
	}
	return {
		member: fromBytea(member.id),
		login: member.login,
		title: member.title,
		roles: member.roles,
		locale: member.locale,
		wrappedSecrets: fromBytea(member.wrapped_secrets!),
		sealKey: fromBytea(member.seal_key!),
		signKey: fromBytea(member.sign_key!),
		desks: [...desks.values()],
		organisation: {
			id: fromBytea(organisation.id),
			names: organisation.names,
			rootKey: fromBytea(organisation.root_key),
		},
		example: organisation.example,
		idleSeconds: IDLE_SECONDS,
	};
}

function proofMatches(proofHash: Buffer | null, proof: string): boolean {
	return proofHash !== null && timingSafeEqual(proofHash, sha256(toBytea(proof)));
}

const PERIOD = 30;
const totpOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: PERIOD });

async function codeMatches({ db, clock, instance }: PeopleContext, member: store.MemberRow, code: string) {
	if (!member.totp_sealed) return false;
	const timestamp = clock.now();
	const delta = totpOf(openTotp(instance, member.totp_sealed)).validate({
		token: code,
		timestamp,
		window: 1,
	});
	if (delta === null) return false;
	return store.useTotpStep(db, member.id, Math.floor(timestamp / 1000 / PERIOD) + delta);
}

export const totpIsRight = (secret: string, code: string, now: number): boolean =>
	totpOf(secret).validate({ token: code, timestamp: now, window: 1 }) !== null;

/** Only in example data: the code that an authenticator would show now. */
export async function exampleCode(
	{ db, clock, instance }: PeopleContext,
	login: string,
): Promise<string | null> {
	const organisation = await store.findOrganisation(db);
	const member = organisation?.example ? await store.findMemberByLogin(db, login) : undefined;
	if (!member?.totp_sealed) return null;
	// Never a code that was used already: a second sign-in within half a minute gets the next one.
	const step = Math.max(Math.floor(clock.now() / 1000 / PERIOD), member.totp_last_step + 1);
	return totpOf(openTotp(instance, member.totp_sealed)).generate({ timestamp: step * PERIOD * 1000 });
}

/** The one-time-password secret must be readable by the server; a copy of the database alone does not hold it. */
export function sealTotp(instance: Instance, secret: string): Buffer {
	const nonce = randomBytes(12);
	const cipher = createCipheriv('aes-256-gcm', instance.key('totp'), nonce);
	return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function openTotp(instance: Instance, sealed: Buffer): string {
	const decipher = createDecipheriv('aes-256-gcm', instance.key('totp'), sealed.subarray(0, 12));
	decipher.setAuthTag(sealed.subarray(-16));
	return decipher.update(sealed.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8');
}

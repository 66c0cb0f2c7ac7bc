/**
 * Passkeys (WebAuthn): adding one, signing in with one, revoking one. What an authenticator's PRF gives never comes
 * here; the server keeps the public key, and the member's secrets as the browser has wrapped them.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { verify } from '#crypto/sign.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type {
	Id,
	NewPasskey,
	PasskeyChallenge,
	PasskeyEntry,
	PasskeySignIn,
	PasskeyStatement,
} from '../contract.ts';
import { isName } from '../core/people-shape.ts';
import { delayAfter } from '../core/session-rules.ts';
import { hashOf } from './keep-shares.ts';
import * as store from './passkey.store.ts';
import { findMember, findMemberByLogin, findOrganisation } from './people.store.ts';
import * as sessions from './session.store.ts';
import { type PeopleContext, sessionView, startSession } from './sign-in.ts';

export type PasskeyContext = PeopleContext & { readonly settings: { readonly publicOrigin: string } };

export type PasskeyRefusal =
	| 'malformed'
	| 'wait'
	| 'challenge-over'
	| 'passkey-not-verified'
	| 'passkey-known'
	| 'passkey-revoked'
	| 'unknown-passkey'
	| 'passphrase-needed'
	| 'wrong'
	| 'bad-signature';

/** Loaded when somebody uses a passkey: it is large, and Node warns of what it probes. */
const webAuthn = () => import('@simplewebauthn/server');
type WebAuthn = Awaited<ReturnType<typeof webAuthn>>;
type Answer<F extends 'verifyRegistrationResponse' | 'verifyAuthenticationResponse'> = Parameters<
	WebAuthn[F]
>[0]['response'];

const CHALLENGE_MS = 5 * 60_000;
const MOST_PASSKEYS = 20;

const rpIdOf = ({ settings }: PasskeyContext) => new URL(settings.publicOrigin).hostname;

/** `member`: who adds a passkey; null for signing in. */
export async function beginPasskey(context: PasskeyContext, member: Id | null): Promise<PasskeyChallenge> {
	const { db, clock } = context;
	await store.removeOldChallenges(db, new Date(clock.now()));
	const challenge = randomBytes(32);
	const until = new Date(clock.now() + CHALLENGE_MS);
	await store.insertChallenge(db, challenge, member === null ? null : toBytea(member), until);
	return { challenge: fromBytea(challenge), rpId: rpIdOf(context) };
}

const credentialOf = (response: unknown): string | null => {
	const id = (response as { id?: unknown } | null)?.id;
	return isBase64url(id, 1, 1023) ? id : null;
};

export async function addPasskey(
	context: PasskeyContext,
	member: Id,
	asked: NewPasskey,
): Promise<Result<undefined, PasskeyRefusal>> {
	const { db, clock } = context;
	const credential = credentialOf(asked?.response);
	if (
		credential === null ||
		!isBase64url(asked.challenge, 32) ||
		!isName(asked.name) ||
		asked.name.length > 80 ||
		!(asked.wrapped === null || isBase64url(asked.wrapped, 60, 4096)) ||
		!isBase64url(asked.signature, 64)
	)
		return refuse('malformed');
	const own = (await findMember(db, toBytea(member)))!;
	const statement: PasskeyStatement = {
		organisation: fromBytea((await findOrganisation(db))!.id),
		member,
		challenge: asked.challenge,
		credential,
		wrapped: asked.wrapped === null ? null : hashOf(toBytea(asked.wrapped)),
	};
	if (!(await verify(new Uint8Array(own.sign_key!), 'passkey', statement, toBytea(asked.signature))))
		return refuse('bad-signature');
	if (!(await store.takeChallenge(db, toBytea(asked.challenge), own.id, new Date(clock.now()))))
		return refuse('challenge-over');
	const { verifyRegistrationResponse } = await webAuthn();
	const registered = await verifyRegistrationResponse({
		response: asked.response as Answer<'verifyRegistrationResponse'>,
		expectedChallenge: asked.challenge,
		expectedOrigin: context.settings.publicOrigin,
		expectedRPID: rpIdOf(context),
		requireUserVerification: true,
	}).catch(() => null);
	if (!registered?.verified) return refuse('passkey-not-verified');
	const { id, publicKey, counter, transports } = registered.registrationInfo.credential;
	if (id !== credential) return refuse('passkey-not-verified');
	return inTransaction(db, async (tx) => {
		if ((await store.passkeysOf(tx, own.id)).length >= MOST_PASSKEYS) return refuse('malformed');
		const added = await store.insertPasskey(tx, {
			id: toBytea(id),
			member: own.id,
			name: asked.name.trim(),
			public_key: Buffer.from(publicKey),
			counter,
			transports: (transports ?? []).filter((transport) => /^[a-z-]{1,20}$/.test(transport)),
			wrapped: asked.wrapped === null ? null : toBytea(asked.wrapped),
			made_on: almatyDate(clock.now()),
		});
		return added ? ok() : refuse('passkey-known');
	});
}

/**
 * A passkey that opens the keys is two factors in one: something held, and a finger or a PIN (user verification is
 * required). One that does not stands for the six digits, and the passphrase must be proved besides; guessing it is
 * slowed as at the ordinary sign-in and counts together with it.
 */
export async function signInWithPasskey(
	context: PasskeyContext,
	asked: PasskeySignIn,
): Promise<Result<{ token: string; entry: PasskeyEntry }, PasskeyRefusal>> {
	const { db, clock, instance } = context;
	const credential = credentialOf(asked?.response);
	if (
		credential === null ||
		!isBase64url(asked.challenge, 32) ||
		typeof asked.login !== 'string' ||
		!(asked.proof === null || isBase64url(asked.proof, 32))
	)
		return refuse('malformed');
	const now = clock.now();
	if (!(await store.takeChallenge(db, toBytea(asked.challenge), null, new Date(now))))
		return refuse('challenge-over');
	const passkey = await store.findPasskey(db, toBytea(credential));
	const member = await findMemberByLogin(db, asked.login);
	if (!passkey || !member || member.state !== 'active' || !passkey.member.equals(member.id))
		return refuse('unknown-passkey');
	const { verifyAuthenticationResponse } = await webAuthn();
	const answered = await verifyAuthenticationResponse({
		response: asked.response as Answer<'verifyAuthenticationResponse'>,
		expectedChallenge: asked.challenge,
		expectedOrigin: context.settings.publicOrigin,
		expectedRPID: rpIdOf(context),
		credential: {
			id: credential,
			publicKey: new Uint8Array(passkey.public_key),
			counter: passkey.counter,
		},
		requireUserVerification: true,
	}).catch(() => null);
	if (!answered?.verified) return refuse('passkey-not-verified');
	if (passkey.revoked_on !== null) return refuse('passkey-revoked');
	if (asked.proof === null && passkey.wrapped === null) return refuse('passphrase-needed');
	if (asked.proof !== null) {
		const loginHash = instance.codeHash('login', member.login);
		const failure = await sessions.findFailure(db, loginHash);
		if (failure && failure.not_before.getTime() > now)
			return refuse('wait', { seconds: Math.ceil((failure.not_before.getTime() - now) / 1000) });
		const failures = failure?.failures ?? 0;
		const notBefore = new Date(now + delayAfter(failures + 1) * 1000);
		if (!(await sessions.countAttempt(db, loginHash, failures, notBefore)))
			return refuse('wait', { seconds: 1 });
		const right = member.proof_hash && timingSafeEqual(member.proof_hash, sha256(toBytea(asked.proof)));
		if (!right) return refuse('wrong');
		await sessions.clearFailures(db, loginHash);
	}
	const { newCounter } = answered.authenticationInfo;
	if (!(await store.usePasskey(db, passkey.id, passkey.counter, newCounter, almatyDate(now))))
		return refuse('passkey-not-verified');
	const token = await startSession(context, member.id);
	const session = await sessionView(context, fromBytea(member.id));
	return ok({
		token,
		entry: { session, wrapped: passkey.wrapped === null ? null : fromBytea(passkey.wrapped) },
	});
}

/** Signed, so that a stolen session cannot lock the member out. Every other session of the member ends. */
export async function revokePasskey(
	{ db, clock }: PeopleContext,
	member: Id,
	token: string,
	{ credential, signature }: { credential: string; signature: string },
): Promise<Result<undefined, PasskeyRefusal>> {
	if (!isBase64url(credential, 1, 1023) || !isBase64url(signature, 64)) return refuse('malformed');
	const own = (await findMember(db, toBytea(member)))!;
	const statement = { member, credential };
	if (!(await verify(new Uint8Array(own.sign_key!), 'passkey-revoked', statement, toBytea(signature))))
		return refuse('bad-signature');
	return inTransaction(db, async (tx) => {
		const revoked = await store.revokePasskey(tx, own.id, toBytea(credential), almatyDate(clock.now()));
		if (!revoked) return refuse('unknown-passkey');
		await sessions.deleteSessionsOf(tx, own.id, sha256(token));
		return ok();
	});
}

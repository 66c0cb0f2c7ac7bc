/**
 * Passkeys in the browser. With the PRF extension (WebAuthn level 3) the authenticator gives 32 bytes that only it can
 * give for this site and this salt; HKDF makes of them the key under which the member's secrets are wrapped once more.
 * These bytes never leave the page: what is posted is built anew, without any extension results.
 */
import {
	type AuthenticationResponseJSON,
	browserSupportsWebAuthn,
	type RegistrationResponseJSON,
	startAuthentication,
	startRegistration,
} from '@simplewebauthn/browser';
import { type Bytes, base64url, fromBase64url, sha256, utf8 } from '#crypto/bytes.ts';
import { openJsonWithSecret } from '#crypto/open.ts';
import { expand } from '#crypto/receipt.ts';
import { sealJsonWithSecret } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type {
	Id,
	MemberSecrets,
	NewPasskey,
	PasskeyChallenge,
	PasskeyEntry,
	PasskeySignIn,
	PasskeyStatement,
	PasskeyView,
	SessionView,
} from '../contract.ts';
import { type Keyring, keyringOf, openKeyring, RootChanged, secretsOf } from './keyring.ts';
import type { SignedIn, Stretch } from './sign-in.ts';

export const passkeysWork = (): boolean => browserSupportsWebAuthn();

const wrapPlace = (member: Id, credential: string) => ({
	scope: `member:${member}`,
	field: `passkey:${credential}`,
	author: member,
	seq: 0,
});

/** Bound to the member by the login, which is all that is known before signing in. */
const prfSalt = (login: string): Promise<Bytes> => sha256(utf8(`senim/passkey/prf/1\n${login}`));
const withPrf = async (login: string) =>
	({ prf: { eval: { first: await prfSalt(login) } } }) as AuthenticationExtensionsClientInputs;

type Response = RegistrationResponseJSON | AuthenticationResponseJSON;

const prfOf = (response: Response): Uint8Array | null => {
	const { prf } = response.clientExtensionResults as {
		prf?: { results?: { first?: BufferSource } };
	};
	const first = prf?.results?.first;
	if (!first) return null;
	return first instanceof ArrayBuffer ? new Uint8Array(first) : new Uint8Array(first.buffer as ArrayBuffer);
};
const wrapKeyOf = (prf: Uint8Array) => expand(prf as BufferSource, 'senim/passkey/wrap/1');

/** What may be posted: never what an extension has given. */
export const stripped = <R extends Response>(response: R): R => ({ ...response, clientExtensionResults: {} });

/** `opensKeys` false: this passkey or this browser has no PRF, so it stands for the six digits only. */
export async function addPasskey(
	send: Send,
	keyring: Keyring,
	session: SessionView,
	name: string,
	known: readonly PasskeyView[],
): Promise<Result<{ opensKeys: boolean }, string>> {
	const begun = await send<PasskeyChallenge>('POST', '/api/account/passkeys/begin', {});
	if (!begun.ok) return begun;
	const { challenge, rpId } = begun.value;
	let response: RegistrationResponseJSON;
	let prf: Uint8Array | null;
	try {
		response = await startRegistration({
			optionsJSON: {
				challenge,
				rp: { id: rpId, name: 'Senim' },
				user: { id: keyring.member, name: session.login, displayName: session.title },
				pubKeyCredParams: [-7, -257, -8].map((alg) => ({ type: 'public-key', alg })),
				authenticatorSelection: {
					residentKey: 'required',
					requireResidentKey: true,
					userVerification: 'required',
				},
				attestation: 'none',
				excludeCredentials: known.map(({ id }) => ({ id, type: 'public-key' })),
				extensions: await withPrf(session.login),
			},
		});
		prf = prfOf(response) ?? (await prfLater(response, session.login, rpId));
	} catch {
		return refuse('passkey-cancelled');
	}
	const place = wrapPlace(keyring.member, response.id);
	const wrapped = prf && base64url(await sealJsonWithSecret(await wrapKeyOf(prf), place, secretsOf(keyring)));
	const statement: PasskeyStatement = {
		organisation: session.organisation.id,
		member: keyring.member,
		challenge,
		credential: response.id,
		wrapped: wrapped && base64url(await sha256(fromBase64url(wrapped))),
	};
	const asked: NewPasskey = {
		challenge,
		name,
		response: stripped(response),
		wrapped,
		signature: base64url(await sign(keyring.signRecord, 'passkey', statement)),
	};
	const answer = await send('POST', '/api/account/passkeys', asked);
	return answer.ok ? ok({ opensKeys: prf !== null }) : answer;
}

/** Many authenticators give the PRF only when they are used, not when they are made. Nothing of this is posted. */
async function prfLater(
	made: RegistrationResponseJSON,
	login: string,
	rpId: string,
): Promise<Uint8Array | null> {
	const { prf } = made.clientExtensionResults as { prf?: { enabled?: boolean } };
	if (!prf?.enabled) return null;
	const used = await startAuthentication({
		optionsJSON: {
			challenge: base64url(crypto.getRandomValues(new Uint8Array(32))),
			rpId,
			allowCredentials: [{ id: made.id, type: 'public-key' }],
			userVerification: 'required',
			extensions: await withPrf(login),
		},
	});
	return prfOf(used);
}

/** With the passkey alone where it opens the keys; else with the passphrase besides. */
export async function signInWithPasskey(
	send: Send,
	stretch: Stretch,
	{ login, passphrase }: { login: string; passphrase: string },
): Promise<Result<SignedIn, string>> {
	const begun = await send<PasskeyChallenge>('POST', '/api/session/passkey/begin', {});
	if (!begun.ok) return begun;
	const { challenge, rpId } = begun.value;
	let response: AuthenticationResponseJSON;
	try {
		response = await startAuthentication({
			optionsJSON: {
				challenge,
				rpId,
				userVerification: 'required',
				extensions: await withPrf(login),
			},
		});
	} catch {
		return refuse('passkey-cancelled');
	}
	const prf = prfOf(response);
	if (!prf && passphrase === '') return refuse('passphrase-needed');
	// A typed passphrase is used: this passkey may be one that opens nothing.
	const salt =
		passphrase === '' ? null : await send<{ salt: string }>('POST', '/api/session/begin', { login });
	if (salt && !salt.ok) return salt;
	const stretched = salt && (await stretch(passphrase, fromBase64url(salt.value.salt)));
	const asked: PasskeySignIn = {
		challenge,
		login,
		response: stripped(response),
		proof: stretched && base64url(stretched.proof),
	};
	const answer = await send<PasskeyEntry>('POST', '/api/session/passkey', asked);
	if (!answer.ok) return answer;
	const { session, wrapped } = answer.value;
	try {
		if (stretched) return ok({ session, keyring: await openKeyring(session, stretched.wrapKey) });
		const place = wrapPlace(session.member, response.id);
		const secrets = await openJsonWithSecret<MemberSecrets>(
			await wrapKeyOf(prf!),
			place,
			fromBase64url(wrapped!),
		);
		return ok({ session, keyring: await keyringOf(session, secrets) });
	} catch (error) {
		return refuse(error instanceof RootChanged ? 'root-changed' : 'passkey-opens-nothing');
	}
}

export async function revocation(keyring: Keyring, credential: string) {
	const statement = { member: keyring.member, credential };
	return { credential, signature: base64url(await sign(keyring.signRecord, 'passkey-revoked', statement)) };
}

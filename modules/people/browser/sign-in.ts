/** Signing in: the passphrase is stretched here and never leaves; what is sent proves it without telling it. */
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import type { StretchedPassphrase } from '#crypto/passphrase.ts';
import type { Result } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { SessionView } from '../contract.ts';
import { type Keyring, openKeyring, RootChanged } from './keyring.ts';

/** Argon2id takes about half a second: a page runs it in a worker so that it stays alive. */
export type Stretch = (passphrase: string, salt: Uint8Array) => Promise<StretchedPassphrase>;

export interface SignedIn {
	readonly session: SessionView;
	readonly keyring: Keyring;
}

/** `wrong`: login, passphrase or code, and which of them is not told. `wait`: detail.seconds. `root-changed`: stop. */
export type SignInRefusal = 'wrong' | 'wait' | 'root-changed' | 'offline' | 'broken';

export async function signIn(
	send: Send,
	stretch: Stretch,
	{ login, passphrase, code }: { login: string; passphrase: string; code: string },
): Promise<Result<SignedIn, SignInRefusal>> {
	const begun = await send<{ salt: string }>('POST', '/api/session/begin', { login });
	if (!begun.ok) return asRefusal(begun);
	const { proof, wrapKey } = await stretch(passphrase, fromBase64url(begun.value.salt));
	const answer = await send<SessionView>('POST', '/api/session', {
		login,
		proof: base64url(proof),
		code: code.replace(/\D/g, ''),
	});
	if (!answer.ok) return asRefusal(answer);
	return unwrap(answer.value, wrapKey);
}

/** After a reload the session may still stand, while the keys are gone: the passphrase alone brings them back. */
export async function unlock(
	send: Send,
	stretch: Stretch,
	session: SessionView,
	passphrase: string,
): Promise<Result<SignedIn, SignInRefusal>> {
	const begun = await send<{ salt: string }>('POST', '/api/session/begin', { login: session.login });
	if (!begun.ok) return asRefusal(begun);
	const { wrapKey } = await stretch(passphrase, fromBase64url(begun.value.salt));
	return unwrap(session, wrapKey);
}

async function unwrap(
	session: SessionView,
	wrapKey: StretchedPassphrase['wrapKey'],
): Promise<Result<SignedIn, SignInRefusal>> {
	try {
		return { ok: true, value: { session, keyring: await openKeyring(session, wrapKey) } };
	} catch (error) {
		return { ok: false, code: error instanceof RootChanged ? 'root-changed' : 'wrong' };
	}
}

function asRefusal({ code, detail }: { code: string; detail?: Record<string, string | number> }) {
	const known: SignInRefusal = code === 'wait' || code === 'offline' || code === 'broken' ? code : 'wrong';
	return { ok: false as const, code: known, ...(detail ? { detail } : {}) };
}

/** Plays a person's browser against a running server: the same code that the pages run, with a cookie jar. */
import { Secret, TOTP } from 'otpauth';
import { stretchPassphrase } from '#crypto/passphrase.ts';
import { type SignedIn, signIn } from '#modules/people/browser/sign-in.ts';
import { type Send, sendWith } from '#platform/send.ts';

export const oneTimeCode = (secret: string, timestamp = Date.now()): string =>
	new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp });

/** `fetch` of one browser: keeps its cookie, and says where it comes from as a browser does. */
export function browserFetch(origin: string): typeof fetch {
	let cookie = '';
	return async (address, request = {}) => {
		const headers = new Headers(request.headers);
		headers.set('origin', origin);
		if (cookie) headers.set('cookie', cookie);
		const response = await fetch(address, { ...request, headers });
		const set = response.headers.get('set-cookie');
		if (set) cookie = set.split(';', 1)[0]!;
		return response;
	};
}

export interface Desk extends SignedIn {
	readonly send: Send;
	readonly fetch: typeof fetch;
}

export const stretch = (passphrase: string, salt: Uint8Array) => stretchPassphrase(passphrase, salt);

/** Signs in with a code that works now; throws where that fails. */
export async function signInAs(
	origin: string,
	login: string,
	passphrase: string,
	code: string,
): Promise<Desk> {
	const fetchLike = browserFetch(origin);
	const send = sendWith(fetchLike, origin);
	const signed = await signIn(send, stretch, { login, passphrase, code });
	if (!signed.ok) throw new Error(`${login} could not sign in: ${signed.code}`);
	return { ...signed.value, send, fetch: fetchLike };
}

/** The code that the server shows for an example account. */
export async function exampleCodeOf(origin: string, login: string): Promise<string> {
	const { code } = await must<{ code: string }>(
		sendWith(fetch, origin)('GET', `/api/session/example?login=${encodeURIComponent(login)}`),
	);
	return code;
}

/** The value, or a crash that names the refusal. */
export async function must<T>(
	asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>,
): Promise<T> {
	const answer = await asked;
	if (!answer.ok) throw new Error(`refused: ${answer.code}`);
	return answer.value;
}

/** What a member does with keys that they have: another passphrase, and a file for the drawer. */
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { openJsonWithSecret } from '#crypto/open.ts';
import { sealJsonWithSecret } from '#crypto/seal.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { Id, KeyFileLine, MemberSecrets, NewPassphrase, SessionView } from '../contract.ts';
import { type Keyring, secretsOf, secretsPlace } from './keyring.ts';
import type { Stretch } from './sign-in.ts';

/** Wraps the keys anew. The old passphrase is proved here and at the server; gives back the secrets as wrapped now. */
export async function changePassphrase(
	send: Send,
	stretch: Stretch,
	session: SessionView,
	{ old, wanted }: { old: string; wanted: string },
): Promise<Result<string, string>> {
	const begun = await send<{ salt: string }>('POST', '/api/session/begin', { login: session.login });
	if (!begun.ok) return begun;
	const before = await stretch(old, fromBase64url(begun.value.salt));
	const place = secretsPlace(session.member);
	let secrets: MemberSecrets;
	try {
		const wrapped = fromBase64url(session.wrappedSecrets);
		secrets = await openJsonWithSecret<MemberSecrets>(before.wrapKey, place, wrapped);
	} catch {
		return refuse('wrong-passphrase');
	}
	const salt = random(16);
	const after = await stretch(wanted, salt);
	const asked: NewPassphrase = {
		oldProof: base64url(before.proof),
		salt: base64url(salt),
		proof: base64url(after.proof),
		wrappedSecrets: base64url(await sealJsonWithSecret(after.wrapKey, place, secrets)),
	};
	const answer = await send('POST', '/api/account/passphrase', asked);
	return answer.ok ? ok(asked.wrappedSecrets) : answer;
}

/**
 * The member's own keys in the age format, under a passphrase of their choice. Opened with `age -d` it is one line of
 * JSON, `KeyFileLine`.
 */
export async function keyFile(
	keyring: Keyring,
	about: { organisation: Id; login: string },
	passphrase: string,
	workFactor = 16,
): Promise<Uint8Array> {
	const { Encrypter } = await import('age-encryption');
	const encrypter = new Encrypter();
	encrypter.setPassphrase(passphrase);
	encrypter.setScryptWorkFactor(workFactor);
	const line: KeyFileLine = {
		v: 1,
		type: 'senim-member',
		...about,
		member: keyring.member,
		...secretsOf(keyring),
	};
	return encrypter.encrypt(`${JSON.stringify(line)}\n`);
}

/** A new member's keys, made in the member's own browser. */
import { type Bytes, base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys } from '#crypto/keys.ts';
import { sealJsonWithSecret } from '#crypto/seal.ts';
import type { Locale } from '#platform/locale.ts';
import type { Id, MemberKeys, MemberSecrets } from '../contract.ts';
import { type Keyring, ownWrapKey, secretsPlace } from './keyring.ts';
import type { Stretch } from './sign-in.ts';

/** A passphrase shorter than this is refused: Argon2id slows a guesser, it does not save a short word. */
export const SHORTEST_PASSPHRASE = 16;

export const newId = (): Id => base64url(random(16));

export interface NewMember {
	readonly keys: MemberKeys;
	readonly keyring: Keyring;
}

export async function makeMember(
	stretch: Stretch,
	{
		member,
		passphrase,
		locale,
		rootKey,
	}: { member: Id; passphrase: string; locale: Locale; rootKey: string },
): Promise<NewMember> {
	const salt = random(16);
	const [{ proof, wrapKey }, seal, sign] = await Promise.all([
		stretch(passphrase, salt),
		generateSealKeys(),
		generateSignKeys(),
	]);
	const secrets: MemberSecrets = {
		sealRecord: base64url(seal.privateRecord),
		signRecord: base64url(sign.privateRecord),
		rootKey,
	};
	return {
		keys: {
			locale,
			salt: base64url(salt),
			proof: base64url(proof),
			totpSecret: newTotpSecret(),
			sealKey: base64url(seal.publicKey),
			signKey: base64url(sign.publicKey),
			wrappedSecrets: base64url(await sealJsonWithSecret(wrapKey, secretsPlace(member), secrets)),
		},
		keyring: {
			member,
			sealRecord: seal.privateRecord,
			signRecord: sign.privateRecord,
			rootKey: fromBase64url(rootKey),
			desks: new Map(),
			wrapKey: await ownWrapKey(seal.privateRecord),
		},
	};
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 random bits, the length that RFC 4226 recommends, in Base32 (RFC 4648 §6) as authenticators take it. */
export function newTotpSecret(): string {
	const bytes: Bytes = random(20);
	let bits = 0;
	let held = 0;
	let text = '';
	for (const byte of bytes) {
		held = (held << 8) | byte;
		for (bits += 8; bits >= 5; bits -= 5) text += BASE32[(held >> (bits - 5)) & 31];
		held &= (1 << bits) - 1;
	}
	return text;
}

/** The address that an authenticator program reads from a QR code: six digits, every 30 seconds (RFC 6238). */
export function totpAddress(secret: string, login: string, organisation: string): string {
	const label = `${encodeURIComponent(organisation)}:${encodeURIComponent(login)}`;
	return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(organisation)}&digits=6&period=30`;
}

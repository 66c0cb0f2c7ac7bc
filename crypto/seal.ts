/** Sealing: anyone may do it, the server too. Opening is in `open.ts`, which no server code may import. */
import { concat, random } from './bytes.ts';
import { canonicalBytes } from './canonical.ts';
import { importPublicKey, type PublicKey } from './keys.ts';
import { pad } from './padding.ts';
import { type Place, placeBytes, type Sealed } from './sealed.ts';
import { sealInfo, suite } from './suite.ts';

/** encapsulated key (65) ‖ ciphertext ‖ tag (16). Throws where the recipient is not a point on P-256. */
export async function sealBytes<T = Uint8Array>(
	recipient: PublicKey<'seal'>,
	place: Place,
	plaintext: Uint8Array,
): Promise<Sealed<T>> {
	const { encapsulatedSecret, ciphertext } = await suite.Seal(
		await importPublicKey(recipient, 'seal'),
		plaintext,
		{ info: sealInfo, aad: placeBytes(place) },
	);
	return concat(encapsulatedSecret, ciphertext);
}

/** Canonical JSON, padded so that its length says little, sealed to one recipient. */
export const sealJson = <T>(recipient: PublicKey<'seal'>, place: Place, value: T): Promise<Sealed<T>> =>
	sealBytes<T>(recipient, place, pad(canonicalBytes(value)));

/** For what stands under a key that is itself split or wrapped: nonce (12) ‖ AES-256-GCM ciphertext ‖ tag (16). */
export async function sealWithSecret<T = Uint8Array>(
	secret: Uint8Array,
	place: Place,
	plaintext: Uint8Array,
): Promise<Sealed<T>> {
	const nonce = random(12);
	const key = await crypto.subtle.importKey('raw', secret as BufferSource, 'AES-GCM', false, ['encrypt']);
	const ciphertext = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv: nonce, additionalData: placeBytes(place) },
		key,
		plaintext as BufferSource,
	);
	return concat(nonce, new Uint8Array(ciphertext));
}

export const sealJsonWithSecret = <T>(secret: Uint8Array, place: Place, value: T): Promise<Sealed<T>> =>
	sealWithSecret<T>(secret, place, pad(canonicalBytes(value)));

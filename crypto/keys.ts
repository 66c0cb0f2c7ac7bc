/**
 * Key pairs on NIST P-256, made by the browser's own WebCrypto, and the one short form in which they are kept.
 *
 * A public key is its uncompressed point (65 bytes, 0x04 ‖ x ‖ y). A private record is the secret scalar before its
 * public point (32 + 65 = 97 bytes): every browser since 2016 can import that, where importing the scalar alone needs
 * curve arithmetic of our own.
 */
import { type Bytes, base64url, concat, fromBase64url } from './bytes.ts';

export type KeyUse = 'seal' | 'sign';
declare const half: unique symbol;
export type PublicKey<Use extends KeyUse> = Bytes & { readonly [half]?: Use };
export type PrivateRecord<Use extends KeyUse> = Bytes & { readonly [half]?: readonly ['private', Use] };

export interface KeyPair<Use extends KeyUse> {
	readonly publicKey: PublicKey<Use>;
	readonly privateRecord: PrivateRecord<Use>;
}

export const PUBLIC_KEY_LENGTH = 65;
export const PRIVATE_RECORD_LENGTH = 97;

const algorithm = {
	seal: { name: 'ECDH', namedCurve: 'P-256' },
	sign: { name: 'ECDSA', namedCurve: 'P-256' },
};
const publicUse: Record<KeyUse, KeyUsage[]> = { seal: [], sign: ['verify'] };
const privateUse: Record<KeyUse, KeyUsage[]> = { seal: ['deriveBits'], sign: ['sign'] };

async function generate<Use extends KeyUse>(use: Use): Promise<KeyPair<Use>> {
	const pair = (await crypto.subtle.generateKey(algorithm[use], true, [
		...publicUse[use],
		...privateUse[use],
	])) as CryptoKeyPair;
	const { d, x, y } = await crypto.subtle.exportKey('jwk', pair.privateKey);
	const publicKey = concat(Uint8Array.of(4), fromBase64url(x!), fromBase64url(y!));
	return { publicKey, privateRecord: concat(fromBase64url(d!), publicKey) };
}

export const generateSealKeys = () => generate('seal');
export const generateSignKeys = () => generate('sign');

export const publicKeyOf = <Use extends KeyUse>(record: PrivateRecord<Use>): PublicKey<Use> =>
	record.slice(32) as PublicKey<Use>;

/**
 * Throws where the bytes are not a point on P-256 in the uncompressed form. Some engines also read the compressed and
 * hybrid forms (SEC 1 §2.3.3); one key must have one spelling here, since keys are hashed and compared.
 */
export async function importPublicKey(publicKey: PublicKey<KeyUse>, use: KeyUse): Promise<CryptoKey> {
	if (publicKey.length !== PUBLIC_KEY_LENGTH || publicKey[0] !== 4) throw new TypeError('not a public key');
	return crypto.subtle.importKey('raw', publicKey, algorithm[use], true, publicUse[use]);
}

/** Throws where the record is malformed or its halves do not belong together. */
export async function importPrivateRecord(record: PrivateRecord<KeyUse>, use: KeyUse): Promise<CryptoKey> {
	if (record.length !== PRIVATE_RECORD_LENGTH || record[32] !== 4)
		throw new TypeError('not a private record');
	const jwk = {
		kty: 'EC',
		crv: 'P-256',
		d: base64url(record.subarray(0, 32)),
		x: base64url(record.subarray(33, 65)),
		y: base64url(record.subarray(65, 97)),
	};
	return crypto.subtle.importKey('jwk', jwk, algorithm[use], false, privateUse[use]);
}

/**
 * Opening many pieces, in few calls of WebCrypto. Runs where the keys are: in a browser. What is opened, and what is
 * refused, is the same as in `open.ts`; a test compares the two. HPKE as in RFC 9180, §4.1 (DHKEM) and §5.1 (base mode).
 */
import { type Bytes, concat, fromUtf8, utf8 } from './bytes.ts';
import { hmacQuick } from './hmac-quick.ts';
import { importPrivateRecord, importPublicKey, type PrivateRecord, publicKeyOf } from './keys.ts';
import { unpad } from './padding.ts';
import { type Place, placeBytes, type Sealed } from './sealed.ts';
import { ENCAPSULATED_LENGTH, sealInfo } from './suite.ts';

export interface Opener {
	/** Throws where the key, the place or a single bit is wrong. */
	bytes(place: Place, sealed: Sealed<unknown>): Promise<Bytes>;
	json<T>(place: Place, sealed: Sealed<T>): Promise<T>;
}

const NONE = new Uint8Array(0);
const VERSION = utf8('HPKE-v1');
/** DHKEM(P-256, HKDF-SHA256) is 0x0010, HKDF-SHA256 0x0001, AES-256-GCM 0x0002. */
const KEM = concat(utf8('KEM'), Uint8Array.of(0, 0x10));
const SUITE = concat(utf8('HPKE'), Uint8Array.of(0, 0x10, 0, 0x01, 0, 0x02));

const extract = (suite: Uint8Array, salt: Uint8Array, label: string, input: Uint8Array) =>
	hmacQuick(salt, concat(VERSION, suite, utf8(label), input));
/** `length`: at most 32 bytes, so that one round of HKDF is enough. */
const expand = (suite: Uint8Array, secret: Uint8Array, label: string, info: Uint8Array, length: number) =>
	hmacQuick(
		secret,
		concat(Uint8Array.of(0, length), VERSION, suite, utf8(label), info, Uint8Array.of(1)),
	).slice(0, length);

/** Base mode: no pre-shared key. */
const CONTEXT = concat(
	Uint8Array.of(0),
	extract(SUITE, NONE, 'psk_id_hash', NONE),
	extract(SUITE, NONE, 'info_hash', sealInfo),
);

/** The key is read once. */
export async function openerWith(record: PrivateRecord<'seal'>): Promise<Opener> {
	const privateKey = await importPrivateRecord(record, 'seal');
	const own = publicKeyOf(record);
	const bytes = async (place: Place, sealed: Sealed<unknown>): Promise<Bytes> => {
		const encapsulated = sealed.slice(0, ENCAPSULATED_LENGTH);
		const theirs = await importPublicKey(encapsulated, 'seal');
		const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
		const prk = extract(KEM, NONE, 'eae_prk', new Uint8Array(agreed));
		const shared = expand(KEM, prk, 'shared_secret', concat(encapsulated, own), 32);
		const secret = extract(SUITE, shared, 'secret', NONE);
		const raw = expand(SUITE, secret, 'key', CONTEXT, 32);
		const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
		const iv = expand(SUITE, secret, 'base_nonce', CONTEXT, 12);
		const algorithm = { name: 'AES-GCM', iv, additionalData: placeBytes(place) };
		return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(ENCAPSULATED_LENGTH)));
	};
	return openerOf(bytes);
}

/** For pieces under one secret (`sealWithSecret` in seal.ts). The key is read once. */
export async function openerWithSecret(secret: Bytes): Promise<Opener> {
	const key = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt']);
	return openerOf(async (place, sealed) => {
		const algorithm = { name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: placeBytes(place) };
		return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.subarray(12)));
	});
}

const openerOf = (bytes: Opener['bytes']): Opener => ({
	bytes,
	json: async <T>(place: Place, sealed: Sealed<T>) =>
		JSON.parse(fromUtf8(unpad(await bytes(place, sealed)))) as T,
});

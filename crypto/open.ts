/** Opening. Runs where the keys are: in a browser. No server code may import this file; a test deletes it. */
import { type Bytes, fromUtf8 } from './bytes.ts';
import { importPrivateRecord, importPublicKey, type PrivateRecord, publicKeyOf } from './keys.ts';
import { unpad } from './padding.ts';
import { type Place, placeBytes, type Sealed } from './sealed.ts';
import { ENCAPSULATED_LENGTH, sealInfo, suite } from './suite.ts';

/** A case is opened piece by piece with one key: it is read in once, and forgotten with the record. */
const imported = new WeakMap<PrivateRecord<'seal'>, Promise<CryptoKeyPair>>();

function keyPairOf(record: PrivateRecord<'seal'>): Promise<CryptoKeyPair> {
	const known = imported.get(record);
	if (known) return known;
	const pair = Promise.all([
		importPrivateRecord(record, 'seal'),
		importPublicKey(publicKeyOf(record), 'seal'),
	]).then(([privateKey, publicKey]) => ({ privateKey, publicKey }));
	imported.set(record, pair);
	return pair;
}

/** Throws where the key, the place or a single bit is wrong. The record must not be changed afterwards. */
export async function openBytes(
	privateRecord: PrivateRecord<'seal'>,
	place: Place,
	sealed: Sealed<unknown>,
): Promise<Bytes> {
	const opened = await suite.Open(
		await keyPairOf(privateRecord),
		sealed.subarray(0, ENCAPSULATED_LENGTH),
		sealed.subarray(ENCAPSULATED_LENGTH),
		{ info: sealInfo, aad: placeBytes(place) },
	);
	return opened as Bytes;
}

export async function openJson<T>(
	privateRecord: PrivateRecord<'seal'>,
	place: Place,
	sealed: Sealed<T>,
): Promise<T> {
	return JSON.parse(fromUtf8(unpad(await openBytes(privateRecord, place, sealed)))) as T;
}

export async function openWithSecret(secret: Uint8Array, place: Place, sealed: Uint8Array): Promise<Bytes> {
	const key = await crypto.subtle.importKey('raw', secret as BufferSource, 'AES-GCM', false, ['decrypt']);
	const opened = await crypto.subtle.decrypt(
		{ name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData: placeBytes(place) },
		key,
		sealed.slice(12),
	);
	return new Uint8Array(opened);
}

export async function openJsonWithSecret<T>(secret: Uint8Array, place: Place, sealed: Sealed<T>): Promise<T> {
	return JSON.parse(fromUtf8(unpad(await openWithSecret(secret, place, sealed)))) as T;
}

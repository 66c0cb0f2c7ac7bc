/** Opening many pieces that were sealed to one key: the key is read once. Runs where the keys are: in a browser. */
import { type Bytes, fromUtf8 } from './bytes.ts';
import { importPrivateRecord, importPublicKey, type PrivateRecord, publicKeyOf } from './keys.ts';
import { unpad } from './padding.ts';
import { type Place, placeBytes, type Sealed } from './sealed.ts';
import { ENCAPSULATED_LENGTH, sealInfo, suite } from './suite.ts';

export interface Opener {
	/** Throws where the key, the place or a single bit is wrong. */
	bytes(place: Place, sealed: Sealed<unknown>): Promise<Bytes>;
	json<T>(place: Place, sealed: Sealed<T>): Promise<T>;
}

export async function openerWith(record: PrivateRecord<'seal'>): Promise<Opener> {
	const [privateKey, publicKey] = await Promise.all([
		importPrivateRecord(record, 'seal'),
		importPublicKey(publicKeyOf(record), 'seal'),
	]);
	const bytes = async (place: Place, sealed: Sealed<unknown>): Promise<Bytes> =>
		(await suite.Open(
			{ privateKey, publicKey },
			sealed.subarray(0, ENCAPSULATED_LENGTH),
			sealed.subarray(ENCAPSULATED_LENGTH),
			{ info: sealInfo, aad: placeBytes(place) },
		)) as Bytes;
	return {
		bytes,
		json: async <T>(place: Place, sealed: Sealed<T>) =>
			JSON.parse(fromUtf8(unpad(await bytes(place, sealed)))) as T,
	};
}

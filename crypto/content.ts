/**
 * Attachments: AES-256-GCM in numbered chunks with a mark on the last, after STREAM (Hoang, Reyhanitabar, Rogaway and
 * Vizár, «Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance», CRYPTO 2015). Each content has a key
 * of its own, used for nothing else, so the nonce needs only the chunk's number and the mark: reordering, dropping,
 * repeating or cutting off chunks makes the rest unreadable. The true size travels inside the sealed message; the
 * content itself is filled with zeros up to a padded length.
 */
import { type Bytes, random, utf8 } from './bytes.ts';
import { paddedLength } from './padding.ts';

export const CHUNK_LENGTH = 256 * 1024;
export const SEALED_CHUNK_LENGTH = CHUNK_LENGTH + 16;

export const newContentKey = (): Bytes => random(32);

/** Size in bytes → number of chunks after padding. An empty content has one chunk. */
export const chunkCount = (size: number): number => Math.ceil(paddedLength(size, 4096) / CHUNK_LENGTH);

/** Nonce: zeros (7) ‖ number of the chunk (4, big endian) ‖ 1 for the last chunk, else 0. */
export function chunkNonce(index: number, last: boolean): Bytes {
	const nonce = new Uint8Array(12);
	new DataView(nonce.buffer).setUint32(7, index);
	nonce[11] = last ? 1 : 0;
	return nonce;
}

export const contentPlace = (contentId: string): Bytes => utf8(`senim/content/1|${contentId}`);

export const importContentKey = (key: Uint8Array, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
	crypto.subtle.importKey('raw', key as BufferSource, 'AES-GCM', false, [use]);

/**
 * Plain chunks of a content of known size, padding included. `read(from, to)` gives the bytes of that range; throws a
 * RangeError where it gives more or fewer (a file that changed while it was read).
 */
export async function* plainChunks(
	size: number,
	read: (from: number, to: number) => Promise<Uint8Array>,
): AsyncGenerator<{ index: number; last: boolean; plaintext: Uint8Array }> {
	const padded = paddedLength(size, 4096);
	const count = chunkCount(size);
	for (let index = 0; index < count; index++) {
		const from = index * CHUNK_LENGTH;
		const to = Math.min(from + CHUNK_LENGTH, padded);
		const wanted = Math.max(0, Math.min(to, size) - from);
		const real = wanted > 0 ? await read(from, from + wanted) : new Uint8Array(0);
		if (real.length !== wanted) throw new RangeError('the content changed while it was read');
		let plaintext = real;
		if (real.length < to - from) {
			plaintext = new Uint8Array(to - from);
			plaintext.set(real);
		}
		yield { index, last: index === count - 1, plaintext };
	}
}

export async function sealChunk(
	key: CryptoKey,
	contentId: string,
	index: number,
	last: boolean,
	plaintext: Uint8Array,
): Promise<Bytes> {
	return new Uint8Array(
		await crypto.subtle.encrypt(
			{ name: 'AES-GCM', iv: chunkNonce(index, last), additionalData: contentPlace(contentId) },
			key,
			plaintext as BufferSource,
		),
	);
}

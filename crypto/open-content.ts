/** Opening chunked content (see `content.ts`). Browser only. */
import { type Bytes, concat } from './bytes.ts';
import { chunkCount, chunkNonce, contentPlace, importContentKey } from './content.ts';

/**
 * Fetches and opens every chunk. Throws where a chunk is missing, moved, cut or altered.
 * `size`: the true size in bytes, from the sealed message.
 */
export async function openContent(
	key: Uint8Array,
	contentId: string,
	size: number,
	fetchChunk: (index: number) => Promise<Uint8Array>,
): Promise<Bytes> {
	const opener = await importContentKey(key, 'decrypt');
	const count = chunkCount(size);
	const chunks: Bytes[] = [];
	for (let index = 0; index < count; index++) {
		const plaintext = await crypto.subtle.decrypt(
			{
				name: 'AES-GCM',
				iv: chunkNonce(index, index === count - 1),
				additionalData: contentPlace(contentId),
			},
			opener,
			(await fetchChunk(index)) as BufferSource,
		);
		chunks.push(new Uint8Array(plaintext));
	}
	return concat(...chunks).slice(0, size);
}

/** Attachments at the desk: opened and looked at in the browser, never run; and sealed before they leave it. */
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { importContentKey, newContentKey, plainChunks, sealChunk } from '#crypto/content.ts';
import { openContent } from '#crypto/open-content.ts';
import type { Attachment } from '#modules/intake/contract.ts';

/** Throws where a chunk is missing or altered. */
export async function openAttachment(
	fetchLike: typeof fetch,
	{ id, key, size }: Attachment,
): Promise<Uint8Array<ArrayBuffer>> {
	return openContent(fromBase64url(key), id, size, async (index) => {
		const response = await fetchLike(`/api/uploads/${id}/${index}`);
		if (!response.ok) throw new Error(`chunk ${index} is not there`);
		return new Uint8Array(await response.arrayBuffer());
	});
}

/** Waits before sending a chunk again, in milliseconds. */
const PAUSES = [500, 2_000, 6_000];

/**
 * Seals a file and sends it chunk by chunk; only the chunk being sealed is in memory. Throws where a chunk does not
 * arrive after four tries, or is refused.
 */
export async function sealAttachment(fetchLike: typeof fetch, file: File): Promise<Attachment> {
	const id = base64url(random(16));
	const key = newContentKey();
	const sealer = await importContentKey(key, 'encrypt');
	const read = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
	for await (const { index, last, plaintext } of plainChunks(file.size, read)) {
		const chunk = await sealChunk(sealer, id, index, last, plaintext);
		await put(fetchLike, `/api/uploads/${id}/${index}${last ? '?last=1' : ''}`, chunk);
	}
	const { name, size } = file;
	return { id, key: base64url(key), name, type: file.type, size, original: true };
}

async function put(fetchLike: typeof fetch, path: string, chunk: Uint8Array<ArrayBuffer>): Promise<void> {
	const request = { method: 'PUT', body: chunk, headers: { 'content-type': 'application/octet-stream' } };
	for (const pause of [0, ...PAUSES]) {
		await new Promise((resolve) => setTimeout(resolve, pause));
		const answer = await fetchLike(path, request).catch(() => null);
		if (answer?.ok) return;
		if (answer && answer.status < 500) throw new Error(`a chunk was refused: ${answer.status}`);
	}
	throw new Error('a chunk did not arrive');
}

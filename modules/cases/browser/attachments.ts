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

const TRIES = 4;

/** Seals a file chunk by chunk and sends it; a chunk that did not arrive is sent again. Throws after four tries. */
export async function sealAttachment(fetchLike: typeof fetch, file: File): Promise<Attachment> {
	const id = base64url(random(16));
	const key = newContentKey();
	const sealer = await importContentKey(key, 'encrypt');
	const read = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer());
	for await (const { index, last, plaintext } of plainChunks(file.size, read)) {
		const chunk = await sealChunk(sealer, id, index, last, plaintext);
		await put(fetchLike, `/api/uploads/${id}/${index}${last ? '?last=1' : ''}`, chunk);
	}
	return { id, key: base64url(key), name: file.name, type: file.type, size: file.size, original: true };
}

async function put(fetchLike: typeof fetch, path: string, chunk: Uint8Array<ArrayBuffer>): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			const headers = { 'content-type': 'application/octet-stream' };
			const response = await fetchLike(path, { method: 'PUT', body: chunk, headers });
			if (response.ok) return;
			throw new Error(`refused: ${response.status}`);
		} catch (error) {
			if (tries === TRIES) throw error;
			await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tries));
		}
	}
}

/** Attachments: read, sealed and sent a chunk at a time, so that a video of an old phone never has to fit in memory. */
import { base64url, random } from '#crypto/bytes.ts';
import { chunkCount, importContentKey, newContentKey, plainChunks, sealChunk } from '#crypto/content.ts';
import type { Attachment } from '#modules/intake/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { persist, type Wire } from './send.ts';

export interface Source {
	readonly name: string;
	readonly type: string;
	/** Bytes. */
	readonly size: number;
	readonly original: boolean;
	/** The bytes from `from` up to, not including, `to`; they may be gone at the next call. */
	readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

export type UploadRefusal = 'offline' | 'too-large' | 'malformed' | 'already' | 'busy' | 'unreadable';

/** A file of a page as a source. Only the slice being sealed is in memory. */
export function sourceOfBlob(
	blob: Blob,
	{ name, original }: { readonly name: string; readonly original: boolean },
): Source {
	let slice = new Uint8Array(0);
	return {
		name,
		type: blob.type || 'application/octet-stream',
		size: blob.size,
		original,
		read: async (from, to) => {
			letGo(slice);
			slice = new Uint8Array(await new Response(blob.slice(from, to)).arrayBuffer());
			return slice;
		},
	};
}

const nowhere = new MessageChannel();
nowhere.port2.close();
/** Gives bytes away to nobody: their memory is free at once. A browser's own clearing up waits for 64 MB of them. */
const letGo = (bytes: Uint8Array<ArrayBuffer>) => nowhere.port1.postMessage(0, [bytes.buffer]);

/**
 * Sends one attachment and tells what the sealed message must say of it. `onProgress`: part sent, 0 to 1.
 * The id is a secret that only the sealed message carries; the server sees chunks of padded size.
 */
export async function uploadAttachment(
	wire: Wire,
	source: Source,
	onProgress: (part: number) => void = () => {},
): Promise<Result<Attachment, UploadRefusal>> {
	const id = base64url(random(16));
	const key = newContentKey();
	const sealer = await importContentKey(key, 'encrypt');
	const count = chunkCount(source.size);
	try {
		for await (const { index, last, plaintext } of plainChunks(source.size, source.read)) {
			// A blob is kept outside the page; bytes given to a request stay in it until it is cleared up.
			const sealed = await sealChunk(sealer, id, index, last, plaintext);
			const chunk = new Blob([sealed]);
			letGo(sealed);
			const sent = await putChunk(wire, `/api/uploads/${id}/${index}${last ? '?last=1' : ''}`, chunk);
			if (!sent.ok) return sent;
			onProgress((index + 1) / count);
		}
	} catch {
		// The file was moved, or the phone took away the right to read it.
		return refuse('unreadable');
	}
	const { name, type, size, original } = source;
	return ok({ id, key: base64url(key), name, type, size, original });
}

async function putChunk(wire: Wire, path: string, chunk: Blob): Promise<Result<null, UploadRefusal>> {
	const answered = await persist(wire, path, {
		method: 'PUT',
		headers: { 'content-type': 'application/octet-stream' },
		body: chunk,
	});
	if (!answered.ok) return answered;
	if (answered.value.ok) return ok(null);
	const { refused } = (await answered.value.json().catch(() => ({}))) as { refused?: UploadRefusal };
	return refuse(refused ?? 'busy');
}

/** Attachments at the desk: opened and looked at in the browser, never run. */
import { fromBase64url } from '#crypto/bytes.ts';
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

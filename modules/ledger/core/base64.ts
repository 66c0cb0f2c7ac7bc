/** Standard Base64 (RFC 4648 §4), the spelling that C2SP notes, checkpoints and our proofs use. */
import type { Bytes } from '#crypto/bytes.ts';

export function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let i = 0; i < bytes.length; i += 8192) {
		binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
	}
	return btoa(binary);
}

/** Null where the text is not the one canonical spelling of some bytes. */
export function fromBase64(text: string): Bytes | null {
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
	const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
	return base64(bytes) === text ? bytes : null;
}

/**
 * Hides the length of what is sealed. A length is rounded up by Padmé (Nikitin and others, «Reducing Metadata Leakage
 * from Encrypted Files and Communication with PURBs», PoPETs 2019, §4): it keeps only the top log₂ log₂ bits of the
 * length, costs at most 12 %, and leaves O(log log L) bits for an onlooker. Short texts share one floor.
 */
import type { Bytes } from './bytes.ts';

export const PADDING_FLOOR = 1024;

/** Length in bytes → padded length in bytes, never below `floor`. */
export function paddedLength(length: number, floor = PADDING_FLOOR): number {
	if (length <= floor) return floor;
	const exponent = Math.floor(Math.log2(length));
	const kept = Math.floor(Math.log2(exponent)) + 1;
	const step = 2 ** (exponent - kept);
	return Math.ceil(length / step) * step;
}

/** Appends 0x80 and zeros (ISO/IEC 7816-4), up to the padded length. */
export function pad(bytes: Uint8Array): Bytes {
	const padded = new Uint8Array(paddedLength(bytes.length + 1));
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	return padded;
}

/** Throws where the padding is broken. */
export function unpad(padded: Uint8Array): Bytes {
	let end = padded.length - 1;
	while (end >= 0 && padded[end] === 0) end--;
	if (end < 0 || padded[end] !== 0x80) throw new TypeError('broken padding');
	return padded.slice(0, end) as Bytes;
}

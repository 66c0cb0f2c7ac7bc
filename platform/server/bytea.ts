/** Between the API's base64url and PostgreSQL's bytea. */
import { createHash } from 'node:crypto';

export const toBytea = (text: string): Buffer => Buffer.from(text, 'base64url');
export const fromBytea = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
export const fromNullableBytea = (bytes: Uint8Array | null): string | null =>
	bytes === null ? null : fromBytea(bytes);
export const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest();

/** True for unpadded base64url of `least` to `most` bytes. */
export function isBase64url(value: unknown, least: number, most = least): value is string {
	if (typeof value !== 'string' || !/^[A-Za-z0-9_-]*$/.test(value) || value.length % 4 === 1) return false;
	const length = Math.floor((value.length * 3) / 4);
	return length >= least && length <= most;
}

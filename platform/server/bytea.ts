/** Between the API's base64url and PostgreSQL's bytea. */
import { hash } from 'node:crypto';

export { isBase64url } from '../base64url.ts';

export const toBytea = (text: string): Buffer => Buffer.from(text, 'base64url');
export const fromBytea = (bytes: Uint8Array): string =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
export const fromNullableBytea = (bytes: Uint8Array | null): string | null =>
	bytes === null ? null : fromBytea(bytes);
export const sha256 = (bytes: Uint8Array | string): Buffer => hash('sha256', bytes, 'buffer');

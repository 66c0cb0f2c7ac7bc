/**
 * The receipt: 24 random decimal digits (log₂ 10²⁴ ≈ 79.7 bits), made in the worker's browser and never sent.
 *
 * PBKDF2-HMAC-SHA256 with 600,000 rounds (OWASP Password Storage Cheat Sheet) and the instance's public salt turns it
 * into 32 bytes; HKDF-SHA256 (RFC 5869) parts them into a lookup id, which is sent and whose hash the server keeps,
 * and a wrapping key, which never leaves the browser. Guessing one of a million live receipts at a billion stretched
 * guesses a second would take over thirty years of that rate; PBKDF2 makes that rate unreachable.
 */
import { type Bytes, random, utf8 } from './bytes.ts';

export const RECEIPT_ROUNDS = 600_000;

/** 24 digits, each uniform: bytes of 250 and above are thrown away, since 256 is no multiple of ten. */
export function newReceipt(): string {
	let digits = '';
	while (digits.length < 24) {
		for (const byte of random(32)) if (byte < 250 && digits.length < 24) digits += byte % 10;
	}
	return digits;
}

export const formatReceipt = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** Takes what a person typed or pasted; null where it is not 24 digits. */
export function parseReceipt(typed: string): string | null {
	const digits = typed.replace(/[^\d]/g, '');
	return digits.length === 24 && !/[^\d\s\-–—.,]/.test(typed) ? digits : null;
}

export interface StretchedReceipt {
	/** 32 bytes: finds the case. Whoever has it can fetch ciphertext, and open nothing. */
	readonly lookup: Bytes;
	/** 32 bytes: unwraps the reporter's keys. */
	readonly wrapKey: Bytes;
}

/** Costs about a second on an old phone: begin while the worker types. */
export async function stretchReceipt(digits: string, instanceSalt: Uint8Array): Promise<StretchedReceipt> {
	const typed = await crypto.subtle.importKey('raw', utf8(digits), 'PBKDF2', false, ['deriveBits']);
	const stretched = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: instanceSalt as BufferSource, iterations: RECEIPT_ROUNDS },
		typed,
		256,
	);
	return {
		lookup: await expand(stretched, 'senim/receipt/lookup/1'),
		wrapKey: await expand(stretched, 'senim/receipt/wrap/1'),
	};
}

/** HKDF-SHA256 with an empty salt: 32 bytes for each named use. */
export async function expand(secret: BufferSource, use: string): Promise<Bytes> {
	const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
	return new Uint8Array(
		await crypto.subtle.deriveBits(
			{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: utf8(use) },
			key,
			256,
		),
	);
}

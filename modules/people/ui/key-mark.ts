import { concat, fromBase64url, sha256 } from '#crypto/bytes.ts';

/**
 * A key mark that two people can compare by telephone: 30 decimal digits (about 99 bits) of the SHA-256 of both
 * public keys, in groups of five.
 */
export async function keyMark(sealKey: string, signKey: string): Promise<string> {
	const digest = await sha256(concat(fromBase64url(sealKey), fromBase64url(signKey)));
	let number = 0n;
	for (const byte of digest) number = (number << 8n) | BigInt(byte);
	const digits = (number % 10n ** 30n).toString().padStart(30, '0');
	return digits.replace(/(\d{5})(?=\d)/g, '$1 ');
}

/** The server's quick way to check what a browser signed: the same as `crypto/sign.ts`, on the calling thread. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { canonical } from '#crypto/canonical.ts';

/** SubjectPublicKeyInfo of a P-256 key (RFC 5480) up to the point itself. */
const spkiHead = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

/** Null where the bytes are not a point on P-256. */
export function p256Key(publicKey: Uint8Array): KeyObject | null {
	if (publicKey.length !== 65 || publicKey[0] !== 4) return null;
	try {
		return createPublicKey({ key: Buffer.concat([spkiHead, publicKey]), format: 'der', type: 'spki' });
	} catch {
		return null;
	}
}

const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const B = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn;

/**
 * Whether these 65 bytes are an uncompressed point on P-256: y² = x³ − 3x + b over the field of P (NIST SP 800-186,
 * §3.2.1.3). The numbers are public, so the arithmetic need not be of constant time; it is ten times quicker than
 * making a key.
 */
export function isP256Point(publicKey: Uint8Array): boolean {
	if (publicKey.length !== 65 || publicKey[0] !== 4) return false;
	const x = BigInt(`0x${Buffer.from(publicKey.subarray(1, 33)).toString('hex')}`);
	const y = BigInt(`0x${Buffer.from(publicKey.subarray(33)).toString('hex')}`);
	return x < P && y < P && (y * y - (x * x - 3n) * x - B) % P === 0n;
}

/** False for a forged, moved or malformed signature. The arithmetic runs beside the calling thread. */
export function isSigned(
	publicKey: Uint8Array,
	purpose: string,
	statement: unknown,
	signature: Uint8Array,
): Promise<boolean> {
	const key = p256Key(publicKey);
	if (!key || signature.length !== 64) return Promise.resolve(false);
	const message = Buffer.from(`senim/sign/1\n${purpose}\n${canonical(statement)}`);
	return new Promise((resolve, reject) => {
		verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature, (error, fits) =>
			error ? reject(error) : resolve(fits),
		);
	});
}

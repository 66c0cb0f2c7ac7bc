/** The server's quick way to check what a browser signed: the same as `crypto/sign.ts`, on the calling thread. */
import { createPublicKey, ECDH, type KeyObject, verify } from 'node:crypto';
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

/** Whether these 65 bytes are an uncompressed point on P-256; quicker than making a key of them. */
export function isP256Point(publicKey: Uint8Array): boolean {
	if (publicKey.length !== 65 || publicKey[0] !== 4) return false;
	try {
		ECDH.convertKey(publicKey, 'prime256v1');
		return true;
	} catch {
		return false;
	}
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

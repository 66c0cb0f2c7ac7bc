/** ECDSA P-256 with SHA-256 over a canonical statement. The purpose keeps a signature from being read as another act. */
import { type Bytes, concat, utf8 } from './bytes.ts';
import { canonicalBytes } from './canonical.ts';
import { importPrivateRecord, importPublicKey, type PrivateRecord, type PublicKey } from './keys.ts';

const ecdsa = { name: 'ECDSA', hash: 'SHA-256' };
const message = (purpose: string, statement: unknown) =>
	concat(utf8(`senim/sign/1\n${purpose}\n`), canonicalBytes(statement));

/** Signature as r ‖ s, 64 bytes. */
export async function sign(
	privateRecord: PrivateRecord<'sign'>,
	purpose: string,
	statement: unknown,
): Promise<Bytes> {
	const key = await importPrivateRecord(privateRecord, 'sign');
	return new Uint8Array(await crypto.subtle.sign(ecdsa, key, message(purpose, statement)));
}

/** False for a forged, moved or malformed signature; never throws. */
export async function verify(
	publicKey: PublicKey<'sign'>,
	purpose: string,
	statement: unknown,
	signature: Uint8Array,
): Promise<boolean> {
	try {
		const key = await importPublicKey(publicKey, 'sign');
		return await crypto.subtle.verify(ecdsa, key, signature as BufferSource, message(purpose, statement));
	} catch {
		return false;
	}
}

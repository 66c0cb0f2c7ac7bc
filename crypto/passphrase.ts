/**
 * A staff passphrase never leaves the browser. Argon2id (RFC 9106; 64 MiB, 3 passes, 1 lane) stretches it with the
 * member's salt; HKDF parts the result into a proof, which the server stores hashed, and a key that wraps the member's
 * private keys.
 */
import { argon2id } from 'hash-wasm';
import type { Bytes } from './bytes.ts';
import { expand } from './receipt.ts';

export interface StretchedPassphrase {
	/** 32 bytes sent at sign-in. */
	readonly proof: Bytes;
	/** 32 bytes that never leave the browser. */
	readonly wrapKey: Bytes;
}

export async function stretchPassphrase(passphrase: string, salt: Uint8Array): Promise<StretchedPassphrase> {
	const stretched = (await argon2id({
		password: passphrase.normalize('NFKC').trim(),
		salt,
		memorySize: 64 * 1024,
		iterations: 3,
		parallelism: 1,
		hashLength: 32,
		outputType: 'binary',
	})) as Bytes;
	return {
		proof: await expand(stretched, 'senim/passphrase/proof/1'),
		wrapKey: await expand(stretched, 'senim/passphrase/wrap/1'),
	};
}

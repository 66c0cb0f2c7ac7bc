/**
 * What makes this installation itself: a public salt for stretching receipts, and a secret that is not in the
 * database, so that a copy of the database alone cannot be searched for short codes. Kept in the data folder.
 */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Instance {
	/** Public; 16 bytes, base64url. */
	readonly receiptSalt: string;
	/** 32 bytes for one named use. */
	key(use: string): Buffer;
	/** Keyed hash of a short code. */
	codeHash(use: string, code: string): Buffer;
}

export function loadInstance(dataFolder: string): Instance {
	const file = join(dataFolder, 'instance.json');
	if (!existsSync(file)) {
		const made = {
			receiptSalt: randomBytes(16).toString('base64url'),
			secret: randomBytes(32).toString('base64url'),
		};
		writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600, flush: true });
		renameSync(`${file}.new`, file);
	}
	const { receiptSalt, secret } = JSON.parse(readFileSync(file, 'utf8')) as {
		receiptSalt: string;
		secret: string;
	};
	const key = (use: string) =>
		Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'base64url'), '', `senim/instance/${use}/1`, 32));
	return {
		receiptSalt,
		key,
		codeHash: (use, code) => createHmac('sha256', key(use)).update(code).digest(),
	};
}

/**
 * The key that signs checkpoints and promises. It lives in the data folder, readable by the server alone, and never in
 * the database: whoever holds only the database, or a copy of it, cannot sign a false history. The name of the log is
 * fixed when the key is made; a log that moves to another address stays the same log.
 */
import {
	createPrivateKey,
	createPublicKey,
	generateKeyPairSync,
	type KeyObject,
	randomBytes,
	sign,
} from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatVerifierKey, isKeyName, type KeyType, keyIdBytes, type Signer } from '../core/note.ts';
import { sha256 } from './sha256.ts';

export interface LedgerKey extends Signer {
	/** The one line with which anybody can check what this key signed: `origin+id+key`. */
	readonly verifierKey: string;
	/** The same signature, worked out beside the calling thread. */
	signAside(message: Uint8Array): Promise<Uint8Array>;
}

interface KeyFile {
	v: 1;
	name: string;
	type: KeyType;
	key: JsonWebKey;
}

const FILE = 'ledger-key.json';

/**
 * Reads the key of the data folder, or makes it there, named after the public address: `senim.example/ledger`.
 * Throws where the file is damaged or others on the machine may read it.
 */
export function loadLedgerKey(dataFolder: string, publicOrigin: string): LedgerKey {
	return loadSigner(join(dataFolder, FILE), 'log', `${new URL(publicOrigin).host}/ledger`);
}

/** Reads a signing key from a file, or makes the file. A name of an existing file is not changed. */
export function loadSigner(path: string, type: KeyType, name: string): LedgerKey {
	if (!isKeyName(name)) throw new Error(`"${name}" cannot name a key: no spaces, no plus sign.`);
	const file = readKeyFile(path) ?? createKeyFile(path, type, name);
	if (file.v !== 1 || file.type !== type) throw new Error(`${path} does not hold a ${type} key.`);
	return signerOf(file.name, type, createPrivateKey({ key: file.key, format: 'jwk' }));
}

/** A signer around an Ed25519 private key. */
export function signerOf(name: string, type: KeyType, privateKey: KeyObject): LedgerKey {
	const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
	const publicKey = new Uint8Array(Buffer.from(x!, 'base64url'));
	const id = sha256(keyIdBytes(name, type, publicKey)).slice(0, 4);
	const key = { name, type, publicKey, id };
	return {
		...key,
		verifierKey: formatVerifierKey(key),
		sign: (message) => sign(null, message, privateKey),
		signAside: (message) =>
			new Promise((resolve, reject) =>
				sign(null, message, privateKey, (error, signature) => (error ? reject(error) : resolve(signature))),
			),
	};
}

function readKeyFile(path: string): KeyFile | null {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
	const othersMayRead = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
	if (othersMayRead) throw new Error(`Others on this machine may read ${path}. Run: chmod 600 ${path}`);
	return JSON.parse(text) as KeyFile;
}

/** Written beside and linked into place: two processes that start together end up with one key. */
function createKeyFile(path: string, type: KeyType, name: string): KeyFile {
	const key = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
	const fresh = `${path}.${randomBytes(6).toString('hex')}`;
	mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
	writeFileSync(fresh, `${JSON.stringify({ v: 1, name, type, key })}\n`, { mode: 0o600, flush: true });
	try {
		linkSync(fresh, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(fresh);
	}
	return readKeyFile(path)!;
}

/**
 * The scripts of the worker's pages. Each is built with a placeholder where the organisation's root key belongs; the
 * server puts the key in when it first reads the file, and the address carries a hash of the result. That hash stands
 * on the ledger as a public act, so a visitor can tell whether the script they were given is the one given to all.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const FOLDER = join(process.cwd(), 'build', 'islands');
const ROOT_KEY = '__SENIM_ROOT__';

export interface Island {
	readonly name: string;
	/** `<name>.<hash>.js`. */
	readonly file: string;
	readonly bytes: Buffer;
	/** SHA-256 of the bytes as they are served, lower-case hex. */
	readonly sha256: string;
}

let known: { rootKey: string; islands: readonly Island[] } | null = null;

/** Every island with this root key (base64url) in it. Read once per process. */
export function islandsFor(rootKey: string): readonly Island[] {
	if (known?.rootKey === rootKey) return known.islands;
	const manifest: Record<string, string> = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'));
	const islands = Object.entries(manifest).map(([name, source]) => {
		const script = readFileSync(join(FOLDER, source), 'utf8').replaceAll(ROOT_KEY, rootKey);
		const bytes = Buffer.from(script);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		return { name, file: `${name}.${sha256.slice(0, 16)}.js`, bytes, sha256 };
	});
	known = { rootKey, islands };
	return islands;
}

/** Throws where no island of this name was built. */
export function islandAddress(name: string, rootKey: string): string {
	const island = islandsFor(rootKey).find((one) => one.name === name);
	if (!island) throw new Error(`The island ${name} was not built.`);
	return `/island/${island.file}`;
}

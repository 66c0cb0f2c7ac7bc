/**
 * One PostgreSQL for a whole run of the database tests, in a temporary folder, with a migrated template from which
 * each test gets its own copy. `SENIM_TEST_DATABASE=debian15` takes Debian's PostgreSQL 15 instead of the embedded one.
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DatabaseAddress, ensureDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { DEBIAN_15, type PostgresBinaries } from './postgres-binaries.ts';

declare module 'vitest' {
	interface ProvidedContext {
		testServer: DatabaseAddress;
	}
}

const PREFIX = 'senim-test-';
export const TEMPLATE = 'senim_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	stopOrphans();
	const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
	// Debian's older programs walk to their folder by its full path, as an unprivileged user.
	chmodSync(folder, 0o711);
	const server = await startEmbeddedPostgres({
		folder,
		...programsUnderTest(),
		settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '100' },
	});
	await migrate(await ensureDatabase(server.connection, TEMPLATE));
	project.provide('testServer', server.connection);
	return async () => {
		await server.stop({ force: true });
		rmSync(folder, { recursive: true, force: true });
	};
}

/** `{ binaries }` of the PostgreSQL that this run of the tests is about. */
export function programsUnderTest(): { binaries?: PostgresBinaries } {
	return process.env.SENIM_TEST_DATABASE === 'debian15' ? { binaries: DEBIAN_15 } : {};
}

/** A run that was killed leaves its server behind; the next run ends it. */
function stopOrphans(): void {
	for (const name of readdirSync(tmpdir())) {
		const runner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
		if (!runner || isAlive(Number(runner))) continue;
		const folder = join(tmpdir(), name);
		try {
			const pid = Number.parseInt(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8'), 10);
			process.kill(pid, 'SIGQUIT');
		} catch {
			// It did not run any more, or belongs to somebody else.
		}
		rmSync(folder, { recursive: true, force: true });
	}
}

export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

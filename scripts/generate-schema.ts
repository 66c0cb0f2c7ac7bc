/**
 * Writes `db/generated/schema.ts`, the types of all tables and views, from the migrations: they run on a PostgreSQL
 * of its own in a temporary folder. With `--check` it only says whether the file is up to date.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDatabase } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { migrate } from '#platform/server/migrate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CODEGEN = join(ROOT, 'node_modules/kysely-codegen/dist/cli/bin.js');
const PLAIN_DATE = { date: 'PlainDate', int8: 'number' };

const folder = mkdtempSync(join(tmpdir(), 'senim-schema-'));
const server = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } });
try {
	const { host, user, password, port, database } = await ensureDatabase(server.connection, 'senim');
	await migrate({ host, user, password, port, database });
	const url = `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
	const args = [
		...['--dialect', 'postgres', '--url', url, '--out-file', join(ROOT, 'db/generated/schema.ts')],
		...['--default-schema', 'none', '--exclude-pattern', 'platform.*', '--log-level', 'error'],
		...['--date-parser', 'string', '--type-mapping', JSON.stringify(PLAIN_DATE)],
		...['--custom-imports', JSON.stringify({ PlainDate: '#platform/plain-date.ts' })],
		...(process.argv.includes('--check') ? ['--verify'] : []),
	];
	execFileSync(process.execPath, [CODEGEN, ...args], { stdio: 'inherit' });
} catch {
	process.exitCode = 1;
} finally {
	await server.stop({ force: true });
	rmSync(folder, { recursive: true });
}

/**
 * A database with a million cases, made once for all parts that ask for it. `SENIM_BENCH_FILLED` (a postgres:// address)
 * names one that an earlier run of `fillCases` has filled: making it takes minutes.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { ensureDatabase, type OpenDatabase, openDatabase } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { migrate } from '#platform/server/migrate.ts';
import type { DB } from '../db/generated/schema.ts';
import { fillCases } from './fill.ts';

const CASES = 1_000_000;

let filled: Promise<OpenDatabase> | undefined;

export const filledDatabase = (): Promise<OpenDatabase> => {
	filled ??= makeFilled();
	return filled;
};

async function makeFilled(): Promise<OpenDatabase> {
	const given = process.env.SENIM_BENCH_FILLED;
	if (given) return openDatabase(given);
	const folder = mkdtempSync(join(tmpdir(), 'senim-bench-filled-'));
	const server = await startEmbeddedPostgres({ folder });
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	const address = await ensureDatabase(server.connection, 'bench');
	await migrate(address);
	const open = openDatabase(address);
	await fillCases(open.db, CASES);
	return {
		...open,
		close: async () => {
			await open.close();
			await server.stop({ force: true });
		},
	};
}

interface Statement {
	readonly text: string;
	readonly values: unknown[];
}

/** The same pool, which also writes down what it is asked: so the bare SQL of a use case can be timed by itself. */
export function listening(pool: pg.Pool): { db: Kysely<DB>; asked: Statement[] } {
	const asked: Statement[] = [];
	const db = new Kysely<DB>({
		dialect: new PostgresDialect({ pool }),
		log: (event) => {
			if (event.level !== 'query') return;
			asked.push({ text: event.query.sql, values: [...event.query.parameters] });
		},
	});
	return { db, asked };
}

export const percentile = (times: readonly number[], share: number): number =>
	times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!;

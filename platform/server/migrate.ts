/**
 * Brings a database to the present: runs the files of a folder that it has not seen, in the order of their names,
 * each in a transaction of its own, with one migrating process at a time. What has run is kept with its checksum:
 * a migration is history, and history that was edited afterwards is refused rather than guessed at.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { connect, type DatabaseAddress } from './database.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));

type Migration = { name: string; sql: string; checksum: string };

export class MigrationError extends Error {
	override name = 'MigrationError';
}

const LOCK = 0x5e_41_30;

/** Returns the names of the migrations that ran now. Throws MigrationError with what to do. */
export async function migrate(address: DatabaseAddress | string, folder = MIGRATIONS): Promise<string[]> {
	const migrations = readMigrations(folder);
	const client = await connect(address);
	try {
		await client.query('select pg_advisory_lock($1)', [LOCK]);
		await client.query(`
			create schema if not exists platform;
			create table if not exists platform.migration (name text primary key, checksum text not null)`);
		const known = await client.query<{ name: string; checksum: string }>('select * from platform.migration');
		const applied = new Map(known.rows.map((row) => [row.name, row.checksum]));
		refuseOtherHistory(migrations, applied);
		const waiting = migrations.filter(({ name }) => !applied.has(name));
		for (const migration of waiting) await run(client, migration);
		return waiting.map(({ name }) => name);
	} finally {
		await client.end();
	}
}

/**
 * Runs exactly these migrations, in the caller's transaction, on a database that has none: a backup is put back into
 * the tables that it came from. Throws MigrationError where this program does not have them as they were.
 */
export async function migrateAs(
	client: pg.Client,
	wanted: readonly { readonly name: string; readonly checksum: string }[],
): Promise<void> {
	const migrations = readMigrations(MIGRATIONS);
	refuseOtherHistory(migrations, new Map(wanted.map(({ name, checksum }) => [name, checksum])));
	await client.query(`
		create schema platform;
		create table platform.migration (name text primary key, checksum text not null)`);
	for (const { name, sql, checksum } of migrations) {
		if (!wanted.some((one) => one.name === name)) continue;
		await client.query(sql);
		await client.query('insert into platform.migration values ($1, $2)', [name, checksum]);
	}
}

function readMigrations(folder: string): Migration[] {
	const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
	const numbers = new Set<string>();
	return names.sort().map((name) => {
		const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
		if (!number) throw new MigrationError(`${name}: a migration is named like 0007-what-it-does.sql.`);
		if (numbers.has(number)) throw new MigrationError(`Two migrations carry the number ${number}.`);
		numbers.add(number);
		const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
		return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
	});
}

function refuseOtherHistory(migrations: Migration[], applied: Map<string, string>): void {
	const present = new Set(migrations.map(({ name }) => name));
	for (const name of applied.keys()) {
		if (present.has(name)) continue;
		throw new MigrationError(
			`The database has ${name}, which this program does not know. Start a newer Senim on it.`,
		);
	}
	for (const { name, checksum } of migrations) {
		if (!applied.has(name) || applied.get(name) === checksum) continue;
		throw new MigrationError(
			`${name} was edited after it had run on this database. Restore it and write a new migration.`,
		);
	}
}

async function run(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
	await client.query('begin');
	try {
		await client.query(sql);
		await client.query('insert into platform.migration values ($1, $2)', [name, checksum]);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback').catch(() => {});
		throw new MigrationError(`${name} failed: ${error instanceof Error ? error.message : error}`, {
			cause: error,
		});
	}
}

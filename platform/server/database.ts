/**
 * The way to PostgreSQL: a pool, typed queries over it, transactions that are tried again, and notifications.
 *
 * Values come back as plain data: `date` as 'YYYY-MM-DD', `bigint` as a number (no count of ours comes near 2^53),
 * `bytea` as a Buffer, `jsonb` parsed.
 */
import { hash } from 'node:crypto';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '../../db/generated/schema.ts';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;
export type DatabaseAddress = {
	host: string;
	port: number;
	user: string;
	password: string;
	database: string;
};

export type OpenDatabase = {
	pool: pg.Pool;
	db: Database;
	close(): Promise<void>;
};

const DATE = 1082;
const INT8 = 20;
const types: pg.CustomTypesConfig = {
	getTypeParser(oid: number, format?: 'text' | 'binary') {
		if (format !== 'binary') {
			if (oid === DATE) return (value: string) => value;
			if (oid === INT8) return Number;
		}
		return pg.types.getTypeParser(oid, format as 'text');
	},
} as pg.CustomTypesConfig;

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/** A statement that begins with this is planned once for each connection, not each time it runs. */
export const PREPARED = '/* prepared */';
const STATEMENT_NAME_LENGTH = 32;

class PreparingClient extends pg.Client {
	override query(...given: unknown[]): never {
		const [text, values] = given;
		const prepared = typeof text === 'string' && text.startsWith(PREPARED);
		const args = prepared
			? [{ name: hash('sha256', text).slice(0, STATEMENT_NAME_LENGTH), text, values }]
			: given;
		return Reflect.apply(super.query, this, args) as never;
	}
}

/** Opens a pool on an address or a `postgres://` URL. Nothing connects until the first query. */
export function openDatabase(address: DatabaseAddress | string, { connections = 10 } = {}): OpenDatabase {
	// Under load, waiting for a free connection counts as connecting.
	const patience = { connectionTimeoutMillis: 30_000 };
	const pool = new pg.Pool({
		...clientConfig(address),
		...patience,
		max: connections,
		Client: PreparingClient,
	});
	// An idle connection that breaks is replaced by the pool; without a listener it would end the process.
	pool.on('error', () => {});
	// The same for a connection that breaks while it is lent out: its query fails, and that is news enough.
	pool.on('connect', (client) => client.on('error', () => {}));
	const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
	return { pool, db, close: () => db.destroy() };
}

function clientConfig(address: DatabaseAddress | string): pg.ClientConfig {
	const where = typeof address === 'string' ? { connectionString: address } : address;
	return { ...where, types, application_name: 'senim', connectionTimeoutMillis: 5000 };
}

/** One connection of its own, for a command or a lock. The caller ends it. */
export async function connect(address: DatabaseAddress | string): Promise<pg.Client> {
	const client = new pg.Client(clientConfig(address));
	client.on('error', () => {});
	await client.connect();
	return client;
}

/** Runs `work` in a transaction; after a serialization failure or a deadlock the whole of it runs again. */
export async function inTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await db.transaction().execute(work);
		} catch (error) {
			const code = errorCode(error);
			if (attempt === 5 || (code !== SERIALIZATION_FAILURE && code !== DEADLOCK)) throw error;
		}
	}
}

/** Makes the database `name` on the server at `address` if it is not there. */
export async function ensureDatabase(address: DatabaseAddress, name: string): Promise<DatabaseAddress> {
	const client = await connect(address);
	try {
		const there = await client.query('select 1 from pg_database where datname = $1', [name]);
		if (there.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
	} catch (error) {
		const DUPLICATE_DATABASE = '42P04';
		if (errorCode(error) !== DUPLICATE_DATABASE) throw error;
	} finally {
		await client.end();
	}
	return { ...address, database: name };
}

/** The SQLSTATE of a PostgreSQL error, or the system's code of a broken connection. */
export function errorCode(error: unknown): string | undefined {
	return typeof error === 'object' && error !== null ? (error as { code?: string }).code : undefined;
}

/** Whether an error means that the database is away for the moment (starting, stopping, connection broken). */
export function isDatabaseAway(error: unknown): boolean {
	const code = errorCode(error);
	if (code !== undefined)
		return code.startsWith('57P') || code.startsWith('08') || CONNECTION_CODES.has(code);
	return (
		error instanceof Error &&
		/^Connection terminated|timeout exceeded when trying to connect/.test(error.message)
	);
}

const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);

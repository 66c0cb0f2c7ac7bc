/** A fresh, migrated database for one test or one file of tests. Only for `*.db.test.ts`. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type DatabaseAddress, type OpenDatabase, openDatabase } from './database.ts';
import { TEMPLATE } from './test-database.setup.ts';

export type TestDatabase = OpenDatabase & { address: DatabaseAddress };

/**
 * Copies the migrated template; `empty: true` gives a database without any migration instead.
 * Call `close()` when done: it drops the database.
 */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
	const server = inject('testServer');
	const name = `test_${randomBytes(8).toString('hex')}`;
	await onServer(server, `create database ${name} template ${empty ? 'template0' : TEMPLATE}`);
	const address = { ...server, database: name };
	const open = openDatabase(address, { connections: 8 });
	return {
		...open,
		address,
		async close() {
			await open.close();
			await onServer(server, `drop database ${name} with (force)`);
		},
	};
}

async function onServer(server: DatabaseAddress, statement: string): Promise<void> {
	const client = await connect(server);
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

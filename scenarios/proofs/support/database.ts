/** The database of a server under test, as its superuser has it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestServer } from '../../support/server.ts';

export async function superuser({ dataFolder }: Pick<TestServer, 'dataFolder'>): Promise<pg.Client> {
	const client = new pg.Client({
		host: join(dataFolder, 'postgres/data'),
		port: 5432,
		user: 'senim',
		password: readFileSync(join(dataFolder, 'postgres.password'), 'utf8'),
		database: 'senim',
	});
	client.on('error', () => {});
	await client.connect();
	return client;
}

/** An id as SQL writes it. */
export const bytea = (id: string): string => `'\\x${Buffer.from(id, 'base64url').toString('hex')}'::bytea`;

import { sql } from 'kysely';
import type { Database } from '#platform/server/database.ts';

export async function databaseFacts(db: Database) {
	const { rows } = await sql<{
		version: string;
		bytes: number;
		connections: number;
		most: number;
		seconds: number;
	}>`
		select current_setting('server_version') as version,
			pg_database_size(current_database()) as bytes,
			(select count(*) from pg_stat_activity where backend_type = 'client backend') as connections,
			current_setting('max_connections')::int as most,
			extract(epoch from clock_timestamp())::float8 as seconds`.execute(db);
	return rows[0]!;
}

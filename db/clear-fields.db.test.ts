import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#platform/server/test-database.ts';

const THREAT_MODEL = fileURLToPath(new URL('../docs/threat-model.md', import.meta.url));
/** Columns that tell who somebody is or when, however they are named; nothing of the kind is written down. */
const TELLING = /ip|addr|agent|phone|email|device|cookie|referer|browser/;

let database: TestDatabase;
let columns: { name: string; schema: string; type: string; made: boolean }[];

beforeAll(async () => {
	database = await createTestDatabase();
	const { rows } = await database.pool.query(
		`select table_schema, table_name, column_name, data_type,
			is_identity = 'YES' or is_generated = 'ALWAYS' or coalesce(column_default, '') like 'nextval%' as made
		from information_schema.columns
		where table_schema not in ('pg_catalog', 'information_schema')`,
	);
	columns = rows.map((row) => ({
		name: `${row.table_schema}.${row.table_name}.${row.column_name}`,
		schema: row.table_schema,
		type: row.data_type,
		made: row.made,
	}));
});
afterAll(() => database.close());

/** First cells of the table under «Clear fields»: `schema.table.column`. */
function documented(): string[] {
	const [, after = ''] = readFileSync(THREAT_MODEL, 'utf8').split(/^## Clear fields$/m);
	const section = after.split(/^## /m)[0]!;
	return [...section.matchAll(/^\| `([a-z_]+\.[a-z_]+\.[a-z_]+)` \|/gm)].map((match) => match[1]!);
}

/**
 * Seen to fail: with a column more in a migration, with a row less in the threat model, and with
 * `filed_at timestamptz` and `number serial` added to cases."case".
 */
describe('clear fields', () => {
	it('are those of the threat model, each of them and no other', () => {
		expect(documented().toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
	});

	it('hold no time finer than a day where a case or a message is, and nothing that counts up', () => {
		const linked = columns.filter(({ schema }) => ['cases', 'intake', 'ledger'].includes(schema));
		expect(linked.filter(({ type }) => /time|interval/.test(type))).toEqual([]);
		expect(columns.filter(({ made }) => made)).toEqual([]);
	});

	it('hold nothing of a device or an address', () => {
		const suspicious = columns.filter(({ name }) => TELLING.test(name.split('.')[2]!));
		expect(suspicious.map(({ name }) => name)).toEqual([]);
	});
});

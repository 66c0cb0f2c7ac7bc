import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyIn, copyOut } from './copy.ts';
import { connect } from './database.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let client: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
	database = await createTestDatabase({ empty: true });
	client = await connect(database.address);
	await client.query(`create table a (n integer primary key, b bytea);
		create table b (like a including all);
		insert into a select n, decode(repeat(md5(n::text), 1 + n % 200), 'hex') from generate_series(1, 50000) as n`);
});
afterAll(async () => {
	await client.end();
	await database.close();
});

const OUT = 'copy (select n, b from a) to stdout (format binary)';

describe('COPY', () => {
	it('carries 80 MB over unchanged, whoever reads slowly', async () => {
		const other = await connect(database.address);
		async function* slowly() {
			let pieces = 0;
			for await (const piece of copyOut(client, OUT)) {
				if (++pieces % 20_000 === 0) await new Promise((resolve) => setTimeout(resolve, 50));
				yield piece;
			}
		}
		expect(await copyIn(other, 'copy b (n, b) from stdin (format binary)', slowly())).toBe(50_000);
		await other.end();
		const { rowCount } = await client.query(
			'(select * from a except select * from b) union all (select * from b except select * from a)',
		);
		expect(rowCount).toBe(0);
	});

	it('gives an error of either side to the caller, and the connection goes on', async () => {
		const broken = (async function* () {
			yield Buffer.from('nonsense that is long enough for a header');
			throw new Error('the source broke');
		})();
		await expect(copyIn(client, 'copy b (n, b) from stdin (format binary)', broken)).rejects.toThrow();
		const nowhere = async () => {
			for await (const _ of copyOut(client, 'copy nowhere to stdout')) throw new Error('not reached');
		};
		await expect(nowhere()).rejects.toThrow(/nowhere/);
		expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
	});
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MIGRATIONS, migrate } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
	database = await createTestDatabase({ empty: true });
	folder = mkdtempSync(join(tmpdir(), 'senim-migrations-'));
});

afterEach(async () => {
	await database.close();
	rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
	writeFileSync(join(folder, name), sql);
}

describe('migrate', () => {
	test('runs each file once, in the order of the names', async () => {
		write('0002-more.sql', 'alter table a add column y int; insert into a values (1, 2);');
		write('0001-first.sql', 'create table a (x int);');
		expect(await migrate(database.address, folder)).toEqual(['0001-first.sql', '0002-more.sql']);
		expect(await migrate(database.address, folder)).toEqual([]);
		expect((await database.pool.query('select * from a')).rows).toEqual([{ x: 1, y: 2 }]);
	});

	test('refuses a migration that was edited after it ran, and changes nothing', async () => {
		write('0001-first.sql', 'create table a (x int);');
		await migrate(database.address, folder);
		write('0001-first.sql', 'create table a (x text);');
		write('0002-next.sql', 'create table b (x int);');
		await expect(migrate(database.address, folder)).rejects.toThrow(
			'0001-first.sql was edited after it had run',
		);
		expect((await database.pool.query(`select to_regclass('b') as b`)).rows[0].b).toBeNull();
	});

	test('a failing migration leaves nothing of itself behind', async () => {
		write('0001-first.sql', 'create table a (x int); create table a (x int);');
		await expect(migrate(database.address, folder)).rejects.toThrow(
			'0001-first.sql failed: relation "a" already exists',
		);
		expect((await database.pool.query(`select to_regclass('a') as a`)).rows[0].a).toBeNull();
	});

	test('refuses a database that a newer program has migrated', async () => {
		write('0001-first.sql', 'select 1;');
		await migrate(database.address, folder);
		rmSync(join(folder, '0001-first.sql'));
		await expect(migrate(database.address, folder)).rejects.toThrow('Start a newer Senim');
	});

	test('refuses bad and doubled names', async () => {
		write('0001-first.sql', '');
		write('0001-second.sql', '');
		await expect(migrate(database.address, folder)).rejects.toThrow('the number 0001');
		rmSync(join(folder, '0001-second.sql'));
		write('two.sql', '');
		await expect(migrate(database.address, folder)).rejects.toThrow('two.sql: a migration is named like');
	});

	test('two processes at once run every migration once', async () => {
		write('0001-first.sql', 'create table a (x int); select pg_sleep(0.2);');
		const ran = await Promise.all([migrate(database.address, folder), migrate(database.address, folder)]);
		expect(ran.flat()).toEqual(['0001-first.sql']);
	});

	test('the migrations of Senim run on this PostgreSQL', async () => {
		await migrate(database.address, MIGRATIONS);
		expect(await migrate(database.address, MIGRATIONS)).toEqual([]);
	});
});

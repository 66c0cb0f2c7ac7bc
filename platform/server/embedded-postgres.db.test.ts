import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connect } from './database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { postmasterPid } from './postgres-cluster.ts';
import { programsUnderTest } from './test-database.setup.ts';

let folder: string;
let running: EmbeddedPostgres | null = null;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'senim-embedded-'));
	// Debian's older programs walk to their folder by its full path, as an unprivileged user.
	chmodSync(folder, 0o711);
});

afterEach(async () => {
	await running?.stop({ force: true });
	running = null;
	rmSync(folder, { recursive: true, force: true });
});

async function start(where = folder): Promise<EmbeddedPostgres> {
	running = await startEmbeddedPostgres({ folder: where, ...programsUnderTest() });
	return running;
}

async function ask(postgres: EmbeddedPostgres, statement: string): Promise<unknown[]> {
	const client = await connect(postgres.connection);
	try {
		return (await client.query(statement)).rows;
	} finally {
		await client.end();
	}
}

const pid = (where = folder) => postmasterPid(join(where, 'postgres/data'))!;

describe('the embedded PostgreSQL', () => {
	test('keeps checksums, and sorts text the same everywhere', async () => {
		const postgres = await start();
		expect(await ask(postgres, 'show data_checksums')).toEqual([{ data_checksums: 'on' }]);
		expect(await ask(postgres, `select lower('ӘҢҒҮҰҚӨҺІ') as kk`)).toEqual([{ kk: 'әңғүұқөһі' }]);
	});

	test('ten times kill -9 in the middle of writing: what was acknowledged is there', async () => {
		let postgres = await start();
		await ask(postgres, 'create table written (n int)');
		let acknowledged = 0;
		for (let round = 0; round < 10; round++) {
			const client = await connect(postgres.connection);
			const killed = sleep(30).then(() => process.kill(pid(), 'SIGKILL'));
			try {
				for (;;) {
					await client.query('insert into written values ($1)', [acknowledged + 1]);
					acknowledged++;
				}
			} catch {
				// The connection broke: PostgreSQL is gone.
			}
			await killed;
			await client.end().catch(() => {});
			if (round % 2 === 0) await postgres.ensureRunning();
			else postgres = await start();
			const [row] = (await ask(postgres, 'select count(distinct n)::int as n from written')) as {
				n: number;
			}[];
			// One more may have been written whose acknowledgement was lost on the way.
			expect([acknowledged, acknowledged + 1]).toContain(row!.n);
			acknowledged = row!.n;
		}
		expect(acknowledged).toBeGreaterThan(10);
	});

	test('a second start adopts the running one, and the last to leave stops it', async () => {
		const first = await start();
		const second = await startEmbeddedPostgres({ folder, ...programsUnderTest() });
		const client = await connect(second.connection);
		await first.stop();
		expect(first.alive()).toBe(true);
		await client.end();
		await second.stop();
		expect(first.alive()).toBe(false);
	});

	test('a first start that was cut short begins anew', async () => {
		mkdirSync(join(folder, 'postgres/data/base'), { recursive: true });
		const postgres = await start();
		expect(await ask(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
	});

	test('under a long path it listens on loopback instead of a socket, on the same port after a kill', async () => {
		const long = join(folder, 'a-long-name-'.repeat(8));
		mkdirSync(long);
		const postgres = await start(long);
		const { host, port } = postgres.connection;
		expect(host).toBe('127.0.0.1');
		process.kill(pid(long), 'SIGKILL');
		while (postgres.alive()) await sleep(5);
		await postgres.ensureRunning();
		expect(postgres.connection.port).toBe(port);
		expect(await ask(postgres, 'select 1 as one')).toEqual([{ one: 1 }]);
	});
});

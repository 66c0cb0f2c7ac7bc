import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './support/server.ts';

/** PostgreSQL reads its log again after a kill; on a busy machine that takes seconds. */
const PATIENCE_MS = 30_000;

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer();
});
afterAll(() => server.remove());

async function database(): Promise<pg.Client> {
	const client = new pg.Client({
		host: join(server.dataFolder, 'postgres/data'),
		port: 5432,
		user: 'senim',
		password: readFileSync(join(server.dataFolder, 'postgres.password'), 'utf8'),
		database: 'senim',
	});
	client.on('error', () => {});
	await client.connect();
	return client;
}

async function keep(number: number): Promise<void> {
	const client = await database();
	await client.query('create table if not exists public.kept (number int)');
	await client.query('insert into public.kept values ($1)', [number]);
	await client.end();
}

async function kept(): Promise<number[]> {
	const client = await database();
	const { rows } = await client.query('select number from public.kept order by number');
	await client.end();
	return rows.map((row) => row.number);
}

describe('the server', () => {
	test('answers in the language of the address, compressed, with the headers that no page goes without', async () => {
		const response = await fetch(`${server.origin}/ru/nothing-here`, {
			headers: { 'accept-encoding': 'br' },
		});
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('<html lang="ru">');
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-encoding': 'br',
			vary: 'accept-encoding',
			'cache-control': 'no-store',
			'referrer-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			'cross-origin-opener-policy': 'same-origin',
			'content-security-policy': expect.stringMatching(/^default-src 'none'/),
			'permissions-policy': expect.stringContaining('geolocation=()'),
		});
	});

	test('its own pages may write under every name that this machine has for itself', async () => {
		const { port } = new URL(server.origin);
		for (const name of ['localhost', '127.0.0.1']) {
			const origin = `http://${name}:${port}`;
			const response = await fetch(`${origin}/nothing-here`, {
				method: 'POST',
				headers: { origin },
				body: 'x',
			});
			expect(response.status).not.toBe(403);
		}
	});

	test('a second server on the same port says so, and touches no data', async () => {
		const dataFolder = mkdtempSync(join(tmpdir(), 'senim-story-'));
		const port = Number(new URL(server.origin).port);
		await expect(startTestServer({ dataFolder, port })).rejects.toThrow(`Port ${port} is taken.`);
		expect(readdirSync(dataFolder)).toEqual([]);
		rmSync(dataFolder, { recursive: true });
	});

	test('refuses a write from a foreign page with a reason', async () => {
		for (const origin of ['https://evil.example', 'null']) {
			const response = await fetch(server.origin, { method: 'POST', headers: { origin }, body: 'x' });
			expect(response.status).toBe(403);
			expect(await response.json()).toEqual({ refused: 'foreign-origin' });
		}
	});

	test('believes no header about who it is', async () => {
		const headers = {
			host: 'evil.example',
			origin: 'http://evil.example',
			'x-forwarded-host': 'evil.example',
		};
		const status = await new Promise((resolve) => {
			const posted = request(server.origin, { method: 'POST', headers }, (res) =>
				resolve(res.resume().statusCode),
			);
			posted.end('x');
		});
		expect(status).toBe(403);
	});

	test('keeps its folder closed to others', () => {
		const mode = (file: string) => (statSync(join(server.dataFolder, file)).mode & 0o777).toString(8);
		expect(mode('postgres.password')).toBe('600');
		expect(mode('postgres.log')).toBe('600');
		expect(mode('postgres')).toBe('700');
	});

	test('a killed PostgreSQL is started again, and nothing is lost', async () => {
		await keep(1);
		process.kill(server.postgresPid(), 'SIGKILL');
		await untilItAnswers();
		expect(await kept()).toEqual([1]);
	});

	test('while PostgreSQL is away, the answer is to try again soon', async () => {
		process.kill(server.postgresPid(), 'SIGKILL');
		const statuses = new Set<number>();
		const ask = async () => {
			const response = await fetch(`${server.origin}/api/directory`);
			statuses.add(response.status);
			if (response.status === 503) expect(response.headers.get('retry-after')).toBe('1');
			await response.body?.cancel();
			return response.status;
		};
		await expect.poll(ask, { interval: 1, timeout: PATIENCE_MS }).toBe(503);
		await expect.poll(ask, { interval: 20, timeout: PATIENCE_MS }).not.toBe(503);
		expect(statuses.has(500)).toBe(false);
	});

	test('a killed server finds its running PostgreSQL again', async () => {
		await keep(2);
		const pid = server.postgresPid();
		await server.kill();
		server = await server.restart();
		expect(server.postgresPid()).toBe(pid);
		expect(await kept()).toEqual([1, 2]);
	});

	test('both killed at once: a restart loses nothing', async () => {
		await keep(3);
		const pid = server.postgresPid();
		await server.kill();
		process.kill(pid, 'SIGKILL');
		server = await server.restart();
		expect(await kept()).toEqual([1, 2, 3]);
	});

	test('stops in order, its PostgreSQL too, and starts again within seconds', async () => {
		await server.stop();
		expect(() => server.postgresPid()).toThrow('ENOENT');
		const began = performance.now();
		server = await server.restart();
		expect(performance.now() - began).toBeLessThan(10_000);
		expect(await kept()).toEqual([1, 2, 3]);
	});
});

/** For a moment after the kill the server may still believe in its PostgreSQL. */
async function untilItAnswers(): Promise<void> {
	const patience = Date.now() + PATIENCE_MS;
	while (Date.now() < patience) {
		await sleep(100);
		try {
			await (await database()).end();
			return;
		} catch {
			// Not yet.
		}
	}
	throw new Error('PostgreSQL did not come back.');
}

/** A server with example data. It is made once in a run; each story works on a copy of its own. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { superuser } from '../proofs/support/database.ts';
import { type Example, exampleIn, seed } from './seed.ts';
import { startTestServer, type TestServer } from './server.ts';

/** Starts a server of the story's own on a copy of the example data. */
export async function startExampleServer(): Promise<Example & { server: TestServer }> {
	const made = await exampleData();
	const dataFolder = mkdtempSync(join(tmpdir(), 'senim-story-'));
	await copyFolder(made.dataFolder, dataFolder);
	return { server: await startTestServer({ dataFolder }), ...exampleIn(readFileSync(made.printed, 'utf8')) };
}

/** The data folder of a server that was filled and stopped. Whoever comes first makes it; others wait. */
async function exampleData(): Promise<{ dataFolder: string; printed: string }> {
	const { folder } = inject('stage');
	const [dataFolder, printed, making] = ['example', 'example.jsonl', 'example.making'].map((name) =>
		join(folder, name),
	) as [string, string, string];
	while (!existsSync(printed)) {
		if (!took(making)) {
			await sleep(200);
			continue;
		}
		try {
			if (!existsSync(printed)) await make(dataFolder, printed);
		} finally {
			rmSync(making, { recursive: true });
		}
	}
	return { dataFolder, printed };
}

async function make(dataFolder: string, printed: string): Promise<void> {
	rmSync(dataFolder, { recursive: true, force: true });
	const server = await startTestServer({ dataFolder });
	try {
		const lines = await seed(server);
		await forgetUsedCodes(server);
		await server.stop();
		if (existsSync(join(dataFolder, 'postgres/data/postmaster.pid')))
			throw new Error('PostgreSQL still works on the example data: a copy would be torn.');
		writeFileSync(printed, lines);
	} finally {
		await server.stop();
	}
}

/** A six-digit code works once; stories sign in as if the example had been made before the last half-minute. */
async function forgetUsedCodes(server: TestServer): Promise<void> {
	const database = await superuser(server);
	await database.query('update people.member set totp_last_step = 0');
	await database.end();
}

/** Only one of several processes succeeds in making the same folder. */
function took(folder: string): boolean {
	try {
		mkdirSync(folder);
		return true;
	} catch {
		return false;
	}
}

/** With the owners of the files, as PostgreSQL wants them. */
async function copyFolder(from: string, to: string): Promise<void> {
	if (process.platform === 'win32') cpSync(from, to, { recursive: true });
	else await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
}

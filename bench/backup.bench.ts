/** A million cases into a backup and out of it again: by the commands themselves, each in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sql } from 'kysely';
import { loadLedgerKey } from '#modules/ledger/server/index.ts';
import { type Database, ensureDatabase, openDatabase } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { loadInstance } from '#platform/server/instance.ts';
import { migrate } from '#platform/server/migrate.ts';
import type { Figure } from './figure.ts';
import { fillCases } from './fill.ts';

const CASES = Number(process.env.SENIM_BENCH_CASES ?? 1_000_000);

export async function backupBench(): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'senim-bench-backup-'));
	const data = join(folder, 'data');
	const kept = join(folder, 'kept');
	try {
		await fill(data);
		const written = await run('backup', ['--to', kept], data);
		const [file] = readdirSync(kept);
		const key = readdirSync(join(data, 'backup-keys'))[0]!;
		const put = ['--from', join(kept, file!), '--key', join(data, 'backup-keys', key)];
		const restored = await run('restore', put, join(folder, 'elsewhere'));
		const lost = Math.abs(rowsIn(written.said) - rowsIn(restored.said));
		const name = (what: string) => `${CASES.toLocaleString('en')} cases: ${what}`;
		return [
			{ name: name('backup'), value: written.seconds, unit: 's', must: { most: 900 } },
			{
				name: name('size of the backup'),
				value: statSync(join(kept, file!)).size / 1e9,
				unit: 'GB',
				must: { most: 20 },
			},
			{ name: name('restore, every row compared'), value: restored.seconds, unit: 's', must: { most: 1800 } },
			{ name: name('most memory, backup'), value: written.megabytes, unit: 'MB', must: { most: 1024 } },
			{ name: name('most memory, restore'), value: restored.megabytes, unit: 'MB', must: { most: 1024 } },
			{ name: name('rows lost'), value: lost, unit: '', must: { most: 0 } },
		];
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function fill(folder: string): Promise<void> {
	const server = await startEmbeddedPostgres({ folder });
	const address = await ensureDatabase(server.connection, 'senim');
	await migrate(address);
	const { db, close } = openDatabase(address);
	loadInstance(folder);
	loadLedgerKey(folder, 'https://bench.example');
	await fillCases(db, CASES);
	await fillReceipts(db);
	await close();
	await server.stop({ force: true });
}

/** What a receipt weighs, for every case. */
const fillReceipts = (db: Database) =>
	sql`insert into intake.receipt (lookup_hash, case_id, wrapped_secrets, reporter_key, reporter_key_author)
		select sha256(id), id, repeat(encode(sha256(id), 'hex'), 17)::bytea, repeat(encode(sha256(id), 'hex'), 3)::bytea, 'reporter'
		from cases."case"`.execute(db);

const rowsIn = (said: string) => Number(/(\d+) rows/.exec(said)![1]);

/** Runs a command on a data folder; `megabytes` is the most memory that its process ever had. */
async function run(command: string, args: readonly string[], data: string) {
	const tell = `process.on('exit', () => console.log('most ' + process.resourceUsage().maxRSS))`;
	const started = performance.now();
	const child = spawn(
		process.execPath,
		['--import', `data:text/javascript,${tell}`, `app/commands/${command}.ts`, ...args],
		{ env: { ...process.env, SENIM_DATA: data, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
	);
	let said = '';
	for await (const piece of child.stdout) said += piece;
	const most = /most (\d+)/.exec(said);
	if (!most || !/rows/.test(said)) throw new Error(`npm run ${command} failed.`);
	return { said, seconds: (performance.now() - started) / 1000, megabytes: Number(most[1]) / 1024 };
}

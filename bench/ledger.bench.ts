/** A ledger of a million leaves: publishing ten thousand more, and proving that one leaf stands on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { loadLedgerKey, proveInclusion, publishSlot } from '#modules/ledger/server/index.ts';
import { type Database, ensureDatabase, openDatabase } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { migrate } from '#platform/server/migrate.ts';
import type { Figure } from './figure.ts';

const LEAVES = 1_000_000;
const NEW = 10_000;
const PROOFS = 1_000;

/** Runs on an embedded PostgreSQL of its own, with its ordinary settings: what is published is on the disk. */
export async function ledgerBench(): Promise<Figure[]> {
	const folder = mkdtempSync(join(tmpdir(), 'senim-bench-ledger-'));
	const server = await startEmbeddedPostgres({ folder });
	const address = await ensureDatabase(server.connection, 'bench');
	await migrate(address);
	const { db, close } = openDatabase(address);
	const ledgerKey = loadLedgerKey(folder, 'https://bench.example');
	try {
		await queueRandomLeaves(db, LEAVES);
		await publishSlot({ db, ledgerKey }, 1);
		await settle(db);

		await queueRandomLeaves(db, NEW);
		const start = performance.now();
		await publishSlot({ db, ledgerKey }, 2);
		const publishing = (performance.now() - start) / 1000;

		await settle(db);
		const times: number[] = [];
		for (const leaf of await someLeaves(db, PROOFS)) {
			const before = performance.now();
			const proof = await proveInclusion({ db }, leaf);
			times.push(performance.now() - before);
			if (!proof) throw new Error('A leaf of the ledger was not found on it.');
		}
		times.sort((a, b) => a - b);
		return [
			{
				name: 'ledger of 1,000,000 leaves: publishing 10,000',
				value: publishing,
				unit: 's',
				must: { most: 5 },
			},
			{
				name: 'ledger of 1,000,000 leaves: inclusion proof, 95th percentile',
				value: times[Math.floor(times.length * 0.95)]!,
				unit: 'ms',
				must: { most: 5 },
			},
		];
	} finally {
		await close();
		await server.stop({ force: true });
		rmSync(folder, { recursive: true, force: true });
	}
}

const queueRandomLeaves = (db: Database, count: number) =>
	sql`insert into ledger.pending_leaf
		select '\\x00'::bytea || sha256(convert_to(gen_random_uuid()::text, 'UTF8'))
		from generate_series(1, ${count}::integer)`.execute(db);

/** A ledger grows to a million leaves over years, not in the second before: housekeeping has long been done. */
async function settle(db: Database): Promise<void> {
	for (const table of ['leaf', 'pending_leaf', 'tile', 'publication']) {
		await sql`vacuum analyze ledger.${sql.ref(table)}`.execute(db);
	}
	await sql`checkpoint`.execute(db);
}

async function someLeaves(db: Database, count: number): Promise<Uint8Array[]> {
	const { rows } = await sql<{ entry: Buffer }>`
		select entry from ledger.leaf where get_byte(entry, 0) = 0 order by random() limit ${count}`.execute(db);
	return rows.map(({ entry }) => entry);
}

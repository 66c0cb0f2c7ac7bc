/** The ledger's tables. Queries are written out: arrays of bytes in and out are what this store is about. */
import { sql } from 'kysely';
import { type Database, PREPARED, type Tx } from '#platform/server/database.ts';
import type { TileAt } from '../core/tiles.ts';

type Reader = Database | Tx;

export interface Publication {
	/** Epoch seconds. */
	readonly slot: number;
	/** Number of leaves after it. */
	readonly size: number;
	/** The signed checkpoint. */
	readonly note: string;
}

/** Any number that no other lock of the database uses. */
const LOCK = 0x1ed6e7;
const ROWS_AT_ONCE = 10_000;

/** One publisher at a time, over all processes, until the transaction ends. */
export async function lockLedger(tx: Tx): Promise<void> {
	await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
}

export async function insertPending(tx: Tx, leaves: readonly Uint8Array[]): Promise<void> {
	if (leaves.length === 0) return;
	await sql`insert into ledger.pending_leaf select unnest(${leaves.map(toBuffer)}::bytea[])`.execute(tx);
}

export const pendingOfFresh = (leaves: readonly { of: Uint8Array; leaf: Uint8Array }[]) => sql`
	insert into ledger.pending_leaf
	select leaf
	from unnest(${leaves.map(({ of }) => toBuffer(of))}::bytea[], ${leaves.map(({ leaf }) => toBuffer(leaf))}::bytea[])
		as queued (of_id, leaf)
	join fresh on fresh.id = of_id`;

export async function takePending(tx: Tx): Promise<Uint8Array[]> {
	const taken = await sql<{ leaf: Buffer }>`delete from ledger.pending_leaf returning leaf`.execute(tx);
	return taken.rows.map(({ leaf }) => leaf);
}

export async function latestPublication(db: Reader): Promise<Publication | null> {
	const found = await sql<Publication>`${sql.raw(PREPARED)}
		select slot, size, note from ledger.publication order by slot desc limit 1`.execute(db);
	return found.rows[0] ?? null;
}

export async function insertPublication(
	tx: Tx,
	{ slot, size, note, seed, caseLeaves }: Publication & { seed: Uint8Array; caseLeaves: number },
): Promise<void> {
	await sql`insert into ledger.publication (slot, size, note, seed, case_leaves)
		values (${slot}, ${size}, ${note}, ${toBuffer(seed)}, ${caseLeaves})`.execute(tx);
}

/** Writes leaves at first, first + 1, … */
export async function insertLeaves(tx: Tx, first: number, leaves: readonly Uint8Array[]): Promise<void> {
	for (let at = 0; at < leaves.length; at += ROWS_AT_ONCE) {
		const rows = leaves.slice(at, at + ROWS_AT_ONCE).map(toBuffer);
		await sql`insert into ledger.leaf (idx, entry)
			select ${first + at - 1}::bigint + place, entry
			from unnest(${rows}::bytea[]) with ordinality as row (entry, place)`.execute(tx);
	}
}

/** Entries from `first` up to, not including, `end`, in order; fewer where the ledger is shorter. */
export async function readLeaves(db: Reader, first: number, end: number): Promise<Uint8Array[]> {
	const found = await sql<{ entry: Buffer }>`
		select entry from ledger.leaf where idx >= ${first} and idx < ${end} order by idx`.execute(db);
	return found.rows.map(({ entry }) => entry);
}

/** Where each of these leaves stands; leaves that are not on the ledger are missing from the map (key: hex). */
export async function findLeaves(
	db: Reader,
	leaves: readonly Uint8Array[],
): Promise<ReadonlyMap<string, number>> {
	const found = await sql<{ idx: number; entry: Buffer }>`${sql.raw(PREPARED)}
		select leaf.idx, leaf.entry from unnest(${leaves.map(toBuffer)}::bytea[]) as wanted (entry)
		join ledger.leaf on leaf.entry = wanted.entry`.execute(db);
	return new Map(found.rows.map(({ idx, entry }) => [entry.toString('hex'), idx]));
}

/** The latest readable leaves, newest first. */
export async function readableLeaves(
	db: Reader,
	limit: number,
): Promise<{ index: number; leaf: Uint8Array }[]> {
	const found = await sql<{ idx: number; entry: Buffer }>`
		select idx, entry from ledger.leaf where get_byte(entry, 0) = 1 order by idx desc limit ${limit}`.execute(
		db,
	);
	return found.rows.map(({ idx, entry }) => ({ index: idx, leaf: entry }));
}

/** The hashes of tiles, under `level/index`; tiles that are not there are missing from the map. */
export async function readTiles(
	db: Reader,
	tiles: readonly Pick<TileAt, 'level' | 'index'>[],
): Promise<ReadonlyMap<string, Uint8Array>> {
	const levels = tiles.map(({ level }) => level);
	const indexes = tiles.map(({ index }) => index);
	const found = await sql<{ level: number; idx: number; hashes: Buffer }>`${sql.raw(PREPARED)}
		select tile.level, tile.idx, tile.hashes
		from unnest(${levels}::smallint[], ${indexes}::bigint[]) as wanted (level, idx)
		join ledger.tile on tile.level = wanted.level and tile.idx = wanted.idx`.execute(db);
	return new Map(found.rows.map(({ level, idx, hashes }) => [tileKey(level, idx), hashes]));
}

export const tileKey = (level: number, index: number) => `${level}/${index}`;

export async function writeTiles(
	tx: Tx,
	tiles: readonly { level: number; index: number; hashes: Uint8Array }[],
): Promise<void> {
	for (let at = 0; at < tiles.length; at += 500) {
		const some = tiles.slice(at, at + 500);
		await sql`insert into ledger.tile (level, idx, hashes)
			select * from unnest(
				${some.map(({ level }) => level)}::smallint[],
				${some.map(({ index }) => index)}::bigint[],
				${some.map(({ hashes }) => toBuffer(hashes))}::bytea[])
			on conflict (level, idx) do update set hashes = excluded.hashes`.execute(tx);
	}
}

/** node-postgres writes a Buffer as bytea; of another byte array it would make an object. */
const toBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

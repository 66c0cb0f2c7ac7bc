import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { concat, equal, hex, random } from '#crypto/bytes.ts';
import { fixedClock } from '#platform/clock.ts';
import { inTransaction, openDatabase } from '#platform/server/database.ts';
import { createTestDatabase, type TestDatabase } from '#platform/server/test-database.ts';
import type { PublicationAct } from '../contract.ts';
import { base64 } from '../core/base64.ts';
import { openCheckpoint } from '../core/checkpoint.ts';
import { isHiddenLeaf, readPublicLeaf } from '../core/leaf.ts';
import { consistencyRanges, leafHash, rangeHash, treeRoot } from '../core/merkle.ts';
import { verifyConsistency } from '../core/merkle-verify.ts';
import { parseVerifierKey } from '../core/note.ts';
import { paddingLeaves, publicationCommitment } from '../core/padding.ts';
import { checkProofFile } from '../core/proof-file.ts';
import { decodeBundle, edgeTiles, growTiles, nodesFromTiles, tilePath, tilesSince } from '../core/tiles.ts';
import type { LedgerContext } from './context.ts';
import { issuePromise } from './issue-promise.ts';
import { readLeaves } from './ledger.store.ts';
import { loadLedgerKey } from './ledger-key.ts';
import { proveInclusion, proveInclusions } from './prove-inclusion.ts';
import { publishDue, publishSlot } from './publish-slot.ts';
import { queueLeaves, recordPublicAct } from './queue-leaves.ts';
import { readLedger } from './read-ledger.ts';
import { startLedgerSchedule } from './schedule.ts';
import { serveLedger } from './serve-tiles.ts';
import { sha256 } from './sha256.ts';

const TEN = Date.parse('2026-12-11T10:00:00+05:00');
const SLOT = TEN / 1000;
const caseLeaf = () => concat(Uint8Array.of(0), random(32));
const caseLeaves = (count: number) => Array.from({ length: count }, caseLeaf);

let database: TestDatabase;
let folder: string;
let clock: ReturnType<typeof fixedClock>;
let context: LedgerContext;

beforeEach(async () => {
	database = await createTestDatabase();
	folder = mkdtempSync(join(tmpdir(), 'senim-ledger-'));
	clock = fixedClock(TEN - 60_000);
	context = { db: database.db, clock, ledgerKey: loadLedgerKey(folder, 'https://senim.example') };
});
afterEach(async () => {
	await database.close();
	rmSync(folder, { recursive: true });
});

const queue = (leaves: readonly Uint8Array[]) => inTransaction(database.db, (tx) => queueLeaves(tx, leaves));
const allLeaves = () => readLeaves(database.db, 0, 1_000_000);
const pendingCount = async () =>
	Number((await database.pool.query('select count(*) from ledger.pending_leaf')).rows[0].count);

async function signedRoot(note: string) {
	const opened = await openCheckpoint(note, context.ledgerKey);
	if (!opened.ok) throw new Error(opened.code);
	return opened.value;
}
/** The root that the leaves themselves have. */
function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
	const hashes = concat(...leaves.map((leaf) => leafHash(sha256, leaf)));
	const tiles = new Map(
		growTiles(sha256, 0, () => undefined, hashes).map((tile) => [`${tile.level}/${tile.index}`, tile.hashes]),
	);
	return treeRoot(
		sha256,
		nodesFromTiles(sha256, (level, index) => tiles.get(`${level}/${index}`)),
		leaves.length,
	);
}

describe('publishing', () => {
	it('puts what waits on the ledger, padded, shuffled and signed', async () => {
		const leaves = caseLeaves(20);
		await queue(leaves);
		const act = await inTransaction(database.db, (tx) =>
			recordPublicAct(tx, { type: 'release', period: '2026-2' }),
		);
		const published = await publishSlot(context, SLOT);
		// 20 case leaves and 12 of padding, the readable act, and the leaf of the publication itself.
		expect(published).toMatchObject({ slot: SLOT, size: 34 });
		const standing = await allLeaves();
		expect(standing).toHaveLength(34);
		expect(standing.filter(isHiddenLeaf)).toHaveLength(32);
		expect(standing.map(hex)).toEqual(expect.arrayContaining([...leaves, act].map(hex)));
		const inQueue = leaves.map(hex);
		expect(standing.map(hex).filter((leaf) => inQueue.includes(leaf))).not.toEqual(inQueue);
		expect(await pendingCount()).toBe(0);
		const checkpoint = await signedRoot(published!.note);
		expect(checkpoint).toMatchObject({ origin: 'senim.example/ledger', size: 34 });
		expect(equal(checkpoint.root, rootOf(standing))).toBe(true);
	});

	it('commits to its case leaves and padding, which only the seed opens', async () => {
		await queue(caseLeaves(3));
		await publishSlot(context, SLOT);
		const leaves = await allLeaves();
		const act = readPublicLeaf(leaves.at(-1)!) as PublicationAct;
		expect(act).toMatchObject({ type: 'publication', slot: SLOT, first: 0, hidden: 16, public: 0 });
		const { rows } = await database.pool.query('select seed, case_leaves from ledger.publication');
		const { seed, case_leaves: count } = rows[0];
		expect(act.commitment).toBe(base64(publicationCommitment(sha256, seed, SLOT, count)));
		const padding = paddingLeaves(sha256, seed, count).map(hex);
		expect(padding).toHaveLength(13);
		expect(leaves.map(hex)).toEqual(expect.arrayContaining(padding));
	});

	it('publishes an empty slot like any other, so that silence tells nothing', async () => {
		expect(await publishSlot(context, SLOT)).toMatchObject({ size: 17 });
		expect((await allLeaves()).filter(isHiddenLeaf)).toHaveLength(16);
	});

	it('publishes each slot once', async () => {
		await publishSlot(context, SLOT);
		await queue([caseLeaf()]);
		expect(await publishSlot(context, SLOT)).toBeNull();
		expect(await publishSlot(context, SLOT - 3600)).toBeNull();
		expect(await pendingCount()).toBe(1);
	});

	it('publishes each slot once when several processes try at the same time', async () => {
		const other = openDatabase(database.address);
		const contexts = [context, { ...context, db: other.db }, context, { ...context, db: other.db }];
		const connected = contexts.map(({ db }) => sql`select pg_sleep(0.05)`.execute(db));
		await Promise.all(connected);
		for (let round = 0; round < 5; round++) {
			const published = await Promise.all(contexts.map((one) => publishSlot(one, SLOT + round)));
			expect(published.filter(Boolean)).toHaveLength(1);
			expect(await allLeaves()).toHaveLength(17 * (round + 1));
		}
		await other.close();
	});

	it('takes no leaf whose transaction has not ended, and none that was taken back', async () => {
		const late = caseLeaf();
		let publishedMeanwhile = false;
		await inTransaction(database.db, async (tx) => {
			await queueLeaves(tx, [late]);
			publishedMeanwhile = (await publishSlot(context, SLOT)) !== null;
		});
		expect(publishedMeanwhile).toBe(true);
		expect(await proveInclusion(context, late)).toBeNull();
		await expect(
			inTransaction(database.db, async (tx) => {
				await queueLeaves(tx, [caseLeaf()]);
				throw new Error('taken back');
			}),
		).rejects.toThrow('taken back');
		expect(await pendingCount()).toBe(1);
		await publishSlot(context, SLOT + 7 * 3600);
		expect(await proveInclusion(context, late)).not.toBeNull();
	});

	it('changes nothing when it breaks off in the middle', async () => {
		await queue(caseLeaves(5));
		await publishSlot(context, SLOT);
		await queue(caseLeaves(5));
		const before = [await allLeaves(), await pendingCount()];
		const broken = {
			...context.ledgerKey,
			sign: () => {
				throw new Error('the key is away');
			},
		};
		await expect(publishSlot({ ...context, ledgerKey: broken }, SLOT + 1)).rejects.toThrow('the key is away');
		expect([await allLeaves(), await pendingCount()]).toEqual(before);

		// The connection dies after everything was written but before it was committed.
		const killer = openDatabase(database.address);
		await killer.pool.query(`create function public.die() returns trigger language plpgsql as
			$$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
		await killer.pool.query(
			'create trigger die after insert on ledger.publication for each row execute function public.die()',
		);
		await expect(publishSlot(context, SLOT + 1)).rejects.toThrow();
		await killer.pool.query('drop trigger die on ledger.publication');
		await killer.close();
		expect([await allLeaves(), await pendingCount()]).toEqual(before);

		expect(await publishSlot(context, SLOT + 1)).toMatchObject({ size: 34 });
		expect(await pendingCount()).toBe(0);
	});

	it('does not sign over a tree that was changed', async () => {
		await publishSlot(context, SLOT);
		await database.pool.query('update ledger.tile set hashes = set_byte(hashes, 0, get_byte(hashes, 0) # 1)');
		await expect(publishSlot(context, SLOT + 1)).rejects.toThrow('does not lead to the root');
	});

	it('continues every earlier tree', async () => {
		const checkpoints = [];
		for (const [at, count] of [3, 300, 40, 600].entries()) {
			await queue(caseLeaves(count));
			checkpoints.push(await signedRoot((await publishSlot(context, SLOT + at))!.note));
		}
		const leaves = await allLeaves();
		for (const [at, old] of checkpoints.entries()) {
			expect(equal(old.root, rootOf(leaves.slice(0, old.size)))).toBe(true);
			const next = checkpoints[at + 1];
			if (!next) continue;
			const tree = new Map<string, Uint8Array>();
			for (const tile of tilesSince(0, next.size)) {
				const served = await serveLedger(context, tilePath(tile));
				tree.set(`${tile.level}/${tile.index}`, served!.body);
			}
			const node = nodesFromTiles(sha256, (level, index) => tree.get(`${level}/${index}`));
			const path = consistencyRanges(old.size, next.size).map((range) => rangeHash(sha256, node, range));
			const claim = { oldSize: old.size, oldRoot: old.root, newSize: next.size, newRoot: next.root, path };
			expect(await verifyConsistency(claim)).toBe(true);
		}
	});
});

describe('promises and proofs', () => {
	it('a promise is kept by the next publication, and the file shows it offline', async () => {
		const leaf = caseLeaf();
		const promise = issuePromise(context, leaf);
		await queue([leaf, ...caseLeaves(700)]);
		expect(promise.promise).toMatchObject({ log: 'senim.example/ledger', by: SLOT + 15 * 60 });
		expect(await proveInclusion(context, leaf)).toBeNull();

		clock.set(TEN + 60_000);
		await publishDue(context);
		const key = await parseVerifierKey(context.ledgerKey.verifierKey);
		if (!key.ok) throw new Error(key.code);
		const file = JSON.parse(JSON.stringify({ ...promise, inclusion: await proveInclusion(context, leaf) }));
		const finding = await checkProofFile(file, key.value, SLOT + 3600);
		expect(finding).toMatchObject({ ok: true, value: { state: 'included', size: 1025 } });

		const other = issuePromise(context, caseLeaf());
		expect(await checkProofFile({ ...other, inclusion: file.inclusion }, key.value, SLOT)).toMatchObject({
			code: 'not-included',
		});
		const moved = { ...file.inclusion, index: (file.inclusion.index + 1) % 1025 };
		expect(await checkProofFile({ ...promise, inclusion: moved }, key.value, SLOT)).toMatchObject({
			code: 'not-included',
		});
	});

	it('many leaves are proved at once, unknown ones answered with null', async () => {
		const leaves = caseLeaves(5);
		await queue(leaves);
		await publishSlot(context, SLOT);
		const proofs = await proveInclusions(context, [...leaves, caseLeaf()]);
		expect(proofs.map((proof) => proof !== null)).toEqual([true, true, true, true, true, false]);
		expect(await proveInclusions(context, [])).toEqual([]);
	});

	it('only what looks like a case leaf is queued as one, and nobody describes a publication', async () => {
		await expect(queue([random(33).fill(1, 0, 1)])).rejects.toThrow(RangeError);
		await expect(queue([random(32)])).rejects.toThrow(RangeError);
		await expect(
			inTransaction(database.db, (tx) => recordPublicAct(tx, { type: 'publication' })),
		).rejects.toThrow(RangeError);
	});
});

describe('what is served', () => {
	it('is the checkpoint, the key, full and partial tiles, and entry bundles', async () => {
		await queue(caseLeaves(256));
		await publishSlot(context, SLOT);
		const leaves = await allLeaves();
		expect(leaves).toHaveLength(257);
		const serve = (path: string) => serveLedger(context, path);
		expect((await serve('checkpoint'))?.cacheControl).toBe('public, max-age=5');
		expect(Buffer.from((await serve('key'))!.body).toString()).toBe(`${context.ledgerKey.verifierKey}\n`);
		expect((await serve('tile/0/000'))?.body).toHaveLength(8192);
		expect((await serve('tile/0/000'))?.cacheControl).toContain('immutable');
		expect((await serve('tile/0/001.p/1'))?.body).toHaveLength(32);
		expect((await serve('tile/0/000.p/7'))?.body).toHaveLength(224);
		expect((await serve('tile/1/000.p/1'))?.body).toHaveLength(32);
		const bundle = decodeBundle((await serve('tile/entries/000'))!.body);
		expect(bundle?.map(hex)).toEqual(leaves.slice(0, 256).map(hex));
		expect(decodeBundle((await serve('tile/entries/001.p/1'))!.body)?.map(hex)).toEqual([hex(leaves[256]!)]);
		for (const tile of edgeTiles(257)) expect(await serve(tilePath(tile))).not.toBeNull();
	});

	it('is nothing else', async () => {
		for (const early of ['checkpoint', 'tile/0/000', 'tile/entries/000']) {
			expect(await serveLedger(context, early)).toBeNull();
		}
		await publishSlot(context, SLOT);
		for (const wrong of [
			'',
			'tile/0/000',
			'tile/0/001.p/1',
			'tile/entries/000.p/18',
			'tile/0/0',
			'../checkpoint',
		]) {
			expect(await serveLedger(context, wrong), wrong).toBeNull();
		}
	});

	it('tells the public page of the acts, newest first', async () => {
		expect(await readLedger(context)).toMatchObject({ latest: null, acts: [], nextSlot: SLOT });
		await inTransaction(database.db, (tx) => recordPublicAct(tx, { type: 'key-epoch', desk: 'duty' }));
		await publishSlot(context, SLOT);
		const view = await readLedger(context);
		expect(view.latest).toMatchObject({ slot: SLOT, size: 18 });
		expect(view.acts.map(({ act }) => act.type)).toEqual(['publication', 'key-epoch']);
	});
});

describe('the schedule', () => {
	it('catches up with a missed slot at the start, once, and stops', async () => {
		await queue(caseLeaves(2));
		clock.set(TEN + 5 * 3_600_000);
		const slots: number[] = [];
		const run = () => startLedgerSchedule(context, { onPublished: ({ slot }) => slots.push(slot) });
		await Promise.all([run().stop(), run().stop()]);
		expect(slots).toEqual([SLOT]);
		await run().stop();
		expect(slots).toEqual([SLOT]);
		expect(await pendingCount()).toBe(0);
	});

	it('reports an error and goes on', async () => {
		const errors: unknown[] = [];
		const away = openDatabase({ ...database.address, database: 'not_there' });
		await startLedgerSchedule({ ...context, db: away.db }, { onError: (error) => errors.push(error) }).stop();
		await away.close();
		expect(errors).toHaveLength(1);
	});
});

describe('the key of the log', () => {
	it('stays the same, keeps its first name, and is for the server alone', () => {
		const again = loadLedgerKey(folder, 'https://moved.example');
		expect(again.verifierKey).toBe(context.ledgerKey.verifierKey);
		expect(again.name).toBe('senim.example/ledger');
		expect(statSync(join(folder, 'ledger-key.json')).mode & 0o777).toBe(0o600);
		expect(readFileSync(join(folder, 'ledger-key.json'), 'utf8')).toContain('"d":');
	});
});

/**
 * Publishes what waits: takes the leaves, pads and shuffles them, appends them, signs the new root. All of it is one
 * transaction under one lock, so whatever happens in between, either the slot stands with its checkpoint or nothing
 * has changed; and a slot that stands is not published again, whoever asks.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { equal } from '#crypto/bytes.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { PublicationAct } from '../contract.ts';
import { base64 } from '../core/base64.ts';
import { readCheckpoint, signCheckpoint } from '../core/checkpoint.ts';
import { isHiddenLeaf, publicLeaf } from '../core/leaf.ts';
import { treeRoot } from '../core/merkle.ts';
import { hiddenCount, paddingLeaves, publicationCommitment, SEED_BYTES } from '../core/padding.ts';
import { dueSlot } from '../core/slots.ts';
import { edgeTiles, growTiles, leafHashes, nodesFromTiles } from '../core/tiles.ts';
import type { LedgerContext } from './context.ts';
import {
	insertLeaves,
	insertPublication,
	latestPublication,
	lockLedger,
	type Publication,
	readTiles,
	takePending,
	tileKey,
	writeTiles,
} from './ledger.store.ts';
import { sha256 } from './sha256.ts';

/** Publishes the slot that is due now, or null where it stands already. A missed slot's leaves go with this one. */
export const publishDue = (context: LedgerContext): Promise<Publication | null> =>
	publishSlot(context, dueSlot(context.clock.now()));

/**
 * Publishes everything that waits under this slot (epoch seconds). Null where this slot, or a later one, stands.
 * Throws where the stored tree does not lead to the root that was signed last: a log never signs over that.
 */
export async function publishSlot(
	{ db, ledgerKey }: Pick<LedgerContext, 'db' | 'ledgerKey'>,
	slot: number,
): Promise<Publication | null> {
	return inTransaction(db, async (tx) => {
		await lockLedger(tx);
		const last = await latestPublication(tx);
		if (last && last.slot >= slot) return null;
		const size = last?.size ?? 0;
		const edge = await readSignedEdge(tx, last);

		const { leaves, seed, caseLeaves } = compose(await takePending(tx), slot, size);
		const hashes = leafHashes(sha256, leaves);
		const grown = growTiles(sha256, size, (level, index) => edge.get(tileKey(level, index)), hashes);
		const tiles = new Map([
			...edge,
			...grown.map((tile) => [tileKey(tile.level, tile.index), tile.hashes] as const),
		]);
		const grownSize = size + leaves.length;
		const note = signCheckpoint(grownSize, rootFrom(tiles, grownSize), ledgerKey);

		await insertLeaves(tx, size, leaves);
		await writeTiles(tx, grown);
		await insertPublication(tx, { slot, size: grownSize, note, seed, caseLeaves });
		return { slot, size: grownSize, note };
	});
}

/** Case, padding and public leaves in an order that chance makes, and the leaf that describes them at the end. */
function compose(pending: readonly Uint8Array[], slot: number, first: number) {
	const seed = randomBytes(SEED_BYTES);
	const caseLeaves = pending.filter(isHiddenLeaf).length;
	const leaves = [...pending, ...paddingLeaves(sha256, seed, caseLeaves)];
	for (let at = leaves.length - 1; at > 0; at--) {
		const other = randomInt(at + 1);
		[leaves[at], leaves[other]] = [leaves[other]!, leaves[at]!];
	}
	const act: PublicationAct = {
		type: 'publication',
		v: 1,
		slot,
		first,
		hidden: hiddenCount(caseLeaves),
		public: pending.length - caseLeaves,
		commitment: base64(publicationCommitment(sha256, seed, slot, caseLeaves)),
	};
	leaves.push(publicLeaf(act));
	return { leaves, seed, caseLeaves };
}

/** The unfinished tiles of the tree, once they are seen to lead to the root that was signed last. */
async function readSignedEdge(tx: Tx, last: Publication | null): Promise<ReadonlyMap<string, Uint8Array>> {
	if (!last) return new Map();
	const tiles = await readTiles(tx, edgeTiles(last.size));
	const signed = readCheckpoint(last.note);
	const holds =
		signed.ok && signed.value.size === last.size && equal(signed.value.root, rootFrom(tiles, last.size));
	if (!holds) {
		throw new Error(
			'The stored ledger does not lead to the root that was signed last. Nothing was published.',
		);
	}
	return tiles;
}

function rootFrom(tiles: ReadonlyMap<string, Uint8Array>, size: number): Uint8Array {
	return treeRoot(
		sha256,
		nodesFromTiles(sha256, (level, index) => tiles.get(tileKey(level, index))),
		size,
	);
}

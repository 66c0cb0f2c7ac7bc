/** Proofs that leaves stand on the ledger, from a few tiles each. */
import { hex } from '#crypto/bytes.ts';
import type { InclusionProof } from '../contract.ts';
import { base64 } from '../core/base64.ts';
import { completeNodes, inclusionRanges, rangeHash } from '../core/merkle.ts';
import { nodesFromTiles, placeOf } from '../core/tiles.ts';
import type { LedgerContext } from './context.ts';
import { findLeaves, latestPublication, readTiles, tileKey } from './ledger.store.ts';
import { sha256 } from './sha256.ts';

/** For each leaf its proof under the latest checkpoint, or null where it is not on the ledger (yet). */
export async function proveInclusions(
	{ db }: Pick<LedgerContext, 'db'>,
	leaves: readonly Uint8Array[],
): Promise<(InclusionProof | null)[]> {
	if (leaves.length === 0) return [];
	// Tiles only grow, so whatever is published after the checkpoint was read does not disturb its tree.
	const [last, places] = await Promise.all([latestPublication(db), findLeaves(db, leaves)]);
	const plans = leaves.map((leaf) => {
		const index = places.get(hex(leaf));
		if (!last || index === undefined || index >= last.size) return null;
		return { index, ranges: inclusionRanges(index, last.size), note: last.note };
	});

	const needed = new Map<string, { level: number; index: number }>();
	for (const range of plans.flatMap((plan) => plan?.ranges ?? [])) {
		for (const { level, index } of completeNodes(range).map(placeOf)) {
			needed.set(tileKey(level, index), { level, index });
		}
	}
	const tiles = await readTiles(db, [...needed.values()]);
	const node = nodesFromTiles(sha256, (level, index) => tiles.get(tileKey(level, index)));
	return plans.map(
		(plan) =>
			plan && {
				index: plan.index,
				path: plan.ranges.map((range) => base64(rangeHash(sha256, node, range))),
				checkpoint: plan.note,
			},
	);
}

export async function proveInclusion(
	context: Pick<LedgerContext, 'db'>,
	leaf: Uint8Array,
): Promise<InclusionProof | null> {
	return (await proveInclusions(context, [leaf]))[0]!;
}

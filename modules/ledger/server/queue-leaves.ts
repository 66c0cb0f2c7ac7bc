import type { RawBuilder } from 'kysely';
import type { Tx } from '#platform/server/database.ts';
import type { PublicAct } from '../contract.ts';
import { CASE_LEAF_BYTES, isHiddenLeaf, publicLeaf } from '../core/leaf.ts';
import { insertPending, pendingOfFresh } from './ledger.store.ts';

/** Case leaves wait for the next publication, in the transaction that writes their entries: both stand, or neither. */
export async function queueLeaves(tx: Tx, leaves: readonly Uint8Array[]): Promise<void> {
	if (!leaves.every(isHiddenLeaf))
		throw new RangeError(`a case leaf is ${CASE_LEAF_BYTES} bytes and begins with 0`);
	await insertPending(tx, leaves);
}

/**
 * The same as an insertion inside a larger statement: the leaves of those rows that its `fresh (id)` has written.
 * `of`: the id that such a row would have.
 */
export function queueLeavesOfFresh(
	leaves: readonly { of: Uint8Array; leaf: Uint8Array }[],
): RawBuilder<unknown> {
	if (!leaves.every(({ leaf }) => isHiddenLeaf(leaf)))
		throw new RangeError(`a case leaf is ${CASE_LEAF_BYTES} bytes and begins with 0`);
	return pendingOfFresh(leaves);
}

/** Something that everybody may read goes on the ledger with the next publication. Returns its leaf. */
export async function recordPublicAct(tx: Tx, act: PublicAct): Promise<Uint8Array> {
	if (act.type === 'publication') throw new RangeError('only a publication describes itself');
	const leaf = publicLeaf(act);
	await insertPending(tx, [leaf]);
	return leaf;
}

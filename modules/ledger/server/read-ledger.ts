/** The ledger as the public page tells it. */
import type { PublicAct } from '../contract.ts';
import { readPublicLeaf } from '../core/leaf.ts';
import { nextSlot } from '../core/slots.ts';
import type { LedgerContext } from './context.ts';
import { latestPublication, type Publication, readableLeaves } from './ledger.store.ts';

export interface LedgerView {
	readonly origin: string;
	readonly verifierKey: string;
	/** Null until the first publication. */
	readonly latest: Publication | null;
	/** Epoch seconds. */
	readonly nextSlot: number;
	/** Readable leaves, newest first. */
	readonly acts: readonly { readonly index: number; readonly act: PublicAct }[];
}

/** `acts`: how many of the latest readable leaves to give. */
export async function readLedger(
	{ db, clock, ledgerKey }: LedgerContext,
	{ acts = 50 } = {},
): Promise<LedgerView> {
	const leaves = await readableLeaves(db, acts);
	return {
		origin: ledgerKey.name,
		verifierKey: ledgerKey.verifierKey,
		latest: await latestPublication(db),
		nextSlot: nextSlot(clock.now()),
		acts: leaves.flatMap(({ index, leaf }) => {
			const act = readPublicLeaf(leaf);
			return act ? [{ index, act }] : [];
		}),
	};
}

import type { SignedPromise } from '../contract.ts';
import { signPromise } from '../core/promise.ts';
import { promisedBy } from '../core/slots.ts';
import type { LedgerContext } from './context.ts';

/**
 * The signed word that this leaf will be on the ledger a quarter of an hour after the next publication slot at the
 * latest. Give it out only when the transaction that queued the leaf has committed, and commit within a minute.
 * One Ed25519 signature; touches no database.
 */
export function issuePromise(
	{ clock, ledgerKey }: Pick<LedgerContext, 'clock' | 'ledgerKey'>,
	leaf: Uint8Array,
): SignedPromise {
	return signPromise(leaf, promisedBy(clock.now()), ledgerKey);
}

import { canonicalBytes } from '#crypto/canonical.ts';
import type { Moment } from '#platform/moment.ts';
import { GRACE_SECONDS, type SignedPromise } from '../contract.ts';
import { base64 } from '../core/base64.ts';
import { promiseOf, signPromise } from '../core/promise.ts';
import { promisedBy, slotEnding } from '../core/slots.ts';
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
	return signPromise(leaf, latestTime(clock.now()), ledgerKey);
}

/** The same for a crowd: the signature is made beside the calling thread. */
export async function issuePromiseAside(
	{ clock, ledgerKey }: Pick<LedgerContext, 'clock' | 'ledgerKey'>,
	leaf: Uint8Array,
): Promise<SignedPromise> {
	const promise = promiseOf(leaf, latestTime(clock.now()), ledgerKey.name);
	return { promise, signature: base64(await ledgerKey.signAside(canonicalBytes(promise))) };
}

/** The same word again, for an entry of that moment: what was promised when it was written. */
export function repeatPromise(
	{ ledgerKey }: Pick<LedgerContext, 'ledgerKey'>,
	leaf: Uint8Array,
	moment: Moment,
): SignedPromise {
	return signPromise(leaf, slotEnding(moment) + GRACE_SECONDS, ledgerKey);
}

let known = { from: Number.POSITIVE_INFINITY, by: Number.NEGATIVE_INFINITY };

/** Worked out once and kept until its slot has come: calendars of time zones are slow. */
function latestTime(nowMs: number): number {
	const slotMs = (known.by - GRACE_SECONDS) * 1000;
	if (nowMs < known.from || nowMs >= slotMs) known = { from: nowMs, by: promisedBy(nowMs) };
	return known.by;
}

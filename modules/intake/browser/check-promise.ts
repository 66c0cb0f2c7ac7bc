/**
 * The ledger's word, checked in the worker's own browser: that a promise is signed, that it is about this very entry,
 * and, once published, that the leaf stands in the tree which the checkpoint signs.
 */
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import type { Plain } from '#crypto/canonical.ts';
import type { EntryProof, FollowEntry } from '#modules/intake/contract.ts';
import {
	base64,
	caseLeafInBrowser,
	checkInclusion,
	entryBytes,
	openPromise,
	parseVerifierKey,
} from '#modules/ledger/browser/index.ts';
import { type EntryFacts, GRACE_SECONDS, type SignedPromise } from '#modules/ledger/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';

/** What the ledger's leaf of an entry is made from. */
export async function entryFacts(
	caseId: Id,
	entry: Pick<FollowEntry, 'seq' | 'kind' | 'author' | 'clear' | 'sealed' | 'signature' | 'moment'>,
): Promise<EntryFacts> {
	const { seq, kind, author, clear, sealed, signature, moment } = entry;
	return {
		case: caseId,
		seq,
		kind,
		author,
		clear: clear as Plain,
		sealedHash: sealed === null ? null : base64url(await sha256(fromBase64url(sealed))),
		signature,
		moment,
	};
}

/** Base64url: what a confirmation or dispute names as `promiseHash`. */
export const entryHashOf = async (facts: EntryFacts): Promise<string> =>
	base64url(await sha256(entryBytes(facts)));

/**
 * `included`: the leaf of this very entry stands in the tree that the ledger has signed. `waiting`: its publication is
 * still to come, at the latest `by` (epoch seconds). `overdue`: that time is over. `wrong`: the proof is about
 * something else or not signed by the ledger: the one state that must alarm. `unchecked`: this browser cannot verify
 * Ed25519; the file can be checked elsewhere.
 */
export type LedgerFinding =
	| { readonly state: 'included'; readonly index: number }
	| { readonly state: 'waiting' | 'overdue'; readonly by: number }
	| { readonly state: 'wrong' | 'unchecked' };

/** `ledgerKey`: C2SP verifier key. `now`: epoch seconds. */
export async function checkEntryOnLedger(
	facts: EntryFacts,
	{ salt, promise, inclusion }: EntryProof,
	ledgerKey: string,
	now: number,
): Promise<LedgerFinding> {
	const key = await parseVerifierKey(ledgerKey);
	const own = await caseLeafInBrowser(facts, fromBase64url(salt));
	if (!key.ok || base64(own) !== promise.leaf) return { state: 'wrong' };
	if (!inclusion) {
		const by = publishedBy(facts.moment);
		return { state: now <= by ? 'waiting' : 'overdue', by };
	}
	const finding = await checkInclusion(own, inclusion, key.value);
	if (finding.ok) return { state: 'included', index: finding.value.index };
	return { state: finding.code === 'cannot-verify-here' ? 'unchecked' : 'wrong' };
}

const HOURS: Record<Moment['part'], number> = { 'before-10': 10, 'to-17': 17, 'after-17': 24 };

/** Everything of one part of the day is published at its end (slots.ts). Kazakhstan keeps UTC+5 since March 2024. */
function publishedBy({ date, part }: Moment): number {
	return Date.parse(`${date}T00:00:00+05:00`) / 1000 + HOURS[part] * 3600 + GRACE_SECONDS;
}

/** Checks the answer to a filing before it is believed: is the promise signed by this ledger? */
export async function checkPromise(
	promise: SignedPromise,
	ledgerKey: string,
): Promise<'signed' | 'wrong' | 'unchecked'> {
	const key = await parseVerifierKey(ledgerKey);
	if (!key.ok) return 'wrong';
	const opened = await openPromise(promise, key.value);
	if (opened.ok) return 'signed';
	return opened.code === 'cannot-verify-here' ? 'unchecked' : 'wrong';
}

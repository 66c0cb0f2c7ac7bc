/**
 * The ledger's word, checked in the worker's own browser: that a promise is signed, that it is about this very entry,
 * and, once published, that the leaf stands in the tree which the checkpoint signs.
 */
import { base64url, equal, fromBase64url, sha256 } from '#crypto/bytes.ts';
import type { Plain } from '#crypto/canonical.ts';
import type { FollowEntry } from '#modules/intake/contract.ts';
import type { EntryFacts, ProofFile, SignedPromise } from '#modules/ledger/contract.ts';
import { caseLeafInBrowser, entryBytes } from '#modules/ledger/core/leaf.ts';
import { parseVerifierKey } from '#modules/ledger/core/note.ts';
import { openPromise } from '#modules/ledger/core/promise.ts';
import { checkProofFile } from '#modules/ledger/core/proof-file.ts';
import type { Id } from '#modules/people/contract.ts';

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
 * `promised`, `included`: signed, and about this entry. `overdue`: the time is over and there is no proof. `wrong`:
 * not signed by the ledger, or about something else: the one state that must alarm. `unchecked`: this browser cannot
 * verify Ed25519; the file can be checked elsewhere.
 */
export type LedgerFinding =
	| { readonly state: 'promised' | 'overdue'; readonly by: number }
	| { readonly state: 'included'; readonly index: number }
	| { readonly state: 'wrong' | 'unchecked' };

/** `ledgerKey`: C2SP verifier key. `now`: epoch seconds. */
export async function checkEntryOnLedger(
	facts: EntryFacts,
	salt: string,
	file: ProofFile,
	ledgerKey: string,
	now: number,
): Promise<LedgerFinding> {
	const key = await parseVerifierKey(ledgerKey);
	if (!key.ok) return { state: 'wrong' };
	const leaf = await caseLeafInBrowser(facts, fromBase64url(salt));
	const promised = await openPromise(file, key.value);
	if (!promised.ok) return { state: promised.code === 'cannot-verify-here' ? 'unchecked' : 'wrong' };
	if (!equal(promised.value.leaf, leaf)) return { state: 'wrong' };
	const finding = await checkProofFile(file, key.value, now);
	if (!finding.ok) return { state: 'wrong' };
	return finding.value.state === 'included'
		? { state: 'included', index: finding.value.index }
		: { state: finding.value.state, by: finding.value.by };
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

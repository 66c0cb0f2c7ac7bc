/**
 * What a leaf of the ledger is.
 *
 * A *case leaf* is 0x00 ‖ SHA-256(salt ‖ hash of an entry of a case). The salt, 32 random bytes for each entry, hides
 * kind and case: without it nobody can tell whether two leaves belong together, or guess an entry and try it.
 * A *padding leaf* (padding.ts) looks the same. A *public leaf* is 0x01 and readable canonical JSON.
 *
 * `seal everything, publish a hash of it`: what a case entry says stays in the database; that it was said, and never
 * changed after, can be shown to whoever is given the salt.
 */
import { type Bytes, concat, fromUtf8, utf8, sha256 as webSha256 } from '#crypto/bytes.ts';
import { canonical, canonicalBytes } from '#crypto/canonical.ts';
import type { EntryFacts, PublicAct } from '../contract.ts';
import type { Sha256 } from './merkle.ts';

export const SALT_BYTES = 32;
export const CASE_LEAF_BYTES = 33;
const HIDDEN = Uint8Array.of(0);
const PUBLIC = Uint8Array.of(1);

/** What the hash of an entry is taken over. */
export function entryBytes(facts: EntryFacts): Bytes {
	const { case: caseId, seq, kind, author, clear, sealedHash, signature, moment } = facts;
	const all = { case: caseId, seq, kind, author, clear, sealedHash, signature, moment };
	return concat(utf8('senim/entry/1\n'), canonicalBytes(all));
}

export const entryHash = (sha256: Sha256, facts: EntryFacts): Uint8Array => sha256(entryBytes(facts));

/** The leaf of an entry, for the server. Throws a RangeError for a salt of another length. */
export function caseLeaf(sha256: Sha256, facts: EntryFacts, salt: Uint8Array): Bytes {
	return concat(HIDDEN, sha256(commitmentBytes(salt, entryHash(sha256, facts))));
}

/** The same leaf, for a browser: shows a worker that the promise is about their own words. */
export async function caseLeafInBrowser(facts: EntryFacts, salt: Uint8Array): Promise<Bytes> {
	return concat(HIDDEN, await webSha256(commitmentBytes(salt, await webSha256(entryBytes(facts)))));
}

function commitmentBytes(salt: Uint8Array, hash: Uint8Array): Bytes {
	if (salt.length !== SALT_BYTES) throw new RangeError('a salt has 32 bytes');
	return concat(utf8('senim/leaf/1\n'), salt, hash);
}

/** A leaf that everybody can read. Throws a RangeError over 65,535 bytes, the most that a bundle can carry. */
export function publicLeaf(act: PublicAct): Bytes {
	const leaf = concat(PUBLIC, canonicalBytes(act));
	if (leaf.length > 0xffff) throw new RangeError('a public act on the ledger holds at most 65,534 bytes');
	return leaf;
}

export const isHiddenLeaf = (leaf: Uint8Array) => leaf.length === CASE_LEAF_BYTES && leaf[0] === 0;

/** The act in a public leaf; null where the leaf is hidden or not in its one canonical spelling. */
export function readPublicLeaf(leaf: Uint8Array): PublicAct | null {
	if (leaf[0] !== PUBLIC[0]) return null;
	try {
		const text = fromUtf8(leaf.subarray(1));
		const act = JSON.parse(text) as PublicAct;
		return typeof act?.type === 'string' && canonical(act) === text ? act : null;
	} catch {
		return null;
	}
}

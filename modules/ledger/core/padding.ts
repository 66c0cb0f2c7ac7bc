/**
 * Padding, and why an auditor can tell it from a deleted entry.
 *
 * Each publication carries its case leaves among padding leaves, so that together they are a power of two and at least
 * 16: who watches the ledger cannot tell an empty morning from sixteen referrals. But if padding were plain random
 * bytes, whoever deletes an entry could call its orphaned leaf "padding", and no audit could contradict.
 *
 * So padding follows from a secret seed, 32 random bytes for each publication:
 *
 *     padding leaf i = 0x00 ‖ SHA-256("senim/padding/1\n" ‖ seed ‖ i)
 *     commitment     = SHA-256("senim/publication/1\n" ‖ seed ‖ slot ‖ number of case leaves)
 *
 * and the publication's own readable leaf carries the commitment. To an outsider both are noise: the seed has 256
 * bits, so neither the number of case leaves can be tried out, nor a padding leaf told from a case leaf. The auditor,
 * who is shown the seed, checks it against the commitment and derives the padding. After publication nobody can choose
 * another seed or another count (that would be a collision in SHA-256), and nobody can name a seed under which a given
 * case leaf is padding (a preimage). A case leaf whose entry is gone stays unexplained; a seed that is gone is itself
 * a finding. Before publication a leaf can still be left out; against that the reporter holds a signed promise.
 */
import { type Bytes, concat, utf8 } from '#crypto/bytes.ts';
import { floorLog2, type Sha256 } from './merkle.ts';

export const SEED_BYTES = 32;
const LEAST = 16;

/** How many hidden leaves a publication has: the next power of two, at least 16. */
export function hiddenCount(caseLeaves: number): number {
	if (caseLeaves <= LEAST) return LEAST;
	const power = 2 ** floorLog2(caseLeaves);
	return power === caseLeaves ? power : power * 2;
}

/** The padding leaves of a publication: as many as bring its case leaves to `hiddenCount`. */
export function paddingLeaves(sha256: Sha256, seed: Uint8Array, caseLeaves: number): Bytes[] {
	return Array.from({ length: hiddenCount(caseLeaves) - caseLeaves }, (_, index) =>
		concat(Uint8Array.of(0), sha256(concat(utf8('senim/padding/1\n'), seed, uint64(index)))),
	);
}

/** What the publication's readable leaf commits to. `slot` in epoch seconds. */
export function publicationCommitment(
	sha256: Sha256,
	seed: Uint8Array,
	slot: number,
	caseLeaves: number,
): Uint8Array {
	return sha256(concat(utf8('senim/publication/1\n'), seed, uint64(slot), uint64(caseLeaves)));
}

function uint64(value: number): Uint8Array {
	const bytes = new Uint8Array(8);
	new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
	return bytes;
}

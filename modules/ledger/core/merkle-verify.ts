/**
 * Checking proofs, in a browser or anywhere: RFC 9162 §2.1.3.2 and §2.1.4.2 on WebCrypto. False for anything that
 * does not prove; a forged proof is an expected answer, never an exception.
 */
import { equal, sha256 } from '#crypto/bytes.ts';
import { floorLog2, leafBytes, nodeBytes } from './merkle.ts';

export interface InclusionClaim {
	readonly entry: Uint8Array;
	readonly index: number;
	readonly size: number;
	readonly path: readonly Uint8Array[];
	readonly root: Uint8Array;
}

/** Does the tree of `size` leaves with this root hold the entry at the index? */
export async function verifyInclusion(claim: InclusionClaim): Promise<boolean> {
	const { entry, index, size, path, root } = claim;
	if (!isSize(index) || !isSize(size) || index >= size || !path.every(isHash)) return false;
	let hash: Uint8Array = await sha256(leafBytes(entry));
	let [at, last] = [index, size - 1];
	for (const sibling of path) {
		if (last === 0) return false;
		if (isOdd(at) || at === last) {
			hash = await sha256(nodeBytes(sibling, hash));
			while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
		} else {
			hash = await sha256(nodeBytes(hash, sibling));
		}
		[at, last] = [half(at), half(last)];
	}
	return last === 0 && equal(hash, root);
}

export interface ConsistencyClaim {
	readonly oldSize: number;
	readonly oldRoot: Uint8Array;
	readonly newSize: number;
	readonly newRoot: Uint8Array;
	readonly path: readonly Uint8Array[];
}

/** Does the new tree begin with exactly the leaves of the old one? Every tree continues the empty one. */
export async function verifyConsistency(claim: ConsistencyClaim): Promise<boolean> {
	const { oldSize, oldRoot, newSize, newRoot, path } = claim;
	if (!isSize(oldSize) || !isSize(newSize) || oldSize > newSize || !path.every(isHash)) return false;
	if (oldSize === 0) return path.length === 0 && (newSize > 0 || equal(oldRoot, newRoot));
	if (oldSize === newSize) return path.length === 0 && equal(oldRoot, newRoot);
	if (path.length === 0) return false;

	// An old tree of 2^n leaves is one subtree of the new tree, and its root is known: the proof leaves it out.
	const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...path] : path;
	let [at, last] = [oldSize - 1, newSize - 1];
	while (isOdd(at)) [at, last] = [half(at), half(last)];
	let [oldHash, newHash] = [first!, first!];
	for (const sibling of rest) {
		if (last === 0) return false;
		if (isOdd(at) || at === last) {
			oldHash = await sha256(nodeBytes(sibling, oldHash));
			newHash = await sha256(nodeBytes(sibling, newHash));
			while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
		} else {
			newHash = await sha256(nodeBytes(newHash, sibling));
		}
		[at, last] = [half(at), half(last)];
	}
	return last === 0 && equal(oldHash, oldRoot) && equal(newHash, newRoot);
}

// Sizes are whole numbers up to 2^53, so no bit operators: those see 32 bits.
const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
const isHash = (hash: Uint8Array) => hash.length === 32;
const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);
const isPowerOfTwo = (value: number) => 2 ** floorLog2(value) === value;

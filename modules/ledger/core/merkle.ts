/**
 * The Merkle tree of RFC 6962 §2.1: the hash of a leaf is SHA-256(0x00 ‖ entry), of a node SHA-256(0x01 ‖ left ‖ right),
 * and a range of n > 1 leaves splits at the largest power of two below n.
 *
 * Hashing is a parameter. The server hashes a million leaves in a row with the synchronous hash of its runtime;
 * a browser has only the asynchronous one of WebCrypto, and only ever checks single proofs, which
 * `merkle-verify.ts` does. So nothing here waits, and no home-made SHA-256 travels to a phone.
 *
 * Every range that a tree or a proof names falls apart into *complete* subtrees (2^level leaves, aligned), each half
 * the size of the one before or less. A complete subtree never changes again: that is what tiles store. So proofs are
 * planned as lists of ranges, ranges as lists of complete subtrees, and whoever holds those can hash the answer.
 */
import { concat } from '#crypto/bytes.ts';

export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** Leaves from `start` up to, but not including, `end`. */
export interface LeafRange {
	readonly start: number;
	readonly end: number;
}

/** The complete subtree over leaves index·2^level up to (index + 1)·2^level. */
export interface CompleteNode {
	readonly level: number;
	readonly index: number;
}

/** Gives the hash of a complete subtree; throws where it is asked for one that it does not hold. */
export type NodeSource = (node: CompleteNode) => Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

export const leafBytes = (entry: Uint8Array) => concat(LEAF, entry);
export const nodeBytes = (left: Uint8Array, right: Uint8Array) => concat(NODE, left, right);

export const leafHash = (sha256: Sha256, entry: Uint8Array) => sha256(leafBytes(entry));
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array) =>
	sha256(nodeBytes(left, right));

/** The complete subtrees that make up a range, from left to right. */
export function completeNodes({ start, end }: LeafRange): CompleteNode[] {
	const nodes: CompleteNode[] = [];
	for (let at = start; at < end; ) {
		const level = floorLog2(end - at);
		nodes.push({ level, index: at / 2 ** level });
		at += 2 ** level;
	}
	return nodes;
}

/** The hash over a range of leaves: RFC 6962 MTH(D[start:end]). The range must not be empty. */
export function rangeHash(sha256: Sha256, node: NodeSource, range: LeafRange): Uint8Array {
	return completeNodes(range)
		.map(node)
		.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** The root of a tree of `size` leaves. The empty tree has the hash of nothing. */
export function treeRoot(sha256: Sha256, node: NodeSource, size: number): Uint8Array {
	return size === 0 ? sha256(new Uint8Array()) : rangeHash(sha256, node, { start: 0, end: size });
}

/** What an inclusion proof consists of, from the leaf upwards: RFC 6962 §2.1.1 PATH(index, D[size]). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
	if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} in a tree of ${size}`);
	const ranges: LeafRange[] = [];
	let [start, end] = [0, size];
	while (end - start > 1) {
		const middle = start + splitOf(end - start);
		if (index < middle) {
			ranges.push({ start: middle, end });
			end = middle;
		} else {
			ranges.push({ start, end: middle });
			start = middle;
		}
	}
	return ranges.reverse();
}

/**
 * What a proof consists of that the tree of `newSize` continues the tree of `oldSize`: RFC 6962 §2.1.2 PROOF(m, D[n]).
 * Empty where there is nothing to show: from the empty tree, or from a tree to itself.
 */
export function consistencyRanges(oldSize: number, newSize: number): LeafRange[] {
	if (oldSize < 0 || oldSize > newSize) throw new RangeError(`${newSize} leaves cannot continue ${oldSize}`);
	if (oldSize === 0 || oldSize === newSize) return [];
	const ranges: LeafRange[] = [];
	let [start, end] = [0, newSize];
	while (end !== oldSize) {
		const middle = start + splitOf(end - start);
		if (oldSize <= middle) {
			ranges.push({ start: middle, end });
			end = middle;
		} else {
			ranges.push({ start, end: middle });
			start = middle;
		}
	}
	// The verifier knows the old root; where the last subtree is the whole old tree, it need not be told.
	if (start > 0) ranges.push({ start, end });
	return ranges.reverse();
}

/** The largest power of two below `size`; `size` must be at least 2. */
function splitOf(size: number): number {
	return 2 ** floorLog2(size - 1);
}

/** The largest n with 2^n ≤ value, exactly: `Math.log2` rounds up just below large powers of two. */
export function floorLog2(value: number): number {
	let power = 0;
	while (2 ** (power + 1) <= value) power++;
	return power;
}

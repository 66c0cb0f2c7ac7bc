/** Clause by clause: which points of the law an agreement has, and how its words differ from others. Pure. */
import type { AgreementRecord, Clause } from './agreement.ts';

/** A point that the law lists, with an example of ours. */
export interface Point {
	readonly id: string;
	readonly required: boolean;
}

export interface PointState<P extends Point> {
	readonly point: P;
	readonly clauses: readonly Clause[];
	/** A required point without any clause. */
	readonly missing: boolean;
}

export function byPoint<P extends Point>(
	record: Pick<AgreementRecord, 'clauses'>,
	points: readonly P[],
): { points: PointState<P>[]; others: Clause[] } {
	const known = new Set(points.map(({ id }) => id));
	return {
		points: points.map((point) => {
			const clauses = record.clauses.filter((clause) => clause.point === point.id);
			return { point, clauses, missing: point.required && clauses.length === 0 };
		}),
		others: record.clauses.filter(({ point }) => point === null || !known.has(point)),
	};
}

export interface Piece {
	readonly kind: 'same' | 'added' | 'removed';
	readonly text: string;
}

/** Beyond so many comparisons two texts are told as one removed and one added. */
const MOST_WORK = 4_000_000;

/**
 * The words that were added and removed, by a longest common subsequence of words (each with the space after it).
 * Joined, what is not `added` is the text before, and what is not `removed` is the text after.
 */
export function wordDiff(before: string, after: string): Piece[] {
	const [a, b] = [tokens(before), tokens(after)];
	let first = 0;
	while (first < a.length && first < b.length && a[first] === b[first]) first++;
	let last = 0;
	while (last < a.length - first && last < b.length - first && a.at(-1 - last) === b.at(-1 - last)) last++;
	const middle = differ(a.slice(first, a.length - last), b.slice(first, b.length - last));
	return joined([
		...a.slice(0, first).map((text): Piece => ({ kind: 'same', text })),
		...middle,
		...a.slice(a.length - last).map((text): Piece => ({ kind: 'same', text })),
	]);
}

const tokens = (text: string) => text.match(/[\p{L}\p{N}]+ ?|\s|[^\p{L}\p{N}\s]/gu) ?? [];

function differ(a: readonly string[], b: readonly string[]): Piece[] {
	const removed = (text: string): Piece => ({ kind: 'removed', text });
	const added = (text: string): Piece => ({ kind: 'added', text });
	if (a.length * b.length > MOST_WORK) return [...a.map(removed), ...b.map(added)];
	const width = b.length + 1;
	// Length of the longest common subsequence of a from i and b from j.
	const length = new Uint32Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--)
		for (let j = b.length - 1; j >= 0; j--)
			length[i * width + j] =
				a[i] === b[j]
					? length[(i + 1) * width + j + 1]! + 1
					: Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
	const pieces: Piece[] = [];
	let [i, j] = [0, 0];
	while (i < a.length || j < b.length) {
		if (i < a.length && j < b.length && a[i] === b[j]) {
			pieces.push({ kind: 'same', text: a[i]! });
			i++;
			j++;
		} else if (j >= b.length || (i < a.length && length[(i + 1) * width + j]! >= length[i * width + j + 1]!))
			pieces.push(removed(a[i++]!));
		else pieces.push(added(b[j++]!));
	}
	return pieces;
}

function joined(pieces: readonly Piece[]): Piece[] {
	const all: Piece[] = [];
	for (const piece of pieces) {
		const before = all.at(-1);
		if (before?.kind === piece.kind) all[all.length - 1] = { ...before, text: before.text + piece.text };
		else all.push(piece);
	}
	return all;
}

/** Clauses of one point as one text. */
export const textOf = (clauses: readonly Clause[]): string => clauses.map(({ text }) => text).join('\n\n');

/** How the agreement stands on a day by its own days; a prolongation is the engine's to tell. */
export type Standing = 'not-known' | 'not-yet' | 'in-force' | 'ended';
export function standingOf({ from, to }: Pick<AgreementRecord, 'from' | 'to'>, today: string): Standing {
	if (from === null && to === null) return 'not-known';
	if (from !== null && today < from) return 'not-yet';
	return to !== null && to < today ? 'ended' : 'in-force';
}

/** Words that are almost the one that was typed: found by the three-letter pieces they share, then compared. */

/** Edits (a letter more, less, other, or two neighbours exchanged) that a word of this length may have. */
export const editsFor = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : 2);

/** One edit spoils at most this many three-letter pieces of a word (an exchange of neighbours spoils four). */
const SPOILED = 4;

function* pieces(word: string): Generator<string> {
	const padded = `^${word}$`;
	for (let at = 0; at + 3 <= padded.length; at++) yield padded.slice(at, at + 3);
}

/** Terms, numbered in the order in which they came. */
export class NearTerms {
	readonly #terms: string[] = [];
	readonly #holding = new Map<string, number[]>();
	#shared = new Uint8Array(1024);

	add(term: string): void {
		const number = this.#terms.push(term) - 1;
		for (const piece of new Set(pieces(term))) {
			const list = this.#holding.get(piece);
			if (list) list.push(number);
			else this.#holding.set(piece, [number]);
		}
	}

	/** Numbers of the terms within a few edits of `term`, itself left out. */
	near(term: string): number[] {
		const edits = editsFor(term.length);
		if (edits === 0) return [];
		if (this.#shared.length < this.#terms.length) this.#shared = new Uint8Array(this.#terms.length * 2);
		const shared = this.#shared;
		const touched: number[] = [];
		const wanted = new Set(pieces(term));
		for (const piece of wanted) {
			for (const number of this.#holding.get(piece) ?? []) {
				if (shared[number]!++ === 0) touched.push(number);
			}
		}
		const least = Math.max(1, wanted.size - SPOILED * edits);
		const found: number[] = [];
		for (const number of touched) {
			const other = this.#terms[number]!;
			const enough = shared[number]! >= least && Math.abs(other.length - term.length) <= edits;
			shared[number] = 0;
			if (enough && other !== term && editDistance(term, other, edits) <= edits) found.push(number);
		}
		return found;
	}
}

/** Three rows of costs, used again and again. */
let rows = [0, 1, 2].map(() => new Uint16Array(64));

/** Optimal string alignment distance, or more than `most` where it is not within it. */
export function editDistance(a: string, b: string, most: number): number {
	const far = most + 1;
	if (Math.abs(a.length - b.length) > most) return far;
	if (rows[0]!.length < b.length + 2) rows = rows.map(() => new Uint16Array(b.length * 2 + 2));
	let [before, last, now] = rows as [Uint16Array, Uint16Array, Uint16Array];
	for (let column = 0; column <= b.length; column++) last[column] = column;
	for (let row = 1; row <= a.length; row++) {
		// What is further from the diagonal costs more than `most`.
		const from = Math.max(1, row - most);
		const to = Math.min(b.length, row + most);
		let least = from === 1 ? row : far;
		now[from - 1] = least;
		if (to === row + most) last[to] = far;
		for (let column = from; column <= to; column++) {
			const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
			let cost = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
			if (
				row > 1 &&
				column > 1 &&
				a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
				a.charCodeAt(row - 2) === b.charCodeAt(column - 1)
			)
				cost = Math.min(cost, before[column - 2]! + 1);
			now[column] = cost;
			if (cost < least) least = cost;
		}
		if (least > most) return far;
		[before, last, now] = [last, now, before];
	}
	return Math.min(far, last[b.length]!);
}

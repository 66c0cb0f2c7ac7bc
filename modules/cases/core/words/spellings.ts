/**
 * Words as they are written, numbered in the order in which they first came. A text is read letter by letter and compared
 * with what is known in place: no piece of it is copied. Takes the same for words as `spellingsOf`; a test compares the two.
 */

const WORD_LETTER = /[\p{L}\p{N}]/u;
const UNKNOWN = 0;
const INSIDE = 1;
const OUTSIDE = 2;
/** For each of the letters that fit one number of a string: whether words are made of it. */
const kinds = new Uint8Array(0xd800);

function kindOf(code: number): number {
	const kind = WORD_LETTER.test(String.fromCodePoint(code)) ? INSIDE : OUTSIDE;
	if (code < kinds.length) kinds[code] = kind;
	return kind;
}

export class Spellings {
	readonly #written: string[] = [];
	readonly #hashes: number[] = [];
	/** Open addressing; numbers count from 1 here, 0 is an empty place. */
	#table = new Uint32Array(4096);

	/** As it is written. */
	of(number: number): string {
		return this.#written[number]!;
	}

	/** Gives the number of each word of a text and where it stands, in the order of the text. */
	eachIn(text: string, give: (number: number, from: number, to: number) => void): void {
		let from = -1;
		let hash = 0;
		for (let at = 0; at < text.length; at++) {
			let code = text.charCodeAt(at);
			let kind = code < kinds.length ? kinds[code]! : UNKNOWN;
			const begin = at;
			if (kind === UNKNOWN) {
				code = text.codePointAt(at)!;
				kind = kindOf(code);
				if (code > 0xffff) at++;
			}
			if (kind === INSIDE) {
				if (from < 0) {
					from = begin;
					hash = 0;
				}
				hash = (Math.imul(hash, 31) + code) | 0;
			} else if (from >= 0) {
				give(this.#numberOf(text, from, begin, hash), from, begin);
				from = -1;
			}
		}
		if (from >= 0) give(this.#numberOf(text, from, text.length, hash), from, text.length);
	}

	#numberOf(text: string, from: number, to: number, hash: number): number {
		const mask = this.#table.length - 1;
		let place = placeOf(hash) & mask;
		for (let kept = this.#table[place]!; kept !== 0; kept = this.#table[place]!) {
			const written = this.#written[kept - 1]!;
			if (this.#hashes[kept - 1] === hash && written.length === to - from && text.startsWith(written, from))
				return kept - 1;
			place = (place + 1) & mask;
		}
		this.#hashes.push(hash);
		const kept = this.#written.push(text.slice(from, to));
		this.#table[place] = kept;
		if (kept * 2 > this.#table.length) this.#grow();
		return kept - 1;
	}

	#grow(): void {
		this.#table = new Uint32Array(this.#table.length * 2);
		const mask = this.#table.length - 1;
		for (const [number, hash] of this.#hashes.entries()) {
			let place = placeOf(hash) & mask;
			while (this.#table[place] !== 0) place = (place + 1) & mask;
			this.#table[place] = number + 1;
		}
	}
}

const placeOf = (hash: number) => hash ^ (hash >>> 15);

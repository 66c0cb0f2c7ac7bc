/**
 * Words that occur nowhere else, and how to find any slice of them in bytes. A word repeats a marker (5 letters) and a
 * name of its own (3), so every slice of 12 bytes holds a whole marker: searching for the marker in every encoding
 * finds them all, and what stands around a hit tells chance from a leak.
 */
import { randomInt } from 'node:crypto';

const LATIN = 'bcdfghjkmnpqrstvwxz';
const CYRILLIC = 'әғқңөұүһі';
const SLICE = 12;
/** How far around a hit a slice is looked for, in any encoding. */
const AROUND = 64;
const PAGE = 4096;
const EMPTY = Buffer.alloc(PAGE);

const letters = (alphabet: string, length: number) =>
	Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
/** No letter twice: a marker of one letter alone is found by chance, in tables of equal numbers. */
function differing(alphabet: string, length: number): string {
	const left = [...alphabet];
	return Array.from({ length }, () => left.splice(randomInt(left.length), 1)[0]).join('');
}

export interface Hit {
	/** What was found: the name of the field, or of the secret. */
	readonly what: string;
	readonly encoding: string;
}

interface Needle extends Hit {
	readonly bytes: Buffer;
	/** Slices of which one must stand around the hit; none for secrets, which are found whole. */
	readonly proofs: readonly Buffer[] | null;
}

export class Canaries {
	readonly #marker = `Q${letters(LATIN, 3)}Z`;
	readonly #cyrillic = differing(CYRILLIC, 3);
	readonly #words = new Map<string, string>();
	readonly #secrets: Needle[] = [];

	/** The word for a field; the same for the same field. */
	readonly word = (field: string): string => {
		const known = this.#words.get(field);
		if (known) return known;
		const latin = (this.#marker + letters(LATIN, 3)).repeat(5);
		const cyrillic = (this.#cyrillic + letters(CYRILLIC, 1)).repeat(8);
		const word = `${latin} ${cyrillic}`;
		this.#words.set(field, word);
		return word;
	};

	/** Something random that is looked for whole. */
	secret(what: string, value: string | Uint8Array): void {
		const forms = typeof value === 'string' ? encodings(value) : byteForms(Buffer.from(value));
		for (const [encoding, bytes] of forms) this.#secrets.push({ what, encoding, bytes, proofs: null });
	}

	/** What of these canaries stands in the bytes, each once. One pass, whatever their number. */
	findIn(haystack: Buffer): Hit[] {
		const { table, lists } = this.#prepared();
		const hits = new Map<string, Hit>();
		const end = haystack.length - 1;
		for (let at = 0; at < end; at++) {
			// Much of memory is empty: a page of zeros holds nothing but what may begin with its last byte.
			const whole = at % PAGE === 0 && at + PAGE <= haystack.length;
			if (whole && haystack.compare(EMPTY, 0, PAGE, at, at + PAGE) === 0) {
				at += PAGE - 2;
				continue;
			}
			const list = table[haystack[at]! | (haystack[at + 1]! << 8)]!;
			if (list === 0) continue;
			for (const needle of lists[list - 1]!) {
				if (standsAt(needle.bytes, haystack, at) && (!needle.proofs || stands(needle.proofs, haystack, at)))
					hits.set(`${needle.what} ${needle.encoding}`, { what: needle.what, encoding: needle.encoding });
			}
		}
		return [...hits.values()];
	}

	#ready: { size: number; table: Uint16Array; lists: Needle[][] } | null = null;

	/** The needles by their first two bytes. */
	#prepared() {
		const size = this.#words.size + this.#secrets.length;
		if (this.#ready?.size === size) return this.#ready;
		const table = new Uint16Array(65_536);
		const lists: Needle[][] = [];
		for (const needle of [...this.#markers(), ...this.#secrets]) {
			const key = needle.bytes.readUInt16LE(0);
			table[key] ||= lists.push([]);
			lists[table[key]! - 1]!.push(needle);
		}
		this.#ready = { size, table, lists };
		return this.#ready;
	}

	#markers(): Needle[] {
		const slices = new Map<string, Buffer[]>();
		for (const word of this.#words.values()) {
			for (let from = 0; from + SLICE <= word.length; from++) {
				for (const [encoding, bytes] of encodings(word.slice(from, from + SLICE))) {
					const family = familyOf(encoding);
					const known = slices.get(family);
					if (known) known.push(bytes);
					else slices.set(family, [bytes]);
				}
			}
		}
		const proofs = new Map([...slices].map(([family, all]) => [family, distinct(all)]));
		const names = `one of: ${[...this.#words.keys()].join(', ')}`.slice(0, 60);
		return [this.#marker, this.#cyrillic].flatMap((marker) =>
			encodings(marker).map(([encoding, bytes]) => {
				return { what: names, encoding, bytes, proofs: proofs.get(familyOf(encoding))! };
			}),
		);
	}
}

/** A marker and the slice that holds it begin at different offsets of Base64. */
const familyOf = (encoding: string) => encoding.replace(/ at \d$/, '');

function standsAt(needle: Buffer, haystack: Buffer, at: number): boolean {
	if (at + needle.length > haystack.length) return false;
	for (let i = 2; i < needle.length; i++) if (haystack[at + i] !== needle[i]) return false;
	return true;
}

const distinct = (all: readonly Buffer[]) => [
	...new Map(all.map((bytes) => [bytes.toString('latin1'), bytes])).values(),
];

function stands(slices: readonly Buffer[], haystack: Buffer, at: number): boolean {
	const around = haystack.subarray(Math.max(0, at - AROUND), at + AROUND);
	return slices.some((slice) => around.includes(slice));
}

/** A text as it may lie in memory or in a file. */
function encodings(text: string): [string, Buffer][] {
	const utf8 = Buffer.from(text);
	const utf16 = Buffer.from(text, 'utf16le');
	const escaped = JSON.stringify(text).replace(
		/[^\0-\x7f]/g,
		(letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
	const forms: [string, Buffer][] = [
		...byteForms(utf8),
		['UTF-16', utf16],
		['UTF-16 big endian', Buffer.from(utf16).swap16()],
	];
	if (utf8.length !== text.length) forms.push(['JSON escapes', Buffer.from(escaped.slice(1, -1))]);
	return forms;
}

/** Bytes as they are, in hex and in Base64 at each of its three offsets (the letters that others share left out). */
function byteForms(bytes: Buffer): [string, Buffer][] {
	const forms: [string, Buffer][] = [
		['bytes', bytes],
		['hex', Buffer.from(bytes.toString('hex'))],
		['HEX', Buffer.from(bytes.toString('hex').toUpperCase())],
	];
	for (const offset of [0, 1, 2]) {
		const shifted = Buffer.concat([Buffer.alloc(offset), bytes]);
		const whole = Math.floor((shifted.length * 4) / 3);
		for (const alphabet of ['base64', 'base64url'] as const) {
			const inner = shifted.toString(alphabet).slice(offset === 0 ? 0 : offset + 1, whole);
			forms.push([`${alphabet} at ${offset}`, Buffer.from(inner)]);
		}
	}
	return forms;
}

/** Compares what was expected with what was computed: only what is named. */
import { isObject, type Json, type JsonObject } from './read-cases.ts';

export type Line = { at: string; computed: Json; expected: Json; ok: boolean };

/** Words in which the expected text need only be contained. */
const CONTAINED = ['says', 'because', 'includes'];

/** One line for each expected word. */
export function compareAll(expected: JsonObject, computed: JsonObject): Line[] {
	return Object.entries(expected).map(([word, wanted]) => {
		const found = computed[word] ?? null;
		const known = Object.hasOwn(computed, word);
		const ok = known && (CONTAINED.includes(word) ? contains(found, wanted) : same(found, wanted));
		return {
			at: word,
			computed: known ? found : `no such word; known: ${Object.keys(computed).join(', ')}`,
			expected: wanted,
			ok,
		};
	});
}

function same(found: Json, wanted: Json): boolean {
	if (Array.isArray(wanted)) {
		if (!Array.isArray(found) || found.length !== wanted.length) return false;
		const [a, b] = [found, wanted].map((list) => (list.every(isName) ? [...list].sort() : list));
		return (a ?? []).every((one, place) => same(one, b?.[place] ?? null));
	}
	if (!isObject(wanted)) return found === wanted;
	if (!isObject(found)) return false;
	return Object.entries(wanted).every(([key, value]) => {
		if (!Object.hasOwn(found, key)) return false;
		const one = found[key] ?? null;
		return CONTAINED.includes(key) ? contains(one, value) : same(one, value);
	});
}

function contains(found: Json, wanted: Json): boolean {
	if (wanted === null) return found === null;
	if (wanted === true) return found !== null;
	const parts = Array.isArray(wanted) ? wanted : [wanted];
	if (Array.isArray(found)) return parts.every((part) => found.some((one) => same(one, part)));
	return typeof found === 'string' && parts.every((part) => typeof part === 'string' && found.includes(part));
}

function isName(value: Json): boolean {
	return typeof value === 'string' || typeof value === 'number';
}

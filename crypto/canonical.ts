/**
 * One spelling for every value that is signed, hashed or bound to a ciphertext: JSON as in RFC 8785 (JSON
 * Canonicalization Scheme), kept to strings, booleans, null, safe integers, arrays and plain objects. Fractions are
 * refused, so that no two programs can print one number in two ways.
 */
import { type Bytes, utf8 } from './bytes.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Throws a TypeError for a value outside `Plain`. Members that are `undefined` are left out, as JSON does. */
export function canonical(value: unknown): string {
	if (value === null || typeof value === 'boolean') return String(value);
	if (typeof value === 'string') return spelled(value);
	if (typeof value === 'number') {
		if (!Number.isSafeInteger(value)) throw new TypeError('only safe integers have one spelling');
		return String(value);
	}
	if (Array.isArray(value)) return `[${Array.from(value, (item) => canonical(item)).join(',')}]`;
	if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
		const record = value as Record<string, unknown>;
		const members = Object.keys(record)
			.filter((key) => record[key] !== undefined)
			.sort()
			.map((key) => `${spelled(key)}:${canonical(record[key])}`);
		return `{${members.join(',')}}`;
	}
	throw new TypeError('this value has no canonical spelling');
}

/** RFC 8785 §3.2.2.2: half of a surrogate pair has no UTF-8, so a text that holds one is refused. */
function spelled(text: string): string {
	if (/[\ud800-\udfff]/u.test(text)) throw new TypeError('this text is not well-formed Unicode');
	return JSON.stringify(text);
}

export const canonicalBytes = (value: unknown): Bytes => utf8(canonical(value));

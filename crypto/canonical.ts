/**
 * One spelling for every value that is signed, hashed or bound to a ciphertext: JSON as in RFC 8785 (JSON
 * Canonicalization Scheme), kept to strings, booleans, null, safe integers, arrays and plain objects. Fractions are
 * refused, so that no two programs can print one number in two ways.
 */
import { type Bytes, utf8 } from './bytes.ts';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Throws a TypeError for a value outside `Plain`. Members that are `undefined` are left out, as JSON does. */
export function canonical(value: unknown): string {
	if (value === null || typeof value === 'boolean' || typeof value === 'string') {
		return JSON.stringify(value);
	}
	if (typeof value === 'number') {
		if (!Number.isSafeInteger(value)) throw new TypeError('only safe integers have one spelling');
		return String(value);
	}
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
		const record = value as Record<string, unknown>;
		const members = Object.keys(record)
			.filter((key) => record[key] !== undefined)
			.sort()
			.map((key) => `${JSON.stringify(key)}:${canonical(record[key])}`);
		return `{${members.join(',')}}`;
	}
	throw new TypeError('this value has no canonical spelling');
}

export const canonicalBytes = (value: unknown): Bytes => utf8(canonical(value));

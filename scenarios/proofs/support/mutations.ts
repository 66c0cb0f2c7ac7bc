import { isDeepStrictEqual } from 'node:util';

/** Every way in which one member of a JSON value can be wrong, one at a time. */
const JUNK: readonly unknown[] = [
	null,
	-1,
	0.5,
	'',
	'\u0000',
	'\ud800',
	'ж'.repeat(300),
	true,
	[],
	[null],
	[[]],
	{},
	{ x: null },
];

/** Copies of `value`, each with one member replaced by junk or left out, at any depth. */
export function* mutations(value: unknown): Generator<unknown> {
	yield* JUNK.filter((junk) => !isDeepStrictEqual(junk, value));
	if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			for (const mutated of mutations(item)) yield value.with(index, mutated);
		}
		yield [...value, ...value];
	} else if (typeof value === 'object' && value !== null) {
		for (const [name, member] of Object.entries(value)) {
			const { [name as never]: _left, ...rest } = value;
			yield rest;
			for (const mutated of mutations(member)) yield { ...rest, [name]: mutated };
		}
		yield { ...value, unknownMember: 0.5 };
	} else if (typeof value === 'string') {
		yield value.slice(0, -1);
		yield `${value}A`;
		yield otherSpelling(value);
	}
}

/** Base64url of 16, 32 … bytes has spare bits at its end: the same bytes in another spelling. */
function otherSpelling(text: string): string {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const last = alphabet.indexOf(text.at(-1) ?? '');
	return last < 0 ? `${text}=` : text.slice(0, -1) + alphabet[last ^ 1];
}

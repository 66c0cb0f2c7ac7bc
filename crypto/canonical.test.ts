import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical, canonicalBytes, type Plain } from './canonical.ts';

const text = fc.string({ unit: 'grapheme' });
const { value: plain } = fc.letrec<{ value: Plain }>((again) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		text,
		fc.maxSafeInteger(),
		fc.boolean(),
		fc.constant(null),
		fc.array(again('value'), { maxLength: 4 }),
		fc.dictionary(text, again('value'), { maxKeys: 5, noNullPrototype: true }),
	),
}));

/** The same value with the members of every object in the opposite order. */
function reversed(value: Plain): Plain {
	if (Array.isArray(value)) return value.map(reversed);
	if (value === null || typeof value !== 'object') return value;
	const members = Object.entries(value as { [key: string]: Plain }).reverse();
	return Object.fromEntries(members.map(([key, member]) => [key, reversed(member)]));
}

it('is JSON that means the same', () =>
	fc.assert(
		fc.property(plain, (value) => {
			// Minus zero is spelled 0; every other value comes back as it went.
			expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
		}),
	));
it('does not depend on the order of members', () =>
	fc.assert(
		fc.property(plain, (value) => {
			expect(canonical(reversed(value))).toBe(canonical(value));
		}),
	));
it('spells its own reading again in the same way', () =>
	fc.assert(
		fc.property(plain, (value) => {
			expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
		}),
	));
it('leaves out members that are undefined, as JSON does', () => {
	expect(canonical({ a: undefined, b: 1 })).toBe('{"b":1}');
});
it('refuses what has no one spelling', () => {
	const sparse: unknown[] = [1];
	sparse[2] = 3;
	for (const value of [
		0.5,
		Number.NaN,
		Number.POSITIVE_INFINITY,
		2 ** 53,
		1n,
		undefined,
		[undefined],
		sparse,
		() => 1,
		Symbol('x'),
		new Date(0),
		new Map(),
		new Uint8Array(2),
		new (class Case {})(),
		Object.create(null),
	]) {
		expect(() => canonical(value)).toThrow(TypeError);
		expect(() => canonical({ deep: [{ in: value === undefined ? [value] : value }] })).toThrow(TypeError);
	}
});
it('takes a member named __proto__ for a member', () => {
	expect(canonical(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
});
it('is written in UTF-8', () => {
	expect([...canonicalBytes('ә')]).toEqual([0x22, 0xd3, 0x99, 0x22]);
});

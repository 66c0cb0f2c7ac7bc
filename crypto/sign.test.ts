import fc from 'fast-check';
import { expect, it } from 'vitest';
import { random } from './bytes.ts';
import { generateSignKeys } from './keys.ts';
import { sign, verify } from './sign.ts';

const keys = await generateSignKeys();
const other = await generateSignKeys();
const statement = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean()), {
	noNullPrototype: true,
});
const purpose = fc.string();
const runs = { numRuns: 40 };

it('a signature holds for its own act', () =>
	fc.assert(
		fc.asyncProperty(purpose, statement, async (why, what) => {
			const signature = await sign(keys.privateRecord, why, what);
			expect(signature.length).toBe(64);
			expect(await verify(keys.publicKey, why, what, signature)).toBe(true);
			const reordered = Object.fromEntries(Object.entries(what).reverse());
			expect(await verify(keys.publicKey, why, reordered, signature)).toBe(true);
		}),
		runs,
	));
it('and for no other purpose, statement or key', () =>
	fc.assert(
		fc.asyncProperty(purpose, statement, purpose, async (why, what, otherWhy) => {
			const signature = await sign(keys.privateRecord, why, what);
			if (otherWhy !== why) expect(await verify(keys.publicKey, otherWhy, what, signature)).toBe(false);
			expect(await verify(keys.publicKey, why, { ...what, more: null }, signature)).toBe(false);
			expect(await verify(keys.publicKey, why, [what], signature)).toBe(false);
			expect(await verify(other.publicKey, why, what, signature)).toBe(false);
		}),
		runs,
	));
it('nor with one changed bit', () =>
	fc.assert(
		fc.asyncProperty(fc.nat({ max: 511 }), async (bit) => {
			const signature = await sign(keys.privateRecord, 'entry', { case: 'x', seq: 1 });
			signature[bit >> 3]! ^= 1 << (bit & 7);
			expect(await verify(keys.publicKey, 'entry', { case: 'x', seq: 1 }, signature)).toBe(false);
		}),
		runs,
	));
it('a purpose cannot swallow the statement, nor the statement the purpose', async () => {
	const signature = await sign(keys.privateRecord, 'a\n"b"', 'c');
	expect(await verify(keys.publicKey, 'a', 'b"\n"c', signature)).toBe(false);
	expect(await verify(keys.publicKey, 'a\n"b"\n"c"', '', signature)).toBe(false);
});
it('what is malformed is false, never an error', async () => {
	const signature = await sign(keys.privateRecord, 'entry', 1);
	expect(await verify(new Uint8Array(65), 'entry', 1, signature)).toBe(false);
	expect(await verify(new Uint8Array(0), 'entry', 1, signature)).toBe(false);
	expect(await verify(keys.publicKey, 'entry', 0.5, signature)).toBe(false);
	for (const length of [0, 1, 63, 65, 72]) {
		expect(await verify(keys.publicKey, 'entry', 1, random(length))).toBe(false);
	}
	expect(await verify(keys.publicKey, 'entry', 1, new Uint8Array(64))).toBe(false);
	expect(await verify(keys.publicKey, 'entry', 1, new Uint8Array(64).fill(255))).toBe(false);
});
it('signing what has no one spelling is an error', async () => {
	await expect(sign(keys.privateRecord, 'entry', { half: 0.5 })).rejects.toThrow(TypeError);
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { random } from '#crypto/bytes.ts';
import { generateSignKeys, type KeyPair } from '#crypto/keys.ts';
import { sign, verify } from '#crypto/sign.ts';
import { isP256Point, isSigned, p256Key } from './ecdsa.ts';

let keys: KeyPair<'sign'>;
let other: KeyPair<'sign'>;
beforeAll(async () => {
	[keys, other] = await Promise.all([generateSignKeys(), generateSignKeys()]);
});

const statement = fc.dictionary(
	fc.string({ unit: 'grapheme' }),
	fc.oneof(fc.string({ unit: 'grapheme' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null)),
	{ noNullPrototype: true },
);

describe('the quick way to check a signature', () => {
	it('says what the browser’s way says', async () => {
		await fc.assert(
			fc.asyncProperty(statement, statement, fc.string(), async (said, meant, purpose) => {
				const signature = await sign(keys.privateRecord, purpose, said);
				expect(await isSigned(keys.publicKey, purpose, said, signature)).toBe(true);
				const slow = await verify(keys.publicKey, purpose, meant, signature);
				expect(await isSigned(keys.publicKey, purpose, meant, signature)).toBe(slow);
				expect(await isSigned(other.publicKey, purpose, said, signature)).toBe(false);
				expect(await isSigned(keys.publicKey, `${purpose}x`, said, signature)).toBe(false);
			}),
			{ numRuns: 40 },
		);
	});

	it('finds every turned bit and every wrong length', async () => {
		const said = { case: 'a', seq: 1 };
		const signature = await sign(keys.privateRecord, 'entry', said);
		for (let at = 0; at < signature.length; at++) {
			const turned = signature.slice();
			turned[at]! ^= 1 << (at % 8);
			expect(await isSigned(keys.publicKey, 'entry', said, turned)).toBe(false);
		}
		for (const wrong of [signature.slice(1), new Uint8Array(64), new Uint8Array(0), new Uint8Array(72)])
			expect(await isSigned(keys.publicKey, 'entry', said, wrong)).toBe(false);
	});

	it('does not depend on the order of members', async () => {
		const signature = await sign(keys.privateRecord, 'entry', { a: 1, b: 2 });
		expect(await isSigned(keys.publicKey, 'entry', { b: 2, a: 1 }, signature)).toBe(true);
	});
});

describe('a key', () => {
	it('is an uncompressed point on the curve', async () => {
		const { publicKey } = keys;
		expect(isP256Point(publicKey)).toBe(true);
		expect(p256Key(publicKey)).not.toBeNull();
		const off = publicKey.slice();
		off[64]! ^= 1;
		const compressed = new Uint8Array([2, ...publicKey.slice(1, 33)]);
		const hybrid = new Uint8Array([6, ...publicKey.slice(1)]);
		for (const wrong of [
			off,
			compressed,
			hybrid,
			new Uint8Array(65),
			publicKey.slice(1),
			random(65),
			new Uint8Array(),
		]) {
			expect(isP256Point(wrong)).toBe(false);
			expect(await isSigned(wrong, 'entry', {}, random(64))).toBe(false);
		}
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBase64url } from './base64url.ts';

const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

test('every byte string has exactly one spelling', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
			expect(isBase64url(encoded(bytes), bytes.length)).toBe(true);
			expect(isBase64url(encoded(bytes), bytes.length + 1)).toBe(false);
			expect(isBase64url(encoded(bytes), 0, bytes.length)).toBe(true);
		}),
	);
	fc.assert(
		fc.property(fc.string(), (text) => {
			const canonical = encoded(Buffer.from(text, 'base64url')) === text;
			expect(isBase64url(text, 0, 1000)).toBe(canonical);
		}),
	);
	const letter = fc.constantFrom(...'ABQRghwx_-048c');
	fc.assert(
		fc.property(fc.string({ unit: letter, maxLength: 9 }), (text) => {
			expect(isBase64url(text, 0, 1000)).toBe(encoded(Buffer.from(text, 'base64url')) === text);
		}),
	);
});

test('nothing else is taken', () => {
	for (const value of [null, undefined, 5, [], ['AA'], {}, 'AA==', 'A', 'AA\n', 'A+A', 'a b'])
		expect(isBase64url(value, 0, 100)).toBe(false);
});

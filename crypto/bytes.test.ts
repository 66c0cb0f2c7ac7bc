import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64url, concat, equal, fromBase64url, fromUtf8, hex, random, sha256, utf8 } from './bytes.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

it('base64url goes there and back, and agrees with Node', () =>
	fc.assert(
		fc.property(bytes, (some) => {
			const text = base64url(some);
			expect(text).toBe(Buffer.from(some).toString('base64url'));
			expect(fromBase64url(text)).toEqual(new Uint8Array(some));
		}),
	));
it('base64url takes long contents', () => {
	const long = random(60_000);
	expect(fromBase64url(base64url(long))).toEqual(long);
});
it('base64url refuses every spelling but one', () => {
	for (const text of [
		'AA==',
		'AA=',
		'A',
		'AAAAA',
		'AB',
		'AAB',
		'+A',
		'/A',
		'A A',
		'AA\n',
		' AA',
		'ÀA',
		'*',
	]) {
		expect(() => fromBase64url(text), text).toThrow();
	}
	expect(fromBase64url('')).toEqual(new Uint8Array(0));
});
it('two texts never mean the same bytes', () =>
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'AQgw_-'), maxLength: 6 }), (text) => {
			let read: Uint8Array;
			try {
				read = fromBase64url(text);
			} catch {
				return;
			}
			expect(base64url(read)).toBe(text);
		}),
	));
it('concat joins, equal compares, hex spells', () =>
	fc.assert(
		fc.property(bytes, bytes, (a, b) => {
			expect(concat(a, b)).toEqual(new Uint8Array([...a, ...b]));
			expect(equal(a, b)).toBe(Buffer.compare(a, b) === 0);
			expect(equal(a, a.slice())).toBe(true);
			expect(hex(a)).toBe(Buffer.from(a).toString('hex'));
		}),
	));
it('UTF-8 goes there and back, and what is not UTF-8 is refused', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			expect(fromUtf8(utf8(text))).toBe(text);
		}),
		{ examples: [['\ufeffx']] },
	);
	expect(() => fromUtf8(Uint8Array.of(0xc0, 0x80))).toThrow(TypeError);
	expect(() => fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toThrow(TypeError);
});
it('SHA-256 of «abc», FIPS 180-4', async () => {
	expect(hex(await sha256(utf8('abc')))).toBe(
		'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
	);
});

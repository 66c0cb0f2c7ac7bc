import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concat, equal, utf8 } from './bytes.ts';
import { PADDING_FLOOR, pad, paddedLength, unpad } from './padding.ts';

const length = fc.oneof(fc.nat({ max: 5000 }), fc.nat({ max: 2 ** 31 - 2 }));

it('comes off as it went on', () =>
	fc.assert(
		fc.property(fc.nat({ max: 5000 }), fc.constantFrom(0, 1, 0x80), (size, fill) => {
			const bytes = new Uint8Array(size).fill(fill);
			expect(equal(unpad(pad(bytes)), bytes)).toBe(true);
			expect(pad(bytes).length).toBe(paddedLength(size + 1));
		}),
		{ examples: [PADDING_FLOOR - 1, PADDING_FLOOR, PADDING_FLOOR + 1].map((size) => [size, 0]) },
	));
it('leaves bytes that look like padding alone', () => {
	for (const bytes of [[], [0x80], [0], [0x80, 0, 0], [0, 0, 0x80]]) {
		expect([...unpad(pad(Uint8Array.from(bytes)))]).toEqual(bytes);
	}
});
it('never shortens, keeps order, and repeats nothing twice', () =>
	fc.assert(
		fc.property(length, length, (a, b) => {
			const padded = paddedLength(a);
			expect(padded).toBeGreaterThanOrEqual(Math.max(a, PADDING_FLOOR));
			expect(paddedLength(padded)).toBe(padded);
			if (a <= b) expect(padded).toBeLessThanOrEqual(paddedLength(b));
		}),
	));
it('costs at most 12 % above the floor', () =>
	fc.assert(
		fc.property(length, (bytes) => {
			if (bytes > PADDING_FLOOR) expect(paddedLength(bytes) / bytes).toBeLessThan(1.12);
		}),
	));
it('leaves few lengths: one up to 1 KiB, at most 500 up to 64 MiB', () => {
	const classes = new Set<number>();
	for (let bytes = 1; bytes <= 2 ** 26; bytes = paddedLength(bytes) + 1) classes.add(paddedLength(bytes));
	expect(Math.min(...classes)).toBe(PADDING_FLOOR);
	expect(classes.size).toBeLessThan(500);
});
it('refuses broken padding', () => {
	for (const broken of [new Uint8Array(0), new Uint8Array(1024), concat(pad(utf8('x')), Uint8Array.of(1))]) {
		expect(() => unpad(broken)).toThrow(TypeError);
	}
});

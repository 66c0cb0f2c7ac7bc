import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDigit, isWellFormedBin } from './bin.ts';

test('worked examples: one pass, two passes, and a number that cannot exist', () => {
	expect(checkDigit('17054000001')).toBe(0);
	expect(checkDigit('17054000010')).toBe(2);
	expect(checkDigit('17054000014')).toBeNull();
});

test('the safe demo numbers are well-formed; a changed digit or kind is not', () => {
	expect(isWellFormedBin('261240999999')).toBe(true);
	expect(isWellFormedBin('261241999995')).toBe(true);
	expect(isWellFormedBin('261240999998')).toBe(false);
	expect(isWellFormedBin('261340999999')).toBe(false);
	expect(isWellFormedBin('26124099999')).toBe(false);
});

const body = fc
	.tuple(
		fc.integer({ min: 0, max: 99 }),
		fc.integer({ min: 1, max: 12 }),
		fc.constantFrom(4, 5, 6),
		fc.integer({ min: 0, max: 3 }),
		fc.nat({ max: 99_999 }),
	)
	.map(
		([year, month, kind, part, serial]) =>
			String(year).padStart(2, '0') +
			String(month).padStart(2, '0') +
			kind +
			part +
			String(serial).padStart(5, '0'),
	);

test('a number with its check digit is well formed, and with no other', () => {
	fc.assert(
		fc.property(body, (digits) => {
			const right = checkDigit(digits);
			for (let last = 0; last < 10; last++) expect(isWellFormedBin(`${digits}${last}`)).toBe(last === right);
		}),
	);
});

test('text that is no number is not well formed, and nothing crashes', () => {
	fc.assert(fc.property(fc.string(), (text) => !isWellFormedBin(text)));
	expect(isWellFormedBin('261240999999\n')).toBe(false);
});

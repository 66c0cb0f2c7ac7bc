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

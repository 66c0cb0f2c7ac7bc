import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNumber, isCaseNumber } from './case-number.ts';

const number = fc
	.tuple(fc.integer({ min: 2000, max: 2099 }), fc.nat({ max: 999_999 }))
	.map(([year, random]) => caseNumber(year, random));
const digitsOf = (text: string) => [...text.replaceAll('-', '')];
const written = (digits: readonly string[]) =>
	digits.join('').replace(/^(\d\d)(\d{3})(\d{3})(\d)$/, '$1-$2-$3-$4');

test('a number reads as year, six digits and a check digit', () => {
	expect(caseNumber(2026, 0)).toMatch(/^26-000-000-\d$/);
	// Damm's own example: 572 has the check digit 4.
	expect(caseNumber(2000, 572)).toBe('00-000-572-4');
	fc.assert(fc.property(number, (text) => isCaseNumber(text)));
});

test('every single wrong digit is found', () => {
	fc.assert(
		fc.property(number, (text) => {
			const digits = digitsOf(text);
			for (const [place, right] of digits.entries())
				for (let wrong = 0; wrong < 10; wrong++) {
					if (String(wrong) === right) continue;
					expect(isCaseNumber(written(digits.with(place, String(wrong))))).toBe(false);
				}
		}),
	);
});

test('every swap of neighbours is found', () => {
	fc.assert(
		fc.property(number, (text) => {
			const digits = digitsOf(text);
			for (let place = 1; place < digits.length; place++) {
				const [left, right] = [digits[place - 1]!, digits[place]!];
				if (left === right) continue;
				expect(isCaseNumber(written(digits.with(place - 1, right).with(place, left)))).toBe(false);
			}
		}),
	);
});

test('what is written otherwise is no number', () => {
	const right = caseNumber(2026, 123_456);
	for (const wrong of [
		'',
		right.replaceAll('-', ''),
		`${right}0`,
		` ${right}`,
		right.slice(1),
		`${right}\n`,
	]) {
		expect(isCaseNumber(wrong)).toBe(false);
	}
});

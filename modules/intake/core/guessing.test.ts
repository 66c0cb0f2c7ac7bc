import { expect, test } from 'vitest';
import { secondsToWait, stillCounting, WRONG_CODES_A_MINUTE } from './guessing.ts';

const now = 1_000_000;
const wrong = Array.from({ length: WRONG_CODES_A_MINUTE }, (_, index) => now - 50_000 + index);

test('few wrong codes hinder nobody; many make everybody wait until the oldest is a minute old', () => {
	expect(secondsToWait(wrong.slice(1), now)).toBe(0);
	expect(secondsToWait(wrong, now)).toBe(10);
	expect(secondsToWait(wrong, now + 10_000)).toBe(0);
});

test('a minute later nothing counts any more', () => {
	expect(stillCounting(wrong, now + 60_000)).toEqual([]);
});

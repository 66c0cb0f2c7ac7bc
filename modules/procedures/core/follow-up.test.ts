import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import { dueInWords, explain } from './explain.ts';
import { followUpTerms } from './follow-up.ts';

describe('following up after an answer', () => {
	it('asks after 30, 90 and 180 days, and gives the desk ten working days to have heard', () => {
		// Monday 2 March 2026. 30 days later: Wednesday 1 April; ten working days after it: Wednesday 15 April.
		// 90 days: Sunday 31 May, which stays; 1–5 and 8–12 June: Friday 12 June.
		// 180 days: Saturday 29 August; 31 August, 1–4 and 7–11 September: Friday 11 September.
		expect(
			followUpTerms(plainDate('2026-03-02')).map(({ round, opens, due }) => [round, opens, due]),
		).toEqual([
			[30, '2026-04-01', '2026-04-15'],
			[90, '2026-05-31', '2026-06-12'],
			[180, '2026-08-29', '2026-09-11'],
		]);
	});

	it('names no last day in a year whose calendar is not known, and still asks', () => {
		const last = followUpTerms(plainDate('2029-12-20'));
		expect(last.map(({ opens }) => opens)).toEqual(['2030-01-19', '2030-03-20', '2030-06-18']);
		expect(last.every(({ due, explanation }) => due === null && explanation === null)).toBe(true);
	});

	it('does not reach back before the rule', () => {
		expect(followUpTerms(plainDate('2025-12-31'))).toEqual([]);
	});

	it('explains itself in three languages', () => {
		const [first] = followUpTerms(plainDate('2026-03-02'));
		for (const locale of LOCALES) {
			expect(dueInWords(first!.explanation!, locale)).toContain('15');
			expect(explain(first!.explanation!, locale).length).toBeGreaterThan(3);
		}
	});
});

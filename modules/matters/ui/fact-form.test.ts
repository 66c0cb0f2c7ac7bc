import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, factOf } from './fact-form.ts';

const day = { ...emptyDraft('day', 'sent') };

describe('what a person writes about a fact', () => {
	it('is a day, a month, or bounds of days', () => {
		expect(factOf({ ...day, day: '2026-09-04' })).toMatchObject({ occurrence: { date: '2026-09-04' } });
		expect(factOf({ ...day, when: 'month', month: '2024-02' })).toMatchObject({
			occurrence: { date: '2024-02-01', until: '2024-02-29' },
		});
		const between = { ...day, when: 'between' as const, from: '2026-09-01', until: '2026-09-04' };
		expect(factOf(between)).toMatchObject({ occurrence: { date: '2026-09-01', until: '2026-09-04' } });
	});

	it('is refused by name where it cannot be', () => {
		expect(factOf({ ...day, day: '2026-02-30' })).toBe('needDay');
		expect(factOf({ ...day, when: 'between', from: '2026-09-04', until: '2026-09-01' })).toBe('needDay');
		expect(factOf({ ...day, id: '' })).toBe('needAll');
		const number = emptyDraft('quantity', 'employees');
		expect(factOf({ ...number, number: -1 })).toBe('needNumber');
		expect(factOf({ ...number, number: null })).toBe('needNumber');
		expect(factOf({ ...number, bounds: true, least: 9, most: 8 })).toBe('needNumber');
		expect(factOf(emptyDraft('circumstance', 'letter'))).toBe('needAll');
		expect(factOf({ ...emptyDraft('finding', 'strike-allowed'), day: '2026-09-04' })).toBe('needAll');
	});

	it('comes back as it was, to be corrected', () => {
		const drafts = [
			{ ...day, day: '2026-09-04', reason: 'why' },
			{ ...day, when: 'between' as const, from: '2026-09-01', until: '2026-09-04' },
			{ ...emptyDraft('quantity', 'employees'), number: 7 },
			{ ...emptyDraft('quantity', 'employees'), bounds: true, least: 7, most: 9 },
			{ ...emptyDraft('circumstance', 'letter'), value: 'demand' },
			{
				...emptyDraft('finding', 'strike'),
				day: '2026-09-04',
				by: 'court',
				found: 'unlawful',
				source: 'case 1',
			},
		];
		for (const draft of drafts) {
			const fact = factOf(draft);
			expect(typeof fact === 'string' ? fact : draftOf(fact)).toEqual(draft);
		}
	});
});

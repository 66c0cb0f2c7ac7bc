import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import type { OpenedMatter } from '../browser/open-matter.ts';
import { mergeFacts, type StatedFact } from '../core/merge-facts.ts';
import { matterPicture } from './matter-picture.ts';

const day = (seq: number, id: string, date: string, contests: number | null = null): StatedFact => ({
	seq,
	desk: `desk ${contests === null ? 'a' : 'b'}`,
	fact: { kind: 'day', id, occurrence: { date: plainDate(date) } },
	contests,
});
const matter = (shared: StatedFact[], own: StatedFact[] = [], procedure = 'collective-dispute') =>
	matterPicture({
		detail: { view: { state: { procedure } }, today: plainDate('2026-11-22') },
		shared: mergeFacts(shared),
		all: mergeFacts([...shared, ...own]),
	} as unknown as OpenedMatter);

describe('what one side sees of a matter', () => {
	it('asks first for what may have begun it, and stands nowhere yet', () => {
		const picture = matter([])!;
		expect(picture.asks[0]?.kind).toBe('day');
		expect(picture.asks.map(({ id }) => id)).toContain('demands-approved');
		expect(picture.steps.every(({ consequences }) => consequences.length === 0)).toBe(true);
	});

	it('puts what was missed first, with what follows from it', () => {
		const picture = matter([day(1, 'demands-received', '2026-09-04')])!;
		expect(picture.steps[0]?.status).toBe('overdue');
		const reply = picture.steps.find(({ step }) => step.doneBy.includes('replied'));
		expect(reply?.consequences.length).toBeGreaterThan(0);
		expect(picture.steps.every(({ differs }) => !differs)).toBe(true);
	});

	it('says which steps stand otherwise by what is shared alone', () => {
		const shared = [day(1, 'demands-received', '2026-09-04')];
		const picture = matter(shared, [day(2, 'replied', '2026-09-08')])!;
		const differing = picture.steps.filter(({ differs }) => differs);
		expect(differing.map(({ status }) => status)).toContain('met');
		expect(differing.length).toBeLessThan(picture.steps.length);
	});

	it('names the entries that say otherwise of one thing', () => {
		const shared = [day(1, 'demands-received', '2026-09-04'), day(2, 'demands-received', '2026-09-08', 1)];
		expect([...matter(shared)!.disputed]).toEqual([1, 2]);
	});

	it('is nothing where the procedure is not known', () => {
		expect(matter([], [], 'nothing')).toBeNull();
	});
});

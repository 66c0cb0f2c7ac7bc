import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import type { MatterFact } from './matter-types.ts';
import { mergeFacts, type StatedFact } from './merge-facts.ts';

const day = (id: string, date: string, until?: string): MatterFact => ({
	kind: 'day',
	id,
	occurrence: { date: plainDate(date), ...(until ? { until: plainDate(until) } : {}) },
});
const number = (id: string, value: number): MatterFact => ({ kind: 'quantity', id, value });
const choice = (id: string, value: string): MatterFact => ({ kind: 'circumstance', id, value });
const said = (seq: number, desk: string, fact: MatterFact, contests: number | null = null): StatedFact => ({
	seq,
	desk,
	fact,
	contests,
});

describe('what several desks said', () => {
	it('of different happenings stands side by side; the same said twice is one', () => {
		const { facts, disputed } = mergeFacts([
			said(1, 'a', day('notice', '2026-03-02')),
			said(2, 'b', day('notice', '2026-03-02')),
			said(3, 'a', day('notice', '2026-03-09')),
		]);
		expect(facts.days).toEqual({ notice: [{ date: '2026-03-02' }, { date: '2026-03-09' }] });
		expect(disputed).toEqual([]);
	});

	it('of one happening spans both days, also where the contested word is contested again', () => {
		const { facts, disputed } = mergeFacts([
			said(1, 'a', day('reply', '2026-03-05')),
			said(2, 'b', day('reply', '2026-03-02'), 1),
			said(3, 'a', day('reply', '2026-03-06'), 2),
			said(4, 'c', day('reply', '2026-03-20')),
		]);
		expect(facts.days).toEqual({
			reply: [{ date: '2026-03-02', until: '2026-03-06' }, { date: '2026-03-20' }],
		});
		expect(disputed).toEqual([{ kind: 'day', id: 'reply', seqs: [1, 2, 3] }]);
	});

	it('of a number gives bounds, of a choice nothing; each desk is taken by its last word', () => {
		const stated = [
			said(1, 'a', number('employees', 100)),
			said(2, 'a', number('employees', 120)),
			said(3, 'b', number('employees', 90)),
			said(4, 'a', choice('letter', 'demands')),
			said(5, 'b', choice('letter', 'bargaining')),
		];
		expect(mergeFacts(stated)).toMatchObject({
			facts: { quantities: { employees: { least: 90, most: 120 } }, circumstances: {} },
			disputed: [
				{ kind: 'quantity', id: 'employees', seqs: [2, 3] },
				{ kind: 'circumstance', id: 'letter', seqs: [4, 5] },
			],
		});
		expect(mergeFacts([...stated, said(6, 'b', choice('letter', 'demands'))]).facts.circumstances).toEqual({
			letter: 'demands',
		});
	});

	it('never lets a contested day be surer than what either side said', () => {
		const days = fc.integer({ min: 1, max: 28 });
		fc.assert(
			fc.property(days, days, (a, b) => {
				const text = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
				const { facts } = mergeFacts([
					said(1, 'a', day('reply', text(a))),
					said(2, 'b', day('reply', text(b)), 1),
				]);
				const [one] = facts.days.reply!;
				expect(facts.days.reply).toHaveLength(1);
				expect(one!.date).toBe(text(Math.min(a, b)));
				expect(one!.until ?? one!.date).toBe(text(Math.max(a, b)));
			}),
		);
	});
});

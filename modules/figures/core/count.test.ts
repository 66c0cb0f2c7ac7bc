import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { type HandledCase, releaseOf } from './count.ts';
import { csvOf } from './csv.ts';
import { endedQuarters, lastDay, quarterOf, releaseDay } from './quarters.ts';

const names = { kk: 'A', ru: 'A', en: 'A' };
const employer = (id: string, workers: number) => ({ id, bin: `bin-${id}`, names, workers });
const one = (change: Partial<HandledCase> = {}): HandledCase => ({
	region: '47',
	employer: 'big',
	inTime: { acknowledge: true, verify: true, answer: false },
	ground: null,
	punished: false,
	satisfaction: null,
	satisfactionHeard: null,
	appealed: false,
	appealChanged: false,
	...change,
});
const many = (count: number, change: Partial<HandledCase> = {}) =>
	Array.from({ length: count }, () => one(change));
const today = plainDate('2026-05-30');
const release = (cases: HandledCase[], part: 'handling' | 'outcome' = 'handling') =>
	releaseOf('2026-Q1', part, cases, [employer('big', 50), employer('small', 49)], today);

describe('a release', () => {
	it('tells nothing below a total under ten', () => {
		expect(release(many(9))).toMatchObject({
			total: { received: { low: 0, high: 9 }, answered: { low: 0, high: 9 } },
			regions: [],
			employers: [],
		});
	});

	it('has every region, also those where nobody spoke, and never a remainder', () => {
		const { total, regions } = release([...many(12), ...many(6, { region: null })]);
		expect(total.received).toEqual({ low: 15, high: 19 });
		expect(regions).toHaveLength(20);
		expect(regions.find(({ region }) => region === '47')).toEqual({
			region: '47',
			received: { low: 10, high: 14 },
		});
		expect(regions.find(({ region }) => region === '71')?.received).toEqual({ low: 0, high: 4 });
	});

	it('names an employer from fifty workers and five referrals upward', () => {
		const bins = (cases: HandledCase[]) => release(cases).employers.map(({ bin }) => bin);
		expect(bins([...many(4), ...many(20, { employer: 'small' })])).toEqual([]);
		expect(bins([...many(5), ...many(20, { employer: 'small' })])).toEqual(['bin-big']);
	});

	it('counts what was heard apart, and only where nothing was signed', () => {
		const { total } = release(
			[
				...many(10, { satisfaction: 5, satisfactionHeard: 1, ground: 'confirmed' }),
				...many(10, { satisfactionHeard: 4, ground: 'confirmed-heard' }),
				...many(10, { satisfactionHeard: 3, punished: true }),
			],
			'outcome',
		);
		expect(total).toEqual({
			confirmed: { low: 10, high: 14 },
			'confirmed-heard': { low: 10, high: 14 },
			lapsed: { low: 0, high: 9 },
			retaliation: { low: 10, high: 14 },
			satisfaction: { low: 10, high: 14 },
			satisfied: { low: 10, high: 14 },
			'satisfaction-heard': { low: 20, high: 24 },
			'satisfied-heard': { low: 10, high: 14 },
			appealed: { low: 0, high: 9 },
			'appeal-changed': { low: 0, high: 9 },
		});
	});

	it('as a table: one line for each number', () => {
		const lines = csvOf([release(many(12))]).split('\r\n');
		expect(lines[0]).toBe('quarter,part,released,level,code,measure,from,to');
		expect(lines[1]).toBe('2026-Q1,handling,2026-05-30,total,,received,10,14');
		expect(lines).toContain('2026-Q1,handling,2026-05-30,employer,bin-big,received,10,14');
	});
});

describe('quarters', () => {
	it('end, and are released once what they tell has settled', () => {
		expect(quarterOf(plainDate('2026-12-31'))).toBe('2026-Q4');
		expect(lastDay('2026-Q4')).toBe('2026-12-31');
		expect(releaseDay('2026-Q1', 'handling')).toBe('2026-05-30');
		expect(releaseDay('2026-Q1', 'outcome')).toBe('2026-12-26');
		expect(endedQuarters(plainDate('2025-11-05'), plainDate('2026-04-01'))).toEqual(['2025-Q4', '2026-Q1']);
		expect(endedQuarters(plainDate('2026-01-01'), plainDate('2026-03-31'))).toEqual([]);
	});
});

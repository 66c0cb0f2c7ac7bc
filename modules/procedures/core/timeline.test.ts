import { describe, expect, it } from 'vitest';
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import { assessMatter } from './matter.ts';
import { kazakhstan, packs } from './packs.ts';
import { factsOf, pack, reading, step, term } from './test-pack.ts';
import { type Timeline, timelineEvents, timelineOf } from './timeline.ts';

const version = pack(['sent', 'answered', 'planned', 'told'], {
	steps: [
		step('answer', 'answered', reading('sent', term(3))),
		step(
			'notice',
			'told',
			reading('planned', term(5, 'calendar-day', { direction: 'before', lastDayOff: 'stays' })),
		),
	],
});
const line = (days: Parameters<typeof factsOf>[0], asOf = '2026-09-10') => {
	const matter = assessMatter([version], factsOf(days), plainDate(asOf), kazakhstan);
	return timelineOf(matter, [version], kazakhstan);
};
const dayAt = ({ first }: Timeline, at: number): PlainDate => addDays(first, at);

describe('a matter on a line of days', () => {
	it('is nothing while no term runs', () => {
		expect(line({})).toBeNull();
	});

	it('runs from the trigger to the last day, with the weekend between them shaded', () => {
		const found = line({ sent: '2026-09-04' })!;
		expect(found.bars).toMatchObject([
			{ step: 'answer', start: '2026-09-04', due: '2026-09-09', status: 'overdue', done: null },
		]);
		expect(found.first).toBe('2026-09-01');
		expect(dayAt(found, found.today!)).toBe('2026-09-10');
		expect(found.off.map((run) => [dayAt(found, run.at), run.days, run.kind])).toEqual([
			['2026-09-05', 2, 'weekend'],
			['2026-09-12', 2, 'weekend'],
		]);
		expect(found.ticks.every(({ unit }) => unit === 'week')).toBe(true);
	});

	it('shows what was done, holidays, and a last day before a planned day', () => {
		const found = line({ planned: '2026-12-20', told: '2026-12-14' }, '2026-12-16')!;
		expect(found.bars).toMatchObject([{ start: '2026-12-20', done: { from: '2026-12-14' } }]);
		expect(found.bars[0]!.due < found.bars[0]!.start).toBe(true);
		expect(found.off.some(({ kind }) => kind === 'holiday')).toBe(true);
	});

	it('keeps the bounds of a day that is not known exactly', () => {
		const found = line({ sent: '2026-09-01/2026-09-04' })!;
		expect(found.bars[0]).toMatchObject({
			startLatest: '2026-09-04',
			due: '2026-09-04',
			dueLatest: '2026-09-09',
		});
	});

	it('leaves out a today that is years away, and days whose calendar nobody knows are named', () => {
		expect(line({ sent: '2026-09-04' }, '2030-01-01')!.today).toBeNull();
		const far = line({ planned: '2199-12-01' }, '2199-11-20')!;
		expect(far.off).toEqual([]);
		expect(far.unknown.length).toBe(1);
	});

	it('says the same as a list, in the order of days', () => {
		const found = line({ sent: '2026-09-04', answered: '2026-09-08' })!;
		expect(timelineEvents(found).map(({ date, kind }) => `${date} ${kind}`)).toEqual([
			'2026-09-04 start',
			'2026-09-08 done',
			'2026-09-09 due',
			'2026-09-10 today',
		]);
	});

	it('stands within its days, whatever procedure it is', () => {
		for (const procedure of new Set(packs.map((one) => one.procedure))) {
			const versions = packs.filter((one) => one.procedure === procedure);
			const facts = Object.keys(versions.at(-1)!.facts);
			const days = Object.fromEntries(
				facts.map((fact, at) => [fact, addDays(plainDate('2026-03-02'), at * 3)]),
			);
			const asOf = plainDate('2026-06-01');
			const found = timelineOf(assessMatter(versions, factsOf(days), asOf, kazakhstan), versions, kazakhstan);
			if (!found) continue;
			const last = addDays(found.first, found.days - 1);
			for (const { date, until } of timelineEvents(found))
				expect([date >= found.first, (until ?? date) <= last]).toEqual([true, true]);
			expect(new Set(found.bars.map(({ key }) => key)).size).toBe(found.bars.length);
		}
	});
});

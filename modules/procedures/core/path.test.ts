import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import { kazakhstan, packs } from './packs.ts';
import { pathOf, type Said } from './path.ts';

const versions = packs.filter(({ procedure }) => procedure === 'collective-bargaining');
const today = plainDate('2026-11-22');
const nothing: Said = { days: {}, quantities: {}, circumstances: {} };
const said = (days: Record<string, string>): Said => ({ ...nothing, days: days as Said['days'] });

describe('the way through a procedure', () => {
	it('asks first for what may have started it, and says nothing yet', () => {
		const path = pathOf(versions, nothing, today, kazakhstan);
		expect(path.days).toContain('proposed');
		expect(path.days).not.toContain('talks-began');
		expect(path.steps).toEqual([]);
	});
	it('asks what came next once a clock runs, and puts what was missed first', () => {
		const path = pathOf(versions, said({ proposed: '2026-09-04' }), today, kazakhstan);
		expect(path.days).toContain('talks-began');
		expect(path.steps[0]?.obligations[0]).toMatchObject({ status: 'overdue', due: '2026-09-18' });
	});
	it('never forgets a day that was said, and never throws, whatever is said', () => {
		for (const procedure of new Set(packs.map((pack) => pack.procedure))) {
			const own = packs.filter((pack) => pack.procedure === procedure);
			const facts = [...new Set(own.flatMap((pack) => Object.keys(pack.facts)))];
			const day = fc.date({ min: new Date('2012-01-01'), max: new Date('2027-06-01'), noInvalidDate: true });
			const days = fc.dictionary(
				fc.constantFrom(...facts),
				day.map((date) => plainDate(date.toISOString().slice(0, 10))),
				{ maxKeys: 6 },
			);
			fc.assert(
				fc.property(days, (known) => {
					const path = pathOf(own, { ...nothing, days: known }, today, kazakhstan);
					const newest = own.findLast(({ status }) => status === 'in-force');
					const asked = new Set(path.days);
					const kept = Object.keys(known).filter((fact) => newest && fact in newest.facts);
					expect(
						kept.every((fact) => asked.has(fact) || path.matter.versions.at(-1)?.version !== newest?.version),
					).toBe(true);
				}),
				{ numRuns: 10 },
			);
		}
	});
});

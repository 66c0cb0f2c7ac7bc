/** Matters that meet: a new law over a running matter, two matters in one, a matter that ends early, one that follows from another. */
import { describe, expect, it } from 'vitest';
import { plainDate } from '#platform/plain-date.ts';
import type { Facts, ProcedureVersion } from '../contract.ts';
import { assess } from './assess.ts';
import { assessJoined, joinFacts } from './joinder.ts';
import { assessMatter } from './matter.ts';
import { kazakhstan } from './packs.ts';
import { factsWithRelated } from './related.ts';
import { factsOf, grounds, pack, reading, step, term, words } from './test-pack.ts';
import { problemsOf } from './validate.ts';

const FACTS = ['asked', 'answered', 'stopped', 'fell', 'follows'];
const text = (name: string, days: number, more: Partial<ProcedureVersion> = {}) =>
	pack(FACTS, { version: name, steps: [step('answer', 'answered', reading('asked', term(days)))], ...more });
const day = plainDate;

describe('a new text and a running matter', () => {
	const before = text('old', 10, { inForce: { from: '2010-01-01', to: '2015-12-31', confidence: 'sure' } });
	const now = (
		goOnBy: 'this-text' | 'text-before' | null,
		more: Partial<ProcedureVersion> = {},
		steps?: string[],
	) =>
		text('new', 3, {
			inForce: { from: '2016-01-01', to: null, confidence: 'sure' },
			...(goOnBy === null ? {} : { transition: { ...grounds(), goOnBy, ...(steps ? { steps } : {}) } }),
			...more,
		});
	const decided = (facts: Facts, asOf: string, next: ProcedureVersion) =>
		assessMatter([before, next], facts, day(asOf), kazakhstan).steps.find(({ id }) => id === 'answer')
			?.versions;
	const running = factsOf({ asked: '2015-12-28' });

	it('without a rule each step goes by the text of its trigger', () => {
		expect(decided(running, '2016-01-08', now(null))).toEqual(['old']);
	});

	it('a term that was running goes over where the new text says so', () => {
		expect(decided(running, '2016-01-08', now('this-text'))).toEqual(['new']);
		const { versions } = assessMatter([before, now('this-text')], running, day('2016-01-08'), kazakhstan);
		expect(versions.flatMap(({ obligations }) => obligations)).toMatchObject([
			{ step: 'answer', due: '2015-12-31' },
		]);
	});

	it('but not one that was over or done before, or before the new text came, or of another step', () => {
		expect(decided(factsOf({ asked: '2015-12-01' }), '2016-01-08', now('this-text'))).toEqual(['old']);
		const done = factsOf({ asked: '2015-12-28', answered: '2015-12-30' });
		expect(decided(done, '2016-01-08', now('this-text'))).toEqual(['old']);
		expect(decided(running, '2015-12-31', now('this-text'))).toEqual(['old']);
		expect(decided(running, '2016-01-01', now('this-text'))).toEqual(['new']);
		expect(decided(running, '2016-01-08', now('this-text', {}, ['another']))).toEqual(['old']);
		const doneLater = factsOf({ asked: '2015-12-28', answered: '2016-01-05' });
		expect(decided(doneLater, '2016-01-08', now('this-text'))).toEqual(['new']);
	});

	it('both answer where the days do not tell whether it was running', () => {
		const done = factsOf({ asked: '2015-12-28', answered: '2015-12-30/2016-01-04' });
		expect(decided(done, '2016-01-08', now('this-text'))).toEqual(['old', 'new']);
		const bounds = { earliest: '2016-01-01', latest: '2016-01-10', because: words('not found') } as const;
		const inForce = { from: '2016-01-01', to: null, confidence: 'sure', fromBounds: bounds } as const;
		expect(decided(running, '2016-01-08', now('this-text', { inForce }))).toEqual(['old', 'new']);
		const soon = factsOf({ asked: '2015-12-21' });
		expect(decided(soon, '2016-01-12', now('this-text', { inForce }))).toEqual(['old', 'new']);
		expect(decided(running, '2016-01-12', now('this-text', { inForce }))).toEqual(['new']);
	});

	it('a matter that had begun ends by the text before where the new text says so', () => {
		const later = factsOf({ stopped: '2015-06-01', asked: '2016-02-01' });
		expect(decided(later, '2016-02-10', now(null))).toEqual(['new']);
		expect(decided(later, '2016-02-10', now('text-before'))).toEqual(['old']);
		const fresh = factsOf({ asked: '2016-02-01' });
		expect(decided(fresh, '2016-02-10', now('text-before'))).toEqual(['new']);
		const perhaps = factsOf({ stopped: '2015-12-20/2016-01-20', asked: '2016-02-01' });
		expect(decided(perhaps, '2016-02-10', now('text-before'))).toEqual(['old', 'new']);
	});
});

describe('a matter that ends early', () => {
	const version = text('one', 5, { endings: [{ ...grounds(), id: 'withdrawal', fact: 'stopped' }] });
	const status = (facts: Facts, asOf = '2026-03-31', of = version) =>
		assess(of, facts, day(asOf), kazakhstan).steps[0]?.status;

	it('asks for nothing more, up to and with the last day', () => {
		expect(status(factsOf({ asked: '2026-03-02' }), '2026-03-04')).toBe('open');
		expect(status(factsOf({ asked: '2026-03-02', stopped: '2026-03-04' }))).toBe('not-applicable');
		// 9 March: the Women's Day of Sunday the 8th moved.
		expect(status(factsOf({ asked: '2026-03-02', stopped: '2026-03-10' }))).toBe('not-applicable');
		expect(status(factsOf({ asked: '2026-03-02', stopped: '2026-03-11' }))).toBe('overdue');
	});

	it('leaves what was done, what begins anew, and steps that it does not name', () => {
		const done = factsOf({ asked: '2026-03-02', answered: '2026-03-03', stopped: '2026-03-04' });
		expect(status(done)).toBe('met');
		const anew = factsOf({ asked: '2026-03-30', stopped: '2026-03-04' });
		expect(status(anew)).toBe('open');
		const other = { ...version, endings: [{ ...version.endings![0]!, steps: ['another'] }] };
		expect(status(factsOf({ asked: '2026-03-02', stopped: '2026-03-04' }), '2026-03-05', other)).toBe('open');
	});

	it('is not known where its day is not, and never lies ahead', () => {
		const facts = factsOf({ asked: '2026-03-02', stopped: '2026-03-04/2026-03-20' });
		const assessed = assess(version, facts, day('2026-03-31'), kazakhstan);
		expect(assessed.obligations[0]).toMatchObject({ status: 'unknown', asks: [{ id: 'stopped' }] });
		expect(status(factsOf({ asked: '2026-03-02', stopped: '2026-03-06' }), '2026-03-05')).toBe('open');
	});
});

describe('two matters in one', () => {
	const version = text('one', 5);
	const joined = (a: Facts, b: Facts, of = version) =>
		assessJoined([of], [a, b], day('2026-03-05'), kazakhstan).versions[0]!;

	it('have one clock where only one began, or both on one day', () => {
		const one = factsOf({ asked: '2026-03-02' });
		for (const other of [factsOf({}), one])
			expect(joined(one, other).obligations[0]).toMatchObject({ status: 'open', due: '2026-03-10' });
		expect(joined(factsOf({}), one).steps[0]?.status).toBe('open');
	});

	it('else it is not known, with the reason of the text where it has one', () => {
		const [a, b] = [factsOf({ asked: '2026-03-02' }), factsOf({ asked: '2026-03-03' })];
		expect(joined(a, b).obligations[0]).toMatchObject({ status: 'unknown', reason: 'term-blank' });
		expect(joined(a, b).steps[0]?.status).toBe('unknown');
		const told = joined(a, b, { ...version, joinder: { blank: words('article 5 was not read') } });
		expect(told.obligations[0]).toMatchObject({ because: words('article 5 was not read') });
	});

	it('name what they say differently, and keep neither', () => {
		const { facts, warnings } = joinFacts(
			factsOf({ asked: '2026-03-02' }, { quantities: { staff: 5, votes: 2 }, circumstances: { kind: 'a' } }),
			factsOf({ asked: '2026-03-02' }, { quantities: { staff: 6, votes: 2 }, circumstances: { size: 'b' } }),
		);
		expect(facts.days.asked).toHaveLength(1);
		expect(facts.quantities).toEqual({ votes: 2 });
		expect(facts.circumstances).toEqual({ kind: 'a', size: 'b' });
		expect(warnings).toMatchObject([{ code: 'facts-contradict', fact: 'staff' }]);
	});
});

describe('what follows from another matter', () => {
	const cascade = (when: { fact: string } | { missed: string }) => [
		{ ...grounds(), id: 'fall', of: 'upper', when, gives: 'follows' },
	];
	const given = (version: ProcedureVersion, upper: Facts, asOf = '2026-03-31') =>
		factsWithRelated([version], factsOf({}), { upper }, day(asOf), kazakhstan).days.follows;

	it('is a fact on the same day, once it has happened', () => {
		const version = text('one', 5, { cascades: cascade({ fact: 'fell' }) });
		expect(given(version, factsOf({ fell: '2026-03-04' }))).toEqual([{ date: '2026-03-04' }]);
		expect(given(version, factsOf({ fell: '2026-03-04' }), '2026-03-03')).toBeUndefined();
		expect(given(version, factsOf({}))).toBeUndefined();
		const none = factsWithRelated([version], factsOf({}), {}, day('2026-03-31'), kazakhstan);
		expect(none.days).toEqual({});
	});

	it('or on the day after a last day that passed', () => {
		const version = text('one', 5, { cascades: cascade({ missed: 'answer' }) });
		expect(given(version, factsOf({ asked: '2026-03-02' }))).toEqual([{ date: '2026-03-11' }]);
		expect(given(version, factsOf({ asked: '2026-03-02' }), '2026-03-10')).toBeUndefined();
		expect(given(version, factsOf({ asked: '2026-03-02', answered: '2026-03-04' }))).toBeUndefined();
		expect(given(version, factsOf({ asked: '2026-03-02/2026-03-03' }))).toEqual([
			{ date: '2026-03-11', until: '2026-03-12' },
		]);
	});

	it('only by the text that was in force on that day, beside what is known already', () => {
		const inForce = { from: '2010-01-01', to: '2015-12-31', confidence: 'sure' } as const;
		const version = text('one', 5, { inForce, cascades: cascade({ fact: 'fell' }) });
		expect(given(version, factsOf({ fell: '2026-03-04' }))).toBeUndefined();
		const facts = factsWithRelated(
			...([
				[version],
				factsOf({ follows: '2015-01-05' }),
				{ upper: factsOf({ fell: '2015-03-04' }) },
			] as const),
			...([day('2026-03-31'), kazakhstan] as const),
		);
		expect(facts.days.follows).toEqual([{ date: '2015-01-05' }, { date: '2015-03-04' }]);
	});
});

it('names that lead nowhere are refused', () => {
	const version = text('one', 5, {
		transition: { ...grounds({ source: 'nowhere' }), goOnBy: 'this-text', steps: ['gone'] },
		endings: [{ ...grounds(), id: 'end', fact: 'lost', steps: ['gone'] }],
		cascades: [{ ...grounds(), id: 'fall', of: 'upper', when: { missed: 'gone' }, gives: 'lost' }],
	});
	const found = problemsOf([version], ['kz']).map(({ at, what }) => `${at}: ${what}`);
	expect(found).toEqual([
		"transition: no source 'nowhere'",
		"transition: no step 'gone'",
		"endings.end: no fact 'lost'",
		"endings.end: no step 'gone'",
		"cascades.fall: no fact 'lost'",
		"cascades.fall: no step 'gone'",
	]);
});

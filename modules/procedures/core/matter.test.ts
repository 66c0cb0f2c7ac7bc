import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#platform/plain-date.ts';
import type { Facts, ProcedureVersion } from '../contract.ts';
import { assess } from './assess.ts';
import { assessMatter, changesBetween, versionsOn } from './matter.ts';
import { kazakhstan } from './packs.ts';
import { projectChain } from './project-chain.ts';
import { factsOf, grounds, pack, reading, step, term, words } from './test-pack.ts';

const day = plainDate;
const from = (missed: string) => ({ trigger: { anyOf: [{ missed }], choose: 'earliest' } as const });
const facts = ['sent', 'reply', 'formed', 'ended'];
const people = { name: words('people'), unit: 'people' } as const;
const steps = (amount: number) => [
	step('reply', 'reply', reading('sent', term(amount))),
	step('form', 'formed', reading('', term(3), from('reply'))),
];
const quorum = (numerator: number, denominator: number) => ({
	id: 'strike',
	title: words('strike'),
	readings: [
		{
			...grounds(),
			name: null,
			ways: [
				{
					id: 'signatures',
					title: words('signatures'),
					needs: [
						{
							title: words('n'),
							quantity: 'signatures',
							is: '>=',
							than: { of: 'staff', numerator, denominator },
						} as const,
					],
				},
			],
		},
	] as const,
});
const version = (
	name: string,
	inForce: ProcedureVersion['inForce'],
	amount: number,
	share: [number, number],
) =>
	pack(facts, {
		version: name,
		inForce,
		quantities: { staff: people, signatures: people },
		steps: steps(amount),
		quorums: [quorum(...share)],
	});
const old = version('test/2010', { from: '2010-01-01', to: '2015-12-31', confidence: 'sure' }, 3, [2, 3]);
const middle = version('test/2016', { from: '2016-01-01', to: '2023-02-26', confidence: 'sure' }, 5, [2, 3]);
const recent = version(
	'test/2023',
	{
		...{ from: '2023-02-27', to: null, confidence: 'unsure' },
		fromBounds: { earliest: '2023-02-16', latest: '2023-03-31', because: words('the day was not found') },
	},
	10,
	[1, 2],
);
const bill: ProcedureVersion = {
	...version('test/bill', { from: '2027-01-01', to: null, confidence: 'unsure' }, 2, [1, 3]),
	status: 'pending',
};
const versions = [bill, recent, old, middle];
const matter = (given: Facts, asOf: string) => assessMatter(versions, given, day(asOf), kazakhstan);
const dueIn = (given: Facts, asOf: string, id: string) =>
	matter(given, asOf).versions.flatMap(({ version: name, obligations }) =>
		obligations.flatMap((one) =>
			one.step === id && 'due' in one ? [`${name} ${one.due} ${one.explanation.confidence}`] : [],
		),
	);

describe('a matter', () => {
	it('is judged step by step by the law of its trigger', () => {
		expect(dueIn(factsOf({ sent: '2012-02-03' }), '2026-01-01', 'reply')).toEqual([
			'test/2010 2012-02-08 likely',
		]);
		expect(dueIn(factsOf({ sent: '2015-12-30' }), '2016-02-01', 'reply')).toEqual([
			'test/2010 2016-01-06 likely',
		]);
		// The reply is missed in January 2016: what follows is of the new law, from the last day of the old one.
		expect(matter(factsOf({ sent: '2015-12-30' }), '2016-02-01').steps).toEqual([
			{ id: 'reply', versions: ['test/2010'] },
			{ id: 'form', versions: ['test/2016'] },
		]);
		expect(dueIn(factsOf({ sent: '2015-12-30' }), '2016-02-01', 'form')).toEqual([
			'test/2016 2016-01-12 likely',
		]);
	});

	it('is judged by both where it is not known which was in force, and unsure then', () => {
		const doubtful = matter(factsOf({ sent: '2023-03-06' }), '2023-06-01');
		expect(dueIn(factsOf({ sent: '2023-03-06' }), '2023-06-01', 'reply')).toEqual([
			'test/2016 2023-03-14 unsure',
			'test/2023 2023-03-24 unsure',
		]);
		expect(doubtful.warnings.map(({ code }) => code)).toContain('version-uncertain');
		expect(doubtful.versions.map(({ quorums }) => quorums.length)).toEqual([1, 1]);
		expect(versionsOn(versions, day('2023-03-06')).map(({ version: name }) => name)).toEqual([
			'test/2016',
			'test/2023',
		]);
		// Beyond the doubt the rule is as sure as it is.
		expect(dueIn(factsOf({ sent: '2023-04-03' }), '2023-06-01', 'reply')).toEqual([
			'test/2023 2023-04-17 likely',
		]);
		expect(versionsOn(versions, day('2023-03-31')).map(({ version: name }) => name)).toEqual(['test/2023']);
	});

	it('asked of one version is unsure on a day on which that may not have stood yet', () => {
		const sure = (sent: string) => assess(recent, factsOf({ sent }), day('2023-06-01'), kazakhstan);
		const [doubtful, later] = [sure('2023-03-30'), sure('2023-03-31')];
		expect(doubtful.obligations[0]).toMatchObject({
			explanation: { confidence: 'unsure', versionFromLatest: '2023-03-31' },
		});
		expect(doubtful.warnings.map(({ code }) => code)).toContain('version-uncertain');
		expect(later.obligations[0]).toMatchObject({ explanation: { confidence: 'likely' } });
		expect(later.warnings).toEqual([]);
	});

	it('before any law is answered by none, and says so', () => {
		const early = matter(factsOf({ sent: '2009-12-31' }), '2010-06-01');
		expect(early.warnings).toContainEqual({
			code: 'before-the-law',
			step: null,
			fact: 'sent',
			date: '2009-12-31',
		});
		expect(early.steps.find(({ id }) => id === 'reply')).toBeUndefined();
		expect(versionsOn(versions, day('2009-12-31'))).toEqual([]);
	});

	it('asks numbers of the law of its last known day, never of a bill', () => {
		const numbers = { quantities: { staff: 18000, signatures: 9000 } };
		const verdict = (sent: string) =>
			matter(factsOf({ sent }, numbers), '2027-06-01').versions.flatMap(({ version: name, quorums }) =>
				quorums.map(({ verdict: found }) => `${name} ${found}`),
			);
		expect(verdict('2012-02-03')).toContain('test/2010 not-met');
		expect(verdict('2024-02-05')).toEqual(['test/2023 met']);
	});

	it('warns of a fact that no version has, not of one that some have', () => {
		const named = matter(factsOf({ sent: '2012-02-03', sung: '2012-02-04' }), '2012-03-01').warnings;
		expect(named).toEqual([{ code: 'fact-unknown', step: null, fact: 'sung', date: null }]);
	});

	it('gives the same answer for the same facts, in whatever order the versions stand', () => {
		const some = fc.dictionary(
			fc.constantFrom(...facts),
			fc.array(fc.integer({ min: 0, max: 6000 }), { maxLength: 2 }),
		);
		fc.assert(
			fc.property(some, fc.integer({ min: 0, max: 6000 }), (offsets, offset) => {
				const days = Object.fromEntries(
					Object.entries(offsets).map(([name, list]) => [
						name,
						list.map((one) => ({ date: addDays(day('2009-06-01'), one) })),
					]),
				);
				const asOf = addDays(day('2009-06-01'), offset);
				const answer = assessMatter(versions, { days }, asOf, kazakhstan);
				expect(assessMatter([...versions].reverse(), structuredClone({ days }), asOf, kazakhstan)).toEqual(
					answer,
				);
			}),
			{ numRuns: 150 },
		);
	});
});

describe('what a new version changes', () => {
	it('is told step by step and number by number', () => {
		const given = factsOf({ sent: '2024-02-05' }, { quantities: { staff: 18000, signatures: 7000 } });
		expect(changesBetween(recent, bill, given, day('2024-02-08'), kazakhstan)).toEqual([
			{ kind: 'step', id: 'reply', before: 'open 2024-02-19', after: 'overdue 2024-02-07' },
			{ kind: 'step', id: 'form', before: 'waiting', after: 'open 2024-02-12' },
			{ kind: 'quorum', id: 'strike', before: 'not-met [9000]', after: 'met [6000]' },
		]);
		expect(changesBetween(recent, recent, given, day('2024-02-08'), kazakhstan)).toEqual([]);
	});
});

describe('the whole chain', () => {
	const chain = pack(['received', 'replied', 'formed', 'ended', 'arbitration', 'decided'], {
		steps: [
			step('reply', 'replied', reading('received', term(3))),
			step(
				'form',
				'formed',
				reading('replied', term(3), {
					trigger: { anyOf: [{ fact: 'replied' }, { missed: 'reply' }], choose: 'earliest' },
				}),
			),
			step('consider', 'ended', reading('formed', term(7))),
			step('arbitrate', 'arbitration', reading('ended', term(2))),
			step('decide', 'decided', reading('arbitration', term(5))),
		],
	});

	it('of a collective dispute takes 28 calendar and 20 working days', () => {
		const { links, whole, stops } = projectChain(chain, factsOf({ received: '2026-09-04' }), kazakhstan);
		expect(links.map(({ step: id, due }) => `${id} ${due}`)).toEqual([
			'reply 2026-09-09',
			'form 2026-09-14',
			'consider 2026-09-23',
			'arbitrate 2026-09-25',
			'decide 2026-10-02',
		]);
		expect(whole).toEqual({ from: '2026-09-04', to: '2026-10-02', calendarDays: 28, workingDays: 20 });
		expect(stops).toEqual([]);
	});

	it('goes on from what was done, and from what was missed', () => {
		const early = projectChain(chain, factsOf({ received: '2026-09-04', replied: '2026-09-07' }), kazakhstan);
		expect(early.links[0]).toEqual({ step: 'reply', due: '2026-09-09', taken: { date: '2026-09-07' } });
		expect(early.whole?.to).toBe('2026-09-30');
		const missed = projectChain(chain, factsOf({ received: ['2026-09-04', '2026-09-11'] }), kazakhstan);
		expect(missed.links.map(({ due }) => due)).toEqual([
			'2026-09-09',
			'2026-09-14',
			'2026-09-23',
			'2026-09-25',
			'2026-10-02',
		]);
	});

	it('leaves undone what is past its last day', () => {
		const complain = step('complain', 'decided', reading('', term(2), from('reply')));
		const late = { ...chain, steps: [chain.steps[0]!, complain] };
		const links = (...received: string[]) =>
			projectChain(late, factsOf({ received }), kazakhstan).links.map(({ step: id, due }) => `${id} ${due}`);
		expect(links('2026-09-04')).toEqual(['reply 2026-09-09']);
		expect(links('2026-09-04', '2026-09-10')).toEqual(['reply 2026-09-09', 'complain 2026-09-11']);
	});

	it('stops at what is not known, by name', () => {
		const blank = {
			...chain,
			steps: chain.steps.map((one) =>
				one.id === 'consider'
					? step('consider', 'ended', reading('formed', { blank: words('not read') }))
					: one,
			),
		};
		const { links, stops } = projectChain(blank, factsOf({ received: '2026-09-04' }), kazakhstan);
		expect(links.map(({ step: id }) => id)).toEqual(['reply', 'form']);
		expect(stops).toMatchObject([{ step: 'consider', reason: 'term-blank' }]);
		expect(projectChain(chain, factsOf({}), kazakhstan)).toEqual({ links: [], stops: [], whole: null });
	});

	it('is the same as asking step by step', () => {
		const last = projectChain(chain, factsOf({ received: '2026-09-04' }), kazakhstan).links.at(-1)?.due;
		const done = factsOf({
			received: '2026-09-04',
			replied: '2026-09-09',
			formed: '2026-09-14',
			ended: '2026-09-23',
			arbitration: '2026-09-25',
		});
		expect(assess(chain, done, day('2026-09-25'), kazakhstan).obligations[4]).toMatchObject({ due: last });
	});
});

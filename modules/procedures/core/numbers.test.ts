import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Condition, Facts, Need, ProcedureVersion, Quantity, Question, Quorum } from '../contract.ts';
import { assess } from './assess.ts';
import { explainQuestion, explainQuorum, numberInWords } from './explain-numbers.ts';
import { kazakhstan } from './packs.ts';
import { factsOf, grounds, pack, reading, step, term, words } from './test-pack.ts';

const asOf = plainDate('2012-06-01');
const judge = (version: ProcedureVersion, facts: Facts) => assess(version, facts, asOf, kazakhstan);
const people = { name: words('people'), unit: 'people' } as const;
const quantities = {
	...{ employees: people, present: people, 'votes-for': people, signatures: people, delegates: people },
	...{ workers: people, employers: people, fault: { name: words('fault'), unit: 'percent' } as const },
};
const need = (quantity: string, is: Need['is'], than: Need['than']): Need => ({
	title: words(quantity),
	quantity,
	is,
	than,
});
const share = (of: string, numerator: number, denominator: number) => ({ of, numerator, denominator });

const quorum = (id: string, ...needs: Need[]): Quorum => ({
	id,
	title: words(id),
	readings: [{ ...grounds(), name: null, ways: [{ id: 'way', title: words('way'), needs }] }],
});
const version = (more: Partial<ProcedureVersion>) =>
	pack(['sent', 'reply', 'planned'], {
		quantities,
		circumstances: {
			form: { name: words('form'), values: { meeting: words('meeting'), signatures: words('signatures') } },
		},
		...more,
	});
const counted = (
	quorums: Quorum[],
	numbers: Record<string, Quantity>,
	circumstances: Record<string, string> = {},
) => judge(version({ quorums }), factsOf({}, { quantities: numbers, circumstances }));
const first = (one: Quorum, numbers: Record<string, Quantity>) => {
	const { quorums, warnings } = counted([one], numbers);
	const { verdict, readings } = quorums[0]!;
	return {
		warnings,
		asks: readings[0]!.asks.map(({ id }) => id),
		...readings[0]!.ways[0]!.needs[0]!,
		verdictOfAll: verdict,
	};
};

describe('a share of people', () => {
	const more = quorum('strict', need('signatures', '>', share('employees', 1, 2)));
	const twoThirds = quorum('two-thirds', need('present', '>=', share('employees', 2, 3)));

	it('strictly more than half of 18,000 is 9,001', () => {
		expect(first(more, { employees: 18000, signatures: 7000 })).toMatchObject({
			...{ verdictOfAll: 'not-met', need: 9001, short: 2001, share: 38.9 },
		});
		expect(first(more, { employees: 18000, signatures: 9000 })).toMatchObject({
			verdictOfAll: 'not-met',
			short: 1,
			share: 50,
		});
		expect(first(more, { employees: 18000, signatures: 9001 })).toMatchObject({
			verdictOfAll: 'met',
			short: 0,
		});
	});

	it('at least two thirds of 18,000 is 12,000, and of 18,001 is 12,001', () => {
		expect(first(twoThirds, { employees: 18000, present: 12000 })).toMatchObject({
			verdictOfAll: 'met',
			need: 12000,
		});
		expect(first(twoThirds, { employees: 18000, present: 11999 })).toMatchObject({
			verdictOfAll: 'not-met',
			short: 1,
		});
		expect(first(twoThirds, { employees: 18001, present: 12000 })).toMatchObject({
			verdictOfAll: 'not-met',
			need: 12001,
		});
	});

	it('needs exactly the fewest that satisfy it, for any number and share', () => {
		const number = fc.integer({ min: 1, max: 100_000 });
		fc.assert(
			fc.property(
				number,
				fc.integer({ min: 1, max: 7 }),
				fc.integer({ min: 1, max: 7 }),
				fc.constantFrom('>' as const, '>=' as const),
				(employees, a, b, is) => {
					const [numerator, denominator] = a <= b ? [a, b] : [b, a];
					const one = quorum('q', need('present', is, share('employees', numerator, denominator)));
					const needed = first(one, { employees, present: 0 }).need as number;
					if (needed > employees) return;
					expect(first(one, { employees, present: needed })).toMatchObject({ verdictOfAll: 'met', short: 0 });
					expect(first(one, { employees, present: needed - 1 })).toMatchObject({
						verdictOfAll: 'not-met',
						short: 1,
					});
				},
			),
			{ numRuns: 300 },
		);
	});
});

describe('caps and equal numbers', () => {
	const cap = quorum('cap', need('workers', '<=', { number: 50 }));
	const over = quorum('over', need('employees', '>', { number: 50 }));
	const parity = quorum('parity', need('employers', '=', { of: 'workers' }));

	it('say how many are too many', () => {
		expect(first(cap, { workers: 50 })).toMatchObject({ verdictOfAll: 'met', need: 50, short: 0 });
		expect(first(cap, { workers: 51 })).toMatchObject({ verdictOfAll: 'not-met', short: 1 });
		expect(first(over, { employees: 50 })).toMatchObject({ verdictOfAll: 'not-met', need: 51, short: 1 });
		expect(first(over, { employees: 51 }).verdictOfAll).toBe('met');
		expect(first(parity, { employers: 3, workers: 2 })).toMatchObject({
			verdictOfAll: 'not-met',
			need: 2,
			short: 1,
			share: null,
		});
		expect(first(parity, { employers: 2, workers: 3 })).toMatchObject({ verdictOfAll: 'not-met', short: 1 });
		expect(first(parity, { employers: 3, workers: 3 }).verdictOfAll).toBe('met');
	});
});

describe('numbers that are not known well enough', () => {
	const more = quorum('strict', need('signatures', '>', share('employees', 1, 2)));

	it('ask for themselves where they are missing or where their bounds leave it open', () => {
		expect(first(more, { employees: 18000 })).toMatchObject({
			verdictOfAll: 'unknown',
			need: 9001,
			asks: ['signatures'],
		});
		expect(first(more, { signatures: 7000 })).toMatchObject({
			verdictOfAll: 'unknown',
			need: null,
			asks: ['employees'],
		});
		expect(first(more, { employees: 18000, signatures: { least: 8000, most: 9500 } })).toMatchObject({
			...{ verdictOfAll: 'unknown', short: { least: 0, most: 1001 }, share: { least: 44.4, most: 52.8 } },
		});
		expect(first(more, { employees: 18000, signatures: { least: 8000, most: 9000 } }).verdictOfAll).toBe(
			'not-met',
		);
		expect(first(more, { employees: { least: 17000, most: 18000 }, signatures: 9001 }).verdictOfAll).toBe(
			'met',
		);
	});

	it('answer nothing where they cannot be', () => {
		const impossible = (numbers: Record<string, Quantity>, fact: string) => {
			const { verdictOfAll, warnings } = first(more, numbers);
			expect(verdictOfAll).toBe('unknown');
			expect(warnings).toContainEqual({ code: 'quantity-impossible', step: null, fact, date: null });
		};
		impossible({ employees: 18000, signatures: -1 }, 'signatures');
		impossible({ employees: 18000, signatures: 9001.5 }, 'signatures');
		impossible({ employees: 18000, signatures: Number.NaN }, 'signatures');
		impossible({ employees: 18000, signatures: { least: 9002, most: 9001 } }, 'signatures');
		impossible({ employees: 18000, signatures: 18001 }, 'signatures');
		impossible({ employees: 1e12, signatures: 9001 }, 'employees');
		// A share of nobody: a conference without delegates.
		impossible({ employees: 0, signatures: 0 }, 'employees');
		const fault = quorum('fault', need('fault', '>=', { number: 25 }));
		expect(first(fault, { fault: 100.5 }).warnings).toMatchObject([
			{ code: 'quantity-impossible', fact: 'fault' },
		]);
		expect(first(fault, { fault: 33.3 }).verdictOfAll).toBe('met');
	});
});

describe('several ways and several readings', () => {
	const meeting = {
		id: 'meeting',
		title: words('meeting'),
		needs: [need('present', '>=', share('employees', 2, 3)), need('votes-for', '>', share('present', 1, 2))],
	};
	const signed = {
		id: 'signatures',
		title: words('signatures'),
		needs: [need('signatures', '>', share('employees', 1, 2))],
	};
	const ways: Quorum = {
		id: 'demands',
		title: words('demands'),
		readings: [{ ...grounds(), name: null, ways: [meeting, signed] }],
	};

	it('is met by any way, and every need of it', () => {
		const verdict = (numbers: Record<string, Quantity>) =>
			counted([ways], { employees: 18000, ...numbers }).quorums[0]!.verdict;
		expect(verdict({ present: 12000, 'votes-for': 6001, signatures: 0 })).toBe('met');
		expect(verdict({ present: 12000, 'votes-for': 6000, signatures: 0 })).toBe('not-met');
		expect(verdict({ present: 12000, 'votes-for': 6000 })).toBe('not-met');
		expect(verdict({ present: 12000 })).toBe('unknown');
		expect(verdict({})).toBe('unknown');
		expect(verdict({ signatures: 9001 })).toBe('met');
	});

	it('leaves out a way that is not open, and asks where that is not known', () => {
		const only = (value: string): Condition => ({ circumstance: 'form', is: [value] });
		const chosen: Quorum = {
			...ways,
			readings: [
				{
					...ways.readings[0],
					ways: [
						{ ...meeting, onlyIf: only('meeting') },
						{ ...signed, onlyIf: only('signatures') },
					],
				},
			],
		};
		const numbers = { employees: 18000, signatures: 7000 };
		expect(counted([chosen], numbers, { form: 'signatures' }).quorums[0]!.verdict).toBe('not-met');
		const open = counted([chosen], numbers).quorums[0]!;
		expect(open.verdict).toBe('unknown');
		expect(open.readings[0]!.asks.map(({ id }) => id)).toContain('form');
	});

	it('are in doubt where the readings differ, and unknown where the number is blank', () => {
		const half = (is: Need['is']) => [
			{
				id: 'signatures',
				title: words('signatures'),
				needs: [need('signatures', is, share('employees', 1, 2))],
			},
		];
		const two: Quorum = {
			id: 'strike',
			title: words('strike'),
			readings: [
				{ ...grounds({ confidence: 'unsure' }), name: words('at least half'), ways: half('>=') },
				{ ...grounds(), name: words('more than half'), ways: half('>') },
			],
		};
		const strike = (signatures: number) => counted([two], { employees: 18000, signatures }).quorums[0]!;
		expect(strike(9000)).toMatchObject({
			verdict: 'in-doubt',
			readings: [{ verdict: 'met' }, { verdict: 'not-met' }],
		});
		expect([strike(8999).verdict, strike(9001).verdict]).toEqual(['not-met', 'met']);
		const blank: Quorum = {
			...two,
			readings: [{ ...grounds(), name: null, ways: { blank: words('not read') } }],
		};
		expect(counted([blank], {}).quorums[0]!).toMatchObject({
			verdict: 'unknown',
			readings: [{ because: words('not read'), asks: [] }],
		});
		expect(explainQuorum(strike(9000), version({ quorums: [two] }), 'en').join(' ')).toContain(
			'the answers differ',
		);
	});

	it('are said in words', () => {
		const one = version({ quorums: [quorum('strict', need('signatures', '>', share('employees', 1, 2)))] });
		const state = judge(one, factsOf({}, { quantities: { employees: 18000, signatures: 7000 } })).quorums[0]!;
		const text = explainQuorum(state, one, 'en').join(' ');
		expect(text).toContain('7,000 of 18,000 is 38.9 %. Needed: 9,001; 2,001 are missing. Not reached.');
		expect(text).toContain('not legal advice');
		for (const locale of LOCALES)
			expect(explainQuorum(state, one, locale).join(' ')).not.toMatch(/undefined|null|NaN/);
		expect([
			numberInWords(1234567.5, 'en'),
			numberInWords(1234567.5, 'ru'),
			numberInWords(999, 'kk'),
		]).toEqual(['1,234,567.5', '1 234 567,5', '999']);
	});
});

describe('a question of law', () => {
	const question = (...outcomes: [Condition, string | null][]): Question => ({
		id: 'allowed',
		title: words('May it be held?'),
		answers: { yes: words('it may'), no: words('it may not') },
		readings: [
			{
				name: null,
				outcomes: outcomes.map(([when, answer]) =>
					answer === null ? { when, blank: words('not told') } : { when, ...grounds(), answer },
				),
				otherwise: { ...grounds({ article: '9' }), answer: 'yes' },
			},
		],
	});
	const form = (value: string): Condition => ({ circumstance: 'form', is: [value] });
	const ask = (one: Question, facts: Facts, more: Partial<ProcedureVersion> = {}) => {
		const asked = version({ questions: [one], ...more });
		const state = judge(asked, facts).questions[0]!;
		for (const locale of LOCALES)
			expect(explainQuestion(state, asked, locale).join(' ')).not.toMatch(/undefined|null|NaN/);
		return state;
	};
	const known = (value: string) => factsOf({}, { circumstances: { form: value } });

	it('is answered by the first outcome that holds, and otherwise', () => {
		const one = question([form('meeting'), 'no']);
		expect(ask(one, known('meeting'))).toMatchObject({
			answer: 'no',
			readings: [{ grounds: { article: '1' } }],
		});
		expect(ask(one, known('signatures'))).toMatchObject({
			answer: 'yes',
			readings: [{ grounds: { article: '9' } }],
		});
	});

	it('asks for what it hangs on, unless every way leads to one answer', () => {
		expect(ask(question([form('meeting'), 'no']), factsOf({}))).toMatchObject({
			answer: null,
			readings: [{ asks: [{ kind: 'circumstance', id: 'form' }] }],
		});
		expect(ask(question([form('meeting'), 'yes']), factsOf({})).answer).toBe('yes');
		expect(
			ask(question([form('meeting'), null], [form('signatures'), 'yes']), factsOf({})).answer,
		).toBeNull();
	});

	it('says that the law does not tell', () => {
		expect(ask(question([form('meeting'), null]), known('meeting'))).toMatchObject({
			answer: null,
			readings: [{ because: words('not told'), asks: [] }],
		});
	});

	it('reads conditions in three values', () => {
		const yes: Condition = form('meeting');
		const open: Condition = { quantity: 'workers', is: '>', than: { number: 1 } };
		const value = (when: Condition) => ask(question([when, 'no']), known('meeting')).answer;
		expect(value({ all: [yes, open] })).toBeNull();
		expect(value({ any: [yes, open] })).toBe('no');
		expect(value({ all: [{ not: yes }, open] })).toBe('yes');
		expect(value({ any: [{ not: yes }, open] })).toBeNull();
		expect(value({ not: open })).toBeNull();
		expect(value({ happened: 'sent' })).toBe('yes');
	});

	it('orders days, within their bounds, and plans ahead', () => {
		const planning = {
			steps: [step('warn', 'reply', reading('planned', term(5, 'calendar-day', { direction: 'before' })))],
		};
		const order = (is: 'before' | 'on-or-before' | 'on-or-after' | 'after', facts: Facts) =>
			ask(question([{ day: 'sent', is, than: 'planned' }, 'no']), facts, planning).answer;
		const facts = (sent: string, planned = '2012-07-01') => factsOf({ sent, planned });
		expect(order('before', facts('2012-05-01'))).toBe('no');
		expect(order('after', facts('2012-05-01'))).toBe('yes');
		expect(order('on-or-after', facts('2012-05-01', '2012-05-01'))).toBe('no');
		expect(order('before', facts('2012-05-01/2012-05-10', '2012-05-05'))).toBeNull();
		expect(order('on-or-before', facts('2012-05-01/2012-05-05', '2012-05-05'))).toBe('no');
		expect(order('before', factsOf({ sent: '2012-05-01' }))).toBeNull();
	});

	it('follows steps and quorums, and a circle gets no answer instead of an endless one', () => {
		const late = { steps: [step('reply', 'reply', reading('sent', term(2)))] };
		const replied = (reply: string) =>
			ask(
				question([{ step: 'reply', is: ['late', 'overdue'] }, 'no']),
				factsOf({ sent: '2012-05-02', reply }),
				late,
			).answer;
		expect([replied('2012-05-04'), replied('2012-05-10')]).toEqual(['yes', 'no']);
		const enough = { quorums: [quorum('q', need('workers', '>=', { number: 10 }))] };
		const founders = (workers: number) =>
			ask(question([{ quorum: 'q', is: 'not-met' }, 'no']), factsOf({}, { quantities: { workers } }), enough)
				.answer;
		expect([founders(9), founders(10)]).toEqual(['no', 'yes']);
		const circle = {
			steps: [step('reply', 'reply', reading('sent', term(2)), { onlyIf: { step: 'reply', is: ['met'] } })],
		};
		expect(judge(version(circle), factsOf({ sent: '2012-05-02' })).steps[0]?.status).toBe('unknown');
	});
});

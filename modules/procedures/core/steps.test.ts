import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, plainDate } from '#platform/plain-date.ts';
import type { Facts, Obligation, ProcedureVersion, TermUnit } from '../contract.ts';
import { assess } from './assess.ts';
import { isMissingYear } from './calendar.ts';
import { countForward, countTerm } from './count.ts';
import { explainObligation } from './explain.ts';
import { kazakhstan } from './packs.ts';
import { factsOf, grounds, pack, reading, step, term, words } from './test-pack.ts';

const day = plainDate;
const judge = (version: ProcedureVersion, facts: Facts, asOf: string) =>
	assess(version, facts, day(asOf), kazakhstan);
const only = (version: ProcedureVersion, facts: Facts, asOf: string): Obligation =>
	judge(version, facts, asOf).obligations[0]!;
const said = (version: ProcedureVersion, facts: Facts, asOf: string) =>
	explainObligation(only(version, facts, asOf), version, 'en').join(' ');

describe('a day known only within bounds', () => {
	// Two working days: from Monday 2 to Friday 6 April 2012, the last day lies from Wednesday 4 to Tuesday 10 April.
	const version = pack(['sent', 'reply'], { steps: [step('reply', 'reply', reading('sent', term(2)))] });
	const sent = '2012-04-02/2012-04-06';

	it('gives the last day within bounds, and doubt only while it hangs on that', () => {
		expect(only(version, factsOf({ sent }), '2012-04-09')).toMatchObject({
			status: 'in-doubt',
			due: '2012-04-04',
			dueLatest: '2012-04-10',
		});
		expect(only(version, factsOf({ sent }), '2012-04-11')).toMatchObject({ status: 'overdue' });
		expect(judge(version, factsOf({ sent }), '2012-04-09').asks).toEqual([{ kind: 'day', id: 'sent' }]);
	});

	it('is in time or late only where that is sure', () => {
		const replied = (reply: string) => only(version, factsOf({ sent, reply }), '2012-05-01');
		expect(replied('2012-04-04')).toMatchObject({ status: 'met', late: null });
		expect(replied('2012-04-05')).toMatchObject({ status: 'in-doubt', done: { date: '2012-04-05' } });
		expect(replied('2012-04-10')).toMatchObject({ status: 'in-doubt' });
		expect(replied('2012-04-11')).toMatchObject({ status: 'met', late: { calendarDays: 1 } });
		expect(replied('2012-04-11/2012-04-13')).toMatchObject({ status: 'met', late: { calendarDays: 1 } });
		expect(replied('2012-04-10/2012-04-13')).toMatchObject({ status: 'in-doubt' });
	});

	it('has not surely happened before its last day', () => {
		expect(only(version, factsOf({ sent }), '2012-04-03').status).toBe('in-doubt');
		expect(only(version, factsOf({ sent }), '2012-04-01').status).toBe('waiting');
		const done = factsOf({ sent: '2012-04-02', reply: '2012-04-03/2012-04-20' });
		expect(only(version, done, '2012-04-10').status).toBe('in-doubt');
		expect(only(version, done, '2012-04-04').status).toBe('in-doubt');
	});

	it('is not missed on its last day, even where it is in doubt', () => {
		const chain = pack(['sent', 'reply', 'formed'], {
			steps: [
				...version.steps,
				step(
					'form',
					'formed',
					reading('', term(3), { trigger: { anyOf: [{ missed: 'reply' }], choose: 'latest' } }),
				),
			],
		});
		const status = (asOf: string) =>
			judge(chain, factsOf({ sent }), asOf).obligations.map((one) => one.status);
		expect(status('2012-04-04')).toEqual(['in-doubt', 'waiting']);
		expect(status('2012-04-05')).toEqual(['in-doubt', 'in-doubt']);
		expect(status('2012-04-11')).toEqual(['overdue', 'in-doubt']);
	});

	it('is said in words', () => {
		const text = said(version, factsOf({ sent }), '2012-04-09');
		expect(text).toContain('it lies between 2 April 2012 and 6 April 2012');
		expect(text).toContain('reply. The last day lies between 4 April 2012 and 10 April 2012.');
		expect(text).toContain('not legal advice');
	});

	it('the wrong way round is left out, with a warning', () => {
		const { obligations, warnings } = judge(
			version,
			factsOf({ sent: '2012-04-06/2012-04-02' }),
			'2012-05-01',
		);
		expect(obligations[0]?.status).toBe('waiting');
		expect(warnings).toContainEqual({
			code: 'facts-contradict',
			step: null,
			fact: 'sent',
			date: '2012-04-06',
		});
	});
});

describe('a term that runs back from a planned day', () => {
	const ahead = (amount: number, unit: TermUnit) =>
		pack(['planned', 'notice'], {
			steps: [step('notice', 'notice', reading('planned', term(amount, unit, { direction: 'before' })))],
		});
	const gathering = (notice: string) =>
		only(ahead(10, 'calendar-day'), factsOf({ planned: '2015-06-26', notice }), '2015-06-26');

	it('is kept by exactly so many days, and not by one less', () => {
		expect(gathering('2015-06-16')).toMatchObject({ status: 'met', late: null, due: '2015-06-16' });
		expect(gathering('2015-06-17')).toMatchObject({ status: 'met', late: { calendarDays: 1 } });
	});

	it('is open, then overdue, and takes a planned day from the future', () => {
		const facts = factsOf({ planned: '2015-06-26' });
		expect(only(ahead(10, 'calendar-day'), facts, '2015-06-01')).toMatchObject({
			status: 'open',
			due: '2015-06-16',
		});
		expect(only(ahead(10, 'calendar-day'), facts, '2015-06-17')).toMatchObject({ status: 'overdue' });
	});

	it('never moves for a day off', () => {
		// A change on 1 August 2015: one month's notice by 1 July, fifteen days by Friday 17 July.
		const facts = factsOf({ planned: '2015-08-01', notice: '2015-07-28' });
		expect(only(ahead(1, 'calendar-month'), facts, '2015-08-01')).toMatchObject({
			due: '2015-07-01',
			late: { calendarDays: 27 },
		});
		expect(only(ahead(15, 'calendar-day'), facts, '2015-08-01')).toMatchObject({
			due: '2015-07-17',
			late: { calendarDays: 11 },
		});
		const sunday = factsOf({ planned: '2026-12-21' });
		expect(only(ahead(15, 'calendar-day'), sunday, '2026-11-22')).toMatchObject({ due: '2026-12-06' });
	});

	it('may be given on any of the days whose month ends on the planned day', () => {
		const month = (notice: string) =>
			only(ahead(1, 'calendar-month'), factsOf({ planned: '2026-02-28', notice }), '2026-03-01');
		for (const notice of ['2026-01-28', '2026-01-31'])
			expect(month(notice)).toMatchObject({ status: 'met', late: null });
		expect(month('2026-02-01')).toMatchObject({ late: { calendarDays: 1 } });
	});

	it('is as sure as the days that it runs over', () => {
		const near = (planned: string) => only(ahead(3, 'working-day'), factsOf({ planned }), '2026-05-01');
		// Kurban Ait on 27 May 2026 is a forecast.
		expect(near('2026-05-29')).toMatchObject({ due: '2026-05-25', explanation: { confidence: 'unsure' } });
		expect(near('2026-05-22')).toMatchObject({ due: '2026-05-19', explanation: { confidence: 'likely' } });
	});

	it('names the first day allowed where only the notice is known', () => {
		const earliest = (amount: number, unit: TermUnit) => {
			const found = only(ahead(amount, unit), factsOf({ notice: '2026-11-21' }), '2026-11-22');
			return found.status === 'waiting' ? found.earliest?.due : null;
		};
		expect(earliest(1, 'calendar-month')).toBe('2026-12-21');
		expect(earliest(15, 'working-day')).toBe('2026-12-11');
		expect(earliest(15, 'calendar-day')).toBe('2026-12-06');
		expect(said(ahead(15, 'calendar-day'), factsOf({ notice: '2026-11-21' }), '2026-11-22')).toContain(
			'With notice on 21 November 2026, the first day allowed is Sunday, 6 December 2026.',
		);
	});

	it('and the first day allowed are two sides of one rule', () => {
		const units: TermUnit[] = ['calendar-day', 'working-day', 'calendar-week', 'calendar-month', 'hour'];
		fc.assert(
			fc.property(
				fc.constantFrom(...units),
				fc.integer({ min: 0, max: 25 }),
				fc.integer({ min: 0, max: 3000 }),
				fc.integer({ min: 0, max: 60 }),
				(unit, amount, start, apart) => {
					const notice = addDays(day('2014-06-01'), start);
					const planned = addDays(notice, apart);
					const back = countTerm(kazakhstan, planned, term(amount, unit, { direction: 'before' }));
					const forward = countForward(kazakhstan, notice, term(amount, unit));
					if (isMissingYear(back) || isMissingYear(forward)) return;
					expect(notice <= back.last).toBe(forward.last <= planned);
				},
			),
			{ numRuns: 3000 },
		);
	});
});

describe('the units of a term', () => {
	const due = (amount: number, unit: TermUnit) =>
		only(
			pack(['sent', 'reply'], { steps: [step('reply', 'reply', reading('sent', term(amount, unit)))] }),
			factsOf({ sent: '2024-02-28' }),
			'2024-02-28',
		);

	it('are hours, days, weeks, months and years', () => {
		expect(due(24, 'hour')).toMatchObject({ due: '2024-02-29' });
		expect(due(25, 'hour')).toMatchObject({ due: '2024-03-01' });
		expect(due(1, 'calendar-week')).toMatchObject({ due: '2024-03-06' });
		expect(due(1, 'calendar-month')).toMatchObject({ due: '2024-03-28' });
		expect(due(3, 'calendar-year')).toMatchObject({ due: '2027-03-01' });
	});
});

describe('a period', () => {
	const version = pack(['decided'], {
		steps: [step('valid', null, reading('decided', term(3, 'calendar-year', { lastDayOff: 'stays' })))],
	});

	it('lasts until its last day and is never done', () => {
		const facts = factsOf({ decided: '2019-09-11' });
		expect(only(version, facts, '2022-09-11')).toMatchObject({ status: 'open', due: '2022-09-11' });
		expect(only(version, facts, '2022-09-12')).toMatchObject({ status: 'expired' });
	});
});

describe('a step that is there only under a condition', () => {
	const version = pack(['sent', 'reply'], {
		circumstances: { kind: { name: words('kind'), values: { big: words('big'), small: words('small') } } },
		steps: [
			step('reply', 'reply', reading('sent', term(2)), { onlyIf: { circumstance: 'kind', is: ['big'] } }),
		],
	});
	const facts = (kind?: string) => factsOf({ sent: '2026-09-04' }, kind ? { circumstances: { kind } } : {});

	it('is there, is not, or asks for what is missing', () => {
		expect(only(version, facts('big'), '2026-09-07')).toMatchObject({ status: 'open', due: '2026-09-08' });
		expect(only(version, facts('small'), '2026-09-07')).toMatchObject({ status: 'not-applicable' });
		expect(only(version, facts(), '2026-09-07')).toMatchObject({
			status: 'unknown',
			reason: 'fact-missing',
			asks: [{ kind: 'circumstance', id: 'kind' }],
		});
		expect(said(version, facts(), '2026-09-07')).toContain('It hangs on: kind.');
		expect(judge(version, facts('huge'), '2026-09-07').warnings).toContainEqual({
			...{ code: 'value-unknown', step: null, fact: 'kind', date: null },
		});
	});
});

describe('a term that the sources do not tell', () => {
	const version = pack(['sent', 'reply', 'formed'], {
		steps: [
			step(
				'reply',
				'reply',
				reading('sent', { blank: words('it was not read; a lawyer must look') }, { confidence: 'unsure' }),
			),
			step(
				'form',
				'formed',
				reading('x', term(3), { trigger: { anyOf: [{ missed: 'reply' }], choose: 'latest' } }),
			),
		],
	});

	it('is not known, with the reason, and what hangs on it neither', () => {
		const { obligations } = judge(version, factsOf({ sent: '2012-02-03' }), '2012-03-03');
		expect(obligations).toMatchObject([
			{ status: 'unknown', reason: 'term-blank', confidence: 'unsure', done: null },
			{ status: 'unknown', reason: 'term-blank' },
		]);
		expect(said(version, factsOf({ sent: '2012-02-03' }), '2012-03-03')).toContain(
			'Not known, because it was not read; a lawyer must look.',
		);
		const done = only(version, factsOf({ sent: '2012-02-03', reply: '2012-02-04' }), '2012-03-03');
		expect(done).toMatchObject({ status: 'unknown', done: { date: '2012-02-04' } });
	});
});

describe('a pause', () => {
	const version = (unit: TermUnit) =>
		pack(['sent', 'reply', 'stopped', 'resumed'], {
			pauses: [{ id: 'mediation', from: 'stopped', until: 'resumed', ...grounds() }],
			steps: [step('reply', 'reply', reading('sent', term(10, unit)))],
		});
	// From Monday 7 September 2026 ten days end on Thursday 17, ten working days on Monday 21.
	const sent = '2026-09-07';

	it('adds its days to calendar terms and passes over its working days', () => {
		const facts = factsOf({ sent, stopped: '2026-09-09', resumed: '2026-09-14' });
		expect(only(version('calendar-day'), facts, '2026-09-14')).toMatchObject({
			due: '2026-09-22',
			explanation: { pauses: [{ from: '2026-09-09', until: '2026-09-14', days: 5 }] },
		});
		// Counted: 8, 9 | 15, 16, 17, 18, 21, 22, 23, 24.
		expect(only(version('working-day'), facts, '2026-09-14')).toMatchObject({ due: '2026-09-24' });
		expect(said(version('working-day'), facts, '2026-09-14')).toContain(
			'The term stood still (9 September 2026 to 14 September 2026): the last day moved by 3 days.',
		);
	});

	it('has no effect when it ended before the trigger or began after the last day', () => {
		const early = factsOf({ sent, stopped: '2026-09-01', resumed: '2026-09-07' });
		const late = factsOf({ sent, stopped: '2026-09-17', resumed: '2026-10-30' });
		for (const facts of [early, late])
			expect(only(version('calendar-day'), facts, '2026-11-01')).toMatchObject({ due: '2026-09-17' });
	});

	it('counts from the trigger where it began before, and twice where there were two', () => {
		const before = factsOf({ sent, stopped: '2026-09-01', resumed: '2026-09-10' });
		expect(only(version('calendar-day'), before, '2026-09-10')).toMatchObject({ due: '2026-09-21' });
		const two = factsOf({
			sent,
			stopped: ['2026-09-08', '2026-09-15'],
			resumed: ['2026-09-10', '2026-09-18'],
		});
		expect(only(version('calendar-day'), two, '2026-09-18')).toMatchObject({ due: '2026-09-22' });
		expect(only(version('working-day'), two, '2026-09-18')).toMatchObject({ due: '2026-09-28' });
	});

	it('that goes on leaves the last day unknown, and says so', () => {
		const facts = factsOf({ sent, stopped: '2026-09-09' });
		expect(only(version('calendar-day'), facts, '2026-12-01')).toMatchObject({
			status: 'unknown',
			reason: 'paused',
			since: '2026-09-09',
		});
		expect(said(version('calendar-day'), facts, '2026-12-01')).toContain(
			'stands still from 9 September 2026',
		);
	});
});

describe('an extension without a limit', () => {
	const version = pack(['sent', 'reply', 'agreed'], {
		steps: [
			step(
				'reply',
				'reply',
				reading('sent', term(7), {
					extension: {
						...grounds(),
						fact: 'agreed',
						most: null,
						unit: 'working-day',
						times: 1,
						lastDayOff: 'stays',
					},
				}),
			),
		],
	});

	it('gives what was agreed, and nothing where no amount is named', () => {
		const agreed = (amount?: number): Facts => ({
			days: {
				sent: [{ date: day('2026-09-14') }],
				agreed: [{ date: day('2026-09-20'), reason: 'protocol', ...(amount ? { amount } : {}) }],
			},
		});
		expect(only(version, agreed(20), '2026-09-20')).toMatchObject({ due: '2026-10-21' });
		const without = judge(version, agreed(), '2026-09-20');
		expect(without.obligations[0]).toMatchObject({ due: '2026-09-23' });
		expect(without.warnings).toMatchObject([{ code: 'extension-without-amount' }]);
	});
});

describe('what a court found', () => {
	const version = pack(['sent', 'reply'], { steps: [step('reply', 'reply', reading('sent', term(2)))] });
	const finding = { about: 'reply', by: 'court', date: day('2026-10-01'), found: 'in time' };

	it('stands beside the answer from its day on, and changes nothing in it', () => {
		const facts = factsOf({ sent: '2026-09-04' }, { findings: [finding] });
		const after = judge(version, facts, '2026-10-02');
		expect(after.steps[0]).toMatchObject({ status: 'overdue', findings: [finding] });
		expect(judge(version, facts, '2026-09-30').steps[0]?.findings).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { ProcedureVersion, Reading, Step } from '../contract.ts';
import { assess } from './assess.ts';
import { explain } from './explain.ts';
import { kazakhstan, packs } from './packs.ts';
import { problemsOf } from './validate.ts';
import { amountInWords, dayInWords, fromDay, untilDay } from './words.ts';

const day = plainDate;
const grievance = packs[0]!;

describe('every pack', () => {
	it('has no problem', () => {
		expect(problemsOf(packs, [kazakhstan.id])).toEqual([]);
	});

	it('is pure data: a JSON round trip changes nothing', () => {
		for (const pack of packs) expect(JSON.parse(JSON.stringify(pack))).toStrictEqual(pack);
	});
});

describe('a pack with a slip', () => {
	const broken = structuredClone(grievance) as {
		-readonly [Key in keyof ProcedureVersion]: ProcedureVersion[Key];
	};
	const answer = broken.steps[2] as Step;
	broken.version = 'grievance/broken';
	broken.inForce = { from: '2026-02-30', to: '2026-01-01', confidence: 'sure' };
	broken.title = { kk: '', ru: 'Порядок', en: 'Order' };
	broken.calendar = 'moon';
	broken.steps = [
		{ ...answer, id: 'first', actor: 'nobody', doneBy: ['sung'] },
		{
			...answer,
			id: 'first',
			readings: [
				{
					...answer.readings[0],
					source: 'hearsay',
					trigger: { anyOf: [{ missed: 'last' }], choose: 'latest' },
				},
			],
		},
		{
			...answer,
			id: 'last',
			doneBy: [],
			readings: [
				{
					...answer.readings[0],
					trigger: { anyOf: [], choose: 'latest' },
					term: { amount: 1.5, unit: 'working-day', lastDayOff: 'stays' },
				},
			],
		},
	];

	it('is refused by name and place', () => {
		const said = problemsOf([grievance, broken], ['kz']).map(
			({ version, at, what }) => `${version} ${at}: ${what}`,
		);
		expect(said).toEqual([
			"grievance/broken calendar: no calendar 'moon'",
			'grievance/broken inForce.from: not a calendar day',
			'grievance/broken inForce: ends before it begins',
			'grievance/broken title: words are missing',
			'grievance/broken first: two of this name',
			'grievance/broken first: two of this name',
			"grievance/broken steps.first: no actor 'nobody'",
			"grievance/broken steps.first: no fact 'sung'",
			"grievance/broken steps.first: no source 'hearsay'",
			'grievance/broken steps.last: nothing shows that it was done',
			'grievance/broken steps.last.term: not a whole number of units',
			'grievance/broken steps.last: nothing starts it: it can never be reached',
			'grievance/broken inForce: overlaps grievance/2026-01-01',
		]);
	});
});

/** A small procedure that uses what the grievance pack does not: two readings and a missed step as trigger. */
const base = grievance.steps[1]!.readings[0];
const reading = (more: Partial<Reading>): Reading => ({ ...base, ...more });
const words = (text: string) => ({ kk: text, ru: text, en: text });
const dispute: ProcedureVersion = {
	...grievance,
	procedure: 'dispute',
	version: 'dispute/example',
	facts: {
		demand: words('the day of the demand'),
		reply: words('the day of the reply'),
		formed: words('the day it was formed'),
	},
	steps: [
		{
			id: 'reply',
			title: words('Reply'),
			nature: 'duty',
			actor: 'desk',
			doneBy: ['reply'],
			readings: [
				reading({
					name: words('working days'),
					trigger: { anyOf: [{ fact: 'demand' }], choose: 'earliest' },
					term: { amount: 3, unit: 'working-day', lastDayOff: 'next-working-day' },
				}),
				reading({
					name: words('calendar days'),
					confidence: 'unsure',
					trigger: { anyOf: [{ fact: 'demand' }], choose: 'earliest' },
					term: { amount: 3, unit: 'calendar-day', lastDayOff: 'next-working-day' },
				}),
			],
		},
		{
			id: 'commission',
			title: words('Commission'),
			nature: 'duty',
			actor: 'desk',
			doneBy: ['formed'],
			readings: [
				reading({
					trigger: { anyOf: [{ fact: 'reply' }, { missed: 'reply' }], choose: 'earliest' },
					term: { amount: 3, unit: 'working-day', lastDayOff: 'next-working-day' },
				}),
			],
		},
	],
	thresholds: [],
};

describe('the engine', () => {
	const demand = [{ date: day('2026-09-04') }];

	it('waits for what has not happened and names it', () => {
		const { obligations, steps } = assess(dispute, { days: {} }, day('2026-09-04'), kazakhstan);
		expect(obligations.map((obligation) => 'waitingFor' in obligation && obligation.waitingFor)).toEqual([
			['demand'],
			['demand'],
			['reply', 'demand'],
		]);
		expect(steps.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
	});

	it('gives both readings of an ambiguous text', () => {
		const { obligations, steps } = assess(dispute, { days: { demand } }, day('2026-09-08'), kazakhstan);
		expect(obligations[0]).toMatchObject({
			status: 'open',
			due: '2026-09-09',
			explanation: { confidence: 'likely', reading: { en: 'working days' } },
		});
		expect(obligations[1]).toMatchObject({
			status: 'overdue',
			due: '2026-09-07',
			explanation: { confidence: 'unsure' },
		});
		expect(steps[0]?.status).toBe('overdue');
	});

	it('lets a missed step start the next one', () => {
		expect(assess(dispute, { days: { demand } }, day('2026-09-09'), kazakhstan).obligations[2]?.status).toBe(
			'waiting',
		);
		expect(assess(dispute, { days: { demand } }, day('2026-09-10'), kazakhstan).obligations[2]).toMatchObject(
			{
				status: 'open',
				due: '2026-09-14',
			},
		);
		const replied = { days: { demand, reply: [{ date: day('2026-09-07') }] } };
		expect(assess(dispute, replied, day('2026-09-10'), kazakhstan).obligations[2]).toMatchObject({
			due: '2026-09-10',
		});
		const late = { days: { demand, reply: [{ date: day('2026-09-20') }] } };
		expect(assess(dispute, late, day('2026-09-30'), kazakhstan).obligations[2]).toMatchObject({
			due: '2026-09-14',
			status: 'overdue',
		});
	});

	it('warns when a version is asked about a day on which it was not in force', () => {
		const warned = assess(
			dispute,
			{ days: { demand: [{ date: day('2025-09-04') }] } },
			day('2025-09-05'),
			kazakhstan,
		).warnings;
		expect(warned[0]).toEqual({
			code: 'version-not-in-force',
			step: 'reply',
			fact: 'demand',
			date: '2025-09-04',
		});
		const pending = assess(
			{ ...dispute, status: 'pending' },
			{ days: { demand } },
			day('2026-09-05'),
			kazakhstan,
		).warnings;
		expect(pending[0]?.code).toBe('version-not-in-force');
	});

	it('says when a last day moved because it was a day off', () => {
		const [, calendarDays] = assess(
			dispute,
			{ days: { demand: [{ date: day('2026-09-02') }] } },
			day('2026-09-03'),
			kazakhstan,
		).obligations;
		expect(calendarDays).toMatchObject({ due: '2026-09-07' });
		const explanation = calendarDays && 'explanation' in calendarDays ? calendarDays.explanation : null;
		expect(explain(explanation!, 'en')).toContain(
			'The last day is not a working day (5 September 2026, Saturday), so it moves to 7 September 2026.',
		);
	});

	it('allows an extension no more often than the pack does', () => {
		const extended = [
			{ date: day('2026-09-10'), reason: 'site visit', amount: 2 },
			{ date: day('2026-09-11'), reason: 'holidays', amount: 2 },
		];
		const facts = { days: { received: [{ date: day('2026-09-04') }], extended } };
		const { obligations, warnings } = assess(grievance, facts, day('2026-09-12'), kazakhstan);
		expect(obligations[2]).toMatchObject({
			due: '2026-09-29',
			explanation: { extensions: [{ declared: '2026-09-10' }] },
		});
		expect(warnings).toEqual([
			{ code: 'extension-repeated', step: 'answer', fact: 'extended', date: '2026-09-11' },
		]);
	});

	it('marks a count near a forecast Kurban Ait as unsure', () => {
		const near = assess(
			dispute,
			{ days: { demand: [{ date: day('2026-05-25') }] } },
			day('2026-05-25'),
			kazakhstan,
		);
		expect(near.obligations[0]).toMatchObject({
			due: '2026-05-29',
			explanation: { confidence: 'unsure', calendarYears: [2026] },
		});
	});
});

describe('words', () => {
	it('put months and numbers into the right form', () => {
		expect(untilDay(day('2026-08-30'), 'kk')).toBe('2026 жылғы 30 тамызға дейін');
		expect(fromDay(day('2026-02-02'), 'kk')).toBe('2026 жылғы 2 ақпаннан бастап');
		expect(fromDay(day('2026-02-02'), 'ru')).toBe('со 2 февраля 2026 года');
		expect(dayInWords(day('2026-05-09'), 'kk', { weekday: true, year: false })).toBe('9 мамыр, сенбі');
		expect([1, 2, 5, 11, 21, 22, 112].map((amount) => amountInWords(amount, 'working-day', 'ru'))).toEqual([
			'1 рабочий день',
			'2 рабочих дня',
			'5 рабочих дней',
			'11 рабочих дней',
			'21 рабочий день',
			'22 рабочих дня',
			'112 рабочих дней',
		]);
		expect(amountInWords(1, 'calendar-month', 'en')).toBe('1 month');
		for (const locale of LOCALES) expect(dayInWords(day('2026-12-16'), locale)).toContain('16');
	});
});

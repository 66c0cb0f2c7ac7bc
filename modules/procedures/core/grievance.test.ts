import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#platform/locale.ts';
import { DAY_PARTS, type Moment } from '#platform/moment.ts';
import { addDays, plainDate } from '#platform/plain-date.ts';
import { dueInWords, explain, missingInWords, unknownInWords } from './explain.ts';
import { type GrievanceFacts, grievanceClocks, lapseAllowed } from './grievance.ts';
import { grievanceVersionInForce } from './packs.ts';

const day = plainDate;
const at = (date: string, part: Moment['part'] = 'to-17'): Moment => ({ date: day(date), part });

describe('the clocks of a referral', () => {
	// Friday 11 December 2026. Working days: 14 15 17 18 (16 is a holiday), 21–25, 28–31 December = 13;
	// 1 and 4 January are off; 5 and 6 January are the 14th and 15th.
	const received = at('2026-12-11');

	it('starts on the day after receipt and passes over days off', () => {
		const clocks = grievanceClocks({ received }, day('2026-12-11'));
		expect(clocks.acknowledge).toMatchObject({ due: '2026-12-12', status: 'open', daysLeft: 1 });
		expect(clocks.verify).toMatchObject({ due: '2026-12-14', status: 'open', daysLeft: 1 });
		expect(clocks.answer).toMatchObject({ due: '2027-01-06', status: 'open', daysLeft: 15 });
		expect(clocks.next?.step).toBe('acknowledge');
		expect(clocks.overdue).toBe(false);
		expect(clocks.reopen).toBeNull();
		expect(clocks.warnings).toEqual([]);
	});

	it('is open through its last day and overdue on the next', () => {
		expect(grievanceClocks({ received }, day('2027-01-06')).answer).toMatchObject({
			status: 'open',
			daysLeft: 0,
		});
		expect(grievanceClocks({ received }, day('2027-01-07')).answer).toMatchObject({
			status: 'overdue',
			daysLeft: 0,
		});
		expect(grievanceClocks({ received }, day('2027-01-08')).answer).toMatchObject({
			status: 'overdue',
			daysLeft: -1,
		});
		expect(grievanceClocks({ received }, day('2026-12-13')).acknowledge.daysLeft).toBe(-1);
	});

	it('names the next duty by its last day and ends when all is done', () => {
		const acknowledged = { received, acknowledged: at('2026-12-11', 'after-17') };
		expect(grievanceClocks(acknowledged, day('2026-12-12')).next?.step).toBe('verify');
		const verified = { ...acknowledged, verified: at('2026-12-14') };
		expect(grievanceClocks(verified, day('2026-12-14')).next?.step).toBe('answer');
		const answered = { ...verified, answered: at('2027-01-06') };
		expect(grievanceClocks(answered, day('2027-01-06'))).toMatchObject({
			next: null,
			overdue: false,
			answer: { status: 'met', late: null },
		});
	});

	it('knows only what had happened by the day', () => {
		const facts = { received, answered: at('2026-12-18') };
		expect(grievanceClocks(facts, day('2026-12-17')).answer.status).toBe('open');
		expect(grievanceClocks(facts, day('2026-12-18')).answer.status).toBe('met');
	});

	it('tells how late something was done', () => {
		const clocks = grievanceClocks({ received, answered: at('2027-01-11') }, day('2027-02-01'));
		expect(clocks.answer).toMatchObject({ status: 'met', late: { calendarDays: 5, workingDays: 2 } });
		expect(clocks.overdue).toBe(true);
		expect(clocks.next?.step).toBe('verify');
	});

	it('is extended once, in time, with a reason, by at most 15 working days', () => {
		const extended = (on: string, reason: string, workingDays?: number) =>
			grievanceClocks(
				{ received, extended: { on: day(on), reason, ...(workingDays ? { workingDays } : {}) } },
				day('2027-01-20'),
			);
		expect(extended('2027-01-06', 'the site must be visited').answer.due).toBe('2027-01-28');
		expect(extended('2027-01-06', 'the site must be visited', 5).answer.due).toBe('2027-01-14');
		expect(extended('2027-01-06', ' ')).toMatchObject({
			answer: { due: '2027-01-06' },
			warnings: [{ code: 'extension-without-reason' }],
		});
		expect(extended('2027-01-07', 'late')).toMatchObject({
			answer: { due: '2027-01-06' },
			warnings: [{ code: 'extension-late' }],
		});
		expect(extended('2027-01-05', 'long', 40)).toMatchObject({
			answer: { due: '2027-01-28' },
			warnings: [{ code: 'extension-too-long' }],
		});
	});

	it('counts from a reopening again, and a lapsed case may be reopened for a year', () => {
		const closed = {
			received,
			acknowledged: received,
			verified: received,
			answered: at('2026-12-18'),
			closed: at('2027-03-01'),
			lapsed: true,
		};
		const clocks = grievanceClocks(closed, day('2027-03-02'));
		expect(clocks.next).toBeNull();
		expect(clocks.reopen?.due).toBe('2028-03-01');
		// From 10 March 2027: 11, 12, 16–19, 23 is Nauryz and 24 is moved, 25, 26, 29 March–2 April, 5 and 6 April.
		const { answered: _a, closed: _c, lapsed: _l, ...before } = closed;
		const again = grievanceClocks({ ...before, reopened: at('2027-03-10') }, day('2027-03-10'));
		expect(again.answer).toMatchObject({ status: 'open', due: '2027-04-06' });
		expect(again.next?.step).toBe('answer');
	});

	it('does not count an answer that is dated before the receipt', () => {
		const clocks = grievanceClocks({ received, answered: at('2026-12-10') }, day('2026-12-14'));
		expect(clocks.answer.status).toBe('open');
		expect(clocks.warnings).toContainEqual({
			code: 'done-before-trigger',
			step: 'answer',
			fact: 'answered',
			date: '2026-12-10',
		});
	});

	it('says unknown where a year of the calendar is missing', () => {
		const clocks = grievanceClocks({ received: at('2027-12-20') }, day('2027-12-20'));
		expect(clocks.answer).toMatchObject({ status: 'unknown', due: null, daysLeft: null, missingYear: 2028 });
		expect(clocks.verify.due).toBe('2027-12-21');
		expect(clocks.warnings).toContainEqual(
			expect.objectContaining({ code: 'calendar-year-missing', step: 'answer' }),
		);
		for (const locale of LOCALES) expect(unknownInWords(2028, locale)).toContain('2028');
		expect(
			grievanceClocks({ received: at('2027-12-20'), answered: at('2027-12-21') }, day('2027-12-22')).answer,
		).toMatchObject({ status: 'met', due: null });
	});

	it('reads a clock that runs behind as the day of receipt, and refuses what came before the rules', () => {
		expect(grievanceClocks({ received }, day('2020-01-01')).answer.daysLeft).toBe(15);
		expect(() => grievanceClocks({ received: at('2025-12-31') }, day('2026-01-10'))).toThrow(RangeError);
		expect(grievanceVersionInForce(day('2025-12-31'))).toBeNull();
		expect(grievanceVersionInForce(day('2026-01-01'))?.version).toBe('grievance/2026-01-01');
	});
});

describe('lapse', () => {
	const base: GrievanceFacts = { received: at('2026-03-02'), delivered: day('2026-04-01') };
	const notices = ['2026-04-01', '2026-04-21', '2026-05-11'].map(day);

	it('needs delivery, three notices 20 days apart and 60 days of silence', () => {
		expect(lapseAllowed({ received: base.received }, day('2026-04-02')).missing).toEqual([
			{ code: 'not-happened', fact: 'delivered' },
			{ code: 'notices', fact: 'notice', have: 0, need: 3, next: null },
		]);
		expect(lapseAllowed({ ...base, notices: notices.slice(0, 1) }, day('2026-04-05')).missing).toEqual([
			{ code: 'notices', fact: 'notice', have: 1, need: 3, next: '2026-04-21' },
		]);
		expect(lapseAllowed({ ...base, notices }, day('2026-05-31'))).toMatchObject({
			allowed: false,
			missing: [{ code: 'silence', until: '2026-05-31' }],
		});
		expect(lapseAllowed({ ...base, notices }, day('2026-06-01'))).toMatchObject({
			allowed: true,
			missing: [],
		});
	});

	it('gives 20 days after the last notice, however late it was', () => {
		const late = [day('2026-04-01'), day('2026-05-01'), day('2026-06-10')];
		expect(lapseAllowed({ ...base, notices: late }, day('2026-06-11')).missing).toEqual([
			{ code: 'silence', until: '2026-06-30' },
		]);
	});

	it('does not count notices that come too soon, before delivery, or are answered', () => {
		const crowded = ['2026-03-20', '2026-04-01', '2026-04-10', '2026-04-21'].map(day);
		expect(lapseAllowed({ ...base, notices: crowded }, day('2026-05-01')).missing).toEqual([
			{ code: 'notices', fact: 'notice', have: 2, need: 3, next: '2026-05-11' },
		]);
		expect(
			lapseAllowed({ ...base, notices, reporterLastSpoke: day('2026-04-21') }, day('2026-07-01')).missing,
		).toEqual([{ code: 'notices', fact: 'notice', have: 1, need: 3, next: '2026-05-31' }]);
		expect(
			lapseAllowed({ ...base, notices, reporterLastSpoke: day('2026-06-20') }, day('2026-07-01')).missing,
		).toEqual([{ code: 'notices', fact: 'notice', have: 0, need: 3, next: '2026-06-21' }]);
	});

	it('is never allowed within 60 days of delivery, or after an answer without three new notices', () => {
		const offset = fc.integer({ min: 0, max: 150 });
		fc.assert(
			fc.property(
				fc.array(offset, { maxLength: 8 }),
				fc.option(offset, { nil: undefined }),
				offset,
				(sent, spoke, now) => {
					const on = (days: number) => addDays(day('2026-04-01'), days);
					const facts = {
						...base,
						notices: sent.map(on),
						...(spoke === undefined ? {} : { reporterLastSpoke: on(spoke) }),
					};
					if (!lapseAllowed(facts, on(now)).allowed) return;
					expect(now).toBeGreaterThan(60);
					const heard = spoke !== undefined && spoke <= now ? spoke : -1;
					expect(sent.filter((days) => days > heard && days <= now).length).toBeGreaterThanOrEqual(3);
					expect(now - heard).toBeGreaterThan(60);
				},
			),
			{ numRuns: 2000 },
		);
	});
});

describe('an explanation', () => {
	const clocks = grievanceClocks(
		{ received: at('2026-12-11'), extended: { on: day('2027-01-05'), reason: 'site visit', workingDays: 5 } },
		day('2027-01-05'),
	);

	it('tells the whole way in sentences', () => {
		const explanation = clocks.answer.explanation!;
		expect(dueInWords(explanation, 'en')).toBe('Answer: by 14 January 2027.');
		expect(dueInWords(explanation, 'ru')).toBe('Ответ: до 14 января 2027 года.');
		expect(dueInWords(explanation, 'kk')).toBe('Жауап: 2027 жылғы 14 қаңтарға дейін.');
		expect(explain(explanation, 'en')).toEqual([
			'Answer. Last day: Thursday, 14 January 2027.',
			'You get an answer with reasons within 15 working days. If the case is reopened, the term begins again.',
			'The term is 15 working days, counted from the day after 11 December 2026, the day the referral arrived.',
			'Not counted: Saturdays and Sundays; 16 December (Independence Day); 1 January (New Year); 2 January (New Year); 4 January (New Year, moved from a weekend).',
			'The term may be extended once, by at most 15 working days, and you are told the reason before it ends.',
			'Extended on 5 January 2027 by 5 working days. New last day: Thursday, 14 January 2027.',
			'Not counted: Saturdays and Sundays; 7 January (Orthodox Christmas).',
			'Rule: Senim grievance mechanism, rules of 1 January 2026, point 4; in force from 1 January 2026.',
			'Days off come from a public calendar; if the authorities move a day off, the last day moves too.',
		]);
		expect(explain(explanation, 'kk')).toHaveLength(9);
		expect(explain(explanation, 'ru')).toContain(
			'Срок продлён (5 января 2027 года): добавлено 5 рабочих дней. Новый последний день: четверг, 14 января 2027 года.',
		);
	});

	it('says what a lapse still needs', () => {
		const lapse = lapseAllowed({ received: at('2026-03-02') }, day('2026-07-01'));
		const names = grievanceVersionInForce(day('2026-03-02'))!.facts;
		const words = lapse.missing.map((missing) => missingInWords(missing, names, 'en'));
		expect(words).toEqual([
			'Not known yet: the day the remedy was delivered and evidenced.',
			'Reminders: 3 needed, 0 counted.',
		]);
		expect(missingInWords({ code: 'silence', until: day('2026-05-31') }, names, 'ru')).toBe(
			'Заявитель ещё может ответить до 31 мая 2026 года.',
		);
	});
});

describe('any case', () => {
	const date = fc.integer({ min: 0, max: 500 }).map((days) => addDays(day('2026-01-01'), days));
	const moment: fc.Arbitrary<Moment> = fc.record({ date, part: fc.constantFrom(...DAY_PARTS) });
	const facts: fc.Arbitrary<GrievanceFacts> = fc.record(
		{
			received: moment,
			acknowledged: moment,
			verified: moment,
			answered: moment,
			extended: fc.record({
				on: date,
				reason: fc.constantFrom('', 'site visit'),
				workingDays: fc.integer({ min: 1, max: 20 }),
			}),
			delivered: date,
			notices: fc.array(date, { maxLength: 5 }),
			reporterLastSpoke: date,
			closed: moment,
			lapsed: fc.boolean(),
			reopened: moment,
		},
		{ requiredKeys: ['received'] },
	);
	const STEPS = ['acknowledge', 'verify', 'answer'] as const;

	it('gets an answer in every language, the same after a JSON round trip', () => {
		fc.assert(
			fc.property(facts, date, (any, asOf) => {
				const clocks = grievanceClocks(any, asOf);
				expect(grievanceClocks(JSON.parse(JSON.stringify(any)) as GrievanceFacts, asOf)).toEqual(clocks);
				expect(JSON.parse(JSON.stringify(clocks))).toEqual(clocks);
				for (const step of STEPS)
					for (const locale of LOCALES) {
						const { explanation } = clocks[step];
						if (explanation)
							expect(explain(explanation, locale).every((sentence) => !sentence.includes('undefined'))).toBe(
								true,
							);
					}
			}),
		);
	});

	it('has no last day before its trigger, and nothing undone counts as met', () => {
		fc.assert(
			fc.property(facts, date, (any, asOf) => {
				const clocks = grievanceClocks(any, asOf);
				for (const step of STEPS)
					expect(clocks[step].due! >= clocks[step].explanation!.trigger.date).toBe(true);
				const bare = grievanceClocks({ received: any.received }, asOf);
				for (const step of STEPS) expect(bare[step].status).not.toBe('met');
			}),
		);
	});

	it('does not change its past: met stays met and overdue never becomes open as days go by', () => {
		const order = { unknown: 0, open: 1, overdue: 2, met: 3 };
		fc.assert(
			fc.property(facts, date, fc.integer({ min: 0, max: 60 }), (any, asOf, days) => {
				const { extended: _, reopened: __, ...steady } = any;
				const [now, later] = [grievanceClocks(steady, asOf), grievanceClocks(steady, addDays(asOf, days))];
				for (const step of STEPS) {
					expect(order[later[step].status]).toBeGreaterThanOrEqual(order[now[step].status]);
					expect(later[step].due).toBe(now[step].due);
				}
			}),
		);
	});
});

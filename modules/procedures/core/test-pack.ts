/** A small procedure for tests of the engine: nothing in it is law. */
import type { Texts } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Facts, Grounds, Occurrence, ProcedureVersion, Reading, Step, Term } from '../contract.ts';

export const words = (text: string): Texts => ({ kk: text, ru: text, en: text });

export const grounds = (more: Partial<Grounds> = {}): Grounds => ({
	rule: words('a rule'),
	article: '1',
	source: 'code',
	confidence: 'sure',
	...more,
});

export const term = (amount: number, unit: Term['unit'] = 'working-day', more: Partial<Term> = {}): Term => ({
	amount,
	unit,
	lastDayOff: 'next-working-day',
	...more,
});

export const reading = (trigger: string, of: Reading['term'], more: Partial<Reading> = {}): Reading => ({
	...grounds(),
	name: null,
	trigger: { anyOf: [{ fact: trigger }], choose: 'earliest' },
	term: of,
	extension: null,
	...more,
});

export const step = (
	id: string,
	doneBy: string | null,
	readings: Step['readings'][number] | readonly [Reading, ...Reading[]],
	more: Partial<Step> = {},
): Step => ({
	id,
	title: words(id),
	nature: doneBy === null ? 'period' : 'duty',
	actor: 'employer',
	doneBy: doneBy === null ? [] : [doneBy],
	readings: 'rule' in readings ? [readings] : readings,
	...more,
});

/** A version whose facts, numbers and circumstances are named by the list, and nothing else besides what is given. */
export const pack = (facts: readonly string[], more: Partial<ProcedureVersion> = {}): ProcedureVersion => ({
	procedure: 'test',
	version: 'test/2010',
	title: words('Test'),
	about: words('about'),
	status: 'in-force',
	inForce: { from: '2010-01-01', to: null, confidence: 'sure' },
	calendar: 'kz',
	sources: { code: { title: words('Code'), divided: 'articles' } },
	actors: { employer: words('employer') },
	facts: Object.fromEntries(facts.map((fact) => [fact, words(fact)])),
	counting: { ...grounds(), firstDay: 'day-after' },
	steps: [],
	thresholds: [],
	...more,
});

/** `{ sent: '2026-09-04', heard: '2012-04-01/2012-04-30' }`: days, bounds of days, or lists of both. */
export const factsOf = (
	days: Record<string, string | readonly string[]>,
	more: Omit<Facts, 'days'> = {},
): Facts => ({
	days: Object.fromEntries(
		Object.entries(days).map(([name, value]) => [name, [value].flat().map(occurrence)]),
	),
	...more,
});

const occurrence = (text: string): Occurrence => {
	const [date = '', until] = text.split('/');
	return { date: plainDate(date), ...(until === undefined ? {} : { until: plainDate(until) }) };
};

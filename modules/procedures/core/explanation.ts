/** Why a last day is the day it is, as data; `explain.ts` puts it into words. */
import { plainDate } from '#platform/plain-date.ts';
import type {
	Confidence,
	Count,
	Explanation,
	InForce,
	ProcedureVersion,
	Reading,
	Step,
	Term,
} from '../contract.ts';
import { type Calendar, calendarBasis, leastSure } from './calendar.ts';
import { type Extended, lastDayOf, type Pauses } from './count.ts';
import type { Span } from './facts.ts';

export function explanationOf(counted: {
	version: ProcedureVersion;
	calendar: Calendar;
	step: Step;
	reading: Reading;
	term: Term;
	trigger: Span;
	count: Count;
	extensions: Extended[];
	pauses: Pauses;
}): Explanation {
	const { version, calendar, step, reading, term, trigger, count, extensions, pauses } = counted;
	const { rule, article, source, name } = reading;
	const { from, fromBounds } = version.inForce;
	const bases = [calendarBasis(calendar, count, term)];
	if (reading.extension)
		for (const extended of extensions) bases.push(calendarBasis(calendar, extended, reading.extension));
	return {
		procedure: version.procedure,
		version: version.version,
		versionFrom: plainDate(fromBounds?.earliest ?? from),
		...(fromBounds ? { versionFromLatest: plainDate(fromBounds.latest) } : {}),
		rule,
		article,
		source,
		from: version.sources[source] ?? { title: { kk: source, ru: source, en: source }, divided: 'points' },
		title: step.title,
		reading: name,
		trigger: {
			fact: trigger.fact,
			name: version.facts[trigger.fact] ?? titleOf(version, trigger.fact) ?? step.title,
			date: trigger.first,
			until: trigger.last === trigger.first ? null : trigger.last,
			part: trigger.part,
		},
		count,
		extensions,
		pauses,
		due: lastDayOf(extensions.at(-1) ?? count),
		confidence: leastSure(
			reading.confidence,
			confidenceInForce(version.inForce, trigger),
			version.counting.confidence,
			...bases.map((basis) => basis.confidence),
		),
		calendarYears: [...new Set(bases.flatMap((basis) => basis.years))],
	};
}

/** Where only the first day in force is doubtful, days that lie beyond the doubt do not suffer from it. */
export function confidenceInForce(
	{ confidence, fromBounds }: InForce,
	{ first, last }: Pick<Span, 'first' | 'last'>,
): Confidence {
	if (fromBounds === undefined) return confidence;
	return last >= fromBounds.earliest && first < fromBounds.latest ? 'unsure' : 'sure';
}

function titleOf({ steps }: ProcedureVersion, id: string): Explanation['title'] | undefined {
	return steps.find((step) => step.id === id)?.title;
}

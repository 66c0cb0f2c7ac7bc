/**
 * The one engine for everything with a deadline: a pure function of the version in force, the facts and the day.
 * It runs the same in a browser and on the server, answers for any facts, and never counts what is missing as done.
 *
 * Facts dated after `asOf` are left out: the answer is what could be known at the end of that day. Same pack, same
 * facts, same calendar, same `ENGINE`: same answer.
 */
import { daysBetween, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type {
	Assessment,
	Distance,
	Explanation,
	Facts,
	Obligation,
	ObligationStatus,
	Occurrence,
	ProcedureVersion,
	Reading,
	Step,
	Term,
	Trigger,
	Warning,
} from '../contract.ts';
import { type Calendar, calendarBasis, isMissingYear, leastSure, workingDaysBetween } from './calendar.ts';
import { countTerm, type Extended, extendTerm, lastDayOf } from './count.ts';
import { compareOccurrences, happened } from './facts.ts';
import { assessThreshold } from './thresholds.ts';

/** Changes whenever the engine may answer otherwise for the same pack and facts. */
export const ENGINE = 2;

/** `calendar` is the compiled calendar that the version names. */
export function assess(
	version: ProcedureVersion,
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
): Assessment {
	const warnings: Warning[] = [];
	const obligations: Obligation[] = [];
	for (const step of version.steps) {
		for (const index of step.readings.keys()) {
			const context = { version, facts, asOf, calendar, step, index, before: obligations, warnings };
			obligations.push(assessReading(context));
		}
	}
	return {
		engine: ENGINE,
		procedure: version.procedure,
		version: version.version,
		asOf,
		steps: version.steps.map(({ id, nature }) => ({
			id,
			nature,
			status: worstStatus(obligations, id),
			findings: (facts.findings ?? []).filter(({ about }) => about === id),
		})),
		obligations,
		thresholds: version.thresholds.map((threshold) => assessThreshold(threshold, facts, asOf)),
		quorums: [],
		questions: [],
		asks: [],
		warnings,
	};
}

type Context = {
	version: ProcedureVersion;
	facts: Facts;
	asOf: PlainDate;
	calendar: Calendar;
	step: Step;
	index: number;
	/** Obligations of the steps before this one: a trigger may be that one of them was missed. */
	before: readonly Obligation[];
	warnings: Warning[];
};

type Triggered = Occurrence & { fact: string };

function assessReading(context: Context): Obligation {
	const { version, facts, asOf, calendar, step, index, warnings } = context;
	const reading = step.readings[index] ?? step.readings[0];
	const named = { step: step.id, reading: index, actor: step.actor };
	const warn = (warning: Omit<Warning, 'step'>) => warnings.push({ ...warning, step: step.id });

	const trigger = triggerOf(context, reading.trigger);
	if (trigger === null)
		return {
			...named,
			status: 'waiting',
			waitingFor: factsAwaited(version, reading.trigger),
			earliest: null,
		};
	if (isMissingYear(trigger))
		return {
			...named,
			status: 'unknown',
			reason: 'calendar-year-missing',
			year: trigger.missingYear,
			done: null,
		};
	if (!inForceOn(version, trigger.date))
		warn({ code: 'version-not-in-force', fact: trigger.fact, date: trigger.date });

	const done = doneAfter(context, reading, trigger);
	const unknown = (year: number): Obligation => {
		warn({ code: 'calendar-year-missing', fact: null, date: null });
		return { ...named, status: 'unknown', reason: 'calendar-year-missing', year, done };
	};

	const { term } = reading;
	if ('blank' in term)
		return {
			...named,
			status: 'unknown',
			reason: 'term-blank',
			because: term.blank,
			confidence: reading.confidence,
			done,
		};
	const count = countTerm(calendar, trigger.date, term);
	if (isMissingYear(count)) return unknown(count.missingYear);
	const { extension } = reading;
	const declared = extension
		? happened(facts, extension.fact, asOf).filter(
				(occurrence) => compareOccurrences(occurrence, trigger) >= 0,
			)
		: [];
	const extended = extension
		? extendTerm(calendar, step.id, count, extension, declared)
		: { extensions: [], warnings: [] };
	if (isMissingYear(extended)) return unknown(extended.missingYear);
	warnings.push(...extended.warnings);

	const explanation = explanationOf(context, reading, term, trigger, count, extended.extensions);
	const { due } = explanation;
	if (done) {
		const late = done.date > due ? distance(calendar, due, done.date) : null;
		return { ...named, status: 'met', due, dueLatest: null, done, late, explanation };
	}
	const passed = step.nature === 'duty' ? 'overdue' : 'expired';
	return {
		...named,
		status: asOf > due ? passed : 'open',
		due,
		dueLatest: null,
		done: null,
		left: distance(calendar, asOf, due),
		explanation,
	};
}

/** The day the clock starts from, null while nothing has started it. */
function triggerOf(context: Context, trigger: Trigger): Triggered | null | { missingYear: number } {
	const found: Triggered[] = [];
	let missing: { missingYear: number } | null = null;
	for (const start of trigger.anyOf) {
		if ('fact' in start) {
			const times = happened(context.facts, start.fact, context.asOf);
			found.push(...times.map((occurrence) => ({ ...occurrence, fact: start.fact })));
			continue;
		}
		const earlier = context.before.find(({ step }) => step === start.missed);
		if (earlier?.status === 'unknown' && earlier.reason === 'calendar-year-missing')
			missing = { missingYear: earlier.year };
		const missed = earlier?.status === 'overdue' || (earlier?.status === 'met' && earlier.late !== null);
		if (missed) found.push({ fact: start.missed, date: earlier.due });
	}
	found.sort(compareOccurrences);
	return found.at(trigger.choose === 'earliest' ? 0 : -1) ?? missing;
}

/** Facts of which one would start this clock: those of the trigger, and those that a missed step waits for. */
function factsAwaited(version: ProcedureVersion, trigger: Trigger): string[] {
	const facts = trigger.anyOf.flatMap((start) => {
		if ('fact' in start) return [start.fact];
		const step = version.steps.find(({ id }) => id === start.missed);
		return step ? factsAwaited(version, step.readings[0].trigger) : [];
	});
	return [...new Set(facts)];
}

/** When the step was done: the earliest fact that shows it, not before the trigger. */
function doneAfter(
	{ facts, asOf, step, warnings }: Context,
	reading: Reading,
	trigger: Triggered,
): Occurrence | null {
	const starts = reading.trigger.anyOf.flatMap((start) =>
		'fact' in start ? happened(facts, start.fact, asOf) : [],
	);
	const shown = step.doneBy.flatMap((fact) => happened(facts, fact, asOf).map((done) => ({ ...done, fact })));
	for (const done of shown) {
		const contradicts = starts.length > 0 && starts.every((start) => compareOccurrences(done, start) < 0);
		if (contradicts)
			warnings.push({ code: 'done-before-trigger', step: step.id, fact: done.fact, date: done.date });
	}
	const valid = shown.filter((done) => compareOccurrences(done, trigger) >= 0).sort(compareOccurrences)[0];
	if (valid === undefined) return null;
	const { fact: _, ...occurrence } = valid;
	return occurrence;
}

function explanationOf(
	{ version, calendar, step }: Context,
	reading: Reading,
	term: Term,
	trigger: Triggered,
	count: Explanation['count'],
	extensions: Extended[],
): Explanation {
	const { rule, article, source, name } = reading;
	const bases = [calendarBasis(calendar, count, term)];
	if (reading.extension)
		for (const extended of extensions) bases.push(calendarBasis(calendar, extended, reading.extension));
	return {
		procedure: version.procedure,
		version: version.version,
		versionFrom: plainDate(version.inForce.from),
		rule,
		article,
		source,
		from: version.sources[source] ?? { title: { kk: source, ru: source, en: source }, divided: 'points' },
		title: step.title,
		reading: name,
		trigger: {
			fact: trigger.fact,
			name: version.facts[trigger.fact] ?? step.title,
			date: trigger.date,
			until: null,
			part: trigger.part ?? null,
		},
		count,
		extensions,
		pauses: [],
		due: lastDayOf(extensions.at(-1) ?? count),
		confidence: leastSure(
			reading.confidence,
			version.inForce.confidence,
			version.counting.confidence,
			...bases.map((basis) => basis.confidence),
		),
		calendarYears: [...new Set(bases.flatMap((basis) => basis.years))],
	};
}

function inForceOn({ status, inForce }: ProcedureVersion, date: PlainDate): boolean {
	return status === 'in-force' && inForce.from <= date && (inForce.to === null || date <= inForce.to);
}

function distance(calendar: Calendar, from: PlainDate, to: PlainDate): Distance {
	return { calendarDays: daysBetween(from, to), workingDays: workingDaysBetween(calendar, from, to) };
}

const WORST_FIRST: readonly ObligationStatus[] = ['unknown', 'overdue', 'open', 'expired', 'met', 'waiting'];

function worstStatus(obligations: readonly Obligation[], step: string): ObligationStatus {
	const found = obligations.filter((obligation) => obligation.step === step).map(({ status }) => status);
	return WORST_FIRST.find((status) => found.includes(status)) ?? 'waiting';
}

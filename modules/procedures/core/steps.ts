/** How a step stands: its clock from the trigger to the last day, by every reading of the law. */
import { daysBetween, type PlainDate } from '#platform/plain-date.ts';
import type {
	Count,
	Distance,
	Explanation,
	Extension,
	NotKnown,
	Obligation,
	Occurrence,
	Pause,
	ProcedureVersion,
	Reading,
	Step,
	Term,
	Trigger,
	Warning,
	WarningCode,
} from '../contract.ts';
import { isMissingYear, workingDaysBetween } from './calendar.ts';
import { holds, type Truth } from './conditions.ts';
import {
	countForward,
	countTerm,
	countWithPauses,
	type Extended,
	extendTerm,
	isPaused,
	lastDayOf,
	type Pauses,
	type Standstill,
} from './count.ts';
import { afterEnding } from './endings.ts';
import { explanationOf } from './explanation.ts';
import { chosenOf, compareOccurrences, happened, isBefore, type Span, spansOf } from './facts.ts';
import type { World } from './world.ts';

/** What started each reading is told beside it: a matter finds by it which version of the law answers. */
export type JudgedStep = { obligations: Obligation[]; triggers: (Span | null)[]; warnings: Warning[] };

type Context = { world: World; step: Step; index: number; reading: Reading; warnings: Warning[] };
type Named = Pick<Obligation, 'step' | 'reading' | 'actor'>;

export function judgeStep(step: Step, world: World): JudgedStep {
	const there = step.onlyIf ? holds(step.onlyIf, world) : null;
	const judged: JudgedStep = { obligations: [], triggers: [], warnings: [] };
	step.readings.forEach((reading, index) => {
		const context = { world, step, index, reading, warnings: judged.warnings };
		const { obligation, trigger } = judgeReading(context, there);
		judged.obligations.push(world.version.endings ? afterEnding(obligation, trigger, world) : obligation);
		judged.triggers.push(trigger);
	});
	return judged;
}

function judgeReading(
	context: Context,
	there: Truth | null,
): { obligation: Obligation; trigger: Span | null } {
	const { step, index, reading, world } = context;
	const named: Named = { step: step.id, reading: index, actor: step.actor };
	const trigger = triggerOf(context);
	const span = trigger !== null && 'first' in trigger ? trigger : null;
	const answer = (obligation: Obligation) => ({ obligation, trigger: span });
	if (there?.value === false) return answer({ ...named, status: 'not-applicable' });
	if (trigger === null) return answer(waiting(context, named));
	if (!('first' in trigger)) return answer({ ...named, status: 'unknown', done: null, ...trigger });

	const { term } = reading;
	const back = !('blank' in term) && term.direction === 'before';
	const done = back ? doneAtAll(context) : doneAfter(context, trigger);
	const unknown = (why: NotKnown) =>
		answer({ ...named, status: 'unknown', done: done && occurrenceOf(done), ...why });
	if (there?.value === null) {
		const [because] = there.because;
		const blank = there.asks.length === 0 && because !== undefined;
		return unknown(
			blank
				? { reason: 'term-blank', because, confidence: 'unsure' }
				: { reason: 'fact-missing', asks: there.asks },
		);
	}
	if ('blank' in term)
		return unknown({ reason: 'term-blank', because: term.blank, confidence: reading.confidence });

	const warn = (code: WarningCode, fact: string | null, date: PlainDate | null) =>
		context.warnings.push({ code, step: step.id, fact, date });
	warnOfVersion(world.version, trigger, warn);
	const first = runFrom(context, term, trigger, 'first');
	const last = trigger.first === trigger.last ? first : runFrom(context, term, trigger, 'last');
	for (const run of [first, last]) {
		if ('due' in run) continue;
		if (run.reason === 'calendar-year-missing') warn(run.reason, null, null);
		return unknown(run);
	}
	if (!('due' in first) || !('due' in last)) throw new RangeError('A run is neither counted nor not known');
	for (const warning of first.warnings) context.warnings.push(warning);

	const { version, calendar } = world;
	const explanation = world.short
		? unexplained(trigger)
		: explanationOf({ version, calendar, step, reading, trigger, term, ...first });
	const due = { due: first.due, dueLatest: last.due === first.due ? null : last.due, explanation };
	return answer(standing(context, named, due, last.due, trigger.certain, done));
}

/** Rules ask an explanation for the fact that it begins with, and for nothing else. */
const unexplained = ({ fact }: Span): Explanation => ({ trigger: { fact } }) as Explanation;

type Due = Pick<Extract<Obligation, { status: 'met' }>, 'due' | 'dueLatest' | 'explanation'>;

/** Done, running, or past: and in doubt where the days that it hangs on are not known well enough. */
function standing(
	{ world, step }: Context,
	named: Named,
	due: Due,
	latest: PlainDate,
	certain: boolean,
	done: Span | null,
): Obligation {
	const { asOf } = world;
	const left = distance(world, asOf, due.due);
	if (done) {
		const occurrence = occurrenceOf(done);
		if (certain && done.certain && done.last <= due.due)
			return { ...named, status: 'met', ...due, done: occurrence, late: null };
		if (certain && done.certain && done.first > latest)
			return {
				...named,
				status: 'met',
				...due,
				done: occurrence,
				late: distance(world, latest, done.first),
			};
		return { ...named, status: 'in-doubt', ...due, done: occurrence, left };
	}
	const passed = step.nature === 'duty' ? 'overdue' : 'expired';
	const status = !certain ? 'in-doubt' : asOf > latest ? passed : asOf <= due.due ? 'open' : 'in-doubt';
	return { ...named, status, ...due, done: null, left };
}

// ── The trigger ─────────────────────────────────────────────────────────────────────────────────────────────────

/** What starts the clock; null while nothing has; or why that is not known. */
function triggerOf({ world, step, index, reading }: Context): Span | null | NotKnown {
	const { term, trigger } = reading;
	const back = !('blank' in term) && term.direction === 'before';
	const found: Span[] = [];
	let notKnown: NotKnown | null = null;
	for (const start of trigger.anyOf) {
		if ('fact' in start) {
			found.push(...spansOf(world.facts, start.fact, back ? null : world.asOf));
			continue;
		}
		const missed = world.step(start.missed);
		const earlier = missed.length === step.readings.length ? missed[index] : missed[0];
		if (earlier?.status === 'unknown') notKnown = reasonOf(earlier);
		const span = earlier ? missedSpan(earlier, start.missed, world.asOf) : null;
		if (span) found.push(span);
	}
	return chosenOf(found, trigger.choose) ?? notKnown;
}

/** The last day that passed undone; not certain where it is not known whether it passed. */
function missedSpan(obligation: Obligation, step: string, asOf: PlainDate): Span | null {
	const { status } = obligation;
	const late = status === 'met' && obligation.late !== null;
	if (status !== 'overdue' && status !== 'expired' && status !== 'in-doubt' && !late) return null;
	const { due: first, dueLatest } = obligation;
	if (first >= asOf) return null;
	const last = dueLatest === null ? first : dueLatest < asOf ? dueLatest : asOf;
	return { fact: step, first, last, part: null, certain: status !== 'in-doubt', occurrence: { date: first } };
}

function reasonOf(obligation: Extract<Obligation, { status: 'unknown' }>): NotKnown {
	const { step: _s, reading: _r, actor: _a, status: _t, done: _d, ...why } = obligation;
	return why;
}

function waiting({ world, step, reading }: Context, named: Named): Obligation {
	const { term, trigger } = reading;
	if (world.short) return { ...named, status: 'waiting', waitingFor: [], earliest: null };
	const waitingFor = factsAwaited(world.version, trigger, new Set([step.id]));
	const none: Obligation = { ...named, status: 'waiting', waitingFor, earliest: null };
	if ('blank' in term || term.direction !== 'before') return none;
	const notice = chosenOf(
		step.doneBy.flatMap((fact) => spansOf(world.facts, fact, world.asOf)),
		'earliest',
	);
	if (notice === null) return none;
	const first = countForward(world.calendar, notice.first, term);
	const last = countForward(world.calendar, notice.last, term);
	if (isMissingYear(first) || isMissingYear(last)) return none;
	const explanation = explanationOf({
		...{ version: world.version, calendar: world.calendar, step, reading, term, trigger: notice },
		...{ count: first, extensions: [], pauses: [] },
	});
	const dueLatest = last.last === first.last ? null : last.last;
	return { ...none, earliest: { due: first.last, dueLatest, explanation } };
}

/** Facts of which one would start this clock: those of the trigger, and those that a missed step waits for. */
function factsAwaited(version: ProcedureVersion, trigger: Trigger, seen: Set<string>): string[] {
	const facts = trigger.anyOf.flatMap((start) => {
		if ('fact' in start) return [start.fact];
		const step = seen.has(start.missed) ? undefined : version.steps.find(({ id }) => id === start.missed);
		if (step === undefined) return [];
		return factsAwaited(version, step.readings[0].trigger, seen.add(start.missed));
	});
	return [...new Set(facts)];
}

function warnOfVersion(
	{ status, inForce }: ProcedureVersion,
	{ fact, first, last }: Span,
	warn: (code: WarningCode, fact: string, date: PlainDate) => void,
): void {
	const { from, to, fromBounds } = inForce;
	const earliest = fromBounds?.earliest ?? from;
	if (status !== 'in-force' || last < earliest || (to !== null && first > to))
		warn('version-not-in-force', fact, first);
	else if (fromBounds && first < fromBounds.latest) warn('version-uncertain', fact, first);
}

// ── The term ────────────────────────────────────────────────────────────────────────────────────────────────────

type Run = {
	due: PlainDate;
	count: Count;
	extensions: Extended[];
	pauses: Pauses;
	warnings: Warning[];
};

/** The term from the first or the last day that the trigger may have been. */
function runFrom(context: Context, term: Term, trigger: Span, end: 'first' | 'last'): Run | NotKnown {
	const { world, step, reading } = context;
	const missing = (year: number): NotKnown => ({ reason: 'calendar-year-missing', year });
	const after = trigger[end];
	if (term.direction === 'before') {
		const count = countTerm(world.calendar, after, term);
		if (isMissingYear(count)) return missing(count.missingYear);
		return { due: count.last, count, extensions: [], pauses: [], warnings: [] };
	}
	const counted = countWithPauses(world.calendar, after, term, pausesOf(world, step.id, end));
	if (isMissingYear(counted)) return missing(counted.missingYear);
	if (isPaused(counted)) return { reason: 'paused', since: counted.pausedSince, rule: counted.rule };
	const { extension } = reading;
	const extended = extension
		? extendTerm(world.calendar, step.id, counted.count, extension, declared(context, extension, trigger))
		: { extensions: [], warnings: [] };
	if (isMissingYear(extended)) return missing(extended.missingYear);
	return { due: lastDayOf(extended.extensions.at(-1) ?? counted.count), ...counted, ...extended };
}

function declared({ world }: Context, { fact }: Extension, trigger: Span): Occurrence[] {
	const start = { date: trigger.first, ...(trigger.part === null ? {} : { part: trigger.part }) };
	return happened(world.facts, fact, world.asOf).filter(
		(occurrence) => compareOccurrences(occurrence, start) >= 0,
	);
}

/** The times in which the terms of a step stand still, in order and apart; as short or as long as they may have been. */
function pausesOf({ version, facts, asOf }: World, step: string, end: 'first' | 'last'): Standstill[] {
	const still = (version.pauses ?? [])
		.filter(({ steps }) => steps === undefined || steps.includes(step))
		.flatMap((pause) => standstillsOf(pause))
		.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
	const apart: Standstill[] = [];
	for (const next of still) {
		const before = apart.at(-1);
		if (before === undefined || (before.until !== null && before.until <= next.from)) apart.push(next);
		else if (before.until !== null && (next.until === null || next.until > before.until))
			apart[apart.length - 1] = { ...before, until: next.until };
	}
	return apart;

	function standstillsOf({ from, until, rule }: Pause): Standstill[] {
		const ends = spansOf(facts, until, asOf).sort((a, b) => (a.first < b.first ? -1 : 1));
		return spansOf(facts, from, asOf).map((start) => {
			const stop = ends.find((one) => one.last >= start.first);
			const begins = end === 'first' ? start.last : start.first;
			return { from: begins, until: stop ? (end === 'first' ? stop.first : stop.last) : null, rule };
		});
	}
}

// ── Doing it ────────────────────────────────────────────────────────────────────────────────────────────────────

/** When the step was done: the earliest fact that shows it, not before the trigger. */
function doneAfter({ world, step, reading, warnings }: Context, trigger: Span): Span | null {
	const { facts, asOf } = world;
	const starts = reading.trigger.anyOf.flatMap((start) =>
		'fact' in start ? spansOf(facts, start.fact, asOf) : [],
	);
	const shown = step.doneBy.flatMap((fact) => spansOf(facts, fact, asOf));
	for (const done of shown)
		if (starts.length > 0 && starts.every((start) => isBefore(done, start)))
			warnings.push({ code: 'done-before-trigger', step: step.id, fact: done.fact, date: done.first });
	return chosenOf(
		shown.filter((done) => !isBefore(done, trigger)),
		'earliest',
	);
}

function doneAtAll({ world, step }: Context): Span | null {
	return chosenOf(
		step.doneBy.flatMap((fact) => spansOf(world.facts, fact, world.asOf)),
		'earliest',
	);
}

function occurrenceOf({ first, last, part, occurrence }: Span): Occurrence {
	if (occurrence.date === first && (occurrence.until ?? first) === last) return occurrence;
	return { date: first, ...(first === last ? {} : { until: last }), ...(part === null ? {} : { part }) };
}

const UNCOUNTED: Distance = { calendarDays: 0, workingDays: null };

function distance({ calendar, short }: World, from: PlainDate, to: PlainDate): Distance {
	if (short) return UNCOUNTED;
	return { calendarDays: daysBetween(from, to), workingDays: workingDaysBetween(calendar, from, to) };
}

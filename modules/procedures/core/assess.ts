/**
 * The one engine for everything with a deadline: a pure function of the version in force, the facts and the day.
 * It runs the same in a browser and on the server, answers for any facts, and never counts what is missing as done.
 *
 * Facts dated after `asOf` are left out, save planned days that a term runs back from: the answer is what could be
 * known at the end of that day. Same pack, same facts, same calendar, same `ENGINE`: same answer.
 */
import type { PlainDate } from '#platform/plain-date.ts';
import type {
	Ask,
	Assessment,
	Facts,
	Finding,
	Obligation,
	ObligationStatus,
	ProcedureVersion,
	Quorum,
	QuorumState,
	Step,
	Warning,
} from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { isOfThisAge } from './facts.ts';
import { impossibleQuantities } from './quantities.ts';
import { assessQuestion, unique } from './questions.ts';
import { assessQuorum } from './quorums.ts';
import { type JudgedStep, judgeStep } from './steps.ts';
import { assessThreshold } from './thresholds.ts';
import { type World, worldOf } from './world.ts';

/** Changes whenever the engine may answer otherwise for the same pack and facts. */
export const ENGINE = 2;

/** `calendar` is the compiled calendar that the version names. */
export function assess(
	version: ProcedureVersion,
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
): Assessment {
	const judge = judgeOf(version, facts, asOf, calendar);
	return assessmentOf(judge, () => true);
}

/** One version that judges the facts of a matter, step by step, as it is asked. */
export type Judge = {
	world: World;
	/** Null for a step that this version does not have, or that asks for itself. */
	judged(step: string): JudgedStep | null;
	warnings: Warning[];
};

type InMatter = {
	/** Without why (see `World`). */
	short?: boolean;
	/** Answers for steps that another version of the law decides; null where this version does. */
	elsewhere?: (step: string) => readonly Obligation[] | null;
};

export function judgeOf(
	version: ProcedureVersion,
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
	{ short = false, elsewhere = () => null }: InMatter = {},
): Judge {
	const lines = linesOf(version);
	const steps = new Map<string, JudgedStep | null>();
	const quorums = new Map<string, QuorumState | null>();
	const warnings: Warning[] = [];
	/** While something is judged, it answers nothing: rules that ask in a circle get no answer, not an endless one. */
	const once = <T>(known: Map<string, T | null>, id: string, find: () => T | null): T | null => {
		const found = known.get(id);
		if (found !== undefined) return found;
		known.set(id, null);
		const answer = find();
		known.set(id, answer);
		return answer;
	};
	const judged = (id: string) =>
		once(steps, id, () => {
			const step = lines.steps.get(id);
			return step ? judgeStep(step, world) : null;
		});
	const world: World = worldOf(version, facts, asOf, calendar, {
		short,
		step: (id) => elsewhere(id) ?? judged(id)?.obligations ?? [],
		quorum: (id) =>
			once(quorums, id, () => {
				const quorum = lines.quorums.get(id);
				return quorum ? assessQuorum(quorum, world) : null;
			}),
		warn: (warning) => warnings.push(warning),
	});
	return { world, judged, warnings };
}

type Lines = { steps: ReadonlyMap<string, Step>; quorums: ReadonlyMap<string, Quorum> };

/** The lines of a version by their names. */
function linesOf(version: ProcedureVersion): Lines {
	const known = linesKnown.get(version);
	if (known) return known;
	const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));
	const found = { steps: byId(version.steps), quorums: byId(version.quorums ?? []) };
	linesKnown.set(version, found);
	return found;
}

const linesKnown = new WeakMap<ProcedureVersion, Lines>();

/** The answer of one version; of its steps, those that it answers for. */
export function assessmentOf(judge: Judge, answers: (step: string) => boolean): Assessment {
	const { world, judged } = judge;
	const { version, facts, asOf } = world;
	const steps = version.steps.filter(({ id }) => answers(id));
	const found = steps.flatMap(({ id }) => judged(id) ?? []);
	const obligations = found.flatMap((one) => one.obligations);
	const quorums = (version.quorums ?? []).flatMap(({ id }) => world.quorum(id) ?? []);
	const questions = (version.questions ?? []).map((question) => assessQuestion(question, world));
	return {
		engine: ENGINE,
		procedure: version.procedure,
		version: version.version,
		asOf,
		steps: steps.map(({ id, nature }) => ({
			id,
			nature,
			status: worstStatus(obligations, id),
			findings: findingsOf(facts, id, asOf),
		})),
		obligations,
		thresholds: version.thresholds.map((threshold) => assessThreshold(threshold, facts, asOf)),
		quorums,
		questions,
		asks: unique([
			...obligations.flatMap(asksOf),
			...quorums.flatMap(({ readings }) => readings.flatMap(({ asks }) => asks)),
			...questions.flatMap(({ readings }) => readings.flatMap(({ asks }) => asks)),
		]),
		warnings: distinct([
			...found.flatMap(({ warnings }) => warnings),
			...judge.warnings,
			...impossibleQuantities(version, facts),
			...strangeFacts(version, facts),
		]),
	};
}

function findingsOf({ findings = [] }: Facts, id: string, asOf: PlainDate): Finding[] {
	return findings.filter(({ about, date }) => about === id && date <= asOf);
}

function asksOf(obligation: Obligation): Ask[] {
	if (obligation.status === 'in-doubt') return [{ kind: 'day', id: obligation.explanation.trigger.fact }];
	return obligation.status === 'unknown' && obligation.reason === 'fact-missing' ? obligation.asks : [];
}

/** Facts that this version does not know, values that it does not have, days the wrong way round or of another age. */
function strangeFacts(version: ProcedureVersion, facts: Facts): Warning[] {
	const warnings: Warning[] = [];
	const warn = (code: Warning['code'], fact: string, date: PlainDate | null = null) =>
		warnings.push({ code, step: null, fact, date });
	for (const [fact, occurrences] of Object.entries(facts.days)) {
		if (!Object.hasOwn(version.facts, fact) && occurrences.length > 0) warn('fact-unknown', fact);
		for (const { date, until = date } of occurrences)
			if (until < date || !isOfThisAge(date) || !isOfThisAge(until)) warn('facts-contradict', fact, date);
	}
	for (const id of Object.keys(facts.quantities ?? {}))
		if (!Object.hasOwn(version.quantities ?? {}, id)) warn('fact-unknown', id);
	for (const [id, value] of Object.entries(facts.circumstances ?? {})) {
		const known = Object.hasOwn(version.circumstances ?? {}, id) ? version.circumstances?.[id] : undefined;
		if (!known) warn('fact-unknown', id);
		else if (!Object.hasOwn(known.values, value)) warn('value-unknown', id);
	}
	return warnings;
}

export function distinct(warnings: readonly Warning[]): Warning[] {
	if (warnings.length < 2) return [...warnings];
	return [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()];
}

const WORST_FIRST: readonly ObligationStatus[] = [
	'unknown',
	'overdue',
	'in-doubt',
	'open',
	'expired',
	'met',
	'waiting',
	'not-applicable',
];

function worstStatus(obligations: readonly Obligation[], step: string): ObligationStatus {
	const found = obligations.filter((obligation) => obligation.step === step).map(({ status }) => status);
	return WORST_FIRST.find((status) => found.includes(status)) ?? 'waiting';
}

/**
 * A matter over all versions of the law: each step by the version in force on the day of its trigger. Where that day lies
 * where it is not known which version was in force, both answer. Numbers and questions of law go by the version in force
 * on the last day that is known of the matter.
 */
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type {
	Assessment,
	Blank,
	Facts,
	MatterAssessment,
	Obligation,
	ProcedureVersion,
	Term,
	Warning,
} from '../contract.ts';
import { assess, assessmentOf, distinct, ENGINE, type Judge, judgeOf } from './assess.ts';
import type { Calendar } from './calendar.ts';
import { isOfThisAge } from './facts.ts';
import { goingOn } from './transition.ts';

/** `versions`: those of one procedure; pending bills never answer. */
export function assessMatter(
	versions: readonly ProcedureVersion[],
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
): MatterAssessment {
	const { windows, judges, ids, decidingOf, isMain } = judgesOf(versions, facts, asOf, calendar, false);
	const steps = ids.map((id) => ({ id, versions: decidingOf(id) }));
	const assessments = windows.flatMap((window, place) => {
		const judge = judges[place];
		const { version } = window.version;
		const main = isMain(window);
		if (!judge || (!main && !steps.some((step) => step.versions.includes(version)))) return [];
		const assessment = assessmentOf(judge, (step) => decidingOf(step).includes(version));
		return [doubted(main ? assessment : stepsOnly(assessment), window)];
	});
	return {
		engine: ENGINE,
		procedure: windows[0]?.version.procedure ?? '',
		asOf,
		versions: assessments,
		steps: steps.filter((step) => step.versions.length > 0),
		warnings: distinct([
			...knownToNone(assessments.map(({ warnings }) => warnings)),
			...beforeTheLaw(windows, facts, asOf),
		]),
	};
}

/** The versions of a procedure at work on one matter. */
export type Judges = {
	windows: readonly Window[];
	/** One for each window. */
	judges: readonly Judge[];
	/** Every step of every version. */
	ids: readonly string[];
	/** The versions that answer for a step. */
	decidingOf(step: string): string[];
	/** Whether the version was in force on the last day that is known of the matter. */
	isMain(window: Window): boolean;
};

/** `short`: without why (see `World`), and without the versions that cannot answer for any step. */
export function judgesOf(
	versions: readonly ProcedureVersion[],
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
	short: boolean,
): Judges {
	const plan = planOf(versions);
	const day = lastKnownDay(facts, asOf) ?? asOf;
	const main = plan.windows.filter((window) => isIn(window, day, day));
	const isMain = (window: Window) => main.includes(window);
	const { first, last } = daysOf(facts, asOf);
	const begins = addDays(first, -plan.back);
	const texts = plan.windows.map(({ version }) => version);
	const withTransitions = texts.some(({ transition }) => transition !== undefined);
	const windows =
		short && !withTransitions
			? plan.windows.filter((window) => isMain(window) || isIn(window, begins, last))
			: plan.windows;
	const deciding = new Map<string, string[]>();
	const judges: Judge[] = windows.map(({ version }) =>
		judgeOf(version, facts, asOf, calendar, { short, elsewhere: (step) => elsewhere(version, step) }),
	);

	/** Answers of other versions for a step that those decide; null where this version decides it alone or nobody does. */
	function elsewhere({ version }: ProcedureVersion, step: string): readonly Obligation[] | null {
		const names = decidingOf(step);
		if (names.length === 0 || names.includes(version)) return null;
		return judges
			.filter(({ world }) => names.includes(world.version.version))
			.flatMap(({ judged }) => judged(step)?.obligations ?? []);
	}

	function decidingOf(step: string): string[] {
		const known = deciding.get(step);
		if (known) return known;
		deciding.set(step, []);
		const found: number[] = [];
		for (const [place, window] of windows.entries()) {
			const judged = judges[place]?.judged(step);
			if (!judged) continue;
			const triggers = judged.triggers.filter((trigger) => trigger !== null);
			const decides =
				triggers.length === 0
					? isMain(window)
					: triggers.some(({ first, last }) => isIn(window, first, last));
			if (decides) found.push(place);
		}
		const places = withTransitions
			? goingOn(texts, step, found, {
					...{ facts, asOf },
					has: (place) => judges[place]?.judged(step)?.triggers.some((one) => one !== null) ?? false,
					standing: (place) => judges[place]?.judged(step)?.obligations ?? [],
				})
			: found;
		const names = places.flatMap((place) => windows[place]?.version.version ?? []);
		deciding.set(step, names);
		return names;
	}

	return { windows, judges, ids: plan.ids, decidingOf, isMain };
}

/** What would change in a matter if version `to` were applied instead of `from`: a new law, or a bill. */
export function changesBetween(
	from: ProcedureVersion,
	to: ProcedureVersion,
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
): Change[] {
	const [before, after] = [from, to].map((version) => answersOf(assess(version, facts, asOf, calendar)));
	if (before === undefined || after === undefined) return [];
	const keys = [...new Set([...before.keys(), ...after.keys()])];
	return keys.flatMap((key): Change[] => {
		const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
		if (was?.answer === is?.answer) return [];
		const { kind, id } = was ?? is ?? { kind: 'step', id: key };
		return [{ kind, id, before: was?.answer ?? null, after: is?.answer ?? null }];
	});
}

/** `before` and `after` are the answers in short: 'overdue 2026-09-09', 'met', 'allowed'; null where a version has no such line. */
export type Change = {
	kind: 'step' | 'quorum' | 'question' | 'threshold';
	id: string;
	before: string | null;
	after: string | null;
};

type Answered = { kind: Change['kind']; id: string; answer: string };

function answersOf({
	steps,
	obligations,
	quorums,
	questions,
	thresholds,
}: Assessment): Map<string, Answered> {
	const answers: Answered[] = [
		...steps.map(({ id, status }): Answered => {
			const days = obligations.flatMap((one) =>
				one.step !== id ? [] : 'due' in one ? [[one.due, one.dueLatest].filter(Boolean).join('–')] : [],
			);
			return { kind: 'step', id, answer: [status, ...days].join(' ') };
		}),
		...quorums.map(({ id, verdict, readings }): Answered => {
			const needs = readings.flatMap(({ ways }) => ways.flatMap((way) => way.needs.map(({ need }) => need)));
			return { kind: 'quorum', id, answer: `${verdict} ${JSON.stringify(needs)}` };
		}),
		...questions.map(({ id, answer }): Answered => ({ kind: 'question', id, answer: answer ?? 'not known' })),
		...thresholds.map(
			({ id, met }): Answered => ({ kind: 'threshold', id, answer: met ? 'met' : 'not met' }),
		),
	];
	return new Map(answers.map((answer) => [`${answer.kind} ${answer.id}`, answer]));
}

// ── Which version when ──────────────────────────────────────────────────────────────────────────────────────────

/** From the first to the last day on which a version may have been in force; `doubt`: days on which it is not known. */
export type Window = {
	version: ProcedureVersion;
	from: PlainDate;
	to: PlainDate | null;
	doubt: { from: PlainDate; to: PlainDate }[];
};

export function windowsOf(versions: readonly ProcedureVersion[]): Window[] {
	const sorted = versions
		.filter(({ status }) => status === 'in-force')
		.sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
	return sorted.map((version, place) => {
		const { from, to, fromBounds } = version.inForce;
		const next = sorted[place + 1]?.inForce;
		// The last day before the latest day on which the next version may have begun.
		const overlap =
			to !== null && next?.fromBounds && addDays(plainDate(to), 1) === next.from ? next.fromBounds : null;
		const end = overlap ? addDays(plainDate(overlap.latest), -1) : to;
		const doubts = [fromBounds, overlap].filter((bounds) => bounds !== null && bounds !== undefined);
		return {
			version,
			from: plainDate(fromBounds?.earliest ?? from),
			to: end === null ? null : plainDate(end),
			doubt: doubts.map(({ earliest, latest }) => ({
				from: plainDate(earliest),
				to: addDays(plainDate(latest), -1),
			})),
		};
	});
}

type Plan = {
	windows: readonly Window[];
	ids: readonly string[];
	/** So many days, at most, a last day may lie before the first of all facts: where terms run back from a planned day. */
	back: number;
};

/** What is the same for every matter of a procedure is worked out once. */
export function planOf(versions: readonly ProcedureVersion[]): Plan {
	const known = plans.get(versions);
	if (known) return known;
	const windows = windowsOf(versions);
	const ids = [...new Set(windows.flatMap(({ version }) => version.steps.map(({ id }) => id)))];
	const readings = windows.flatMap(({ version }) => version.steps.flatMap((step) => step.readings));
	const back = readings.reduce((days, { term }) => days + backOf(term), 0);
	plans.set(versions, { windows, ids, back });
	return { windows, ids, back };
}

/** More days than a term that runs back can take, days off included. */
function backOf(term: Term | Blank): number {
	if ('blank' in term || term.direction !== 'before') return 0;
	return 30 + term.amount * { hour: 1, 'calendar-day': 1, 'working-day': 10, ...LONG_UNITS }[term.unit];
}

const LONG_UNITS = { 'calendar-week': 7, 'calendar-month': 31, 'calendar-year': 366 };

const plans = new WeakMap<readonly ProcedureVersion[], Plan>();

/** The versions that were, or may have been, in force on a day. */
export function versionsOn(versions: readonly ProcedureVersion[], day: PlainDate): ProcedureVersion[] {
	return windowsOf(versions)
		.filter((window) => isIn(window, day, day))
		.map(({ version }) => version);
}

function isIn({ from, to }: Window, first: PlainDate, last: PlainDate): boolean {
	return from <= last && (to === null || first <= to);
}

function lastKnownDay(facts: Facts, asOf: PlainDate): PlainDate | undefined {
	let latest: PlainDate | undefined;
	for (const occurrences of Object.values(facts.days))
		for (const { date } of occurrences)
			if (date <= asOf && (latest === undefined || date > latest)) latest = date;
	return latest;
}

/** From the first to the last day on which, by these facts, anything may begin or pass. */
function daysOf(facts: Facts, asOf: PlainDate): { first: PlainDate; last: PlainDate } {
	let [first, last] = [asOf, asOf];
	for (const occurrences of Object.values(facts.days))
		for (const { date, until = date } of occurrences) {
			if (!isOfThisAge(date) || !isOfThisAge(until)) continue;
			if (date < first) first = date;
			if (until > last) last = until;
		}
	return { first, last };
}

/** Answers whose trigger lies where it is not known which version was in force are unsure, whatever the rule. */
function doubted(assessment: Assessment, { doubt }: Window): Assessment {
	if (doubt.length === 0) return assessment;
	const warnings: Warning[] = [];
	const obligations = assessment.obligations.map((obligation): Obligation => {
		if (!('explanation' in obligation)) return obligation;
		const { fact, date, until } = obligation.explanation.trigger;
		if (!doubt.some(({ from, to }) => date <= to && (until ?? date) >= from)) return obligation;
		warnings.push({ code: 'version-uncertain', step: obligation.step, fact, date });
		return { ...obligation, explanation: { ...obligation.explanation, confidence: 'unsure' } };
	});
	return { ...assessment, obligations, warnings: distinct([...assessment.warnings, ...warnings]) };
}

function stepsOnly(assessment: Assessment): Assessment {
	return { ...assessment, thresholds: [], quorums: [], questions: [] };
}

/** A fact that one version does not have is strange only when no version has it. */
function knownToNone(warnings: readonly Warning[][]): Warning[] {
	return warnings
		.flat()
		.filter(
			({ code, fact }) =>
				(code !== 'fact-unknown' && code !== 'value-unknown' && code !== 'version-not-in-force') ||
				warnings.every((list) => list.some((other) => other.code === code && other.fact === fact)),
		);
}

/** Days of the matter on which no version was in force yet. */
function beforeTheLaw(windows: readonly Window[], facts: Facts, asOf: PlainDate): Warning[] {
	const [first] = windows;
	if (!first) return [];
	return Object.entries(facts.days).flatMap(([fact, occurrences]) =>
		occurrences
			.filter(({ date, until = date }) => date <= asOf && until < first.from)
			.map(({ date }): Warning => ({ code: 'before-the-law', step: null, fact, date })),
	);
}

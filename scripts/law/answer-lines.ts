/** How steps, numbers and questions stand, in the words of docs/law-cases.md: each reading by itself, and what they share. */
import type {
	Assessment,
	Distance,
	NeedState,
	Obligation,
	ObligationStatus,
	ProcedureVersion,
	Quantity,
	QuestionReadingState,
	QuorumReadingState,
	Verdict,
} from '#modules/procedures/contract.ts';
import { explainObligation } from '#modules/procedures/core/explain.ts';
import { explainQuestion, explainQuorum } from '#modules/procedures/core/explain-numbers.ts';
import { isLocale, type Locale } from '#platform/locale.ts';
import { namedDaysOff } from './answer-plain.ts';
import { type Ask, CaseProblem, type Json, type JsonObject, numberOf, textOf } from './read-cases.ts';

export type Judged = {
	versions: ProcedureVersion[];
	assessments: Assessment[];
	warnings: Assessment['warnings'];
};

// ── Steps ───────────────────────────────────────────────────────────────────────────────────────────────────────

const WORST_FIRST: readonly ObligationStatus[] = [
	...(['unknown', 'overdue', 'in-doubt', 'open'] as const),
	...(['expired', 'met', 'waiting', 'not-applicable'] as const),
];

export function stepAnswer({ versions, assessments }: Judged, { words }: Ask, at: string): JsonObject {
	const id = textOf(words.step ?? null, at);
	known(versions, id, (version) => version.steps, 'step', at);
	const locale = localeOf(words.language, at);
	const found = assessments.flatMap((assessment) => {
		const version = versions.find((one) => one.version === assessment.version)!;
		return assessment.obligations
			.filter(({ step }) => step === id)
			.map((obligation) => obligationAnswer(obligation, version, assessment, locale));
	});
	if (found.length === 0) return { status: 'no-law', readings: [] };
	if (words.reading !== undefined) return readingAt(found, words.reading, at);
	const statuses = found.map(({ status }) => status);
	const worst = WORST_FIRST.find((status) => statuses.includes(status)) ?? null;
	return { ...shared(found), status: worst, readings: found };
}

function obligationAnswer(
	obligation: Obligation,
	version: ProcedureVersion,
	assessment: Assessment,
	locale: Locale,
): JsonObject {
	const step = version.steps.find(({ id }) => id === obligation.step)!;
	const reading = step.readings[obligation.reading]!;
	const dated = 'due' in obligation ? obligation : null;
	const explanation = dated?.explanation ?? null;
	const done = 'done' in obligation ? obligation.done : null;
	const left = dated && 'left' in dated && !done ? dated.left : null;
	const passed = left !== null && left.calendarDays < 0;
	const unknown = obligation.status === 'unknown' ? obligation : null;
	const earliest = obligation.status === 'waiting' ? obligation.earliest : null;
	const missed = obligation.status === 'overdue' || obligation.status === 'expired';
	const asks = unknown?.reason === 'fact-missing' ? unknown.asks.map(({ id }) => id) : [];
	return {
		status: obligation.status,
		due: dated?.due ?? null,
		dueLatest: dated?.dueLatest ?? null,
		done: done?.date ?? null,
		late: dated && 'late' in dated ? plain(dated.late) : null,
		left: passed ? null : plain(left),
		overdue:
			passed && left
				? {
						calendarDays: -left.calendarDays,
						workingDays: left.workingDays === null ? null : 0 - left.workingDays,
					}
				: null,
		from: explanation?.trigger.date ?? null,
		trigger: explanation?.trigger.fact ?? null,
		rolledFrom: explanation?.count.roll ? explanation.count.last : null,
		skipped: explanation ? namedDaysOff(explanation.count) : [],
		pausedDays: explanation?.pauses.reduce((sum, { days }) => sum + days, 0) ?? 0,
		extensions: explanation?.extensions.length ?? 0,
		earliest: earliest?.due ?? null,
		earliestLatest: earliest?.dueLatest ?? null,
		confidence:
			(explanation ?? earliest?.explanation)?.confidence ??
			(unknown?.reason === 'term-blank' ? unknown.confidence : null),
		ruleConfidence: reading.confidence,
		article: reading.article,
		source: reading.source,
		version: version.version,
		waitingFor: obligation.status === 'waiting' ? obligation.waitingFor : [],
		reason: unknown?.reason ?? null,
		because: unknown?.reason === 'term-blank' ? unknown.because[locale] : null,
		asks,
		opens: missed ? (step.ifMissed ?? []).flatMap(({ opens }) => opens ?? []) : [],
		findings: findingsOf(assessment.steps, obligation.step),
		says: explainObligation(obligation, version, locale).join(' '),
	};
}

// ── Numbers and questions ───────────────────────────────────────────────────────────────────────────────────────

export function quorumAnswer({ versions, assessments }: Judged, { words }: Ask, at: string): JsonObject {
	const id = textOf(words.quorum ?? null, at);
	known(versions, id, (version) => version.quorums ?? [], 'quorum', at);
	const locale = localeOf(words.language, at);
	const wanted = words.way === undefined ? null : textOf(words.way, at);
	const found = assessments.flatMap((assessment) => {
		const version = versions.find((one) => one.version === assessment.version)!;
		return assessment.quorums
			.filter((quorum) => quorum.id === id)
			.flatMap((quorum) =>
				quorum.readings.map((reading) => ({
					...quorumReading(reading, wanted, at),
					version: version.version,
					findings: findingsOf(assessment.quorums, id),
					says: explainQuorum({ ...quorum, readings: [reading] }, version, locale).join(' '),
				})),
			);
	});
	if (found.length === 0) return { verdict: 'no-law', readings: [] };
	if (words.reading !== undefined) return readingAt(found, words.reading, at);
	const joined = shared(found);
	const verdicts = found.map(({ verdict }) => verdict);
	const verdict =
		joined.verdict !== 'differs' ? joined.verdict! : verdicts.includes('unknown') ? 'unknown' : 'in-doubt';
	return { ...joined, verdict, readings: found };
}

function quorumReading(
	state: QuorumReadingState,
	wanted: string | null,
	at: string,
): JsonObject & { verdict: Verdict } {
	const there = state.ways.filter(({ verdict }) => verdict !== 'not-applicable');
	const begun = there.filter((way) => way.needs.some(({ have }) => have !== null));
	const open = begun.length > 0 ? begun : there;
	const way =
		wanted === null ? (open.length === 1 ? open[0] : undefined) : state.ways.find(({ id }) => id === wanted);
	if (wanted !== null && !way && state.ways.length > 0)
		throw new CaseProblem(`${at}: no way '${wanted}' (known: ${state.ways.map(({ id }) => id).join(', ')})`);
	const needs = way?.needs.map(needAnswer) ?? [];
	const [first] = needs;
	return {
		verdict: wanted !== null && way ? way.verdict : state.verdict,
		have: first?.have ?? null,
		need: first?.need ?? null,
		short: first?.short ?? null,
		base: first?.base ?? null,
		share: first?.share ?? null,
		needs,
		ways: Object.fromEntries(state.ways.map(({ id, verdict }) => [id, verdict])),
		confidence: state.explanation.confidence,
		article: state.explanation.article,
		source: state.explanation.source,
		because: state.because?.en ?? null,
		asks: [...new Set(state.asks.map(({ id }) => id))],
	};
}

function needAnswer({ quantity, is, verdict, have, base, need, short, share }: NeedState): JsonObject {
	const number = (value: Quantity | null): Json =>
		typeof value === 'object' && value !== null ? { ...value } : value;
	return {
		...{ quantity, is, verdict, have: number(have), base: number(base) },
		...{ need: number(need), short: number(short), share: number(share) },
	};
}

export function questionAnswer({ versions, assessments }: Judged, { words }: Ask, at: string): JsonObject {
	const id = textOf(words.question ?? null, at);
	known(versions, id, (version) => version.questions ?? [], 'question', at);
	const locale = localeOf(words.language, at);
	const found = assessments.flatMap((assessment) => {
		const version = versions.find((one) => one.version === assessment.version)!;
		return assessment.questions
			.filter((question) => question.id === id)
			.flatMap((question) =>
				question.readings.map((reading) => ({
					...questionReading(reading, locale),
					version: version.version,
					findings: findingsOf(assessment.questions, id),
					says: explainQuestion({ ...question, readings: [reading] }, version, locale).join(' '),
				})),
			);
	});
	if (found.length === 0) return { answer: 'no-law', readings: [] };
	if (words.reading !== undefined) return readingAt(found, words.reading, at);
	const joined = shared(found);
	return { ...joined, answer: joined.answer === 'differs' ? null : (joined.answer ?? null), readings: found };
}

function questionReading(
	{ answer, because, asks, grounds }: QuestionReadingState,
	locale: Locale,
): JsonObject {
	return {
		answer,
		confidence: grounds?.confidence ?? null,
		article: grounds?.article ?? null,
		source: grounds?.source ?? null,
		because: because?.[locale] ?? null,
		asks: asks.map((ask) => ask.id),
	};
}

export function thresholdAnswer({ versions, assessments }: Judged, id: string, at: string): JsonObject {
	known(versions, id, (version) => version.thresholds, 'threshold', at);
	const found = assessments.flatMap(({ thresholds }) => thresholds).find((threshold) => threshold.id === id);
	if (!found) return { met: null, missing: [], article: null, confidence: null };
	const { article, confidence } = found.explanation;
	return { met: found.met, missing: found.missing.map(({ code }) => code), article, confidence };
}

// ── What answers share ──────────────────────────────────────────────────────────────────────────────────────────

function readingAt<T extends JsonObject>(found: readonly T[], place: Json, at: string): JsonObject {
	const reading = found[numberOf(place, `${at}: reading`)];
	if (!reading) throw new CaseProblem(`${at}: no reading ${place}; there are ${found.length}`);
	return { ...reading, readings: [reading] };
}

/** The words on which all readings agree; 'differs' where they do not. What is said is all of it. */
function shared(found: readonly JsonObject[]): JsonObject {
	const [first] = found;
	if (!first) return {};
	return Object.fromEntries(
		Object.entries(first).map(([word, value]) => {
			if (word === 'says') return [word, found.map(({ says }) => says).join(' ')];
			const agreed = found.every((other) => JSON.stringify(other[word]) === JSON.stringify(value));
			return [word, agreed ? value : 'differs'];
		}),
	);
}

function findingsOf(
	states: readonly { id: string; findings: readonly { by: string; found: string; date: string }[] }[],
	id: string,
): Json {
	const findings = states.find((state) => state.id === id)?.findings ?? [];
	return findings.map(({ by, found, date }) => ({ by, found, date }));
}

function plain(distance: Distance | null): Json {
	return distance && { ...distance };
}

function localeOf(value: Json | undefined, at: string): Locale {
	if (value === undefined) return 'en';
	if (isLocale(value)) return value;
	throw new CaseProblem(`${at}: language is none of kk, ru, en`);
}

export function known(
	versions: readonly ProcedureVersion[],
	id: string,
	lines: (version: ProcedureVersion) => readonly { id: string }[],
	what: string,
	at: string,
): void {
	const names = [...new Set(versions.flatMap((version) => lines(version).map((line) => line.id)))];
	if (!names.includes(id)) throw new CaseProblem(`${at}: no ${what} '${id}' (known: ${names.join(', ')})`);
}

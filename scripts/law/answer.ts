/** Answers to the questions of a law case that need a procedure. Every answer is plain JSON, in the words of docs/law-cases.md. */
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
import { assess } from '#modules/procedures/core/assess.ts';
import { workingDaysBetween } from '#modules/procedures/core/calendar.ts';
import { explainObligation } from '#modules/procedures/core/explain.ts';
import { explainQuestion, explainQuorum } from '#modules/procedures/core/explain-numbers.ts';
import { assessMatter, changesBetween, versionsOn } from '#modules/procedures/core/matter.ts';
import { kazakhstan, packs } from '#modules/procedures/core/packs.ts';
import { checkPaper } from '#modules/procedures/core/papers.ts';
import { projectChain } from '#modules/procedures/core/project-chain.ts';
import { isLocale, type Locale } from '#platform/locale.ts';
import { daysBetween, type PlainDate } from '#platform/plain-date.ts';
import { answerPlain, namedDaysOff } from './answer-plain.ts';
import {
	type Ask,
	CaseProblem,
	dayOf,
	type Json,
	type JsonObject,
	type LawCase,
	numberOf,
	objectOf,
	textOf,
} from './read-cases.ts';

/** What the engine answers to each question of a case, in order. */
export function answerCase(one: LawCase): JsonObject[] {
	const at = `${one.file}, ${one.id}`;
	return one.asks.map((ask) => answerPlain(ask, at) ?? answerOf(one, ask, at));
}

type Judged = { versions: ProcedureVersion[]; assessments: Assessment[]; warnings: Assessment['warnings'] };

function answerOf(one: LawCase, ask: Ask, at: string): JsonObject {
	const { words } = ask;
	const versions = versionsOf(one, at);
	if (ask.kind === 'version') {
		const on = versionsOn(versions, dayOf(words.version ?? null, at));
		const [only] = on;
		return {
			versions: on.map(({ version }) => version),
			confidence:
				on.length > 1 ? 'unsure' : only ? (only.inForce.fromBounds ? 'sure' : only.inForce.confidence) : null,
		};
	}
	if (ask.kind === 'paper') return paperAnswer(one, versions, ask, at);
	const asOf = one.asOf;
	if (ask.kind === 'chain') return chainAnswer(one, currentOf(versions, asOf, one), ask, at);
	if (asOf === null) throw new CaseProblem(`${at}: 'asOf' is missing`);
	if (ask.kind === 'changes') {
		const { from, to } = objectOf(words.changes ?? null, at, ['from', 'to']);
		const [a, b] = [from, to].map((name) => versionNamed(textOf(name ?? null, at), at));
		const changes = changesBetween(a!, b!, one.facts, asOf, kazakhstan);
		return { changed: changes.map(({ id }) => id), changes: changes as unknown as Json };
	}
	const judged = judge(one, versions, asOf);
	switch (ask.kind) {
		case 'step':
			return stepAnswer(judged, ask, at);
		case 'quorum':
			return quorumAnswer(judged, ask, at);
		case 'question':
			return questionAnswer(judged, ask, at);
		case 'threshold':
			return thresholdAnswer(judged, textOf(words.threshold ?? null, at), at);
		case 'warnings': {
			const codes = [...new Set(judged.warnings.map(({ code }) => code))];
			return { codes, includes: codes };
		}
		default:
			throw new CaseProblem(`${at}: '${ask.kind}' cannot be asked of a procedure`);
	}
}

function judge(one: LawCase, versions: readonly ProcedureVersion[], asOf: PlainDate): Judged {
	if (one.version !== null) {
		const assessment = assess(versions[0]!, one.facts, asOf, kazakhstan);
		return { versions: [...versions], assessments: [assessment], warnings: assessment.warnings };
	}
	const matter = assessMatter(versions, one.facts, asOf, kazakhstan);
	return { versions: [...versions], assessments: matter.versions, warnings: matter.warnings };
}

function versionsOf({ procedure, version }: LawCase, at: string): ProcedureVersion[] {
	if (version !== null) return [versionNamed(version, at)];
	if (procedure === null) throw new CaseProblem(`${at}: 'procedure' or 'version' is missing`);
	const found = packs.filter((pack) => pack.procedure === procedure);
	if (found.length > 0) return found;
	const known = [...new Set(packs.map((pack) => pack.procedure))];
	throw new CaseProblem(`${at}: no procedure '${procedure}' (known: ${known.join(', ')})`);
}

function versionNamed(name: string, at: string): ProcedureVersion {
	const found = packs.find(({ version }) => version === name);
	if (found) return found;
	throw new CaseProblem(
		`${at}: no version '${name}' (known: ${packs.map(({ version }) => version).join(', ')})`,
	);
}

/** The version that a chain or a paper goes by: the one named, or the one in force on the day asked. */
function currentOf(
	versions: ProcedureVersion[],
	asOf: PlainDate | null,
	{ version }: LawCase,
): ProcedureVersion {
	if (version !== null || asOf === null)
		return versions.findLast(({ status }) => status === 'in-force') ?? versions[0]!;
	return versionsOn(versions, asOf).at(-1) ?? versions[0]!;
}

// ── Steps ───────────────────────────────────────────────────────────────────────────────────────────────────────

const WORST_FIRST: readonly ObligationStatus[] = [
	...(['unknown', 'overdue', 'in-doubt', 'open'] as const),
	...(['expired', 'met', 'waiting', 'not-applicable'] as const),
];

function stepAnswer({ versions, assessments }: Judged, { words }: Ask, at: string): JsonObject {
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

function quorumAnswer({ versions, assessments }: Judged, { words }: Ask, at: string): JsonObject {
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
	const open = state.ways.filter(({ verdict }) => verdict !== 'not-applicable');
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

function questionAnswer({ versions, assessments }: Judged, { words }: Ask, at: string): JsonObject {
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

function thresholdAnswer({ versions, assessments }: Judged, id: string, at: string): JsonObject {
	known(versions, id, (version) => version.thresholds, 'threshold', at);
	const found = assessments.flatMap(({ thresholds }) => thresholds).find((threshold) => threshold.id === id);
	if (!found) return { met: null, missing: [], article: null, confidence: null };
	const { article, confidence } = found.explanation;
	return { met: found.met, missing: found.missing.map(({ code }) => code), article, confidence };
}

// ── Papers and chains ───────────────────────────────────────────────────────────────────────────────────────────

function paperAnswer(one: LawCase, versions: ProcedureVersion[], { words }: Ask, at: string): JsonObject {
	const id = textOf(words.paper ?? null, at);
	known(versions, id, (version) => version.papers ?? [], 'paper', at);
	const paper = currentOf(versions, one.asOf, one).papers?.find((other) => other.id === id);
	if (!paper) return { complete: null, missing: [], unknown: [] };
	const has = words.has ?? [];
	if (!Array.isArray(has)) throw new CaseProblem(`${at}: 'has' is not a list`);
	return {
		...checkPaper(
			paper,
			has.map((name) => textOf(name, `${at}: has`)),
		),
	};
}

function chainAnswer({ facts }: LawCase, version: ProcedureVersion, { words }: Ask, at: string): JsonObject {
	const { from, to } = words.chain === true ? {} : objectOf(words.chain ?? null, at, ['from', 'to']);
	const readings = Object.entries(objectOf(words.readings ?? {}, `${at}: readings`)).map(
		([step, place]) => [step, numberOf(place, at)] as const,
	);
	const chain = projectChain(version, facts, kazakhstan, Object.fromEntries(readings));
	const days = Object.fromEntries(chain.links.map(({ step, due }) => [step, due]));
	const start = from === undefined ? chain.whole?.from : facts.days[textOf(from, at)]?.[0]?.date;
	const end = to === undefined ? chain.whole?.to : chain.links.find(({ step }) => step === to)?.due;
	if (from !== undefined && start === undefined)
		throw new CaseProblem(`${at}: the facts have no day '${from}'`);
	return {
		version: version.version,
		days,
		calendarDays: start && end ? daysBetween(start, end) : null,
		workingDays: start && end ? workingDaysBetween(kazakhstan, start, end) : null,
		stops: chain.stops.map(({ step }) => step),
	};
}

// ── What answers share ──────────────────────────────────────────────────────────────────────────────────────────

function known(
	versions: readonly ProcedureVersion[],
	id: string,
	lines: (version: ProcedureVersion) => readonly { id: string }[],
	what: string,
	at: string,
): void {
	const names = [...new Set(versions.flatMap((version) => lines(version).map((line) => line.id)))];
	if (!names.includes(id)) throw new CaseProblem(`${at}: no ${what} '${id}' (known: ${names.join(', ')})`);
}

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

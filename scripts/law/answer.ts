/** Answers to the questions of a law case that need a procedure. Every answer is plain JSON, in the words of docs/law-cases.md. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { assess } from '#modules/procedures/core/assess.ts';
import { workingDaysBetween } from '#modules/procedures/core/calendar.ts';
import { assessJoined } from '#modules/procedures/core/joinder.ts';
import { assessMatter, changesBetween, versionsOn } from '#modules/procedures/core/matter.ts';
import { kazakhstan, packs } from '#modules/procedures/core/packs.ts';
import { checkPaper } from '#modules/procedures/core/papers.ts';
import { projectChain } from '#modules/procedures/core/project-chain.ts';
import { factsWithRelated } from '#modules/procedures/core/related.ts';
import { daysBetween, type PlainDate } from '#platform/plain-date.ts';
import {
	type Judged,
	known,
	questionAnswer,
	quorumAnswer,
	stepAnswer,
	thresholdAnswer,
} from './answer-lines.ts';
import { answerPlain } from './answer-plain.ts';
import {
	type Ask,
	CaseProblem,
	dayOf,
	type Json,
	type JsonObject,
	type LawCase,
	objectOf,
	textOf,
	wholeOf,
} from './read-cases.ts';

/** What the engine answers to each question of a case, in order. */
export function answerCase(one: LawCase): JsonObject[] {
	const at = `${one.file}, ${one.id}`;
	return one.asks.map((ask) => answerPlain(ask, at) ?? answerOf(one, ask, at));
}

function answerOf(one: LawCase, ask: Ask, at: string): JsonObject {
	const { words } = ask;
	const versions = versionsOf(one, at);
	if (ask.kind !== 'warnings') refuseStrangeFacts(one, versions, at);
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
		if (a!.procedure !== b!.procedure)
			throw new CaseProblem(`${at}: '${a!.version}' and '${b!.version}' are not one procedure`);
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
	const facts = factsWithRelated(versions, one.facts, one.related, asOf, kazakhstan);
	const matter = one.joined
		? assessJoined(versions, [facts, one.joined], asOf, kazakhstan)
		: assessMatter(versions, facts, asOf, kazakhstan);
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
	const readings = Object.entries(objectOf(words.readings ?? {}, `${at}: readings`)).map(([step, place]) => {
		known([version], step, ({ steps }) => steps, 'step', at);
		const count = version.steps.find(({ id }) => id === step)?.readings.length ?? 0;
		const index = wholeOf(place, `${at}: readings.${step}`);
		if (index >= count) throw new CaseProblem(`${at}: '${step}' has no reading ${index}; there are ${count}`);
		return [step, index] as const;
	});
	if (to !== undefined) known([version], textOf(to, at), ({ steps }) => steps, 'step', at);
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

/** A slip in the name of a fact must not turn it into nothing. A case that asks for warnings may hold what it likes. */
function refuseStrangeFacts(one: LawCase, versions: readonly ProcedureVersion[], at: string): void {
	const { facts, joined, related, asks } = one;
	if (asks.some(({ kind }) => kind === 'warnings')) return;
	for (const other of [joined, ...Object.values(related)])
		if (other) refuseStrangeFacts({ ...one, facts: other, joined: null, related: {} }, versions, at);
	const relations = versions.flatMap(({ cascades = [] }) => cascades.map(({ of }) => of));
	for (const name of Object.keys(related))
		if (!relations.includes(name))
			throw new CaseProblem(`${at}: no relation '${name}' (known: ${[...new Set(relations)].join(', ')})`);
	const lists = [
		['day', facts.days, (version: ProcedureVersion) => version.facts],
		['quantity', facts.quantities ?? {}, (version: ProcedureVersion) => version.quantities ?? {}],
		['circumstance', facts.circumstances ?? {}, (version: ProcedureVersion) => version.circumstances ?? {}],
	] as const;
	for (const [what, given, namesOf] of lists)
		for (const name of Object.keys(given))
			if (!versions.some((version) => Object.hasOwn(namesOf(version), name)))
				throw new CaseProblem(
					`${at}: no ${what} '${name}' (known: ${versions.flatMap((version) => Object.keys(namesOf(version))).join(', ')})`,
				);
	for (const [name, occurrences] of Object.entries(facts.days))
		for (const { date, until = date } of occurrences)
			if (until < date)
				throw new CaseProblem(`${at}: '${name}' ends on ${until}, before it begins on ${date}`);
	const lines = versions.flatMap((version) => [
		...version.steps,
		...(version.quorums ?? []),
		...(version.questions ?? []),
	]);
	for (const { about } of facts.findings ?? [])
		if (!lines.some(({ id }) => id === about))
			throw new CaseProblem(`${at}: a finding about '${about}', which is no step, quorum or question`);
	for (const [name, value] of Object.entries(facts.circumstances ?? {}))
		if (!versions.some((version) => Object.hasOwn(version.circumstances?.[name]?.values ?? {}, value)))
			throw new CaseProblem(`${at}: '${name}' has no value '${value}'`);
}

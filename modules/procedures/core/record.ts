/**
 * The public record: what happened in the world and touched a procedure, judged by the law of its day, beside what a court, an
 * authority or a party recorded. Neither replaces the other. The events and their law cases are data (law/kz/record).
 */
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type {
	Assessment,
	Confidence,
	MatterAssessment,
	ObligationStatus,
	ProcedureVersion,
	Quantity,
	Verdict,
} from '../contract.ts';
import { type Calendar, leastSure } from './calendar.ts';
import { explainObligation } from './explain.ts';
import { explainQuestion, explainQuorum } from './explain-numbers.ts';
import { assessMatter, versionsOn } from './matter.ts';
import { type Ask, dayOf, type LawCase, type Recorded, textOf } from './read-case.ts';
import { factsWithRelated } from './related.ts';

/** One line of the record, in the words of its source (English). Organisations only, never people. */
export type RecordedEvent = Readonly<Record<(typeof NEEDED)[number], string>> &
	Readonly<Partial<Record<(typeof IF_TOLD)[number], string>>>;

/**
 * `from` to `to`: the bounds of the day; `precision`: how exactly it is known (day, range, month, …); `words`: the day as the
 * source tells it; `kind`: strike, assembly_denied, …; `where`: the place in the source; `confidence`: of the event.
 */
const NEEDED = ['from', 'to', 'precision', 'words', 'kind', 'source', 'where', 'confidence'] as const;
const IF_TOLD = ['place', 'employer', 'union', 'told', 'outcome', 'note'] as const;

export type RecordLine = { id: string; event: RecordedEvent; matters: RecordMatter[] };

export type RecordMatter = {
	procedure: string;
	title: string;
	/** The day on which the matter is judged. */
	asOf: PlainDate;
	/** What a reader has to know of how the facts were entered, by the keys of the page's words. */
	notes: string[];
	answers: RecordAnswer[];
};

export type RecordAnswer = {
	asked: string;
	computed: Computed;
	/** Null where there is no answer. */
	confidence: Confidence | null;
	/** Texts of the law that answered, each with its link on the page. */
	versions: string[];
	recorded: Recorded | null;
	comparison: Comparison;
	explanation: string[];
};

export type Computed =
	| { kind: 'no-law' }
	| { kind: 'text'; answer: string | null }
	| { kind: 'steps'; readings: StepReading[] }
	| { kind: 'numbers'; readings: NumberReading[] };

export type StepReading = {
	name: string | null;
	status: ObligationStatus | 'late';
	due: PlainDate | null;
	dueLatest: PlainDate | null;
};
export type NumberReading = {
	name: string | null;
	verdict: Verdict;
	have: Quantity | null;
	need: Quantity | null;
};

/** `no-finding`: nothing was recorded, or something about another question. */
export type Comparison = 'same' | 'different' | 'not-known' | 'no-finding';

/** The record in one language; throws `RangeError` where a case names a line of the law that is not there. */
export function recordOf(
	cases: readonly LawCase[],
	packs: readonly ProcedureVersion[],
	calendar: Calendar,
	locale: Locale,
): RecordLine[] {
	return cases.flatMap(({ id: at, event }) => {
		if (!event?.happened) return [];
		const { of, happened } = event;
		const matters = cases.filter((one) => one.event?.of === of);
		return [
			{
				id: of,
				event: eventOf(happened, at),
				matters: matters.map((one) => matterOf(one, packs, calendar, locale)),
			},
		];
	});
}

function eventOf(happened: Readonly<Record<string, string>>, at: string): RecordedEvent {
	const missing = NEEDED.filter((name) => happened[name] === undefined);
	const strange = Object.keys(happened).filter(
		(name) => ![...NEEDED, ...IF_TOLD].some((one) => one === name),
	);
	if (missing.length + strange.length > 0)
		throw new RangeError(
			`${at}: happened lacks ${missing.join(', ')} or does not know ${strange.join(', ')}`,
		);
	return happened as RecordedEvent;
}

function matterOf(
	one: LawCase,
	packs: readonly ProcedureVersion[],
	calendar: Calendar,
	locale: Locale,
): RecordMatter {
	const versions = packs.filter(({ procedure }) => procedure === one.procedure);
	const newest = versions.findLast(({ status }) => status === 'in-force');
	if (!newest || one.asOf === null) throw new RangeError(`${one.id}: no such procedure, or no day`);
	const facts = factsWithRelated(versions, one.facts, one.related, one.asOf, calendar);
	const matter = assessMatter(versions, facts, one.asOf, calendar);
	return {
		procedure: newest.procedure,
		title: newest.title[locale],
		asOf: one.asOf,
		notes: one.event?.notes ?? [],
		answers: one.asks.map((ask) => answerOf(ask, { versions, matter, locale, at: one.id })),
	};
}

type Context = {
	versions: readonly ProcedureVersion[];
	matter: MatterAssessment;
	locale: Locale;
	at: string;
};

function answerOf(ask: Ask, context: Context): RecordAnswer {
	switch (ask.kind) {
		case 'step':
			return stepOf(ask, context);
		case 'quorum':
			return quorumOf(ask, context);
		case 'question':
			return questionOf(ask, context);
		case 'version':
			return versionOf(ask, context);
		default:
			throw new RangeError(`${context.at}: '${ask.kind}' has no place in the record`);
	}
}

// ── Each kind of answer ─────────────────────────────────────────────────────────────────────────────────────────

function stepOf(ask: Ask, context: Context): RecordAnswer {
	const { locale } = context;
	const id = textOf(ask.words.step ?? null, context.at);
	const packed = lineOf(context, id, ({ steps }) => steps);
	const found = assessmentsOf(context).flatMap(({ assessment, version }) =>
		assessment.obligations
			.filter(({ step }) => step === id)
			.map((obligation) => ({
				obligation,
				version,
				reading: version.steps.find((step) => step.id === id)!.readings[obligation.reading]!,
			})),
	);
	const readings = found.map(({ obligation, reading }): StepReading => {
		const dated = 'due' in obligation ? obligation : null;
		const late = obligation.status === 'met' && obligation.late !== null;
		return {
			name: reading.name?.[locale] ?? null,
			status: late ? 'late' : obligation.status,
			due: dated?.due ?? null,
			dueLatest: dated?.dueLatest ?? null,
		};
	});
	return {
		...common(ask, packed.title, context, found),
		computed: readings.length === 0 ? { kind: 'no-law' } : { kind: 'steps', readings },
		confidence: least(
			found.flatMap(({ obligation }) =>
				'explanation' in obligation ? [obligation.explanation.confidence] : [],
			),
		),
		comparison: compared(
			ask.recorded,
			readings.map(({ status }) => (SETTLED.includes(status) ? status : null)),
		),
		explanation: distinct(
			found.flatMap(({ obligation, version }) => explainObligation(obligation, version, locale)),
		),
	};
}

/** What a finding can be compared with; all else is not known. */
const SETTLED: readonly StepReading['status'][] = ['open', 'overdue', 'expired', 'met', 'late'];

function quorumOf(ask: Ask, context: Context): RecordAnswer {
	const { locale } = context;
	const id = textOf(ask.words.quorum ?? null, context.at);
	const packed = lineOf(context, id, ({ quorums = [] }) => quorums);
	const found = assessmentsOf(context).flatMap(({ assessment, version }) =>
		assessment.quorums.filter((one) => one.id === id).map((state) => ({ state, version })),
	);
	const readings = found.flatMap(({ state }) =>
		state.readings.map(({ explanation, verdict, ways }): NumberReading => {
			const need = ways.flatMap((way) => way.needs).find(({ have }) => have !== null);
			return {
				name: explanation.reading?.[locale] ?? null,
				...{ verdict, have: need?.have ?? null, need: need?.need ?? null },
			};
		}),
	);
	return {
		...common(ask, packed.title, context, found),
		computed: readings.length === 0 ? { kind: 'no-law' } : { kind: 'numbers', readings },
		confidence: least(
			found.flatMap(({ state }) =>
				state.readings.flatMap(({ verdict, explanation }) =>
					verdict === 'unknown' ? [] : [explanation.confidence],
				),
			),
		),
		comparison: compared(
			ask.recorded,
			readings.map(({ verdict }) => (verdict === 'met' || verdict === 'not-met' ? verdict : null)),
		),
		explanation: distinct(found.flatMap(({ state, version }) => explainQuorum(state, version, locale))),
	};
}

function questionOf(ask: Ask, context: Context): RecordAnswer {
	const { locale } = context;
	const id = textOf(ask.words.question ?? null, context.at);
	const packed = lineOf(context, id, ({ questions = [] }) => questions);
	const found = assessmentsOf(context).flatMap(({ assessment, version }) =>
		assessment.questions.filter((one) => one.id === id).map((state) => ({ state, version })),
	);
	const answers = found.map(({ state, version }) => {
		const words = version.questions?.find((one) => one.id === id)?.answers;
		return state.answer === null ? null : (words?.[state.answer]?.[locale] ?? state.answer);
	});
	return {
		...common(ask, packed.title, context, found),
		computed:
			found.length === 0
				? { kind: 'no-law' }
				: { kind: 'text', answer: answers.includes(null) ? null : distinct(answers).join(' / ') },
		confidence: least(
			found.flatMap(({ state }) => state.readings.flatMap(({ grounds }) => grounds?.confidence ?? [])),
		),
		comparison: compared(
			ask.recorded,
			found.map(({ state }) => state.answer),
		),
		explanation: distinct(found.flatMap(({ state, version }) => explainQuestion(state, version, locale))),
	};
}

function versionOf(ask: Ask, context: Context): RecordAnswer {
	const { locale, versions, at } = context;
	const found = versionsOn(versions, dayOf(ask.words.version ?? null, at)).map((version) => ({ version }));
	return {
		...common(ask, null, context, found),
		computed: { kind: 'text', answer: found.map(({ version }) => version.title[locale]).join(' / ') || null },
		confidence: least(found.map(({ version }) => version.inForce.confidence)),
		comparison: compared(
			ask.recorded,
			found.map(({ version }) => version.version),
		),
		explanation: found.map(({ version }) => version.about[locale]),
	};
}

// ── What they share ─────────────────────────────────────────────────────────────────────────────────────────────

function common(
	{ recorded }: Ask,
	title: Texts | null,
	{ locale }: Context,
	found: readonly { version: ProcedureVersion }[],
) {
	const versions = distinct(found.map(({ version }) => version.version));
	return { asked: title?.[locale] ?? '', recorded, versions };
}

function assessmentsOf({
	versions,
	matter,
}: Context): { assessment: Assessment; version: ProcedureVersion }[] {
	return matter.versions.map((assessment) => ({
		assessment,
		version: versions.find(({ version }) => version === assessment.version)!,
	}));
}

/** The line of any version, for its name; the newest that has it. */
function lineOf<Line extends { id: string; title: Texts }>(
	{ versions, at }: Context,
	id: string,
	linesOf: (version: ProcedureVersion) => readonly Line[],
): Line {
	const found = versions.findLast((version) => linesOf(version).some((line) => line.id === id));
	const line = found && linesOf(found).find((one) => one.id === id);
	if (!line) throw new RangeError(`${at}: no line '${id}'`);
	return line;
}

/** Where readings or texts answer differently, a finding agrees with one of them: then it is not known which holds. */
function compared(recorded: Recorded | null, answers: readonly (string | null)[]): Comparison {
	if (recorded === null || recorded.means.length === 0) return 'no-finding';
	if (answers.length === 0 || answers.includes(null)) return 'not-known';
	const agreeing = answers.filter((answer) => answer !== null && recorded.means.includes(answer));
	if (agreeing.length === answers.length) return 'same';
	return agreeing.length === 0 ? 'different' : 'not-known';
}

function least(list: readonly Confidence[]): Confidence | null {
	return list.length === 0 ? null : leastSure(...list);
}

function distinct<T>(list: readonly T[]): T[] {
	return [...new Set(list)];
}

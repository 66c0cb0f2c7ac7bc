/** What may be known of a matter, and what the engine answers. All of it survives a JSON round trip. */
import type { Texts } from '#platform/locale.ts';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Comparison, Confidence, Grounds, Source, Step, TermUnit } from './pack-types.ts';

// ── Facts ───────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * One time that a fact happened: on the day `date`, or, where the day is not known exactly, on some day from `date` to
 * `until` ("in April 2012"). `reason` and `amount` belong to an extension.
 */
export type Occurrence = {
	date: PlainDate;
	until?: PlainDate;
	part?: DayPart;
	reason?: string;
	amount?: number;
};

/** A number, or the bounds that sources give for it. */
export type Quantity = number | { least: number; most: number };

/** What a court or another body found of a step, quorum or question (`about`, by its id). It stands beside the computed answer. */
export type Finding = { about: string; by: string; date: PlainDate; found: string; source?: string };

/** What is known. Every known occurrence of every fact; what is absent is not known, and never counts as done. */
export type Facts = {
	days: Readonly<Record<string, readonly Occurrence[]>>;
	quantities?: Readonly<Record<string, Quantity>>;
	circumstances?: Readonly<Record<string, string>>;
	findings?: readonly Finding[];
};

// ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type Assessment = {
	engine: number;
	procedure: string;
	version: string;
	asOf: PlainDate;
	steps: StepState[];
	obligations: Obligation[];
	thresholds: ThresholdState[];
	quorums: QuorumState[];
	questions: QuestionState[];
	/** Facts, quantities and circumstances that would change an answer which is not known now. */
	asks: Ask[];
	warnings: Warning[];
};

export type Ask = { kind: 'day' | 'quantity' | 'circumstance'; id: string };

/** The worst of a step's readings: 'unknown', 'overdue', 'in-doubt', 'open', 'expired', 'met', 'waiting', 'not-applicable'. */
export type StepState = {
	id: string;
	nature: Step['nature'];
	status: ObligationStatus;
	/** What courts and other bodies found of this step; neither replaces the other. */
	findings: Finding[];
};

/**
 * `waiting`: the trigger has not happened. `unknown`: the last day cannot be computed, or it is not known whether the
 * step is there at all. `in-doubt`: a day of the facts is not known exactly, or readings of the calendar differ, and it
 * hangs on that. `met` may still be late. `overdue` is a duty past its last day, `expired` a right or a period past it.
 */
export type ObligationStatus =
	| 'waiting'
	| 'not-applicable'
	| 'unknown'
	| 'in-doubt'
	| 'open'
	| 'overdue'
	| 'expired'
	| 'met';

type ObligationOf<Status extends ObligationStatus, More> = {
	step: string;
	/** Which reading of the step, by its place in the pack. */
	reading: number;
	actor: string;
	status: Status;
} & More;

/** The last day; where the trigger is known only within bounds, the last day lies from `due` to `dueLatest`. */
type Due = { due: PlainDate; dueLatest: PlainDate | null; explanation: Explanation };

export type Obligation =
	/**
	 * Facts of which one must happen first. `earliest` where the term runs back from a planned day that is not known yet
	 * and notice has been given: the first day on which that may be, and why.
	 */
	| ObligationOf<'waiting', { waitingFor: string[]; earliest: Due | null }>
	| ObligationOf<'not-applicable', object>
	| ObligationOf<'unknown', { done: Occurrence | null } & NotKnown>
	| ObligationOf<
			'open' | 'overdue' | 'expired' | 'in-doubt',
			Due & { done: Occurrence | null; left: Distance }
	  >
	/** `late`: how long after the last day it was done; null when in time. */
	| ObligationOf<'met', Due & { done: Occurrence; late: Distance | null }>;

export type NotKnown =
	/** The calendar of `year` is needed and not known. */
	| { reason: 'calendar-year-missing'; year: number }
	/** The sources do not tell the term. */
	| { reason: 'term-blank'; because: Texts; confidence: Confidence }
	/** It hangs on these whether the step is there at all. */
	| { reason: 'fact-missing'; asks: Ask[] }
	/** The term stands still since this day, and nothing ended that yet. */
	| { reason: 'paused'; since: PlainDate; rule: Texts };

/** From today to the last day: 0 on the last day itself, negative after it. Null where a calendar year is missing. */
export type Distance = { calendarDays: number; workingDays: number | null };

/** Why a last day is the day it is. */
export type Explanation = Grounds & {
	procedure: string;
	version: string;
	versionFrom: PlainDate;
	/** Where the first day in force is not known: it lies from `versionFrom` to this day. */
	versionFromLatest?: PlainDate;
	from: Source;
	title: Texts;
	reading: Texts | null;
	trigger: { fact: string; name: Texts; date: PlainDate; until: PlainDate | null; part: DayPart | null };
	count: Count;
	extensions: (Count & { declared: PlainDate; reason: string; rule: Texts })[];
	/** Times in which the term stood still, and by how many days each moved the last day. */
	pauses: { from: PlainDate; until: PlainDate | null; rule: Texts; days: number }[];
	due: PlainDate;
	/** The least sure of: the rule, the days in force, the counting rule, the calendar days that were looked at. */
	confidence: Confidence;
	/** Years of the calendar that the count looked at, empty for plain calendar days. */
	calendarYears: number[];
};

/** One run of the count: `amount` units after the day `after` (or before it), to `last`, then perhaps `roll` to a working day. */
export type Count = {
	amount: number;
	unit: TermUnit;
	direction: 'after' | 'before';
	after: PlainDate;
	last: PlainDate;
	skipped: DayOff[];
	/** Weekend days inside the count that were working days. */
	workedInstead: PlainDate[];
	roll: { to: PlainDate; over: DayOff[] } | null;
};

/** A day that is not a working day, and why. */
export type DayOff = { date: PlainDate } & (
	| { why: 'weekend' }
	| { why: 'holiday' | 'moved-holiday'; name: Texts }
	| { why: 'exchanged'; worked: PlainDate }
);

export type ThresholdState = {
	id: string;
	met: boolean;
	missing: Missing[];
	explanation: Grounds & { title: Texts };
};

export type Missing =
	| { code: 'not-happened'; fact: string }
	/** `next` is the first day on which the next notice counts; null while `since` has not happened. */
	| { code: 'notices'; fact: string; have: number; need: number; next: PlainDate | null }
	/** An answer may still come until the end of this day. */
	| { code: 'silence'; until: PlainDate };

export type Verdict = 'met' | 'not-met' | 'unknown' | 'not-applicable';

/**
 * `met` or `not-met` only where every reading says so; `in-doubt` where readings differ. While numbers of one way are known, a
 * way of which none is known is not taken: it stays 'unknown' among the ways and does not touch the verdict.
 */
export type QuorumState = {
	id: string;
	verdict: Verdict | 'in-doubt';
	readings: QuorumReadingState[];
	findings: Finding[];
};

export type QuorumReadingState = {
	reading: number;
	verdict: Verdict;
	ways: { id: string; verdict: Verdict; needs: NeedState[] }[];
	/** Why the sources do not tell the number, where they do not. */
	because: Texts | null;
	asks: Ask[];
	explanation: Grounds & { title: Texts; reading: Texts | null };
};

/**
 * `have` people where `need` are the fewest (for a cap: the most) that would do; `short` is how many are missing (for a
 * cap: too many), 0 when met. `share` is have ÷ base in percent where the need is a share. Null while not known.
 */
export type NeedState = {
	quantity: string;
	is: Comparison;
	verdict: Exclude<Verdict, 'not-applicable'>;
	have: Quantity | null;
	base: Quantity | null;
	need: Quantity | null;
	short: Quantity | null;
	share: Quantity | null;
};

/** `answer` is one of the question's answers where every reading gives it; null where readings differ or it is not known. */
export type QuestionState = {
	id: string;
	answer: string | null;
	readings: QuestionReadingState[];
	findings: Finding[];
};

export type QuestionReadingState = {
	reading: number;
	name: Texts | null;
	answer: string | null;
	/** Why there is no answer: the sources do not tell. */
	because: Texts | null;
	/** Why there is no answer: these are not known. */
	asks: Ask[];
	grounds: Grounds | null;
};

export type WarningCode =
	| 'version-not-in-force'
	| 'version-uncertain'
	| 'calendar-year-missing'
	| 'done-before-trigger'
	| 'facts-contradict'
	| 'quantity-impossible'
	| 'value-unknown'
	| 'fact-unknown'
	| 'before-the-law'
	| 'extension-late'
	| 'extension-without-reason'
	| 'extension-without-amount'
	| 'extension-too-long'
	| 'extension-repeated';

/** Something in the facts that the engine did not follow, or that a person should look at. */
export type Warning = { code: WarningCode; step: string | null; fact: string | null; date: PlainDate | null };

/**
 * A procedure over all its versions: each step by the version in force on the day of its trigger. Where that day lies
 * where the first day of a version is not known, both versions answer.
 */
export type MatterAssessment = {
	engine: number;
	procedure: string;
	asOf: PlainDate;
	versions: Assessment[];
	/** Which versions answer for each step; one, or two where it is not known which was in force. */
	steps: { id: string; versions: string[] }[];
	warnings: Warning[];
};

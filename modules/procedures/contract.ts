/**
 * What a procedure is, as data; what may be known of a matter; and what the engine answers.
 *
 * A pack (one version of one procedure) is plain JSON that a lawyer can read and review: it holds no functions and
 * survives a JSON round trip unchanged. The engine (`core/assess.ts`) is one pure function for all packs.
 *
 * In packs and calendars a day is an ISO string ('2026-12-16'); `core/validate.ts` checks it when a pack is built.
 */
import type { Texts } from '#platform/locale.ts';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate, Weekday } from '#platform/plain-date.ts';

export type IsoDay = `${number}-${number}-${number}`;

/** How far a statement may be relied on: text read · one secondary source · a lawyer must confirm. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** `divided` into what `article` of a line counts: articles of a law, or points of a rule. */
export type Source = { title: Texts; divided: 'articles' | 'points'; url?: string };

/** Where a line of a pack comes from. `article` is null where the source has no articles. */
export type Grounds = { rule: Texts; article: string | null; source: string; confidence: Confidence };

// ── The calendar ────────────────────────────────────────────────────────────────────────────────────────────────

/** A holiday kept on the same days ('12-16') of every year from `from` to `to` (null: no bound known). */
export type FixedHoliday = {
	id: string;
	name: Texts;
	days: readonly `${number}-${number}`[];
	from: number | null;
	to: number | null;
};

export type CalendarYear = {
	confidence: Confidence;
	source: string;
	/** The first day of Kurban Ait follows the moon and is named each year. */
	kurbanAit?: { day: IsoDay; confidence: Confidence };
	/** Days off because a holiday fell on a weekend, with that holiday. */
	moved: Readonly<Record<string, string>>;
	/** A day off worked in exchange: `off` is free, `worked` is a working day though it is a weekend or was free. */
	exchanged: readonly { off: IsoDay; worked: IsoDay }[];
};

export type CalendarData = {
	id: string;
	title: Texts;
	weekend: readonly Weekday[];
	sources: Readonly<Record<string, Source>>;
	fixedHolidays: readonly FixedHoliday[];
	kurbanAit: Texts;
	/** Only these years are known. A count that needs another year is answered 'unknown', never guessed. */
	years: Readonly<Record<string, CalendarYear>>;
};

// ── A pack ──────────────────────────────────────────────────────────────────────────────────────────────────────

export type ProcedureVersion = {
	procedure: string;
	/** Names this version for ever, for example 'grievance/2026-01-01'. */
	version: string;
	title: Texts;
	/** What kind of rule this is and what stands behind it, in a few sentences for everybody. */
	about: Texts;
	/** A pending bill may be compared, and is never the version in force. */
	status: 'in-force' | 'pending';
	/** From the first to the last day in force (null: still in force), and how sure these days are. */
	inForce: { from: IsoDay; to: IsoDay | null; confidence: Confidence };
	calendar: string;
	sources: Readonly<Record<string, Source>>;
	actors: Readonly<Record<string, Texts>>;
	/** Everything that may happen in a matter, each named as a day: 'the day the referral arrived'. */
	facts: Readonly<Record<string, Texts>>;
	/** Counting rules common to all steps: a term begins on the day after the day of its trigger. */
	counting: Grounds & { firstDay: 'day-after' };
	steps: readonly Step[];
	thresholds: readonly Threshold[];
};

/** Something somebody has to do (a duty) or may do (a right) until a day. */
export type Step = {
	id: string;
	title: Texts;
	nature: 'duty' | 'right';
	actor: string;
	/** The earliest of these facts, not before the trigger, shows that the step was done. */
	doneBy: readonly string[];
	/** One reading, or several where the text of the law can be read in more than one way. */
	readings: readonly [Reading, ...Reading[]];
};

export type Reading = Grounds & {
	/** Names the reading where there are several; null where there is one. */
	name: Texts | null;
	trigger: Trigger;
	term: Term;
	extension: Extension | null;
};

/**
 * What starts the clock. `fact`: it happened. `missed`: another step of this pack stayed undone past its last day,
 * and that last day is the trigger ("from the answer, or from the missing answer"). Of those that are known, the
 * earliest or the latest counts.
 */
export type Trigger = {
	anyOf: readonly ({ fact: string } | { missed: string })[];
	choose: 'earliest' | 'latest';
};

export type Term = {
	amount: number;
	unit: TermUnit;
	/** What happens when the last day is not a working day. */
	lastDayOff: 'next-working-day' | 'stays';
};

export type TermUnit = 'calendar-day' | 'working-day' | 'calendar-month';

/**
 * The term may be made longer by at most `most` (in `unit`), `times` times, by a fact that comes no later than the
 * last day of the term and gives its reason. The added days follow the last day.
 */
export type Extension = Grounds & {
	fact: string;
	most: number;
	unit: TermUnit;
	times: number;
	lastDayOff: Term['lastDayOff'];
};

/** What must be reached before something may be done. */
export type Threshold = Grounds & { id: string; title: Texts; requires: readonly Requirement[] };

export type Requirement =
	| { kind: 'happened'; fact: string }
	/**
	 * `times` notices, each on or after the day of `since` and at least `apart` calendar days after the one before it,
	 * none answered by `reply` (a reply on the day of a notice answers it), and silence until the end of the day that
	 * is `over` calendar days after the first and `apart` after the last.
	 */
	| {
			kind: 'unanswered';
			notice: string;
			reply: string;
			since: string;
			times: number;
			apart: number;
			over: number;
	  };

// ── Facts ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** One time that a fact happened. `reason` and `amount` belong to an extension. */
export type Occurrence = { date: PlainDate; part?: DayPart; reason?: string; amount?: number };

/** Every known occurrence of every fact. What is absent is not known, and never counts as done. */
export type Facts = Readonly<Record<string, readonly Occurrence[]>>;

// ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type Assessment = {
	engine: number;
	procedure: string;
	version: string;
	asOf: PlainDate;
	steps: StepState[];
	obligations: Obligation[];
	thresholds: ThresholdState[];
	warnings: Warning[];
};

/** The worst of a step's readings: 'unknown' before 'overdue' before 'open' before 'expired' before 'met'. */
export type StepState = { id: string; nature: Step['nature']; status: ObligationStatus };

/**
 * `waiting`: the trigger has not happened. `unknown`: the last day cannot be computed. `met` may still be late.
 * `overdue` is a duty past its last day, `expired` a right past its last day.
 */
export type ObligationStatus = 'waiting' | 'unknown' | 'open' | 'overdue' | 'expired' | 'met';

type ObligationOf<Status extends ObligationStatus, More> = {
	step: string;
	/** Which reading of the step, by its place in the pack. */
	reading: number;
	actor: string;
	status: Status;
} & More;

export type Obligation =
	/** Facts of which one must happen first. */
	| ObligationOf<'waiting', { waitingFor: string[] }>
	/** The calendar of `year` is needed and not known. `done` tells that the step was done all the same. */
	| ObligationOf<'unknown', { reason: 'calendar-year-missing'; year: number; done: Occurrence | null }>
	| ObligationOf<'open' | 'overdue' | 'expired', { due: PlainDate; left: Distance; explanation: Explanation }>
	/** `late`: how long after the last day it was done; null when in time. */
	| ObligationOf<
			'met',
			{ due: PlainDate; done: Occurrence; late: Distance | null; explanation: Explanation }
	  >;

/** From today to the last day: 0 on the last day itself, negative after it. Null where a calendar year is missing. */
export type Distance = { calendarDays: number; workingDays: number | null };

/** Why a last day is the day it is. */
export type Explanation = Grounds & {
	procedure: string;
	version: string;
	versionFrom: PlainDate;
	from: Source;
	title: Texts;
	reading: Texts | null;
	trigger: { fact: string; name: Texts; date: PlainDate; part: DayPart | null };
	count: Count;
	extensions: (Count & { declared: PlainDate; reason: string; rule: Texts })[];
	due: PlainDate;
	/** The least sure of: the rule, the days in force, the counting rule, the calendar days that were looked at. */
	confidence: Confidence;
	/** Years of the calendar that the count looked at, empty for plain calendar days. */
	calendarYears: number[];
};

/** One run of the count: `amount` units after the day `after`, to `last`, then perhaps `roll` to a working day. */
export type Count = {
	amount: number;
	unit: TermUnit;
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

export type WarningCode =
	| 'version-not-in-force'
	| 'calendar-year-missing'
	| 'done-before-trigger'
	| 'extension-late'
	| 'extension-without-reason'
	| 'extension-too-long'
	| 'extension-repeated';

/** Something in the facts that the engine did not follow, or that a person should look at. */
export type Warning = { code: WarningCode; step: string | null; fact: string | null; date: PlainDate | null };

/** A day as people say it; the same in assessments, on screens and on paper. */
export { dayInWords } from './core/words.ts';

/**
 * A pack: one version of one procedure, as plain JSON that a lawyer can read and review. It holds no functions and
 * survives a JSON round trip unchanged. The engine (`assess.ts`) is one pure function for all packs.
 *
 * Days are ISO strings ('2026-12-16'). What the sources do not tell is written down as not known (`blank`), with the
 * reason in words: the engine then answers "not known, because …", and never guesses.
 */
import type { Texts } from '#platform/locale.ts';
import type { ObligationStatus } from './answer-types.ts';

export type IsoDay = `${number}-${number}-${number}`;

/** How far a statement may be relied on: text read · one secondary source · a lawyer must confirm. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** `divided` into what `article` of a line counts: articles of a law, or points of a rule. */
export type Source = { title: Texts; divided: 'articles' | 'points'; url?: string };

/** Where a line of a pack comes from. `article` is null where the source has no articles or the number is not known. */
export type Grounds = { rule: Texts; article: string | null; source: string; confidence: Confidence };

/** Something the sources do not tell: why, in words that end in what a lawyer would have to look up. */
export type Blank = { blank: Texts };

export type ProcedureVersion = {
	procedure: string;
	/** Names this version for ever, for example 'kz/collective-dispute/2023-02-27'. */
	version: string;
	title: Texts;
	/** What kind of rule this is and what stands behind it, in a few sentences for everybody. */
	about: Texts;
	/** A pending bill may be compared, and is never the version in force. */
	status: 'in-force' | 'pending';
	inForce: InForce;
	calendar: string;
	sources: Readonly<Record<string, Source>>;
	actors: Readonly<Record<string, Texts>>;
	/** Everything that may happen in a matter, each named as a day: 'the day the referral arrived'. */
	facts: Readonly<Record<string, Texts>>;
	/** Numbers that thresholds ask for: 'employees in all'. Never names, never lists. */
	quantities?: Readonly<Record<string, QuantityDefinition>>;
	/** What else the rules turn on: the kind of organisation, the kind of claim. */
	circumstances?: Readonly<Record<string, CircumstanceDefinition>>;
	/** Counting rules common to all steps: a term begins on the day after the day of its trigger. */
	counting: Grounds & { firstDay: 'day-after' };
	steps: readonly Step[];
	/** What must be reached before something may be done, told from days alone. */
	thresholds: readonly Threshold[];
	/** What must be reached in numbers of people: founders, quorums, majorities, caps. */
	quorums?: readonly Quorum[];
	/** Questions of law that have an answer in this version: is this strike allowed, who represents the workers. */
	questions?: readonly Question[];
	/** Documents of the procedure and what each must contain. */
	papers?: readonly Paper[];
	/** Times in which the terms stand still. */
	pauses?: readonly Pause[];
	/** How matters that were running when this version came go on; where it says nothing, each step by the text of its trigger. */
	transition?: Transition;
	/** What ends a matter before its end: a withdrawal. */
	endings?: readonly Ending[];
	/** What follows from another matter, such as that of the union above. */
	cascades?: readonly Cascade[];
	/** Why it is not known whose term runs when two matters are joined. */
	joinder?: Blank;
	/** What bodies of the ILO and the UN have said of lines of this version, named by `lens` there. */
	lens?: Readonly<Record<string, LensNote>>;
};

/**
 * From the first to the last day in force (null: still in force), and how sure these days are. `fromBounds` stands
 * where the first day itself is not known: it lies somewhere in between, and a trigger on such a day is answered by
 * this version and by the one before it.
 */
export type InForce = {
	from: IsoDay;
	to: IsoDay | null;
	confidence: Confidence;
	fromBounds?: { earliest: IsoDay; latest: IsoDay; because: Texts };
};

export type QuantityUnit = 'people' | 'percent' | 'months' | 'days' | 'regions' | 'times' | 'hours';
export type QuantityDefinition = { name: Texts; unit: QuantityUnit };

/** `values` by their ids; a yes-or-no circumstance has the values `yes` and `no`. */
export type CircumstanceDefinition = { name: Texts; values: Readonly<Record<string, Texts>> };

/** Something somebody has to do (a duty), may do (a right) until a day, or that lasts until a day (a period). */
export type Step = {
	id: string;
	title: Texts;
	nature: 'duty' | 'right' | 'period';
	actor: string;
	/** The earliest of these facts, not before the trigger, shows that the step was done. Empty for a period. */
	doneBy: readonly string[];
	/** The step is there only when this holds. */
	onlyIf?: Condition;
	/** One reading, or several where the text of the law can be read in more than one way. */
	readings: readonly [Reading, ...Reading[]];
	/** What follows in law when the last day passes undone: for the one who missed it, and what the other may now do. */
	ifMissed?: readonly Consequence[];
	/** Papers (by id) with which the step is done. */
	papers?: readonly string[];
	lens?: readonly string[];
};

export type Consequence = Grounds & { /** The step that this opens, where it opens one. */ opens?: string };

export type Reading = Grounds & {
	/** Names the reading where there are several; null where there is one. */
	name: Texts | null;
	trigger: Trigger;
	/** Null-free: a term that the sources do not tell is a `Blank`. */
	term: Term | Blank;
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
	/**
	 * `after` (where left out): the trigger is a day that was, and the term runs from it.
	 * `before`: the trigger is a planned day ("not later than five working days before the strike"): the last day is
	 * counted back from it, exactly so many days are enough, and it never moves for a day off. While the planned day is
	 * not known and the step is done, the answer names the first day that is allowed.
	 */
	direction?: 'after' | 'before';
};

/** A term in hours ends in the course of the day that many hours later: 24 hours are one day. */
export type TermUnit =
	| 'hour'
	| 'calendar-day'
	| 'working-day'
	| 'calendar-week'
	| 'calendar-month'
	| 'calendar-year';

/**
 * The term may be made longer by at most `most` (in `unit`; null: by any agreed amount), `times` times, by a fact that
 * comes no later than the last day of the term and gives its reason. The added days follow the last day.
 */
export type Extension = Grounds & {
	fact: string;
	most: number | null;
	unit: TermUnit;
	times: number;
	lastDayOff: Term['lastDayOff'];
};

/** From the fact `from` until the fact `until` the terms of these steps (all, where left out) do not run. */
export type Pause = Grounds & { id: string; from: string; until: string; steps?: readonly string[] };

/**
 * `this-text`: a term that was still running on the first day of this version goes on by it. `text-before`: a matter that had begun by
 * then ends by the version before. For these steps (all, where left out).
 */
export type Transition = Grounds & { goOnBy: 'this-text' | 'text-before'; steps?: readonly string[] };

/** Once this fact has happened, what these steps (all, where left out) still asked for is not asked for any more. */
export type Ending = Grounds & { id: string; fact: string; steps?: readonly string[] };

/** When this happened, or was missed, in the matter that is related by `of`, then the fact `gives` happened here on that day. */
export type Cascade = Grounds & {
	id: string;
	of: string;
	when: { fact: string } | { missed: string };
	gives: string;
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

/** Numbers of people that a rule asks for. Met when any of its ways is met. */
export type Quorum = {
	id: string;
	title: Texts;
	onlyIf?: Condition;
	readings: readonly [QuorumReading, ...QuorumReading[]];
	lens?: readonly string[];
};

/** `ways: { blank }` where the sources do not tell the number. */
export type QuorumReading = Grounds & { name: Texts | null; ways: readonly Way[] | Blank };

/** One way to reach it (a meeting, a conference, signatures): every need must be met. */
export type Way = { id: string; title: Texts; onlyIf?: Condition; needs: readonly Need[] };

/** 'Those present' is at least two thirds of 'employees in all': `quantity` compared with a number or with a share. */
export type Need = { title: Texts; quantity: string; is: Comparison; than: Measure };

export type Comparison = '>=' | '>' | '=' | '<' | '<=';

/** A plain number, another quantity, or a share of it: { of: 'employees', numerator: 2, denominator: 3 }. */
export type Measure = { number: number } | { of: string; numerator?: number; denominator?: number };

/** A question of law. The first outcome whose condition holds is the answer; a condition that hangs on what is not known asks for it. */
export type Question = {
	id: string;
	title: Texts;
	/** What the answers of all readings may be, in words: { allowed: 'the strike may be held', … }. */
	answers: Readonly<Record<string, Texts>>;
	readings: readonly [QuestionReading, ...QuestionReading[]];
	lens?: readonly string[];
};

export type QuestionReading = {
	name: Texts | null;
	outcomes: readonly Outcome[];
	/** Where no outcome holds; a `Blank` where the law then does not tell. */
	otherwise: (Grounds & { answer: string }) | Blank;
};

/** `answer` one of the question's answers, by the rule of these grounds; or that the sources do not tell (`Blank`). */
export type Outcome = { when: Condition } & ((Grounds & { answer: string }) | Blank);

/** Three-valued: yes, no, or not known while a fact that it hangs on is not known. What did not happen by the day asked is "no". */
export type Condition =
	| { all: readonly Condition[] }
	| { any: readonly Condition[] }
	| { not: Condition }
	| { circumstance: string; is: readonly string[] }
	| { quantity: string; is: Comparison; than: Measure }
	| { happened: string }
	/** Both days known and so ordered; not known while one of them is. */
	| { day: string; is: 'before' | 'on-or-before' | 'on-or-after' | 'after'; than: string }
	/** A step stands so (any of its readings: not known where they differ); `late` also when it was done late. */
	| { step: string; is: readonly (ObligationStatus | 'late')[] }
	| { quorum: string; is: 'met' | 'not-met' };

export type Paper = {
	id: string;
	title: Texts;
	/** Who signs or sends it. */
	actor: string;
	contents: readonly (Grounds & { id: string; required: boolean })[];
	lens?: readonly string[];
};

/** What a supervisory body has said of this line of national law. */
export type LensNote = Grounds & { body: Texts; year: number | null };

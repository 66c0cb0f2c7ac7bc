/**
 * The clocks of a referral, for those who do not want to know about packs: facts of one case in, clocks out.
 * The rules themselves stand in `law/grievance/`; this file only names them.
 */
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type {
	Distance,
	Explanation,
	Facts,
	Grounds,
	Missing,
	Obligation,
	ProcedureVersion,
	Warning,
} from '../contract.ts';
import { assess } from './assess.ts';
import { grievanceVersionInForce, kazakhstan, versionInForce } from './packs.ts';
import { assessThreshold } from './thresholds.ts';

/**
 * What happened in a case. `answered` and `extended` are of the present round: after a reopening, leave out those
 * that came before it. `closed` only while the case is closed, with `lapsed` if it was closed by lapse.
 */
export type GrievanceFacts = {
	received: Moment;
	/** It is about being punished for an earlier referral: acknowledged on the same day. */
	retaliation?: boolean;
	acknowledged?: Moment;
	verified?: Moment;
	answered?: Moment;
	/** `workingDays`: 1 to 15; 15 where it is left out. An extension without a reason does not count. */
	extended?: { on: PlainDate; reason: string; workingDays?: number };
	/** The day from which all promised remedies stand delivered and evidenced. */
	delivered?: PlainDate;
	/** Days on which the desk asked the person to confirm the remedy. */
	notices?: readonly PlainDate[];
	/** The last day on which the person who filed said or signed anything. */
	reporterLastSpoke?: PlainDate;
	closed?: Moment;
	lapsed?: boolean;
	reopened?: Moment;
};

export type GrievanceStep = 'acknowledge' | 'verify' | 'answer';

/**
 * `daysLeft` in the unit of the rule (working days where it counts in those): 0 on the last day and on days off right
 * after it, negative later. `late` is set when it was done after its last day. `unknown`: the calendar of a year is
 * not known, so no day is named; `due`, `daysLeft` and `explanation` are null then.
 */
export type Clock = {
	due: PlainDate | null;
	status: 'open' | 'met' | 'overdue' | 'unknown';
	daysLeft: number | null;
	late: Distance | null;
	explanation: Explanation | null;
	/** The year whose calendar is missing, for 'unknown'. */
	missingYear: number | null;
};

export type GrievanceClocks = Record<GrievanceStep, Clock> & {
	/** The open or overdue duty with the earliest last day; null when nothing is left to do. */
	next: { step: GrievanceStep; clock: Clock } | null;
	/** Some duty is past its last day and not done. */
	overdue: boolean;
	/** Until when a lapsed case may be reopened, and why; null where it has not lapsed or no day can be named. */
	reopen: Explanation | null;
	lapse: Lapse;
	warnings: Warning[];
};

/** Whether a case may be closed by lapse today, and if not, what is missing. */
export type Lapse = { allowed: boolean; missing: Missing[]; explanation: Grounds };

const STEPS: readonly GrievanceStep[] = ['acknowledge', 'verify', 'answer'];

/**
 * The clocks of a case at the end of the day `asOf`, by the rules in force when it was received. A device whose date
 * lies before the receipt is read as the day of receipt. Throws `RangeError` for a case received before the
 * mechanism existed.
 */
export function grievanceClocks(facts: GrievanceFacts, asOf: PlainDate): GrievanceClocks {
	const version = versionFor(facts);
	const { date: received } = facts.received;
	const day = asOf < received ? received : asOf;
	const assessment = assess(version, factsOf(facts), day, kazakhstan);
	const find = (step: string) => assessment.obligations.find((obligation) => obligation.step === step);

	const clocks = {
		acknowledge: clockOf(find('acknowledge')),
		verify: clockOf(find('verify')),
		answer: clockOf(find('answer')),
	};
	const running = STEPS.map((step) => ({ step, clock: clocks[step] }))
		.filter(({ clock }) => clock.status === 'open' || clock.status === 'overdue')
		.sort((a, b) => ((a.clock.due ?? '') < (b.clock.due ?? '') ? -1 : 1));
	const reopen = find('reopen');
	return {
		...clocks,
		next: running[0] ?? null,
		overdue: running.some(({ clock }) => clock.status === 'overdue'),
		reopen: reopen && 'explanation' in reopen ? reopen.explanation : null,
		lapse: lapseOf(version, facts, day),
		warnings: assessment.warnings,
	};
}

/** Whether the case may be closed by lapse at the end of the day `asOf`; `missing` says which notice is due when. */
export function lapseAllowed(facts: GrievanceFacts, asOf: PlainDate): Lapse {
	return lapseOf(versionFor(facts), facts, asOf);
}

function lapseOf(version: ProcedureVersion, facts: GrievanceFacts, asOf: PlainDate): Lapse {
	const threshold = version.thresholds.find(({ id }) => id === 'lapse');
	if (!threshold) throw new RangeError(`${version.version} has no rule of lapse`);
	const { met, missing, explanation } = assessThreshold(threshold, factsOf(facts), asOf);
	return { allowed: met, missing, explanation };
}

function versionFor({ received, retaliation }: GrievanceFacts): ProcedureVersion {
	const version = retaliation
		? versionInForce('retaliation', received.date)
		: grievanceVersionInForce(received.date);
	if (!version) throw new RangeError(`No grievance rules were in force on ${received.date}`);
	return version;
}

function factsOf(facts: GrievanceFacts): Facts {
	const { received, acknowledged, verified, answered, extended, closed, reopened } = facts;
	const once = <T>(value: T | undefined) => (value === undefined ? [] : [value]);
	const day = (date: PlainDate) => ({ date });
	const days = {
		received: [received],
		acknowledged: once(acknowledged),
		verified: once(verified),
		answered: once(answered),
		extended: once(extended).map(({ on, reason, workingDays }) => ({
			date: on,
			reason,
			...(workingDays === undefined ? {} : { amount: workingDays }),
		})),
		delivered: once(facts.delivered).map(day),
		notice: (facts.notices ?? []).map(day),
		spoke: once(facts.reporterLastSpoke).map(day),
		closed: once(closed),
		lapsed: facts.lapsed ? once(closed) : [],
		reopened: once(reopened),
	};
	return { days };
}

function clockOf(obligation: Obligation | undefined): Clock {
	const none = { due: null, daysLeft: null, late: null, explanation: null, missingYear: null };
	switch (obligation?.status) {
		case 'open':
		case 'overdue': {
			const { status, due, left, explanation } = obligation;
			const { unit } = explanation.count;
			const daysLeft = unit === 'working-day' ? left.workingDays : left.calendarDays;
			return { ...none, status, due, daysLeft, explanation };
		}
		case 'met': {
			const { status, due, late, explanation } = obligation;
			return { ...none, status, due, late, explanation };
		}
		case 'unknown':
			return {
				...none,
				status: obligation.done ? 'met' : 'unknown',
				missingYear: obligation.reason === 'calendar-year-missing' ? obligation.year : null,
			};
		default:
			throw new RangeError('A duty of the grievance rules did not start on receipt');
	}
}

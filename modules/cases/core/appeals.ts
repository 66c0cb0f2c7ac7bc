/**
 * A worker who does not accept a decision, a closing or a lapse appeals to another desk, by their own signature. Their
 * browser makes a new key for the case and seals it to the desk they chose: the desk whose answer it was keeps what it
 * had, and reads nothing of what follows. The other desk answers anew: the first answer stands (`upheld`), it is changed
 * in the worker's favour (`changed`), or the first desk must look again (`sent-back`; again with a new key, so that the
 * words of the appeal stay with the desk that they were for). One decision is appealed once. Pure.
 */
import type { Id } from '#modules/people/contract.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import { type Refusal, refuse } from '#platform/result.ts';
import type { ActRefusal, CaseState, Status } from '../contract.ts';
import type { RekeyClear } from './case-keys.ts';
import type { RecordedEntry } from './case-state.ts';
import type { Performer } from './decide-act.ts';

export type AppealOutcome = 'upheld' | 'changed' | 'sent-back';

/** By the reporter; why is sealed, to the new key. `decision`: number of the entry that is appealed. */
export interface AppealClear {
	readonly decision: number;
	readonly desk: Id;
	readonly key: RekeyClear;
}

export interface AppealActs {
	/** Reasons sealed. `appeal`: number of its entry. `key`: only with `sent-back`, else null. */
	'decide-appeal': {
		readonly appeal: number;
		readonly outcome: AppealOutcome;
		readonly key: RekeyClear | null;
	};
}

export interface Appeal {
	/** Number of its entry. */
	readonly seq: number;
	readonly decision: number;
	/** The desk whose answer is appealed. */
	readonly from: Id;
	/** The desk that answers anew. */
	readonly to: Id;
	readonly on: PlainDate;
	readonly acknowledged: PlainDate | null;
	/** Null while it waits. */
	readonly outcome: AppealOutcome | 'withdrawn' | null;
	readonly decidedOn: PlainDate | null;
	/** Where the case stood. */
	readonly before: {
		readonly status: Status;
		readonly closed: CaseState['closed'];
		readonly readers: readonly Id[];
	};
}

export interface AppealState {
	readonly appeals: readonly Appeal[];
	/** What could be appealed: the last decision or closing by a desk in this round. */
	readonly lastDecision: { readonly seq: number; readonly on: PlainDate } | null;
	/** Members who verified, decided or closed: an appeal is decided by somebody else. */
	readonly deciders: readonly Id[];
}
export const noAppeals: AppealState = { appeals: [], lastDecision: null, deciders: [] };

/** Days after the decision. */
const APPEALABLE_DAYS = 366;

const waiting = ({ appeals }: AppealState): Appeal | undefined =>
	appeals.find(({ outcome }) => outcome === null);

/** The decision that the reporter could appeal today; null where there is none. */
export function appealable(
	state: CaseState,
	today: PlainDate,
): { decision: number; until: PlainDate } | null {
	const { lastDecision: last, closed, status, appeals } = state;
	if (!last || status === 'appealed' || appeals.some(({ decision }) => decision === last.seq)) return null;
	// What the worker themselves signed to is not appealed.
	if (closed?.ground === 'confirmed' || closed?.ground === 'withdrawn') return null;
	const until = addDays(last.on, APPEALABLE_DAYS);
	return today > until ? null : { decision: last.seq, until };
}

export function refusalToAppeal(
	state: CaseState,
	{ decision, desk, key }: AppealClear,
	today: PlainDate,
): Refusal<ActRefusal> | null {
	if (state.appeals.some((one) => one.decision === decision)) return refuse('already-appealed');
	if (appealable(state, today)?.decision !== decision) {
		const inTime = appealable(state, state.lastDecision?.on ?? today)?.decision === decision;
		return refuse(inTime ? 'too-late' : 'not-now');
	}
	if (state.coding?.excludedDesks.includes(desk)) return refuse('excluded-desk');
	// A desk does not judge its own answer.
	if (desk === state.desk) return refuse('not-another-desk');
	return keyRefusal(state, key, [desk]);
}

export function refusalToDecideAppeal(
	state: CaseState,
	performer: Performer,
	clear: AppealActs['decide-appeal'],
): Refusal<ActRefusal> | null {
	const appeal = waiting(state);
	if (!appeal) return refuse('not-now');
	if (appeal.seq !== clear.appeal) return refuse('malformed');
	if (performer.kind !== 'member' || state.deciders.includes(performer.id)) return refuse('decided-before');
	if (clear.outcome === 'changed' && state.number === null) return refuse('register-first');
	if (clear.outcome !== 'sent-back') return clear.key === null ? null : refuse('malformed');
	if (state.coding?.excludedDesks.includes(appeal.from)) return refuse('excluded-desk');
	return clear.key ? keyRefusal(state, clear.key, [appeal.from, state.desk]) : refuse('malformed');
}

/** That the key is the next one and goes to desks that may read; to whom exactly, the server compares (keep-new-key.ts). */
function keyRefusal(state: CaseState, key: RekeyClear, desks: readonly Id[]): Refusal<ActRefusal> | null {
	const named = [...key.readers, ...key.members].map(({ desk }) => desk);
	const right = named.every((desk) => desks.includes(desk)) && desks.every((desk) => named.includes(desk));
	return key.generation === state.generation + 1 && right ? null : refuse('malformed');
}

/** What an entry changes here. `before`: the state before the entry. */
export function afterAppealAct(before: CaseState, state: CaseState, entry: RecordedEntry): CaseState {
	const { kind, clear, moment, seq, author } = entry;
	const today = moment.date;
	const change = (changed: Partial<Appeal>) => ({
		appeals: state.appeals.map((one) => (one.outcome === null ? { ...one, ...changed } : one)),
	});
	switch (kind) {
		case 'acknowledge':
			return before.status === 'appealed' ? { ...state, ...change({ acknowledged: today }) } : state;
		case 'verify':
			return { ...state, deciders: added(state.deciders, author) };
		case 'decide':
		case 'close':
			return {
				...state,
				lastDecision: { seq, on: today },
				deciders: added(state.deciders, author),
			};
		case 'reopen':
			return { ...state, lastDecision: null };
		case 'withdraw':
			return { ...state, ...change({ outcome: 'withdrawn', decidedOn: today }) };
		case 'appeal':
			return afterAppeal(before, state, entry);
		case 'decide-appeal': {
			const { outcome } = clear as unknown as AppealActs['decide-appeal'];
			const decided = { ...state, ...change({ outcome, decidedOn: today }) };
			return afterDecision(decided, waiting(before)!, entry);
		}
		default:
			return state;
	}
}

const added = (members: readonly Id[], one: Id) => [...new Set([...members, one])];

function afterAppeal(before: CaseState, state: CaseState, { seq, clear, moment }: RecordedEntry): CaseState {
	const { decision, desk } = clear as unknown as AppealClear;
	const appeal: Appeal = {
		seq,
		decision,
		from: before.desk,
		to: desk,
		on: moment.date,
		acknowledged: null,
		outcome: null,
		decidedOn: null,
		before: { status: before.status, closed: before.closed, readers: before.readers },
	};
	// Whoever worked on it sits at the other desk.
	return { ...state, desk, closed: null, assigned: null, appeals: [...state.appeals, appeal] };
}

function afterDecision(state: CaseState, appeal: Appeal, { clear, moment }: RecordedEntry): CaseState {
	const { outcome } = clear as unknown as AppealActs['decide-appeal'];
	const { status, closed } = appeal.before;
	if (outcome === 'upheld') return { ...state, status, closed, unansweredWords: false };
	if (outcome === 'changed') {
		const undelivered = state.remedies.some(({ delivered }) => delivered === null);
		return {
			...state,
			status: undelivered ? 'remedying' : 'answered',
			answered: { on: moment, outcome: 'upheld' },
			unansweredWords: false,
		};
	}
	return {
		...state,
		desk: appeal.from,
		assigned: null,
		status: state.number !== null ? 'registered' : state.verified ? 'verified' : 'acknowledged',
		answered: null,
		extended: null,
		followUps: [],
		lastDecision: null,
		reopened: [...state.reopened, moment],
	};
}

/** Desks that read the case until it was appealed away from them, each up to the number of that entry. */
export function formerReaders({ appeals, readers }: CaseState): ReadonlyMap<Id, Appeal> {
	const former = new Map<Id, Appeal>();
	for (const appeal of appeals) {
		for (const desk of appeal.before.readers) if (!readers.includes(desk)) former.set(desk, appeal);
	}
	return former;
}

/** What the reporter may appeal now, and to whom (`FollowView`). */
export interface AppealOffer {
	readonly decision: number;
	readonly until: PlainDate;
	/** Desks that the server would take; the browser leaves out those that the worker has ruled out. */
	readonly desks: readonly Id[];
	/** Only where somebody is excluded from the case: who sits at each desk, to seal to each of them. */
	readonly rosters?: Readonly<Record<Id, readonly Id[]>>;
}

/** One line of `GET /api/desk/appealed`. */
export interface AppealedCase extends AppealedAway {
	readonly case: Id;
	readonly number: string | null;
}

/** What a desk is told of a case that was appealed away from it (`CaseView`). */
export interface AppealedAway {
	readonly on: PlainDate;
	readonly to: Id;
	readonly outcome: Appeal['outcome'];
	readonly decidedOn: PlainDate | null;
}

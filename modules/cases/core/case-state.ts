import type { Id } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';
import type {
	CaseState,
	Channel,
	CloseGround,
	Decision,
	EntryKind,
	HandlerActs,
	Verification,
} from '../contract.ts';
import { afterAppealAct, noAppeals } from './appeals.ts';
import { afterDeskWork, noDeskWork } from './desk-work.ts';
import { afterFollowUp } from './follow-ups.ts';
import { afterEntry } from './identity-requests.ts';
import { afterKeyAct, firstKey } from './key-acts.ts';
import { afterRemedyAct } from './remedies.ts';
import { afterTask, noTasks } from './tasks.ts';
import { transitionFor } from './transitions.ts';

/** An entry as far as the state depends on it. `hash`: entry hash, base64url. */
export interface RecordedEntry {
	readonly seq: number;
	readonly kind: EntryKind;
	/** `reporter`, `server`, or a member's id. */
	readonly author: string;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly moment: Moment;
	readonly hash: string;
}

/** The state right after entry 0 (kind `file`). */
export function filedState(entry: RecordedEntry): CaseState {
	const {
		channel,
		danger,
		desk,
		readers,
		retaliationOf = null,
	} = entry.clear as {
		channel: Channel;
		danger: boolean;
		desk: Id;
		readers: readonly Id[];
		retaliationOf?: Id;
	};
	return {
		status: 'received',
		channel,
		danger,
		filed: entry.moment,
		lastSeq: 0,
		desk,
		readers,
		number: null,
		acknowledged: null,
		verified: null,
		coding: null,
		extended: null,
		answered: null,
		remedies: [],
		closed: null,
		reopened: [],
		retaliationOpen: retaliationOf !== null,
		retaliationOf,
		linkedCases: [],
		heardCases: [],
		unansweredWords: false,
		identityRequests: [],
		followUps: [],
		receiptMade: channel === 'web',
		receiptRetired: false,
		reporterLastSpoke: entry.moment.date,
		...noDeskWork,
		...noTasks,
		...noAppeals,
		...firstKey,
	};
}

/** The state after one more entry that the table allowed. Total over recorded entries; never refuses. */
export function applyEntry(state: CaseState, entry: RecordedEntry): CaseState {
	// What came under a contact code was sealed by the server on arrival; it is the reporter's word all the same.
	const byReporter = entry.author === 'reporter' || entry.author === 'server';
	const row = transitionFor(entry.kind, state.status, byReporter ? ['reporter'] : ['answering', 'reading']);
	const moved: CaseState = {
		...state,
		lastSeq: entry.seq,
		status: row && row.to !== 'same' ? row.to : state.status,
		reporterLastSpoke: byReporter ? entry.moment.date : state.reporterLastSpoke,
		...afterDeskWork(state, entry),
		...afterTask(state, entry),
		...afterKeyAct(state, entry),
	};
	return afterAppealAct(state, withFacts(moved, entry, byReporter), entry);
}

function withFacts(state: CaseState, entry: RecordedEntry, byReporter: boolean): CaseState {
	const { clear, moment } = entry;
	const today = moment.date;
	switch (entry.kind) {
		case 'acknowledge':
			// Acknowledged again after it was set aside: the worker heard of it the first time.
			return { ...state, acknowledged: state.acknowledged ?? moment };
		case 'verify':
			return {
				...state,
				verified: { on: state.verified?.on ?? moment, outcome: clear.outcome as Verification },
			};
		case 'code':
			return { ...state, coding: codedFurther(state.coding, clear as unknown as HandlerActs['code']) };
		case 'register':
			return { ...state, number: clear.number as string };
		case 'handover':
			return {
				...state,
				desk: clear.desk as Id,
				readers: [...new Set([...state.readers, clear.desk as Id])],
			};
		case 'extend':
			return { ...state, extended: { on: today, workingDays: clear.workingDays as number } };
		case 'decide':
			return {
				...state,
				answered: { on: moment, outcome: clear.outcome as Decision },
				unansweredWords: false,
			};
		case 'reply':
			return { ...state, unansweredWords: false, retaliationOpen: false };
		case 'promise':
		case 'deliver':
		case 'ask-confirmation':
		case 'notice':
		case 'confirm':
		case 'dispute':
		case 'confirm-heard':
		case 'dispute-heard':
			return afterRemedyAct(state, entry);
		case 'close':
			return { ...state, closed: { on: moment, ground: clear.ground as CloseGround, byReporter } };
		case 'withdraw':
			return { ...state, closed: { on: moment, ground: 'withdrawn', byReporter } };
		case 'reopen':
			return {
				...state,
				closed: null,
				answered: null,
				extended: null,
				followUps: [],
				reopened: [...state.reopened, moment],
				unansweredWords: state.unansweredWords || byReporter,
			};
		case 'say':
			return { ...state, unansweredWords: true };
		case 'retaliation':
			return { ...state, unansweredWords: true, retaliationOpen: true };
		case 'retaliation-case':
			return { ...state, linkedCases: [...state.linkedCases, clear.linked as Id] };
		case 'retaliation-heard':
			return { ...state, heardCases: [...state.heardCases, clear.linked as Id] };
		case 'follow-up':
		case 'follow-up-heard':
		case 'follow-up-missed':
			return afterFollowUp(state, entry);
		case 'request-identity':
		case 'request-release':
		case 'consent':
		case 'refuse':
		case 'release-share':
		case 'decline-release':
		case 'open-identity':
			return { ...state, identityRequests: afterEntry(state.identityRequests, entry) };
		case 'arrive':
			return { ...state, receiptMade: true };
		case 'retire':
			return { ...state, receiptRetired: true };
		default:
			return state;
	}
}

/** Coding may be put right, but a desk that the worker has ruled out stays ruled out. */
const codedFurther = (before: CaseState['coding'], now: HandlerActs['code']): HandlerActs['code'] => ({
	...now,
	excludedDesks: [...new Set([...(before?.excludedDesks ?? []), ...now.excludedDesks])],
});

export function replay(entries: readonly RecordedEntry[]): CaseState {
	const [first, ...rest] = entries;
	if (first?.kind !== 'file') throw new Error('a case begins with its filing');
	return rest.reduce(applyEntry, filedState(first));
}

/**
 * A remedy is promised, delivered, and then confirmed or disputed by the worker. A worker with a receipt says so by
 * signature. Somebody who came by telephone has no key: another handler than the one whose remedy it is writes down what
 * they heard, and that is never called, closed or counted as the worker's own signature. Pure.
 */
import type { Base64url, Id } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { type Refusal, refuse } from '#platform/result.ts';
import type { ActRefusal, CaseState } from '../contract.ts';
import type { RecordedEntry } from './case-state.ts';
import type { Performer } from './decide-act.ts';

export interface Remedy {
	/** Seq of the promise. */
	readonly promise: number;
	readonly promiseHash: Base64url;
	readonly due: PlainDate;
	readonly delivered: PlainDate | null;
	readonly asked: PlainDate | null;
	readonly notices: readonly PlainDate[];
	/** `confirmed`: by the worker's signature. `confirmed-heard`: an operator wrote down what they heard. */
	readonly outcome: 'open' | 'confirmed' | 'confirmed-heard' | 'disputed';
	/** Members who promised it or said that it was delivered: what the worker says of it, another must hear. */
	readonly by: readonly Id[];
}

/** What an operator heard from somebody who cannot sign. */
export interface HeardActs {
	/** What was said may be sealed. */
	'confirm-heard': { readonly promise: number };
	/** What is missing is sealed. */
	'dispute-heard': { readonly promise: number };
}

export function refusalAboutRemedy(
	state: CaseState,
	performer: Performer,
	kind: 'confirm' | 'dispute' | 'confirm-heard' | 'dispute-heard',
	clear: Readonly<Record<string, unknown>>,
): Refusal<ActRefusal> | null {
	const heard = kind === 'confirm-heard' || kind === 'dispute-heard';
	if (heard && state.receiptMade) return refuse('reporter-signs');
	const remedy = state.remedies.find((known) => known.promise === clear.promise);
	if (!remedy?.delivered || remedy.outcome === 'confirmed') return refuse('no-such-promise');
	if (!heard) return clear.promiseHash === remedy.promiseHash ? null : refuse('malformed');
	if (kind === 'dispute-heard') return null;
	if (remedy.outcome === 'confirmed-heard') return refuse('no-such-promise');
	// Against oneself anybody may write; in one's own favour nobody.
	return performer.kind === 'member' && !remedy.by.includes(performer.id)
		? null
		: refuse('another-must-hear');
}

/** What an entry about a remedy changes. */
export function afterRemedyAct(state: CaseState, entry: RecordedEntry): CaseState {
	const { kind, clear, moment, author } = entry;
	const today = moment.date;
	switch (kind) {
		case 'promise':
			return { ...state, remedies: [...state.remedies, newRemedy(entry)] };
		case 'deliver':
			return afterDelivery(
				changeRemedy(askedAnew(state), clear.promise, ({ by }) => ({
					delivered: clear.on as PlainDate,
					outcome: 'open',
					by: [...new Set([...by, author])],
				})),
			);
		case 'ask-confirmation':
			return changeRemedy(state, clear.promise, () => ({ asked: today }));
		case 'notice':
			return changeRemedy(state, clear.promise, ({ notices }) => ({ notices: [...notices, today] }));
		case 'confirm':
			return afterConfirmation(
				changeRemedy(state, clear.promise, () => ({ outcome: 'confirmed' })),
				moment,
			);
		case 'confirm-heard':
			return afterConfirmation(
				changeRemedy(state, clear.promise, () => ({ outcome: 'confirmed-heard' })),
				moment,
			);
		default:
			return changeRemedy(state, clear.promise, () => ({ outcome: 'disputed', delivered: null }));
	}
}

const newRemedy = (entry: RecordedEntry): Remedy => ({
	promise: entry.seq,
	promiseHash: entry.hash,
	due: entry.clear.due as PlainDate,
	delivered: null,
	asked: null,
	notices: [],
	outcome: 'open',
	by: [entry.author],
});

const changeRemedy = (
	state: CaseState,
	promise: unknown,
	change: (remedy: Remedy) => Partial<Remedy>,
): CaseState => ({
	...state,
	remedies: state.remedies.map((remedy) =>
		remedy.promise === promise ? { ...remedy, ...change(remedy) } : remedy,
	),
});

/** Whoever is to confirm something new is asked anew: notices about what was delivered before do not let it lapse. */
const askedAnew = (state: CaseState): CaseState => ({
	...state,
	remedies: state.remedies.map((remedy) => ({ ...remedy, asked: null, notices: [] })),
});

/** While another promised remedy is still to be delivered, the case goes on being remedied. */
const afterDelivery = (state: CaseState): CaseState =>
	state.remedies.every((remedy) => remedy.delivered !== null) ? state : { ...state, status: 'remedying' };

/**
 * The worker's word on every remedy closes the case: as confirmed where they signed each, as heard where an operator
 * wrote down even one.
 */
function afterConfirmation(state: CaseState, moment: Moment): CaseState {
	const outcomes = state.remedies.map(({ outcome }) => outcome);
	if (!outcomes.every((outcome) => outcome === 'confirmed' || outcome === 'confirmed-heard')) return state;
	const heard = outcomes.includes('confirmed-heard');
	return {
		...state,
		status: 'closed',
		closed: { on: moment, ground: heard ? 'confirmed-heard' : 'confirmed', byReporter: !heard },
	};
}

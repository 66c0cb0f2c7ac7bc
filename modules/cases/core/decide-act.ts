import type { Id } from '#modules/people/contract.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import { ok, type Refusal, type Result, refuse } from '#platform/result.ts';
import type { ActRefusal, CaseState, HandlerActKind, Remedy } from '../contract.ts';
import { wellFormed } from './act-shape.ts';
import { type AppealClear, refusalToAppeal, refusalToDecideAppeal } from './appeals.ts';
import { refusalToDeskWork } from './desk-work.ts';
import { type FollowUpRound, refusalToFollowUp } from './follow-ups.ts';
import { mayAsk, mayAskCustodians, mayOpen, refusalAboutIdentity, wasAsked } from './identity-requests.ts';
import { refusalToKeyAct } from './key-acts.ts';
import { refusalAboutRemedy } from './remedies.ts';
import { refusalToTask } from './tasks.ts';
import { type Actor, closing, type Transition, transitionFor, transitions } from './transitions.ts';

export type Performer =
	| { readonly kind: 'reporter' }
	| { readonly kind: 'member'; readonly id: Id; readonly desks: readonly Id[] }
	| { readonly kind: 'custodian'; readonly id: Id };

export interface ProposedAct {
	readonly kind: string;
	readonly seq: number;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly hasSealed: boolean;
}

/** What the decision needs to know beside the case: computed by the grievance procedure and passed in. */
export interface Circumstances {
	readonly today: PlainDate;
	readonly answerDue: PlainDate | null;
	/** For each promise that waits for the worker: from which day it may lapse, or null while notices are missing. */
	readonly lapseFrom: PlainDate | null;
	/** Earliest day for the next of the three notices; null where none is due. */
	readonly noticeFrom: PlainDate | null;
	/** Rounds of follow-up whose questions have been asked by today. */
	readonly followUps: readonly FollowUpRound[];
}

/** Days for which a closed case can be taken up again. */
export const REOPENABLE_DAYS = 366;

const actors = (state: CaseState, performer: Performer): readonly Actor[] => {
	if (performer.kind === 'reporter') return ['reporter'];
	if (performer.kind === 'custodian') {
		return wasAsked(state.identityRequests, performer.id) ? ['custodian'] : [];
	}
	const reading = performer.desks.some((desk) => state.readers.includes(desk));
	if (!reading || state.excludedMembers.includes(performer.id)) return [];
	return performer.desks.includes(state.desk) ? ['answering', 'reading'] : ['reading'];
};

/** The number wanted now; and the newest key, where the case has got a new one since filing. */
export const staleAt = ({ lastSeq, generation }: CaseState): { seq: number; generation?: number } => ({
	seq: lastSeq + 1,
	...(generation > 0 ? { generation } : {}),
});

/** The one decision on every act after filing: allowed, or refused with the reason. */
export function decideAct(
	state: CaseState,
	performer: Performer,
	act: ProposedAct,
	circumstances: Circumstances,
): Result<Transition, ActRefusal> {
	const roles = actors(state, performer);
	if (roles.length === 0) return refuse('not-found');
	if (!wellFormed(act.kind, act.clear, act.hasSealed)) return refuse('malformed');
	if (!transitions.some((row) => row.act === act.kind && roles.includes(row.by)))
		return refuse('not-permitted');
	if (performer.kind === 'reporter' && state.receiptRetired) return refuse('receipt-retired');
	if (act.seq !== state.lastSeq + 1) return refuse('stale', staleAt(state));
	const row = transitionFor(act.kind, state.status, roles);
	if (!row) return refuse('not-now');
	return refusalFor(state, performer, act, circumstances) ?? ok(row);
}

function refusalFor(
	state: CaseState,
	performer: Performer,
	{ kind, clear }: ProposedAct,
	{ today, answerDue, lapseFrom, noticeFrom, followUps }: Circumstances,
): Refusal<ActRefusal> | null {
	const remedy = state.remedies.find((known) => known.promise === clear.promise);
	switch (kind) {
		case 'register':
			if (state.status === 'appealed' && state.number !== null) return refuse('not-now');
			return state.coding ? null : refuse('coding-missing');
		case 'extend':
			if (state.extended) return refuse('already-extended');
			return answerDue !== null && today > answerDue ? refuse('too-late') : null;
		case 'copy':
			return state.coding?.excludedDesks.includes(clear.desk as Id) ? refuse('excluded-desk') : null;
		case 'handover': {
			const desk = clear.desk as Id;
			if (state.coding?.excludedDesks.includes(desk)) return refuse('excluded-desk');
			return desk === state.desk ? refuse('not-now') : null;
		}
		case 'promise':
			if (state.answered?.outcome === 'not-upheld') return refuse('not-now');
			return (clear.due as PlainDate) < today ? refuse('malformed') : null;
		case 'deliver':
			if (!remedy) return refuse('no-such-promise');
			if (remedy.delivered) return refuse('not-now');
			return (clear.on as PlainDate) > today ? refuse('malformed') : null;
		case 'ask-confirmation':
			if (!remedy?.delivered) return refuse('no-such-promise');
			return null;
		case 'notice':
			if (!remedy?.delivered) return refuse('no-such-promise');
			return noticeFrom === null || today < noticeFrom ? laterThan(noticeFrom) : null;
		case 'close':
			return refusalToClose(state, clear.ground as keyof typeof closing, today, lapseFrom);
		case 'reopen':
			return refusalToReopen(state, performer, today);
		case 'acknowledge':
			return state.appeals.some((one) => one.outcome === null && one.acknowledged) ? refuse('not-now') : null;
		case 'appeal':
			return refusalToAppeal(state, clear as unknown as AppealClear, today);
		case 'decide-appeal':
			return refusalToDecideAppeal(state, performer, clear as never);
		case 'confirm':
		case 'dispute':
		case 'confirm-heard':
		case 'dispute-heard':
			return refusalAboutRemedy(state, performer, kind, clear);
		case 'consent':
		case 'refuse':
		case 'request-identity':
		case 'request-release':
		case 'release-share':
		case 'decline-release':
		case 'open-identity':
			return refusalAboutIdentity(state.identityRequests, performer, { kind, clear }, today);
		case 'assign':
		case 'release-summary':
			return refusalToDeskWork(state, performer, kind, clear);
		case 'task':
		case 'end-task':
			return refusalToTask(state, performer, kind, clear, today);
		case 'rekey':
		case 'exclude':
			return refusalToKeyAct(state, performer, kind, clear);
		case 'follow-up':
		case 'follow-up-heard':
		case 'follow-up-missed':
			return refusalToFollowUp(state, kind, clear.round, followUps);
		default:
			return null;
	}
}

const laterThan = (from: PlainDate | null) =>
	from === null ? refuse<ActRefusal>('not-now') : refuse<ActRefusal>('lapse-not-yet', { from });

function refusalToClose(
	state: CaseState,
	ground: keyof typeof closing,
	today: PlainDate,
	lapseFrom: PlainDate | null,
): Refusal<ActRefusal> | null {
	if (!closing[ground].includes(state.status)) return refuse('not-now');
	if (ground === 'lapsed') return lapseFrom === null || today < lapseFrom ? laterThan(lapseFrom) : null;
	if (ground === 'not-confirmed') {
		const unconfirmed = ['not-confirmed', 'cannot-be-verified'].includes(state.verified?.outcome ?? '');
		return unconfirmed || state.answered?.outcome === 'not-upheld' ? null : refuse('not-now');
	}
	// A worker with a receipt withdraws by signature; only somebody without one can ask the desk to do it.
	if (ground === 'withdrawn') return state.receiptMade ? refuse('not-permitted') : null;
	return null;
}

function refusalToReopen(
	state: CaseState,
	performer: Performer,
	today: PlainDate,
): Refusal<ActRefusal> | null {
	if (!state.closed) return refuse('not-now');
	if (!state.number) return refuse('not-now');
	if (performer.kind === 'reporter' && state.closed.ground === 'confirmed') return refuse('not-now');
	return today > addDays(state.closed.on.date, REOPENABLE_DAYS) ? refuse('too-late') : null;
}

/** Acts that this member could do now, for the desk's screen: the same table, the same circumstances. */
export function permittedActs(
	state: CaseState,
	performer: Performer,
	circumstances: Circumstances,
): HandlerActKind[] {
	const roles = actors(state, performer);
	const kinds = transitions.filter((row) => roles.includes(row.by) && row.from.includes(state.status));
	return kinds
		.map((row) => row.act as HandlerActKind)
		.filter((kind) => thinkable(state, performer, kind, circumstances));
}

function thinkable(
	state: CaseState,
	performer: Performer,
	kind: HandlerActKind,
	{ today, answerDue, lapseFrom, noticeFrom, followUps }: Circumstances,
): boolean {
	const member = performer.kind === 'member' ? performer.id : '';
	const waiting = (test: (remedy: Remedy) => boolean) => state.remedies.some(test);
	switch (kind) {
		case 'register':
			return state.coding !== null && (state.status !== 'appealed' || state.number === null);
		case 'release-summary':
			return state.proposedSummary ? state.proposedSummary.by !== member : false;
		case 'extend':
			return !state.extended && (answerDue === null || today <= answerDue);
		case 'promise':
			return state.answered?.outcome !== 'not-upheld';
		case 'deliver':
			return waiting((remedy) => remedy.delivered === null);
		case 'notice':
			return noticeFrom !== null && today >= noticeFrom;
		case 'acknowledge':
			return !state.appeals.some((one) => one.outcome === null && one.acknowledged);
		case 'decide-appeal':
			return !state.deciders.includes(member);
		case 'confirm-heard':
		case 'dispute-heard':
			return waiting(({ promise }) => refusalAboutRemedy(state, performer, kind, { promise }) === null);
		case 'reopen':
			return refusalToReopen(state, performer, today) === null;
		case 'close':
			return (Object.keys(closing) as (keyof typeof closing)[]).some(
				(ground) => refusalToClose(state, ground, today, lapseFrom) === null,
			);
		case 'follow-up-heard':
		case 'follow-up-missed':
			return followUps.some((round) => refusalToFollowUp(state, kind, round, followUps) === null);
		case 'end-task':
			return state.tasks.length > 0;
		case 'open-identity':
			return state.identityRequests.some((one) => one.handler === member && mayOpen(one, today));
		case 'request-identity':
			return mayAsk(state.identityRequests, member);
		case 'rekey':
			return !state.coding?.excludedDesks.includes(state.desk);
		case 'request-release':
			return mayAskCustodians(state.identityRequests, member, today);
		default:
			return true;
	}
}

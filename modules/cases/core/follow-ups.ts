/**
 * Follow-ups at 30, 90 and 180 days after the answer, or after the closing where there was no answer. Whether anybody
 * was punished shows only later, so this goes on when the case is closed. The days come from the procedure and are
 * passed in; here stands who may answer which round, and what an answer changes.
 */
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { type Refusal, refuse } from '#platform/result.ts';
import type { ActRefusal, CaseState } from '../contract.ts';
import type { RecordedEntry } from './case-state.ts';

export type FollowUpRound = 30 | 90 | 180;

/** The three questions. Coded, so that they can be counted; any words beside them are sealed. */
export interface FollowUpAnswers {
	readonly round: FollowUpRound;
	/** Did anything bad happen at work because you spoke? */
	readonly punished: 'yes' | 'no' | 'rather-not';
	/** Was what was promised done, and does it last? `rather-not`: also where nothing was promised. */
	readonly lasts: 'yes' | 'partly' | 'no' | 'rather-not';
	/** Are you satisfied with how you were treated? 1 to 5, or null: would rather not say. */
	readonly satisfaction: number | null;
}

/** What a handler records; words may be sealed with the first and must be with the second. */
export interface FollowUpActs {
	/** The answers as an operator heard them: counted apart from signed ones. */
	'follow-up-heard': FollowUpAnswers;
	/** Nobody could be reached; how it was tried is sealed. */
	'follow-up-missed': { readonly round: FollowUpRound };
	/** Somebody who called says that they are punished: a case of its own, which comes with this entry or not at all. */
	'retaliation-heard': { readonly linked: Id };
}

export interface FollowUp {
	readonly round: FollowUpRound;
	readonly by: 'reporter' | 'operator' | 'nobody';
	readonly on: PlainDate;
	/** Null where nobody could be reached. */
	readonly answers: FollowUpAnswers | null;
}

/** The day from which the rounds are counted; null while there is nothing to follow up. */
export function followUpStart(state: CaseState): PlainDate | null {
	if (state.number === null || state.status === 'set-aside') return null;
	return state.answered?.on.date ?? state.closed?.on.date ?? null;
}

export const followUpOf = (state: CaseState, round: unknown): FollowUp | undefined =>
	state.followUps.find((known) => known.round === round);

/** `open`: the rounds that have been asked by today. Signed words are never replaced; what was heard gives way to them. */
export function refusalToFollowUp(
	state: CaseState,
	kind: string,
	round: unknown,
	open: readonly number[],
): Refusal<ActRefusal> | null {
	if (followUpStart(state) === null || !open.includes(round as number)) return refuse('not-now');
	const known = followUpOf(state, round);
	if (!known) return null;
	if (kind === 'follow-up') return known.by === 'reporter' ? refuse('not-now') : null;
	return kind === 'follow-up-heard' && known.by === 'nobody' ? null : refuse('not-now');
}

export function afterFollowUp(state: CaseState, { kind, clear, moment }: RecordedEntry): CaseState {
	const by = kind === 'follow-up' ? 'reporter' : kind === 'follow-up-heard' ? 'operator' : 'nobody';
	const answers = by === 'nobody' ? null : (clear as unknown as FollowUpAnswers);
	const round = clear.round as FollowUpRound;
	const punished = answers?.punished === 'yes';
	return {
		...state,
		followUps: [
			...state.followUps.filter((known) => known.round !== round),
			{ round, by, on: moment.date, answers } as const,
		].sort((a, b) => a.round - b.round),
		retaliationOpen: state.retaliationOpen || punished,
		unansweredWords: state.unansweredWords || punished,
	};
}

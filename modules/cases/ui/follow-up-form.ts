/** What a handler fills in about a follow-up. */
import type { CaseView, FollowUpAnswers, FollowUpRound, HandlerActKind, HandlerActs } from '../contract.ts';
import { refusalToFollowUp } from '../core/follow-ups.ts';

export interface FollowUpForm {
	round: FollowUpRound | null;
	punished: string;
	lasts: string;
	satisfaction: string;
}

export const emptyFollowUp = (): FollowUpForm => ({ round: null, punished: '', lasts: '', satisfaction: '' });

/** Rounds about which this act could be now. */
export const roundsFor = (
	kind: HandlerActKind,
	{ state, followUpsOpen }: CaseView,
): readonly FollowUpRound[] =>
	followUpsOpen.filter((round) => refusalToFollowUp(state, kind, round, followUpsOpen) === null);

/** Null while a choice is missing. */
export function followUpClear(
	kind: 'follow-up-heard' | 'follow-up-missed',
	{ round, punished, lasts, satisfaction }: FollowUpForm,
): HandlerActs['follow-up-heard'] | HandlerActs['follow-up-missed'] | null {
	if (round === null) return null;
	if (kind === 'follow-up-missed') return { round };
	if (!punished || !lasts || !satisfaction) return null;
	return {
		round,
		punished: punished as FollowUpAnswers['punished'],
		lasts: lasts as FollowUpAnswers['lasts'],
		satisfaction: satisfaction === 'rather-not' ? null : Number(satisfaction),
	};
}

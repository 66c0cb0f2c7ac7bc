/** The follow-ups after an answer, for those who do not want to know about packs: one day in, three rounds out. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Explanation, Facts, Obligation } from '../contract.ts';
import { assess } from './assess.ts';
import { kazakhstan, versionInForce } from './packs.ts';

/** Days after the answer. */
export type FollowUpRound = 30 | 90 | 180;
const FOLLOW_UP_ROUNDS: readonly FollowUpRound[] = [30, 90, 180];

/**
 * `opens`: the day on which the questions are asked. `due`: the last day for the desk to have heard, or to have written
 * down that nobody could be reached; null, with its explanation, where the calendar of that year is not known.
 */
export interface FollowUpTerm {
	readonly round: FollowUpRound;
	readonly opens: PlainDate;
	readonly due: PlainDate | null;
	readonly explanation: Explanation | null;
}

/** A queue asks for the same few days again and again. */
const known = new Map<PlainDate, readonly FollowUpTerm[]>();
const MOST_KNOWN = 2000;

/** The rounds for an answer given on `start` (or a closing without one). Empty where no rule was in force. */
export function followUpTerms(start: PlainDate): readonly FollowUpTerm[] {
	const found = known.get(start);
	if (found) return found;
	if (known.size >= MOST_KNOWN) known.clear();
	const terms = computed(start);
	known.set(start, terms);
	return terms;
}

function computed(start: PlainDate): readonly FollowUpTerm[] {
	const version = versionInForce('follow-up', start);
	if (!version) return [];
	const answered: Facts = { days: { answered: [{ date: start }] } };
	const opening = assess(version, answered, start, kazakhstan);
	const find = (obligations: readonly Obligation[], step: string) =>
		obligations.find((one) => one.step === step);
	return FOLLOW_UP_ROUNDS.flatMap((round): FollowUpTerm[] => {
		const asked = find(opening.obligations, `ask-${round}`);
		if (!asked || !('due' in asked)) return [];
		const opens = asked.due;
		const facts: Facts = { days: { ...answered.days, [`asked-${round}`]: [{ date: opens }] } };
		const heard = find(assess(version, facts, opens, kazakhstan).obligations, `hear-${round}`);
		if (!heard || !('due' in heard)) return [{ round, opens, due: null, explanation: null }];
		return [{ round, opens, due: heard.due, explanation: heard.explanation }];
	});
}

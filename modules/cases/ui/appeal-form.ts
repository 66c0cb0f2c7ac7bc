/** What a handler decides on an appeal, and the new key that a case brings where it is sent back. */
import { keyToSendBack, type SentBack } from '../browser/send-back.ts';
import type { AppealOutcome, HandlerActs } from '../contract.ts';
import type { ActForm, Surroundings } from './act-form.ts';

export interface DecidedAppeal {
	readonly clear: HandlerActs['decide-appeal'];
	/** Only where it is sent back. */
	readonly sentBack: SentBack | null;
}

/** Null while nothing is chosen, or where a desk is not certified. */
export async function decidedAppeal(
	form: Pick<ActForm, 'outcome'>,
	{ keyring, opened, deskOf, members }: Surroundings,
): Promise<DecidedAppeal | null> {
	const { state } = opened.view;
	const appeal = state.appeals.find(({ outcome }) => outcome === null);
	if (!appeal || !form.outcome) return null;
	const outcome = form.outcome as AppealOutcome;
	if (outcome !== 'sent-back') return { clear: { appeal: appeal.seq, outcome, key: null }, sentBack: null };
	const desks = [deskOf(appeal.from), deskOf(state.desk)];
	const sentBack = await keyToSendBack(keyring.member, opened, desks, members);
	return sentBack && { clear: { appeal: appeal.seq, outcome, key: sentBack.key }, sentBack };
}

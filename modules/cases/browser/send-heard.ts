/** Sends what was heard; with an earlier case named, together with the operator's signed entry in that one. */
import type { Keyring } from '#modules/people/browser/keyring.ts';
import { type Result, refuse } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { CaseView, HeardFiling, HeardLinked } from '../contract.ts';
import { sealAct } from './seal-act.ts';

const MOST_TRIES = 5;

export async function sendHeard(
	send: Send,
	keyring: Keyring,
	filing: HeardFiling,
): Promise<Result<unknown, string>> {
	const { retaliationOf } = filing;
	if (retaliationOf === undefined) return send('POST', '/api/desk/cases', filing);
	const earlier = await send<CaseView>('GET', `/api/desk/cases/${retaliationOf}`);
	if (!earlier.ok) return earlier;
	let seq = earlier.value.state.lastSeq + 1;
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const target = { case: retaliationOf, caseKey: earlier.value.caseKey };
		const draft = { kind: 'retaliation-heard' as const, clear: { linked: filing.case }, body: null };
		const act = await sealAct(keyring, target, seq, draft);
		const linked: HeardLinked = { filing: { ...filing, retaliationOf }, act };
		const answer = await send('POST', '/api/desk/linked', linked);
		if (answer.ok || answer.code !== 'stale' || typeof answer.detail?.seq !== 'number') return answer;
		// Somebody wrote in the earlier case: the same words, tied at the next number.
		seq = answer.detail.seq;
	}
	return refuse('stale');
}

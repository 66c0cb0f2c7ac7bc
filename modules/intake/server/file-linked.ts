import { canonical } from '#crypto/canonical.ts';
import type { ActRefusal } from '#modules/cases/contract.ts';
import { openCases, recordAct } from '#modules/cases/server/index.ts';
import { momentOf } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { isSigned } from '#platform/server/ecdsa.ts';
import type { Filed, FilingRefusal } from '../contract.ts';
import { isFiling } from '../core/filing-shape.ts';
import { type LinkedFiling, linkedFilingStatement } from '../core/linked-filing.ts';
import type { IntakeContext } from './context.ts';
import { arrival, refusalFor } from './file-referral.ts';
import { type FollowRefusal, findCaseByLookup, tieAll } from './follow.ts';
import { receiptsOfFresh } from './intake.store.ts';

/**
 * Files a referral about being punished for an earlier one. Both entries stand, or neither: the new case is written in
 * the transaction that records the reporter's signed entry in the earlier one.
 */
export async function fileLinked(
	context: IntakeContext,
	input: LinkedFiling,
): Promise<Result<Filed & { seq: number }, ActRefusal | FilingRefusal | FollowRefusal>> {
	const found = await findCaseByLookup(context, input?.act?.lookup);
	if (!found || found.row.reporter_sign_key === null) return refuse('no-such-receipt');
	const { row } = found;
	const { act } = input;
	if (!isLinkedTo(input, fromBytea(row.id))) return refuse('malformed');
	const { retaliationOf, ...filing } = input.filing;
	const excluded = row.state.coding?.excludedDesks ?? [];
	if (filing.deskKeys.some(({ desk }) => excluded.includes(desk))) return refuse('excluded-desk');
	const refusal = await refusalFor(context, filing);
	if (refusal) return refusal;
	const { signature, work: _none, ...plain } = filing;
	const envelope = sha256(canonical({ ...plain, retaliationOf })).toString('base64url');
	const sealedHash = sha256(toBytea(filing.body)).toString('base64url');
	const statement = linkedFilingStatement({ ...plain, retaliationOf }, { envelope, sealedHash });
	if (!(await isSigned(toBytea(filing.reporterSignKey), 'entry', statement, toBytea(signature)))) {
		return refuse('bad-signature');
	}
	const { referral, receipt, uploads } = arrival(filing, envelope);
	const linked = { ...referral, clear: { ...referral.clear, retaliationOf } };
	const recorded = await recordAct(
		context,
		{ performer: { kind: 'reporter' }, name: 'reporter', signKey: row.reporter_sign_key },
		{
			case: act.case,
			seq: act.seq,
			kind: act.kind,
			clear: act.clear,
			sealed: null,
			signature: act.signature,
		},
		async (tx) => {
			const moment = momentOf(context.clock.now());
			const opened = await openCases(tx, [linked], moment, [receiptsOfFresh([receipt])]);
			return opened.length === 1 ? tieAll(uploads)(tx, toBytea(filing.case)) : refuse('malformed');
		},
	);
	if (!recorded.ok) return recorded;
	const { seq, promise, salt, moment } = recorded.value;
	return ok({ case: act.case, seq, promise, salt, moment });
}

/** The two halves name each other, and nothing is in them that is not looked at. */
function isLinkedTo({ filing, act }: LinkedFiling, parent: string): boolean {
	if (typeof filing !== 'object' || filing === null) return false;
	const { retaliationOf, ...plain } = filing;
	return (
		retaliationOf === parent &&
		isFiling(plain) &&
		plain.work === undefined &&
		isBase64url(act.case, 16) &&
		act.case === parent &&
		act.kind === 'retaliation-case' &&
		act.sealed === null &&
		act.clear?.linked === plain.case
	);
}

/** Somebody on the telephone says that they are punished for an earlier referral: an urgent case of its own, tied to it. */
import { verify } from '#crypto/sign.ts';
import { issuePromise, type LedgerContext } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { momentOf } from '#platform/moment.ts';
import { ok, refuse } from '#platform/result.ts';
import { isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { ActRefusal, HeardLinked } from '../contract.ts';
import { areNewest } from './case-keys.store.ts';
import * as store from './cases.store.ts';
import { heardStatement, isHeardFiling, referralOf } from './hear-referral.ts';
import { type OpenedCase, openCases } from './open-cases.ts';
import { type Alongside, recordAct } from './record-act.ts';

/**
 * Both entries stand, or neither: the new case is written in the transaction that records the operator's signed entry in
 * the earlier one. Each names the other.
 */
export async function recordHeardLinked(
	context: LedgerContext,
	by: SignedIn,
	signKey: Buffer,
	{ filing, act }: HeardLinked,
	alongside: Alongside,
) {
	const wrong = refuse<ActRefusal>('malformed');
	if (!filing || !isHeardFiling(filing) || !isBase64url(filing.retaliationOf, 16)) return wrong;
	if (act?.kind !== 'retaliation-heard' || act.clear?.linked !== filing.case || act.sealed !== null)
		return wrong;
	const desk = filing.deskKeys[0]?.desk;
	if (!desk || !by.desks.includes(desk)) return refuse<ActRefusal>('not-permitted');
	const earlier = await store.findCase(context.db, toBytea(filing.retaliationOf));
	const kept = earlier?.state.coding?.excludedDesks ?? [];
	if (filing.deskKeys.some((key) => kept.includes(key.desk))) return refuse<ActRefusal>('excluded-desk');
	const referral = referralOf(filing, by, desk);
	const statement = heardStatement(referral);
	if (!(await verify(new Uint8Array(signKey), 'entry', statement, toBytea(filing.signature)))) {
		return refuse<ActRefusal>('bad-signature');
	}
	let opened: OpenedCase | undefined;
	const recorded = await recordAct(
		context,
		{
			performer: { kind: 'member', id: by.member, desks: by.desks },
			name: by.member,
			signKey,
		},
		{
			case: filing.retaliationOf,
			seq: act.seq,
			kind: act.kind,
			clear: { ...act.clear },
			sealed: null,
			signature: act.signature,
		},
		async (tx) => {
			const keys = referral.deskKeys.map((key) => ({ desk: toBytea(key.desk), epoch: key.epoch }));
			if (!(await store.deskKeysExist(tx, keys))) return refuse('malformed');
			if (!(await areNewest(tx, keys))) return refuse('stale-epoch', { desk });
			[opened] = await openCases(tx, [referral], momentOf(context.clock.now()));
			return opened ? alongside(tx, toBytea(filing.case)) : refuse('malformed');
		},
	);
	if (!recorded.ok) return recorded;
	return ok({
		case: opened!.case,
		promise: issuePromise(context, opened!.leaf),
		salt: opened!.salt.toString('base64url'),
		moment: opened!.moment,
	});
}

/** Who holds shares of an identity, whom a handler must ask, and to whom the sealed identity is handed. */
import type { Id } from '#modules/people/contract.ts';
import { titlesOf } from '#modules/people/server/index.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { ActRefusal, CaseState, ReleasedIdentity } from '../contract.ts';
import { RELEASES_NEEDED, type ReleaseRequestActs, standingOf } from '../core/identity-requests.ts';
import { findIdentity } from './cases.store.ts';
import * as store from './identity.store.ts';

/** Custodians with a share of this identity who are still custodians. `except`: the handler who would ask them. */
export async function shareHolders(db: Database | Tx, caseId: Buffer, except: Id): Promise<Id[]> {
	const [holders, members] = await Promise.all([store.listShareHolders(db, caseId), titlesOf({ db })]);
	return holders.map(fromBytea).filter((id) => {
		const member = members.get(id);
		return id !== except && member?.state === 'active' && member.roles.includes('custodian');
	});
}

/** A handler asks all of the custodians who could release, and chooses none of them. */
export async function refusalToAsk(
	tx: Tx,
	caseId: Buffer,
	handler: Id,
	{ reasons }: ReleaseRequestActs['request-release'],
): Promise<Result<undefined, ActRefusal>> {
	const holders = await shareHolders(tx, caseId, handler);
	if (holders.length < RELEASES_NEEDED) return refuse('too-few-custodians');
	const asked = new Set(reasons.map(({ custodian }) => custodian));
	const all = asked.size === holders.length && holders.every((one) => asked.has(one));
	return all ? ok() : refuse('malformed');
}

/** The sealed identity for the handler whose opening on two releases stands in the case; null for everybody else. */
export async function releasedIdentity(
	db: Database,
	caseId: Buffer,
	state: CaseState,
	member: Id,
	today: PlainDate,
): Promise<ReleasedIdentity | null> {
	const opened = state.identityRequests.findLast(
		(known) => known.handler === member && known.openedOn !== null && standingOf(known, today) === 'released',
	);
	if (!opened) return null;
	const [identity, author] = await Promise.all([
		findIdentity(db, caseId),
		store.findIdentityAuthor(db, caseId),
	]);
	return identity && author ? { request: opened.request, sealed: fromBytea(identity.sealed), author } : null;
}

/** A member chooses three colleagues, whose browsers keep one share each of a key that unwraps the member's own. */
import { verify } from '#crypto/sign.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { Base64url, Id, RecoveryShares } from '../contract.ts';
import { type HelpersProblem, problemWithHelpers, sharesStatement } from '../core/recovery-rules.ts';
import { findMember, findOrganisation, type MemberRow } from './people.store.ts';
import * as store from './recovery.store.ts';
import type { PeopleContext } from './sign-in.ts';

export type KeepRefusal = 'malformed' | 'stale' | 'bad-signature' | 'no-such-helper' | HelpersProblem;

export const hashOf = (bytes: Uint8Array): Base64url => fromBytea(sha256(bytes));

const areShares = (asked: RecoveryShares | null): asked is RecoveryShares =>
	typeof asked === 'object' &&
	asked !== null &&
	Number.isSafeInteger(asked.number) &&
	isBase64url(asked.wrapped, 60, 4096) &&
	isBase64url(asked.signature, 64) &&
	Array.isArray(asked.shares) &&
	asked.shares.every((share) => isBase64url(share?.helper, 16) && isBase64url(share.sealed, 100, 2048));

/** Replaces what was chosen before: shares of an older number open nothing of the new one. */
export async function keepShares(
	{ db, clock }: PeopleContext,
	member: Id,
	asked: RecoveryShares,
): Promise<Result<undefined, KeepRefusal>> {
	if (!areShares(asked)) return refuse('malformed');
	const id = toBytea(member);
	const organisation = await findOrganisation(db);
	return inTransaction(db, async (tx) => {
		const owner = await store.lockMember(tx, id);
		const before = await store.findRecovery(tx, id);
		if (asked.number !== (before?.number ?? 0) + 1) return refuse('stale');
		const helpers: MemberRow[] = [];
		for (const { helper } of asked.shares) {
			const row = await findMember(tx, toBytea(helper));
			if (row?.state !== 'active') return refuse('no-such-helper');
			helpers.push(row);
		}
		const problem = problemWithHelpers(
			member,
			helpers.map((helper) => ({ member: fromBytea(helper.id), roles: helper.roles })),
		);
		if (problem) return refuse(problem);
		const statement = sharesStatement(
			{
				organisation: fromBytea(organisation!.id),
				member,
				number: asked.number,
				wrapped: hashOf(toBytea(asked.wrapped)),
			},
			asked.shares.map(({ helper, sealed }) => ({ helper, sealed: hashOf(toBytea(sealed)) })),
		);
		const signKey = new Uint8Array(owner!.sign_key!);
		if (!(await verify(signKey, 'recovery-shares', statement, toBytea(asked.signature))))
			return refuse('bad-signature');
		await store.closeRequests(tx, id, 'stopped');
		await store.replaceRecovery(tx, {
			member: id,
			number: asked.number,
			wrapped: toBytea(asked.wrapped),
			signature: toBytea(asked.signature),
			madeOn: almatyDate(clock.now()),
			shares: asked.shares.map(({ helper, sealed }) => ({
				helper: toBytea(helper),
				sealed: toBytea(sealed),
			})),
		});
		return ok();
	});
}

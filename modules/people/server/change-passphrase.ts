/** A new passphrase for a member who knows the old one. The keys stay; they are wrapped again in the browser. */
import { timingSafeEqual } from 'node:crypto';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { Id, NewPassphrase } from '../contract.ts';
import { delayAfter } from '../core/session-rules.ts';
import { findMember } from './people.store.ts';
import { lockMember, setNewWay } from './recovery.store.ts';
import * as sessions from './session.store.ts';
import type { PeopleContext } from './sign-in.ts';

export type PassphraseRefusal = 'malformed' | 'wait' | 'wrong-passphrase';

/** Every other session of the member ends. Guessing is slowed as at the sign-in, and counts together with it. */
export async function changePassphrase(
	{ db, clock, instance }: PeopleContext,
	member: Id,
	token: string,
	asked: NewPassphrase,
): Promise<Result<undefined, PassphraseRefusal>> {
	if (
		!isBase64url(asked?.oldProof, 32) ||
		!isBase64url(asked.salt, 16) ||
		!isBase64url(asked.proof, 32) ||
		!isBase64url(asked.wrappedSecrets, 60, 4096)
	)
		return refuse('malformed');
	const now = clock.now();
	const own = (await findMember(db, toBytea(member)))!;
	const loginHash = instance.codeHash('login', own.login);
	const failure = await sessions.findFailure(db, loginHash);
	if (failure && failure.not_before.getTime() > now)
		return refuse('wait', { seconds: Math.ceil((failure.not_before.getTime() - now) / 1000) });
	const failures = failure?.failures ?? 0;
	const notBefore = new Date(now + delayAfter(failures + 1) * 1000);
	if (!(await sessions.countAttempt(db, loginHash, failures, notBefore)))
		return refuse('wait', { seconds: 1 });
	return inTransaction(db, async (tx) => {
		await lockMember(tx, own.id);
		const { proof_hash } = (await findMember(tx, own.id))!;
		if (!proof_hash || !timingSafeEqual(proof_hash, sha256(toBytea(asked.oldProof))))
			return refuse('wrong-passphrase');
		await setNewWay(tx, own.id, {
			salt: toBytea(asked.salt),
			proofHash: sha256(toBytea(asked.proof)),
			wrappedSecrets: toBytea(asked.wrappedSecrets),
		});
		await sessions.deleteSessionsOf(tx, own.id, sha256(token));
		await sessions.clearFailures(tx, loginHash);
		return ok();
	});
}

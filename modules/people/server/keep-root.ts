/** An administrator has taken up the root from the escrow file. Who keeps it stands on the ledger. */
import { recordPublicAct } from '#modules/ledger/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isBase64url, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import { keepRoot as keep, lockOrganisation } from './removal.store.ts';
import type { PeopleContext, SignedIn } from './sign-in.ts';

/** `wrappedRoot`: readable to this member alone, so the server cannot tell whether it is the root. */
export async function keepRoot(
	{ db }: Pick<PeopleContext, 'db'>,
	by: Pick<SignedIn, 'member'>,
	wrappedRoot: unknown,
): Promise<Result<undefined, 'malformed' | 'not-permitted'>> {
	if (!isBase64url(wrappedRoot, 60, 1024)) return refuse('malformed');
	return inTransaction(db, async (tx) => {
		await lockOrganisation(tx);
		if (!(await keep(tx, toBytea(by.member), toBytea(wrappedRoot as string)))) return refuse('not-permitted');
		await recordPublicAct(tx, { type: 'root-kept', member: by.member });
		return ok();
	});
}

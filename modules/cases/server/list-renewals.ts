/** Which cases need a new key, with what a browser must have to make it and to check what it is told. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { deskRosters, type SignedIn, titlesOf } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { Renewal, Renewals } from '../contract.ts';
import { recipientsOf } from '../core/case-keys.ts';
import { MOST_RENEWALS } from '../core/key-acts.ts';
import * as keys from './case-keys.store.ts';

/** Open cases of this member's desks that need a new key; `only`: that one case, whether it needs one or not. */
export async function listRenewals(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
	{ after, only, limit }: { after: Id | null; only: Id | null; limit: number },
): Promise<Result<Renewals, 'malformed' | 'not-found'>> {
	if ((after !== null && !isBase64url(after, 16)) || (only !== null && !isBase64url(only, 16))) {
		return refuse('malformed');
	}
	const desks = by.desks.map(toBytea);
	const page = { after: after ? toBytea(after) : Buffer.alloc(0), limit: Math.min(limit, MOST_RENEWALS) };
	const rosters = await deskRosters(db);
	const total = only ? 1 : await keys.countDue(db, desks, by.member);
	const rows = only
		? (await keys.findDue(db, toBytea(only))).filter(
				({ state }) => by.desks.includes(state.desk) && !state.excludedMembers.includes(by.member),
			)
		: total > 0 && page.limit > 0
			? await keys.listDue(db, desks, by.member, page)
			: [];
	if (only && rows.length === 0) return refuse('not-found');
	const cases = rows.map(({ id }) => id);
	const [records, entries] = [
		await keys.listKeysFor(db, cases, desks, toBytea(by.member)),
		await keys.listKeyEntries(db, cases),
	];
	const titles = await titlesOf({ db });
	const [recordsOf, entriesOf] = [byCase(records), byCase(entries)];
	const items = rows.map((row): Renewal => {
		const id = fromBytea(row.id);
		return {
			case: id,
			seq: row.state.lastSeq + 1,
			generation: row.state.generation + 1,
			recipients: recipientsOf(row.state, rosters),
			reporterSealKey: row.reporter_reads ? fromNullableBytea(row.reporter_seal_key) : null,
			keys: (recordsOf.get(id) ?? []).map(keyView),
			entries: (entriesOf.get(id) ?? []).map((entry) => ({
				seq: entry.seq,
				kind: entry.kind as Renewal['entries'][number]['kind'],
				author: entry.author,
				clear: entry.clear,
				// Only the referral's words are needed: they name the reporter's key.
				sealed: entry.seq === 0 ? fromNullableBytea(entry.sealed) : null,
				signature: fromNullableBytea(entry.signature),
				sealedHash: fromNullableBytea(entry.sealed_hash),
			})),
		};
	});
	const authors = new Set(entries.map(({ author }) => author));
	const certificates = [...titles].flatMap(([member, { certificate }]) =>
		certificate && authors.has(member) ? [certificate] : [],
	);
	return ok({ total, items, certificates });
}

export const keyView = (row: keys.KeyRow) => ({
	desk: fromBytea(row.desk),
	epoch: row.epoch,
	generation: row.generation,
	author: row.author,
	sealed: fromBytea(row.sealed),
	...(row.member ? { member: fromBytea(row.member) } : {}),
});

export function byCase<T extends { case_id: Buffer }>(rows: readonly T[]): Map<Id, T[]> {
	const found = new Map<Id, T[]>();
	for (const row of rows) {
		const id = fromBytea(row.case_id);
		const list = found.get(id);
		if (list) list.push(row);
		else found.set(id, [row]);
	}
	return found;
}

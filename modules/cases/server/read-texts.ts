/** Feeds the search in a desk's own browser: first which cases there are, then their sealed texts by batches. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { ReadableCases, SealedTexts } from '../contract.ts';
import { MOST_TEXTS } from '../core/sealed-texts.ts';
import { listKeysFor } from './case-keys.store.ts';
import { findReadable } from './links.store.ts';
import { keyView } from './list-renewals.ts';
import * as store from './texts.store.ts';

const PAGE = 2000;

export async function listReadable(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
	folder: 'open' | 'closed',
	after: string | null,
): Promise<Result<ReadableCases, 'malformed'>> {
	if (after !== null && !isBase64url(after, 16)) return refuse('malformed');
	const rows = await store.listReadable(db, by.desks.map(toBytea), toBytea(by.member), {
		folder,
		after: after === null ? Buffer.alloc(0) : toBytea(after),
		limit: PAGE,
	});
	const cases = rows.map(({ id, last_seq }) => ({ case: fromBytea(id), lastSeq: last_seq }));
	return ok({ cases, next: rows.length === PAGE ? cases.at(-1)!.case : null });
}

/** `onlySummaries`: leaves out the cases that have none. */
export async function readTexts(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
	cases: unknown,
	onlySummaries = false,
): Promise<Result<{ cases: SealedTexts[] }, 'malformed'>> {
	const wellFormed =
		Array.isArray(cases) && cases.length <= MOST_TEXTS && cases.every((id) => isBase64url(id, 16));
	if (!wellFormed) return refuse('malformed');
	const desks = by.desks.map(toBytea);
	const asked = cases.map((id) => toBytea(id));
	const readable = (await findReadable(db, asked, desks, toBytea(by.member))).map(({ id }) => id);
	const [all, keys] = await Promise.all([
		store.listTexts(db, readable),
		listKeysFor(db, readable, desks, toBytea(by.member)),
	]);
	const rows = onlySummaries ? all.filter(({ summary }) => summary !== null) : all;
	return ok({
		cases: rows.map((row) => ({
			case: fromBytea(row.id),
			lastSeq: row.last_seq,
			number: row.number,
			status: row.status,
			filed: row.filed,
			coded: row.coding ? { topics: row.coding.topics, site: row.coding.site } : null,
			keys: keys.filter(({ case_id }) => case_id.equals(row.id)).map(keyView),
			body: fromBytea(row.body),
			bodyAuthor: row.body_author,
			summary:
				row.summary === null
					? null
					: { seq: row.summary_seq!, author: row.summary_author!, sealed: fromBytea(row.summary) },
		})),
	});
}

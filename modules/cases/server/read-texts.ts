/** Feeds the search in a desk's own browser: first which cases there are, then their sealed texts by batches. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { NewSearchText, ReadableCases, SealedTexts, SearchText, WhichTexts } from '../contract.ts';
import { LONGEST_SEARCH_TEXT, MOST_TEXTS, WHICH_TEXTS } from '../core/sealed-texts.ts';
import { listKeysFor } from './case-keys.store.ts';
import { findReadable } from './links.store.ts';
import { byCase, keyView } from './list-renewals.ts';
import * as store from './texts.store.ts';

const PAGE = 2000;
/** Bytes: nonce, tag, and the shortest padded text. */
const SHORTEST_SEALED = 12 + 16 + 1024;

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

/** `which`: see `WHICH_TEXTS`. */
export async function readTexts(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
	cases: unknown,
	which: unknown = 'all',
): Promise<Result<{ cases: SealedTexts[] }, 'malformed'>> {
	const wellFormed =
		Array.isArray(cases) &&
		cases.length <= MOST_TEXTS &&
		cases.every((id) => isBase64url(id, 16)) &&
		WHICH_TEXTS.includes(which as WhichTexts);
	if (!wellFormed) return refuse('malformed');
	const desks = by.desks.map(toBytea);
	const member = toBytea(by.member);
	const asked = cases.map((id) => toBytea(id));
	const readable = (await findReadable(db, asked, desks, member)).map(({ id }) => id);
	const forSearch = which === 'for-search' || which === 'not-for-search';
	const all = await store.listTexts(db, readable, forSearch ? member : null);
	const rows = all.filter(
		(row) =>
			(which !== 'summaries' || row.summary !== null) &&
			(which !== 'not-for-search' || row.body !== null || row.summary !== null),
	);
	const notKept = rows.filter(({ body, summary }) => body !== null || summary !== null).map(({ id }) => id);
	const keys = byCase(await listKeysFor(db, notKept, desks, member));
	return ok({
		cases: rows.map((row) => ({
			case: fromBytea(row.id),
			lastSeq: row.last_seq,
			number: row.number,
			status: row.status,
			filed: row.filed,
			coded: row.coding ? { topics: row.coding.topics, site: row.coding.site } : null,
			keys: (keys.get(fromBytea(row.id)) ?? []).map(keyView),
			body: fromNullableBytea(row.body),
			bodyAuthor: row.body_author,
			summary:
				row.summary_seq === null
					? null
					: { seq: row.summary_seq, author: row.summary_author!, sealed: fromNullableBytea(row.summary) },
			forSearch: keptIn(row),
		})),
	});
}

const keptIn = (row: store.TextsRow): SearchText[] =>
	[
		keptOf(0, row.kept_body_desk, row.kept_body_epoch, row.kept_body_author, row.kept_body),
		keptOf(
			row.summary_seq,
			row.kept_summary_desk,
			row.kept_summary_epoch,
			row.kept_summary_author,
			row.kept_summary,
		),
	].filter((kept) => kept !== null);

function keptOf(
	seq: number | null,
	desk: Buffer | null,
	epoch: number | null,
	author: string | null,
	sealed: Buffer | null,
): SearchText | null {
	if (seq === null || !desk || epoch === null || author === null || !sealed) return null;
	return { seq, desk: fromBytea(desk), epoch, author, sealed: fromBytea(sealed) };
}

/** Keeps what this member's browser has sealed for the search of its desks; what may not be kept is left out. */
export async function keepSearchTexts(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
	texts: unknown,
): Promise<Result<undefined, 'malformed'>> {
	if (!Array.isArray(texts) || texts.length > MOST_TEXTS || !texts.every(isSearchText))
		return refuse('malformed');
	const rows = texts.map(({ case: id, seq, desk, epoch, sealed }) => ({
		caseId: toBytea(id),
		seq,
		desk: toBytea(desk),
		epoch,
		sealed: toBytea(sealed),
	}));
	await store.insertSearchTexts(db, by.desks.map(toBytea), toBytea(by.member), rows);
	return ok();
}

function isSearchText(given: unknown): given is NewSearchText {
	if (typeof given !== 'object' || given === null) return false;
	const { case: id, seq, desk, epoch, sealed } = given as Record<string, unknown>;
	const counts = [seq, epoch].every(
		(n) => Number.isInteger(n) && (n as number) >= 0 && (n as number) < 2 ** 31,
	);
	return (
		counts &&
		isBase64url(id, 16) &&
		isBase64url(desk, 16) &&
		isBase64url(sealed, SHORTEST_SEALED, LONGEST_SEARCH_TEXT)
	);
}

/** The record of reading: written when a member gets something of a case to open, searched by administrators. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { type SignedIn, titlesOf } from '#modules/people/server/index.ts';
import { momentOf } from '#platform/moment.ts';
import { parsePlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { Reading, ReadingKind } from '../contract.ts';
import { mayRead } from '../core/may-read.ts';
import { findCase } from './cases.store.ts';
import * as store from './reads.store.ts';

/** Rows of one answer; who searches further narrows the days. */
export const READINGS_LIMIT = 500;

/**
 * Writes down that a member got these cases. Waited for before the answer goes out: what cannot be written down is not
 * read. Again within the same part of the day changes nothing.
 */
export async function recordRead(
	{ db, clock }: Pick<LedgerContext, 'db' | 'clock'>,
	by: Pick<SignedIn, 'member'>,
	cases: readonly Id[],
	what: ReadingKind,
): Promise<void> {
	if (cases.length === 0) return;
	const row = { member: toBytea(by.member), ...momentOf(clock.now()), what };
	await store.insertReadings(db, row, cases.map(toBytea));
}

/** Empty strings ask for nothing. `case`: an id or a number. */
export interface ReadingSearch {
	readonly case: string;
	readonly member: string;
	readonly from: string;
	readonly to: string;
}

export async function findReadings(
	{ db }: Pick<LedgerContext, 'db'>,
	search: ReadingSearch,
): Promise<Result<{ readings: Reading[]; more: boolean }, 'malformed'>> {
	const from = search.from === '' ? undefined : parsePlainDate(search.from);
	const to = search.to === '' ? undefined : parsePlainDate(search.to);
	const wellFormed =
		from !== null &&
		to !== null &&
		search.case.length <= 40 &&
		(search.member === '' || isBase64url(search.member, 16));
	if (!wellFormed) return refuse('malformed');
	const asked = search.case.trim();
	const rows = await store.findReadings(
		db,
		{
			...(from ? { from } : {}),
			...(to ? { to } : {}),
			...(search.member ? { member: toBytea(search.member) } : {}),
			...(asked === '' ? {} : isBase64url(asked, 16) ? { case: toBytea(asked) } : { number: asked }),
		},
		READINGS_LIMIT + 1,
	);
	return ok({ readings: await named(db, rows.slice(0, READINGS_LIMIT)), more: rows.length > READINGS_LIMIT });
}

/** Who has read a case, for those who may read it too. */
export async function readingsOfCase(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
	id: Id,
): Promise<Result<{ readings: Reading[] }, 'not-found'>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	const row = await findCase(db, toBytea(id));
	if (!row || !mayRead(row.state, by)) return refuse('not-found');
	const rows = await store.findReadings(db, { case: toBytea(id) }, READINGS_LIMIT);
	return ok({ readings: await named(db, rows) });
}

async function named(db: LedgerContext['db'], rows: readonly store.ReadingRow[]): Promise<Reading[]> {
	const titles = await titlesOf({ db });
	return rows.map((row) => {
		const member = fromBytea(row.member);
		return {
			case: fromBytea(row.case_id),
			number: row.number,
			member,
			title: titles.get(member)?.title ?? '—',
			date: row.read_on,
			part: row.part,
			what: row.what,
		};
	});
}

/** What retention asks of cases: which have been quiet for long, what stands on the ledger for them, and their end. */
import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';
import { wordsOf } from '../core/words/fold.ts';
import { forgetWords } from './line.store.ts';

export interface QuietCase {
	readonly id: Buffer;
	readonly state: CaseState;
	/** Day of the last entry. */
	readonly quiet_since: PlainDate;
}

/** Closed cases and those set aside, without a word since that day; in the order of their ids, after `after`. */
export async function findQuietCases(
	db: Database | Tx,
	{ until, after, limit }: { until: PlainDate; after: Buffer; limit: number },
): Promise<QuietCase[]> {
	const { rows } = await sql<QuietCase>`
		select c.id, c.state, last.moment_date as quiet_since
		from cases."case" c join cases.entry last on last.case_id = c.id and last.seq = c.last_seq
		where c.status in ('closed', 'set-aside') and last.moment_date <= ${until}::date and c.id > ${after}
		order by c.id limit ${limit}`.execute(db);
	return rows;
}

/** Holds the cases until the transaction ends; those that are not there are missing. */
export async function lockQuietCases(tx: Tx, ids: readonly Buffer[]): Promise<QuietCase[]> {
	const { rows } = await sql<QuietCase>`
		select c.id, c.state, last.moment_date as quiet_since
		from cases."case" c join cases.entry last on last.case_id = c.id and last.seq = c.last_seq
		where c.id = any(${[...ids]}::bytea[]) order by c.id for update of c`.execute(tx);
	return rows;
}

export async function leavesOfCases(
	db: Database | Tx,
	ids: readonly Buffer[],
): Promise<{ id: Buffer; leaf: Buffer }[]> {
	const { rows } = await sql<{ id: Buffer; leaf: Buffer }>`
		select case_id as id, leaf from cases.entry where case_id = any(${[...ids]}::bytea[])`.execute(db);
	return rows;
}

/**
 * Entries, keys, identity, receipt and all that hangs on them go with the case; and what outlives it elsewhere: words of
 * its summaries in the dictionary of the search, and saved views that look for its number.
 */
export async function deleteCases(tx: Tx, ids: readonly Buffer[]): Promise<void> {
	const { rows: summaries } = await sql<{ text: string }>`
		select clear ->> 'text' as text from cases.entry
		where case_id = any(${[...ids]}::bytea[]) and kind = 'summarise'`.execute(tx);
	const { rows: gone } = await sql<{ number: string | null }>`
		delete from cases."case" where id = any(${[...ids]}::bytea[]) returning number`.execute(tx);
	await forgetWords(
		tx,
		summaries.flatMap(({ text }) => [...wordsOf(text)]),
	);
	const numbers = gone.flatMap(({ number }) => (number ? [number, number.replaceAll('-', '')] : []));
	await sql`
		delete from cases.saved_view
		where exists (select from unnest(${numbers}::text[]) as number where position(number in filter ->> 'query') > 0)
	`.execute(tx);
}

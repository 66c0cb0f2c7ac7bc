/** Writing many new cases at once: case, keys and first entry in one statement, so that a crowd costs one round trip. */
import { type RawBuilder, sql } from 'kysely';
import { type Database, PREPARED, type Tx } from '#platform/server/database.ts';
import type { CaseKeyRow, EntryRow, NewCaseRow } from './cases.store.ts';
import { NO_DAY } from './line.store.ts';

export interface NewFiling {
	readonly row: NewCaseRow;
	readonly keys: readonly CaseKeyRow[];
	readonly entry: EntryRow;
}

/**
 * Gives back the ids that were not there yet; of the others nothing is written. `notices` go out with the commit.
 * `beside`: further insertions of other modules, which join the ids of `fresh (id)`: all in one statement, so that it
 * needs no transaction around it.
 * What is sealed goes as one piece of bytes and is parted by the database: an array of bytea would be sent as hex.
 */
export async function insertFilings(
	db: Database | Tx,
	filings: readonly NewFiling[],
	notices: readonly string[],
	beside: readonly RawBuilder<unknown>[],
): Promise<Set<string>> {
	const rows = filings.map(({ row }) => row);
	const keys = filings.flatMap((filing) => filing.keys);
	const entries = filings.map(({ entry }) => entry);
	const lengths = entries.map(({ sealed }) => sealed!.length);
	let total = 0;
	const starts = lengths.map((length) => {
		total += length;
		return 1 + total - length;
	});
	const others = beside.map((insertion, index) => sql`, ${sql.ref(`beside_${index}`)} as (${insertion})`);
	const inserted = await sql<{ id: Buffer }>`${sql.raw(PREPARED)}
		with fresh as (
			insert into cases."case"
				(id, channel, danger, case_key, reporter_seal_key, reporter_sign_key, desk, status, last_seq, state, urgent, due)
			select id, channel, danger, case_key, reporter_seal_key, reporter_sign_key, desk, 'received', 0, state, urgent, due
			from unnest(
				${rows.map((row) => row.id)}::bytea[],
				${rows.map((row) => row.channel)}::text[],
				${rows.map((row) => row.danger)}::boolean[],
				${rows.map((row) => row.caseKey)}::bytea[],
				${rows.map((row) => row.reporterSealKey)}::bytea[],
				${rows.map((row) => row.reporterSignKey)}::bytea[],
				${rows.map((row) => row.desk)}::bytea[],
				${rows.map((row) => JSON.stringify(row.state))}::jsonb[],
				${rows.map((row) => row.urgent)}::boolean[],
				${rows.map((row) => row.due)}::date[]
			) as row (id, channel, danger, case_key, reporter_seal_key, reporter_sign_key, desk, state, urgent, due)
			on conflict (id) do nothing
			returning id, channel, desk, danger, urgent, due
		), new_keys as (
			insert into cases.case_key (case_id, desk, epoch, author, sealed)
			select key.case_id, key.desk, key.epoch, key.author, key.sealed
			from unnest(
				${keys.map((key) => key.caseId)}::bytea[],
				${keys.map((key) => key.desk)}::bytea[],
				${keys.map((key) => key.epoch)}::integer[],
				${keys.map((key) => key.author)}::text[],
				${keys.map((key) => key.sealed)}::bytea[]
			) as key (case_id, desk, epoch, author, sealed)
			join fresh on fresh.id = case_id
			returning case_id, desk
		), new_lines as (
			insert into cases.line (case_id, desk, folder, status, rank, day, acted, marks)
			select distinct on (key.case_id, key.desk) key.case_id, key.desk, 'open', 'received', case when urgent then 0 else 1 end,
				coalesce(due, ${NO_DAY}::date), false,
				array['status:received', 'channel:' || channel,
					'answers:' || translate(encode(fresh.desk, 'base64'), '+/=', '-_')] || case when danger then array['danger'] end
			from new_keys as key join fresh on fresh.id = key.case_id
		), new_entries as (
			insert into cases.entry
				(case_id, seq, kind, author, clear, sealed, signature, moment_date, moment_part, salt, leaf)
			select case_id, 0, 'file', author, clear,
				substring(${Buffer.concat(entries.map(({ sealed }) => sealed!))}::bytea from start for length),
				signature, moment_date, moment_part, salt, leaf
			from unnest(
				${entries.map((entry) => entry.caseId)}::bytea[],
				${entries.map((entry) => entry.author)}::text[],
				${entries.map((entry) => JSON.stringify(entry.clear))}::jsonb[],
				${starts}::integer[],
				${lengths}::integer[],
				${entries.map((entry) => entry.signature)}::bytea[],
				${entries.map((entry) => entry.date)}::date[],
				${entries.map((entry) => entry.part)}::text[],
				${entries.map((entry) => entry.salt)}::bytea[],
				${entries.map((entry) => entry.leaf)}::bytea[]
			) as entry (case_id, author, clear, start, length, signature, moment_date, moment_part, salt, leaf)
			join fresh on fresh.id = case_id
		), told as (
			select pg_notify('senim_live', notice) from unnest(${notices}::text[]) as notice
		)${sql.join(others, sql``)}
		select id, (select count(*) from told) from fresh`.execute(db);
	return new Set(inserted.rows.map(({ id }) => id.toString('base64url')));
}

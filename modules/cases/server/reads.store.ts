/** Who read which case: one row for each member, case and part of a day. */
import { sql } from 'kysely';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database } from '#platform/server/database.ts';
import type { ReadingKind } from '../contract.ts';

export interface ReadingRow {
	case_id: Buffer;
	number: string | null;
	member: Buffer;
	read_on: PlainDate;
	part: DayPart;
	what: ReadingKind;
}

export async function insertReadings(
	db: Database,
	row: { member: Buffer; date: PlainDate; part: DayPart; what: ReadingKind },
	cases: readonly Buffer[],
): Promise<void> {
	await sql`
		insert into cases.reading (case_id, member, read_on, part, what)
		select id, ${row.member}, ${row.date}::date, ${row.part}, ${row.what} from cases."case"
		where id = any(${[...cases]}::bytea[])
			-- A browser's index takes in everything again and again: once in thirty days says as much.
			and (${row.what} <> 'texts' or id not in (
				select known.case_id from cases.reading known
				where known.case_id = any(${[...cases]}::bytea[]) and known.member = ${row.member}
					and known.what = 'texts' and known.read_on > ${row.date}::date - 30))
		on conflict do nothing`.execute(db);
}

export interface ReadingQuery {
	case?: Buffer;
	number?: string;
	member?: Buffer;
	from?: PlainDate;
	to?: PlainDate;
}

/** The latest first. */
export async function findReadings(db: Database, query: ReadingQuery, limit: number): Promise<ReadingRow[]> {
	let rows = db
		.selectFrom('cases.reading as reading')
		.innerJoin('cases.case as case', 'case.id', 'reading.case_id')
		.select([
			'reading.case_id',
			'case.number',
			'reading.member',
			'reading.read_on',
			'reading.part',
			'reading.what',
		])
		.orderBy('reading.read_on', 'desc')
		.orderBy(sql`array_position(array['after-17', 'to-17', 'before-10'], reading.part)`)
		.orderBy('reading.case_id')
		.orderBy('reading.member')
		.limit(limit);
	if (query.case) rows = rows.where('reading.case_id', '=', query.case);
	if (query.number !== undefined) rows = rows.where('case.number', '=', query.number);
	if (query.member) rows = rows.where('reading.member', '=', query.member);
	if (query.from) rows = rows.where('reading.read_on', '>=', query.from);
	if (query.to) rows = rows.where('reading.read_on', '<=', query.to);
	return (await rows.execute()) as unknown as ReadingRow[];
}

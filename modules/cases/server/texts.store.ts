import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database } from '#platform/server/database.ts';
import type { CaseState, Status } from '../contract.ts';
import { readableBy } from './case-keys.store.ts';

/** Cases that this member may read, by id. `folder`: `open`, or `closed`; what was set aside is not searched. */
export async function listReadable(
	db: Database,
	desks: readonly Buffer[],
	member: Buffer,
	{ folder, after, limit }: { folder: 'open' | 'closed'; after: Buffer; limit: number },
) {
	const status = folder === 'open' ? sql`c.status not in ('closed', 'set-aside')` : sql`c.status = 'closed'`;
	const { rows } = await sql<{ id: Buffer; last_seq: number }>`
		select c.id, c.last_seq
		from cases."case" c
		where c.id > ${after} and ${status} and ${readableBy(desks, member)}
		order by c.id
		limit ${limit}`.execute(db);
	return rows;
}

export interface TextsRow {
	id: Buffer;
	last_seq: number;
	number: string | null;
	status: Status;
	filed: PlainDate;
	coding: CaseState['coding'];
	/** Null where it is among what was kept for the search. */
	body: Buffer | null;
	body_author: string;
	summary_seq: number | null;
	summary_author: string | null;
	summary: Buffer | null;
	kept_body_desk: Buffer | null;
	kept_body_epoch: number | null;
	kept_body_author: string | null;
	kept_body: Buffer | null;
	kept_summary_desk: Buffer | null;
	kept_summary_epoch: number | null;
	kept_summary_author: string | null;
	kept_summary: Buffer | null;
}

/** What was sealed for the search under a key that this member holds. */
const keptFor = (member: Buffer | null, seq: RawBuilder<unknown>) => sql`(
	select p.desk, p.epoch, p.author, p.sealed
	from cases.search_text p
	join people.desk_member seat on seat.desk = p.desk and seat.epoch = p.epoch and seat.member = ${member}
	where p.case_id = c.id and p.seq = ${seq} limit 1)`;

/**
 * What is sealed in these cases and searched: the referral and the newest summary. With `forMember`, what was sealed for
 * this member's search stands in their place. Bytes leave the database as bytes: there, spelling them otherwise costs
 * more than finding them.
 */
export async function listTexts(
	db: Database,
	ids: readonly Buffer[],
	forMember: Buffer | null,
): Promise<TextsRow[]> {
	const { rows } = await sql<TextsRow>`
		select c.id, c.last_seq, c.number, c.status,
			c.state -> 'filed' ->> 'date' as filed, c.state -> 'coding' as coding,
			case when b.sealed is null then e.sealed end as body, e.author as body_author,
			s.seq as summary_seq, s.author as summary_author, case when k.sealed is null then s.sealed end as summary,
			b.desk as kept_body_desk, b.epoch as kept_body_epoch, b.author as kept_body_author, b.sealed as kept_body,
			k.desk as kept_summary_desk, k.epoch as kept_summary_epoch, k.author as kept_summary_author,
			k.sealed as kept_summary
		from cases."case" c
		join cases.entry e on e.case_id = c.id and e.seq = 0
		left join lateral (
			select seq, author, sealed from cases.entry
			where case_id = c.id and kind = 'summary' order by seq desc limit 1
		) s on true
		left join lateral ${keptFor(forMember, sql`0`)} b on true
		left join lateral ${keptFor(forMember, sql`s.seq`)} k on true
		where c.id = any(${ids as Buffer[]}::bytea[])`.execute(db);
	return rows;
}

export interface NewTextRow {
	caseId: Buffer;
	seq: number;
	desk: Buffer;
	epoch: number;
	sealed: Buffer;
}

/**
 * Keeps those that may be: of a referral or a summary in a case that the member may read, under a desk key that they hold and
 * to which the key of just this entry was sealed, so that nobody can open the words who could not before. What stands stays.
 */
export async function insertSearchTexts(
	db: Database,
	desks: readonly Buffer[],
	member: Buffer,
	rows: readonly NewTextRow[],
): Promise<void> {
	await sql`
		insert into cases.search_text (case_id, seq, desk, epoch, author, sealed)
		select given.case_id, given.seq, given.desk, given.epoch, ${member.toString('base64url')}, given.sealed
		from unnest(
			${rows.map((row) => row.caseId)}::bytea[],
			${rows.map((row) => row.seq)}::integer[],
			${rows.map((row) => row.desk)}::bytea[],
			${rows.map((row) => row.epoch)}::integer[],
			${rows.map((row) => row.sealed)}::bytea[]) as given (case_id, seq, desk, epoch, sealed)
		join cases."case" c on c.id = given.case_id
		join cases.entry e on e.case_id = given.case_id and e.seq = given.seq and e.kind in ('file', 'summary')
		join people.desk_member seat on seat.desk = given.desk and seat.epoch = given.epoch and seat.member = ${member}
		join cases.case_key k on k.case_id = given.case_id and k.desk = given.desk and k.epoch = given.epoch
			and k.generation = (
				select coalesce(max((r.clear ->> 'generation')::integer), 0) from cases.entry r
				where r.case_id = e.case_id and r.kind = 'rekey' and r.seq < e.seq)
		where given.desk = any(${desks as Buffer[]}::bytea[]) and ${readableBy(desks, member)}
		on conflict do nothing`.execute(db);
}

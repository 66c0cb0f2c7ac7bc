import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database } from '#platform/server/database.ts';
import type { CaseState, Status } from '../contract.ts';

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
		where c.id > ${after} and ${status} and not coalesce(c.state -> 'excludedMembers' ? ${member.toString('base64url')}, false)
			and (exists (select from cases.case_key k where k.case_id = c.id and k.desk = any(${desks as Buffer[]}::bytea[]))
				or exists (select from cases.member_case_key m where m.case_id = c.id and m.member = ${member}))
		order by c.id
		limit ${limit}`.execute(db);
	return rows;
}

export interface TextsRow {
	id: Buffer;
	case_key: Buffer;
	last_seq: number;
	number: string | null;
	status: Status;
	filed: PlainDate;
	coding: CaseState['coding'];
	body: Buffer;
	body_author: string;
	summary_seq: number | null;
	summary_author: string | null;
	summary: Buffer | null;
}

/** What is sealed in these cases and searched: the referral and the newest summary. */
export async function listTexts(db: Database, ids: readonly Buffer[]): Promise<TextsRow[]> {
	const { rows } = await sql<TextsRow>`
		select c.id, c.case_key, c.last_seq, c.number, c.status,
			c.state -> 'filed' ->> 'date' as filed, c.state -> 'coding' as coding,
			e.sealed as body, e.author as body_author,
			s.seq as summary_seq, s.author as summary_author, s.sealed as summary
		from cases."case" c
		join cases.entry e on e.case_id = c.id and e.seq = 0
		left join lateral (
			select seq, author, sealed from cases.entry
			where case_id = c.id and kind = 'summary' order by seq desc limit 1
		) s on true
		where c.id = any(${ids as Buffer[]}::bytea[])`.execute(db);
	return rows;
}

export interface KeyOfRow {
	case_id: Buffer;
	desk: Buffer;
	epoch: number;
	generation: number;
	author: string;
	sealed: Buffer;
	member: Buffer | null;
}

/** Every record of these cases' keys that is sealed to one of these desks, or to this member alone. */
export async function listKeysOf(
	db: Database,
	ids: readonly Buffer[],
	desks: readonly Buffer[],
	member: Buffer,
): Promise<KeyOfRow[]> {
	const { rows } = await sql<KeyOfRow>`
		select case_id, desk, epoch, generation, author, sealed, null::bytea as member
		from cases.case_key
		where case_id = any(${ids as Buffer[]}::bytea[]) and desk = any(${desks as Buffer[]}::bytea[])
		union all
		select case_id, desk, 0, generation, author, sealed, member
		from cases.member_case_key
		where case_id = any(${ids as Buffer[]}::bytea[]) and desk = any(${desks as Buffer[]}::bytea[])
			and member = ${member}`.execute(db);
	return rows;
}

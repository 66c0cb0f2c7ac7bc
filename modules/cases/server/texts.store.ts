import { sql } from 'kysely';
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

import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseRow } from './cases.store.ts';

type Db = Database | Tx;

export interface QueueRow extends CaseRow {
	body: Buffer;
	body_author: string;
	keys: { desk: string; epoch: number; author: string; sealed: string }[];
}

/** Cases sealed to these desks. `folder` is `open`, or a finished status. */
export async function listQueue(
	db: Db,
	desks: readonly Buffer[],
	folder: 'open' | 'closed' | 'set-aside',
	limit: number,
): Promise<QueueRow[]> {
	const statuses =
		folder === 'open' ? sql`c.status not in ('closed', 'set-aside')` : sql`c.status = ${folder}`;
	const found = await sql<QueueRow>`
		select c.id, c.case_key, c.reporter_seal_key, c.reporter_sign_key, c.state,
			e.sealed as body, e.author as body_author, k.keys
		from cases."case" c
		join cases.entry e on e.case_id = c.id and e.seq = 0
		cross join lateral (
			select jsonb_agg(jsonb_build_object(
				'desk', encode(desk, 'base64'), 'epoch', epoch, 'author', author, 'sealed', encode(sealed, 'base64'))) as keys
			from cases.case_key where case_id = c.id and desk = any(${desks as Buffer[]}::bytea[])
		) k
		where ${statuses} and k.keys is not null
		order by c.urgent desc, c.due nulls last, c.id
		limit ${limit}`.execute(db);
	return found.rows;
}

export async function countQueue(db: Db, desks: readonly Buffer[], folder: 'open' | 'closed' | 'set-aside') {
	const statuses = folder === 'open' ? sql`status not in ('closed', 'set-aside')` : sql`status = ${folder}`;
	const { rows } = await sql<{ total: number }>`
		select count(*) as total from cases."case" c
		where ${statuses} and exists (
			select from cases.case_key where case_id = c.id and desk = any(${desks as Buffer[]}::bytea[]))`.execute(
		db,
	);
	return rows[0]!.total;
}

import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { Link, LinkKind, Status } from '../contract.ts';
import { readableAmong } from './case-keys.store.ts';

/** Links are decided one after another: two that are each right could together make a circle. */
export async function lockLinks(tx: Tx): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('cases.link'))`.execute(tx);
}

interface LinkRow {
	case_id: Buffer;
	seq: number;
	other: string;
	kind: LinkKind;
}

const asLink = ({ case_id, seq, other, kind }: LinkRow): Link => ({
	case: case_id.toString('base64url'),
	seq,
	other,
	as: kind,
});

/** Every link that touches one of these cases, and the chains of duplicates that go on from them. */
export async function listLinksAround(db: Database | Tx, ids: readonly Buffer[]): Promise<Link[]> {
	const others = ids.map((id) => id.toString('base64url'));
	const { rows } = await sql<LinkRow>`
		with recursive reached (case_id, seq, other, kind) as (
			select * from cases.link
			where case_id = any(${ids as Buffer[]}::bytea[]) or other = any(${others}::text[])
			union
			select l.* from reached r
			join cases.link l
				on l.case_id = decode(rpad(translate(r.other, '-_', '+/'), 24, '='), 'base64')
				and l.kind = 'duplicate'
		)
		select * from reached order by case_id, seq`.execute(db);
	return rows.map(asLink);
}

/** Of these cases, those that this member may read. */
export async function findReadable(
	db: Database | Tx,
	ids: readonly Buffer[],
	desks: readonly Buffer[],
	member: Buffer,
) {
	const { rows } = await sql<{ id: Buffer; number: string | null; status: Status; filed: PlainDate }>`
		select c.id, c.number, c.status, c.state -> 'filed' ->> 'date' as filed
		from cases."case" c
		where ${readableAmong(ids, desks, member)}`.execute(db);
	return rows;
}

/**
 * The queue. Lines (`line.store.ts`) give the order and the filter, one branch of the statement for each desk, each
 * read along one index; whole cases and their sealed words are fetched for the lines of one page only.
 */
import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseRow } from './cases.store.ts';
import { type After, branches, type LineFilter, matches, NEWEST, PRESSING } from './queue-lines.store.ts';

type Db = Database | Tx;

export interface QueueRow extends CaseRow {
	rank: number;
	day: PlainDate;
	body: Buffer;
	body_author: string;
	keys: { desk: string; epoch: number; generation: number; author: string; sealed: string }[];
}

/** What is found: urgent, then open, then finished, the latest first. */
const FOUND = sql`rank, day desc, case_id`;

/** Whole cases of a page of lines, with this member's key records and the sealed referral. */
const wholeCases = (
	lines: RawBuilder<unknown>,
	desks: readonly Buffer[],
	order: RawBuilder<unknown>,
) => sql<QueueRow>`
	with page as materialized (${lines})
	select page.case_id, page.rank, page.day, c.id, c.case_key, c.reporter_seal_key, c.reporter_sign_key, c.state,
		e.sealed as body, e.author as body_author, k.keys
	from page
	join cases."case" c on c.id = page.case_id
	join cases.entry e on e.case_id = page.case_id and e.seq = 0
	cross join lateral (
		select coalesce(jsonb_agg(jsonb_build_object(
			'desk', encode(desk, 'base64'), 'epoch', epoch, 'generation', generation, 'author', author,
			'sealed', encode(sealed, 'base64'))), '[]') as keys
		from cases.case_key where case_id = page.case_id and desk = any(${desks as Buffer[]}::bytea[])
	) k
	order by ${order}`;

/** A page of the view in its order. A case that two of the desks may read comes once. */
export async function listQueue(
	db: Db,
	filter: LineFilter,
	after: After | null,
	limit: number,
): Promise<QueueRow[]> {
	const order = filter.folder === 'open' ? PRESSING : NEWEST;
	const lines = sql`
		select case_id, rank, day from (${branches(filter, after, limit)}) as line
		group by case_id, rank, day order by ${order} limit ${limit}`;
	return (await wholeCases(lines, filter.desks, order).execute(db)).rows;
}

/** How many cases the view has, counted no further than `most`. */
export async function countQueue(db: Db, filter: LineFilter, most: number): Promise<number> {
	const { rows } = await sql<{ total: number }>`
		select count(*) as total from (
			select distinct case_id from (${branches(filter, null, most, { counted: true })}) as line limit ${most}
		) as counted`.execute(db);
	return rows[0]!.total;
}

/** Cases that the words find, the pressing ones first, from the first `most` that were met. */
export async function searchLines(
	db: Db,
	{ desks, member }: Pick<LineFilter, 'desks' | 'member'>,
	words: readonly (readonly string[])[],
	limit: number,
	most: number,
): Promise<QueueRow[]> {
	const lines = sql`
		select case_id, rank, day from (${matches(desks, member, words, most)}) as line
		group by case_id, rank, day order by ${FOUND} limit ${limit}`;
	return (await wholeCases(lines, desks, FOUND).execute(db)).rows;
}

/** For each word, words of released summaries that share many of its pieces. */
export async function similarWords(
	db: Db,
	wanted: readonly { readonly word: string; readonly pieces: readonly string[] }[],
): Promise<Map<string, string[]>> {
	const { rows } = await sql<{ word: string; similar: string[] | null }>`
		select w.word, n.similar
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (word text, pieces jsonb)
		cross join lateral (select array(select jsonb_array_elements_text(w.pieces)) as pieces) p
		cross join lateral (
			select array_agg(word) as similar from (
				select k.word from cases.word k
				where k.pieces && p.pieces
				order by (select count(*) from unnest(k.pieces) as piece where piece = any(p.pieces)) desc, k.word
				limit 40
			) as near
		) n`.execute(db);
	return new Map(rows.map(({ word, similar }) => [word, similar ?? []]));
}

interface MemberLoad {
	member: Buffer;
	desk: Buffer;
	open: number;
	overdue: number;
}

/** How many open cases each member has been assigned, at these desks. */
export async function listLoads(db: Db, desks: readonly Buffer[], today: PlainDate): Promise<MemberLoad[]> {
	const { rows } = await sql<MemberLoad>`
		select desk, assigned as member, count(*)::int as open, count(*) filter (where day < ${today}::date)::int as overdue
		from cases.line
		where desk = any(${desks as Buffer[]}::bytea[]) and folder = 'open' and assigned is not null
			and marks @> array['answers:' || translate(encode(desk, 'base64'), '+/=', '-_')]
		group by desk, assigned`.execute(db);
	return rows;
}

/** Of these cases, those that the member may read at one of these desks. */
export async function readableOf(
	db: Db,
	desks: readonly Buffer[],
	member: string,
	cases: readonly Buffer[],
): Promise<Buffer[]> {
	const { rows } = await sql<{ case_id: Buffer }>`
		select distinct case_id from cases.line
		where case_id = any(${cases as Buffer[]}::bytea[]) and desk = any(${desks as Buffer[]}::bytea[])
			and not marks && array[${`excluded:${member}`}]::text[]`.execute(db);
	return rows.map(({ case_id }) => case_id);
}

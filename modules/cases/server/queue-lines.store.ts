/**
 * Lines of the queue (`cases.line`): which, and in what order. A view without marks reads one stretch of an index. A view by marks
 * is either frequent, and then found among the first lines in order; or rare, and then its marks lead to it. Which of
 * the two it is shows when it is read; the database's own guess, which cannot know that marks go together with a desk, was often
 * the wrong one.
 */
import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Status } from '../contract.ts';

/** What a view asks of the lines. */
export interface LineFilter {
	readonly desks: readonly Buffer[];
	readonly member: string;
	readonly folder: 'open' | 'closed' | 'set-aside';
	/** Of the open ones; each status has a stretch of an index of its own. */
	readonly status: Status | null;
	readonly marks: readonly string[];
	/** The marks are given only after filing. */
	readonly acted: boolean;
	/** One of these sites. */
	readonly sites: readonly string[] | null;
	/** One of these topics. */
	readonly topics: readonly string[] | null;
	readonly days: { readonly from: PlainDate | null; readonly to: PlainDate } | null;
	readonly assigned: Buffer | 'nobody' | null;
}

export interface After {
	readonly rank: number;
	readonly day: PlainDate;
	readonly case: Buffer;
}

export const PRESSING = sql`rank, day, case_id`;
export const NEWEST = sql`rank desc, day desc, case_id desc`;

/** Lines that are read in order before their marks are asked. */
const WINDOW = 2000;
/**
 * Where these hold at least two fifths of a page, so many lines more are read in order: that costs less than to fetch the
 * thousands of lines that marks of such frequency lead to. Worst of both at half a million lines: about 1 % of them.
 */
const FURTHER = 5000;
const PROMISING = 0.4;

type Condition = RawBuilder<unknown>;
const all = (conditions: readonly Condition[]) => sql.join([...conditions], sql` and `);
const texts = (list: readonly string[]) => sql`${list as string[]}::text[]`;

/** Under what the index `line_codes` keeps a mark: desk, folder and mark in one number. */
const codesOf = (desk: Buffer, folder: string, marks: readonly string[]) =>
	sql`cases.codes_of(${desk}, ${folder}, ${texts(marks)})`;
const CODES = sql`cases.codes_of(desk, folder, marks)`;
/**
 * Two marks may once have the same number; the lines of two desks never mix. Said so that no index of desks is read beside that of the marks.
 */
const ofDesk = (desks: readonly Buffer[]) =>
	sql`encode(desk, 'hex') = any(${texts(desks.map((desk) => desk.toString('hex')))})`;

/** What the order of an index answers, beside desk and folder. */
function stretchOf(filter: LineFilter, rank: number | null, after: After | null): Condition[] {
	const { days, assigned, folder } = filter;
	const conditions: Condition[] = [];
	if (filter.status) conditions.push(sql`status = ${filter.status}`);
	if (assigned === 'nobody') conditions.push(sql`assigned is null`);
	else if (assigned) conditions.push(sql`assigned = ${assigned}`);
	if (rank !== null) conditions.push(sql`rank = ${rank}::smallint`);
	if (days?.from) conditions.push(sql`day >= ${days.from}::date`);
	if (days) conditions.push(sql`day <= ${days.to}::date`);
	if (after) {
		const place = sql`(${after.rank}::smallint, ${after.day}::date, ${after.case}::bytea)`;
		conditions.push(
			folder === 'open' ? sql`(rank, day, case_id) > ${place}` : sql`(rank, day, case_id) < ${place}`,
		);
	}
	return conditions;
}

const notExcluded = (member: string) => sql`not marks && ${texts([`excluded:${member}`])}`;

/** What stands in the marks of a line. */
function markedAs({ marks, sites, topics, acted }: LineFilter): Condition[] {
	const conditions: Condition[] = [];
	if (acted) conditions.push(sql`acted`);
	if (marks.length > 0) conditions.push(sql`marks @> ${texts(marks)}`);
	if (sites) conditions.push(sql`marks && ${texts(sites.map((site) => `site:${site}`))}`);
	if (topics) conditions.push(sql`marks && ${texts(topics.map((topic) => `topic:${topic}`))}`);
	return conditions;
}

/** The same as codes, for one desk. */
function codedAs(desk: Buffer, { folder, marks, sites, topics }: LineFilter): Condition[] {
	const conditions: Condition[] = [];
	if (marks.length > 0) conditions.push(sql`${CODES} @> ${codesOf(desk, folder, marks)}`);
	for (const [name, list] of [
		['site', sites],
		['topic', topics],
	] as const)
		if (list)
			conditions.push(
				sql`${CODES} && ${codesOf(
					desk,
					folder,
					list.map((one) => `${name}:${one}`),
				)}`,
			);
	return conditions;
}

/** The lines of one desk, `limit` at most; in their order, unless they are only counted. */
function branch(
	desk: Buffer,
	filter: LineFilter,
	rank: number | null,
	after: After | null,
	limit: number,
	counted: boolean,
): Condition {
	const { folder, marks, sites, topics } = filter;
	const order = folder === 'open' ? PRESSING : NEWEST;
	// Folder as text, so that the planner sees which of the partial indexes fit.
	const own = [sql`desk = ${desk}`, folder === 'open' ? sql`folder = 'open'` : sql`folder = ${folder}`];
	const stretch = stretchOf(filter, rank, after);
	const marked = [...markedAs(filter), notExcluded(filter.member)];
	// A case bears the mark of its own desk from the first; another desk answers only after somebody acted.
	const ownAnswers = `answers:${desk.toString('base64url')}`;
	const known = filter.acted || marks.some((mark) => mark.startsWith('answers:') && mark !== ownAnswers);
	if ((marks.length === 0 && !sites && !topics) || !known)
		return sql`(
			select case_id, rank, day from cases.line where ${all([...own, ...stretch, ...marked])}
			order by ${order} limit ${limit})`;
	const coded = [...codedAs(desk, filter), ofDesk([desk]), ...stretch, notExcluded(filter.member)];
	const inOrder = (rest: Condition, most: number) => sql`
		select case_id, rank, day, acted, marks from cases.line where ${all([...own, ...stretch, rest])}
		order by ${order} limit ${most}`;
	const beyond = sql`(rank, day, case_id) ${folder === 'open' ? sql`>` : sql`<`} (
		select rank, day, case_id from cases.line where ${all([...own, ...stretch])}
		order by ${order} offset ${WINDOW - 1} limit 1)`;
	const promising = counted
		? sql`false`
		: sql`(select count(*) from near) >= ${Math.ceil(limit * PROMISING)}`;
	return sql`(
		with near as materialized (
			select case_id, rank, day from (${inOrder(sql`true`, WINDOW)}) as first
			where ${all(marked)} limit ${limit}),
		further as materialized (
			select case_id, rank, day from (${inOrder(beyond, FURTHER)}) as second
			where (select count(*) from near) < ${limit} and ${promising} and ${all(marked)}
			limit greatest(0, ${limit} - (select count(*) from near))),
		enough as materialized (
			select (select count(*) from near) + (select count(*) from further) >= ${limit} as found)
		select case_id, rank, day from (select * from near union all select * from further) as read
		where (select found from enough)
		union all (
			select case_id, rank, day from cases.line
			where not (select found from enough) and acted and ${all(coded)}
			${counted ? sql`` : sql`order by ${order}`} limit ${limit}))`;
}

/** One branch for each desk; where days bound the view, also for each rank, so that each is one stretch of the index. */
export function branches(
	filter: LineFilter,
	after: After | null,
	limit: number,
	{ counted = false } = {},
): Condition {
	const ranks = filter.days ? [0, 1] : [null];
	return sql.join(
		filter.desks.flatMap((desk) => ranks.map((rank) => branch(desk, filter, rank, after, limit, counted))),
		sql` union all `,
	);
}

/** Lines that bear, for each word that was searched, one of the marks under which the word may stand. */
export function matches(
	desks: readonly Buffer[],
	member: string,
	words: readonly (readonly string[])[],
	limit: number,
): Condition {
	const folders = ['open', 'closed', 'set-aside'];
	const codes = (marks: readonly string[]) =>
		sql.join(
			desks.flatMap((desk) => folders.map((folder) => codesOf(desk, folder, marks))),
			sql` || `,
		);
	// The marks again, in a form that no index answers: theirs knows nothing of desks, and leads to the lines of all.
	const found = words.flatMap((marks) => [
		sql`${CODES} && (${codes(marks)})`,
		sql`(marks || '{}'::text[]) && ${texts(marks)}`,
	]);
	return sql`
		select case_id, rank, day from cases.line
		where acted and ${all([...found, ofDesk(desks), notExcluded(member)])}
		limit ${limit}`;
}

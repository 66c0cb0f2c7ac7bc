/**
 * A million cases, made by the database itself: synthetic, but with the shape and the size of real ones. Forty desks of
 * uneven size; one in ten open; two in five were handed over, so that two desks read them; half of what was coded has
 * a released clear summary.
 */
import { sql } from 'kysely';
import { filedState } from '#modules/cases/core/case-state.ts';
import { summaryMarks } from '#modules/cases/core/summary-words.ts';
import { wordsOf } from '#modules/cases/core/words/fold.ts';
import { rememberWords } from '#modules/cases/server/line.store.ts';
import { almatyDate, momentOf } from '#platform/moment.ts';
import type { Database } from '#platform/server/database.ts';
import { phrases, places } from './phrases.ts';

const BATCH = 50_000;

/** The newest cases are of `now`. Milliseconds. */
export async function fillCases(db: Database, count: number, now = Date.now()): Promise<void> {
	const blank = filedState({
		seq: 0,
		kind: 'file',
		author: 'reporter',
		clear: { channel: 'web', danger: false, desk: '', readers: [] },
		moment: momentOf(now),
		hash: '',
	});
	const today = almatyDate(now);
	await sql`create table bench_text (n integer primary key, text text, marks text[])`.execute(db);
	const texts = [...phrases, ...places].map((text, n) => ({ n, text, marks: summaryMarks(text) }));
	await sql`insert into bench_text select n, text, array(select jsonb_array_elements_text(marks))
		from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as row (n int, text text, marks jsonb)`.execute(
		db,
	);
	// An index over much is made faster afterwards.
	await sql`drop index cases.line_marks, cases.line_codes`.execute(db);
	for (let from = 0; from < count; from += BATCH) {
		await fillSome(db, from, Math.min(from + BATCH, count), today, JSON.stringify(blank));
	}
	await sql`drop table bench_text`.execute(db);
	await sql`create index line_marks on cases.line using gin (marks) where acted`.execute(db);
	await sql`create index line_codes on cases.line using gin (cases.codes_of(desk, folder, marks)) where acted`.execute(
		db,
	);
	await rememberWords(db, [...new Set([...phrases, ...places].flatMap((text) => [...wordsOf(text)]))]);
	for (const table of ['case', 'case_key', 'entry', 'line', 'word']) {
		await sql`vacuum analyze cases.${sql.ref(table)}`.execute(db);
	}
}

const base64url = (bytes: ReturnType<typeof sql>) => sql`translate(encode(${bytes}, 'base64'), '+/=', '-_')`;
const id = (name: string, number: ReturnType<typeof sql>) =>
	sql`substring(sha256(convert_to(${`${name}:`}::text || (${number})::text, 'UTF8')) for 16)`;
/** A number from 0 to `below`, the same whenever it is asked for the same case. */
const chance = (salt: number, below: number) =>
	sql`(abs(hashint4extended(n, ${salt}::bigint)) % ${below}::bigint)::int`;

async function fillSome(db: Database, from: number, to: number, today: string, blank: string): Promise<void> {
	await sql`
		with numbers as materialized (
			select n as n, ${chance(1, 1000)} as kind, ${chance(2, 1000)} as spread, ${chance(3, 100)} as luck,
				${chance(4, 100)} as again, ${chance(5, 3650)} as age,
				${chance(6, phrases.length)} as phrase, ${chance(7, phrases.length)} as phrase2, ${chance(8, 5000)} as place
			from generate_series(${from}::int, ${to - 1}::int) as n
		), chosen as materialized (
			select *, case when kind < 20 then 'received' when kind < 35 then 'acknowledged' when kind < 50 then 'verified'
					when kind < 70 then 'registered' when kind < 80 then 'answered' when kind < 92 then 'remedying'
					when kind < 100 then 'awaiting-confirmation' when kind < 960 then 'closed' else 'set-aside' end as status,
				-- The duty desk takes in most; the other desks fewer and fewer.
				case when luck < 60 then 0 else 1 + (spread * spread / 26000) end as first_desk,
				1 + (spread * luck / 2600) as second_desk
			from numbers
		), placed as materialized (
			select chosen.*, again < 40 and status not in ('received', 'set-aside') and first_desk <> second_desk as handed,
				status not in ('received', 'set-aside', 'acknowledged') as coded
			from chosen
		), named as materialized (
			select placed.*, ${id('case', sql`placed.n`)} as id, ${id('desk', sql`first_desk`)} as desk1, ${id('desk', sql`second_desk`)} as desk2,
				(${today}::date - case when status in ('closed', 'set-aside') then age else age % 40 end) as filed,
				coded and again % 2 = 0 as told, one.text || '. ' || two.text || '. ' || three.text as words,
				one.marks || two.marks || three.marks as word_marks
			from placed
			join bench_text as one on one.n = phrase
			join bench_text as two on two.n = phrase2
			join bench_text as three on three.n = ${phrases.length}::int + place % ${places.length}::int
		), stated as materialized (
			select *, case when handed then desk2 else desk1 end as desk,
				case when handed then array[desk1, desk2] else array[desk1] end as readers,
				case when status in ('closed', 'set-aside') then null else filed + 15 end as due,
				coded and kind % 50 = 7 and status <> 'closed' as urgent
			from named
		), complete as materialized (
			select *, ${blank}::jsonb || jsonb_build_object(
				'status', status, 'desk', ${base64url(sql`desk`)},
				'readers', (select jsonb_agg(${base64url(sql`reader`)}) from unnest(readers) as reader),
				'channel', case when luck % 10 = 0 then 'telephone' when luck % 10 = 1 then 'web-unsealed' else 'web' end,
				'filed', jsonb_build_object('date', filed, 'part', 'to-17'), 'lastSeq', case when status = 'received' then 0 else 6 end,
				'number', case when coded then to_char(filed, 'YY') || '-' || to_char(n, 'FM000"-"000"-"0') end,
				'retaliationOpen', urgent, 'unansweredWords', status <> 'received' and again % 13 = 0,
				'closed', case when status = 'closed' then jsonb_build_object('on', jsonb_build_object('date', filed + 20, 'part', 'to-17'), 'ground', 'confirmed', 'byReporter', true) end,
				'assigned', case when coded and luck % 3 = 0 then ${base64url(id('member', sql`again`))} end,
				'summary', case when told then words end,
				'coding', case when coded then jsonb_build_object(
					'topics', jsonb_build_array((array['pay','hours','safety','conditions','contract','discrimination','harassment','union','retaliation','forced','corruption','community','other'])[1 + spread % 13]),
					'severity', (array['low','medium','high','critical'])[1 + luck % 4], 'workers', (array['one','2-9','10-49','unknown'])[1 + again % 4],
					'site', case when luck % 5 > 0 then 'S' || (place * place / 31250)::text end,
					'employer', ${base64url(id('employer', sql`place * place / 125000`))}, 'excludedDesks', '[]'::jsonb) end) as state
			from stated
		), marked as materialized (
			select *, cases.marks_of(state) as marks from complete
		), cases as (
			insert into cases."case" (id, channel, danger, case_key, reporter_seal_key, reporter_sign_key, number, desk, status, last_seq, state, urgent, due)
			select id, state ->> 'channel', false, sha256(id) || sha256(sha256(id)) || '\\x04', null, null, state ->> 'number', desk, status,
				(state ->> 'lastSeq')::int, state, urgent, due from complete
		), keys as (
			insert into cases.case_key (case_id, desk, epoch, author, sealed)
			select id, reader, 1, 'reporter', (select string_agg(sha256(id || reader || convert_to(i::text, 'UTF8')), '') from generate_series(1, 6) as i)
			from complete cross join unnest(readers) as reader
		), entries as (
			insert into cases.entry (case_id, seq, kind, author, clear, sealed, signature, moment_date, moment_part, salt, leaf)
			select id, 0, 'file', 'reporter', '{}', repeat(encode(sha256(id), 'hex'), 18)::bytea, sha256(id) || sha256(id), filed, 'to-17', sha256(id), '\\x00'::bytea || sha256(id)
			from complete
		)
		insert into cases.line (case_id, desk, folder, status, rank, day, assigned, acted, marks)
		select id, reader, folder, status, case when urgent then 0 else 1 end,
			case when folder = 'open' then coalesce(due, '9999-12-31') else filed + 20 end,
			case when folder = 'open' and coded and luck % 3 = 0 then ${id('member', sql`again`)} end, status <> 'received',
			marks || ('scope:' || encode(reader, 'hex') || ':' || folder)
				|| case when told then word_marks else '{}'::text[] end
		from marked
		cross join unnest(readers) as reader
		cross join lateral (select case when status in ('closed', 'set-aside') then status else 'open' end as folder) as place`.execute(
		db,
	);
}

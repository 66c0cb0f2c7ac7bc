/** Lines: what the queue is ordered, filtered and searched by. One for each case and each desk that may read it. */
import { sql } from 'kysely';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';
import { indexedAs, piecesOf, summaryMarks } from '../core/summary-words.ts';
import { wordsOf } from '../core/words/fold.ts';

/** Where a case without a clock stands among those that have one: last. */
export const NO_DAY = '9999-12-31';

/** In which part of a day it was filed. Only lines on which somebody has acted bear it: filing does not pay for it. */
export const filedMark = ({ date, part }: Moment): string => `filed:${date}.${part}`;

const folderOf = ({ status }: CaseState) => (status === 'closed' || status === 'set-aside' ? status : 'open');

/** After every act: a line for each desk that may read the case now, and none for any other. */
export async function setLines(
	tx: Tx,
	caseId: Buffer,
	{ state, urgent, due }: { state: CaseState; urgent: boolean; due: PlainDate | null },
): Promise<void> {
	const folder = folderOf(state);
	const finished = state.closed?.on.date ?? state.filed.date;
	const released = state.summary ?? '';
	const assigned = state.assigned ? Buffer.from(state.assigned, 'base64url') : null;
	const readers = state.readers.map((desk) => Buffer.from(desk, 'base64url'));
	await sql`
		with gone as (
			delete from cases.line where case_id = ${caseId} and desk <> all(${readers}::bytea[])
		)
		insert into cases.line (case_id, desk, folder, status, rank, day, assigned, acted, marks)
		select ${caseId}, desk, ${folder}, ${state.status}, ${urgent ? 0 : 1}::smallint,
			${folder === 'open' ? (due ?? NO_DAY) : finished}::date, ${assigned}::bytea, true,
			cases.marks_of(${JSON.stringify(state)}::jsonb) || ${summaryMarks(released)}::text[]
				|| ('scope:' || encode(desk, 'hex') || ':' || ${folder}::text) || ${filedMark(state.filed)}::text
		from unnest(${readers}::bytea[]) as desk
		on conflict (case_id, desk) do update set
			folder = excluded.folder, status = excluded.status, rank = excluded.rank, day = excluded.day,
			assigned = excluded.assigned, acted = true, marks = excluded.marks`.execute(tx);
	if (released) await rememberWords(tx, [...wordsOf(released)]);
}

/** Words of released summaries, so that misspelt ones find them; those that no search looks for are left out. */
export async function rememberWords(db: Database | Tx, words: readonly string[]): Promise<void> {
	const rows = [...new Set(words)]
		.filter((word) => indexedAs(word).length > 0)
		.sort()
		.map((word) => ({ word, pieces: piecesOf(word) }));
	await sql`
		insert into cases.word (word, pieces)
		select word, array(select jsonb_array_elements_text(pieces))
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (word text, pieces jsonb)
		on conflict (word) do nothing`.execute(db);
}

/** Words whose other uses are looked for in one statement, and lines that are looked through for each. */
const WORDS_AT_ONCE = 100;
const LINES_FOR_A_WORD = 100;

/**
 * Forgets those of the words that no released summary has any more. A word that many lines share is looked for in some
 * of them only and forgotten where it is in none: then a misspelt search misses it until that summary is written anew.
 */
export async function forgetWords(tx: Tx, words: readonly string[]): Promise<void> {
	const all = [...new Set(words)];
	for (let at = 0; at < all.length; at += WORDS_AT_ONCE) {
		const some = all.slice(at, at + WORDS_AT_ONCE);
		const used = await summariesWithMarks(tx, some);
		const gone = some.filter((word) => !used.get(word)?.some((summary) => wordsOf(summary).has(word)));
		await sql`delete from cases.word where word = any(${gone}::text[])`.execute(tx);
	}
}

/** For each word, released summaries that are found under its stems. */
async function summariesWithMarks(tx: Tx, words: readonly string[]): Promise<Map<string, string[]>> {
	const wanted = words.map((word) => ({ word, marks: indexedAs(word) }));
	const { rows } = await sql<{ word: string; summaries: string[] | null }>`
		select w.word, u.summaries
		from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (word text, marks jsonb)
		cross join lateral (select array(select jsonb_array_elements_text(w.marks)) as marks) m
		cross join lateral (
			select array_agg(summary) as summaries from (
				select c.state ->> 'summary' as summary
				from cases.line l join cases."case" c on c.id = l.case_id
				where l.acted and l.marks && m.marks
				limit ${LINES_FOR_A_WORD}
			) as few
		) u`.execute(tx);
	return new Map(rows.map(({ word, summaries }) => [word, summaries ?? []]));
}

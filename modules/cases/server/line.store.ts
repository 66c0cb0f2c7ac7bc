/** Lines: what the queue is ordered, filtered and searched by. One for each case and each desk that may read it. */
import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';
import { piecesOf, summaryMarks } from '../core/summary-words.ts';
import { wordsOf } from '../core/words/fold.ts';

/** Where a case without a clock stands among those that have one: last. */
export const NO_DAY = '9999-12-31';

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
				|| ('scope:' || encode(desk, 'hex') || ':' || ${folder}::text)
		from unnest(${readers}::bytea[]) as desk
		on conflict (case_id, desk) do update set
			folder = excluded.folder, status = excluded.status, rank = excluded.rank, day = excluded.day,
			assigned = excluded.assigned, acted = true, marks = excluded.marks`.execute(tx);
	if (released) await rememberWords(tx, [...wordsOf(released)]);
}

/** Words of released summaries, so that misspelt ones find them. */
export async function rememberWords(db: Database | Tx, words: readonly string[]): Promise<void> {
	const rows = [...new Set(words)].sort().map((word) => ({ word, pieces: piecesOf(word) }));
	await sql`
		insert into cases.word (word, pieces)
		select word, array(select jsonb_array_elements_text(pieces))
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (word text, pieces jsonb)
		on conflict (word) do nothing`.execute(db);
}

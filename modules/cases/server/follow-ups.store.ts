import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';

/**
 * Cases for which one of these desks answers, where the questions of a follow-up have opened and nobody has heard an
 * answer; and closed ones in which somebody says that they are being punished. The oldest first.
 */
export async function listFollowUps(
	db: Database,
	desks: readonly Buffer[],
	today: PlainDate,
	limit: number,
): Promise<{ id: Buffer; state: CaseState }[]> {
	const { rows } = await sql<{ id: Buffer; state: CaseState }>`
		select id, state from (
			select id, state, follow_up from cases."case"
			where follow_up <= ${today} and desk = any(${desks as Buffer[]}::bytea[])
			union
			select id, state, follow_up from cases."case"
			where urgent and status = 'closed' and desk = any(${desks as Buffer[]}::bytea[])
		) as due
		order by follow_up nulls first, id
		limit ${limit}`.execute(db);
	return rows;
}

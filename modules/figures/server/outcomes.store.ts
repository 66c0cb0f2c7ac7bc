import { sql } from 'kysely';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database } from '#platform/server/database.ts';
import type { EndedCase } from '../core/outcomes.ts';

interface Row {
	employer: string;
	ground: string | null;
	closed_on: PlainDate | null;
	punished_on: PlainDate | null;
	follow_ups: { on: PlainDate; answers: { punished: string } | null }[];
	appeals: { on: PlainDate; outcome: string | null; decidedOn: PlainDate | null }[];
}

/** Cases with an employer, received up to a day, that one of these desks may read; junk that was set aside left out. */
export async function listEnded(
	db: Database,
	desks: readonly string[],
	until: PlainDate,
): Promise<EndedCase[]> {
	const { rows } = await sql<Row>`
		select employer, ground, closed_on, punished_on, follow_ups, appeals
		from cases.outcome
		where desks ?| ${desks as string[]}::text[] and filed_on <= ${until}`.execute(db);
	return rows.map((row) => ({
		employer: row.employer,
		ground: row.ground,
		closedOn: row.closed_on,
		punishedOn: row.punished_on,
		followUps: row.follow_ups.map(({ on, answers }) => ({ on, punished: answers?.punished ?? null })),
		appeals: row.appeals,
	}));
}

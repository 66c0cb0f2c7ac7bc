/** What the record of reading says: who had which case open, and when, as finely as anything on a case is kept. */
import type { Id } from '#modules/people/contract.ts';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';

/** `texts`: the texts of many cases at once, for the search in the desk's own browser. */
export type ReadingKind = 'opened' | 'exported' | 'texts';

export interface Reading {
	readonly case: Id;
	/** Null where the case is not registered. */
	readonly number: string | null;
	readonly member: Id;
	/** How the member is known. */
	readonly title: string;
	readonly date: PlainDate;
	readonly part: DayPart;
	readonly what: ReadingKind;
}

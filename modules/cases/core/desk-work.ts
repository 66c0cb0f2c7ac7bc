/** Who works on a case, and the clear summary that two people let the server read. Pure. */
import type { Id } from '#modules/people/contract.ts';
import { type Refusal, refuse } from '#platform/result.ts';
import type { ActRefusal, CaseState, QueueItem } from '../contract.ts';
import type { RecordedEntry } from './case-state.ts';
import type { Performer } from './decide-act.ts';

/** Longest clear summary, in letters: a line for the queue, not a second case. */
export const LONGEST_SUMMARY = 600;

export interface DeskWorkActs {
	/** Null gives the case back to the desk. Internal: the worker is not told who sits on it. */
	assign: { member: Id | null };
	/** Proposes a summary that the server, its backups and whoever seizes it can read once it is released. */
	summarise: { text: string };
	/** The second reader's yes: another member than the one who wrote it. `summary`: seq of the proposal. */
	'release-summary': { summary: number };
}

export interface DeskWork {
	/** The member who works on it; null: nobody yet. */
	readonly assigned: Id | null;
	/** Released by a second reader. */
	readonly summary: string | null;
	readonly proposedSummary: { readonly seq: number; readonly by: Id; readonly text: string } | null;
}
export const noDeskWork: DeskWork = { assigned: null, summary: null, proposedSummary: null };

/** What an entry changes here; null where it is about something else. */
export function afterDeskWork(
	state: DeskWork,
	{ kind, clear, seq, author }: RecordedEntry,
): Partial<DeskWork> | null {
	switch (kind) {
		case 'assign':
			return { assigned: clear.member as Id | null };
		// Whoever worked on it sat at the other desk.
		case 'handover':
			return { assigned: null };
		case 'summarise':
			return { proposedSummary: { seq, by: author, text: clear.text as string } };
		case 'release-summary':
			return { summary: state.proposedSummary?.text ?? null, proposedSummary: null };
		default:
			return null;
	}
}

export function refusalToDeskWork(
	state: CaseState,
	performer: Performer,
	kind: string,
	clear: Readonly<Record<string, unknown>>,
): Refusal<ActRefusal> | null {
	if (kind === 'assign') return clear.member === (state.assigned ?? null) ? refuse('not-now') : null;
	if (kind !== 'release-summary') return null;
	if (!state.proposedSummary) return refuse('not-now');
	if (state.proposedSummary.seq !== clear.summary) return refuse('malformed');
	return performer.kind === 'member' && performer.id !== state.proposedSummary.by
		? null
		: refuse('second-reader-needed');
}

/** Answer to `GET /api/desk/queue`. */
export interface QueuePage {
	readonly items: readonly QueueItem[];
	/** Where the next page begins; null: there is none. */
	readonly next: string | null;
	readonly today: import('#platform/plain-date.ts').PlainDate;
}

/** Answer to `GET /api/desk/loads`: open cases of each member. */
export type DeskLoads = readonly {
	readonly member: Id;
	readonly desk: Id;
	readonly open: number;
	readonly overdue: number;
}[];

/** A view with a name (`/api/desk/views`). */
export interface SavedView {
	readonly id: Id;
	readonly name: string;
	/** As in the page's address (`core/queue-filter.ts`). */
	readonly filter: string;
	/** The desk that shares it; null: only its owner's. */
	readonly desk: Id | null;
	readonly mine: boolean;
}

/** The hand-over from one shift to the next: which part of the day it covers, and what is sent and signed. Pure. */
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import { DAY_PARTS, type DayPart, type Moment } from '#platform/moment.ts';
import { addDays, type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import type { QueueItem } from './case-view.ts';

/** Hand-over notes, and ended tasks without a case, are deleted after so many days. */
export const SHIFT_DAYS = 30;
/** Parts of the day that a page can look back, the present one included. */
const SLOTS = 4;

/** The present part of the day and those before it, the newest first. */
export function slotsBefore(now: Moment): Moment[] {
	const slots = [now];
	while (slots.length < SLOTS) {
		const { date, part } = slots.at(-1)!;
		const at = DAY_PARTS.indexOf(part);
		slots.push(
			at > 0 ? { date, part: DAY_PARTS[at - 1]! } : { date: addDays(date, -1), part: DAY_PARTS.at(-1)! },
		);
	}
	return slots;
}

/** The last day that the next shift has before it: after 17:00 that is tomorrow. */
export const untilOf = ({ date, part }: Moment): PlainDate => (part === 'after-17' ? addDays(date, 1) : date);

export const slotText = ({ date, part }: Moment): string => `${date}.${part}`;

/** Null where the text names no part of a day. */
export function parseSlot(text: string): Moment | null {
	const [date = '', part = ''] = text.split('.');
	const day = parsePlainDate(date);
	return day && DAY_PARTS.includes(part as DayPart) ? { date: day, part: part as DayPart } : null;
}

/** What the page lists, in this order. */
export const SHIFT_SECTIONS = ['urgent', 'overdue', 'due', 'fresh', 'unanswered'] as const;
export type ShiftSection = (typeof SHIFT_SECTIONS)[number];

export interface ShiftNote {
	readonly id: Id;
	readonly epoch: number;
	readonly author: Id;
	readonly title: string;
	readonly moment: Moment;
	/** To the desk's key: scope `desk:<id>`, field `shift-note:<id>`, author, seq = epoch. */
	readonly sealed: Base64url;
	readonly signature: Base64url;
	/** Who came, read it and took over. */
	readonly taken: {
		readonly by: Id;
		readonly title: string;
		readonly moment: Moment;
		readonly signature: Base64url;
	} | null;
}

/** Answer to `GET /api/desk/shift?desk=&since=`. Counts by the server; words are opened in the browser. */
export interface ShiftView {
	readonly desk: Id;
	readonly now: Moment;
	readonly since: Moment;
	/** What `since` may be. */
	readonly slots: readonly Moment[];
	readonly until: PlainDate;
	/** `total` is counted to 1,001; `cases` are the first of them. */
	readonly sections: Readonly<
		Record<ShiftSection, { readonly total: number; readonly cases: readonly Id[] }>
	>;
	/** Who has which case open now. */
	readonly present: readonly { readonly case: Id; readonly titles: readonly string[] }[];
	/** Each case that a section or `present` names, once. */
	readonly items: readonly QueueItem[];
	/** The newest first. */
	readonly notes: readonly ShiftNote[];
	readonly certificates: readonly Certificate<MemberStatement>[];
}

/** Posted to `/api/desk/shift/notes`. */
export interface NewShiftNote {
	readonly id: Id;
	readonly desk: Id;
	readonly epoch: number;
	readonly sealed: Base64url;
	/** Purpose `shift-note` over `noteStatement`. */
	readonly signature: Base64url;
}
/** `sealedHash`: SHA-256 of the sealed bytes. */
export const noteStatement = (
	{ id, desk, epoch }: Pick<NewShiftNote, 'id' | 'desk' | 'epoch'>,
	author: Id,
	sealedHash: Base64url,
) => ({ note: id, desk, epoch, author, sealedHash });
/** Purpose `shift-note-taken`. */
export const takenStatement = (note: Id, by: Id) => ({ note, by });

/** Posted to `/api/desk/tasks`: a task without a case. */
export interface NewDeskTask {
	readonly id: Id;
	readonly desk: Id;
	readonly epoch: number;
	readonly member: Id;
	readonly due: PlainDate;
	/** To the desk's key: scope `desk:<id>`, field `task:<id>`, author, seq = epoch. */
	readonly sealed: Base64url;
	/** Purpose `desk-task` over `deskTaskStatement`. */
	readonly signature: Base64url;
}
export const deskTaskStatement = (
	{ id, desk, epoch, member, due }: Pick<NewDeskTask, 'id' | 'desk' | 'epoch' | 'member' | 'due'>,
	author: Id,
	sealedHash: Base64url,
) => ({ task: id, desk, epoch, member, due, author, sealedHash });
/** Purpose `desk-task-ended`. */
export const endedStatement = (task: Id, by: Id, done: boolean) => ({ task, by, done });

export type ShiftRefusal =
	| 'malformed'
	| 'not-permitted'
	| 'not-found'
	| 'bad-signature'
	| 'stale-epoch'
	| 'task-member' // does not sit at that desk
	| 'already'
	| 'own-note'; // whoever leaves does not take over from themselves

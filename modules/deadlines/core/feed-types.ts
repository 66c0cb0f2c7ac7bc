/** Deadlines of matters in calendars, and reminders of them. Plain data, safe in a browser. */
import type { ObligationOfMatter } from '#modules/matters/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';

/** A line of a matter with a last day. */
export type Deadline = Omit<ObligationOfMatter, 'due' | 'employer' | 'sides'> & { readonly due: PlainDate };

/** What the law says of it. */
export interface DeadlineTexts {
	readonly title: Texts;
	readonly actor: Texts;
	readonly article: string | null;
	readonly divided: 'articles' | 'points';
	readonly source: Texts;
	readonly rule: Texts;
	/** Which reading of the law, where readings come to different days. */
	readonly reading: Texts | null;
}

/** `member`: every matter of one's desks; `desk`: of one of them; `matter`: one. */
export type FeedKind = 'member' | 'desk' | 'matter';

export interface FeedView {
	readonly id: Id;
	readonly kind: FeedKind;
	readonly desk: Id | null;
	readonly matter: Id | null;
	/** Number of the matter, where it is a feed of one and one still takes part. */
	readonly number: string | null;
	readonly titles: boolean;
	readonly madeOn: PlainDate;
	/** False where it answers nobody any more: one left the desk, or the desk gave its side back. */
	readonly lives: boolean;
}

/** `GET /api/desk/deadlines`. */
export interface DeadlinesView {
	readonly today: PlainDate;
	readonly reminders: readonly ReminderView[];
	/** Last days that come next. */
	readonly coming: readonly (Deadline & { readonly texts: DeadlineTexts })[];
	readonly settings: readonly { readonly desk: Id; readonly before: readonly number[] }[];
}

export type ReminderKind = 'before' | 'missed';
/** `fresh`: shown on the page. `pressing`: unseen for a working day, or missed: on every page of the desk. `overlooked`: unseen for two. */
export type Urgency = 'fresh' | 'pressing' | 'overlooked' | 'seen';

export interface ReminderView extends Deadline {
	readonly id: Id;
	readonly kind: ReminderKind;
	readonly days: number;
	readonly desk: Id;
	readonly madeOn: PlainDate;
	readonly seen: { readonly by: Id; readonly on: PlainDate } | null;
	readonly urgency: Urgency;
	readonly texts: DeadlineTexts;
}

/** `GET /api/admin/deadlines`: desks that have not looked. No matter is named. */
export interface OverlookedView {
	readonly desks: readonly { readonly desk: Id; readonly count: number; readonly oldest: PlainDate }[];
}

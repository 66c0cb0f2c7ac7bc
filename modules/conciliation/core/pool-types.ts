/** Who can mediate, and what is known of them. All of it survives a JSON round trip. */
import type { Band } from '#modules/figures/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';

/**
 * `individual-commission` is the согласительная комиссия of individual disputes, `collective-commission` the
 * примирительная комиссия of collective ones. They are two bodies of law and never one pool.
 */
export const POOLS = [
	'mediator',
	'ombudsman',
	'individual-commission',
	'collective-commission',
	'arbitration',
] as const;
export type Pool = (typeof POOLS)[number];

export const LANGUAGES = ['kk', 'ru', 'en', 'uz', 'ky', 'tg', 'tr', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What people of a pool say of themselves publicly, in that role. */
export interface Profile {
	/** A role or a public name, as they wish to be known. */
	readonly title: string;
	/** The member of staff, where it is one. */
	readonly member: Id | null;
	readonly pools: readonly Pool[];
	/** Ids of procedures. */
	readonly procedures: readonly string[];
	readonly topics: readonly string[];
	readonly languages: readonly Language[];
	/** First two digits of KATO; empty: the whole country. */
	readonly regions: readonly string[];
}

export const CONFLICT_KINDS = ['employed', 'owner', 'kin', 'acted', 'other'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** With whom a person has a conflict of interest; both days belong to it, no last day means until further notice. */
export interface Conflict {
	readonly with: { readonly employer: Id } | { readonly desk: Id };
	readonly kind: ConflictKind;
	readonly from: PlainDate;
	readonly until: PlainDate | null;
}

export interface Training {
	readonly course: string;
	readonly on: PlainDate;
	readonly hours: number;
	/** The last day on which it counts. */
	readonly expires: PlainDate | null;
}

/** What an administrator writes down about a person. `seq` names an earlier act: that line was a mistake, or is over. */
export type PersonAct =
	| { readonly kind: 'enter' | 'change'; readonly profile: Profile }
	| { readonly kind: 'train'; readonly training: Training }
	| { readonly kind: 'conflict'; readonly conflict: Conflict }
	| { readonly kind: 'end-conflict'; readonly seq: number; readonly until: PlainDate }
	| { readonly kind: 'strike'; readonly seq: number }
	| { readonly kind: 'retire' | 'return' };

export interface RecordedAct {
	readonly seq: number;
	readonly act: PersonAct;
	readonly by: Id;
	readonly on: PlainDate;
}

/** A person, as the acts say. */
export interface PersonState {
	readonly lastSeq: number;
	readonly profile: Profile;
	readonly trainings: readonly (Training & { readonly seq: number })[];
	readonly conflicts: readonly (Conflict & { readonly seq: number })[];
	readonly retiredOn: PlainDate | null;
}

export interface PersonView extends PersonState {
	readonly person: Id;
	/** Matters in which both sides agreed on them and which have not ended. */
	readonly load: number;
	/** Who wrote down what; for administrators only. */
	readonly history: readonly RecordedAct[] | null;
}

/** How many leaders of unions took a course. Never who: who leads a union is theirs to say. */
export interface UnionTraining {
	readonly id: Id;
	readonly course: string;
	/** '2026-Q1'. */
	readonly quarter: string;
	readonly hours: number;
	/** Null: fewer than five. */
	readonly people: number | null;
}

export const ENDS = ['agreed', 'in-part', 'not-agreed', 'withdrawn'] as const;
export type End = (typeof ENDS)[number];

export interface PoolOutcomes {
	readonly pool: Pool;
	readonly year: number;
	readonly ends: Readonly<Record<End, Band>>;
}

/** `GET /api/desk/conciliation`. */
export interface ConciliationView {
	readonly today: PlainDate;
	readonly people: readonly PersonView[];
	readonly unionTraining: readonly UnionTraining[];
	readonly outcomes: { readonly until: PlainDate; readonly rows: readonly PoolOutcomes[] };
	readonly procedures: readonly { readonly id: string; readonly title: Texts }[];
}

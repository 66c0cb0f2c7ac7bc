/** The public figures of the mechanism: what was released, in bands. Plain data, safe in a browser. */
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';

/** '2026-Q1'. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

/** Two releases for the referrals received in a quarter: how they were handled, and later what came of them. */
export type ReleasePart = 'handling' | 'outcome';

export const MEASURES = {
	handling: ['received', 'acknowledged', 'verified', 'answered'],
	outcome: [
		'confirmed',
		'confirmed-heard',
		'lapsed',
		'retaliation',
		'satisfaction',
		'satisfied',
		'satisfaction-heard',
		'satisfied-heard',
		'appealed',
		'appeal-changed',
	],
} as const;
export type Measure = (typeof MEASURES)[ReleasePart][number];

/** The number lies from `low` to `high`, both included; which of them it is, nobody can tell (core/bands.ts). */
export interface Band {
	readonly low: number;
	readonly high: number;
}

export type Row = Readonly<Partial<Record<Measure, Band>>>;

/** What is written down, and hashed as canonical JSON. */
export interface Release {
	readonly v: 1;
	readonly quarter: Quarter;
	readonly part: ReleasePart;
	readonly releasedOn: PlainDate;
	readonly total: Row;
	readonly regions: readonly { readonly region: string; readonly received: Band }[];
	readonly employers: readonly { readonly bin: string; readonly names: Texts; readonly received: Band }[];
}

/** `GET /api/figures`. `sha256` of the canonical JSON of `release`, base64url: the same as on the ledger. */
export interface PublishedRelease {
	readonly release: Release;
	readonly sha256: string;
}

export { band, share } from './core/bands.ts';

/** What came of referrals, by employer, on the desk's own page. */
export const OUTCOMES = [
	'received',
	'confirmed',
	'confirmed-heard',
	'lapsed',
	'retaliation',
	'retaliation-ended',
	'retaliation-goes-on',
	'appealed',
	'appeal-changed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface OutcomeRow {
	readonly bin: string;
	readonly names: Texts;
	readonly bands: Readonly<Record<Outcome, Band>>;
}

/** `GET /api/desk/outcomes`. */
export interface DeskOutcomes {
	/** Counted as it stood at the end of this day. */
	readonly until: PlainDate;
	readonly rows: readonly OutcomeRow[];
}

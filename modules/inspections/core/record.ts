/** One inspection as it is written down: what is known of it, who says so, and when we knew. Plain JSON. */
import type { Locale } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';

/** A day, or some day from `date` to `until` where it is not known exactly. */
export interface Day {
	readonly date: PlainDate;
	readonly until?: PlainDate;
}

export const KINDS = ['planned', 'unplanned', 'on-complaint', 'special', 'not-known'] as const;
export const FOUND = ['violations', 'none', 'not-known'] as const;
export const GRAVITIES = ['minor', 'serious', 'severe', 'not-known'] as const;
export const MEASURES = [
	'warning',
	'fine',
	'suspension',
	'to-court',
	'to-prosecutor',
	'to-enforcement',
	'other',
] as const;
/** Whom a measure hits. One against an official is about one person, and never public. */
export const AGAINST = ['organisation', 'official'] as const;
/** Who appealed. An appeal of one worker is about one person, and never public. */
export const APPELLANTS = ['employer', 'union', 'worker'] as const;
export const APPEALED_TO = ['higher-inspector', 'same-body', 'court', 'not-known'] as const;
export const RESULTS = ['pending', 'upheld', 'changed', 'cancelled', 'not-known'] as const;
/** Who says it: the act itself was read, or one of these tells. */
export const GRADES = ['act', 'inspectorate', 'employer', 'workers', 'report', 'press'] as const;

export type Kind = (typeof KINDS)[number];
export type Found = (typeof FOUND)[number];
export type Gravity = (typeof GRAVITIES)[number];
export type MeasureKind = (typeof MEASURES)[number];
export type Grade = (typeof GRADES)[number];

/** How many people it touched. `workplace`: conditions that everybody there shares; `most` null: no upper end. */
export type Affected =
	| { readonly of: 'not-known' }
	| { readonly of: 'workplace' }
	| { readonly of: 'people'; readonly least: number; readonly most: number | null };

export interface Violation {
	/** As the act names it; empty where it is not known. */
	readonly article: string;
	readonly words: string;
	readonly affected: Affected;
	readonly gravity: Gravity;
}

export interface Prescription {
	readonly words: string;
	readonly affected: Affected;
	/** To pay wages: the law has terms of its own for these. */
	readonly wages: boolean;
	readonly served: Day | null;
	/** The last day that the act itself sets. */
	readonly until: Day | null;
	readonly fulfilled: Day | null;
	/** What shows that it was fulfilled. */
	readonly shown: string;
}

export interface Measure {
	readonly kind: MeasureKind;
	readonly against: (typeof AGAINST)[number];
	readonly day: Day | null;
	/** Tenge, of a fine. */
	readonly amount: number | null;
	/** The body that it was handed to. */
	readonly to: string;
}

export interface Appeal {
	readonly by: (typeof APPELLANTS)[number];
	/** Which prescription, counted from 1; null: the act as a whole. */
	readonly prescription: number | null;
	readonly to: (typeof APPEALED_TO)[number];
	readonly filed: Day | null;
	readonly received: Day | null;
	readonly decided: Day | null;
	readonly result: (typeof RESULTS)[number];
}

export interface InspectionRecord {
	/** The number of the act, or another word by which this inspection is known. It never changes. */
	readonly reference: string;
	/** In which the words below stand. */
	readonly language: Locale;
	/** The body that inspected. */
	readonly body: string;
	/** From the registry; null where it is not there, and then `employerName` says who it was. */
	readonly employer: string | null;
	readonly employerName: string;
	/** The published code of a workplace. */
	readonly site: string | null;
	/** First two digits of KATO. */
	readonly region: string | null;
	readonly kind: Kind;
	readonly grounds: string;
	readonly from: Day | null;
	readonly to: Day | null;
	readonly found: Found;
	readonly violations: readonly Violation[];
	readonly prescriptions: readonly Prescription[];
	readonly measures: readonly Measure[];
	readonly appeals: readonly Appeal[];
	readonly source: { readonly document: string; readonly link: string | null; readonly grade: Grade };
	/** The day on which whoever wrote this down came to know it. */
	readonly knownOn: PlainDate;
}

/** What is wrong with a record, and where: `violations.0.article`. */
export interface FieldProblem {
	readonly field: string;
	readonly code: FieldCode;
}
export type FieldCode =
	| 'missing'
	| 'too-long'
	| 'too-many'
	| 'not-a-day'
	| 'not-one-of'
	| 'not-a-number'
	| 'not-a-link'
	| 'in-the-future'
	| 'contradicts'
	| 'unknown-employer'
	| 'unknown-site'
	| 'unknown-region'
	| 'unknown-column'
	| 'unknown-prescription'
	| 'without-inspection'
	| 'twice'
	| 'changed'
	| 'names-somebody';

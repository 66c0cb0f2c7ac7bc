/** A file of employers and workplaces, as rows of cells, and what would come of it. Plain data, safe in a browser. */
import type { Texts } from '#platform/locale.ts';

export const employerColumns = ['bin', 'name_kk', 'name_ru', 'name_en'] as const;
export const siteColumns = [
	'code',
	'name_kk',
	'name_ru',
	'name_en',
	'region',
	'employer_bin',
	'workers',
	'area_kk',
	'area_ru',
	'area_en',
] as const;
export type ImportColumn = (typeof employerColumns)[number] | (typeof siteColumns)[number];
export type Sheet = 'employers' | 'sites';

export interface ImportRow {
	/** Line of the file, as a spreadsheet numbers it. */
	readonly row: number;
	readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
}

export interface ImportRows {
	readonly employers: readonly ImportRow[];
	readonly sites: readonly ImportRow[];
}

export type ProblemCode =
	| 'missing'
	| 'too-long'
	| 'bin-not-well-formed'
	| 'bin-twice'
	| 'unknown-employer'
	| 'unknown-region'
	| 'not-a-number'
	| 'unknown-code'
	| 'area-needed'
	| 'area-differs'
	| 'region-differs'
	| 'crosses-fifty'
	| 'given-up'
	| 'site-twice';

export interface ImportProblem {
	readonly sheet: Sheet;
	readonly row: number;
	readonly column: ImportColumn;
	readonly code: ProblemCode;
	/** What stands in the cell. */
	readonly value: string;
	/** What may have been meant, or how the cell would be right. */
	readonly suggestion: string | null;
}

/** How many of each; nothing is changed while there is a problem. */
export interface ImportCounts {
	readonly newEmployers: number;
	readonly changedEmployers: number;
	readonly newSites: number;
	readonly changedSites: number;
	readonly unchanged: number;
}

export interface ImportAnswer {
	readonly problems: readonly ImportProblem[];
	readonly counts: ImportCounts;
	readonly applied: boolean;
}

/** Rows of one import; a larger file is cut into several. */
export const MOST_ROWS = 5_000;

/** What the registry holds already. */
export interface KnownEmployer {
	readonly id: string;
	readonly bin: string;
	readonly names: Texts;
}
export interface KnownSite {
	readonly id: string;
	readonly names: Texts;
	readonly region: string;
	readonly employer: string | null;
	readonly workers: number;
	readonly code: string;
	readonly areaNames: Texts | null;
	readonly retired: boolean;
}

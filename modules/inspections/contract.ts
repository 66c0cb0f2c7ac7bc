/** The register of labour inspections, as screens and programs know it. Safe in a browser. */
import type { Id } from '#modules/people/contract.ts';
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { YearFigures } from './core/figures.ts';
import type { PublicInspection } from './core/publish.ts';
import type { InspectionRecord } from './core/record.ts';
import type { Matter } from './core/standing.ts';
import type { RowProblem } from './core/table.ts';

export type { PublicFilter, YearFigures } from './core/figures.ts';
export type { PublicInspection } from './core/publish.ts';
export type { FieldCode, FieldProblem, InspectionRecord } from './core/record.ts';
export type { RowProblem, TableRow } from './core/table.ts';

/** What the law says of one prescription, suspension or appeal: each step with its last day and why. */
export interface Clock extends Pick<Matter, 'about' | 'number' | 'procedure'> {
	readonly steps: readonly {
		readonly title: Texts;
		readonly status: string;
		readonly due: PlainDate | null;
		readonly dueLatest: PlainDate | null;
		readonly sentences: Readonly<Record<Locale, readonly string[]>>;
	}[];
	/** No text of the law of that day is known. */
	readonly beforeTheLaw: boolean;
}

export interface Publication {
	/** 1, 2, 3 … of this inspection. */
	readonly number: number;
	readonly kind: 'published' | 'withdrawn';
	readonly on: PlainDate;
	/** Why it was corrected or withdrawn, in the language `language`; empty for the first. */
	readonly note: string;
	readonly language: Locale;
	/** SHA-256 of the canonical JSON of what was published, as on the ledger; null for a withdrawal. */
	readonly sha256: string | null;
}

/** `GET /api/desk/inspections`: those that one's own desks wrote down. */
export interface InspectionList {
	readonly items: readonly InspectionLine[];
}
export interface InspectionLine {
	readonly id: Id;
	readonly desk: Id;
	readonly deskNames: Texts;
	readonly version: number;
	/** The version that everybody may read; null: none now. */
	readonly publishedVersion: number | null;
	readonly withdrawn: boolean;
	readonly record: InspectionRecord;
}

/** `GET /api/desk/inspections/:id`. */
export interface InspectionDetail extends InspectionLine {
	readonly versions: readonly {
		readonly version: number;
		readonly on: PlainDate;
		readonly by: Id;
		/** Why it was corrected; empty for the first. */
		readonly note: string;
		readonly record: InspectionRecord;
	}[];
	readonly publications: readonly Publication[];
	/** What everybody would read if it were published now. */
	readonly preview: PublicInspection;
	readonly clocks: readonly Clock[];
}

/** `POST /api/desk/inspections/import`. */
export interface RegisterImport {
	readonly problems: readonly RowProblem[];
	readonly counts: { readonly added: number; readonly corrected: number; readonly unchanged: number };
	readonly applied: boolean;
}

/** `GET /api/inspections`. */
export interface PublicRegister {
	readonly today: PlainDate;
	readonly items: readonly {
		readonly id: Id;
		readonly on: PlainDate;
		readonly inspection: PublicInspection;
	}[];
	readonly years: readonly YearFigures[];
	/** How many were published once and are withdrawn now. */
	readonly withdrawn: number;
}

/** Collective agreements, as screens and programs know them. Safe in a browser. */
import type { Id } from '#modules/people/contract.ts';
import type { Confidence } from '#modules/procedures/contract.ts';
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { AgreementRecord } from './core/agreement.ts';
import type { Point } from './core/compare.ts';
import type { PublicAgreement } from './core/publish.ts';

export type { AgreementRecord, Clause, FieldCode, FieldProblem } from './core/agreement.ts';
export type { PublicAgreement } from './core/publish.ts';

/** A point of the law with its grounds, and an example of ours; null: there is none. */
export interface AgreementPoint extends Point {
	readonly rule: Texts;
	readonly article: string | null;
	readonly source: Texts;
	readonly confidence: Confidence;
	readonly model: Texts | null;
}

/** The law of the day on which it was signed. `points` is empty where no text of the law of that day lists any. */
export interface LawOfAgreement {
	readonly day: PlainDate;
	readonly points: readonly AgreementPoint[];
	readonly steps: readonly {
		readonly title: Texts;
		readonly status: string;
		readonly due: PlainDate | null;
		readonly sentences: Readonly<Record<Locale, readonly string[]>>;
	}[];
	readonly beforeTheLaw: boolean;
}

export interface AgreementPublication {
	readonly number: number;
	readonly kind: 'published' | 'withdrawn';
	readonly on: PlainDate;
	readonly note: string;
	readonly language: Locale;
	readonly sha256: string | null;
}

/** `GET /api/desk/agreements`: those that one's own desks wrote down. */
export interface AgreementLine {
	readonly id: Id;
	readonly desk: Id;
	readonly deskNames: Texts;
	readonly version: number;
	readonly publishedVersion: number | null;
	readonly withdrawn: boolean;
	readonly record: AgreementRecord;
}

/** `GET /api/desk/agreements/:id`. */
export interface AgreementDetail extends AgreementLine {
	readonly versions: readonly {
		readonly version: number;
		readonly on: PlainDate;
		readonly by: Id;
		readonly note: string;
		readonly record: AgreementRecord;
	}[];
	readonly publications: readonly AgreementPublication[];
	readonly preview: PublicAgreement;
	readonly law: LawOfAgreement;
}

/** `GET /api/agreements`. */
export interface PublicAgreements {
	readonly today: PlainDate;
	readonly items: readonly { readonly id: Id; readonly on: PlainDate; readonly agreement: PublicAgreement }[];
}

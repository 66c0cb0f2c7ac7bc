/**
 * What everybody may read of an inspection. It tells of organisations, never of a person: numbers of people are bands of five
 * and end at "fewer than five"; words about fewer than five people, or about it is not known how many, are held back;
 * measures against one official and appeals of one worker are left out as if they were not there. Pure.
 */
import type { Texts } from '#platform/locale.ts';
import { looksPersonal } from '#platform/personal.ts';
import type {
	Affected,
	Appeal,
	FieldProblem,
	InspectionRecord,
	Measure,
	Prescription,
	Violation,
} from './record.ts';

/** A number of people under this is never told. */
export const FEWEST = 5;

/** `few`: fewer than five. `from`–`to` is a band of five or wider; `to` null: no upper end. */
export type PublicAffected =
	| { readonly of: 'not-known' | 'workplace' | 'few' }
	| { readonly of: 'people'; readonly from: number; readonly to: number | null };

/** Null: held back. Of a violation that touched fewer than five people not even the article is told. */
export interface PublicViolation extends Pick<Violation, 'gravity'> {
	readonly article: string | null;
	readonly words: string | null;
	readonly affected: PublicAffected;
}
export interface PublicPrescription extends Pick<Prescription, 'wages' | 'served' | 'until' | 'fulfilled'> {
	readonly words: string | null;
	readonly shown: string | null;
	readonly affected: PublicAffected;
}

export interface PublicInspection
	extends Pick<
		InspectionRecord,
		'reference' | 'language' | 'body' | 'region' | 'kind' | 'from' | 'to' | 'found' | 'source' | 'knownOn'
	> {
	readonly v: 1;
	readonly employer: { readonly bin: string | null; readonly names: Texts };
	readonly site: Texts | null;
	/** Null: held back. */
	readonly grounds: string | null;
	readonly violations: readonly PublicViolation[];
	readonly prescriptions: readonly PublicPrescription[];
	readonly measures: readonly Measure[];
	readonly appeals: readonly Appeal[];
	/** The desk that wrote it down. */
	readonly desk: Texts;
}

export interface Names {
	readonly employer: { readonly bin: string; readonly names: Texts } | null;
	readonly site: Texts | null;
	readonly desk: Texts;
}

export function publicOf(record: InspectionRecord, names: Names): PublicInspection {
	const { reference, language, body, region, kind, from, to, found, source, knownOn } = record;
	return {
		v: 1,
		reference,
		language,
		body,
		region,
		kind,
		from,
		to,
		found,
		source,
		knownOn,
		employer: names.employer ?? { bin: null, names: sameIn(record.employerName) },
		site: names.site,
		// An inspection on a complaint begins with somebody's words.
		grounds: kind === 'on-complaint' ? null : record.grounds,
		violations: record.violations.map(({ article, gravity, words, affected }) => ({
			article: publicAffected(affected).of === 'few' ? null : article,
			gravity,
			words: isOfMany(affected) ? words : null,
			affected: publicAffected(affected),
		})),
		prescriptions: record.prescriptions.map(
			({ words, shown, affected, wages, served, until, fulfilled }) => ({
				words: isOfMany(affected) ? words : null,
				shown: isOfMany(affected) ? shown : null,
				affected: publicAffected(affected),
				wages,
				served,
				until,
				fulfilled,
			}),
		),
		measures: record.measures.filter(({ against }) => against === 'organisation'),
		appeals: record.appeals.filter(({ by }) => by !== 'worker'),
		desk: names.desk,
	};
}

const sameIn = (name: string): Texts => ({ kk: name, ru: name, en: name });

/** Words may be told of what is shared by the whole workplace, or by five people and more. */
const isOfMany = (affected: Affected) =>
	affected.of === 'workplace' || (affected.of === 'people' && affected.least >= FEWEST);

export function publicAffected(affected: Affected): PublicAffected {
	if (affected.of !== 'people') return affected;
	const { least, most } = affected;
	if (most !== null && most < FEWEST) return { of: 'few' };
	const from = Math.floor(least / FEWEST) * FEWEST;
	return { of: 'people', from, to: most === null ? null : Math.floor(most / FEWEST) * FEWEST + FEWEST - 1 };
}

/** Where a public form seems to name somebody. */
export function personalIn(inspection: PublicInspection, note: string): FieldProblem[] {
	const { body, grounds, source, violations, prescriptions, measures } = inspection;
	const texts: [string, string | null][] = [
		['note', note],
		['reference', inspection.reference],
		['body', body],
		['employerName', inspection.employer.bin === null ? inspection.employer.names.kk : ''],
		['grounds', grounds],
		['source.document', source.document],
		...violations.flatMap(({ words, article }, at): [string, string | null][] => [
			[`violations.${at}.words`, words],
			[`violations.${at}.article`, article],
		]),
		...prescriptions.flatMap(({ words, shown }, at): [string, string | null][] => [
			[`prescriptions.${at}.words`, words],
			[`prescriptions.${at}.shown`, shown],
		]),
		...measures.map(({ to }, at): [string, string | null] => [`measures.${at}.to`, to]),
	];
	return texts.flatMap(([field, text]) =>
		text && looksPersonal(text) ? [{ field, code: 'names-somebody' }] : [],
	);
}

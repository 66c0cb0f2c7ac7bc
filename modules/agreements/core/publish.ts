/** What everybody may read of an agreement that both sides chose to publish. Pure. */
import type { Texts } from '#platform/locale.ts';
import { looksPersonal } from '#platform/personal.ts';
import type { AgreementRecord, FieldProblem } from './agreement.ts';

export interface PublicAgreement
	extends Pick<
		AgreementRecord,
		| 'reference'
		| 'language'
		| 'level'
		| 'workers'
		| 'region'
		| 'signed'
		| 'from'
		| 'to'
		| 'deposited'
		| 'newProposed'
		| 'clauses'
	> {
	readonly v: 1;
	readonly employer: { readonly bin: string | null; readonly names: Texts };
	/** The desk that wrote it down. */
	readonly desk: Texts;
}

export function publicOf(
	record: AgreementRecord,
	employer: { readonly bin: string; readonly names: Texts } | null,
	desk: Texts,
): PublicAgreement {
	const { employer: _id, employerName, mayPublish: _asked, ...rest } = record;
	const named = { kk: employerName, ru: employerName, en: employerName };
	return { v: 1, ...rest, employer: employer ?? { bin: null, names: named }, desk };
}

/** Whoever signs an agreement stays out of its published text. */
export function personalIn(agreement: PublicAgreement, note: string): FieldProblem[] {
	const texts: [string, string][] = [
		['note', note],
		['reference', agreement.reference],
		['workers', agreement.workers],
		['employerName', agreement.employer.bin === null ? agreement.employer.names.kk : ''],
		...agreement.clauses.map(({ text }, at): [string, string] => [`clauses.${at}.text`, text]),
	];
	return texts.flatMap(([field, text]) => (looksPersonal(text) ? [{ field, code: 'names-somebody' }] : []));
}

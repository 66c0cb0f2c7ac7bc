/** A redacted copy of a case for the employer: what travels, and what is signed. It bears nothing of the case. */
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import { isBase64url } from '#platform/base64url.ts';
import { addDays, type PlainDate, parsePlainDate, weekdayOf } from '#platform/plain-date.ts';
import type { HandlerAct, TextBody } from '../contract.ts';

export interface CopyActs {
	/**
	 * A handler shows the employer a redacted copy. `shown`: SHA-256 of the sealed text that the employer got. Sealed to the
	 * case: the same words for the worker, with the copy's private record for the desk (`CaseCopyBody`).
	 */
	copy: { copy: Id; desk: Id; copyKey: Base64url; shown: Base64url };
}

export interface CaseCopyBody extends TextBody {
	readonly copyRecord: Base64url;
}

export type CopyEntryKind = 'copy-text' | 'copy-answer' | 'copy-proposal';

/** What the employer does: answers, or proposes a remedy with a date. */
export interface EmployerActs {
	'copy-answer': Record<string, never>;
	'copy-proposal': { due: PlainDate };
}
export type EmployerActKind = keyof EmployerActs;

/** What the author of each entry of a copy signs (purpose `copy`). */
export interface CopyStatement {
	readonly copy: Id;
	readonly seq: number;
	readonly kind: CopyEntryKind;
	readonly author: Id;
	readonly clear: Readonly<Record<string, string>>;
	readonly sealedHash: Base64url;
}

/** Posted to `/api/desk/cases/<id>/copies`: the act on the case, and the copy that it tells of. */
export interface NewCopy {
	readonly act: HandlerAct<'copy'>;
	readonly copy: {
		readonly epoch: number;
		/** The copy's private record to the employer's desk: scope copy id, field `copy-key`, author the handler, seq epoch. */
		readonly sealedKey: Base64url;
		/** Entry 0, kind `copy-text`: scope copy id, field `copy-text`, author the handler, seq 0. */
		readonly sealed: Base64url;
		readonly signature: Base64url;
	};
}

/** Posted to `/api/employer/copies/<id>/entries`. Field = kind, sealed to the copy's key. */
export interface EmployerAct<K extends EmployerActKind = EmployerActKind> {
	readonly seq: number;
	readonly kind: K;
	readonly clear: EmployerActs[K];
	readonly sealed: Base64url;
	readonly signature: Base64url;
}

export interface CopyEntryView {
	readonly seq: number;
	readonly kind: CopyEntryKind;
	readonly author: Id;
	readonly clear: Readonly<Record<string, string>>;
	readonly sealed: Base64url;
	readonly signature: Base64url;
	/** Monday of the week in which it was written: nothing finer. */
	readonly week: PlainDate;
}

/** A copy as a reading desk gets it beside the case. Its private record stands in the case's own entry `copy`. */
export interface CaseCopyView {
	readonly copy: Id;
	readonly desk: Id;
	readonly copyKey: Base64url;
	readonly entries: readonly CopyEntryView[];
	readonly certificates: readonly Certificate<MemberStatement>[];
}

/** … and as its employer's desk gets it (`GET /api/employer/copies`): never the case, its number, channel or days. */
export interface EmployerCopyView extends CaseCopyView {
	readonly key: { readonly epoch: number; readonly author: Id; readonly sealed: Base64url };
}

const LARGEST_SEALED = 512 * 1024;

/** Whether what came is an answer or a proposal whose date is not past. */
export function isEmployerAct(act: EmployerAct, today: PlainDate): boolean {
	const names = Object.keys(act.clear ?? {});
	const { due } = (act.clear ?? {}) as { due?: unknown };
	const clearFits =
		act.kind === 'copy-answer'
			? names.length === 0
			: act.kind === 'copy-proposal' &&
				names.length === 1 &&
				typeof due === 'string' &&
				parsePlainDate(due) !== null &&
				due >= today;
	return (
		clearFits &&
		Number.isSafeInteger(act.seq) &&
		act.seq > 0 &&
		isBase64url(act.sealed, 64, LARGEST_SEALED) &&
		isBase64url(act.signature, 64)
	);
}

/** Whether the copy beside an act is well shaped; the act itself is checked as every other. */
export const isNewCopy = ({ epoch, sealedKey, sealed, signature }: NewCopy['copy']): boolean =>
	Number.isSafeInteger(epoch) &&
	epoch > 0 &&
	isBase64url(sealedKey, 100, 1024) &&
	isBase64url(sealed, 64, LARGEST_SEALED) &&
	isBase64url(signature, 64);

/** The Monday of a day's week: all that the employer learns of when something was written. */
export const weekOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekdayOf(date));

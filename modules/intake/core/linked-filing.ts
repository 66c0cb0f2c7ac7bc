/**
 * «I am being punished for speaking» is a referral of its own, with its own key, tied to the earlier one in both
 * directions by signatures: its entry 0 names the earlier case and is signed with its own new key; in the earlier case
 * an entry names it and is signed with that case's reporter key. So nobody but the reporter of the first can link one.
 */
import type { EntryStatement } from '#modules/cases/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Filing, ReporterAct } from '../contract.ts';
import { filingStatement } from './filing-statement.ts';

/** Posted to `/api/follow/linked`. `envelope` is hashed with `retaliationOf` in it. */
export interface LinkedFiling {
	readonly filing: Filing & { readonly retaliationOf: Id };
	/** In the earlier case, kind `retaliation-case`, clear `{ linked }`. */
	readonly act: ReporterAct;
}

export function linkedFilingStatement(
	filing: Omit<LinkedFiling['filing'], 'signature' | 'work'>,
	hashes: { readonly envelope: string; readonly sealedHash: string },
): EntryStatement {
	const statement = filingStatement(filing, hashes);
	return { ...statement, clear: { ...statement.clear, retaliationOf: filing.retaliationOf } };
}

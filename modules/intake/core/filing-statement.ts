import type { EntryStatement } from '#modules/cases/contract.ts';
import type { Filing } from '../contract.ts';

/**
 * What a reporter signs when filing: entry 0 as it will stand in the case, like the author of every later entry. The
 * hash of the envelope stands in it beside the hash of the sealed words: without the latter, whoever runs the server
 * could seal other words to the case's public key, and the desk would see them under the reporter's signature.
 */
export const filingStatement = (
	filing: Omit<Filing, 'signature' | 'work'>,
	{ envelope, sealedHash }: { readonly envelope: string; readonly sealedHash: string },
): EntryStatement => ({
	case: filing.case,
	seq: 0,
	kind: 'file',
	author: 'reporter',
	clear: {
		envelope,
		reporterSignKey: filing.reporterSignKey,
		channel: 'web',
		danger: filing.danger,
		desk: filing.deskKeys[0]?.desk ?? null,
		readers: filing.deskKeys.map(({ desk }) => desk),
		caseKey: filing.caseKey,
	},
	sealedHash,
});

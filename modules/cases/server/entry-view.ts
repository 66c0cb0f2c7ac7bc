/** One entry, as a browser gets it to open, and as the state is computed from it. */
import { entryHash, sha256 as ledgerSha256 } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { fromNullableBytea, sha256 } from '#platform/server/bytea.ts';
import type { CaseEntryView } from '../contract.ts';
import type { RecordedEntry } from '../core/case-state.ts';
import type { StoredEntry } from './cases.store.ts';

export const entryView = (entry: StoredEntry, leafIndex: number | null): CaseEntryView => ({
	seq: entry.seq,
	kind: entry.kind,
	author: entry.author,
	clear: entry.clear,
	sealed: fromNullableBytea(entry.sealed),
	signature: fromNullableBytea(entry.signature),
	moment: { date: entry.moment_date, part: entry.moment_part },
	leafIndex,
});

export function recordedEntry(caseId: Id, entry: StoredEntry): RecordedEntry {
	const { seq, kind, author, clear, sealed } = entry;
	const moment = { date: entry.moment_date, part: entry.moment_part };
	const facts = {
		case: caseId,
		seq,
		kind,
		author,
		clear: clear as never,
		sealedHash: sealed === null ? null : sha256(sealed).toString('base64url'),
		signature: fromNullableBytea(entry.signature),
		moment,
	};
	const hash = Buffer.from(entryHash(ledgerSha256, facts)).toString('base64url');
	return { seq, kind, author, clear, moment, hash };
}

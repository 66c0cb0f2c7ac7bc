/** Checks the database against the ledger: the second half of an audit. */
import type { Database } from '#platform/server/database.ts';
import { type AuditReport, audit } from '../core/audit.ts';
import { inSnapshot, pendingLeaves, recordedEntries, recordedPublications } from './audit.store.ts';
import { sha256 } from './sha256.ts';
import { listTombstones } from './tombstone.store.ts';

/**
 * `readLedger` gives the ledger's entries, checked against a signed root, and how many of them a witness kept; it is called once the database stands still
 * for the audit, so that what is published meanwhile counts as waiting and nothing is reported by mistake.
 * `now` in epoch seconds.
 */
export async function auditDatabase(
	db: Database,
	readLedger: () => Promise<{ ledger: readonly Uint8Array[]; witnessed: number }>,
	now: number,
): Promise<AuditReport> {
	return inSnapshot(db, async (tx) => {
		const publications = await recordedPublications(tx);
		const pending = await pendingLeaves(tx);
		const tombstones = await listTombstones(tx);
		const { ledger, witnessed } = await readLedger();
		// A database that forgot publications is still held to all that the witness saw.
		const size = Math.max(witnessed, publications.at(-1)?.size ?? 0);
		const published = ledger.slice(0, size);
		return audit(sha256, {
			ledger: published,
			entries: recordedEntries(tx),
			pending,
			publications,
			tombstones,
			now,
		});
	});
}

/** The database's side of an audit, read in one snapshot. The cases module publishes the view that is read here. */
import { sql } from 'kysely';
import { base64url } from '#crypto/bytes.ts';
import type { Plain } from '#crypto/canonical.ts';
import type { DayPart } from '#platform/moment.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { RecordedEntry, RecordedPublication } from '../core/audit.ts';

/** Runs `work` on the database as it is at one moment, without holding anybody up. */
export async function inSnapshot<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
	return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}

export async function recordedPublications(tx: Tx): Promise<RecordedPublication[]> {
	const found = await sql<{ slot: number; size: number; seed: Buffer; case_leaves: number }>`
		select slot, size, seed, case_leaves from ledger.publication order by slot`.execute(tx);
	return found.rows.map(({ case_leaves, ...rest }) => ({ ...rest, caseLeaves: case_leaves }));
}

export async function pendingLeaves(tx: Tx): Promise<Uint8Array[]> {
	const found = await sql<{ leaf: Buffer }>`select leaf from ledger.pending_leaf`.execute(tx);
	return found.rows.map(({ leaf }) => leaf);
}

interface EntryRow {
	case_id: Buffer;
	seq: number;
	kind: string;
	author: string;
	clear: Plain;
	sealed_hash: Buffer | null;
	signature: Buffer | null;
	moment_date: string;
	moment_part: DayPart;
	salt: Buffer;
	leaf: Buffer;
}

const PAGE = 5000;

/** Every entry of every case, by case and number. */
export async function* recordedEntries(tx: Tx): AsyncGenerator<RecordedEntry> {
	let after: { case_id: Buffer; seq: number } = { case_id: Buffer.alloc(0), seq: -1 };
	while (true) {
		const page = await sql<EntryRow>`
			select case_id, seq, kind, author, clear, sealed_hash, signature, moment_date::text as moment_date,
				moment_part, salt, leaf
			from cases.ledger_entry
			where (case_id, seq) > (${after.case_id}, ${after.seq}::integer)
			order by case_id, seq limit ${PAGE}`.execute(tx);
		for (const row of page.rows) yield recordedEntry(row);
		if (page.rows.length < PAGE) return;
		after = page.rows.at(-1)!;
	}
}

function recordedEntry(row: EntryRow): RecordedEntry {
	return {
		facts: {
			case: base64url(row.case_id),
			seq: row.seq,
			kind: row.kind,
			author: row.author,
			clear: row.clear,
			sealedHash: row.sealed_hash && base64url(row.sealed_hash),
			signature: row.signature && base64url(row.signature),
			moment: { date: plainDate(row.moment_date), part: row.moment_part },
		},
		salt: row.salt,
		leaf: row.leaf,
	};
}

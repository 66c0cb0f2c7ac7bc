/** Announces deletions, and tells when an announcement has been published. */
import { randomBytes } from 'node:crypto';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { listHash, retentionAct, rulesAct } from '../core/tombstone.ts';
import { findLeaves } from './ledger.store.ts';
import { recordPublicAct } from './queue-leaves.ts';
import { sha256 } from './sha256.ts';
import * as store from './tombstone.store.ts';

/** Which of these leaves are on the ledger. Keys are hex. */
export async function publishedLeaves(
	db: Database | Tx,
	leaves: readonly Buffer[],
): Promise<ReadonlySet<string>> {
	return new Set((await findLeaves(db, leaves)).keys());
}

/** `days`: the shortest rule that was applied to any of the cases. Gives back the hash of the list. */
export async function announceDeletion(tx: Tx, leaves: readonly Buffer[], days: number): Promise<Buffer> {
	const salt = randomBytes(32);
	const joined = Buffer.concat([...leaves].sort(Buffer.compare));
	const list = Buffer.from(listHash(sha256, salt, joined));
	const act = await recordPublicAct(tx, retentionAct(list, days));
	await store.insertTombstone(tx, { list, salt, leaves: joined, act: Buffer.from(act) });
	return list;
}

/** The rules of retention stand on the ledger before anything is deleted by them. */
export async function publishRetentionRules(
	tx: Tx,
	version: number,
	days: Readonly<Record<string, number | null>>,
): Promise<void> {
	await recordPublicAct(tx, rulesAct(version, days));
}

/** The day on which an announcement was published; null while it waits. */
export async function announcementPublished(db: Database | Tx, list: Buffer): Promise<PlainDate | null> {
	const slot = await store.slotOfAct(db, list);
	return slot === null ? null : almatyDate(slot * 1000);
}

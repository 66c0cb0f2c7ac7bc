import { type ArrivedReferral, type OpenedCase, openCases } from '#modules/cases/server/index.ts';
import type { Moment } from '#platform/moment.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import { type ReceiptRow, receiptsOfFresh, tieUploads } from './intake.store.ts';

export interface Waiting {
	readonly referral: ArrivedReferral;
	readonly receipt: ReceiptRow | null;
	readonly uploads: readonly Buffer[];
}

/** `opened` is null where a case with this id was there before. */
export type Written =
	| { readonly opened: OpenedCase }
	| { readonly opened: null }
	| { readonly opened: 'upload-missing' };

/** Writes a batch in one transaction: all of it, or an error and nothing. */
export type WriteBatch = (batch: readonly Waiting[], moment: Moment) => Promise<Written[]>;

/** Code of the error that a batch ends with when an attachment of it is not there. */
export const UPLOAD_MISSING = 'upload-missing';

class UploadMissing extends Error {
	readonly code = UPLOAD_MISSING;
}

/**
 * Most batches are one statement, which is a transaction by itself. Identities and attachments need more than one.
 */
export const writeFilingsTo =
	(db: Database): WriteBatch =>
	(batch, moment) => {
		const plain = batch.every(({ referral, uploads }) => referral.identity === null && uploads.length === 0);
		return plain ? write(db, batch, moment) : inTransaction(db, (tx) => write(tx, batch, moment));
	};

async function write(db: Database | Tx, batch: readonly Waiting[], moment: Moment): Promise<Written[]> {
	const opened = await openCases(
		db,
		batch.map(({ referral }) => referral),
		moment,
		[receiptsOfFresh(batch.flatMap(({ receipt }) => receipt ?? []))],
	);
	const byCase = new Map(opened.map((one) => [one.case, one]));
	for (const { referral, uploads } of batch) {
		if (uploads.length === 0 || !byCase.has(referral.case)) continue;
		const tied = await tieUploads(db, Buffer.from(referral.case, 'base64url'), uploads);
		if (tied !== uploads.length) throw new UploadMissing();
	}
	return batch.map(({ referral }) => ({ opened: byCase.get(referral.case) ?? null }));
}

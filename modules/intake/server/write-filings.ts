import { type ArrivedReferral, type OpenedCase, openCases } from '#modules/cases/server/index.ts';
import type { Moment } from '#platform/moment.ts';
import { type Database, inTransaction } from '#platform/server/database.ts';
import { insertReceipts, type ReceiptRow, tieUploads } from './intake.store.ts';

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

export const writeFilingsTo =
	(db: Database): WriteBatch =>
	(batch, moment) =>
		inTransaction(db, async (tx) => {
			const opened = await openCases(
				tx,
				batch.map(({ referral }) => referral),
				moment,
			);
			const byCase = new Map(opened.map((one) => [one.case, one]));
			const fresh = batch.filter(({ referral }) => byCase.has(referral.case));
			await insertReceipts(
				tx,
				fresh.flatMap(({ receipt }) => receipt ?? []),
			);
			for (const { referral, uploads } of fresh) {
				if (uploads.length === 0) continue;
				const tied = await tieUploads(tx, Buffer.from(referral.case, 'base64url'), uploads);
				if (tied !== uploads.length) throw new UploadMissing();
			}
			return batch.map(({ referral }) => ({ opened: byCase.get(referral.case) ?? null }));
		});

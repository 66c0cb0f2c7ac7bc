import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Instance } from '#platform/server/instance.ts';
import type { FilingQueue } from './filing-queue.ts';

/** What intake needs of the house. */
export interface IntakeContext extends LedgerContext {
	readonly instance: Instance;
	/** Folder of sealed attachments. */
	readonly uploadsFolder: string;
	readonly filings: FilingQueue;
}

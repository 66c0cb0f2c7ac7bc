import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/server/database.ts';
import type { LedgerKey } from './ledger-key.ts';

/** What the ledger needs of the house. */
export interface LedgerContext {
	readonly db: Database;
	readonly clock: Clock;
	readonly ledgerKey: LedgerKey;
}

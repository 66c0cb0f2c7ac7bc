/**
 * What one running server has in its hands. Module code is functions that take what they need as arguments; the
 * state behind them lives here, once per process. Kit's built code carries its own copies of modules, so it reaches
 * the House through a name on `globalThis`.
 */
import type pg from 'pg';
import type { LiveBus } from '#modules/cases/server/index.ts';
import type { FilingQueue } from '#modules/intake/server/index.ts';
import type { LedgerKey } from '#modules/ledger/server/index.ts';
import type { Clock } from '#platform/clock.ts';
import type { Database, DatabaseAddress } from '#platform/server/database.ts';
import type { Instance } from '#platform/server/instance.ts';
import type { Settings } from './settings.ts';
import type { SetupCode } from './setup-code.ts';

export interface House {
	settings: Settings;
	clock: Clock;
	pool: pg.Pool;
	db: Database;
	instance: Instance;
	ledgerKey: LedgerKey;
	/** Writes referrals in batches. */
	filings: FilingQueue;
	/** Open screens and who is where. */
	live: LiveBus;
	uploadsFolder: string;
	setupCode: SetupCode;
	/** When what nobody may keep was last removed, and what went wrong with it. */
	cleaning: { ran: number | null; failure: string | null };
	/** Called when the organisation has been made: its root goes into the scripts, their hashes onto the ledger. */
	pinRoot(): Promise<void>;
	/** Ready accounts with their passphrases; empty unless these are example data. */
	exampleAccounts(): Promise<readonly { login: string; title: string; passphrase: string }[]>;
	/** Where the database is now, for a connection of one's own (LISTEN, advisory locks). */
	databaseAddress(): DatabaseAddress | string;
	/** Registers something to stop when the server stops; the last registered stops first. */
	onClose(stop: () => void | Promise<void>): void;
}

const KEY = Symbol.for('senim.house');
type Holder = { [KEY]?: House };

/** The House of this process. Throws outside a running server. */
export function house(): House {
	const found = (globalThis as Holder)[KEY];
	if (!found) throw new Error('There is no House in this process: only a running server has one.');
	return found;
}

export function setHouse(next: House): void {
	(globalThis as Holder)[KEY] = next;
}

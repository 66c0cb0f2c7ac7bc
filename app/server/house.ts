/**
 * What one running server has in its hands. Module code is functions that take what they need as arguments; the
 * state behind them lives here, once per process. Kit's built code carries its own copies of modules, so it reaches
 * the House through a name on `globalThis`.
 */
import type pg from 'pg';
import type { Clock } from '#platform/clock.ts';
import type { Database, DatabaseAddress } from '#platform/server/database.ts';
import type { Settings } from './settings.ts';

export interface House {
	settings: Settings;
	clock: Clock;
	pool: pg.Pool;
	db: Database;
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

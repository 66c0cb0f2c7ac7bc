import type { Clock } from '#platform/clock.ts';
import type { Database } from '#platform/server/database.ts';

export interface DeadlinesContext {
	readonly db: Database;
	readonly clock: Clock;
	readonly settings: { readonly publicOrigin: string };
}

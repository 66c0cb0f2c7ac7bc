/** What changes about a workplace or an employer that is there. */
import type { Clock } from '#platform/clock.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isBase64url, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction } from '#platform/server/database.ts';
import { SITE_CROWD } from '../core/plan-import.ts';
import * as store from './registry.store.ts';

type SiteRefusal = 'malformed' | 'not-found' | 'already' | 'crosses-fifty';

/**
 * One of the two. A workplace that has a code of its own cannot fall under fifty workers: its poster would then point to
 * few people. It is given up, and added anew under its area.
 */
export async function changeSite(
	{ db, clock }: { db: Database; clock: Clock },
	{ id, workers, retired }: { id: unknown; workers?: unknown; retired?: unknown },
): Promise<Result<undefined, SiteRefusal>> {
	const headcount =
		Number.isSafeInteger(workers) && (workers as number) >= 0 && (workers as number) <= 1_000_000;
	const wellFormed =
		retired === undefined ? headcount : workers === undefined && typeof retired === 'boolean';
	if (!isBase64url(id, 16) || !wellFormed) return refuse('malformed');
	return inTransaction(db, async (tx) => {
		await store.lockRegistry(tx);
		const key = toBytea(id as string);
		const site = (await store.listSites(tx)).find((one) => one.id.equals(key));
		if (!site) return refuse('not-found');
		if (retired !== undefined) {
			if (retired === (site.retired_on !== null)) return refuse('already');
			await store.updateSite(tx, key, { retired_on: retired ? almatyDate(clock.now()) : null });
			return ok();
		}
		if (site.area_names === null && (workers as number) < SITE_CROWD) return refuse('crosses-fifty');
		await store.updateSite(tx, key, { workers: workers as number });
		return ok();
	});
}

/** The desk of the employer's ombudsman; null: it has none. */
export async function changeEmployer(
	{ db }: { db: Database },
	{ id, desk }: { id: unknown; desk: unknown },
): Promise<Result<undefined, 'malformed' | 'not-found'>> {
	if (!isBase64url(id, 16) || (desk !== null && !isBase64url(desk, 16))) return refuse('malformed');
	return inTransaction(db, async (tx) => {
		await store.lockRegistry(tx);
		const known = (await store.listEmployers(tx)).some((one) => one.id.equals(toBytea(id as string)));
		const there = desk === null || (await store.isOmbudsmanDesk(tx, toBytea(desk as string)));
		if (!known || !there) return refuse('not-found');
		await store.updateEmployer(tx, toBytea(id as string), {
			desk: desk === null ? null : toBytea(desk as string),
		});
		return ok();
	});
}

/** Calendar addresses. The token itself is never stored. */
import type { Locale } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { FeedKind } from '../core/feed-types.ts';

type Db = Database | Tx;

export interface FeedRow {
	id: Buffer;
	kind: FeedKind;
	owner: Buffer;
	desk: Buffer | null;
	matter: Buffer | null;
	locale: Locale;
	titles: boolean;
	made_on: PlainDate;
}

const columns = ['id', 'kind', 'owner', 'desk', 'matter', 'locale', 'titles', 'made_on'] as const;

/** One that nobody revoked. */
export async function findFeed(db: Db, tokenHash: Buffer): Promise<FeedRow | undefined> {
	const row = await db
		.selectFrom('deadlines.feed')
		.select(columns)
		.where('token_hash', '=', tokenHash)
		.where('revoked_on', 'is', null)
		.executeTakeFirst();
	return row as unknown as FeedRow | undefined;
}

export async function listFeeds(db: Db, owner: Buffer): Promise<FeedRow[]> {
	const rows = await db
		.selectFrom('deadlines.feed')
		.select(columns)
		.where('owner', '=', owner)
		.where('revoked_on', 'is', null)
		.orderBy('made_on', 'desc')
		.orderBy('id')
		.execute();
	return rows as unknown as FeedRow[];
}

export async function insertFeed(db: Db, row: FeedRow & { token_hash: Buffer }): Promise<void> {
	await db.insertInto('deadlines.feed').values(row).execute();
}

/** False where there is none of this owner that still stands. */
export async function revokeFeed(db: Db, id: Buffer, owner: Buffer, on: PlainDate): Promise<boolean> {
	const revoked = await db
		.updateTable('deadlines.feed')
		.set({ revoked_on: on })
		.where('id', '=', id)
		.where('owner', '=', owner)
		.where('revoked_on', 'is', null)
		.executeTakeFirst();
	return revoked.numUpdatedRows === 1n;
}

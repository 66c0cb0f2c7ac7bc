import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { TopicChange } from '../core/topics.ts';

interface ChangeRow {
	version: number;
	change: TopicChange;
	from_day: PlainDate;
	made_on: PlainDate;
	made_by: Buffer;
}

/** Every change, in their order. */
export async function listChanges(db: Database | Tx): Promise<ChangeRow[]> {
	const rows = await db
		.selectFrom('registry.topic_change')
		.select(['version', 'change', 'from_day', 'made_on', 'made_by'])
		.orderBy('version')
		.execute();
	return rows as unknown as ChangeRow[];
}

/** False where that version is there already: somebody else was quicker. */
export async function insertChange(tx: Tx, row: ChangeRow): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('registry.topic_change')
		.values({ ...row, change: JSON.stringify(row.change) })
		.onConflict((conflict) => conflict.column('version').doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

import type { Database } from '#platform/server/database.ts';

interface SavedViewRow {
	id: Buffer;
	owner: Buffer;
	desk: Buffer | null;
	name: string;
	filter: { query: string };
}

/** A member's own views, and those shared with one of these desks. */
export async function listSavedViews(
	db: Database,
	owner: Buffer,
	desks: readonly Buffer[],
): Promise<SavedViewRow[]> {
	const rows = await db
		.selectFrom('cases.saved_view')
		.selectAll()
		.where((where) =>
			where.or([where('owner', '=', owner), ...(desks.length > 0 ? [where('desk', 'in', [...desks])] : [])]),
		)
		.orderBy('name')
		.orderBy('id')
		.execute();
	return rows as unknown as SavedViewRow[];
}

export async function insertSavedView(db: Database, row: SavedViewRow): Promise<void> {
	await db
		.insertInto('cases.saved_view')
		.values({ ...row, filter: JSON.stringify(row.filter) })
		.execute();
}

/** False where there is no such view of this owner. */
export async function deleteSavedView(db: Database, id: Buffer, owner: Buffer): Promise<boolean> {
	const gone = await db
		.deleteFrom('cases.saved_view')
		.where('id', '=', id)
		.where('owner', '=', owner)
		.executeTakeFirst();
	return gone.numDeletedRows > 0n;
}

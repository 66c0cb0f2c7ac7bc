import type { Database, Tx } from '#platform/server/database.ts';
import type { DeskKind } from '../contract.ts';

/** The kind of a desk; undefined where there is none. */
export async function kindOfDesk(db: Database | Tx, desk: Buffer): Promise<DeskKind | undefined> {
	const row = await db.selectFrom('people.desk').select('kind').where('id', '=', desk).executeTakeFirst();
	return row?.kind as DeskKind | undefined;
}

/** The newest epoch of such a desk's key; undefined where it is none. */
export async function employerDeskEpoch(db: Database | Tx, desk: Buffer): Promise<number | undefined> {
	const row = await db
		.selectFrom('people.desk as desk')
		.innerJoin('people.desk_key as key', 'key.desk', 'desk.id')
		.select('key.epoch')
		.where('desk.id', '=', desk)
		.where('desk.kind', '=', 'employer')
		.orderBy('key.epoch', 'desc')
		.executeTakeFirst();
	return row?.epoch;
}

import type { Database, Tx } from '#platform/server/database.ts';

/** Whether it is a desk of the employer's own people, to which no case may be sealed. */
export async function isEmployerDesk(db: Database | Tx, desk: Buffer): Promise<boolean> {
	const row = await db.selectFrom('people.desk').select('kind').where('id', '=', desk).executeTakeFirst();
	return row?.kind === 'employer';
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

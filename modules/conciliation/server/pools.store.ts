/** People of the pools as acts, and counts of union leaders' training. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { PersonAct } from '../core/pool-types.ts';

type Db = Database | Tx;

export interface PersonRow {
	person: Buffer;
	seq: number;
	act: PersonAct;
	made_by: Buffer;
	made_on: PlainDate;
}

/** Of everybody, or of one; in the order of their numbers. */
export async function listPersonActs(db: Db, person?: Buffer): Promise<PersonRow[]> {
	const rows = db
		.selectFrom('conciliation.person_entry')
		.select(['person', 'seq', 'act', 'made_by', 'made_on'])
		.orderBy('person')
		.orderBy('seq');
	const asked = person ? rows.where('person', '=', person) : rows;
	return (await asked.execute()) as unknown as PersonRow[];
}

/** False where there is an act of that number already. */
export async function insertPersonAct(tx: Tx, row: PersonRow): Promise<boolean> {
	const made = await tx
		.insertInto('conciliation.person_entry')
		.values({ ...row, kind: row.act.kind, act: JSON.stringify(row.act) })
		.onConflict((on) => on.columns(['person', 'seq']).doNothing())
		.executeTakeFirst();
	return made.numInsertedOrUpdatedRows === 1n;
}

export interface UnionTrainingRow {
	id: Buffer;
	course: string;
	quarter: string;
	hours: number;
	people: number;
}

export async function listUnionTraining(db: Db): Promise<UnionTrainingRow[]> {
	return db
		.selectFrom('conciliation.union_training')
		.select(['id', 'course', 'quarter', 'hours', 'people'])
		.where('struck_on', 'is', null)
		.orderBy('quarter', 'desc')
		.orderBy('course')
		.execute();
}

export async function insertUnionTraining(
	db: Db,
	row: UnionTrainingRow & { made_by: Buffer; made_on: PlainDate },
): Promise<void> {
	await db.insertInto('conciliation.union_training').values(row).execute();
}

/** False where there is no such line, or it was struck before. */
export async function strikeUnionTraining(
	db: Db,
	id: Buffer,
	{ by, on }: { by: Buffer; on: PlainDate },
): Promise<boolean> {
	const struck = await db
		.updateTable('conciliation.union_training')
		.set({ struck_by: by, struck_on: on })
		.where('id', '=', id)
		.where('struck_on', 'is', null)
		.executeTakeFirst();
	return struck.numUpdatedRows === 1n;
}

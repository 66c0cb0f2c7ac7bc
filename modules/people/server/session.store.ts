import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';

type Db = Database | Tx;

export async function insertSession(db: Db, tokenHash: Buffer, member: Buffer, now: Date): Promise<void> {
	await db
		.insertInto('people.session')
		.values({ token_hash: tokenHash, member, started: now, last_used: now })
		.execute();
}

export async function findSession(db: Db, tokenHash: Buffer) {
	return db
		.selectFrom('people.session as session')
		.innerJoin('people.member as member', 'member.id', 'session.member')
		.select([
			'session.member',
			'session.started',
			'session.last_used',
			'member.roles',
			'member.title',
			'member.state',
			sql<Buffer[]>`array(
				select seat.desk from people.desk_member seat
				where seat.member = session.member
				and seat.epoch = (select max(epoch) from people.desk_key where desk = seat.desk))`.as('desks'),
		])
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst();
}

export async function touchSession(db: Db, tokenHash: Buffer, now: Date): Promise<void> {
	await db
		.updateTable('people.session')
		.set({ last_used: now })
		.where('token_hash', '=', tokenHash)
		.execute();
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
	await db.deleteFrom('people.session').where('token_hash', '=', tokenHash).execute();
}

export async function deleteSessionsUnusedSince(db: Db, moment: Date): Promise<void> {
	await db.deleteFrom('people.session').where('last_used', '<', moment).execute();
}

export async function findFailure(db: Db, loginHash: Buffer) {
	return db
		.selectFrom('people.sign_in_failure')
		.select(['failures', 'not_before'])
		.where('login_hash', '=', loginHash)
		.executeTakeFirst();
}

/** Counts an attempt as failed until it is proven. False where another one came in between: a thousand at once count. */
export async function countAttempt(
	db: Db,
	loginHash: Buffer,
	before: number,
	notBefore: Date,
): Promise<boolean> {
	const counted = { failures: before + 1, not_before: notBefore };
	const { numInsertedOrUpdatedRows } = await db
		.insertInto('people.sign_in_failure')
		.values({ login_hash: loginHash, ...counted })
		.onConflict((conflict) =>
			conflict
				.column('login_hash')
				.doUpdateSet(counted)
				.where('people.sign_in_failure.failures', '=', before),
		)
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

export async function clearFailures(db: Db, loginHash: Buffer): Promise<void> {
	await db.deleteFrom('people.sign_in_failure').where('login_hash', '=', loginHash).execute();
}

/** Ends every session of a member, but the one that is named. */
export async function deleteSessionsOf(db: Db, member: Buffer, but?: Buffer): Promise<void> {
	let ending = db.deleteFrom('people.session').where('member', '=', member);
	if (but) ending = ending.where('token_hash', '<>', but);
	await ending.execute();
}

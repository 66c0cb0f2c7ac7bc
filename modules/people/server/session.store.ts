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
			sql<Buffer[]>`array(select distinct desk from people.desk_member where member = session.member)`.as(
				'desks',
			),
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

export async function recordFailure(
	db: Db,
	loginHash: Buffer,
	failures: number,
	notBefore: Date,
): Promise<void> {
	await db
		.insertInto('people.sign_in_failure')
		.values({ login_hash: loginHash, failures, not_before: notBefore })
		.onConflict((conflict) => conflict.column('login_hash').doUpdateSet({ failures, not_before: notBefore }))
		.execute();
}

export async function clearFailures(db: Db, loginHash: Buffer): Promise<void> {
	await db.deleteFrom('people.sign_in_failure').where('login_hash', '=', loginHash).execute();
}

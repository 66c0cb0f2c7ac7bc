/** Passkeys and the challenges that they answer. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';

type Db = Database | Tx;

const columns = [
	'id',
	'member',
	'name',
	'public_key',
	'counter',
	'transports',
	'wrapped',
	'made_on',
	'used_on',
	'revoked_on',
] as const;

export async function passkeysOf(db: Db, member: Buffer) {
	return db
		.selectFrom('people.passkey')
		.select(columns)
		.where('member', '=', member)
		.orderBy('made_on')
		.orderBy('name')
		.execute();
}

export async function findPasskey(db: Db, id: Buffer) {
	return db.selectFrom('people.passkey').select(columns).where('id', '=', id).executeTakeFirst();
}

/** False where this passkey is known already. */
export async function insertPasskey(
	tx: Tx,
	row: {
		id: Buffer;
		member: Buffer;
		name: string;
		public_key: Buffer;
		counter: number;
		transports: string[];
		wrapped: Buffer | null;
		made_on: PlainDate;
	},
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('people.passkey')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** False where the counter has gone on meanwhile, or the passkey was revoked: one answer counts once. */
export async function usePasskey(
	db: Db,
	id: Buffer,
	before: number,
	counter: number,
	on: PlainDate,
): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable('people.passkey')
		.set({ counter, used_on: on })
		.where('id', '=', id)
		.where('counter', '=', before)
		.where('revoked_on', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** False where it is not this member's, or was revoked before. The row stays, so that it is refused in words. */
export async function revokePasskey(tx: Tx, member: Buffer, id: Buffer, on: PlainDate): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('people.passkey')
		.set({ revoked_on: on, wrapped: null })
		.where('id', '=', id)
		.where('member', '=', member)
		.where('revoked_on', 'is', null)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

export async function revokePasskeysOf(tx: Tx, member: Buffer, on: PlainDate): Promise<void> {
	await tx
		.updateTable('people.passkey')
		.set({ revoked_on: on, wrapped: null })
		.where('member', '=', member)
		.where('revoked_on', 'is', null)
		.execute();
}

export async function insertChallenge(
	db: Db,
	challenge: Buffer,
	member: Buffer | null,
	until: Date,
): Promise<void> {
	await db.insertInto('people.passkey_challenge').values({ challenge, member, until }).execute();
}

/** Each challenge is taken once. False where it is unknown, used, over, or another's. */
export async function takeChallenge(
	db: Db,
	challenge: Buffer,
	member: Buffer | null,
	now: Date,
): Promise<boolean> {
	const { numDeletedRows } = await db
		.deleteFrom('people.passkey_challenge')
		.where('challenge', '=', challenge)
		.where('member', member ? '=' : 'is', member)
		.where('until', '>', now)
		.executeTakeFirst();
	return numDeletedRows === 1n;
}

export async function removeOldChallenges(db: Db, now: Date): Promise<void> {
	await db.deleteFrom('people.passkey_challenge').where('until', '<=', now).execute();
}

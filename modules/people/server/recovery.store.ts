/** Shares of recovery keys, requests for help, and what helpers gave. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { MemberKeys } from './people.store.ts';

type Db = Database | Tx;

/** Holds the member's row to the end of the transaction: two at once come one after another. */
export async function lockMember(tx: Tx, id: Buffer) {
	return tx
		.selectFrom('people.member')
		.select(['id', 'state', 'seal_key', 'sign_key', 'title'])
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
}

export async function findRecovery(db: Db, member: Buffer) {
	return db
		.selectFrom('people.recovery')
		.select(['number', 'wrapped', 'signature', 'made_on', 'rehearsed_on'])
		.where('member', '=', member)
		.executeTakeFirst();
}

/** In the order of the helpers' ids in base64url is the caller's affair; here no order is promised. */
export async function sharesOf(db: Db, member: Buffer) {
	return db
		.selectFrom('people.recovery_share as share')
		.innerJoin('people.member as helper', 'helper.id', 'share.helper')
		.select(['share.helper', 'share.sealed', 'helper.state', 'helper.title'])
		.where('share.member', '=', member)
		.execute();
}

export async function replaceRecovery(
	tx: Tx,
	row: {
		member: Buffer;
		number: number;
		wrapped: Buffer;
		signature: Buffer;
		madeOn: PlainDate;
		shares: readonly { helper: Buffer; sealed: Buffer }[];
	},
): Promise<void> {
	const { member } = row;
	await tx.deleteFrom('people.recovery_share').where('member', '=', member).execute();
	await tx.deleteFrom('people.recovery').where('member', '=', member).execute();
	await tx
		.insertInto('people.recovery')
		.values({
			member,
			number: row.number,
			wrapped: row.wrapped,
			signature: row.signature,
			made_on: row.madeOn,
		})
		.execute();
	await tx
		.insertInto('people.recovery_share')
		.values(row.shares.map((share) => ({ member, ...share })))
		.execute();
}

export async function setRehearsed(tx: Tx, member: Buffer, number: number, on: PlainDate): Promise<void> {
	await tx
		.updateTable('people.recovery')
		.set({ rehearsed_on: on })
		.where('member', '=', member)
		.where('number', '=', number)
		.execute();
}

const requestColumns = [
	'request.id',
	'request.member',
	'request.number',
	'request.rehearsal',
	'request.key',
	'request.asked',
	'request.state',
	'request.told',
] as const;

export async function insertRequest(
	tx: Tx,
	row: {
		id: Buffer;
		tokenHash: Buffer;
		member: Buffer;
		number: number;
		rehearsal: boolean;
		key: Buffer;
		asked: Date;
	},
): Promise<void> {
	const { tokenHash, ...rest } = row;
	await tx
		.insertInto('people.recovery_request')
		.values({ ...rest, token_hash: tokenHash })
		.execute();
}

export async function findRequestByToken(db: Db, tokenHash: Buffer) {
	return db
		.selectFrom('people.recovery_request as request')
		.select(requestColumns)
		.where('request.token_hash', '=', tokenHash)
		.executeTakeFirst();
}

export async function findRequest(db: Db, id: Buffer) {
	return db
		.selectFrom('people.recovery_request as request')
		.select(requestColumns)
		.where('request.id', '=', id)
		.executeTakeFirst();
}

export async function requestsOf(db: Db, member: Buffer, since: Date, rehearsal: boolean) {
	return db
		.selectFrom('people.recovery_request as request')
		.select(requestColumns)
		.where('request.member', '=', member)
		.where('request.rehearsal', '=', rehearsal)
		.where('request.asked', '>', since)
		.orderBy('request.asked', 'desc')
		.execute();
}

/** What the member has not been told of yet, however old. */
export async function untoldRequestsOf(db: Db, member: Buffer) {
	return db
		.selectFrom('people.recovery_request as request')
		.select(requestColumns)
		.where('request.member', '=', member)
		.where('request.rehearsal', '=', false)
		.where('request.told', '=', false)
		.orderBy('request.asked', 'desc')
		.execute();
}

export async function setTold(db: Db, member: Buffer, requests: readonly Buffer[]): Promise<void> {
	await db
		.updateTable('people.recovery_request')
		.set({ told: true })
		.where('member', '=', member)
		.where('id', 'in', [...requests])
		.execute();
}

/** Ends what is open in one member's name. */
export async function closeRequests(
	tx: Tx,
	member: Buffer,
	state: 'done' | 'stopped',
	only?: { id?: Buffer; rehearsal?: boolean },
): Promise<number> {
	let closing = tx
		.updateTable('people.recovery_request')
		.set({ state })
		.where('member', '=', member)
		.where('state', '=', 'open');
	if (only?.id) closing = closing.where('id', '=', only.id);
	if (only?.rehearsal !== undefined) closing = closing.where('rehearsal', '=', only.rehearsal);
	return Number((await closing.executeTakeFirst()).numUpdatedRows);
}

/** Open requests of those who gave this helper a share of the number that is asked for. */
export async function requestsForHelper(db: Db, helper: Buffer, since: Date) {
	return db
		.selectFrom('people.recovery_request as request')
		.innerJoin('people.recovery as recovery', (join) =>
			join.onRef('recovery.member', '=', 'request.member').onRef('recovery.number', '=', 'request.number'),
		)
		.innerJoin('people.recovery_share as share', 'share.member', 'request.member')
		.innerJoin('people.member as member', 'member.id', 'request.member')
		.leftJoin('people.recovery_help as help', (join) =>
			join.onRef('help.request', '=', 'request.id').onRef('help.helper', '=', 'share.helper'),
		)
		.select([
			...requestColumns,
			'recovery.wrapped',
			'recovery.signature',
			'share.sealed',
			'member.title',
			'help.helper as given',
		])
		.where('share.helper', '=', helper)
		.where('member.state', '=', 'active')
		.where('request.state', '=', 'open')
		.where('request.asked', '>', since)
		.orderBy('request.asked', 'desc')
		.execute();
}

/** Whether this helper holds a share of this number. */
export async function holdsShare(db: Db, member: Buffer, number: number, helper: Buffer): Promise<boolean> {
	const row = await db
		.selectFrom('people.recovery_share as share')
		.innerJoin('people.recovery as recovery', 'recovery.member', 'share.member')
		.select('share.helper')
		.where('share.member', '=', member)
		.where('share.helper', '=', helper)
		.where('recovery.number', '=', number)
		.executeTakeFirst();
	return row !== undefined;
}

/** False where this helper has helped already. */
export async function insertHelp(
	tx: Tx,
	row: { request: Buffer; helper: Buffer; sealed: Buffer; signature: Buffer },
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('people.recovery_help')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return numInsertedOrUpdatedRows === 1n;
}

/** From helpers who still work here. */
export async function helpFor(db: Db, request: Buffer) {
	return db
		.selectFrom('people.recovery_help as help')
		.innerJoin('people.member as helper', 'helper.id', 'help.helper')
		.select(['help.helper', 'help.sealed'])
		.where('help.request', '=', request)
		.where('helper.state', '=', 'active')
		.execute();
}

/** The newest requests of everybody, with who helped. */
export async function recentRequests(db: Db, most: number) {
	return db
		.selectFrom('people.recovery_request as request')
		.innerJoin('people.member as member', 'member.id', 'request.member')
		.select([...requestColumns, 'member.title'])
		.orderBy('request.asked', 'desc')
		.limit(most)
		.execute();
}

export async function helpersOfRequests(db: Db, requests: readonly Buffer[]) {
	if (requests.length === 0) return [];
	return db
		.selectFrom('people.recovery_help as help')
		.innerJoin('people.member as helper', 'helper.id', 'help.helper')
		.select(['help.request', 'helper.title'])
		.where('help.request', 'in', [...requests])
		.orderBy('helper.title')
		.execute();
}

/** A new passphrase, and with it a new second factor where there is one. */
export async function setNewWay(
	tx: Tx,
	member: Buffer,
	keys: Pick<MemberKeys, 'salt' | 'proofHash' | 'wrappedSecrets'> & { totpSealed?: Buffer },
): Promise<void> {
	await tx
		.updateTable('people.member')
		.set({
			passphrase_salt: keys.salt,
			proof_hash: keys.proofHash,
			wrapped_secrets: keys.wrappedSecrets,
			...(keys.totpSealed ? { totp_sealed: keys.totpSealed, totp_last_step: 0 } : {}),
		})
		.where('id', '=', member)
		.execute();
}

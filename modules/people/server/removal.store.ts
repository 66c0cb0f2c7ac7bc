import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';

type Db = Database | Tx;

/** Changes of who works here come one after the other until the transaction ends. */
export async function lockOrganisation(tx: Tx): Promise<void> {
	await sql`select from people.organisation for update`.execute(tx);
}

/** Nothing of theirs opens or signs in any more; the certificate stays, so that what they signed can be checked. */
export async function removeMember(tx: Tx, member: Buffer): Promise<void> {
	await tx
		.updateTable('people.member')
		.set({
			state: 'removed',
			invitation_hash: null,
			invited_until: null,
			passphrase_salt: null,
			proof_hash: null,
			totp_sealed: null,
			wrapped_secrets: null,
			wrapped_root: null,
		})
		.where('id', '=', member)
		.execute();
	await tx.deleteFrom('people.desk_member').where('member', '=', member).execute();
	await tx.deleteFrom('people.passkey').where('member', '=', member).execute();
	await tx.deleteFrom('people.recovery').where('member', '=', member).execute();
	await tx
		.updateTable('people.recovery_request')
		.set({ state: 'stopped' })
		.where('member', '=', member)
		.where('state', '=', 'open')
		.execute();
	await tx.deleteFrom('people.session').where('member', '=', member).execute();
}

/** The root under this administrator's own key. False where they are none, or not here any more. */
export async function keepRoot(tx: Tx, member: Buffer, wrapped: Buffer): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('people.member')
		.set({ wrapped_root: wrapped })
		.where('id', '=', member)
		.where('state', '=', 'active')
		.where(sql<boolean>`'administrator' = any(roles)`)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Told with the commit: their streams end, and every open screen takes up the new keys. */
export async function tellKeysChanged(tx: Tx, removed: string): Promise<void> {
	await sql`select pg_notify('senim_live', ${JSON.stringify({ keys: true, ended: removed })})`.execute(tx);
}

/** The newest key of a desk; null where there is no such desk. */
export async function newestEpochOf(db: Db, desk: Buffer): Promise<number | null> {
	const { rows } = await sql<{ epoch: number | null }>`
		select max(epoch) as epoch from people.desk_key where desk = ${desk}`.execute(db);
	return rows[0]?.epoch ?? null;
}

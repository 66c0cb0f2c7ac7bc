/**
 * Key records of desks from which a case was appealed away: they open what those desks had, and no list, search or
 * export looks here. Beside it, the new key of a case that an appeal brings.
 */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState } from '../contract.ts';
import type { KeyRow } from './case-keys.store.ts';

type Db = Database | Tx;

/** What these desks, and their members, could open goes aside. */
export async function putAside(tx: Tx, caseId: Buffer, desks: readonly Buffer[]): Promise<void> {
	if (desks.length === 0) return;
	await sql`
		with desks as (
			delete from cases.case_key where case_id = ${caseId} and desk = any(${desks as Buffer[]}::bytea[])
			returning case_id, desk, null::bytea as member, epoch, generation, author, sealed
		), members as (
			delete from cases.member_case_key where case_id = ${caseId} and desk = any(${desks as Buffer[]}::bytea[])
			returning case_id, desk, member, 0, generation, author, sealed
		)
		insert into cases.former_key (case_id, desk, member, epoch, generation, author, sealed)
		select * from desks union all select * from members`.execute(tx);
}

/** A desk to which a case is sent back has again what it had. */
export async function takeUpAgain(tx: Tx, caseId: Buffer, desks: readonly Buffer[]): Promise<void> {
	await sql`
		with again as (
			delete from cases.former_key where case_id = ${caseId} and desk = any(${desks as Buffer[]}::bytea[])
			returning *
		), desks as (
			insert into cases.case_key (case_id, desk, epoch, generation, author, sealed)
			select case_id, desk, epoch, generation, author, sealed from again where member is null
			on conflict (case_id, desk, epoch, generation) do nothing
		)
		insert into cases.member_case_key (case_id, generation, member, desk, author, sealed)
		select case_id, generation, member, desk, author, sealed from again where member is not null
		on conflict do nothing`.execute(tx);
}

/** Records that this member could open before the case was appealed away. */
export async function listFormerKeys(
	db: Db,
	caseId: Buffer,
	desks: readonly Buffer[],
	member: Buffer,
): Promise<KeyRow[]> {
	const { rows } = await sql<KeyRow>`
		select case_id, desk, epoch, generation, author, sealed, member
		from cases.former_key
		where case_id = ${caseId} and desk = any(${desks as Buffer[]}::bytea[])
			and (member is null or member = ${member})`.execute(db);
	return rows;
}

export async function setCaseKey(tx: Tx, caseId: Buffer, caseKey: Buffer): Promise<void> {
	await tx.updateTable('cases.case').set({ case_key: caseKey }).where('id', '=', caseId).execute();
}

/** Whether a reporter reads this case with a receipt: then a new key must be sealed to them as well. */
export async function hasReadingReporter(tx: Tx, caseId: Buffer): Promise<boolean> {
	const { rows } = await sql<{ reads: boolean }>`
		select exists (select from intake.receipt where case_id = ${caseId} and reporter_key is not null) as reads`.execute(
		tx,
	);
	return rows[0]!.reads;
}

/** Cases that were appealed away from one of these desks, the newest first. */
export async function listAppealedFrom(
	db: Db,
	desks: readonly string[],
): Promise<{ id: Buffer; state: CaseState }[]> {
	const { rows } = await sql<{ id: Buffer; state: CaseState }>`
		select c.id, c.state from cases."case" c
		where c.id in (select case_id from cases.entry where kind = 'appeal')
			and exists (
				select from jsonb_array_elements(c.state -> 'appeals') as appeal
				where appeal ->> 'from' = any(${desks as string[]}::text[]))
		order by c.id`.execute(db);
	return rows;
}

import { sql } from 'kysely';
import type { DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState, Channel, EntryKind } from '../contract.ts';
import { setLines } from './line.store.ts';

type Db = Database | Tx;

export interface NewCaseRow {
	id: Buffer;
	channel: Channel;
	danger: boolean;
	caseKey: Buffer;
	reporterSealKey: Buffer | null;
	reporterSignKey: Buffer | null;
	desk: Buffer;
	state: CaseState;
	urgent: boolean;
	due: PlainDate | null;
}

export interface CaseKeyRow {
	caseId: Buffer;
	desk: Buffer;
	epoch: number;
	/** Which key of the case; 0 where it is not said. */
	generation?: number;
	author: string;
	sealed: Buffer;
}

export async function insertCaseKeys(tx: Tx, rows: readonly CaseKeyRow[]): Promise<void> {
	await sql`
		insert into cases.case_key (case_id, desk, epoch, generation, author, sealed)
		select * from unnest(
			${rows.map((row) => row.caseId)}::bytea[],
			${rows.map((row) => row.desk)}::bytea[],
			${rows.map((row) => row.epoch)}::integer[],
			${rows.map((row) => row.generation ?? 0)}::integer[],
			${rows.map((row) => row.author)}::text[],
			${rows.map((row) => row.sealed)}::bytea[]
		)
		on conflict (case_id, desk, epoch, generation) do nothing`.execute(tx);
}

export interface EntryRow {
	caseId: Buffer;
	seq: number;
	kind: EntryKind;
	author: string;
	clear: Readonly<Record<string, unknown>>;
	sealed: Buffer | null;
	signature: Buffer | null;
	date: PlainDate;
	part: DayPart;
	salt: Buffer;
	leaf: Buffer;
}

export async function insertEntry(tx: Tx, row: EntryRow): Promise<void> {
	await tx
		.insertInto('cases.entry')
		.values({
			case_id: row.caseId,
			seq: row.seq,
			kind: row.kind,
			author: row.author,
			clear: JSON.stringify(row.clear),
			sealed: row.sealed,
			signature: row.signature,
			moment_date: row.date,
			moment_part: row.part,
			salt: row.salt,
			leaf: row.leaf,
		})
		.execute();
}

export async function insertIdentity(
	tx: Db,
	row: {
		caseId: Buffer;
		sealed: Buffer;
		reporterSealed: Buffer | null;
		shares: { member: Buffer; sealed: Buffer }[];
	},
): Promise<void> {
	await tx
		.insertInto('cases.identity')
		.values({ case_id: row.caseId, sealed: row.sealed, reporter_sealed: row.reporterSealed })
		.execute();
	await tx
		.insertInto('cases.identity_share')
		.values(row.shares.map(({ member, sealed }) => ({ case_id: row.caseId, member, sealed })))
		.execute();
}

export interface CaseRow {
	id: Buffer;
	case_key: Buffer;
	reporter_seal_key: Buffer | null;
	reporter_sign_key: Buffer | null;
	state: CaseState;
}

const caseColumns = ['id', 'case_key', 'reporter_seal_key', 'reporter_sign_key', 'state'] as const;

export async function findCase(db: Db, id: Buffer): Promise<CaseRow | undefined> {
	const row = await db.selectFrom('cases.case').select(caseColumns).where('id', '=', id).executeTakeFirst();
	return row as unknown as CaseRow | undefined;
}

/** Holds the case until the transaction ends: two acts on one case come one after the other. */
export async function lockCase(tx: Tx, id: Buffer): Promise<CaseRow | undefined> {
	const row = await tx
		.selectFrom('cases.case')
		.select(caseColumns)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	return row as unknown as CaseRow | undefined;
}

export async function updateCase(
	tx: Tx,
	id: Buffer,
	{
		state,
		urgent,
		due,
		followUp,
	}: { state: CaseState; urgent: boolean; due: PlainDate | null; followUp: PlainDate | null },
): Promise<void> {
	await tx
		.updateTable('cases.case')
		.set({
			state: JSON.stringify(state),
			status: state.status,
			last_seq: state.lastSeq,
			desk: Buffer.from(state.desk, 'base64url'),
			urgent,
			due,
			follow_up: followUp,
		})
		.where('id', '=', id)
		.execute();
	await setLines(tx, id, { state, urgent, due });
}

/** False where the number is taken. */
export async function giveNumber(tx: Tx, id: Buffer, number: string): Promise<boolean> {
	const taken = await tx
		.selectFrom('cases.case')
		.select('id')
		.where('number', '=', number)
		.executeTakeFirst();
	if (taken) return false;
	await tx.updateTable('cases.case').set({ number }).where('id', '=', id).execute();
	return true;
}

export async function setReporterKeys(
	tx: Tx,
	id: Buffer,
	keys: { sealKey: Buffer; signKey: Buffer },
): Promise<void> {
	await tx
		.updateTable('cases.case')
		.set({ reporter_seal_key: keys.sealKey, reporter_sign_key: keys.signKey })
		.where('id', '=', id)
		.execute();
}

export interface StoredEntry {
	seq: number;
	kind: EntryKind;
	author: string;
	clear: Readonly<Record<string, unknown>>;
	sealed: Buffer | null;
	signature: Buffer | null;
	moment_date: PlainDate;
	moment_part: DayPart;
	salt: Buffer;
	leaf: Buffer;
}

export async function listEntries(db: Db, id: Buffer): Promise<StoredEntry[]> {
	const rows = await db
		.selectFrom('cases.entry')
		.select([
			'seq',
			'kind',
			'author',
			'clear',
			'sealed',
			'signature',
			'moment_date',
			'moment_part',
			'salt',
			'leaf',
		])
		.where('case_id', '=', id)
		.orderBy('seq')
		.execute();
	return rows as unknown as StoredEntry[];
}

export async function findIdentity(db: Db, id: Buffer) {
	return db
		.selectFrom('cases.identity')
		.select(['sealed', 'reporter_sealed'])
		.where('case_id', '=', id)
		.executeTakeFirst();
}

export async function notifyDesks(db: Db, payload: string): Promise<void> {
	await sql`select pg_notify('senim_live', ${payload})`.execute(db);
}

/** Whether every one of these desk keys has been made, and all are of desks that may read cases. */
export async function deskKeysExist(
	db: Db,
	keys: readonly { desk: Buffer; epoch: number }[],
): Promise<boolean> {
	if (keys.length === 0) return true;
	const { rows } = await sql<{ found: number }>`
		select count(*) as found
		from (select distinct * from unnest(
			${keys.map(({ desk }) => desk)}::bytea[], ${keys.map(({ epoch }) => epoch)}::integer[])) as wanted (desk, epoch)
		join people.desk_key using (desk, epoch)
		join people.desk known on known.id = desk and known.kind in ('duty', 'ombudsman')`.execute(db);
	return rows[0]!.found === new Set(keys.map(({ desk, epoch }) => `${desk.toString('hex')}:${epoch}`)).size;
}

/** The sealing key of a reporter who came with a contact code and waits for a desk to let them in. */
export async function findWaitingReporter(db: Db, id: Buffer): Promise<Buffer | null> {
	const { rows } = await sql<{ reporter_seal_key: Buffer | null }>`
		select c.reporter_seal_key
		from cases."case" c join intake.receipt r on r.case_id = c.id
		where c.id = ${id} and r.reporter_key is null`.execute(db);
	return rows[0]?.reporter_seal_key ?? null;
}

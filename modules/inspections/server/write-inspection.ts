/** A new inspection, and a correction of one. What was written before stays. */
import { randomBytes } from 'node:crypto';
import { canonical } from '#crypto/canonical.ts';
import type { Id } from '#modules/people/contract.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { looksPersonal } from '#platform/personal.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import { readRecord } from '../core/read-record.ts';
import type { InspectionRecord } from '../core/record.ts';
import * as store from './inspections.store.ts';
import { type RegisterContext, surroundings } from './register.ts';

type Asker = Pick<SignedIn, 'member' | 'desks'>;
export type WriteRefusal =
	| 'not-found'
	| 'not-permitted'
	| 'wrong-field'
	| 'already'
	| 'stale'
	| 'note-needed';

const LONGEST_NOTE = 1_000;

export async function addInspection(
	{ db, clock }: RegisterContext,
	by: Asker,
	{ desk, record: given }: { desk: unknown; record: unknown },
): Promise<Result<{ id: Id }, WriteRefusal>> {
	if (typeof desk !== 'string') return refuse('wrong-field');
	if (!by.desks.includes(desk)) return refuse('not-permitted');
	return inTransaction(db, async (tx) => {
		await store.lockRegister(tx);
		const { known } = await surroundings(tx, clock);
		const { record, problems } = readRecord(given, known);
		if (record === null) return wrongField(problems);
		const others = await store.listInspections(tx, [toBytea(desk)]);
		if (others.some(({ reference }) => reference === record.reference)) return refuse('already');
		return ok({ id: fromBytea(await insertNew(tx, record, { desk, member: by.member, on: known.today })) });
	});
}

/** `after`: the version that the asker saw. A correction is not public before it is published. */
export async function correctInspection(
	{ db, clock }: RegisterContext,
	by: Asker,
	id: string,
	{ after, record: given, note }: { after: unknown; record: unknown; note: unknown },
): Promise<Result<{ version: number }, WriteRefusal>> {
	const why = typeof note === 'string' ? note.trim().slice(0, LONGEST_NOTE) : '';
	if (why === '') return refuse('note-needed');
	return inTransaction(db, async (tx) => {
		await store.lockRegister(tx);
		const found = await findOwn(tx, by, id);
		if (!found.ok) return found;
		if (found.value.version !== after) return refuse('stale');
		const { known } = await surroundings(tx, clock);
		const { record, problems } = readRecord(given, known);
		if (record === null) return wrongField(problems);
		if (record.reference !== found.value.reference)
			return refuse('wrong-field', { field: 'reference', what: 'changed' });
		if (canonical(record) === canonical(found.value.record)) return refuse('already');
		return ok({ version: await insertNext(tx, found.value, record, why, by.member, known.today) });
	});
}

/** An inspection that one of the asker's own desks wrote down. One of another desk is as if it were not there. */
export async function findOwn(
	db: Database | Tx,
	by: Pick<SignedIn, 'desks'>,
	id: string,
): Promise<Result<store.InspectionRow, 'not-found'>> {
	const row = isBase64url(id, 16) ? await store.findInspection(db, toBytea(id), by.desks.map(toBytea)) : null;
	return row ? ok(row) : refuse('not-found');
}

const wrongField = (problems: readonly { field: string; code: string }[]) =>
	refuse('wrong-field', { field: problems[0]!.field, what: problems[0]!.code });

export async function insertNew(
	tx: Tx,
	record: InspectionRecord,
	{ desk, member, on }: { desk: Id; member: Id; on: store.VersionRow['written_on'] },
): Promise<Buffer> {
	const id = randomBytes(16);
	await store.insertInspection(tx, { id, reference: record.reference, desk: toBytea(desk) });
	const written = { written_on: on, written_by: toBytea(member) };
	await store.insertVersion(tx, { inspection: id, version: 1, record, note: '', ...written });
	return id;
}

export async function insertNext(
	tx: Tx,
	before: store.InspectionRow,
	record: InspectionRecord,
	note: string,
	member: Id,
	on: store.VersionRow['written_on'],
): Promise<number> {
	const version = before.version + 1;
	const written = { written_on: on, written_by: toBytea(member) };
	await store.insertVersion(tx, { inspection: before.id, version, record, note, ...written });
	return version;
}

/** A note that everybody will read. */
export function readNote(note: unknown): Result<string, 'note-needed' | 'wrong-field'> {
	const text = typeof note === 'string' ? note.trim().slice(0, LONGEST_NOTE) : '';
	if (text === '') return refuse('note-needed');
	return looksPersonal(text) ? refuse('wrong-field', { field: 'note', what: 'names-somebody' }) : ok(text);
}

/** A new agreement, and a new version of one: a correction, or what the parties have changed. What was before stays. */
import { randomBytes } from 'node:crypto';
import { canonical } from '#crypto/canonical.ts';
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { agreementPoints } from '#modules/procedures/server/index.ts';
import { listEmployers } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import { readAgreement } from '../core/agreement.ts';
import * as store from './agreements.store.ts';

export type AgreementContext = Pick<LedgerContext, 'db' | 'clock'>;
export type WriteRefusal =
	| 'not-found'
	| 'not-permitted'
	| 'wrong-field'
	| 'already'
	| 'stale'
	| 'note-needed'
	| 'parties-did-not-agree';
type Asker = Pick<SignedIn, 'member' | 'desks'>;

const LONGEST_NOTE = 1_000;

/** The day whose law tells what must stand in it: of signing, else the first day in force, else today. */
export const dayOfLaw = (
	{ signed, from }: { signed: PlainDate | null; from: PlainDate | null },
	today: PlainDate,
): PlainDate => signed ?? from ?? today;

export async function addAgreement(
	context: AgreementContext,
	by: Asker,
	{ desk, record: given }: { desk: unknown; record: unknown },
): Promise<Result<{ id: Id }, WriteRefusal>> {
	if (typeof desk !== 'string') return refuse('wrong-field');
	if (!by.desks.includes(desk)) return refuse('not-permitted');
	return inTransaction(context.db, async (tx) => {
		await store.lockAgreements(tx);
		const today = almatyDate(context.clock.now());
		const { record, problems } = readAgreement(given, await knownOf(tx, given, today));
		if (record === null) return wrongField(problems);
		const others = await store.listAgreements(tx, [toBytea(desk)]);
		if (others.some(({ reference }) => reference === record.reference)) return refuse('already');
		const id = randomBytes(16);
		await store.insertAgreement(tx, { id, reference: record.reference, desk: toBytea(desk) });
		const written = { written_on: today, written_by: toBytea(by.member) };
		await store.insertVersion(tx, { agreement: id, version: 1, record, note: '', ...written });
		return ok({ id: fromBytea(id) });
	});
}

/** `after`: the version that the asker saw. */
export async function changeAgreement(
	{ db, clock }: AgreementContext,
	by: Asker,
	id: string,
	{ after, record: given, note }: { after: unknown; record: unknown; note: unknown },
): Promise<Result<{ version: number }, WriteRefusal>> {
	const why = typeof note === 'string' ? note.trim().slice(0, LONGEST_NOTE) : '';
	if (why === '') return refuse('note-needed');
	return inTransaction(db, async (tx) => {
		await store.lockAgreements(tx);
		const found = await findOwn(tx, by, id);
		if (!found.ok) return found;
		const before = found.value;
		if (before.version !== after) return refuse('stale');
		const today = almatyDate(clock.now());
		const { record, problems } = readAgreement(given, await knownOf(tx, given, today));
		if (record === null) return wrongField(problems);
		if (record.reference !== before.reference)
			return refuse('wrong-field', { field: 'reference', what: 'changed' });
		if (canonical(record) === canonical(before.record)) return refuse('already');
		const version = before.version + 1;
		const written = { written_on: today, written_by: toBytea(by.member) };
		await store.insertVersion(tx, { agreement: before.id, version, record, note: why, ...written });
		return ok({ version });
	});
}

async function knownOf(tx: Tx, given: unknown, today: PlainDate) {
	const { signed, from } = (given ?? {}) as { signed?: unknown; from?: unknown };
	const day = dayOfLaw({ signed: parsePlainDate(String(signed)), from: parsePlainDate(String(from)) }, today);
	return {
		employers: (await listEmployers(tx as unknown as Database)).map(({ id }) => id),
		points: agreementPoints(day).map(({ id }) => id),
		today,
	};
}

/** An agreement that one of the asker's own desks wrote down. One of another desk is as if it were not there. */
export async function findOwn(
	db: Database | Tx,
	by: Pick<SignedIn, 'desks'>,
	id: string,
): Promise<Result<store.AgreementRow, 'not-found'>> {
	const row = isBase64url(id, 16) ? await store.findAgreement(db, toBytea(id), by.desks.map(toBytea)) : null;
	return row ? ok(row) : refuse('not-found');
}

const wrongField = (problems: readonly { field: string; code: string }[]) =>
	refuse('wrong-field', { field: problems[0]!.field, what: problems[0]!.code });

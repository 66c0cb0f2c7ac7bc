/** To let everybody read an agreement that both sides chose to publish, and to take it back. Each is a leaf on the ledger. */
import { canonical } from '#crypto/canonical.ts';
import { recordPublicAct } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { listEmployers } from '#modules/registry/server/index.ts';
import { isLocale } from '#platform/locale.ts';
import { almatyDate } from '#platform/moment.ts';
import { looksPersonal } from '#platform/personal.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { sha256, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import { personalIn, publicOf } from '../core/publish.ts';
import * as store from './agreements.store.ts';
import { type AgreementContext, findOwn, type WriteRefusal } from './write-agreement.ts';

type Asker = Pick<SignedIn, 'member' | 'desks'>;
interface Asked {
	/** The version that the asker read. */
	readonly after: unknown;
	readonly read: unknown;
	/** Needed from the second publication on. */
	readonly note: unknown;
	readonly language: unknown;
}

export async function publishAgreement(
	{ db, clock }: AgreementContext,
	by: Asker,
	id: string,
	{ after, read, note, language }: Asked,
): Promise<Result<{ number: number }, WriteRefusal | 'not-read'>> {
	if (read !== true) return refuse('not-read');
	return inTransaction(db, async (tx) => {
		await store.lockAgreements(tx);
		const found = await findOwn(tx, by, id);
		if (!found.ok) return found;
		const row = found.value;
		if (row.version !== after) return refuse('stale');
		const { employer, workers } = row.record.mayPublish;
		if (!employer || !workers) return refuse('parties-did-not-agree');
		const [latest] = await store.listPublications(tx, row.id);
		const why = latest ? readNote(note) : ok('');
		if (!why.ok) return why;
		const agreement = publicOf(row.record, await employerOf(tx, row.record.employer), row.desk_names);
		const [named] = personalIn(agreement, why.value);
		if (named) return refuse('wrong-field', { field: named.field, what: named.code });
		const content = canonical(agreement);
		if (latest?.content === content) return refuse('already');
		const number = (latest?.number ?? 0) + 1;
		await store.insertPublication(tx, {
			agreement: row.id,
			number,
			version: row.version,
			content,
			note: why.value,
			language: isLocale(language) ? language : row.record.language,
			done_on: almatyDate(clock.now()),
			done_by: toBytea(by.member),
		});
		const hash = sha256(content).toString('base64url');
		await recordPublicAct(tx, { type: 'agreement-published', v: 1, agreement: id, number, sha256: hash });
		return ok({ number });
	});
}

export async function withdrawAgreement(
	{ db, clock }: AgreementContext,
	by: Asker,
	id: string,
	{ note, language }: Pick<Asked, 'note' | 'language'>,
): Promise<Result<{ number: number }, WriteRefusal>> {
	const why = readNote(note);
	if (!why.ok) return why;
	return inTransaction(db, async (tx) => {
		await store.lockAgreements(tx);
		const found = await findOwn(tx, by, id);
		if (!found.ok) return found;
		const row = found.value;
		const [latest] = await store.listPublications(tx, row.id);
		if (!latest?.content) return refuse('already');
		const number = latest.number + 1;
		await store.insertPublication(tx, {
			agreement: row.id,
			number,
			version: null,
			content: null,
			note: why.value,
			language: isLocale(language) ? language : row.record.language,
			done_on: almatyDate(clock.now()),
			done_by: toBytea(by.member),
		});
		await recordPublicAct(tx, { type: 'agreement-withdrawn', v: 1, agreement: id, number });
		return ok({ number });
	});
}

export async function employerOf(db: Database | Tx, id: string | null) {
	const found = (await listEmployers(db as Database)).find((one) => one.id === id);
	return found ? { bin: found.bin, names: found.names } : null;
}

/** A note that everybody will read. */
function readNote(note: unknown): Result<string, 'note-needed' | 'wrong-field'> {
	const text = typeof note === 'string' ? note.trim().slice(0, 1_000) : '';
	if (text === '') return refuse('note-needed');
	return looksPersonal(text) ? refuse('wrong-field', { field: 'note', what: 'names-somebody' }) : ok(text);
}

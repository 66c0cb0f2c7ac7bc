/** To let everybody read an inspection, and to take it back. Each is a readable leaf on the ledger; a draft is nobody else's. */
import { canonical } from '#crypto/canonical.ts';
import { recordPublicAct } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { isLocale } from '#platform/locale.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import { personalIn, publicOf } from '../core/publish.ts';
import * as store from './inspections.store.ts';
import { type RegisterContext, surroundings } from './register.ts';
import { findOwn, readNote, type WriteRefusal } from './write-inspection.ts';

type Asker = Pick<SignedIn, 'member' | 'desks'>;
interface Asked {
	/** The version that the asker read. */
	readonly after: unknown;
	/** That they have read it with this question: can anybody be recognised? */
	readonly read: unknown;
	/** Needed from the second publication on: what was corrected. */
	readonly note: unknown;
	readonly language: unknown;
}

export async function publishInspection(
	{ db, clock }: RegisterContext,
	by: Asker,
	id: string,
	{ after, read, note, language }: Asked,
): Promise<Result<{ number: number }, WriteRefusal | 'not-read'>> {
	if (read !== true) return refuse('not-read');
	return inTransaction(db, async (tx) => {
		await store.lockRegister(tx);
		const found = await findOwn(tx, by, id);
		if (!found.ok) return found;
		const row = found.value;
		if (row.version !== after) return refuse('stale');
		const [latest] = await store.listPublications(tx, row.id);
		const why = latest ? readNote(note) : ok('');
		if (!why.ok) return why;
		const { known, namesOf } = await surroundings(tx, clock);
		const inspection = publicOf(row.record, namesOf(row));
		const [named] = personalIn(inspection, why.value);
		if (named) return refuse('wrong-field', { field: named.field, what: named.code });
		const content = canonical(inspection);
		if (latest?.content === content) return refuse('already');
		const number = (latest?.number ?? 0) + 1;
		await store.insertPublication(tx, {
			inspection: row.id,
			number,
			version: row.version,
			content,
			note: why.value,
			language: isLocale(language) ? language : row.record.language,
			done_on: known.today,
			done_by: toBytea(by.member),
		});
		const hash = sha256(content).toString('base64url');
		await recordPublicAct(tx, {
			type: 'inspection-published',
			v: 1,
			inspection: fromBytea(row.id),
			number,
			sha256: hash,
		});
		return ok({ number });
	});
}

export async function withdrawInspection(
	{ db, clock }: RegisterContext,
	by: Asker,
	id: string,
	{ note, language }: Pick<Asked, 'note' | 'language'>,
): Promise<Result<{ number: number }, WriteRefusal>> {
	const why = readNote(note);
	if (!why.ok) return why;
	return inTransaction(db, async (tx) => {
		await store.lockRegister(tx);
		const found = await findOwn(tx, by, id);
		if (!found.ok) return found;
		const [latest] = await store.listPublications(tx, found.value.id);
		if (!latest?.content) return refuse('already');
		const { known } = await surroundings(tx, clock);
		const number = latest.number + 1;
		await store.insertPublication(tx, {
			inspection: found.value.id,
			number,
			version: null,
			content: null,
			note: why.value,
			language: isLocale(language) ? language : found.value.record.language,
			done_on: known.today,
			done_by: toBytea(by.member),
		});
		await recordPublicAct(tx, {
			type: 'inspection-withdrawn',
			v: 1,
			inspection: fromBytea(found.value.id),
			number,
		});
		return ok({ number });
	});
}

/**
 * How the house learns that it is watched: a witness sends back the checkpoint that it has checked, cosigned. Only
 * witnesses whose keys an administrator has entered are believed; everybody else may watch as well, unseen.
 */
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { openCheckpoint } from '../core/checkpoint.ts';
import { openCosignature } from '../core/cosignature.ts';
import { parseNote, parseVerifierKey } from '../core/note.ts';
import type { LedgerContext } from './context.ts';
import * as store from './witness.store.ts';

export interface WitnessView {
	readonly key: string;
	readonly name: string;
	/** Leaves of the checkpoint that it cosigned last; null while it has sent none. */
	readonly size: number | null;
	/** When, by its own clock. Epoch seconds. */
	readonly time: number | null;
}

/** The clock of a witness may be ahead of ours by this much. Seconds. */
const CLOCKS_DIFFER = 600;
const MOST_WITNESSES = 50;

export async function listWitnesses({ db }: Pick<LedgerContext, 'db'>): Promise<WitnessView[]> {
	const rows = await store.listWitnesses(db);
	return rows.map(({ key, name, cosigned_size, cosigned }) => ({
		key,
		name,
		size: cosigned_size,
		time: cosigned,
	}));
}

export async function enterWitness(
	{ db, clock }: Pick<LedgerContext, 'db' | 'clock'>,
	text: string,
): Promise<Result<undefined, 'malformed-key' | 'already' | 'too-many'>> {
	const key = await parseVerifierKey(text.trim());
	if (!key.ok || key.value.type !== 'witness' || key.value.name.length > 100) return refuse('malformed-key');
	if ((await store.listWitnesses(db)).length >= MOST_WITNESSES) return refuse('too-many');
	const row = { key: text.trim(), name: key.value.name, entered_on: almatyDate(clock.now()) };
	return (await store.insertWitness(db, row)) ? ok() : refuse('already');
}

export async function removeWitness(
	{ db }: Pick<LedgerContext, 'db'>,
	key: string,
): Promise<Result<undefined, 'not-found'>> {
	return (await store.deleteWitness(db, key)) ? ok() : refuse('not-found');
}

export type CosignatureRefusal =
	| 'malformed-note'
	| 'unknown-witness'
	| 'bad-signature'
	| 'wrong-time'
	/** Not a checkpoint that this ledger has published: signed by another, or from a history that is gone here. */
	| 'other-checkpoint';

/** Takes a cosigned checkpoint. Nothing is kept unless a known witness has signed what was published here. */
export async function takeCosignature(
	{ db, clock, ledgerKey }: LedgerContext,
	source: string,
): Promise<Result<undefined, CosignatureRefusal>> {
	const note = parseNote(source);
	if (!note.ok) return refuse('malformed-note');
	const checkpoint = await openCheckpoint(source, ledgerKey);
	if (!checkpoint.ok) return refuse('other-checkpoint');
	const published = await store.findNote(db, checkpoint.value.size);
	const ours = published === null ? null : parseNote(published);
	if (!ours?.ok || ours.value.text !== note.value.text) return refuse('other-checkpoint');
	let refusal: CosignatureRefusal = 'unknown-witness';
	for (const { key: text } of await store.listWitnesses(db)) {
		const key = await parseVerifierKey(text);
		if (!key.ok) continue;
		const time = await openCosignature(source, key.value);
		if (time.ok && time.value <= clock.now() / 1000 + CLOCKS_DIFFER) {
			await store.keepCosignature(db, text, { size: checkpoint.value.size, time: time.value, note: source });
			return ok();
		}
		if (time.ok) refusal = 'wrong-time';
		else if (time.code !== 'unsigned') refusal = 'bad-signature';
	}
	return refuse(refusal);
}

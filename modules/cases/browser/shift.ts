/** Tasks and hand-over notes, in the browser of who sits at the desk: sealed, signed, opened and checked. */
import { type Bytes, base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { openJson } from '#crypto/open.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign, verify } from '#crypto/sign.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Base64url, Certificate, DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { EntryStatement, NewDeskTask, NewShiftNote, TextBody } from '../contract.ts';
import {
	deskTaskStatement,
	endedStatement,
	noteStatement,
	type ShiftNote,
	type ShiftView,
	takenStatement,
} from '../core/shift.ts';
import type { TaskList, TaskView } from '../core/tasks.ts';
import { openKeyRecords } from './case-key.ts';
import { words } from './seal-act.ts';

/** What is sealed to a desk beside any case. */
const deskPlace = (field: 'task' | 'shift-note', id: Id, desk: Id, epoch: number, author: Id) => ({
	scope: `desk:${desk}`,
	field: `${field}:${id}`,
	author,
	seq: epoch,
});

/** `desk` must come from a checked certificate. */
async function sealToDesk(
	keyring: Keyring,
	field: 'task' | 'shift-note',
	{ desk, epoch, publicKey }: DeskStatement,
	text: string,
): Promise<{ id: Id; sealed: Bytes; hash: Base64url }> {
	const id = base64url(random(16));
	const place = deskPlace(field, id, desk, epoch, keyring.member);
	const sealed = await sealJson(fromBase64url(publicKey), place, words(text));
	return { id, sealed, hash: base64url(await sha256(sealed)) };
}

export async function sealDeskTask(
	keyring: Keyring,
	desk: DeskStatement,
	{ member, due, text }: { member: Id; due: PlainDate; text: string },
): Promise<NewDeskTask> {
	const { id, sealed, hash } = await sealToDesk(keyring, 'task', desk, text);
	const about = { id, desk: desk.desk, epoch: desk.epoch, member, due };
	const statement = deskTaskStatement(about, keyring.member, hash);
	const signature = base64url(await sign(keyring.signRecord, 'desk-task', statement));
	return { ...about, sealed: base64url(sealed), signature };
}

/** That a task without a case is done, or will not be: posted to `/api/desk/tasks/<id>/end`. */
export async function signEnd(keyring: Keyring, task: Id, done: boolean) {
	const statement = endedStatement(task, keyring.member, done);
	return { done, signature: base64url(await sign(keyring.signRecord, 'desk-task-ended', statement)) };
}

export async function sealNote(keyring: Keyring, desk: DeskStatement, text: string): Promise<NewShiftNote> {
	const { id, sealed, hash } = await sealToDesk(keyring, 'shift-note', desk, text);
	const about = { id, desk: desk.desk, epoch: desk.epoch };
	const statement = noteStatement(about, keyring.member, hash);
	const signature = base64url(await sign(keyring.signRecord, 'shift-note', statement));
	return { ...about, sealed: base64url(sealed), signature };
}

/** That this member has read the note and takes over: posted to `/api/desk/shift/notes/<id>/taken`. */
export async function signTaken(keyring: Keyring, note: Id): Promise<{ signature: Base64url }> {
	const statement = takenStatement(note, keyring.member);
	return { signature: base64url(await sign(keyring.signRecord, 'shift-note-taken', statement)) };
}

export interface OpenedWords {
	/** Null where this member's keys do not open it. */
	readonly text: string | null;
	/** False where it does not bear the signature of whom it names. */
	readonly genuine: boolean;
}
export type OpenedTask = TaskView & OpenedWords;
export type OpenedNote = ShiftNote & OpenedWords & { readonly takenGenuine: boolean };

export async function openTasks(
	keyring: Keyring,
	{ tasks, certificates }: TaskList,
): Promise<readonly OpenedTask[]> {
	const signKeys = await signKeysOf(keyring, certificates);
	return Promise.all(
		tasks.map(async (task) => ({
			...task,
			text: await openTask(keyring, task),
			genuine: await isGenuine(task, signKeys),
		})),
	);
}

async function openTask(keyring: Keyring, task: TaskView): Promise<string | null> {
	const { onCase, ofDesk, author, desk } = task;
	if (onCase) {
		const place = { scope: onCase.case, field: 'task', author, seq: onCase.seq };
		return openWith(await openKeyRecords(keyring, onCase.case, onCase.keys), place, task.sealed);
	}
	const { id, epoch } = ofDesk!;
	return openWith(deskKeys(keyring, desk, epoch), deskPlace('task', id, desk, epoch, author), task.sealed);
}

async function isGenuine(task: TaskView, signKeys: ReadonlyMap<Id, Bytes>): Promise<boolean> {
	const { onCase, ofDesk, desk, member, due, author } = task;
	const key = signKeys.get(author);
	if (!key) return false;
	const signature = fromBase64url(task.signature);
	const sealedHash = base64url(await sha256(fromBase64url(task.sealed)));
	if (ofDesk) {
		const statement = deskTaskStatement({ ...ofDesk, desk, member, due }, author, sealedHash);
		return verify(key, 'desk-task', statement, signature);
	}
	const { case: id, seq } = onCase!;
	const clear = { desk, member, due };
	const statement: EntryStatement = { case: id, seq, kind: 'task', author, clear, sealedHash };
	return verify(key, 'entry', statement, signature);
}

export async function openNotes(
	keyring: Keyring,
	{ desk, notes, certificates }: Pick<ShiftView, 'desk' | 'notes' | 'certificates'>,
): Promise<readonly OpenedNote[]> {
	const signKeys = await signKeysOf(keyring, certificates);
	return Promise.all(
		notes.map(async (note) => {
			const { id, epoch, author, taken } = note;
			const hash = base64url(await sha256(fromBase64url(note.sealed)));
			const key = signKeys.get(author);
			const taker = taken && signKeys.get(taken.by);
			return {
				...note,
				text: await openWith(
					deskKeys(keyring, desk, epoch),
					deskPlace('shift-note', id, desk, epoch, author),
					note.sealed,
				),
				genuine:
					key !== undefined &&
					(await verify(
						key,
						'shift-note',
						noteStatement({ id, desk, epoch }, author, hash),
						fromBase64url(note.signature),
					)),
				takenGenuine:
					!taken ||
					(taker !== null &&
						taker !== undefined &&
						(await verify(
							taker,
							'shift-note-taken',
							takenStatement(id, taken.by),
							fromBase64url(taken.signature),
						))),
			};
		}),
	);
}

const deskKeys = (keyring: Keyring, desk: Id, epoch: number): PrivateRecord<'seal'>[] =>
	(keyring.desks.get(desk) ?? []).filter((key) => key.epoch === epoch).map((key) => key.privateRecord);

async function signKeysOf(
	keyring: Keyring,
	certificates: readonly Certificate<MemberStatement>[],
): Promise<ReadonlyMap<Id, Bytes>> {
	const known = await certified(keyring.rootKey, 'member', certificates);
	return new Map(known.map(({ statement }) => [statement.member, fromBase64url(statement.signKey)]));
}

/** A case that was given new keys has several; one of them fits. */
async function openWith(
	records: readonly PrivateRecord<'seal'>[],
	place: Parameters<typeof openJson>[1],
	sealed: Base64url,
): Promise<string | null> {
	for (const record of records) {
		try {
			return (await openJson<TextBody>(record, place, fromBase64url(sealed))).text;
		} catch {
			// Another one may open it.
		}
	}
	return null;
}

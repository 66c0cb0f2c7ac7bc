/** One shift hands over to the next: what stands at the desk now, the note of who leaves, and who took over. */
import { verify } from '#crypto/sign.ts';
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { type SignedIn, titlesOf } from '#modules/people/server/index.ts';
import { almatyDate, momentOf } from '#platform/moment.ts';
import { addDays } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { QueueItem } from '../contract.ts';
import {
	type NewShiftNote,
	noteStatement,
	parseSlot,
	SHIFT_DAYS,
	type ShiftNote,
	type ShiftRefusal,
	type ShiftView,
	slotsBefore,
	slotText,
	takenStatement,
	untilOf,
} from '../core/shift.ts';
import { listKeysFor } from './case-keys.store.ts';
import { clockOf } from './circumstances.ts';
import { keyView } from './list-renewals.ts';
import { type LiveBus, tellWork } from './live.ts';
import { readableOf } from './queue.store.ts';
import * as store from './shift.store.ts';
import { forgetDeskTasks } from './tasks.store.ts';
import { isNewestKey, LARGEST_WORDS } from './tasks.ts';

type Context = Pick<LedgerContext, 'db' | 'clock'>;

/** Cases that are named of each section; the others stand in the list of referrals. */
const FIRST = 20;
const MOST_NOTES = 100;

/** `since`: a part of a day as `slotText` writes it, or null: from the beginning of the part before the present one. */
export async function readShift(
	{ db, clock, live }: Context & { readonly live: LiveBus },
	by: SignedIn,
	asked: { desk: string | null; since: string | null },
): Promise<Result<ShiftView, 'malformed' | 'not-found'>> {
	const desk = asked.desk ?? by.desks[0];
	if (desk === undefined || !by.desks.includes(desk)) return refuse('not-found');
	const now = momentOf(clock.now());
	const slots = slotsBefore(now);
	const wanted = asked.since === null ? slots[1]! : parseSlot(asked.since);
	const at = slots.findIndex((slot) => wanted && slotText(slot) === slotText(wanted));
	if (at < 0) return refuse('malformed');
	const id = toBytea(desk);
	const until = untilOf(now);
	const before = addDays(now.date, -1);
	const [urgent, overdue, due, fresh, unanswered, notes, titles] = await Promise.all([
		store.countUrgent(db, id, by.member, FIRST),
		store.countDue(db, id, by.member, { from: null, to: before }, FIRST),
		store.countDue(db, id, by.member, { from: now.date, to: until }, FIRST),
		store.countFresh(db, id, by.member, slots.slice(0, at + 1), FIRST),
		store.countUnanswered(db, id, by.member, FIRST),
		store.listNotes(db, id, MOST_NOTES),
		titlesOf({ db }),
	]);
	const here = live.presentAt(desk, clock.now());
	const readable = new Set(
		(
			await readableOf(
				db,
				[id],
				by.member,
				here.map((one) => toBytea(one.case)),
			)
		).map(fromBytea),
	);
	const present = here
		.filter((one) => readable.has(one.case))
		.map((one) => ({ case: one.case, titles: one.present.map(({ title }) => title) }));
	const named = [
		...[urgent, overdue, due, fresh, unanswered].flatMap(({ cases }) => cases.map(fromBytea)),
		...present.map((one) => one.case),
	];
	const titleOf = (member: Id) => titles.get(member)?.title ?? '';
	const authors = new Set(notes.flatMap(({ author, taken_by }) => [author, ...(taken_by ? [taken_by] : [])]));
	return ok({
		desk,
		now,
		since: slots[at]!,
		slots,
		until,
		sections: {
			urgent: sectionOf(urgent),
			overdue: sectionOf(overdue),
			due: sectionOf(due),
			fresh: sectionOf(fresh),
			unanswered: sectionOf(unanswered),
		},
		present,
		items: await itemsOf(db, by, [...new Set(named)], now.date),
		notes: notes.map((row) => noteView(row, titleOf)),
		certificates: [...new Set([...authors].map(fromBytea))].flatMap(
			(author) => titles.get(author)?.certificate ?? [],
		),
	});
}

const sectionOf = ({ total, cases }: store.SectionRow) => ({ total, cases: cases.map(fromBytea) });

async function itemsOf(
	db: Context['db'],
	by: SignedIn,
	cases: readonly Id[],
	today: ReturnType<typeof almatyDate>,
): Promise<QueueItem[]> {
	const ids = cases.map(toBytea);
	const [rows, keys] = await Promise.all([
		store.listShiftCases(db, ids),
		listKeysFor(db, ids, by.desks.map(toBytea), toBytea(by.member)),
	]);
	return rows.map((row) => ({
		case: fromBytea(row.id),
		state: row.state,
		clock: clockOf(row.state, today),
		caseKey: fromBytea(row.case_key),
		keys: keys.filter(({ case_id }) => case_id.equals(row.id)).map(keyView),
		body: fromBytea(row.body),
		bodyAuthor: row.body_author,
	}));
}

const noteView = (row: store.TakenNoteRow, titleOf: (member: Id) => string): ShiftNote => ({
	id: fromBytea(row.id),
	epoch: row.epoch,
	author: fromBytea(row.author),
	title: titleOf(fromBytea(row.author)),
	moment: { date: row.moment_date, part: row.moment_part },
	sealed: fromBytea(row.sealed),
	signature: fromBytea(row.signature),
	taken: row.taken_by && {
		by: fromBytea(row.taken_by),
		title: titleOf(fromBytea(row.taken_by)),
		moment: { date: row.taken_date!, part: row.taken_part! },
		signature: fromBytea(row.taken_signature!),
	},
});

/** Whoever leaves writes to the desk's newest key. */
export async function writeNote(
	{ db, clock }: Context,
	by: SignedIn,
	signKey: Buffer,
	given: NewShiftNote,
): Promise<Result<undefined, ShiftRefusal>> {
	const wellFormed =
		isBase64url(given.id, 16) &&
		isBase64url(given.desk, 16) &&
		Number.isSafeInteger(given.epoch) &&
		isBase64url(given.sealed, 64, LARGEST_WORDS) &&
		isBase64url(given.signature, 64);
	if (!wellFormed) return refuse('malformed');
	const { id, desk, epoch } = given;
	if (!by.desks.includes(desk)) return refuse('not-permitted');
	const [sealed, signature] = [toBytea(given.sealed), toBytea(given.signature)];
	const statement = noteStatement({ id, desk, epoch }, by.member, fromBytea(sha256(sealed)));
	if (!(await verify(new Uint8Array(signKey), 'shift-note', statement, signature)))
		return refuse('bad-signature');
	return inTransaction(db, async (tx) => {
		if (!(await isNewestKey(tx, desk, epoch))) return refuse('stale-epoch');
		const { date, part } = momentOf(clock.now());
		const made = await store.insertNote(tx, {
			id: toBytea(id),
			desk: toBytea(desk),
			epoch,
			author: toBytea(by.member),
			moment_date: date,
			moment_part: part,
			sealed,
			signature,
		});
		if (!made) return refuse('already');
		await tellWork(tx, desk);
		return ok();
	});
}

/** Whoever comes has read the note and takes over: once, and never who wrote it. */
export async function takeOver(
	{ db, clock }: Context,
	by: SignedIn,
	signKey: Buffer,
	id: string,
	signature: unknown,
): Promise<Result<undefined, ShiftRefusal>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	if (!isBase64url(signature, 64)) return refuse('malformed');
	const signed = toBytea(signature as string);
	const statement = takenStatement(id, by.member);
	if (!(await verify(new Uint8Array(signKey), 'shift-note-taken', statement, signed)))
		return refuse('bad-signature');
	return inTransaction(db, async (tx) => {
		const note = await store.lockNote(tx, toBytea(id));
		const desk = note && fromBytea(note.desk);
		if (!note || !desk || !by.desks.includes(desk)) return refuse('not-found');
		if (fromBytea(note.author) === by.member) return refuse('own-note');
		if (note.taken_by) return refuse('already');
		const moment = momentOf(clock.now());
		await store.takeNote(tx, toBytea(id), { by: toBytea(by.member), moment, signature: signed });
		await tellWork(tx, desk);
		return ok();
	});
}

/** Notes and ended tasks of desks are not kept longer than `SHIFT_DAYS`. */
export async function forgetOldShifts({ db, clock }: Context): Promise<void> {
	const before = addDays(almatyDate(clock.now()), -SHIFT_DAYS);
	await store.forgetNotes(db, before);
	await forgetDeskTasks(db, before);
}

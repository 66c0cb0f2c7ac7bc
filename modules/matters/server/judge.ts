/** What the shared facts and dates of matters amount to today; rows are written where they changed. */
import type { Id } from '#modules/people/contract.ts';
import { statusByStatute, statutes } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { fromBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { ObligationRow } from '../core/matter-types.ts';
import { lookAgainOn, obligationKey, obligationRows, rowsInText } from '../core/obligation-rows.ts';
import type { MattersContext } from './context.ts';
import * as store from './obligations.store.ts';

/** Computes these matters anew and writes what has changed. */
export async function judge(
	tx: Tx,
	matters: readonly store.MatterToJudge[],
	today: PlainDate,
): Promise<void> {
	const ids = matters.map(({ id }) => id);
	const texts = new Map(
		(await store.listRowTexts(tx, ids)).map(({ matter, rows }) => [fromBytea(matter), rows]),
	);
	const answered = matters.map((matter) => ({ matter, ...answersFor(matter, today) }));
	const changed = answered.filter(
		({ matter, rows }) => rowsInText(rows) !== (texts.get(fromBytea(matter.id)) ?? ''),
	);
	const before = await rowsOf(
		tx,
		changed.map(({ matter }) => matter.id),
	);
	const judged = answered.map(({ matter, rows, lookAgain }): store.Judged => {
		const old = before.get(fromBytea(matter.id));
		const now = new Set(old ? rows.map(obligationKey) : []);
		return {
			matter: matter.id,
			by: statutes().get(matter.procedure)!.fingerprint,
			lookAgain,
			write: old ? rows.filter((row) => !isSame(old.get(obligationKey(row)), row)) : [],
			remove: [...(old?.values() ?? [])].filter((row) => !now.has(obligationKey(row))),
		};
	});
	await store.writeJudged(tx, judged);
}

/** For each of these matters the rows that stand, by their names. */
async function rowsOf(tx: Tx, ids: readonly Buffer[]): Promise<Map<Id, Map<string, ObligationRow>>> {
	const found = new Map(ids.map((id) => [fromBytea(id), new Map<string, ObligationRow>()]));
	if (ids.length === 0) return found;
	for (const { matter, ...row } of await store.listRows(tx, ids))
		found.get(fromBytea(matter))!.set(obligationKey(row), row);
	return found;
}

/** A closed matter asks nothing of anybody. */
function answersFor({ procedure, state, facts }: store.MatterToJudge, today: PlainDate) {
	if (state.status === 'closed') return { rows: [], lookAgain: null };
	const { answers, until } = statusByStatute(procedure, facts, today);
	const { versions } = statutes().get(procedure)!;
	return {
		rows: obligationRows(versions, answers, state.dates, today),
		lookAgain: lookAgainOn(until, state.dates, today),
	};
}

const isSame = (a: ObligationRow | undefined, b: ObligationRow): boolean =>
	a !== undefined &&
	a.status === b.status &&
	a.due === b.due &&
	a.dueLatest === b.dueLatest &&
	a.actor === b.actor &&
	a.nature === b.nature &&
	a.sides.join() === b.sides.join();

const PORTION = 1000;
const FIRST_ID = Buffer.alloc(0);
const MIDDLE_ID = Buffer.alloc(16, 0x80);
const LAST_ID = Buffer.alloc(16, 0xff);

type Context = Pick<MattersContext, 'db' | 'clock'>;

/**
 * One portion of the matters that must be looked at again: their day has come, or law, calendar or engine changed.
 * Gives how many it was; 0 when there is nothing left to do.
 */
export async function reassess(context: Context, portion = PORTION): Promise<number> {
	const stale = await staleIn(context);
	return (await portionOf(context, { stale, after: FIRST_ID, upTo: LAST_ID, most: portion })).length;
}

/** Every portion until nothing is left, in two rows: the database looks up one while the other is computed. */
export async function reassessAll(context: Context): Promise<void> {
	const stale = await staleIn(context);
	const all = async (from: Buffer, upTo: Buffer) => {
		for (let after = from; ; ) {
			const done = await portionOf(context, { stale, after, upTo, most: PORTION });
			if (done.length < PORTION) return;
			after = done.at(-1)!.id;
		}
	};
	await Promise.all([all(FIRST_ID, MIDDLE_ID), all(MIDDLE_ID, LAST_ID)]);
}

/** By what matters were judged that is not in force any more. */
async function staleIn({ db }: Context): Promise<string[]> {
	const current = new Set([...statutes().values()].map(({ fingerprint }) => fingerprint));
	return (await store.listJudgedBy(db)).filter((by) => !current.has(by));
}

async function portionOf(
	{ db, clock }: Context,
	part: Omit<store.Due, 'today'>,
): Promise<readonly store.MatterToJudge[]> {
	const today = almatyDate(clock.now());
	return inTransaction(db, async (tx) => {
		const due = await store.lockDue(tx, { ...part, today });
		if (due.length > 0) await judge(tx, due, today);
		return due;
	});
}

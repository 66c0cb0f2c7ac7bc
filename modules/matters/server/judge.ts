/** What the shared facts and dates of matters amount to today; rows are written where they changed. */
import { statusByStatute, statutes } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { fromBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { ObligationRow } from '../core/matter-types.ts';
import { lookAgainOn, obligationKey, obligationRows } from '../core/obligation-rows.ts';
import type { MattersContext } from './context.ts';
import * as store from './obligations.store.ts';

/** Computes these matters anew and writes what has changed. */
export async function judge(
	tx: Tx,
	matters: readonly store.MatterToJudge[],
	today: PlainDate,
): Promise<void> {
	const stored = new Map<string, ObligationRow[]>();
	for (const { matter, ...row } of await store.listRows(
		tx,
		matters.map(({ id }) => id),
	)) {
		const rows = stored.get(fromBytea(matter)) ?? [];
		stored.set(fromBytea(matter), [...rows, row]);
	}
	const judged = matters.map((matter): store.Judged => {
		const { rows, lookAgain } = answersFor(matter, today);
		const before = new Map(stored.get(fromBytea(matter.id))?.map((row) => [obligationKey(row), row]));
		const now = new Set(rows.map(obligationKey));
		return {
			matter: matter.id,
			by: statutes().get(matter.procedure)!.fingerprint,
			lookAgain,
			write: rows.filter((row) => !isSame(before.get(obligationKey(row)), row)),
			remove: [...before.values()].filter((row) => !now.has(obligationKey(row))),
		};
	});
	await store.writeJudged(tx, judged);
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

const PORTION = 500;

/**
 * One portion of the matters that must be looked at again: their day has come, or law, calendar or engine changed.
 * Gives how many it was; 0 when there is nothing left to do.
 */
export async function reassess(
	{ db, clock }: Pick<MattersContext, 'db' | 'clock'>,
	portion = PORTION,
): Promise<number> {
	const today = almatyDate(clock.now());
	const fingerprints = new Map([...statutes()].map(([name, { fingerprint }]) => [name, fingerprint]));
	return inTransaction(db, async (tx) => {
		const due = await store.lockDue(tx, today, fingerprints, portion);
		if (due.length > 0) await judge(tx, due, today);
		return due.length;
	});
}

/** Every portion, one after the other, until nothing is left. */
export async function reassessAll(context: Pick<MattersContext, 'db' | 'clock'>): Promise<void> {
	while ((await reassess(context)) > 0);
}

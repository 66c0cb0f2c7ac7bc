/** Outcomes by employer over the cases that a member's desks may read, as they stood at the end of the last quarter. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { listEmployers } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { DeskOutcomes } from '../contract.ts';
import { countedUntil, outcomesOf } from '../core/outcomes.ts';
import * as store from './figures.store.ts';
import { listEnded } from './outcomes.store.ts';

export async function deskOutcomes(
	{ db, clock }: Pick<LedgerContext, 'db' | 'clock'>,
	by: Pick<SignedIn, 'desks'>,
): Promise<DeskOutcomes> {
	const until = countedUntil(almatyDate(clock.now()));
	const [cases, employers, workers] = await Promise.all([
		listEnded(db, by.desks, until),
		listEmployers(db),
		store.listWorkers(db),
	]);
	const named = employers.map(({ id, bin, names }) => ({ id, bin, names, workers: workers.get(id) ?? 0 }));
	return { until, rows: outcomesOf(cases, named, until) };
}

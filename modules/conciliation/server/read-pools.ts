/** The pools as everybody who works here sees them. */
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import { closedAmong } from '#modules/matters/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { fromBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import { lastQuarterEnd, outcomesOf } from '../core/outcomes.ts';
import { personOf } from '../core/person-state.ts';
import type { ConciliationView, PersonView } from '../core/pool-types.ts';
import { byPerson } from './keep-people.ts';
import * as store from './pools.store.ts';
import { listAppointed, listEnded } from './proposals.store.ts';
import { statutes } from './statutes.ts';

/** A count of people smaller than this is not told. */
const FEW = 5;

/** Who wrote down what is for administrators. */
export async function readPools(
	{ db, clock }: Pick<LedgerContext, 'db' | 'clock'>,
	by: Pick<SignedIn, 'roles' | 'desks'>,
): Promise<ConciliationView> {
	const today = almatyDate(clock.now());
	const until = lastQuarterEnd(today);
	const all = await listPeople(db, by.roles.includes('administrator'));
	// People of an employer do not learn from a conflict which other employers have a desk here.
	const people = !by.roles.includes('employer')
		? all
		: all.map((one) => ({
				...one,
				conflicts: one.conflicts.filter(({ with: w }) => !('desk' in w) || by.desks.includes(w.desk)),
			}));
	const training = await store.listUnionTraining(db);
	return {
		today,
		people,
		unionTraining: training.map(({ id, people: count, ...line }) => ({
			...line,
			id: fromBytea(id),
			people: count < FEW ? null : count,
		})),
		outcomes: { until, rows: outcomesOf(await listEnded(db), until) },
		procedures: statutes(),
	};
}

/** Everybody, also who has retired; by title. */
export async function listPeople(db: Database | Tx, withHistory = false): Promise<PersonView[]> {
	const loads = await loadsOf(db);
	return [...byPerson(await store.listPersonActs(db))]
		.flatMap(([person, acts]): PersonView[] => {
			const state = personOf(acts);
			if (!state) return [];
			return [{ person, ...state, load: loads.get(person) ?? 0, history: withHistory ? acts : null }];
		})
		.sort((a, b) => (a.profile.title < b.profile.title ? -1 : 1));
}

/** In how many open matters each is at work. */
async function loadsOf(db: Database | Tx): Promise<Map<string, number>> {
	const appointed = (await listAppointed(db)).map(({ matter, person }) => ({
		matter: fromBytea(matter),
		person: fromBytea(person),
	}));
	const closed = await closedAmong(db, [...new Set(appointed.map(({ matter }) => matter))]);
	const matters = new Map<string, Set<string>>();
	for (const { matter, person } of appointed)
		if (!closed.has(matter)) matters.set(person, (matters.get(person) ?? new Set()).add(matter));
	return new Map([...matters].map(([person, own]) => [person, own.size]));
}

/** The list of topics: read as of a day, and changed. Every change is a readable leaf on the ledger. */
import { type LedgerContext, recordPublicAct } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, toBytea } from '#platform/server/bytea.ts';
import { type Database, inTransaction, type Tx } from '#platform/server/database.ts';
import {
	type DatedChange,
	decideTopicChange,
	inUse,
	plannedAfter,
	type Topic,
	type TopicRefusal,
	type TopicsView,
	topicsOn,
} from '../core/topics.ts';
import * as store from './topics.store.ts';

type Context = Pick<LedgerContext, 'clock'> & { readonly db: Database | Tx };

const dated = ({ version, change, from_day }: Awaited<ReturnType<typeof store.listChanges>>[number]) =>
	({ version, change, from: from_day }) satisfies DatedChange;

/** Every topic as it is today, also those that cannot be chosen any more. */
export async function listTopics({ db, clock }: Context): Promise<readonly Topic[]> {
	return topicsOn((await store.listChanges(db)).map(dated), almatyDate(clock.now()));
}

/** Whether all of these may be given to a case now that has had `before`. */
export async function mayChooseTopics(
	context: Context,
	chosen: readonly string[],
	before: readonly string[],
): Promise<boolean> {
	const known = new Set([...inUse(await listTopics(context)).map(({ id }) => id), ...before]);
	return chosen.every((id) => known.has(id));
}

export async function readTopics({ db, clock }: Context): Promise<TopicsView> {
	const rows = await store.listChanges(db);
	const history = rows.map(dated);
	const today = almatyDate(clock.now());
	return {
		today,
		topics: topicsOn(history, today),
		history: rows.map((row) => ({ ...dated(row), on: row.made_on, by: fromBytea(row.made_by) })).reverse(),
		planned: plannedAfter(history, today),
	};
}

/** `after`: the version that the administrator saw; 0 where there was none. */
export async function changeTopics(
	{ db, clock }: Pick<LedgerContext, 'db' | 'clock'>,
	by: Id,
	asked: { wanted: unknown; from: unknown; after: unknown },
): Promise<Result<{ version: number }, TopicRefusal>> {
	const today = almatyDate(clock.now());
	return inTransaction(db, async (tx) => {
		const decided = decideTopicChange((await store.listChanges(tx)).map(dated), today, asked);
		if (!decided.ok) return decided;
		const { version, change, from } = decided.value;
		const row = { version, change, from_day: from, made_on: today, made_by: toBytea(by) };
		if (!(await store.insertChange(tx, row))) return refuse('stale');
		await recordPublicAct(tx, { type: 'topics', v: 1, version, from, change });
		return ok({ version });
	});
}

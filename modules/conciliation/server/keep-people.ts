/** What administrators write down about people of the pools, and how many union leaders took a course. */
import { randomBytes } from 'node:crypto';
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import { activeMembers, listDeskIds } from '#modules/people/server/index.ts';
import { regions } from '#modules/registry/contract.ts';
import { listEmployers, listTopics } from '#modules/registry/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { decidePersonAct, type Known, type PersonRefusal } from '../core/decide-person.ts';
import { personOf } from '../core/person-state.ts';
import type { RecordedAct } from '../core/pool-types.ts';
import * as store from './pools.store.ts';
import { statutes } from './statutes.ts';

type Context = Pick<LedgerContext, 'db' | 'clock'>;

export const recorded = ({ seq, act, made_by, made_on }: store.PersonRow): RecordedAct => ({
	seq,
	act,
	by: fromBytea(made_by),
	on: made_on,
});

/** Everybody with what was written down of them. */
export function byPerson(rows: readonly store.PersonRow[]): Map<string, RecordedAct[]> {
	const people = new Map<string, RecordedAct[]>();
	for (const row of rows) {
		const person = fromBytea(row.person);
		people.set(person, [...(people.get(person) ?? []), recorded(row)]);
	}
	return people;
}

/** `person`: null for somebody new. */
export async function keepPerson(
	{ db, clock }: Context,
	by: string,
	asked: { person: unknown; seq: unknown; act: unknown },
): Promise<Result<{ person: string; seq: number }, PersonRefusal>> {
	const { person } = asked;
	if (person !== null && !isBase64url(person, 16)) return refuse('not-found');
	const id = person === null ? randomBytes(16) : toBytea(person as string);
	const today = almatyDate(clock.now());
	return inTransaction(db, async (tx) => {
		const people = byPerson(await store.listPersonActs(tx));
		const own = people.get(fromBytea(id)) ?? [];
		people.delete(fromBytea(id));
		const state = personOf(own);
		if (person !== null && state === null) return refuse('not-found');
		const known = await whatIsKnown({ tx, clock, today }, people);
		const decided = decidePersonAct(state, asked.seq, asked.act, known);
		if (!decided.ok) return decided;
		const seq = state === null ? 0 : state.lastSeq + 1;
		const row = { person: id, seq, act: decided.value, made_by: toBytea(by), made_on: today };
		if (!(await store.insertPersonAct(tx, row))) return refuse('stale');
		return ok({ person: fromBytea(id), seq });
	});
}

async function whatIsKnown(
	{ tx, clock, today }: { tx: Tx; clock: Context['clock']; today: PlainDate },
	others: ReadonlyMap<string, RecordedAct[]>,
): Promise<Known> {
	const titles = [...others.values()].flatMap((acts) => personOf(acts)?.profile.title.toLowerCase() ?? []);
	return {
		today,
		members: new Set(await activeMembers(tx)),
		desks: new Set(await listDeskIds(tx)),
		employers: new Set((await listEmployers(tx)).map(({ id }) => id)),
		procedures: new Set(statutes().map(({ id }) => id)),
		topics: new Set((await listTopics({ db: tx, clock })).map(({ id }) => id)),
		regions: new Set(Object.keys(regions)),
		titles: new Set(titles),
	};
}

export type UnionTrainingRefusal =
	| 'malformed'
	| 'course-missing'
	| 'hours-odd'
	| 'people-odd'
	| 'quarter-ahead';

const MOST_PEOPLE = 100_000;
const MOST_HOURS = 2000;
const isCount = (value: unknown, most: number): value is number =>
	Number.isSafeInteger(value) && (value as number) > 0 && (value as number) <= most;

/** A count of one course in one quarter. Never who. */
export async function countUnionTraining(
	{ db, clock }: Context,
	by: string,
	{ course, quarter, hours, people }: Record<string, unknown>,
): Promise<Result<{ id: string }, UnionTrainingRefusal>> {
	const today = almatyDate(clock.now());
	if (typeof course !== 'string' || course.trim() === '' || course.length > 120)
		return refuse('course-missing');
	if (typeof quarter !== 'string' || !/^(19|20)\d{2}-Q[1-4]$/.test(quarter)) return refuse('malformed');
	const now = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
	if (quarter > now) return refuse('quarter-ahead');
	if (!isCount(hours, MOST_HOURS)) return refuse('hours-odd');
	if (!isCount(people, MOST_PEOPLE)) return refuse('people-odd');
	const id = randomBytes(16);
	const made = { made_by: toBytea(by), made_on: today };
	await store.insertUnionTraining(db, { id, course: course.trim(), quarter, hours, people, ...made });
	return ok({ id: fromBytea(id) });
}

/** It was a mistake: it stays written and is shown no more. */
export async function strikeUnionTraining(
	{ db, clock }: Context,
	by: string,
	id: unknown,
): Promise<Result<undefined, 'not-found'>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	const struck = { by: toBytea(by), on: almatyDate(clock.now()) };
	return (await store.strikeUnionTraining(db, toBytea(id as string), struck)) ? ok() : refuse('not-found');
}

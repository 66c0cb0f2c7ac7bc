/**
 * Counting referrals in a collective matter. For the length of a request the server sees which case is meant, and looks
 * whether it may be counted; what it writes bears no case. The case's own rows are read, never locked or written.
 */
import { createHash } from 'node:crypto';
import type { LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { momentOf } from '#platform/moment.ts';
import { addDays } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { takesPart } from '../core/collective-acts.ts';
import {
	afterJoin,
	afterLeave,
	decideJoin,
	decideLeave,
	hasLapsed,
	isCounted,
	isCountRequest,
	isLeaveRequest,
	MOST_CANDIDATES,
	mayBeCounted,
	monthStart,
	RECENT_DAYS,
} from '../core/collective-count.ts';
import type {
	Candidate,
	CollectiveRefusal,
	Counted,
	CountedView,
	CountRequest,
	LeaveRequest,
} from '../core/collective-types.ts';
import { mayRead } from '../core/may-read.ts';
import { listKeysFor } from './case-keys.store.ts';
import { findCase } from './cases.store.ts';
import * as store from './collective.store.ts';
import { keyView } from './list-renewals.ts';

type Context = Pick<LedgerContext, 'db' | 'clock'>;
const thisMonth = ({ clock }: Context) => monthStart(momentOf(clock.now()).date);

/** Counts a case that the member may read in a matter in which their desk takes part. */
export async function countReferral(
	context: Context,
	by: SignedIn,
	id: Id,
	request: CountRequest,
): Promise<Result<undefined, CollectiveRefusal>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	const now = thisMonth(context);
	return inTransaction(context.db, async (tx) => {
		const row = await lockFor(tx, by, id);
		if (!row) return refuse('not-found');
		if (!isCountRequest(request, row.state.topics.length)) return refuse('malformed');
		const one = await findCase(tx, toBytea(request.case));
		if (!one || !mayRead(one.state, by)) return refuse('not-found');
		const may = mayBeCounted(one.state, row.state);
		if (!may.ok) return may;
		const counted = await store.listCounted(tx, [row.id]);
		const others = await store.listWithSpots(tx, request.spots, row.id);
		const decision = decideJoin(counted, others, request, now);
		if (!decision.ok) return decision;
		await keep(tx, row, afterJoin(counted, { ...request, act: request.sealed }, now), now);
		return ok();
	});
}

/** Takes a referral out again. Whoever shows the secret of its tag holds the case's key. */
export async function takeOut(
	context: Context,
	by: SignedIn,
	id: Id,
	request: LeaveRequest,
): Promise<Result<undefined, CollectiveRefusal>> {
	if (!isBase64url(id, 16)) return refuse('not-found');
	if (!isLeaveRequest(request)) return refuse('malformed');
	return inTransaction(context.db, async (tx) => {
		const row = await lockFor(tx, by, id);
		if (!row) return refuse('not-found');
		return leave(context, tx, row, { tag: tagOf(request.secret), act: request.sealed });
	});
}

export type WorkersStanding = 'counted' | 'refused' | 'not-counted';

/**
 * The worker asks whether their referral is counted, or refuses. No receipt: the secret of the tag is proof enough, and
 * the server learns from it neither the case nor who it is.
 */
export async function standingFor(
	context: Context,
	input: { readonly collective?: unknown; readonly secrets?: unknown; readonly refuse?: unknown },
): Promise<Result<{ standing: WorkersStanding }, 'malformed' | 'not-found'>> {
	const { collective, secrets } = input;
	const wellFormed =
		isBase64url(collective, 16) &&
		Array.isArray(secrets) &&
		secrets.length <= MOST_SECRETS &&
		secrets.every((secret) => isBase64url(secret, 32));
	if (!wellFormed) return refuse('malformed');
	const tags = (secrets as string[]).map(tagOf);
	const now = thisMonth(context);
	const known = await store.listStanding(context.db, [toBytea(collective)]);
	const own = known.filter(({ tag }) => tags.includes(tag));
	const standing = own.find((one) => isCounted(one, now));
	if (!standing)
		return ok({ standing: own.some(({ status }) => status === 'refused') ? 'refused' : 'not-counted' });
	if (input.refuse !== true) return ok({ standing: 'counted' });
	// Only who holds the key of a counted case makes others wait.
	return inTransaction(context.db, async (tx) => {
		await store.lockCounting(tx);
		const row = await store.lockCollective(tx, toBytea(collective));
		const left = row && (await leave(context, tx, row, { tag: standing.tag, act: null }));
		return left?.ok ? ok({ standing: 'refused' as const }) : refuse('not-found');
	});
}
/** Keys that a case may have had. */
const MOST_SECRETS = 50;

async function leave(
	context: Context,
	tx: Tx,
	row: store.CollectiveRow,
	leaving: { readonly tag: string; readonly act: string | null },
): Promise<Result<undefined, CollectiveRefusal>> {
	const now = thisMonth(context);
	const counted = await store.listCounted(tx, [row.id]);
	const decision = decideLeave(counted, leaving.tag, now);
	if (!decision.ok) return decision;
	await keep(tx, row, afterLeave(counted, leaving, now), now);
	return ok();
}

async function lockFor(tx: Tx, by: SignedIn, id: Id): Promise<store.CollectiveRow | null> {
	await store.lockCounting(tx);
	const row = await store.lockCollective(tx, toBytea(id));
	return row && takesPart(row.state, by.desks) ? row : null;
}

/** Writes every line anew. What a year has passed over goes for good. */
async function keep(
	tx: Tx,
	row: store.CollectiveRow,
	counted: readonly Counted[],
	now: ReturnType<typeof monthStart>,
) {
	const left = counted.filter((one) => !hasLapsed(one, now));
	await store.replaceCounted(tx, row.id, left);
	if (left.length < counted.length)
		await store.updateCollective(tx, { ...row, lapsed: row.lapsed + counted.length - left.length });
}

const tagOf = (secret: string): string =>
	createHash('sha256').update('senim/collective-tag/1\n').update(toBytea(secret)).digest('base64url');

/** Tags asked about at once: cases of one employer, by keys and matters. */
const MOST_TAGS = 5_000;

/** Of tags that the asking browser has computed, which needs the keys of the cases, those that are known. */
export async function findCountedTags(
	context: Context,
	by: SignedIn,
	tags: unknown,
): Promise<Result<{ counted: CountedView[] }, 'malformed'>> {
	const wellFormed =
		Array.isArray(tags) && tags.length <= MOST_TAGS && tags.every((tag) => isBase64url(tag, 32));
	if (!wellFormed) return refuse('malformed');
	const now = thisMonth(context);
	const found = await store.findCounted(context.db, (tags as string[]).map(toBytea), by.desks);
	return ok({
		counted: found.map((one) => ({
			collective: fromBytea(one.collective),
			tag: one.tag,
			month: one.month,
			status: one.status,
			acts: one.acts,
			counted: isCounted(one, now),
		})),
	});
}

/** Registered cases of one employer that the member may read. `recent`: filed in the last 90 days. */
export async function listCandidates(
	{ db, clock }: Context,
	by: SignedIn,
	{ employer, topic, recent }: { employer: string | null; topic: string | null; recent: boolean },
): Promise<Result<{ cases: Candidate[] }, 'malformed'>> {
	const fits = isBase64url(employer, 16) && (topic === null || /^[\w-]{1,32}$/.test(topic));
	if (!fits) return refuse('malformed');
	const mine = { desks: by.desks.map(toBytea), member: toBytea(by.member) };
	const from = recent ? addDays(momentOf(clock.now()).date, -RECENT_DAYS) : null;
	const rows = await store.listCandidates(db, mine, { employer, topic, from, limit: MOST_CANDIDATES });
	const ids = rows.map(({ id }) => id);
	const keys = await listKeysFor(db, ids, mine.desks, mine.member);
	return ok({
		cases: rows.map(({ id, case_key, state }) => ({
			case: fromBytea(id),
			state: {
				number: state.number,
				status: state.status,
				filed: state.filed,
				coding: state.coding,
				retaliationOf: state.retaliationOf,
				excludedMembers: state.excludedMembers,
				closed: state.closed,
			},
			caseKey: fromBytea(case_key),
			keys: keys.filter((key) => key.case_id.equals(id)).map(keyView),
		})),
	});
}

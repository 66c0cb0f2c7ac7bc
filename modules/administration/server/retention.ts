/**
 * Lets cases go whose time is over: first announced on the ledger, and deleted on a later day than the announcement was
 * published. Between the two a word from anybody saves the case. Safe to run at any time and by several processes.
 */
import {
	deleteCases,
	findQuietCases,
	leavesOfCases,
	lockQuietCases,
	nextFollowUp,
	type QuietCase,
} from '#modules/cases/server/index.ts';
import { releaseUploads } from '#modules/intake/server/index.ts';
import {
	announceDeletion,
	announcementPublished,
	type LedgerContext,
	publishedLeaves,
	publishRetentionRules,
} from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import {
	dueUnder,
	type RetentionDays,
	type RetentionView,
	shortestOf,
	wellFormedDays,
} from '../core/retention.ts';
import * as store from './retention.store.ts';

type Context = Pick<LedgerContext, 'db' | 'clock'>;

/** Cases in one announcement. A leaf of 33 bytes for each entry stays in its tombstone. */
const TOGETHER = 500;
const PAGE = 2000;

export async function readRetention({ db }: Pick<Context, 'db'>): Promise<RetentionView> {
	const [rules, rows] = await Promise.all([store.latestRules(db), store.listAnnounced(db)]);
	const lists = Map.groupBy(rows, ({ list }) => list.toString('hex'));
	const announced = await Promise.all(
		[...lists.values()].map(async (cases) => ({
			on: cases[0]!.announced_on,
			cases: cases.length,
			published: await announcementPublished(db, cases[0]!.list),
		})),
	);
	return {
		rules: rules
			? { version: rules.version, days: rules.days, on: rules.set_on, by: fromBytea(rules.set_by) }
			: null,
		announced,
	};
}

/** `after`: the version that the administrator saw; 0 where there was none. */
export async function setRetention(
	{ db, clock }: Context,
	by: Id,
	{ days, after }: { days: unknown; after: unknown },
): Promise<Result<undefined, 'malformed' | 'stale'>> {
	if (!wellFormedDays(days)) return refuse('malformed');
	return inTransaction(db, async (tx) => {
		const version = ((await store.latestRules(tx))?.version ?? 0) + 1;
		if (after !== version - 1) return refuse('stale');
		const row = { version, days, set_on: almatyDate(clock.now()), set_by: toBytea(by) };
		if (!(await store.insertRules(tx, row))) return refuse('stale');
		await publishRetentionRules(tx, version, days);
		return ok();
	});
}

const ruleFor = (days: RetentionDays, found: QuietCase, today: PlainDate) =>
	dueUnder(
		days,
		{ state: found.state, quietSince: found.quiet_since, followUp: nextFollowUp(found.state) },
		today,
	);

/** Announces cases that may go, at most one list at a time. Gives back how many. */
export async function announceDue({ db, clock }: Context): Promise<number> {
	const rules = await store.latestRules(db);
	const shortest = rules && shortestOf(rules.days);
	if (!rules || shortest === null || shortest === undefined) return 0;
	const today = almatyDate(clock.now());
	const due: (QuietCase & { rule: number })[] = [];
	for (let after = Buffer.alloc(0); due.length < TOGETHER; ) {
		const page = await findQuietCases(db, { until: addDays(today, -shortest), after, limit: PAGE });
		const ids = page.map(({ id }) => id);
		const known = await store.knownAnnounced(db, ids);
		const fresh = page.filter(({ id }) => !known.has(id.toString('hex')));
		due.push(
			...fresh.flatMap((found) => {
				const rule = ruleFor(rules.days, found, today);
				return rule === null ? [] : [{ ...found, rule }];
			}),
		);
		if (page.length < PAGE) break;
		after = page.at(-1)!.id as Buffer<ArrayBuffer>;
	}
	const chosen = due.slice(0, TOGETHER);
	if (chosen.length === 0) return 0;
	return inTransaction(db, async (tx) => {
		const held = await lockQuietCases(
			tx,
			chosen.map(({ id }) => id),
		);
		const still = held.flatMap((found) => {
			const rule = ruleFor(rules.days, found, today);
			return rule === null ? [] : [{ ...found, rule }];
		});
		const leaves = await leavesOfCases(
			tx,
			still.map(({ id }) => id),
		);
		const published = await publishedLeaves(
			tx,
			leaves.map(({ leaf }) => leaf),
		);
		// What still waits for the ledger stays until it stands there.
		const waiting = new Set(
			leaves.filter(({ leaf }) => !published.has(leaf.toString('hex'))).map(({ id }) => id.toString('hex')),
		);
		const ready = still.filter(({ id }) => !waiting.has(id.toString('hex')));
		if (ready.length === 0) return 0;
		const names = new Set(ready.map(({ id }) => id.toString('hex')));
		const listed = leaves.filter(({ id }) => names.has(id.toString('hex'))).map(({ leaf }) => leaf);
		const list = await announceDeletion(tx, listed, Math.min(...ready.map(({ rule }) => rule)));
		await store.insertAnnounced(
			tx,
			ready.map(({ id, state }) => ({ case_id: id, list, announced_on: today, last_seq: state.lastSeq })),
		);
		return ready.length;
	});
}

/** Deletes what was announced on an earlier day and may still go. Gives back how many cases. */
export async function deleteAnnounced({ db, clock }: Context): Promise<number> {
	const rules = await store.latestRules(db);
	const today = almatyDate(clock.now());
	const lists = Map.groupBy(await store.listAnnounced(db), ({ list }) => list.toString('hex'));
	let deleted = 0;
	for (const rows of lists.values()) {
		const published = await announcementPublished(db, rows[0]!.list);
		if (published === null || published >= today) continue;
		deleted += await inTransaction(db, async (tx) => {
			const held = await lockQuietCases(
				tx,
				rows.map(({ case_id }) => case_id),
			);
			const announced = new Map(rows.map((row) => [row.case_id.toString('hex'), row.last_seq]));
			const gone = held.filter(
				(found) =>
					rules !== undefined &&
					announced.get(found.id.toString('hex')) === found.state.lastSeq &&
					ruleFor(rules.days, found, today) !== null,
			);
			const ids = gone.map(({ id }) => id);
			await releaseUploads(tx, ids);
			await deleteCases(tx, ids);
			// Whoever spoke meanwhile is kept, and announced anew when the time comes again.
			await store.forgetAnnounced(
				tx,
				rows.map(({ case_id }) => case_id),
			);
			return ids.length;
		});
	}
	return deleted;
}

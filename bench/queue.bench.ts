/** The queue at a million cases: a page of every kind of view, its count apart, against its bare SQL. */
import { createHash } from 'node:crypto';
import process from 'node:process';
import type { QueueFilter } from '#modules/cases/core/queue-filter.ts';
import { countQueue, readQueue } from '#modules/cases/server/index.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { systemClock } from '#platform/clock.ts';
import type { Figure } from './figure.ts';
import { filledDatabase, listening, percentile } from './filled.ts';

export const idOf = (name: string, number: number): string =>
	createHash('sha256').update(`${name}:${number}`).digest().subarray(0, 16).toString('base64url');

/** A member of the duty desk, of a middling and of a small desk, and one who sits at three. */
export const memberAt = (...desks: number[]): SignedIn =>
	({
		member: idOf('member', 7),
		desks: desks.map((desk) => idOf('desk', desk)),
		roles: ['handler'],
	}) as unknown as SignedIn;
export const members: readonly SignedIn[] = [memberAt(0), memberAt(3), memberAt(30), memberAt(0, 1, 2)];

const views: readonly QueueFilter[] = [
	{ folder: 'open' },
	{ folder: 'closed' },
	{ folder: 'set-aside' },
	...(['received', 'verified', 'registered', 'awaiting-confirmation'] as const).map((status) => ({
		folder: 'open' as const,
		status,
	})),
	...(['overdue', 'today', 'week'] as const).map((clock) => ({ folder: 'open' as const, clock })),
	{ folder: 'open', assigned: 'me' },
	{ folder: 'open', assigned: 'nobody' },
	{ folder: 'open', assigned: idOf('member', 11), clock: 'overdue' },
	...(['open', 'closed'] as const).flatMap((folder): QueueFilter[] => [
		{ folder, topic: 'pay' },
		{ folder, topic: 'union', severity: 'critical' },
		{ folder, severity: 'high', workers: '10-49' },
		{ folder, employer: idOf('employer', 3) },
		{ folder, employer: idOf('employer', 190) },
		{ folder, site: 'S3', topic: 'safety' },
		{ folder, site: 'S799' },
		{ folder, channel: 'telephone' },
		{ folder, channel: 'telephone', site: 'S500', topic: 'forced', severity: 'low' },
		{ folder, retaliation: true },
		{ folder, unanswered: true, topic: 'harassment' },
		{ folder, desk: idOf('desk', 3) },
	]),
];

const RUNS = 5;

export async function queueBench(): Promise<Figure[]> {
	const { pool } = await filledDatabase();
	const { db, asked } = listening(pool);
	const context = { db, clock: systemClock };
	const whole: number[] = [];
	const bare: number[] = [];
	const counts: number[] = [];
	const slow: { view: QueueFilter; desks: number; took: number }[] = [];
	const time = async (work: () => Promise<unknown>) => {
		const start = performance.now();
		await work();
		return performance.now() - start;
	};
	for (let run = 0; run <= RUNS; run++) {
		for (const by of members) {
			for (const view of views) {
				asked.length = 0;
				const took = await time(() => readQueue(context, by, view));
				const statements = [...asked];
				const alone = await time(async () => {
					for (const statement of statements) await pool.query(statement);
				});
				const counted = await time(() => countQueue(context, by, view));
				// The first run warms the cache, as an hour of work does.
				if (run === 0) continue;
				whole.push(took);
				bare.push(alone);
				counts.push(counted);
				slow.push({ view, desks: by.desks.length, took });
			}
		}
	}
	if (process.env.SENIM_BENCH_SLOW) {
		for (const one of slow.toSorted((a, b) => b.took - a.took).slice(0, 20))
			console.error(JSON.stringify(one));
	}
	const page = percentile(whole, 0.95);
	return [
		{
			name: 'queue of 1,000,000 cases: a page of any view, 95th percentile',
			value: page,
			unit: 'ms',
			must: { most: 30 },
		},
		{
			name: 'the same against its bare SQL',
			value: page / percentile(bare, 0.95),
			unit: '×',
			must: { most: 2 },
		},
		{
			name: 'its count (to 1,001), asked for apart, 95th percentile',
			value: percentile(counts, 0.95),
			unit: 'ms',
			must: { most: 100 },
		},
	];
}

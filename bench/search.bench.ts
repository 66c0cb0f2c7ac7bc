/** The server's search at a million cases, over coded fields and clear summaries: the stated 200 queries (queries.ts). */
import { readQueue } from '#modules/cases/server/index.ts';
import { systemClock } from '#platform/clock.ts';
import type { Figure } from './figure.ts';
import { filledDatabase, percentile } from './filled.ts';
import { queries } from './queries.ts';
import { members } from './queue.bench.ts';

export async function searchBench(): Promise<Figure[]> {
	const { db } = await filledDatabase();
	const context = { db, clock: systemClock };
	const times: number[] = [];
	let empty = 0;
	// The first round warms the cache, as an hour of work does.
	for (const round of [0, 1]) {
		for (const [number, find] of queries.entries()) {
			const by = members[number % members.length]!;
			const start = performance.now();
			const { items } = await readQueue(context, by, { folder: 'open', find });
			if (round === 0) continue;
			times.push(performance.now() - start);
			if (items.length === 0) empty++;
		}
	}
	console.error(`${queries.length} queries, ${empty} of them without a hit`);
	const name = 'search over 1,000,000 cases';
	return [
		{ name: `${name}: 95th percentile`, value: percentile(times, 0.95), unit: 'ms', must: { most: 100 } },
		{ name: `${name}: 99th percentile`, value: percentile(times, 0.99), unit: 'ms', must: { most: 400 } },
	];
}

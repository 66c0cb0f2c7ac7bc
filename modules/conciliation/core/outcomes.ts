/**
 * What came of what the pools did, by pool and year of ending, in bands of five and as it stood at the end of the last
 * quarter. Ends of one pool do not overlap and no sum of them is told, so no value of a band can be ruled out
 * (`modules/figures/core/bands.ts` has the proof).
 */
import { band } from '#modules/figures/contract.ts';
import { addDays, type PlainDate, plainDate, yearOf } from '#platform/plain-date.ts';
import { ENDS, type End, POOLS, type Pool, type PoolOutcomes } from './pool-types.ts';

export interface Ended {
	readonly pool: Pool;
	readonly on: PlainDate;
	readonly end: End;
}

/** The last day of the last quarter that has ended. */
export function lastQuarterEnd(today: PlainDate): PlainDate {
	const first = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
	return addDays(plainDate(`${today.slice(0, 4)}-${String(first).padStart(2, '0')}-01`), -1);
}

/** Years that are told. Always these, and always every pool: that there is a row tells nothing either. */
const YEARS = 3;

/** The newest year first. */
export function outcomesOf(ended: readonly Ended[], until: PlainDate): PoolOutcomes[] {
	const years = Array.from({ length: YEARS }, (_, back) => yearOf(until) - back);
	const counted = ended.filter(({ on }) => on <= until);
	return years.flatMap((year) =>
		POOLS.map((pool) => {
			const own = counted.filter((one) => one.pool === pool && yearOf(one.on) === year);
			const ends = ENDS.map((end) => [end, band(own.filter((one) => one.end === end).length)]);
			return { pool, year, ends: Object.fromEntries(ends) as PoolOutcomes['ends'] };
		}),
	);
}

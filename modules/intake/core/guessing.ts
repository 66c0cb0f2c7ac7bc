/**
 * A contact code has eight digits, so it can be guessed where nothing slows guessing down. Nobody is told apart by
 * address here; instead, wrong codes are counted for everybody together, and while there are many, all codes wait.
 * With a thousand codes alive, one is found by chance in about three days of nothing but guessing, and a desk would
 * still have to let the finder in.
 */

export const WRONG_CODES_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/** Times (epoch milliseconds) of wrong codes that still count. */
export const stillCounting = (wrong: readonly number[], now: number): number[] =>
	wrong.filter((at) => now - at < MINUTE_MS);

/** Seconds to wait before the next code may be tried; 0 where it may be tried now. */
export function secondsToWait(wrong: readonly number[], now: number): number {
	const counting = stillCounting(wrong, now);
	if (counting.length < WRONG_CODES_A_MINUTE) return 0;
	return Math.max(1, Math.ceil((Math.min(...counting) + MINUTE_MS - now) / 1000));
}

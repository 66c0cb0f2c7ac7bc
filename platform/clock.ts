/** Where the present comes from. Use cases take it as an argument, so that tests can set it. */
export interface Clock {
	/** The present, in epoch milliseconds. */
	now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still at `epochMs` until it is told to move. */
export function fixedClock(
	epochMs: number,
): Clock & { set(epochMs: number): void; advance(ms: number): void } {
	let present = epochMs;
	return {
		now: () => present,
		set: (next) => {
			present = next;
		},
		advance: (ms) => {
			present += ms;
		},
	};
}

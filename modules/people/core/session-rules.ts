/** When a session ends, and how fast one account may be tried. */
export const IDLE_SECONDS = 30 * 60;
export const LONGEST_SECONDS = 12 * 60 * 60;

/** Times in epoch milliseconds. */
export const sessionLives = (session: { started: number; lastUsed: number }, now: number): boolean =>
	now - session.lastUsed < IDLE_SECONDS * 1000 && now - session.started < LONGEST_SECONDS * 1000;

/** Seconds to wait after so many failures in a row: nothing for three, then doubling up to five minutes. */
export const delayAfter = (failures: number): number =>
	failures < 3 ? 0 : Math.min(2 ** (failures - 2), 300);

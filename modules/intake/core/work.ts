/**
 * Proof of work, asked only while the centre is flooded: find an answer such that SHA-256(challenge ':' answer) begins
 * with so many zero bits (hashcash, A. Back 2002). A phone pays a second once; a script that floods pays it each time.
 */

/** What the server sees of its own load. */
export interface Load {
	/** Referrals that wait to be written at this moment. */
	readonly waiting: number;
	/** Referrals accepted in the last ten minutes. */
	readonly recent: number;
}

/** A crowd of 500 workers within a minute must never meet this; neither must a whole shift of 50,000. */
export const CALM: Load = { waiting: 512, recent: 200_000 };

/** Zero bits asked of the next referral; 0 while the load is calm. */
export function bitsNeeded({ waiting, recent }: Load, calm: Load = CALM): number {
	const excess = Math.max(waiting / calm.waiting, recent / calm.recent);
	return excess <= 1 ? 0 : Math.min(14 + Math.floor(Math.log2(excess) * 2), 20);
}

/** Number of zero bits at the beginning. */
export function leadingZeroBits(bytes: Uint8Array): number {
	let bits = 0;
	for (const byte of bytes) {
		if (byte !== 0) return bits + Math.clz32(byte) - 24;
		bits += 8;
	}
	return bits;
}

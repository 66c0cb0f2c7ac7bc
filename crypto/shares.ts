/** Shamir's secret sharing over GF(2⁸) («How to Share a Secret», CACM 1979), by a library audited twice. */
import { combine, split } from 'shamir-secret-sharing';
import type { Bytes } from './bytes.ts';

/** One share for each custodian; any `needed` of them give the secret, fewer give nothing. */
export async function splitSecret(secret: Uint8Array, custodians: number, needed: number): Promise<Bytes[]> {
	return (await split(new Uint8Array(secret), custodians, needed)) as Bytes[];
}

/** With too few or wrong shares the result is noise: what it unlocks must be authenticated, and here always is. */
export async function joinShares(shares: readonly Uint8Array[]): Promise<Bytes> {
	return (await combine(shares.map((share) => new Uint8Array(share)))) as Bytes;
}

/** How words of an entry stand sealed: for each desk that may read them a piece of its own, in one list. */
import type { Place } from '#crypto/sealed.ts';
import type { Base64url, Id } from '#modules/people/contract.ts';
import type { MatterReader } from '../contract.ts';

export interface SealedForDesk extends MatterReader {
	readonly sealed: Base64url;
}

/** Binds a piece to its matter, kind, author and number: moved elsewhere it does not open. */
export const sealedPlace = (matter: Id, kind: 'own' | 'say', author: Id, seq: number): Place => ({
	scope: matter,
	field: `matter-${kind}`,
	author,
	seq,
});

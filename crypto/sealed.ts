import { canonicalBytes } from './canonical.ts';

declare const content: unique symbol;
/** Bytes that only a private key can turn into a `T`. The server stores and forwards these; it never opens them. */
export type Sealed<T> = Uint8Array<ArrayBuffer> & { readonly [content]?: T };

/**
 * Where a sealed piece belongs. It is bound to the ciphertext as associated data: a piece moved to another case,
 * field, author or position no longer opens.
 *
 * `scope`: id of the case (or `desk:<id>`, `member:<id>`). `field`: what the piece is. `author`: `reporter`, `server`
 * or a member's id. `seq`: number of the entry in the case, or epoch of the desk key.
 */
export interface Place {
	readonly scope: string;
	readonly field: string;
	readonly author: string;
	readonly seq: number;
}

export const placeBytes = ({ scope, field, author, seq }: Place) =>
	canonicalBytes({ author, field, scope, seq });

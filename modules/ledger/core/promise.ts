/**
 * The promise that filing returns at once. It is signed by the key that signs checkpoints; the two can never be taken
 * for each other, because a promise begins with `{` and a checkpoint with the log's origin, which is a host name.
 */
import { canonicalBytes } from '#crypto/canonical.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { LeafPromise, SignedPromise } from '../contract.ts';
import { base64, fromBase64 } from './base64.ts';
import { CASE_LEAF_BYTES } from './leaf.ts';
import { checkEd25519, type SignatureProblem, type Signer, type VerifierKey } from './note.ts';

/** `by` in epoch seconds, `log` its origin. */
export const promiseOf = (leaf: Uint8Array, by: number, log: string): LeafPromise => ({
	v: 1,
	log,
	leaf: base64(leaf),
	by,
});

/** `by` in epoch seconds. */
export function signPromise(leaf: Uint8Array, by: number, signer: Signer): SignedPromise {
	const promise = promiseOf(leaf, by, signer.name);
	return { promise, signature: base64(signer.sign(canonicalBytes(promise))) };
}

export type PromiseProblem = 'malformed-promise' | 'other-log' | SignatureProblem;

/** The leaf and time of a promise, once its signature has been checked. */
export async function openPromise(
	signed: unknown,
	key: VerifierKey,
): Promise<Result<{ leaf: Uint8Array; by: number }, PromiseProblem>> {
	const { promise, signature } = (signed ?? {}) as Partial<SignedPromise>;
	if (promise?.v !== 1 || typeof promise.log !== 'string' || !Number.isSafeInteger(promise.by)) {
		return refuse('malformed-promise');
	}
	const leaf = typeof promise.leaf === 'string' ? fromBase64(promise.leaf) : null;
	const signatureBytes = typeof signature === 'string' ? fromBase64(signature) : null;
	if (leaf?.length !== CASE_LEAF_BYTES || !signatureBytes) return refuse('malformed-promise');
	if (promise.log !== key.name) return refuse('other-log');
	// Only the four known members are signed: anything else in the file is not part of the promise.
	const stated: LeafPromise = { v: 1, log: promise.log, leaf: promise.leaf, by: promise.by };
	const problem = await checkEd25519(key.publicKey, canonicalBytes(stated), signatureBytes);
	return problem ?? ok({ leaf, by: promise.by });
}

/** Checks what a person holds in their hand, offline, given only the log's verifier key. */
import { ok, type Result, refuse } from '#platform/result.ts';
import type { InclusionProof } from '../contract.ts';
import { fromBase64 } from './base64.ts';
import { type CheckpointProblem, openCheckpoint } from './checkpoint.ts';
import { verifyInclusion } from './merkle-verify.ts';
import type { VerifierKey } from './note.ts';
import { openPromise, type PromiseProblem } from './promise.ts';

export type ProofFinding =
	/** Promised, and the time has not come. `by` in epoch seconds. */
	| { readonly state: 'promised'; readonly by: number }
	/** Promised, the time is over, and the file holds no proof: ask for one; if none comes, the promise is broken. */
	| { readonly state: 'overdue'; readonly by: number }
	/** On the ledger. */
	| {
			readonly state: 'included';
			readonly index: number;
			readonly size: number;
			readonly checkpoint: string;
	  };

export type ProofProblem = PromiseProblem | CheckpointProblem | 'malformed-proof' | 'not-included';

/** `file` is the parsed JSON; `now` in epoch seconds. */
export async function checkProofFile(
	file: unknown,
	key: VerifierKey,
	now: number,
): Promise<Result<ProofFinding, ProofProblem>> {
	const promised = await openPromise(file, key);
	if (!promised.ok) return promised;
	const { leaf, by } = promised.value;
	const { inclusion } = file as { inclusion?: unknown };
	if (inclusion === undefined) return ok({ state: now <= by ? 'promised' : 'overdue', by });
	return checkInclusion(leaf, inclusion, key);
}

/** Is this leaf in the tree that the proof's checkpoint signs? */
export async function checkInclusion(
	leaf: Uint8Array,
	proof: unknown,
	key: VerifierKey,
): Promise<Result<Extract<ProofFinding, { state: 'included' }>, ProofProblem>> {
	const { index, path, checkpoint } = (proof ?? {}) as Partial<InclusionProof>;
	const hashes = Array.isArray(path)
		? path.map((hash) => (typeof hash === 'string' ? fromBase64(hash) : null))
		: [null];
	if (typeof index !== 'number' || typeof checkpoint !== 'string' || hashes.includes(null)) {
		return refuse('malformed-proof');
	}
	const opened = await openCheckpoint(checkpoint, key);
	if (!opened.ok) return opened;
	const { size, root } = opened.value;
	const holds = await verifyInclusion({ entry: leaf, index, size, path: hashes as Uint8Array[], root });
	return holds ? ok({ state: 'included', index, size, checkpoint }) : refuse('not-included');
}

/** C2SP tlog-checkpoint: a signed note whose text is the log's origin, the number of leaves and the root, a line each. */
import { ok, type Result, refuse } from '#platform/result.ts';
import { base64, fromBase64 } from './base64.ts';
import { type NoteProblem, openNote, parseNote, type Signer, signNote, type VerifierKey } from './note.ts';

export interface Checkpoint {
	readonly origin: string;
	/** Number of leaves. */
	readonly size: number;
	/** 32 bytes. */
	readonly root: Uint8Array;
}

export type CheckpointProblem = NoteProblem | 'malformed-checkpoint' | 'other-log';

export const checkpointText = ({ origin, size, root }: Checkpoint) => `${origin}\n${size}\n${base64(root)}\n`;

/** A log's key name is its origin, so a checkpoint of one log never passes for another's. */
export function signCheckpoint(size: number, root: Uint8Array, signer: Signer): string {
	return signNote(checkpointText({ origin: signer.name, size, root }), signer);
}

/** The checkpoint in a note, without checking who signed it: for one's own records only. */
export function readCheckpoint(note: string): Result<Checkpoint, 'malformed-note' | 'malformed-checkpoint'> {
	const parsed = parseNote(note);
	return parsed.ok ? parseCheckpointText(parsed.value.text) : parsed;
}

/** The checkpoint in a note, once the log's signature on it has been checked. */
export async function openCheckpoint(
	source: string,
	key: VerifierKey,
): Promise<Result<Checkpoint, CheckpointProblem>> {
	const note = await openNote(source, key);
	if (!note.ok) return note;
	const checkpoint = parseCheckpointText(note.value.text);
	if (checkpoint.ok && checkpoint.value.origin !== key.name) return refuse('other-log');
	return checkpoint;
}

function parseCheckpointText(text: string): Result<Checkpoint, 'malformed-checkpoint'> {
	const [origin, size, encoded, ...rest] = text.split('\n');
	const root = encoded ? fromBase64(encoded) : null;
	const extensions = rest.slice(0, -1);
	if (!origin || !size || !/^(0|[1-9]\d*)$/.test(size) || !Number.isSafeInteger(Number(size))) {
		return refuse('malformed-checkpoint');
	}
	if (root?.length !== 32 || rest.at(-1) !== '' || extensions.includes(''))
		return refuse('malformed-checkpoint');
	return ok({ origin, size: Number(size), root });
}

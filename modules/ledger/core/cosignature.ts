/**
 * C2SP tlog-cosignature (Ed25519, `cosignature/v1`): a witness states that, at a time, this was the largest tree of
 * this log that it had seen, and that it continues every tree it saw before.
 */
import { concat, utf8 } from '#crypto/bytes.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import {
	belongsTo,
	checkEd25519,
	parseNote,
	type SignatureProblem,
	type Signer,
	signatureLine,
	type VerifierKey,
} from './note.ts';

const signedBytes = (time: number, text: string) => utf8(`cosignature/v1\ntime ${time}\n${text}`);

/** The note with the witness's line added. `time` in epoch seconds. Throws where the note is malformed. */
export function cosign(source: string, witness: Signer, time: number): string {
	const note = parseNote(source);
	if (!note.ok) throw new RangeError('only a well-formed note can be cosigned');
	const timestamp = new Uint8Array(8);
	new DataView(timestamp.buffer).setBigUint64(0, BigInt(time));
	const signature = concat(timestamp, witness.sign(signedBytes(time, note.value.text)));
	return source + signatureLine({ name: witness.name, id: witness.id, signature });
}

/** When the witness cosigned the note (epoch seconds), once its signature has been checked. */
export async function openCosignature(
	source: string,
	witness: VerifierKey,
): Promise<Result<number, 'malformed-note' | 'unsigned' | SignatureProblem>> {
	const note = parseNote(source);
	if (!note.ok) return note;
	const line = note.value.signatures.find((candidate) => belongsTo(candidate, witness));
	if (!line) return refuse('unsigned');
	if (line.signature.length !== 72) return refuse('bad-signature');
	const time = Number(new DataView(line.signature.buffer, line.signature.byteOffset).getBigUint64(0));
	const problem = await checkEd25519(
		witness.publicKey,
		signedBytes(time, note.value.text),
		line.signature.subarray(8),
	);
	return problem ?? ok(time);
}

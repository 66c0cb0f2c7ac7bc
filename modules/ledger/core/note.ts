/**
 * C2SP signed notes: a text, a blank line, and signature lines `— name base64(key id ‖ signature)`. The key id is the
 * start of SHA-256(name ‖ 0x0A ‖ type ‖ public key), so a name and an id point to exactly one key and one algorithm.
 * A verifier key travels as `name+id+base64(type ‖ public key)`: the one line that a reader must have from a source
 * that they trust.
 *
 * Types: 0x01 Ed25519 over the text (a log); 0x04 Ed25519 over the text and a time (a witness, see cosignature.ts).
 */
import { concat, equal, hex, sha256, utf8 } from '#crypto/bytes.ts';
import { ok, type Refusal, type Result, refuse } from '#platform/result.ts';
import { base64, fromBase64 } from './base64.ts';

export type KeyType = 'log' | 'witness';
const TYPE_BYTE: Record<KeyType, number> = { log: 0x01, witness: 0x04 };

export interface VerifierKey {
	readonly name: string;
	readonly type: KeyType;
	/** 4 bytes. */
	readonly id: Uint8Array;
	/** 32 bytes. */
	readonly publicKey: Uint8Array;
}

/** Whoever can sign: the private half stays behind `sign`. */
export interface Signer extends VerifierKey {
	sign(message: Uint8Array): Uint8Array;
}

export interface NoteSignature {
	readonly name: string;
	readonly id: Uint8Array;
	readonly signature: Uint8Array;
}

export interface Note {
	/** Ends with a newline. */
	readonly text: string;
	readonly signatures: readonly NoteSignature[];
}

const MAX_SIGNATURES = 100;
const DASH = '\u2014';
const KEY_NAME = /^[^\s+]+$/u;

export const isKeyName = (name: string) => KEY_NAME.test(name);

/** What a key id is the hash of. */
export const keyIdBytes = (name: string, type: KeyType, publicKey: Uint8Array) =>
	concat(utf8(`${name}\n`), Uint8Array.of(TYPE_BYTE[type]), publicKey);

export const formatVerifierKey = (key: VerifierKey): string =>
	`${key.name}+${hex(key.id)}+${base64(concat(Uint8Array.of(TYPE_BYTE[key.type]), key.publicKey))}`;

/** Reads `name+id+key`; refuses where the id does not belong to the key. */
export async function parseVerifierKey(text: string): Promise<Result<VerifierKey, 'malformed-key'>> {
	const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
	const bytes = encoded ? fromBase64(encoded) : null;
	const type = (['log', 'witness'] as const).find((known) => TYPE_BYTE[known] === bytes?.[0]);
	if (!name || !bytes || !type || bytes.length !== 33) return refuse('malformed-key');
	const publicKey = bytes.slice(1);
	const expected = (await sha256(keyIdBytes(name, type, publicKey))).slice(0, 4);
	if (hex(expected) !== id) return refuse('malformed-key');
	return ok({ name, type, id: expected, publicKey });
}

/** Reads a note without trusting it: no signature is checked here. */
export function parseNote(source: string): Result<Note, 'malformed-note'> {
	const split = source.lastIndexOf('\n\n');
	// biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them
	if (split < 0 || !source.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\ufffd]/.test(source)) {
		return refuse('malformed-note');
	}
	const lines = source.slice(split + 2, -1).split('\n');
	const signatures = lines.map(parseSignatureLine);
	if (lines.length > MAX_SIGNATURES || signatures.includes(null)) return refuse('malformed-note');
	return ok({ text: source.slice(0, split + 1), signatures: signatures as NoteSignature[] });
}

function parseSignatureLine(line: string): NoteSignature | null {
	const [dash, name, encoded, ...more] = line.split(' ');
	const bytes = encoded ? fromBase64(encoded) : null;
	if (dash !== DASH || !name || !isKeyName(name) || !bytes || bytes.length < 5 || more.length > 0)
		return null;
	return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
}

export function signatureLine({ name, id, signature }: NoteSignature): string {
	return `${DASH} ${name} ${base64(concat(id, signature))}\n`;
}

/** A text signed by the log key. The text must end with a newline. */
export function signNote(text: string, signer: Signer): string {
	if (!text.endsWith('\n')) throw new RangeError('the text of a note ends with a newline');
	const signature = signer.sign(utf8(text));
	return `${text}\n${signatureLine({ name: signer.name, id: signer.id, signature })}`;
}

export type NoteProblem = 'malformed-note' | 'unsigned' | SignatureProblem;

/** The note, once a signature of the log key on it has been checked. Other keys' signatures are left alone. */
export async function openNote(source: string, key: VerifierKey): Promise<Result<Note, NoteProblem>> {
	const note = parseNote(source);
	if (!note.ok) return note;
	const theirs = note.value.signatures.filter((line) => belongsTo(line, key));
	if (theirs.length === 0) return refuse('unsigned');
	for (const line of theirs) {
		const problem = await checkEd25519(key.publicKey, utf8(note.value.text), line.signature);
		if (problem) return problem;
	}
	return note;
}

export const belongsTo = (line: NoteSignature, key: VerifierKey) =>
	line.name === key.name && equal(line.id, key.id);

export type SignatureProblem = 'bad-signature' | 'cannot-verify-here';

/**
 * Null where the signature holds. Browsers learned Ed25519 between 2023 and 2025; an older one answers
 * 'cannot-verify-here', and its owner checks the same file elsewhere with the stand-alone command.
 */
export async function checkEd25519(
	publicKey: Uint8Array,
	message: Uint8Array,
	signature: Uint8Array,
): Promise<Refusal<SignatureProblem> | null> {
	let key: CryptoKey;
	try {
		key = await crypto.subtle.importKey('raw', publicKey as BufferSource, 'Ed25519', false, ['verify']);
	} catch (error) {
		const unknown = error instanceof DOMException && error.name === 'NotSupportedError';
		return refuse(unknown ? 'cannot-verify-here' : 'bad-signature');
	}
	const holds = await crypto.subtle.verify(
		'Ed25519',
		key,
		signature as BufferSource,
		message as BufferSource,
	);
	return holds ? null : refuse('bad-signature');
}

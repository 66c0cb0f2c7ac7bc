/**
 * Another administrator takes up the root from the escrow file: opened in their browser with the recovery phrase, compared
 * with the key that every browser pins, and wrapped under their own key. Neither the phrase nor the root is ever sent.
 */
import { base64url, fromBase64url } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { sealWithSecret } from '#crypto/seal.ts';
import { sign, verify } from '#crypto/sign.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Id } from '../contract.ts';
import type { Keyring } from './keyring.ts';
import { rootPlace } from './make-organisation.ts';

export type EscrowProblem = 'wrong-phrase' | 'not-an-escrow-file' | 'another-organisation';

/** Some kilobytes; whatever is larger was chosen by mistake. */
const LARGEST_FILE = 64 * 1024;

/** Gives back the root under this member's wrapping key, Base64url, for `POST /api/admin/root`. */
export async function takeUpRoot(
	keyring: Keyring,
	organisation: Id,
	file: Uint8Array,
	phrase: string,
): Promise<Result<string, EscrowProblem>> {
	if (file.length > LARGEST_FILE || new TextDecoder().decode(file.slice(0, 21)) !== 'age-encryption.org/v1')
		return refuse('not-an-escrow-file');
	const { Decrypter } = await import('age-encryption');
	const decrypter = new Decrypter();
	decrypter.addPassphrase(phrase.trim().toUpperCase());
	let text: string;
	try {
		text = await decrypter.decrypt(file, 'text');
	} catch {
		return refuse('wrong-phrase');
	}
	const root = rootIn(text, organisation);
	if (root === null) return refuse('not-an-escrow-file');
	if (root === 'foreign' || !(await isRootOf(root, keyring))) return refuse('another-organisation');
	return ok(base64url(await sealWithSecret(keyring.wrapKey, rootPlace(keyring.member), root)));
}

/** The line of the file (`escrowFile`); null where it is none. */
function rootIn(text: string, organisation: Id): PrivateRecord<'sign'> | 'foreign' | null {
	try {
		const line = JSON.parse(text) as { type?: unknown; organisation?: unknown; root?: unknown };
		if (line.type !== 'senim-root' || typeof line.root !== 'string') return null;
		const root = fromBase64url(line.root);
		if (root.length !== 97) return null;
		return line.organisation === organisation ? (root as PrivateRecord<'sign'>) : 'foreign';
	} catch {
		return null;
	}
}

/** What it signs is believed under the key that is pinned. */
async function isRootOf(root: PrivateRecord<'sign'>, { rootKey }: Keyring): Promise<boolean> {
	const probe = { type: 'probe' };
	try {
		return await verify(rootKey, 'certificate', probe, await sign(root, 'certificate', probe));
	} catch {
		return false;
	}
}

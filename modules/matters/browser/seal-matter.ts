/** Entries of a matter, as a member's browser makes them: signed, and sealed where somebody is to read who is not everybody. */
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { sealJson } from '#crypto/seal.ts';
import { sign } from '#crypto/sign.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { DeskStatement, Id } from '#modules/people/contract.ts';
import type {
	MatterAct,
	MatterActKind,
	MatterActs,
	MatterReader,
	MatterStatement,
	OwnBody,
	SayBody,
} from '../contract.ts';
import { type SealedForDesk, sealedPlace } from './sealed-pieces.ts';

/** Where an entry goes: the matter and the number after its last entry. */
export interface MatterPlace {
	readonly matter: Id;
	readonly seq: number;
}

/** An entry that everybody in the matter can read. */
export const signMatterAct = <K extends Exclude<MatterActKind, 'own' | 'say'>>(
	keyring: Keyring,
	at: MatterPlace,
	kind: K,
	clear: MatterActs[K],
): Promise<MatterAct<K>> => signed(keyring, at, kind, clear, null);

/** Facts and notes that a side keeps to itself. `own` must come from a checked certificate. */
export const sealOwn = (
	keyring: Keyring,
	at: MatterPlace,
	own: DeskStatement,
	{ facts = [], note = '', removes = [], collective = null }: Partial<Omit<OwnBody, 'v'>>,
): Promise<MatterAct<'own'>> => {
	const body: OwnBody = { v: 1, facts, note, removes, collective };
	return sealFor(keyring, at, 'own', own.desk, [own], body);
};

/** Words to every desk that holds a side: `holders`, from checked certificates, the author's own desk among them. */
export const sealSay = (
	keyring: Keyring,
	at: MatterPlace,
	own: Id,
	holders: readonly DeskStatement[],
	text: string,
): Promise<MatterAct<'say'>> => {
	const body: SayBody = { v: 1, text };
	return sealFor(keyring, at, 'say', own, holders, body);
};

async function sealFor<K extends 'own' | 'say'>(
	keyring: Keyring,
	at: MatterPlace,
	kind: K,
	own: Id,
	desks: readonly DeskStatement[],
	body: OwnBody | SayBody,
): Promise<MatterAct<K>> {
	const place = sealedPlace(at.matter, kind, keyring.member, at.seq);
	const pieces = await Promise.all(
		desks.map(async ({ desk, epoch, publicKey }): Promise<SealedForDesk> => {
			const sealed = await sealJson(fromBase64url(publicKey), place, body);
			return { desk, epoch, sealed: base64url(sealed) };
		}),
	);
	const readers = desks.map(({ desk, epoch }): MatterReader => ({ desk, epoch }));
	return signed(keyring, at, kind, { desk: own, readers } as MatterActs[K], canonicalBytes(pieces));
}

async function signed<K extends MatterActKind>(
	keyring: Keyring,
	{ matter, seq }: MatterPlace,
	kind: K,
	clear: MatterActs[K],
	sealed: Uint8Array | null,
): Promise<MatterAct<K>> {
	const statement: MatterStatement = {
		matter,
		seq,
		kind,
		author: keyring.member,
		clear: clear as unknown as MatterStatement['clear'],
		sealedHash: sealed && base64url(await sha256(sealed)),
	};
	const signature = base64url(await sign(keyring.signRecord, 'matter', statement));
	return { matter, seq, kind, clear, sealed: sealed && base64url(sealed), signature };
}

/** The keys of one signed-in member, in the memory of one page. Nothing of it is ever stored or sent. */
import { type Bytes, base64url, equal, fromBase64url } from '#crypto/bytes.ts';
import { type PrivateRecord, publicKeyOf } from '#crypto/keys.ts';
import { openBytes, openJsonWithSecret } from '#crypto/open.ts';
import { expand } from '#crypto/receipt.ts';
import type { Id, MemberSecrets, SessionView } from '../contract.ts';

export interface DeskKey {
	readonly epoch: number;
	readonly privateRecord: PrivateRecord<'seal'>;
}

export interface Keyring {
	readonly member: Id;
	readonly sealRecord: PrivateRecord<'seal'>;
	readonly signRecord: PrivateRecord<'sign'>;
	/** The root as this member first met it. */
	readonly rootKey: Bytes;
	/** Every epoch that this member holds, newest first, for each desk. */
	readonly desks: ReadonlyMap<Id, readonly DeskKey[]>;
	/** Unwraps what else is this member's alone: the root, for an administrator. Outlives a change of the passphrase. */
	readonly wrapKey: Bytes;
}

/** Where a member's private keys stand under the passphrase. */
export const secretsPlace = (member: Id) => ({
	scope: `member:${member}`,
	field: 'secrets',
	author: member,
	seq: 0,
});

/** `Keyring.wrapKey`: of the member's own private record, so that passphrase, passkey and recovery all lead to it. */
export const ownWrapKey = (sealRecord: PrivateRecord<'seal'>): Promise<Bytes> =>
	expand(sealRecord.slice(0, 32), 'senim/member/wrap/1');

/** Throws where the passphrase is wrong, or where the server shows another root than this member once met. */
export async function openKeyring(session: SessionView, passphraseKey: Bytes): Promise<Keyring> {
	const wrapped = fromBase64url(session.wrappedSecrets);
	return keyringOf(
		session,
		await openJsonWithSecret<MemberSecrets>(passphraseKey, secretsPlace(session.member), wrapped),
	);
}

/** The keyring of whoever has unwrapped their secrets, by passphrase or by passkey. Throws as `openKeyring` does. */
export async function keyringOf(session: SessionView, secrets: MemberSecrets): Promise<Keyring> {
	if (secrets.rootKey !== session.organisation.rootKey) throw new RootChanged();
	const sealRecord: PrivateRecord<'seal'> = fromBase64url(secrets.sealRecord);
	return {
		member: session.member,
		sealRecord,
		signRecord: fromBase64url(secrets.signRecord),
		rootKey: fromBase64url(secrets.rootKey),
		desks: await openDeskKeys(sealRecord, session.desks),
		wrapKey: await ownWrapKey(sealRecord),
	};
}

/** The desk keys of a session, opened. When a desk gets a new key, the same member holds one more. */
export async function openDeskKeys(
	sealRecord: PrivateRecord<'seal'>,
	seats: SessionView['desks'],
): Promise<Keyring['desks']> {
	const desks = new Map<Id, DeskKey[]>();
	for (const { desk, keys } of seats) {
		const opened = await Promise.all(
			keys.map(async ({ epoch, sealed }) => ({
				epoch,
				privateRecord: (await openBytes(
					sealRecord,
					{ scope: `desk:${desk}`, field: 'desk-key', author: 'administrator', seq: epoch },
					fromBase64url(sealed),
				)) as PrivateRecord<'seal'>,
			})),
		);
		desks.set(
			desk,
			opened.sort((a, b) => b.epoch - a.epoch),
		);
	}
	return desks;
}

/** What is wrapped again under a new passphrase, a passkey or a recovery key. */
export const secretsOf = (keyring: Keyring): MemberSecrets => ({
	sealRecord: base64url(keyring.sealRecord),
	signRecord: base64url(keyring.signRecord),
	rootKey: base64url(keyring.rootKey),
});

export class RootChanged extends Error {
	override readonly name = 'RootChanged';
}

/** Overwrites every private byte. JavaScript may have copies; the page is reloaded after signing out as well. */
export function wipe(keyring: Keyring): void {
	for (const bytes of [keyring.sealRecord, keyring.signRecord, keyring.wrapKey]) bytes.fill(0);
	for (const keys of keyring.desks.values()) for (const { privateRecord } of keys) privateRecord.fill(0);
}

/** Whether a desk's certified public key is the half of a private one that this member holds. */
export function holdsDesk(keyring: Keyring, desk: Id, publicKey: string): boolean {
	const keys = keyring.desks.get(desk) ?? [];
	return keys.some(({ privateRecord }) => equal(publicKeyOf(privateRecord), fromBase64url(publicKey)));
}

/** The keys of one signed-in member, in the memory of one page. Nothing of it is ever stored or sent. */
import { type Bytes, equal, fromBase64url } from '#crypto/bytes.ts';
import { type PrivateRecord, publicKeyOf } from '#crypto/keys.ts';
import { openBytes, openJsonWithSecret } from '#crypto/open.ts';
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
	/** Unwraps what else stands under the passphrase: the root, for an administrator. */
	readonly wrapKey: Bytes;
}

/** Throws where the passphrase is wrong, or where the server shows another root than this member once met. */
export async function openKeyring(session: SessionView, wrapKey: Bytes): Promise<Keyring> {
	const { member } = session;
	const secrets = await openJsonWithSecret<MemberSecrets>(
		wrapKey,
		{ scope: `member:${member}`, field: 'secrets', author: member, seq: 0 },
		fromBase64url(session.wrappedSecrets),
	);
	if (secrets.rootKey !== session.organisation.rootKey) throw new RootChanged();
	const sealRecord: PrivateRecord<'seal'> = fromBase64url(secrets.sealRecord);
	const desks = new Map<Id, DeskKey[]>();
	for (const { desk, keys } of session.desks) {
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
	return {
		member,
		sealRecord,
		signRecord: fromBase64url(secrets.signRecord),
		rootKey: fromBase64url(secrets.rootKey),
		desks,
		wrapKey,
	};
}

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

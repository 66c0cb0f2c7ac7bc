/**
 * The organisation's root: the one key that every browser pins. Its private half is wrapped under the administrator's
 * passphrase, and in an escrow file that `age -d` opens without Senim; from that file another administrator can take it up.
 */
import { type Bytes, base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys, type PrivateRecord } from '#crypto/keys.ts';
import { openWithSecret } from '#crypto/open.ts';
import { sealBytes, sealWithSecret } from '#crypto/seal.ts';
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type {
	Certificate,
	DeskKind,
	DeskStatement,
	Id,
	LetIn,
	MemberStatement,
	NewDesk,
	Role,
	SetupRequest,
} from '../contract.ts';
import { certify } from './certificates.ts';
import type { Keyring } from './keyring.ts';
import { makeMember, newId } from './make-member.ts';
import type { Stretch } from './sign-in.ts';

export const rootPlace = (member: Id) => ({
	scope: `member:${member}`,
	field: 'root',
	author: member,
	seq: 0,
});

export interface NewOrganisation {
	/** Lacks the set-up code and the six digits, which come from the screen. */
	readonly request: Omit<SetupRequest, 'setupCode' | 'administrator'> & {
		readonly administrator: Omit<SetupRequest['administrator'], 'totpCode'>;
	};
	readonly root: PrivateRecord<'sign'>;
	readonly keyring: Keyring;
}

export async function makeOrganisation(
	stretch: Stretch,
	wanted: {
		names: Texts;
		login: string;
		title: string;
		passphrase: string;
		locale: Locale;
		today: PlainDate;
		roles?: readonly Role[];
	},
): Promise<NewOrganisation> {
	const { names, login, title, passphrase, locale, today } = wanted;
	const organisation = newId();
	const member = newId();
	const root = await generateSignKeys();
	const rootKey = base64url(root.publicKey);
	const { keys, keyring } = await makeMember(stretch, { member, passphrase, locale, rootKey });
	const certificate = await certifyMember(root.privateRecord, {
		organisation,
		member,
		title,
		roles: wanted.roles ?? ['administrator'],
		sealKey: keys.sealKey,
		signKey: keys.signKey,
		from: today,
	});
	const wrappedRoot = await sealWithSecret(keyring.wrapKey, rootPlace(member), root.privateRecord);
	return {
		request: {
			organisation: { id: organisation, names, rootKey },
			administrator: {
				...keys,
				id: member,
				login,
				title,
				wrappedRoot: base64url(wrappedRoot),
				certificate,
			},
		},
		root: root.privateRecord,
		keyring,
	};
}

/** The root's private half, for an administrator who has signed in. Throws where it is another's. */
export async function openRoot(keyring: Keyring, wrappedRoot: Bytes): Promise<PrivateRecord<'sign'>> {
	return openWithSecret(keyring.wrapKey, rootPlace(keyring.member), wrappedRoot);
}

export const certifyMember = (
	root: PrivateRecord<'sign'>,
	statement: Omit<MemberStatement, 'type'>,
): Promise<Certificate<MemberStatement>> => certify(root, { type: 'member', ...statement });

/** A desk's first key, sealed to each of its certified members. */
export async function makeDesk(
	root: PrivateRecord<'sign'>,
	wanted: { organisation: Id; kind: DeskKind; names: Texts; today: PlainDate; id?: Id },
	members: readonly MemberStatement[],
): Promise<NewDesk & { readonly privateRecord: PrivateRecord<'seal'> }> {
	const { publicKey, privateRecord } = await generateSealKeys();
	const desk = wanted.id ?? newId();
	const epoch = 1;
	const statement: DeskStatement = {
		type: 'desk',
		organisation: wanted.organisation,
		desk,
		kind: wanted.kind,
		names: wanted.names,
		epoch,
		publicKey: base64url(publicKey),
		from: wanted.today,
	};
	const sealed = members.map(async (member) => ({
		member: member.member,
		sealed: (await letIn(desk, epoch, privateRecord, member)).sealed,
	}));
	return { certificate: await certify(root, statement), members: await Promise.all(sealed), privateRecord };
}

/** Gives another certified member the desk's key: only somebody who holds it can. */
export async function letIn(
	desk: Id,
	epoch: number,
	deskKey: PrivateRecord<'seal'>,
	member: MemberStatement,
): Promise<LetIn> {
	const place = { scope: `desk:${desk}`, field: 'desk-key', author: 'administrator', seq: epoch };
	const sealed = await sealBytes(fromBase64url(member.sealKey), place, deskKey);
	return { desk, epoch, member: member.member, sealed: base64url(sealed) };
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 30 letters and digits without look-alikes (Crockford's Base32): 150 random bits in six groups. */
export function newRecoveryPhrase(): string {
	const letters = Array.from(random(30), (byte) => LETTERS[byte & 31]);
	return letters.join('').replace(/(.{5})(?=.)/g, '$1-');
}

/**
 * The escrow file in the age format, passphrase = recovery phrase. Opened with `age -d`, it is one line of JSON:
 * {"v":1,"type":"senim-root","organisation":…,"rootKey":…,"root":…}.
 */
export async function escrowFile(
	organisation: Id,
	rootKey: string,
	root: PrivateRecord<'sign'>,
	recoveryPhrase: string,
	workFactor = 16,
): Promise<Uint8Array> {
	const { Encrypter } = await import('age-encryption');
	const encrypter = new Encrypter();
	encrypter.setPassphrase(recoveryPhrase);
	encrypter.setScryptWorkFactor(workFactor);
	const line = { v: 1, type: 'senim-root', organisation, rootKey, root: base64url(root) };
	return encrypter.encrypt(`${JSON.stringify(line)}\n`);
}

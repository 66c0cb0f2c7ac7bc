/** An organisation, a desk and three custodians made for a test, with a server that keeps what it is given. */
import { base64url, fromBase64url, random } from '#crypto/bytes.ts';
import { generateSealKeys, generateSignKeys } from '#crypto/keys.ts';
import { sign } from '#crypto/sign.ts';
import type { Certificate, DeskStatement, Directory, MemberStatement } from '#modules/people/contract.ts';
import { plainDate } from '#platform/plain-date.ts';

const names = (text: string) => ({ kk: text, ru: text, en: text });
const today = plainDate('2026-11-23');

export async function makeDirectory() {
	const root = await generateSignKeys();
	const organisation = base64url(random(16));
	const certify = async <T>(statement: T): Promise<Certificate<T>> => ({
		statement,
		signature: base64url(await sign(root.privateRecord, 'certificate', statement)),
	});
	const deskKeys = await generateSealKeys();
	const desk = await certify<DeskStatement>({
		type: 'desk',
		organisation,
		desk: base64url(random(16)),
		kind: 'duty',
		names: names('Duty desk'),
		epoch: 1,
		publicKey: base64url(deskKeys.publicKey),
		from: today,
	});
	const members = await Promise.all([1, 2, 3].map(() => makeMember(organisation, ['custodian'], certify)));
	const directory: Directory = {
		organisation: { id: organisation, names: names('Centre'), rootKey: base64url(root.publicKey) },
		example: true,
		receiptSalt: base64url(random(16)),
		ledgerKey: '',
		desks: [desk],
		custodians: members.map(({ certificate }) => certificate),
		sites: [],
		today,
	};
	return { directory, root, deskKeys, desk: desk.statement, members, certify, organisation };
}

export async function makeMember(
	organisation: string,
	roles: MemberStatement['roles'],
	certify: (statement: MemberStatement) => Promise<Certificate<MemberStatement>>,
) {
	const [sealKeys, signKeys] = await Promise.all([generateSealKeys(), generateSignKeys()]);
	const certificate = await certify({
		type: 'member',
		organisation,
		member: base64url(random(16)),
		title: 'Operator',
		roles,
		sealKey: base64url(sealKeys.publicKey),
		signKey: base64url(signKeys.publicKey),
		from: today,
	});
	return { sealKeys, signKeys, certificate };
}

export const referral = {
	locale: 'kk',
	anonymity: 'confidential',
	topic: 'pay',
	site: null,
	fromPoster: false,
	mustNotReach: { desks: [], words: '' },
	text: 'Екі айдан бері жалақы жоқ. QARAQUS-7731',
	attachments: [],
	receiptKept: true,
} as const;
export const identity = { name: 'Слесарь А.', contact: '+7 700 000 00 00', about: '' };

/** Bytes of a base64url text with one bit turned. */
export function spoil(text: string): string {
	const bytes = fromBase64url(text);
	bytes[bytes.length - 1]! ^= 1;
	return base64url(bytes);
}

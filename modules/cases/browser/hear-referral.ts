/** A referral taken by telephone: the operator's browser makes the case's keys and seals what was heard. */
import { base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { generateSealKeys, type PrivateRecord } from '#crypto/keys.ts';
import { sealBytes, sealJson, sealJsonWithSecret } from '#crypto/seal.ts';
import { splitSecret } from '#crypto/shares.ts';
import { sign } from '#crypto/sign.ts';
import type { Identity, ReferralBody } from '#modules/intake/contract.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import { newId } from '#modules/people/browser/make-member.ts';
import type { DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import type { EntryStatement, HeardFiling } from '../contract.ts';
import { caseKeyForDesk } from './case-key.ts';

export interface Heard {
	readonly body: ReferralBody;
	/** Who called; null for a caller who would not say, or does not want it kept. */
	readonly identity: Identity | null;
	readonly danger: boolean;
	/** The desk that answers first, then others that may read. From checked certificates. */
	readonly desks: readonly DeskStatement[];
	readonly custodians: readonly MemberStatement[];
	/** The earlier case for which the caller is being punished. */
	readonly retaliationOf?: Id;
}

/** Eight uniform digits, read out to the caller. It opens nothing: it asks the status and adds to the case. */
export function newContactCode(): string {
	let digits = '';
	while (digits.length < 8) {
		for (const byte of random(16)) if (byte < 250 && digits.length < 8) digits += byte % 10;
	}
	return digits;
}

/** «1234 5678»: in fours, as it is read out. */
export const formatContactCode = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

export async function hearReferral(keyring: Keyring, heard: Heard): Promise<HeardFiling> {
	const [answering] = heard.desks;
	if (!answering) throw new Error('a referral needs a desk');
	const id = newId();
	const author = keyring.member;
	const { publicKey, privateRecord } = await generateSealKeys();
	const body = await sealJson(publicKey, { scope: id, field: 'referral', author, seq: 0 }, heard.body);
	const deskKeys = await Promise.all(
		heard.desks.map(async (to) => {
			const record = privateRecord as PrivateRecord<'seal'>;
			const { desk, epoch, sealed } = await caseKeyForDesk(author, id, record, to);
			return { desk, epoch, sealed };
		}),
	);
	const caseKey = base64url(publicKey);
	const statement: EntryStatement = {
		case: id,
		seq: 0,
		kind: 'file',
		author,
		clear: {
			channel: 'telephone',
			danger: heard.danger,
			desk: answering.desk,
			readers: heard.desks.map(({ desk }) => desk),
			caseKey,
			...(heard.retaliationOf ? { retaliationOf: heard.retaliationOf } : {}),
		},
		sealedHash: base64url(await sha256(body)),
	};
	return {
		v: 1,
		case: id,
		caseKey,
		deskKeys,
		body: base64url(body),
		identity: heard.identity ? await sealIdentity(id, author, heard.identity, heard.custodians) : null,
		uploads: [],
		danger: heard.danger,
		contactCode: newContactCode(),
		...(heard.retaliationOf ? { retaliationOf: heard.retaliationOf } : {}),
		signature: base64url(await sign(keyring.signRecord, 'entry', statement)),
	};
}

/** Any two custodians can open it together; the desk that took the call cannot. */
async function sealIdentity(
	caseId: Id,
	author: Id,
	identity: Identity,
	custodians: readonly MemberStatement[],
): Promise<HeardFiling['identity']> {
	if (custodians.length < 2) throw new Error('an identity needs custodians');
	const key = random(32);
	const shares = await splitSecret(key, custodians.length, 2);
	return {
		sealed: base64url(
			await sealJsonWithSecret(key, { scope: caseId, field: 'identity', author, seq: 0 }, identity),
		),
		shares: await Promise.all(
			custodians.map(async ({ member, sealKey }, index) => {
				const place = { scope: caseId, field: `identity-share:${member}`, author, seq: 0 };
				return {
					member,
					sealed: base64url(await sealBytes(fromBase64url(sealKey), place, shares[index]!)),
				};
			}),
		),
	};
}

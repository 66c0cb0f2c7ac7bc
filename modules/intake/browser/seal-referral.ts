/**
 * From a worker's words to an envelope that the server cannot read. Everything slow (keys, and stretching the receipt)
 * is done by `prepareReporter` while the worker types; sealing itself takes a few milliseconds.
 */
import { base64url, fromBase64url, random, sha256 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { generateSealKeys, generateSignKeys, type KeyPair } from '#crypto/keys.ts';
import { newReceipt, type StretchedReceipt, stretchReceipt } from '#crypto/receipt.ts';
import { sealBytes, sealJson, sealJsonWithSecret } from '#crypto/seal.ts';
import { splitSecret } from '#crypto/shares.ts';
import { sign } from '#crypto/sign.ts';
import type {
	Filing,
	Identity,
	ReferralBody,
	ReporterSecrets,
	SealedIdentity,
} from '#modules/intake/contract.ts';
import type { Id } from '#modules/people/contract.ts';
import { filingStatement } from '../core/filing-statement.ts';
import type { TrustedDirectory } from './check-directory.ts';

/** Two of the custodians together open an identity; fewer than three people would make that promise hollow. */
const SHARES_NEEDED = 2;
const LEAST_CUSTODIANS = 3;

/** What a reporter holds before the first word is sent. Lives in memory only. */
export interface PreparedReporter {
	readonly receipt: string;
	readonly stretched: StretchedReceipt;
	readonly case: Id;
	readonly caseKeys: KeyPair<'seal'>;
	readonly sealKeys: KeyPair<'seal'>;
	readonly signKeys: KeyPair<'sign'>;
}

/** `receiptSalt`: the instance's public salt, base64url. Costs about a second on an old phone. */
export async function prepareReporter(receiptSalt: string): Promise<PreparedReporter> {
	const receipt = newReceipt();
	const [caseKeys, sealKeys, signKeys, stretched] = await Promise.all([
		generateSealKeys(),
		generateSealKeys(),
		generateSignKeys(),
		stretchReceipt(receipt, fromBase64url(receiptSalt)),
	]);
	return { receipt, stretched, case: base64url(random(16)), caseKeys, sealKeys, signKeys };
}

export interface Referral {
	readonly body: Omit<ReferralBody, 'v'>;
	readonly identity: Omit<Identity, 'v'> | null;
	/** The one desk that will be able to open it. */
	readonly desk: Id;
	readonly danger: boolean;
}

/** Throws where `desk` is not in the directory: the page offers only desks that are. */
export async function sealFiling(
	{ directory, desks, custodians }: TrustedDirectory,
	reporter: PreparedReporter,
	{ body, identity, desk, danger }: Referral,
): Promise<Filing> {
	const recipient = desks.get(desk);
	if (!recipient) throw new Error('this desk is not in the directory');
	const place = (field: string, seq = 0) => ({ scope: reporter.case, field, author: 'reporter', seq });
	const { caseKeys, sealKeys, signKeys } = reporter;
	const secrets: ReporterSecrets = {
		sealRecord: base64url(sealKeys.privateRecord),
		signRecord: base64url(signKeys.privateRecord),
	};
	const [toDesk, toReporter, sealedBody, wrapped, sealedIdentity] = await Promise.all([
		sealBytes(fromBase64url(recipient.publicKey), place('case-key', recipient.epoch), caseKeys.privateRecord),
		sealBytes(sealKeys.publicKey, place('case-key'), caseKeys.privateRecord),
		sealJson<ReferralBody>(caseKeys.publicKey, place('referral'), { v: 1, ...body }),
		sealJsonWithSecret(reporter.stretched.wrapKey, place('reporter-secrets'), secrets),
		identity && sealIdentity(reporter, custodians, { v: 1, ...identity }),
	]);
	const unsigned: Omit<Filing, 'signature'> = {
		v: 1,
		case: reporter.case,
		date: directory.today,
		caseKey: base64url(caseKeys.publicKey),
		reporterSealKey: base64url(sealKeys.publicKey),
		reporterSignKey: base64url(signKeys.publicKey),
		lookup: base64url(reporter.stretched.lookup),
		wrappedSecrets: base64url(wrapped),
		deskKeys: [{ desk, epoch: recipient.epoch, sealed: base64url(toDesk) }],
		reporterKey: base64url(toReporter),
		body: base64url(sealedBody),
		identity: sealedIdentity,
		uploads: body.attachments.map(({ id }) => id),
		danger,
	};
	const envelope = base64url(await sha256(canonicalBytes(unsigned)));
	const statement = filingStatement(unsigned, { envelope, sealedHash: base64url(await sha256(sealedBody)) });
	return { ...unsigned, signature: base64url(await sign(signKeys.privateRecord, 'entry', statement)) };
}

/** The identity under a key of its own: whole to the reporter, one share to each custodian, nothing to any desk. */
async function sealIdentity(
	{ case: scope, sealKeys }: PreparedReporter,
	custodians: TrustedDirectory['custodians'],
	identity: Identity,
): Promise<SealedIdentity> {
	const key = random(32);
	const place = (field: string) => ({ scope, field, author: 'reporter', seq: 0 });
	const holders = custodians.length >= LEAST_CUSTODIANS ? custodians : [];
	const parts = holders.length > 0 ? await splitSecret(key, holders.length, SHARES_NEEDED) : [];
	const [sealed, reporter, shares] = await Promise.all([
		sealJsonWithSecret(key, place('identity'), identity),
		sealBytes(sealKeys.publicKey, place('identity-key'), key),
		Promise.all(
			holders.map(async ({ member, sealKey }, i) => ({
				member,
				sealed: base64url(
					await sealBytes(fromBase64url(sealKey), place(`identity-share:${member}`), parts[i]!),
				),
			})),
		),
	]);
	return { sealed: base64url(sealed), reporter: base64url(reporter), shares };
}

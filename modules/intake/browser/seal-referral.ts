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
import type { DeskStatement, Id } from '#modules/people/contract.ts';
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

interface SealedKeys {
	readonly toDesk: Uint8Array;
	readonly toReporter: Uint8Array;
	readonly wrapped: Uint8Array;
}

/** Keys sealed ahead, for each reporter by the desk's key. */
const sealedAhead = new WeakMap<PreparedReporter, Map<string, Promise<SealedKeys>>>();

/**
 * Seals what does not depend on the words: the case's private record to the desk and to the reporter, and the
 * reporter's own keys. Call it while the worker types; `sealFiling` takes what is ready. Throws where `desk` is not in
 * the directory: the page offers only desks that are.
 */
export function sealKeysAhead(
	{ desks }: TrustedDirectory,
	reporter: PreparedReporter,
	desk: Id,
): Promise<SealedKeys> {
	const recipient = desks.get(desk);
	if (!recipient) throw new Error('this desk is not in the directory');
	const known = sealedAhead.get(reporter) ?? new Map<string, Promise<SealedKeys>>();
	sealedAhead.set(reporter, known);
	const sealing = known.get(recipient.publicKey) ?? sealKeys(reporter, recipient);
	known.set(recipient.publicKey, sealing);
	return sealing;
}

async function sealKeys(reporter: PreparedReporter, desk: DeskStatement): Promise<SealedKeys> {
	const { caseKeys, sealKeys: own, signKeys } = reporter;
	const place = (field: string, seq = 0) => ({ scope: reporter.case, field, author: 'reporter', seq });
	const secrets: ReporterSecrets = {
		sealRecord: base64url(own.privateRecord),
		signRecord: base64url(signKeys.privateRecord),
	};
	const [toDesk, toReporter, wrapped] = await Promise.all([
		sealBytes(fromBase64url(desk.publicKey), place('case-key', desk.epoch), caseKeys.privateRecord),
		sealBytes(own.publicKey, place('case-key'), caseKeys.privateRecord),
		sealJsonWithSecret(reporter.stretched.wrapKey, place('reporter-secrets'), secrets),
	]);
	return { toDesk, toReporter, wrapped };
}

/** Throws where `desk` is not in the directory. */
export async function sealFiling(
	trusted: TrustedDirectory,
	reporter: PreparedReporter,
	{ body, identity, desk, danger }: Referral,
): Promise<Filing> {
	const { directory, desks, custodians } = trusted;
	const { caseKeys, sealKeys: own, signKeys } = reporter;
	const referral = { scope: reporter.case, field: 'referral', author: 'reporter', seq: 0 };
	const [{ toDesk, toReporter, wrapped }, sealedBody, sealedIdentity] = await Promise.all([
		sealKeysAhead(trusted, reporter, desk),
		sealJson<ReferralBody>(caseKeys.publicKey, referral, {
			v: 1,
			...body,
			reporterSealKey: base64url(own.publicKey),
		}),
		identity && sealIdentity(reporter, custodians, { v: 1, ...identity }),
	]);
	const unsigned: Omit<Filing, 'signature'> = {
		v: 1,
		case: reporter.case,
		date: directory.today,
		caseKey: base64url(caseKeys.publicKey),
		reporterSealKey: base64url(own.publicKey),
		reporterSignKey: base64url(signKeys.publicKey),
		lookup: base64url(reporter.stretched.lookup),
		wrappedSecrets: base64url(wrapped),
		deskKeys: [{ desk, epoch: desks.get(desk)!.epoch, sealed: base64url(toDesk) }],
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

/**
 * Coming back to one's keys. A random recovery key wraps the member's own; it is split 2 of 3, and each share is sealed
 * to a colleague. The asking page makes a key of its own; helpers seal their shares to it once they have been read the
 * code that belongs to that key, so that neither the server nor a stranger can put another key in its place.
 */
import { base64url, equal, fromBase64url, hex, random, sha256, utf8 } from '#crypto/bytes.ts';
import { canonicalBytes } from '#crypto/canonical.ts';
import { generateSealKeys, type KeyPair, type PrivateRecord } from '#crypto/keys.ts';
import { openJson, openJsonWithSecret } from '#crypto/open.ts';
import { sealJson, sealJsonWithSecret } from '#crypto/seal.ts';
import { joinShares, splitSecret } from '#crypto/shares.ts';
import { sign, verify } from '#crypto/sign.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type {
	AskedForHelp,
	FinishRecovery,
	GivenShare,
	Help,
	HelpRequest,
	HelpState,
	HelpStatement,
	Id,
	MemberSecrets,
	MemberStatement,
	NewWayStatement,
	RecoveryShare,
	RecoveryShares,
} from '../contract.ts';
import { HELPERS, HELPERS_NEEDED, sharesStatement } from '../core/recovery-rules.ts';
import { type Keyring, secretsOf, secretsPlace } from './keyring.ts';
import { newTotpSecret } from './make-member.ts';
import type { Stretch } from './sign-in.ts';

const place = (member: Id, field: string, author: Id, seq: number) => ({
	scope: `member:${member}`,
	field,
	author,
	seq,
});
const sharePlace = (member: Id, helper: Id, number: number) =>
	place(member, `recovery-share:${helper}`, member, number);
const helpPlace = (member: Id, helper: Id, number: number) =>
	place(member, `recovery-help:${helper}`, helper, number);
const wrapPlace = (member: Id, number: number) => place(member, 'recovery-secrets', member, number);
const hashOf = async (sealed: string) => base64url(await sha256(fromBase64url(sealed)));

/** Shares for three colleagues whose certificates the caller has checked. The recovery key itself is kept nowhere. */
export async function makeShares(
	keyring: Keyring,
	organisation: Id,
	number: number,
	helpers: readonly Pick<MemberStatement, 'member' | 'sealKey'>[],
): Promise<RecoveryShares> {
	const { member } = keyring;
	const recoveryKey = random(32);
	const wrapped = base64url(
		await sealJsonWithSecret(recoveryKey, wrapPlace(member, number), secretsOf(keyring)),
	);
	const parts = await splitSecret(recoveryKey, HELPERS, HELPERS_NEEDED);
	recoveryKey.fill(0);
	const shares = await Promise.all(
		helpers.map(async ({ member: helper, sealKey }, index) => {
			const share: RecoveryShare = { v: 1, organisation, member, number, share: base64url(parts[index]!) };
			const sealed = await sealJson(fromBase64url(sealKey), sharePlace(member, helper, number), share);
			return { helper, sealed: base64url(sealed) };
		}),
	);
	const hashes = shares.map(async ({ helper, sealed }) => ({ helper, sealed: await hashOf(sealed) }));
	const statement = sharesStatement(
		{ organisation, member, number, wrapped: await hashOf(wrapped) },
		await Promise.all(hashes),
	);
	const signature = base64url(await sign(keyring.signRecord, 'recovery-shares', statement));
	return { number, wrapped, shares, signature };
}

/**
 * What is read out: 20 digits (66 bits) that belong to the asking page's key, this member and this organisation.
 * Whoever would put in a key of their own has a day to find one with the same digits among 2⁶⁶.
 */
export async function helpCode(about: { organisation: Id; member: Id; key: string }): Promise<string> {
	const { organisation, member, key } = about;
	const statement = canonicalBytes({ organisation, member, key });
	const digest = await sha256(new Uint8Array([...utf8('senim/recovery-code/1\n'), ...statement]));
	const digits = (BigInt(`0x${hex(digest)}`) % 10n ** 20n).toString().padStart(20, '0');
	return digits.replace(/(\d{5})(?=\d)/g, '$1 ');
}

export type HelpProblem =
	| 'code-differs'
	| 'unknown-member'
	| 'forged-shares'
	| 'another-organisation'
	| 'not-your-share';

/**
 * A helper gives their share, after the code that was read out to them has been compared with the key of the request.
 * `member`: the colleague's certificate, checked against the root.
 */
export async function giveShare(
	keyring: Keyring,
	organisation: Id,
	request: HelpRequest,
	member: MemberStatement | undefined,
	readOut: string,
): Promise<Result<Help, HelpProblem>> {
	const { number, key } = request;
	if (member?.member !== request.member) return refuse('unknown-member');
	if (request.statement.organisation !== organisation || member.organisation !== organisation)
		return refuse('another-organisation');
	const code = await helpCode({ organisation, member: member.member, key });
	if (readOut.replace(/\D/g, '') !== code.replace(/\D/g, '')) return refuse('code-differs');
	const own = request.statement.shares.find(({ helper }) => helper === keyring.member);
	const chosen =
		request.statement.member === member.member &&
		request.statement.number === number &&
		own?.sealed === (await hashOf(request.sealed)) &&
		(await verify(
			fromBase64url(member.signKey),
			'recovery-shares',
			request.statement,
			fromBase64url(request.signature),
		));
	if (!chosen) return refuse('forged-shares');
	const share = await openShare(keyring, request);
	if (!share || share.member !== member.member || share.number !== number) return refuse('not-your-share');
	if (share.organisation !== organisation) return refuse('another-organisation');
	const given: GivenShare = { ...share, request: request.request, rootKey: base64url(keyring.rootKey) };
	const where = helpPlace(member.member, keyring.member, number);
	const sealed = base64url(await sealJson(fromBase64url(key), where, given));
	const statement: HelpStatement = {
		request: request.request,
		member: member.member,
		number,
		key,
		sealed: await hashOf(sealed),
	};
	const signature = base64url(await sign(keyring.signRecord, 'recovery-help', statement));
	return ok({ request: request.request, sealed, signature });
}

async function openShare(
	keyring: Keyring,
	{ member, number, sealed }: HelpRequest,
): Promise<RecoveryShare | null> {
	try {
		const where = sharePlace(member, keyring.member, number);
		return await openJson<RecoveryShare>(keyring.sealRecord, where, fromBase64url(sealed));
	} catch {
		return null;
	}
}

/** One page that asks: its key lives in memory and goes with the page. */
export interface Asking {
	readonly keys: KeyPair<'seal'>;
	readonly asked: AskedForHelp;
	/** To be read out to the helpers. */
	readonly code: string;
}

export async function beginAsking(
	send: (key: string) => Promise<Result<AskedForHelp, string>>,
): Promise<Result<Asking, string>> {
	const keys = await generateSealKeys();
	const key = base64url(keys.publicKey);
	const answer = await send(key);
	if (!answer.ok) return answer;
	const { organisation, member } = answer.value;
	return ok({
		keys,
		asked: answer.value,
		code: await helpCode({ organisation: organisation.id, member, key }),
	});
}

/**
 * Joins what two helpers gave. `noise`: the shares do not give the key, so something was altered or came from
 * elsewhere. `root-changed`: the helpers, the server and the recovered keys do not name one root.
 */
export async function joinGiven(
	{ keys, asked }: Asking,
	{ given, wrapped }: HelpState,
): Promise<Result<MemberSecrets, 'too-few-shares' | 'noise' | 'root-changed'>> {
	const opened: GivenShare[] = [];
	for (const { helper, sealed } of given) {
		const share = await openGiven(keys.privateRecord, asked, helper, sealed);
		if (share) opened.push(share);
	}
	if (wrapped === null || opened.length < HELPERS_NEEDED)
		return refuse(given.length >= HELPERS_NEEDED ? 'noise' : 'too-few-shares');
	const secrets = await joinAndOpen(opened, asked, wrapped);
	if (!secrets) return refuse('noise');
	const roots = [asked.organisation.rootKey, secrets.rootKey, ...opened.map(({ rootKey }) => rootKey)];
	return new Set(roots).size === 1 ? ok(secrets) : refuse('root-changed');
}

async function openGiven(
	record: PrivateRecord<'seal'>,
	{ request, member, number, organisation }: AskedForHelp,
	helper: Id,
	sealed: string,
): Promise<GivenShare | null> {
	try {
		const share = await openJson<GivenShare>(
			record,
			helpPlace(member, helper, number),
			fromBase64url(sealed),
		);
		const fits =
			share.request === request &&
			share.member === member &&
			share.number === number &&
			share.organisation === organisation.id;
		return fits ? share : null;
	} catch {
		return null;
	}
}

/** With three shares any two that fit will do: one spoilt share spoils nothing. */
async function joinAndOpen(
	shares: readonly GivenShare[],
	{ member, number }: AskedForHelp,
	wrapped: string,
): Promise<MemberSecrets | null> {
	for (const [index, one] of shares.entries()) {
		for (const other of shares.slice(index + 1)) {
			try {
				const key = await joinShares([fromBase64url(one.share), fromBase64url(other.share)]);
				return await openJsonWithSecret<MemberSecrets>(
					key,
					wrapPlace(member, number),
					fromBase64url(wrapped),
				);
			} catch {
				// These two do not belong together.
			}
		}
	}
	return null;
}

/** Whether the recovered keys are the very keys that the member has: what a rehearsal wants to know. */
export const areOwn = (keyring: Keyring, secrets: MemberSecrets): boolean =>
	equal(fromBase64url(secrets.sealRecord), keyring.sealRecord) &&
	equal(fromBase64url(secrets.signRecord), keyring.signRecord);

export async function rehearsed(keyring: Keyring, { asked }: Asking) {
	const statement = { request: asked.request, member: keyring.member, number: asked.number };
	const signature = base64url(await sign(keyring.signRecord, 'recovery-rehearsed', statement));
	return { token: asked.token, signature };
}

export async function stopAsked(keyring: Keyring, request: Id) {
	const statement = { request, member: keyring.member };
	return { request, signature: base64url(await sign(keyring.signRecord, 'recovery-stop', statement)) };
}

/** The recovered keys under a new passphrase; the six digits are still to come from the authenticator. */
export type PreparedReturn = Omit<FinishRecovery, 'totpCode'>;

export async function prepareReturn(
	stretch: Stretch,
	{ asked }: Asking,
	secrets: MemberSecrets,
	passphrase: string,
): Promise<PreparedReturn> {
	const salt = random(16);
	const { proof, wrapKey } = await stretch(passphrase, salt);
	const totpSecret = newTotpSecret();
	const wrapped = await sealJsonWithSecret(wrapKey, secretsPlace(asked.member), secrets);
	const way = {
		salt: base64url(salt),
		proof: base64url(proof),
		totpSecret,
		wrappedSecrets: base64url(wrapped),
	};
	const statement: NewWayStatement = {
		request: asked.request,
		organisation: asked.organisation.id,
		member: asked.member,
		salt: way.salt,
		proof: base64url(await sha256(proof)),
		totp: base64url(await sha256(utf8(totpSecret))),
		wrapped: base64url(await sha256(wrapped)),
	};
	const signature = await sign(fromBase64url(secrets.signRecord), 'recovered', statement);
	return { ...way, token: asked.token, signature: base64url(signature) };
}

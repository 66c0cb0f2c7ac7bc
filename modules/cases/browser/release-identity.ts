/**
 * An identity opened by two custodians. The handler's browser seals its reason to each of them; a custodian's browser
 * believes a request only as the handler signed it, opens its own share and seals it to that handler alone; the
 * handler's browser joins two shares. No server, and no custodian alone, can open anything.
 */
import { base64url, fromBase64url, sha256 } from '#crypto/bytes.ts';
import type { Plain } from '#crypto/canonical.ts';
import { openBytes, openJson, openJsonWithSecret } from '#crypto/open.ts';
import { sealBytes, sealJson } from '#crypto/seal.ts';
import { joinShares } from '#crypto/shares.ts';
import { sign, verify } from '#crypto/sign.ts';
import type { Identity } from '#modules/intake/contract.ts';
import { base64, caseLeafInBrowser, openPromise, parseVerifierKey } from '#modules/ledger/browser/index.ts';
import { certified } from '#modules/people/browser/certificates.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Base64url, Id, MemberStatement } from '#modules/people/contract.ts';
import { ok, type Result } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type {
	CustodianAct,
	CustodianActKind,
	CustodianActs,
	ReleaseGround,
	ReleaseView,
	SealedReason,
	TextBody,
} from '../contract.ts';
import { type OpenedCase, statementOf } from './open-case.ts';
import { words } from './seal-act.ts';

const reasonPlace = (caseId: Id, custodian: Id, handler: Id) => ({
	scope: caseId,
	field: `release-reason:${custodian}`,
	author: handler,
	seq: 0,
});
const releasePlace = (caseId: Id, request: number, custodian: Id, seq: number) => ({
	scope: caseId,
	field: `identity-release:${request}`,
	author: custodian,
	seq,
});

/** The reason once for each custodian, to their own certified keys: they judge without reading the case. */
export async function sealReasons(
	keyring: Keyring,
	caseId: Id,
	custodians: readonly MemberStatement[],
	text: string,
): Promise<SealedReason[]> {
	return Promise.all(
		custodians.map(async ({ member, sealKey }) => {
			const place = reasonPlace(caseId, member, keyring.member);
			const sealed = await sealJson<TextBody>(fromBase64url(sealKey), place, words(text));
			return { custodian: member, sealed: base64url(sealed) };
		}),
	);
}

export interface OpenedRequest {
	readonly view: ReleaseView;
	readonly ground: ReleaseGround;
	/** Null where the root never certified the one who asks, or their signature does not fit: nothing may be released. */
	readonly handler: MemberStatement | null;
	/** Null where it does not open with this custodian's key. */
	readonly reason: string | null;
	/** Whether the ledger has promised this very request. `unchecked`: this browser cannot verify Ed25519. */
	readonly ledger: 'promised' | 'wrong' | 'unchecked';
}

/** `ledgerKey`: C2SP verifier key, as the directory gives it. */
export async function openRequest(
	keyring: Keyring,
	view: ReleaseView,
	ledgerKey: string,
): Promise<OpenedRequest> {
	const { entry } = view;
	const ground = entry.clear.ground as ReleaseGround;
	const [handler, reason, ledger] = await Promise.all([
		askingHandler(keyring, view),
		openReason(keyring, view),
		promisedOnLedger(view, ledgerKey),
	]);
	return { view, ground, handler, reason, ledger };
}

async function askingHandler(keyring: Keyring, view: ReleaseView): Promise<MemberStatement | null> {
	const { entry } = view;
	const [certificate] = await certified(keyring.rootKey, 'member', [view.handler]);
	const handler = certificate?.statement;
	if (!handler) return null;
	const asks =
		handler.roles.includes('handler') &&
		handler.member !== keyring.member &&
		entry.kind === 'request-release' &&
		entry.seq === view.request.request &&
		[entry.author, entry.clear.handler, view.request.handler].every((one) => one === handler.member);
	if (!asks || entry.signature === null) return null;
	const statement = await statementOf(view.case, entry);
	const signature = fromBase64url(entry.signature);
	return (await verify(fromBase64url(handler.signKey), 'entry', statement, signature)) ? handler : null;
}

async function openReason(keyring: Keyring, { case: id, entry }: ReleaseView): Promise<string | null> {
	try {
		const own = (entry.clear.reasons as SealedReason[]).find((one) => one.custodian === keyring.member);
		const place = reasonPlace(id, keyring.member, entry.author);
		return (await openJson<TextBody>(keyring.sealRecord, place, fromBase64url(own!.sealed))).text;
	} catch {
		return null;
	}
}

async function promisedOnLedger(view: ReleaseView, ledgerKey: string): Promise<OpenedRequest['ledger']> {
	const { case: id, entry, salt, promise } = view;
	const { seq, kind, author, clear, signature, moment, sealed } = entry;
	const sealedHash = sealed === null ? null : base64url(await sha256(fromBase64url(sealed)));
	const facts = { case: id, seq, kind, author, clear: clear as Plain, sealedHash, signature, moment };
	const [leaf, key] = await Promise.all([
		caseLeafInBrowser(facts, fromBase64url(salt)),
		parseVerifierKey(ledgerKey),
	]);
	if (!key.ok || base64(leaf) !== promise.promise.leaf) return 'wrong';
	const opened = await openPromise(promise, key.value);
	if (opened.ok) return 'promised';
	return opened.code === 'cannot-verify-here' ? 'unchecked' : 'wrong';
}

async function signed<K extends CustodianActKind>(
	keyring: Keyring,
	caseId: Id,
	seq: number,
	kind: K,
	clear: CustodianActs[K],
	sealed: Uint8Array,
): Promise<CustodianAct<K>> {
	const sealedHash = base64url(await sha256(sealed));
	const statement = { case: caseId, seq, kind, author: keyring.member, clear: { ...clear }, sealedHash };
	const signature = base64url(await sign(keyring.signRecord, 'entry', statement));
	return { seq, kind, clear, sealed: base64url(sealed), signature };
}

/** The custodian's own share, sealed to the certified handler who asked. Throws where the share does not open. */
export async function sealRelease(
	keyring: Keyring,
	{ case: id, request: { request }, share }: ReleaseView,
	handler: MemberStatement,
	seq: number,
): Promise<CustodianAct<'release-share'>> {
	const { member, sealRecord } = keyring;
	const place = { scope: id, field: `identity-share:${member}`, author: share.author, seq: 0 };
	const own = await openBytes(sealRecord, place, fromBase64url(share.sealed));
	const sealed = await sealBytes(fromBase64url(handler.sealKey), releasePlace(id, request, member, seq), own);
	own.fill(0);
	return signed(keyring, id, seq, 'release-share', { request, handler: handler.member }, sealed);
}

/** A refusal, with a reason that the worker and the handler read. */
export async function sealDecline(
	keyring: Keyring,
	{ case: id, caseKey, generation, request: { request } }: ReleaseView,
	text: string,
	seq: number,
): Promise<CustodianAct<'decline-release'>> {
	const place = { scope: id, field: 'decline-release', author: keyring.member, seq };
	const sealed = await sealJson<TextBody>(fromBase64url(caseKey), place, words(text));
	return { ...(await signed(keyring, id, seq, 'decline-release', { request }, sealed)), generation };
}

const MOST_TRIES = 8;

/** Sends the act; where somebody wrote first, it is sealed and signed anew for the number that is wanted now. */
export async function sendCustodianAct(
	send: Send,
	{ case: id, nextSeq, generation }: ReleaseView,
	make: (seq: number) => Promise<CustodianAct>,
): Promise<Result<undefined, string>> {
	let seq = nextSeq;
	for (let tries = 1; ; tries++) {
		const answer = await send('POST', `/api/custodian/cases/${id}/entries`, await make(seq));
		if (answer.ok) return ok();
		const wanted = answer.detail?.seq;
		const newKey = (answer.detail?.generation ?? generation) !== generation;
		if (answer.code !== 'stale' || typeof wanted !== 'number' || newKey || tries === MOST_TRIES)
			return answer;
		seq = wanted;
	}
}

/**
 * The identity, from two shares released to this handler for this request by certified custodians. Throws where it
 * does not open: the opening must stand in the case, or the server hands out nothing to open.
 */
export async function openReleased(keyring: Keyring, { view, entries }: OpenedCase): Promise<Identity> {
	const { releasedIdentity: given, case: id } = view;
	if (!given) throw new Error('no opening stands in the case');
	const custodians = (await certified(keyring.rootKey, 'member', view.certificates)).filter(({ statement }) =>
		statement.roles.includes('custodian'),
	);
	const shares = new Map<Id, Uint8Array>();
	for (const { kind, author, clear, seq, sealed, trust } of entries) {
		const meant =
			kind === 'release-share' && clear.request === given.request && clear.handler === keyring.member;
		const released = custodians.some(({ statement }) => statement.member === author);
		if (!meant || !released || trust !== 'signed' || sealed === null) continue;
		const share = await openShare(keyring, id, given.request, author, seq, sealed);
		if (share) shares.set(author, share);
	}
	const place = { scope: id, field: 'identity', author: given.author, seq: 0 };
	for (const pair of pairsOf([...shares.values()])) {
		try {
			return await openJsonWithSecret<Identity>(await joinShares(pair), place, fromBase64url(given.sealed));
		} catch {
			// One of the two is no true share; another pair may be.
		}
	}
	throw new Error('the shares do not open it');
}

async function openShare(
	{ sealRecord }: Keyring,
	id: Id,
	request: number,
	custodian: Id,
	seq: number,
	sealed: Base64url,
): Promise<Uint8Array | null> {
	try {
		return await openBytes(sealRecord, releasePlace(id, request, custodian, seq), fromBase64url(sealed));
	} catch {
		return null;
	}
}

const pairsOf = (shares: readonly Uint8Array[]): [Uint8Array, Uint8Array][] =>
	shares.flatMap((one, at) => shares.slice(at + 1).map((other): [Uint8Array, Uint8Array] => [one, other]));

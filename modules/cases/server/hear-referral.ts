import { verify } from '#crypto/sign.ts';
import { issuePromise, type LedgerContext } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import type { SignedIn } from '#modules/people/server/index.ts';
import { momentOf } from '#platform/moment.ts';
import { ok, refuse } from '#platform/result.ts';
import { isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction } from '#platform/server/database.ts';
import type { EntryStatement, HeardFiling } from '../contract.ts';
import { areNewest } from './case-keys.store.ts';
import * as store from './cases.store.ts';
import { type ArrivedReferral, filingClear, openCases } from './open-cases.ts';
import type { Alongside } from './record-act.ts';

export type HeardRefusal =
	| 'malformed'
	| 'bad-signature'
	| 'unknown-desk'
	| 'stale-epoch' // a desk has a newer key: load the directory anew and seal again
	| 'replayed'
	| 'upload-missing';

class Undo extends Error {
	readonly code: HeardRefusal;
	constructor(code: HeardRefusal) {
		super(code);
		this.code = code;
	}
}

/** What an operator heard on the telephone, sealed and signed in the operator's browser. */
export async function recordHeardFiling(
	context: LedgerContext,
	by: SignedIn,
	signKey: Buffer,
	heard: HeardFiling,
	alongside: Alongside,
) {
	const desk = heard?.deskKeys?.[0]?.desk;
	// A case that names an earlier one comes with its entry there (hear-linked.ts).
	if (!desk || !isHeardFiling(heard) || heard.retaliationOf !== undefined)
		return refuse<HeardRefusal>('malformed');
	if (!by.desks.includes(desk)) return refuse<HeardRefusal>('unknown-desk');
	const referral = referralOf(heard, by, desk);
	const statement = heardStatement(referral);
	if (!(await verify(new Uint8Array(signKey), 'entry', statement, toBytea(heard.signature)))) {
		return refuse<HeardRefusal>('bad-signature');
	}
	return write(context, referral, alongside);
}

export const referralOf = (heard: HeardFiling, by: SignedIn, desk: Id): ArrivedReferral => ({
	case: heard.case,
	channel: 'telephone',
	danger: heard.danger,
	caseKey: heard.caseKey,
	reporterSealKey: null,
	reporterSignKey: null,
	desk,
	deskKeys: heard.deskKeys,
	author: by.member,
	body: heard.body,
	signature: heard.signature,
	clear: heard.retaliationOf === undefined ? {} : { retaliationOf: heard.retaliationOf },
	identity: heard.identity && { ...heard.identity, reporter: null },
});

/** What the operator signs of entry 0. */
export const heardStatement = (referral: ArrivedReferral): EntryStatement => ({
	case: referral.case,
	seq: 0,
	kind: 'file',
	author: referral.author,
	clear: filingClear(referral),
	sealedHash: sha256(toBytea(referral.body)).toString('base64url'),
});

async function write(context: LedgerContext, referral: ArrivedReferral, alongside: Alongside) {
	try {
		const opened = await inTransaction(context.db, async (tx) => {
			const keys = referral.deskKeys.map(({ desk, epoch }) => ({ desk: toBytea(desk), epoch }));
			if (!(await store.deskKeysExist(tx, keys))) throw new Undo('unknown-desk');
			if (!(await areNewest(tx, keys))) throw new Undo('stale-epoch');
			const [one] = await openCases(tx, [referral], momentOf(context.clock.now()));
			if (!one) throw new Undo('replayed');
			const beside = await alongside(tx, toBytea(referral.case));
			if (!beside.ok) throw new Undo('upload-missing');
			return one;
		});
		return ok({
			case: opened.case,
			promise: issuePromise(context, opened.leaf),
			salt: opened.salt.toString('base64url'),
			moment: opened.moment,
		});
	} catch (error) {
		if (error instanceof Undo) return refuse<HeardRefusal>(error.code);
		throw error;
	}
}

export const isHeardFiling = (heard: HeardFiling): boolean =>
	heard.v === 1 &&
	isBase64url(heard.case, 16) &&
	isBase64url(heard.caseKey, 65) &&
	isBase64url(heard.body, 64, 512 * 1024) &&
	isBase64url(heard.signature, 64) &&
	typeof heard.danger === 'boolean' &&
	typeof heard.contactCode === 'string' &&
	/^\d{8}$/.test(heard.contactCode) &&
	Array.isArray(heard.uploads) &&
	heard.uploads.every((id) => isBase64url(id, 16)) &&
	Array.isArray(heard.deskKeys) &&
	heard.deskKeys.every(
		(key) =>
			isBase64url(key?.desk, 16) &&
			Number.isSafeInteger(key.epoch) &&
			key.epoch > 0 &&
			key.epoch < 2 ** 31 &&
			isBase64url(key.sealed, 100, 1024),
	) &&
	new Set(heard.deskKeys.map(({ desk }) => desk)).size === heard.deskKeys.length &&
	(heard.identity === null || isIdentity(heard.identity));

const isIdentity = (identity: HeardFiling['identity'] | undefined): boolean =>
	isBase64url(identity?.sealed, 64, 65_536) &&
	Array.isArray(identity.shares) &&
	identity.shares.length === 3 &&
	identity.shares.every((share) => isBase64url(share?.member, 16) && isBase64url(share.sealed, 64, 1024)) &&
	new Set(identity.shares.map(({ member }) => member)).size === identity.shares.length;

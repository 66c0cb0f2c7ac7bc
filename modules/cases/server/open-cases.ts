import { randomBytes } from 'node:crypto';
import type { RawBuilder } from 'kysely';
import { caseLeaf, sha256 as ledgerSha256, queueLeavesOfFresh } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { sha256, toBytea } from '#platform/server/bytea.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { CaseState, Channel } from '../contract.ts';
import { filedState } from '../core/case-state.ts';
import { isUrgent } from '../core/urgency.ts';
import * as store from './cases.store.ts';
import { clockOf } from './circumstances.ts';
import { insertFilings } from './filing.store.ts';
import { noticesOf } from './live.ts';

/** A referral as every channel brings it: sealed, with what its first entry says in the clear. */
export interface ArrivedReferral {
	readonly case: Id;
	readonly channel: Channel;
	readonly danger: boolean;
	readonly caseKey: string;
	readonly reporterSealKey: string | null;
	readonly reporterSignKey: string | null;
	readonly desk: Id;
	readonly deskKeys: readonly { readonly desk: Id; readonly epoch: number; readonly sealed: string }[];
	/** `reporter`, `server`, or the member who heard it. */
	readonly author: string;
	readonly body: string;
	readonly signature: string | null;
	/** Further readable facts of the entry, such as the hash of the envelope. */
	readonly clear: Readonly<Record<string, string>>;
	readonly identity: {
		readonly sealed: string;
		readonly reporter: string | null;
		readonly shares: readonly { readonly member: Id; readonly sealed: string }[];
	} | null;
}

export interface OpenedCase {
	readonly case: Id;
	readonly leaf: Buffer;
	readonly salt: Buffer;
	readonly moment: Moment;
}

/** The clear part of entry 0; an operator's browser signs exactly this. */
export const filingClear = (referral: Omit<ArrivedReferral, 'body' | 'signature'>) => ({
	...referral.clear,
	channel: referral.channel,
	danger: referral.danger,
	desk: referral.desk,
	readers: referral.deskKeys.map(({ desk }) => desk),
	caseKey: referral.caseKey,
});

/**
 * Writes many referrals with their leaves. Cases that exist already are left out. `beside`: insertions of the caller
 * that go into the same statement and join `fresh (id)`. Where an identity comes along, `db` must be a transaction.
 */
export async function openCases(
	db: Database | Tx,
	referrals: readonly ArrivedReferral[],
	moment: Moment,
	beside: readonly RawBuilder<unknown>[] = [],
): Promise<OpenedCase[]> {
	const prepared = referrals.map((referral) => prepare(referral, moment));
	const notices = noticesOf(
		referrals.map(({ case: id, deskKeys }) => ({
			case: id,
			seq: 0,
			desks: deskKeys.map(({ desk }) => desk),
		})),
	);
	const leaves = prepared.map(({ entry }) => ({ of: entry.caseId, leaf: entry.leaf }));
	const fresh = await insertFilings(db, prepared, notices, [queueLeavesOfFresh(leaves), ...beside]);
	const opened = prepared.filter(({ referral }) => fresh.has(referral.case));
	for (const { referral, entry } of opened) {
		if (referral.identity) await store.insertIdentity(db, identityRow(referral.identity, entry.caseId));
	}
	return opened.map(({ referral, entry }) => ({
		case: referral.case,
		leaf: entry.leaf,
		salt: entry.salt,
		moment,
	}));
}

let lastDue: { readonly moment: string; readonly due: PlainDate | null } | undefined;

/** A case that has only been filed has one clock, which depends on its moment alone, but for one about retaliation. */
function firstDue(state: CaseState, moment: Moment): PlainDate | null {
	if (state.retaliationOf) return clockOf(state, moment.date)?.due ?? null;
	const now = `${moment.date} ${moment.part}`;
	if (lastDue?.moment !== now) lastDue = { moment: now, due: clockOf(state, moment.date)?.due ?? null };
	return lastDue.due;
}

function prepare(referral: ArrivedReferral, moment: Moment) {
	const caseId = toBytea(referral.case);
	const sealed = toBytea(referral.body);
	const salt = randomBytes(32);
	const clear = filingClear(referral);
	const facts = {
		case: referral.case,
		seq: 0,
		kind: 'file' as const,
		author: referral.author,
		clear,
		sealedHash: sha256(sealed).toString('base64url'),
		signature: referral.signature,
		moment,
	};
	const state = filedState({ ...facts, hash: '' });
	const entry: store.EntryRow = {
		caseId,
		seq: 0,
		kind: 'file',
		author: referral.author,
		clear,
		sealed,
		signature: referral.signature === null ? null : toBytea(referral.signature),
		date: moment.date,
		part: moment.part,
		salt,
		leaf: Buffer.from(caseLeaf(ledgerSha256, facts, salt)),
	};
	const row: store.NewCaseRow = {
		id: caseId,
		channel: referral.channel,
		danger: referral.danger,
		caseKey: toBytea(referral.caseKey),
		reporterSealKey: referral.reporterSealKey === null ? null : toBytea(referral.reporterSealKey),
		reporterSignKey: referral.reporterSignKey === null ? null : toBytea(referral.reporterSignKey),
		desk: toBytea(referral.desk),
		state,
		urgent: isUrgent(state),
		due: firstDue(state, moment),
	};
	const keys = referral.deskKeys.map(({ desk, epoch, sealed: record }) => ({
		caseId,
		desk: toBytea(desk),
		epoch,
		author: referral.author,
		sealed: toBytea(record),
	}));
	return { referral, row, entry, keys };
}

const identityRow = (identity: NonNullable<ArrivedReferral['identity']>, caseId: Buffer) => ({
	caseId,
	sealed: toBytea(identity.sealed),
	reporterSealed: identity.reporter === null ? null : toBytea(identity.reporter),
	shares: identity.shares.map(({ member, sealed }) => ({ member: toBytea(member), sealed: toBytea(sealed) })),
});

/** New case keys in bulk, many cases in one transaction: signed by a handler, sealed to exactly those who may read on. */
import { randomBytes } from 'node:crypto';
import {
	caseLeaf,
	entryHash,
	type LedgerContext,
	sha256 as ledgerSha256,
	queueLeaves,
} from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { deskRosters, type SignedIn } from '#modules/people/server/index.ts';
import { type Moment, momentOf } from '#platform/moment.ts';
import { type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { isP256Point, isSigned } from '#platform/server/ecdsa.ts';
import type { ActRefusal, EntryStatement, HandlerAct } from '../contract.ts';
import { type Roster, recipientsOf, sameRecipients } from '../core/case-keys.ts';
import { applyEntry } from '../core/case-state.ts';
import { decideAct } from '../core/decide-act.ts';
import * as keys from './case-keys.store.ts';
import * as store from './cases.store.ts';
import { isOffer } from './keep-keys.ts';
import { tellDesks } from './live.ts';

export interface OfferedKey {
	readonly case: Id;
	readonly act: HandlerAct<'rekey'>;
}

export type RekeyRefusal = ActRefusal | 'wrong-recipients';

/** Each is taken or refused by itself, in one transaction for all: what was answered as taken is on disk. */
export async function recordRekeys(
	context: LedgerContext,
	by: SignedIn,
	signKey: Buffer,
	offered: readonly OfferedKey[],
): Promise<{ case: Id; refused: RekeyRefusal | null; detail?: Record<string, string | number> }[]> {
	const checked = await Promise.all(offered.map((one) => isGenuine(by, signKey, one)));
	const genuine = offered.filter((_, index) => checked[index] === null);
	const results =
		genuine.length === 0
			? new Map()
			: await inTransaction(context.db, (tx) => record(tx, context, by, genuine));
	return offered.map(({ case: id }, index) => {
		const refusal = checked[index] ?? results.get(id) ?? null;
		return refusal === null
			? { case: id, refused: null }
			: typeof refusal === 'string'
				? { case: id, refused: refusal as RekeyRefusal }
				: { case: id, refused: refusal.code, ...(refusal.detail ? { detail: refusal.detail } : {}) };
	});
}

async function isGenuine(
	by: SignedIn,
	signKey: Buffer,
	{ case: id, act }: OfferedKey,
): Promise<RekeyRefusal | null> {
	const wellShaped =
		isBase64url(id, 16) &&
		act?.kind === 'rekey' &&
		Number.isSafeInteger(act.seq) &&
		act.sealed === null &&
		isBase64url(act.signature, 64) &&
		isOffer(act) &&
		typeof act.clear === 'object' &&
		isBase64url(act.clear?.caseKey, 65) &&
		isP256Point(toBytea(act.clear.caseKey));
	if (!wellShaped) return 'malformed';
	const statement: EntryStatement = {
		case: id,
		seq: act.seq,
		kind: 'rekey',
		author: by.member,
		clear: act.clear as unknown as EntryStatement['clear'],
		sealedHash: null,
	};
	return (await isSigned(signKey, 'entry', statement, toBytea(act.signature))) ? null : 'bad-signature';
}

type Refused = Extract<Result<never, RekeyRefusal>, { ok: false }>;

async function record(
	tx: Tx,
	context: LedgerContext,
	by: SignedIn,
	offered: readonly OfferedKey[],
): Promise<Map<Id, Refused>> {
	const moment = momentOf(context.clock.now());
	const rows = new Map(
		(
			await keys.lockCases(
				tx,
				offered.map(({ case: id }) => toBytea(id)),
			)
		).map((row) => [fromBytea(row.id), row]),
	);
	const rosters = await deskRosters(tx);
	const refused = new Map<Id, Refused>();
	const taken = new Map<Id, Taken>();
	for (const one of offered) {
		if (taken.has(one.case)) continue;
		const row = rows.get(one.case);
		const refusal = row ? refusalFor(by, row, one.act, rosters, moment.date) : refuse('not-found' as const);
		if (refusal) refused.set(one.case, refusal);
		else taken.set(one.case, takenAs(by, row!, one, moment));
	}
	if (taken.size > 0) await write(tx, by, [...taken.values()]);
	return refused;
}

function refusalFor(
	by: SignedIn,
	row: keys.DueRow,
	act: HandlerAct<'rekey'>,
	rosters: readonly Roster[],
	today: Moment['date'],
): Refused | null {
	const { state } = row;
	const { clear, deskKeys = [], memberKeys = [], laterReporterKeys = [] } = act;
	const proposed = { kind: 'rekey', seq: act.seq, clear: clear as never, hasSealed: false };
	const performer = { kind: 'member' as const, id: by.member, desks: by.desks };
	// No clock decides on a new key.
	const circumstances = { today, answerDue: null, lapseFrom: null, noticeFrom: null, followUps: [] };
	const decision = decideAct(state, performer, proposed, circumstances);
	if (!decision.ok) return decision;
	const wanted = recipientsOf(state, rosters);
	const answering = [...wanted.readers, ...wanted.members].some(({ desk }) => desk === state.desk);
	if (!answering) return refuse('last-member', { desk: state.desk });
	if (!sameRecipients(wanted, clear)) {
		const behind = clear.readers.some(({ desk, epoch }) =>
			wanted.readers.some((one) => one.desk === desk && one.epoch > epoch),
		);
		return refuse(behind ? 'stale-epoch' : 'wrong-recipients');
	}
	const sealedTo = {
		readers: deskKeys.map(({ desk, epoch }) => ({ desk, epoch })),
		members: memberKeys.map(({ desk, member }) => ({ desk, member })),
	};
	const generations = [...deskKeys, ...memberKeys, ...laterReporterKeys].map((key) => key.generation);
	const reporters = row.reporter_reads && !state.receiptRetired ? 1 : 0;
	const complete =
		sameRecipients(clear, sealedTo) &&
		generations.every((generation) => generation === clear.generation) &&
		laterReporterKeys.length === reporters;
	return complete ? null : refuse('wrong-recipients');
}

interface Taken {
	readonly row: keys.DueRow;
	readonly act: HandlerAct<'rekey'>;
	readonly entry: keys.RekeyEntryRow;
	readonly state: keys.DueRow['state'];
}

function takenAs(by: SignedIn, row: keys.DueRow, { case: id, act }: OfferedKey, moment: Moment): Taken {
	const salt = randomBytes(32);
	const facts = {
		case: id,
		seq: act.seq,
		kind: 'rekey' as const,
		author: by.member,
		clear: act.clear as never,
		sealedHash: null,
		signature: act.signature,
		moment,
	};
	const hash = Buffer.from(entryHash(ledgerSha256, facts)).toString('base64url');
	return {
		row,
		act,
		state: applyEntry(row.state, { ...facts, hash }),
		entry: {
			caseId: row.id,
			seq: act.seq,
			author: by.member,
			clear: act.clear,
			signature: toBytea(act.signature),
			date: moment.date,
			part: moment.part,
			salt,
			leaf: Buffer.from(caseLeaf(ledgerSha256, facts, salt)),
		},
	};
}

async function write(tx: Tx, by: SignedIn, taken: readonly Taken[]): Promise<void> {
	const author = by.member;
	await keys.insertRekeys(
		tx,
		taken.map(({ entry }) => entry),
	);
	await store.insertCaseKeys(
		tx,
		taken.flatMap(({ row, act }) =>
			(act.deskKeys ?? []).map(({ desk, epoch, sealed }) => ({
				caseId: row.id,
				desk: toBytea(desk),
				epoch,
				generation: act.clear.generation,
				author,
				sealed: toBytea(sealed),
			})),
		),
	);
	await keys.insertMemberKeys(
		tx,
		taken.flatMap(({ row, act }) =>
			(act.memberKeys ?? []).map(({ desk, member, sealed }) => ({
				caseId: row.id,
				generation: act.clear.generation,
				member: toBytea(member),
				desk: toBytea(desk),
				author,
				sealed: toBytea(sealed),
			})),
		),
	);
	await keys.insertReporterKeys(
		tx,
		taken.flatMap(({ row, act }) =>
			(act.laterReporterKeys ?? []).map(({ generation, sealed }) => ({
				caseId: row.id,
				generation,
				author,
				sealed: toBytea(sealed),
			})),
		),
	);
	const dropped = taken.flatMap(({ row, state }) =>
		row.state.readers
			.filter((desk) => !state.readers.includes(desk))
			.map((desk) => ({ caseId: row.id, desk: toBytea(desk) })),
	);
	await keys.dropDesks(tx, dropped);
	await keys.setNewKeys(
		tx,
		taken.map(({ row, act, state }) => ({ caseId: row.id, caseKey: toBytea(act.clear.caseKey), state })),
	);
	await queueLeaves(
		tx,
		taken.map(({ entry }) => entry.leaf),
	);
	await tellDesks(
		tx,
		taken.map(({ row, act, state }) => ({ case: fromBytea(row.id), seq: act.seq, desks: state.readers })),
	);
}

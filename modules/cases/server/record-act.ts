import { randomBytes, randomInt } from 'node:crypto';
import { verify } from '#crypto/sign.ts';
import type { SignedPromise } from '#modules/ledger/contract.ts';
import {
	caseLeaf,
	entryHash,
	issuePromise,
	type LedgerContext,
	sha256 as ledgerSha256,
	queueLeaves,
} from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { sitsAt } from '#modules/people/server/index.ts';
import { mayChooseTopics } from '#modules/registry/server/index.ts';
import { type Moment, momentOf } from '#platform/moment.ts';
import { yearOf } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromNullableBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { ActRefusal, CaseState, EntryKind, EntryStatement, KeyOffer } from '../contract.ts';
import { caseNumber } from '../core/case-number.ts';
import { applyEntry } from '../core/case-state.ts';
import { decideAct, type Performer } from '../core/decide-act.ts';
import { isUrgent } from '../core/urgency.ts';
import * as store from './cases.store.ts';
import { circumstancesOf, clockOf, nextFollowUp } from './circumstances.ts';
import { keepKeys } from './keep-keys.ts';
import { tellDesks } from './live.ts';
import { refusalToAsk } from './share-holders.ts';
import { setOpenTasks } from './tasks.store.ts';

/** An act as it arrives, from a member or from a reporter. */
export interface SignedAct extends KeyOffer {
	readonly case: Id;
	readonly seq: number;
	readonly kind: EntryKind;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly sealed: string | null;
	/** Null only for what the server itself sealed on arrival. */
	readonly signature: string | null;
}

export interface Author {
	readonly performer: Performer;
	/** `reporter`, `server`, or the member's id. */
	readonly name: string;
	/** Null where nobody could sign: words that came under a contact code. */
	readonly signKey: Buffer | null;
}

export interface RecordedAct {
	readonly seq: number;
	readonly promise: SignedPromise;
	readonly salt: string;
	readonly moment: Moment;
	readonly number?: string;
	readonly state: CaseState;
}

const LARGEST_SEALED = 512 * 1024;

/** Takes part in the transaction that records an act: links uploads, stores keys. Its refusal undoes everything. */
export type Alongside = (tx: Tx, caseId: Buffer) => Promise<Result<undefined, ActRefusal>>;

/** Thrown to undo a transaction whose refusal is already decided. */
class Undo extends Error {
	readonly refusal: Extract<Result<never, ActRefusal>, { ok: false }>;
	constructor(refusal: Undo['refusal']) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

/** Loads the case, asks the one decision, writes entry, state, keys and leaf in one transaction; then promises. */
export async function recordAct(
	context: LedgerContext,
	author: Author,
	act: SignedAct,
	alongside: Alongside = async () => ok(),
): Promise<Result<RecordedAct, ActRefusal>> {
	if (!isWellShaped(act)) return refuse('malformed');
	if (!(await isSignedBy(author, act))) return refuse('bad-signature');
	try {
		const recorded = await inTransaction(context.db, (tx) => record(tx, context, author, act, alongside));
		const { leaf, salt, ...rest } = recorded;
		return ok({ ...rest, salt: salt.toString('base64url'), promise: issuePromise(context, leaf) });
	} catch (error) {
		if (error instanceof Undo) return error.refusal;
		throw error;
	}
}

const isWellShaped = (act: SignedAct): boolean =>
	isBase64url(act.case, 16) &&
	Number.isSafeInteger(act.seq) &&
	act.seq > 0 &&
	act.seq < 2 ** 31 &&
	typeof act.kind === 'string' &&
	typeof act.clear === 'object' &&
	act.clear !== null &&
	(act.sealed === null || isBase64url(act.sealed, 64, LARGEST_SEALED)) &&
	(act.signature === null || isBase64url(act.signature, 64));

async function isSignedBy(author: Author, act: SignedAct): Promise<boolean> {
	if (author.signKey === null) return act.signature === null;
	if (act.signature === null) return false;
	const statement: EntryStatement = {
		case: act.case,
		seq: act.seq,
		kind: act.kind,
		author: author.name,
		clear: act.clear,
		sealedHash: act.sealed === null ? null : sha256(toBytea(act.sealed)).toString('base64url'),
	};
	return verify(new Uint8Array(author.signKey), 'entry', statement, toBytea(act.signature));
}

async function record(tx: Tx, context: LedgerContext, author: Author, act: SignedAct, alongside: Alongside) {
	const caseId = toBytea(act.case);
	const row = await store.lockCase(tx, caseId);
	if (!row) throw new Undo(refuse('not-found'));
	const moment = momentOf(context.clock.now());
	const decision = decideAct(
		row.state,
		author.performer,
		{ kind: act.kind, seq: act.seq, clear: act.clear, hasSealed: act.sealed !== null },
		circumstancesOf(row.state, moment.date),
	);
	if (!decision.ok) throw new Undo(decision);
	const by = { name: author.name, byMember: author.performer.kind === 'member' };
	const kept = await keepKeys(tx, caseId, row.state, by, act);
	if (!kept.ok) throw new Undo(kept);
	if (act.kind === 'request-release') {
		const asked = await refusalToAsk(tx, caseId, author.name, act.clear as never);
		if (!asked.ok) throw new Undo(asked);
	}
	if (act.kind === 'assign' && act.clear.member !== null) {
		if (!(await sitsAt(tx, act.clear.member as Id, row.state.desk)))
			throw new Undo(refuse('not-at-this-desk'));
	}
	if (act.kind === 'code') {
		const [chosen, before] = [act.clear.topics as string[], row.state.coding?.topics ?? []];
		if (!(await mayChooseTopics({ db: tx, clock: context.clock }, chosen, before)))
			throw new Undo(refuse('topic-not-in-use'));
	}
	if (act.kind === 'task' && !(await sitsAt(tx, act.clear.member as Id, act.clear.desk as Id)))
		throw new Undo(refuse('task-member'));
	const beside = await alongside(tx, caseId);
	if (!beside.ok) throw new Undo(beside);

	const number =
		act.kind === 'register' && !row.state.number ? await newNumber(tx, caseId, moment) : undefined;
	const clear = act.kind === 'register' ? { ...act.clear, number: number ?? row.state.number! } : act.clear;
	const sealed = act.sealed === null ? null : toBytea(act.sealed);
	const signature = act.signature === null ? null : toBytea(act.signature);
	const salt = randomBytes(32);
	const facts = {
		case: act.case,
		seq: act.seq,
		kind: act.kind,
		author: author.name,
		clear: clear as never,
		sealedHash: sealed === null ? null : sha256(sealed).toString('base64url'),
		signature: fromNullableBytea(signature),
		moment,
	};
	const leaf = Buffer.from(caseLeaf(ledgerSha256, facts, salt));
	const hash = Buffer.from(entryHash(ledgerSha256, facts)).toString('base64url');
	const state = applyEntry(row.state, { ...facts, clear, hash });
	await store.insertEntry(tx, {
		caseId,
		seq: act.seq,
		kind: act.kind,
		author: author.name,
		clear,
		sealed,
		signature,
		date: moment.date,
		part: moment.part,
		salt,
		leaf,
	});
	await store.updateCase(tx, caseId, {
		state,
		urgent: isUrgent(state),
		due: clockOf(state, moment.date)?.due ?? null,
		followUp: nextFollowUp(state),
	});
	if (state.tasks !== row.state.tasks) await setOpenTasks(tx, caseId, state.tasks);
	await queueLeaves(tx, [leaf]);
	const desks = [...new Set([...row.state.readers, ...state.readers])];
	await tellDesks(tx, [{ case: act.case, seq: act.seq, desks }]);
	return { seq: act.seq, leaf, salt, moment, state, ...(number ? { number } : {}) };
}

async function newNumber(tx: Tx, caseId: Buffer, moment: Moment): Promise<string> {
	for (;;) {
		const number = caseNumber(yearOf(moment.date), randomInt(1_000_000));
		if (await store.giveNumber(tx, caseId, number)) return number;
	}
}

/** What an act has to do with keys: whether its words are sealed to the right one, and the records that it brings. */
import type { Id } from '#modules/people/contract.ts';
import { deskRosters } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { Tx } from '#platform/server/database.ts';
import type { ActRefusal, CaseState, KeyOffer } from '../contract.ts';
import { newKeyIn, recipientsOf, remainingAt } from '../core/case-keys.ts';
import { staleAt } from '../core/decide-act.ts';
import { sealedToDesk } from '../core/links.ts';
import * as keys from './case-keys.store.ts';
import * as store from './cases.store.ts';
import { keepNewKey } from './keep-new-key.ts';

export interface KeptAct extends KeyOffer {
	readonly kind: string;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly sealed: string | null;
}

/** Sealed to one person's own key. */
const sealedToPerson: ReadonlySet<string> = new Set(['consent', 'release-share']);

type Checked = Result<undefined, ActRefusal>;

/** `byMember`: a handler acts; a reporter's browser does not know yet that a new key is due. */
export async function keepKeys(
	tx: Tx,
	caseId: Buffer,
	state: CaseState,
	{ name, byMember }: { name: string; byMember: boolean },
	act: KeptAct,
): Promise<Checked> {
	// New keys go by batches, also for one case.
	if (act.kind === 'rekey') return refuse('malformed');
	if (!isOffer(act)) return refuse('malformed');
	if (newKeyIn(act as never)) return keepNewKey(tx, caseId, state, name, act);
	if (act.kind === 'recuse' || act.kind === 'exclude') return checkWhoRemains(tx, state, name, act);
	if (sealedToDesk.has(act.kind)) return checkDeskKey(tx, state, act);
	const sealed = act.sealed !== null && !sealedToPerson.has(act.kind);
	if (sealed && (act.generation ?? 0) !== state.generation) {
		return refuse('stale', staleAt(state));
	}
	if (sealed && byMember && (state.keyDue || (await keys.hasStaleKey(tx, caseId)))) return refuse('key-due');
	if (act.kind === 'handover') return giveToDesk(tx, caseId, state, name, act);
	if (act.kind === 'admit') return giveToReporter(tx, caseId, state, name, act);
	return ok();
}

async function checkWhoRemains(tx: Tx, state: CaseState, name: string, act: KeptAct): Promise<Checked> {
	const out = act.kind === 'recuse' ? [name] : (act.clear.members as Id[]);
	const answering = (await deskRosters(tx)).find(({ desk }) => desk === state.desk);
	const left = remainingAt(answering, [...state.excludedMembers, ...out]);
	return left.length > 0 ? ok() : refuse('last-member', { desk: state.desk });
}

async function checkDeskKey(tx: Tx, state: CaseState, { clear }: KeptAct): Promise<Checked> {
	if (state.excludedMembers.length > 0) return refuse('notes-closed');
	const key = { desk: toBytea(clear.desk as Id), epoch: clear.epoch as number };
	return (await keys.areNewest(tx, [key])) ? ok() : refuse('stale-epoch', { desk: clear.desk as Id });
}

/**
 * Handing over takes the case's private records, sealed by the handler's browser to the other desk, or to each member of
 * it where somebody is excluded. The newest key must be among them; of the earlier ones, those that the handler has.
 */
async function giveToDesk(
	tx: Tx,
	caseId: Buffer,
	state: CaseState,
	name: string,
	act: KeptAct,
): Promise<Checked> {
	const desk = act.clear.desk as Id;
	const rosters = await deskRosters(tx);
	const wanted = recipientsOf({ ...state, coding: null, readers: [desk] }, rosters);
	const given = (act.deskKeys ?? []).filter((key) => key.desk === desk);
	const toMembers = (act.memberKeys ?? []).filter((key) => key.desk === desk);
	if (state.excludedMembers.length > 0) {
		if (wanted.members.length === 0) return refuse('excluded-desk');
		const newest = toMembers.filter(({ generation }) => generation === state.generation);
		const all = wanted.members.every(({ member }) => newest.some((key) => key.member === member));
		const none = toMembers.some(({ member }) => !wanted.members.some((one) => one.member === member));
		if (given.length > 0 || !all || none) return refuse('malformed');
	} else {
		const [roster] = wanted.readers;
		if (!roster || given.some(({ epoch }) => epoch > roster.epoch)) return refuse('malformed');
		if (given.some(({ epoch }) => epoch < roster.epoch)) return refuse('stale-epoch', { desk });
		const hasNewest = given.some(({ generation = 0 }) => generation === state.generation);
		if (toMembers.length > 0 || (!hasNewest && !state.readers.includes(desk))) return refuse('malformed');
	}
	await store.insertCaseKeys(
		tx,
		given.map(({ epoch, generation = 0, sealed }) => ({
			caseId,
			desk: toBytea(desk),
			epoch,
			generation,
			author: name,
			sealed: toBytea(sealed),
		})),
	);
	await keys.insertMemberKeys(
		tx,
		toMembers.map(({ generation, member, sealed }) => ({
			caseId,
			generation,
			member: toBytea(member),
			desk: toBytea(desk),
			author: name,
			sealed: toBytea(sealed),
		})),
	);
	return ok();
}

/** A reporter who is let in gets every key that the handler has; the newest must be among them. */
async function giveToReporter(
	tx: Tx,
	caseId: Buffer,
	state: CaseState,
	name: string,
	{ laterReporterKeys = [] }: KeptAct,
): Promise<Checked> {
	const newest =
		state.generation === 0 || laterReporterKeys.some((key) => key.generation === state.generation);
	if (!newest || laterReporterKeys.some(({ generation }) => generation > state.generation)) {
		return refuse('malformed');
	}
	await keys.insertReporterKeys(
		tx,
		laterReporterKeys.map(({ generation, sealed }) => ({
			caseId,
			generation,
			author: name,
			sealed: toBytea(sealed),
		})),
	);
	return ok();
}

const isNumber = (value: unknown, least: number): boolean =>
	Number.isSafeInteger(value) && (value as number) >= least && (value as number) < 2 ** 31;
const isRecord = (value: unknown) => isBase64url(value, 100, 1024);

/** Whether the records that came along are well formed; none is. */
export const isOffer = ({
	deskKeys = [],
	memberKeys = [],
	laterReporterKeys = [],
	generation,
}: KeyOffer): boolean =>
	Array.isArray(deskKeys) &&
	deskKeys.length <= 500 &&
	deskKeys.every(
		(key) =>
			isBase64url(key?.desk, 16) &&
			isNumber(key.epoch, 1) &&
			isNumber(key.generation ?? 0, 0) &&
			isRecord(key.sealed),
	) &&
	Array.isArray(memberKeys) &&
	memberKeys.length <= 5000 &&
	memberKeys.every(
		(key) =>
			isBase64url(key?.desk, 16) &&
			isBase64url(key.member, 16) &&
			isNumber(key.generation, 0) &&
			isRecord(key.sealed),
	) &&
	Array.isArray(laterReporterKeys) &&
	laterReporterKeys.length <= 1000 &&
	laterReporterKeys.every((key) => isNumber(key?.generation, 1) && isRecord(key.sealed)) &&
	(generation === undefined || isNumber(generation, 0));

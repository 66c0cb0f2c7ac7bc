/** An appeal, and an appeal that is sent back, bring a new key of the case: it must go to exactly those who read on. */
import type { Id } from '#modules/people/contract.ts';
import { deskRosters } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { toBytea } from '#platform/server/bytea.ts';
import type { Tx } from '#platform/server/database.ts';
import { isP256Point } from '#platform/server/ecdsa.ts';
import type { ActRefusal, CaseState } from '../contract.ts';
import { newKeyIn, type RekeyClear, recipientsOf, sameRecipients } from '../core/case-keys.ts';
import * as keys from './case-keys.store.ts';
import * as store from './cases.store.ts';
import * as former from './former-keys.store.ts';
import type { KeptAct } from './keep-keys.ts';

type Checked = Result<undefined, ActRefusal>;

export async function keepNewKey(
	tx: Tx,
	caseId: Buffer,
	state: CaseState,
	author: string,
	act: KeptAct,
): Promise<Checked> {
	const made = newKeyIn(act as never)!;
	if (act.generation !== made.generation || !isP256Point(toBytea(made.caseKey))) return refuse('malformed');
	const desks = [...new Set([...made.readers, ...made.members].map(({ desk }) => desk))];
	const refused = await refusalToSeal(tx, caseId, state, made, desks, act);
	if (refused) return refused;
	const away = state.readers.filter((desk) => !desks.includes(desk));
	await former.putAside(tx, caseId, away.map(toBytea));
	await former.takeUpAgain(tx, caseId, desks.map(toBytea));
	await write(tx, caseId, author, act);
	await former.setCaseKey(tx, caseId, toBytea(made.caseKey));
	return ok();
}

/** To whom the key must go the rosters say, not whoever made it: nobody is left out, and nobody is let in. */
async function refusalToSeal(
	tx: Tx,
	caseId: Buffer,
	state: CaseState,
	made: RekeyClear,
	desks: readonly Id[],
	{ deskKeys = [], memberKeys = [], laterReporterKeys = [] }: KeptAct,
): Promise<Exclude<Checked, { ok: true }> | null> {
	const rosters = await deskRosters(tx);
	// `recipientsOf` leaves out desks that the worker has ruled out, and those of the employer's own people.
	const wanted = recipientsOf({ ...state, readers: desks }, rosters);
	const reached = new Set([...wanted.readers, ...wanted.members].map(({ desk }) => desk));
	if (desks.some((desk) => !reached.has(desk))) return refuse('excluded-desk');
	if (!sameRecipients(wanted, made)) {
		const behind = made.readers.some(({ desk, epoch }) =>
			wanted.readers.some((one) => one.desk === desk && one.epoch > epoch),
		);
		return refuse(behind ? 'stale-epoch' : 'malformed');
	}
	const { generation } = made;
	const isNew = (key: { generation?: number }) => (key.generation ?? 0) === generation;
	const complete = sameRecipients(wanted, {
		readers: deskKeys.filter(isNew).map(({ desk, epoch }) => ({ desk, epoch })),
		members: memberKeys.filter(isNew).map(({ desk, member }) => ({ desk, member })),
	});
	const others = [...deskKeys, ...memberKeys].every(
		(key) => (key.generation ?? 0) <= generation && reached.has(key.desk),
	);
	const strangers =
		deskKeys.some(
			({ desk, epoch }) => !wanted.readers.some((one) => one.desk === desk && one.epoch === epoch),
		) ||
		memberKeys.some(
			({ desk, member }) => !wanted.members.some((one) => one.desk === desk && one.member === member),
		);
	const reporters = (await former.hasReadingReporter(tx, caseId)) && !state.receiptRetired ? 1 : 0;
	const mine = laterReporterKeys.length === reporters && laterReporterKeys.every(isNew);
	return complete && others && !strangers && mine ? null : refuse('malformed');
}

async function write(
	tx: Tx,
	caseId: Buffer,
	author: string,
	{ deskKeys = [], memberKeys = [], laterReporterKeys = [] }: KeptAct,
): Promise<void> {
	await store.insertCaseKeys(
		tx,
		deskKeys.map(({ desk, epoch, generation = 0, sealed }) => ({
			caseId,
			desk: toBytea(desk),
			epoch,
			generation,
			author,
			sealed: toBytea(sealed),
		})),
	);
	await keys.insertMemberKeys(
		tx,
		memberKeys.map(({ desk, member, generation, sealed }) => ({
			caseId,
			generation,
			member: toBytea(member),
			desk: toBytea(desk),
			author,
			sealed: toBytea(sealed),
		})),
	);
	await keys.insertReporterKeys(
		tx,
		laterReporterKeys.map(({ generation, sealed }) => ({
			caseId,
			generation,
			author,
			sealed: toBytea(sealed),
		})),
	);
}

/** Collective matters: founded, written in, shared, closed. What is counted in them: `count-referrals.ts`. */
import { randomBytes } from 'node:crypto';
import { verify } from '#crypto/sign.ts';
import {
	caseLeaf,
	issuePromise,
	type LedgerContext,
	sha256 as ledgerSha256,
	queueLeaves,
} from '#modules/ledger/server/index.ts';
import type { Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import { newestEpoch, type SignedIn, signKeyOf, titlesOf } from '#modules/people/server/index.ts';
import { mayChooseTopics } from '#modules/registry/server/index.ts';
import { type Moment, momentOf } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import {
	afterCollective,
	decideCollective,
	isCollectiveAct,
	leads,
	openedState,
	readersFit,
	type SealedForDesk,
	takesPart,
} from '../core/collective-acts.ts';
import { countOf, hasLapsed, monthStart, outsideOf } from '../core/collective-count.ts';
import type {
	CollectiveAct,
	CollectiveDetail,
	CollectiveRefusal,
	CollectiveStatement,
	CollectiveSubject,
	CollectiveView,
} from '../core/collective-types.ts';
import { areNewest } from './case-keys.store.ts';
import * as store from './collective.store.ts';

/** Matters on one screen. */
const MOST_SHOWN = 200;

type Recorded = Result<{ seq: number; promise: unknown }, CollectiveRefusal>;

/** Founds a matter at one of the member's own desks. */
export async function openCollective(
	context: LedgerContext,
	by: SignedIn,
	act: CollectiveAct,
): Promise<Recorded> {
	if (!isCollectiveAct(act) || act.kind !== 'open') return refuse('malformed');
	if (!(await isSigned(context, by, act))) return refuse('bad-signature');
	const subject = act.clear as CollectiveSubject;
	if (!by.desks.includes(subject.desk)) return refuse('not-permitted');
	const moment = momentOf(context.clock.now());
	const written = await inTransaction(context.db, async (tx): Promise<Result<Buffer, CollectiveRefusal>> => {
		if (!(await store.findEmployer(tx, toBytea(subject.employer)))) return refuse('malformed');
		if (!(await mayChooseTopics({ db: tx, clock: context.clock }, subject.topics, [])))
			return refuse('malformed');
		const fresh = await store.insertCollective(tx, {
			id: toBytea(act.collective),
			employer: toBytea(subject.employer),
			state: openedState(subject, moment.date),
		});
		if (!fresh) return refuse('malformed');
		return ok(await writeEntry(tx, by, act, moment));
	});
	return written.ok ? ok({ seq: 0, promise: issuePromise(context, written.value) }) : written;
}

export async function recordCollectiveAct(
	context: LedgerContext,
	by: SignedIn,
	act: CollectiveAct,
): Promise<Recorded> {
	if (!isCollectiveAct(act)) return refuse('malformed');
	if (!(await isSigned(context, by, act))) return refuse('bad-signature');
	const { desk, readers } = act.clear as { desk?: Id; readers?: SealedForDesk[] };
	if (act.kind === 'share' && (await newestEpoch(context.db, desk!)) === null) return refuse('not-permitted');
	const moment = momentOf(context.clock.now());
	const written = await inTransaction(context.db, async (tx): Promise<Result<Buffer, CollectiveRefusal>> => {
		const row = await store.lockCollective(tx, toBytea(act.collective));
		if (!row) return refuse('not-found');
		const decision = decideCollective(row.state, by.desks, act);
		if (!decision.ok) return decision;
		if (readers) {
			const pieces = piecesOf(act.sealed!);
			if (!pieces || !readersFit(row.state, readers, pieces)) return refuse('malformed');
			const keys = readers.map((reader) => ({ desk: toBytea(reader.desk), epoch: reader.epoch }));
			if (!(await areNewest(tx, keys))) return refuse('stale-epoch');
		}
		await store.updateCollective(tx, { ...row, state: afterCollective(row.state, act) });
		return ok(await writeEntry(tx, by, act, moment));
	});
	return written.ok ? ok({ seq: act.seq, promise: issuePromise(context, written.value) }) : written;
}

/** The words for each desk; null where it is no such list. */
function piecesOf(sealed: string): SealedForDesk[] | null {
	try {
		const pieces = JSON.parse(toBytea(sealed).toString('utf8')) as SealedForDesk[];
		const fit =
			Array.isArray(pieces) &&
			pieces.every((one) => isBase64url(one?.desk, 16) && isBase64url(one.sealed, 64, 512 * 1024));
		return fit ? pieces : null;
	} catch {
		return null;
	}
}

async function isSigned(context: LedgerContext, by: SignedIn, act: CollectiveAct): Promise<boolean> {
	const { collective, seq, kind, clear, sealed, signature } = act;
	const statement: CollectiveStatement = {
		collective,
		seq,
		kind,
		author: by.member,
		clear: { ...clear },
		sealedHash: sealed === null ? null : sha256(toBytea(sealed)).toString('base64url'),
	};
	const signKey = await signKeyOf(context, by.member);
	return verify(new Uint8Array(signKey), 'collective', statement, toBytea(signature));
}

/** Writes the entry with its leaf. */
async function writeEntry(tx: Tx, by: SignedIn, act: CollectiveAct, moment: Moment): Promise<Buffer> {
	const salt = randomBytes(32);
	const sealed = act.sealed === null ? null : toBytea(act.sealed);
	const facts = {
		case: act.collective,
		seq: act.seq,
		kind: act.kind,
		author: by.member,
		clear: { ...act.clear } as never,
		sealedHash: sealed && sha256(sealed).toString('base64url'),
		signature: act.signature,
		moment,
	};
	const leaf = Buffer.from(caseLeaf(ledgerSha256, facts, salt));
	await store.insertCollectiveEntry(tx, {
		collective_id: toBytea(act.collective),
		seq: act.seq,
		kind: act.kind,
		author: by.member,
		clear: { ...act.clear },
		sealed,
		signature: toBytea(act.signature),
		moment_date: moment.date,
		moment_part: moment.part,
		salt,
		leaf,
	});
	await queueLeaves(tx, [leaf]);
	return leaf;
}

/** The matters in which the member's desks take part. */
export async function readCollectives(context: LedgerContext, by: SignedIn): Promise<CollectiveView[]> {
	return viewsOf(context, by, await store.listCollectives(context.db, by.desks, MOST_SHOWN));
}

export async function readCollective(
	context: LedgerContext,
	by: SignedIn,
	id: Id,
): Promise<Result<CollectiveDetail, 'not-found'>> {
	const row = isBase64url(id, 16) ? await store.findCollective(context.db, toBytea(id)) : undefined;
	if (!row || !takesPart(row.state, by.desks)) return refuse('not-found');
	const [[view], entries, members] = await Promise.all([
		viewsOf(context, by, [row]),
		store.listCollectiveEntries(context.db, row.id),
		titlesOf(context),
	]);
	const authors = [...new Set(entries.map(({ author }) => author))];
	return ok({
		view: view!,
		entries: entries.map((entry) => ({
			seq: entry.seq,
			kind: entry.kind,
			author: entry.author,
			clear: entry.clear,
			sealed: fromNullableBytea(entry.sealed),
			signature: fromBytea(entry.signature),
			moment: { date: entry.moment_date, part: entry.moment_part },
		})),
		certificates: authors.flatMap((author): Certificate<MemberStatement>[] => {
			const certificate = members.get(author)?.certificate;
			return certificate ? [certificate] : [];
		}),
	});
}

/** Nothing finer than bands and months leaves here. */
async function viewsOf(
	{ db, clock }: LedgerContext,
	by: SignedIn,
	rows: readonly store.CollectiveRow[],
): Promise<CollectiveView[]> {
	const now = monthStart(momentOf(clock.now()).date);
	const [all, workers] = await Promise.all([
		store.listStanding(
			db,
			rows.map(({ id }) => id),
		),
		store.workersOf(
			db,
			rows.map(({ state }) => toBytea(state.employer)),
		),
	]);
	return rows.map(({ id, state, lapsed }) => {
		const counted = all.filter((one) => one.collective.equals(id));
		return {
			collective: fromBytea(id),
			state,
			...countOf(counted, now),
			lapsed: lapsed > 0 || counted.some((one) => hasLapsed(one, now)),
			outside: outsideOf(counted, now, workers.get(state.employer) ?? 0),
			mayLead: leads(state, by.desks),
		};
	});
}

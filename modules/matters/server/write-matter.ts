/** Matters: founded, and every entry after that. */
import { randomBytes, randomInt } from 'node:crypto';
import { verify } from '#crypto/sign.ts';
import { caseLeaf, issuePromise, sha256 as ledgerSha256, queueLeaves } from '#modules/ledger/server/index.ts';
import { deskCertificates, type SignedIn, signKeyOf } from '#modules/people/server/index.ts';
import { statutes } from '#modules/procedures/server/index.ts';
import { listEmployers } from '#modules/registry/server/index.ts';
import { type Moment, momentOf } from '#platform/moment.ts';
import { yearOf } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import { isMatterAct } from '../core/act-shape.ts';
import { decideMatter } from '../core/decide-act.ts';
import { isKnownToLaw } from '../core/known-to-law.ts';
import { matterNumber } from '../core/matter-number.ts';
import { afterMatter, holdsSide, openedState, standingFacts } from '../core/matter-state.ts';
import type {
	MatterAct,
	MatterActKind,
	MatterActs,
	MatterReader,
	MatterRefusal,
	MatterState,
	MatterStatement,
} from '../core/matter-types.ts';
import { mergeFacts } from '../core/merge-facts.ts';
import { deskMayHold } from '../core/sides.ts';
import type { MattersContext } from './context.ts';
import { judge } from './judge.ts';
import * as store from './matters.store.ts';

type Recorded = Result<{ seq: number; number: string; promise: unknown }, MatterRefusal>;
type Written = Result<{ leaf: Buffer; number: string }, MatterRefusal>;
type Desks = Awaited<ReturnType<typeof deskCertificates>>;

/** Founds a matter; the member's own desk takes the first side. */
export async function openMatter(context: MattersContext, by: SignedIn, act: MatterAct): Promise<Recorded> {
	if (!isMatterAct(act) || act.kind !== 'open') return refuse('malformed');
	if (!(await isSigned(context, by, act))) return refuse('bad-signature');
	const subject = act.clear as MatterActs['open'];
	if (!by.desks.includes(subject.desk)) return refuse('not-permitted');
	const law = statutes().get(subject.procedure);
	if (!law) return refuse('unknown-procedure');
	const employers = subject.employer === null ? [] : await listEmployers(context.db);
	if (subject.employer !== null && !employers.some(({ id }) => id === subject.employer))
		return refuse('malformed');
	const moment = momentOf(context.clock.now());
	const state = openedState(subject, moment.date);
	const number = matterNumber(yearOf(moment.date), randomInt(1_000_000));
	const written = await inTransaction(context.db, async (tx): Promise<Written> => {
		if (!mayHold(await deskCertificates(tx), subject)) return refuse('wrong-side');
		const { facts } = mergeFacts([]);
		const row = { id: toBytea(act.matter), number, procedure: subject.procedure, state, facts };
		const employer = subject.employer === null ? null : toBytea(subject.employer);
		if (!(await store.insertMatter(tx, { ...row, employer, judgedBy: law.fingerprint })))
			return refuse('malformed');
		return ok({ leaf: await writeAll(tx, by, act, row, moment), number });
	});
	return promised(context, act, written);
}

export async function recordMatterAct(
	context: MattersContext,
	by: SignedIn,
	act: MatterAct,
): Promise<Recorded> {
	if (!isMatterAct(act)) return refuse('malformed');
	if (!(await isSigned(context, by, act))) return refuse('bad-signature');
	const moment = momentOf(context.clock.now());
	const written = await inTransaction(context.db, async (tx): Promise<Written> => {
		const row = await store.lockMatter(tx, toBytea(act.matter));
		if (!row) return refuse('not-found');
		const earlier = await store.listWritten(tx, row.id);
		const decision = decideMatter({ state: row.state, entries: earlier, today: moment.date }, by.desks, act);
		if (!decision.ok) return decision;
		const further = await decideBesideOthers(tx, row, act);
		if (!further.ok) return further;
		const state = afterMatter(row.state, act);
		const entries = [...earlier, { seq: act.seq, kind: act.kind, clear: { ...act.clear } }];
		const { facts } = mergeFacts(standingFacts(entries));
		return ok({
			leaf: await writeAll(tx, by, act, { ...row, state, facts }, moment),
			number: row.number,
		});
	});
	return promised(context, act, written);
}

const promised = (context: MattersContext, { seq }: MatterAct, written: Written): Recorded =>
	written.ok
		? ok({ seq, number: written.value.number, promise: issuePromise(context, written.value.leaf) })
		: written;

const mayHold = (
	desks: Desks,
	{ desk, side }: { desk: string; side: MatterActs['open']['side'] },
): boolean => {
	const known = desks.get(desk);
	return known !== undefined && deskMayHold(known.kind, side);
};

/** What hangs on desks, the law, and other matters. */
async function decideBesideOthers(
	tx: Tx,
	{ state, procedure, id }: store.MatterRow,
	act: MatterAct,
): Promise<Result<undefined, MatterRefusal>> {
	const { kind, clear } = act as { kind: MatterActKind; clear: MatterActs[MatterActKind] };
	const is = <K extends MatterActKind>(wanted: K) => (kind === wanted ? (clear as MatterActs[K]) : null);
	const invite = is('invite');
	if (invite && !mayHold(await deskCertificates(tx), { ...invite, desk: invite.invited }))
		return refuse('wrong-side');
	if (!isKnownToLaw(statutes().get(procedure)!.versions, act)) return refuse('fact-unknown');
	const join = is('join');
	if (join) {
		const other = await store.findMatter(tx, toBytea(join.matter));
		if (!other || toBytea(join.matter).equals(id) || !holdsSide(other.state, [join.desk]))
			return refuse('not-found');
	}
	const sealed = is('own') ?? is('say');
	return sealed ? decideReaders(await deskCertificates(tx), state, act, sealed) : ok();
}

/** `own` is for the author's desk alone, `say` for every desk that holds a side; each under its newest key. */
function decideReaders(
	desks: Desks,
	{ sides }: MatterState,
	{ kind, sealed }: MatterAct,
	{ desk, readers }: MatterActs['own'],
): Result<undefined, MatterRefusal> {
	const wanted = kind === 'own' ? [desk] : sides.map((holder) => holder.desk);
	const pieces = piecesOf(sealed!);
	if (!pieces || !areFor(wanted, readers) || !areFor(wanted, pieces)) return refuse('malformed');
	const newest = [...readers, ...pieces].every(
		({ desk: reader, epoch }) => desks.get(reader)?.epoch === epoch,
	);
	return newest ? ok() : refuse('stale-epoch');
}

const areFor = (wanted: readonly string[], readers: readonly { desk: string }[]): boolean =>
	[...wanted].sort().join() ===
	readers
		.map(({ desk }) => desk)
		.sort()
		.join();

/** The words for each desk; null where it is no such list. */
function piecesOf(sealed: string): (MatterReader & { sealed: string })[] | null {
	try {
		const pieces = JSON.parse(toBytea(sealed).toString('utf8')) as (MatterReader & { sealed: string })[];
		const fit =
			Array.isArray(pieces) &&
			pieces.every((one) => isBase64url(one?.desk, 16) && isBase64url(one.sealed, 64, 512 * 1024));
		return fit ? pieces : null;
	} catch {
		return null;
	}
}

async function isSigned(context: MattersContext, by: SignedIn, act: MatterAct): Promise<boolean> {
	const { matter, seq, kind, clear, sealed, signature } = act;
	const statement: MatterStatement = {
		matter,
		seq,
		kind,
		author: by.member,
		clear: { ...clear },
		sealedHash: sealed === null ? null : sha256(toBytea(sealed)).toString('base64url'),
	};
	const signKey = await signKeyOf(context, by.member);
	return verify(new Uint8Array(signKey), 'matter', statement, toBytea(signature));
}

/** The matter as it is now, the entry with its leaf, and what stands on its track. */
async function writeAll(
	tx: Tx,
	by: SignedIn,
	act: MatterAct,
	row: store.MatterRow,
	moment: Moment,
): Promise<Buffer> {
	await store.updateMatter(tx, row);
	if (['open', 'invite', 'leave'].includes(act.kind)) await store.writeSides(tx, row.id, row.state);
	const leaf = await writeEntry(tx, by, act, moment);
	await judge(tx, [row], moment.date);
	return leaf;
}

async function writeEntry(tx: Tx, by: SignedIn, act: MatterAct, moment: Moment): Promise<Buffer> {
	const salt = randomBytes(32);
	const sealed = act.sealed === null ? null : toBytea(act.sealed);
	const facts = {
		case: act.matter,
		seq: act.seq,
		kind: act.kind,
		author: by.member,
		clear: { ...act.clear } as never,
		sealedHash: sealed && sha256(sealed).toString('base64url'),
		signature: act.signature,
		moment,
	};
	const leaf = Buffer.from(caseLeaf(ledgerSha256, facts, salt));
	await store.insertEntry(tx, {
		matter_id: toBytea(act.matter),
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

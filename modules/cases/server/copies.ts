/**
 * Redacted copies for the employer. A copy has a key and entries of its own; what the employer's people get names no case,
 * no number, no channel and no day.
 */
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
import { employerDeskEpoch, type SignedIn, signKeyOf, titlesOf } from '#modules/people/server/index.ts';
import { momentOf } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import { inTransaction, type Tx } from '#platform/server/database.ts';
import type { ActRefusal } from '../contract.ts';
import {
	type CaseCopyView,
	type CopyEntryKind,
	type CopyStatement,
	type EmployerAct,
	type EmployerCopyView,
	isEmployerAct,
	isNewCopy,
	type NewCopy,
	weekOf,
} from '../core/copy-types.ts';
import { findCase } from './cases.store.ts';
import * as store from './copies.store.ts';
import type { LiveBus } from './live.ts';
import { tellDesks } from './live.ts';
import { readCase } from './read-cases.ts';
import { type RecordedAct, recordAct } from './record-act.ts';

/** Copies on one screen of the employer. */
const MOST_SHOWN = 200;

/** The act `copy` on the case, and the copy with its first entry: both or none. */
export async function recordCopy(
	context: LedgerContext,
	by: SignedIn,
	caseId: Id,
	{ act, copy }: NewCopy,
): Promise<Result<RecordedAct, ActRefusal>> {
	if (act?.kind !== 'copy' || !copy || !isNewCopy(copy)) return refuse('malformed');
	const clear = act.clear ?? {};
	if (!isBase64url(clear.copy, 16) || !isBase64url(clear.desk, 16)) return refuse('malformed');
	const signKey = await signKeyOf(context, by.member);
	const sealed = toBytea(copy.sealed);
	const first = { seq: 0, kind: 'copy-text' as const, clear: {}, sealed, signature: toBytea(copy.signature) };
	if (!(await isSigned(signKey, clear.copy, by.member, first))) return refuse('bad-signature');
	// What the employer gets is what the case's own entry names.
	if (sha256(sealed).toString('base64url') !== clear.shown) return refuse('malformed');
	return recordAct(
		context,
		{ performer: { kind: 'member', id: by.member, desks: by.desks }, name: by.member, signKey },
		{
			case: caseId,
			seq: act.seq,
			kind: act.kind,
			clear: { ...act.clear },
			sealed: act.sealed ?? null,
			signature: act.signature,
			...(act.generation ? { generation: act.generation } : {}),
		},
		async (tx, id) => {
			const epoch = await employerDeskEpoch(tx, toBytea(clear.desk));
			if (epoch === undefined) return refuse('not-permitted');
			if (epoch !== copy.epoch) return refuse('stale-epoch', { desk: clear.desk });
			const fresh = await store.insertCopy(tx, {
				id: toBytea(clear.copy),
				case_id: id,
				desk: toBytea(clear.desk),
				copy_key: toBytea(clear.copyKey),
				epoch,
				author: by.member,
				sealed_key: toBytea(copy.sealedKey),
			});
			if (!fresh) return refuse('malformed');
			await writeEntry(tx, context, clear.copy, by.member, first);
			return ok();
		},
	);
}

interface NewEntry {
	readonly seq: number;
	readonly kind: CopyEntryKind;
	readonly clear: Readonly<Record<string, string>>;
	readonly sealed: Buffer;
	readonly signature: Buffer;
}

async function isSigned(signKey: Buffer, copy: Id, author: Id, entry: NewEntry): Promise<boolean> {
	const { seq, kind, clear, sealed, signature } = entry;
	const sealedHash = sha256(sealed).toString('base64url');
	const statement: CopyStatement = { copy, seq, kind, author, clear, sealedHash };
	return verify(new Uint8Array(signKey), 'copy', statement, signature);
}

/** Writes the entry with its leaf. */
async function writeEntry(tx: Tx, context: LedgerContext, copy: Id, author: Id, entry: NewEntry) {
	const { seq, kind, clear, sealed, signature } = entry;
	const moment = momentOf(context.clock.now());
	const salt = randomBytes(32);
	const facts = {
		case: copy,
		seq,
		kind,
		author,
		clear,
		sealedHash: sha256(sealed).toString('base64url'),
		signature: fromBytea(signature),
		moment,
	};
	const leaf = Buffer.from(caseLeaf(ledgerSha256, facts, salt));
	await store.insertCopyEntry(tx, {
		copy_id: toBytea(copy),
		seq,
		kind,
		author,
		clear,
		sealed,
		signature,
		moment_date: moment.date,
		moment_part: moment.part,
		salt,
		leaf,
	});
	await queueLeaves(tx, [leaf]);
	return leaf;
}

/** What the employer's people write on a copy of their desk; the desks of the case hear of it. */
export async function recordEmployerAct(
	context: LedgerContext,
	by: SignedIn,
	copy: Id,
	act: EmployerAct,
): Promise<Result<{ seq: number; promise: unknown }, ActRefusal>> {
	const { date } = momentOf(context.clock.now());
	if (!isBase64url(copy, 16)) return refuse('not-found');
	if (!isEmployerAct(act, date)) return refuse('malformed');
	const entry: NewEntry = {
		seq: act.seq,
		kind: act.kind,
		clear: { ...act.clear },
		sealed: toBytea(act.sealed),
		signature: toBytea(act.signature),
	};
	const signKey = await signKeyOf(context, by.member);
	if (!(await isSigned(signKey, copy, by.member, entry))) return refuse('bad-signature');
	const written = await inTransaction(context.db, async (tx): Promise<Result<Buffer, ActRefusal>> => {
		const row = await store.lockCopy(tx, toBytea(copy));
		if (!row || !by.desks.includes(fromBytea(row.desk))) return refuse('not-found');
		const next = (await store.lastCopySeq(tx, row.id)) + 1;
		if (act.seq !== next) return refuse('stale', { seq: next });
		const leaf = await writeEntry(tx, context, copy, by.member, entry);
		const { state } = (await findCase(tx, row.case_id))!;
		await tellDesks(tx, [{ case: fromBytea(row.case_id), seq: state.lastSeq, desks: state.readers }]);
		return ok(leaf);
	});
	if (!written.ok) return written;
	return ok({ seq: act.seq, promise: issuePromise(context, written.value) });
}

/** Every copy of a case, for whoever may read the case. */
export async function readCopiesOfCase(
	context: LedgerContext & { readonly live: LiveBus },
	by: SignedIn,
	caseId: Id,
): Promise<Result<readonly CaseCopyView[], 'not-found'>> {
	const view = await readCase(context, by, caseId);
	if (!view.ok) return view;
	const rows = await store.listCopiesOfCase(context.db, toBytea(caseId));
	return ok(await viewsOf(context, rows));
}

export async function readEmployerCopies(context: LedgerContext, by: SignedIn): Promise<EmployerCopyView[]> {
	const rows = await store.listCopiesOfDesks(context.db, by.desks.map(toBytea), MOST_SHOWN);
	const views = await viewsOf(context, rows);
	return views.map((view, index) => {
		const { epoch, author, sealed_key } = rows[index]!;
		return { ...view, key: { epoch, author, sealed: fromBytea(sealed_key) } };
	});
}

async function viewsOf({ db }: LedgerContext, rows: readonly store.CopyRow[]): Promise<CaseCopyView[]> {
	const [entries, members] = await Promise.all([
		store.listCopyEntries(
			db,
			rows.map(({ id }) => id),
		),
		titlesOf({ db }),
	]);
	return rows.map((row) => {
		const own = entries.filter(({ copy_id }) => copy_id.equals(row.id));
		const authors = [...new Set(own.map(({ author }) => author))];
		return {
			copy: fromBytea(row.id),
			desk: fromBytea(row.desk),
			copyKey: fromBytea(row.copy_key),
			entries: own.map((entry) => ({
				seq: entry.seq,
				kind: entry.kind,
				author: entry.author,
				clear: entry.clear,
				sealed: fromBytea(entry.sealed),
				signature: fromBytea(entry.signature),
				week: weekOf(entry.moment_date),
			})),
			certificates: authors.flatMap((author): Certificate<MemberStatement>[] => {
				const certificate = members.get(author)?.certificate;
				return certificate ? [certificate] : [];
			}),
		};
	});
}

/** Coming back with a receipt. The lookup id finds ciphertext; every act is signed by the reporter's own key. */

import type { ActRefusal } from '#modules/cases/contract.ts';
import {
	type Alongside,
	appealOffer,
	clockOf,
	entryView,
	findCase,
	findIdentity,
	followUpsOpen,
	listEntries,
	recordAct,
} from '#modules/cases/server/index.ts';
import { proveInclusions, repeatPromise } from '#modules/ledger/server/index.ts';
import { titlesOf } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, sha256, toBytea } from '#platform/server/bytea.ts';
import type { EntryProof, Filed, FollowEntry, FollowView, ReporterAct } from '../contract.ts';
import { MOST_UPLOADS } from '../core/filing-shape.ts';
import type { IntakeContext } from './context.ts';
import * as store from './intake.store.ts';

/** One answer for a receipt that does not exist and for a wrong one; no count, no lock-out. */
export type FollowRefusal = 'no-such-receipt';

const INTERNAL = new Set(['note', 'summary', 'assign', 'link', 'unlink', 'task', 'end-task']);

export async function findCaseByLookup({ db }: IntakeContext, lookup: unknown) {
	if (!isBase64url(lookup, 32)) return null;
	const receipt = await store.findReceipt(db, sha256(toBytea(lookup)));
	const row = receipt && (await findCase(db, receipt.case_id));
	return receipt && row ? { receipt, row } : null;
}

export async function followCase(
	context: IntakeContext,
	lookup: unknown,
): Promise<Result<FollowView, FollowRefusal>> {
	const found = await findCaseByLookup(context, lookup);
	if (!found) return refuse('no-such-receipt');
	const { receipt, row } = found;
	const today = almatyDate(context.clock.now());
	const [entries, identity, members, later] = await Promise.all([
		listEntries(context.db, row.id),
		findIdentity(context.db, row.id),
		titlesOf(context),
		store.listReporterKeys(context.db, row.id),
	]);
	const appeal = await appealOffer(context, row.state, today);
	const seated = Object.values(appeal?.rosters ?? {}).flat();
	const proofs = await proveInclusions(
		context,
		entries.map(({ leaf }) => leaf),
	);
	return ok({
		case: fromBytea(row.id),
		wrappedSecrets: fromBytea(receipt.wrapped_secrets),
		reporterKey: fromNullableBytea(receipt.reporter_key),
		laterKeys: later.map(({ generation, author, sealed }) => ({
			generation,
			author,
			sealed: fromBytea(sealed),
		})),
		caseKey: fromBytea(row.case_key),
		identity: identity?.reporter_sealed
			? { sealed: fromBytea(identity.sealed), reporter: fromBytea(identity.reporter_sealed) }
			: null,
		// Who works on it is the desk's own matter.
		state: { ...row.state, assigned: null, tasks: [] },
		clocks: clockOf(row.state, today),
		followUpsOpen: followUpsOpen(row.state, today),
		appeal,
		entries: entries.flatMap((entry, index): FollowEntry[] => {
			if (INTERNAL.has(entry.kind)) return [];
			return [{ ...entryView(entry, proofs[index]?.index ?? null), salt: fromBytea(entry.salt) }];
		}),
		certificates: [...new Set([...entries.map(({ author }) => author), ...seated])].flatMap(
			(author) => members.get(author)?.certificate ?? [],
		),
		today,
	});
}

export async function recordReporterAct(
	context: IntakeContext,
	input: ReporterAct,
): Promise<Result<Filed & { seq: number }, ActRefusal | FollowRefusal>> {
	const found = await findCaseByLookup(context, input?.lookup);
	if (!found || found.row.reporter_sign_key === null) return refuse('no-such-receipt');
	const { row } = found;
	const uploads = input.uploads ?? [];
	const idsWellFormed =
		Array.isArray(uploads) && uploads.length <= MOST_UPLOADS && uploads.every((id) => isBase64url(id, 16));
	if (input.case !== fromBytea(row.id) || !idsWellFormed) return refuse('malformed');
	// An arrival is what the server itself records when a contact code is turned into a receipt; a linked case comes
	// with its filing.
	if (input.kind === ('arrive' as string) || input.kind === 'retaliation-case')
		return refuse('not-permitted');
	const recorded = await recordAct(
		context,
		{ performer: { kind: 'reporter' }, name: 'reporter', signKey: row.reporter_sign_key },
		{
			case: input.case,
			seq: input.seq,
			kind: input.kind,
			clear: input.clear,
			sealed: input.sealed,
			signature: input.signature,
			...(input.generation ? { generation: input.generation } : {}),
			// Nothing but an appeal brings keys.
			...(input.kind === 'appeal' ? keysOf(input) : {}),
		},
		alongside(uploads.map(toBytea), input.kind === 'retire'),
	);
	if (!recorded.ok) return recorded;
	const { seq, promise, salt, moment } = recorded.value;
	return ok({ case: input.case, seq, promise, salt, moment });
}

const keysOf = ({ deskKeys = [], memberKeys = [], laterReporterKeys = [] }: ReporterAct) => ({
	deskKeys,
	memberKeys,
	laterReporterKeys,
});

/** Ties attachments to the case; retiring a receipt takes away the wrapped keys for good. */
const alongside =
	(uploads: readonly Buffer[], retire: boolean): Alongside =>
	async (tx, caseId) => {
		if (retire) await store.deleteReceipt(tx, caseId);
		return tieAll(uploads)(tx, caseId);
	};

/** Ties uploads to the case that an act belongs to; refuses where one is missing or belongs elsewhere. */
export const tieAll =
	(uploads: readonly Buffer[]): Alongside =>
	async (tx, caseId) =>
		(await store.tieUploads(tx, caseId, uploads)) === uploads.length ? ok() : refuse('upload-missing');

/** The proof-of-filing file: had again at any time with the receipt, checked offline with `npm run verify`. */
export async function proofsFor(
	context: IntakeContext,
	lookup: unknown,
): Promise<Result<{ entries: readonly EntryProof[] }, FollowRefusal>> {
	const found = await findCaseByLookup(context, lookup);
	if (!found) return refuse('no-such-receipt');
	const entries = await listEntries(context.db, found.row.id);
	const inclusions = await proveInclusions(
		context,
		entries.map(({ leaf }) => leaf),
	);
	return ok({
		entries: entries.map((entry, index) => {
			const inclusion = inclusions[index];
			return {
				seq: entry.seq,
				salt: fromBytea(entry.salt),
				...repeatPromise(context, entry.leaf, { date: entry.moment_date, part: entry.moment_part }),
				...(inclusion ? { inclusion } : {}),
			};
		}),
	});
}

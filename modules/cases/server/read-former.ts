/** A case that was appealed away from one's desk: as it stood until then, and what came of the appeal. */
import { type LedgerContext, proveInclusions } from '#modules/ledger/server/index.ts';
import { type SignedIn, titlesOf } from '#modules/people/server/index.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea } from '#platform/server/bytea.ts';
import type { AppealedAway, AppealedCase, CaseState, CaseView } from '../contract.ts';
import { type Appeal, formerReaders } from '../core/appeals.ts';
import { keysNamed } from '../core/case-keys.ts';
import { replay } from '../core/case-state.ts';
import * as store from './cases.store.ts';
import { entryView, recordedEntry } from './entry-view.ts';
import { listAppealedFrom, listFormerKeys } from './former-keys.store.ts';
import { keyView } from './list-renewals.ts';
import { recordRead } from './record-read.ts';

const toldOf = ({ on, to, outcome, decidedOn }: Appeal): AppealedAway => ({ on, to, outcome, decidedOn });

/** The appeal that took this case from the member's desks; undefined where none did. */
function takenAway(state: CaseState, by: Pick<SignedIn, 'member' | 'desks'>): Appeal | undefined {
	if (state.excludedMembers.includes(by.member)) return undefined;
	const former = formerReaders(state);
	return by.desks.flatMap((desk) => former.get(desk) ?? []).sort((a, b) => b.seq - a.seq)[0];
}

/** Nothing that came with the appeal or after it, sealed or not, is in the answer but how it ended. */
export async function readFormerCase(
	context: LedgerContext,
	by: SignedIn,
	row: store.CaseRow,
): Promise<Result<CaseView, 'not-found'>> {
	const { db } = context;
	const appeal = takenAway(row.state, by);
	const keys = appeal
		? await listFormerKeys(
				db,
				row.id,
				by.desks.map((desk) => Buffer.from(desk, 'base64url')),
				Buffer.from(by.member, 'base64url'),
			)
		: [];
	if (!appeal || keys.length === 0) return refuse('not-found');
	const [all, titles] = await Promise.all([
		store.listEntries(db, row.id),
		titlesOf({ db }),
		recordRead(context, by, [fromBytea(row.id)], 'opened'),
	]);
	const entries = all.filter(({ seq }) => seq < appeal.seq);
	const proofs = await proveInclusions(
		context,
		entries.map(({ leaf }) => leaf),
	);
	const authors = [...new Set(entries.map(({ author }) => author))].flatMap(
		(author) => titles.get(author) ?? [],
	);
	const first = entries[0]!;
	const state = replay(entries.map((entry) => recordedEntry(fromBytea(row.id), entry)));
	return ok({
		case: fromBytea(row.id),
		state,
		clock: null,
		caseKey: keysNamed(entries).at(-1)!.caseKey,
		keys: keys.map(keyView),
		body: fromBytea(first.sealed!),
		bodyAuthor: first.author,
		entries: entries.map((entry, index) => entryView(entry, proofs[index]?.index ?? null)),
		hasIdentity: false,
		shareHolders: [],
		releasedIdentity: null,
		waitingReporter: null,
		permitted: [],
		followUpsOpen: [],
		members: Object.fromEntries(authors.map((member) => [fromBytea(member.id), member.title])),
		certificates: authors.flatMap(({ certificate }) => (certificate ? [certificate] : [])),
		present: [],
		appealedAway: toldOf(appeal),
	});
}

/** Cases that were appealed away from this member's desks, the newest appeal first. */
export async function listAppealedAway(
	{ db }: Pick<LedgerContext, 'db'>,
	by: SignedIn,
): Promise<AppealedCase[]> {
	const rows = await listAppealedFrom(db, by.desks);
	return rows
		.flatMap(({ id, state }) => {
			const appeal = takenAway(state, by);
			return appeal ? [{ case: fromBytea(id), number: state.number, ...toldOf(appeal) }] : [];
		})
		.sort((a, b) => (a.on < b.on ? 1 : -1));
}

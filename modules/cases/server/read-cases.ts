/** What a handler's browser gets to open: the queue, and one case. Ciphertext and coded fields only. */
import { type LedgerContext, proveInclusions } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { deskRosters, type SignedIn, titlesOf } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { fromBytea, fromNullableBytea, isBase64url, toBytea } from '#platform/server/bytea.ts';
import type { CaseView } from '../contract.ts';
import { permittedActs } from '../core/decide-act.ts';
import { RELEASES_NEEDED } from '../core/identity-requests.ts';
import { mayRead } from '../core/may-read.ts';
import { listKeysFor } from './case-keys.store.ts';
import * as store from './cases.store.ts';
import { circumstancesOf, clockOf } from './circumstances.ts';
import { entryView } from './entry-view.ts';
import { keyView } from './list-renewals.ts';
import type { LiveBus } from './live.ts';
import { readFormerCase } from './read-former.ts';
import { recordRead } from './record-read.ts';
import { releasedIdentity, shareHolders } from './share-holders.ts';

/** A case sealed to none of the member's desks is answered like one that does not exist. */
export async function readCase(
	context: LedgerContext & { readonly live: LiveBus },
	by: SignedIn,
	id: Id,
): Promise<Result<CaseView, 'not-found'>> {
	const { db, clock, live } = context;
	if (!isBase64url(id, 16)) return refuse('not-found');
	const caseId = toBytea(id);
	const row = await store.findCase(db, caseId);
	if (!row) return refuse('not-found');
	if (!mayRead(row.state, by)) return readFormerCase(context, by, row);
	const keys = await listKeysFor(db, [caseId], by.desks.map(toBytea), toBytea(by.member));
	if (keys.length === 0) return refuse('not-found');
	const today = almatyDate(clock.now());
	const { state } = row;
	const [entries, identity, titles, waiting, holders, released] = await Promise.all([
		store.listEntries(db, caseId),
		store.findIdentity(db, caseId),
		titlesOf({ db }),
		store.findWaitingReporter(db, caseId),
		shareHolders(db, caseId, by.member),
		releasedIdentity(db, caseId, state, by.member, today),
		recordRead(context, by, [id], 'opened'),
	]);
	const proofs = await proveInclusions(
		context,
		entries.map(({ leaf }) => leaf),
	);
	const circumstances = circumstancesOf(state, today);
	const rosters =
		state.excludedMembers.length > 0 &&
		Object.fromEntries((await deskRosters(db)).map(({ desk, members }) => [desk, members]));
	const authors = [...new Set(entries.map(({ author }) => author))].flatMap(
		(author) => titles.get(author) ?? [],
	);
	const first = entries[0]!;
	return ok({
		case: id,
		state,
		clock: clockOf(state, today),
		caseKey: fromBytea(row.case_key),
		keys: keys.map(keyView),
		body: fromBytea(first.sealed!),
		bodyAuthor: first.author,
		entries: entries.map((entry, index) => entryView(entry, proofs[index]?.index ?? null)),
		hasIdentity: identity !== undefined,
		shareHolders: holders,
		releasedIdentity: released,
		...(rosters ? { rosters } : {}),
		waitingReporter: fromNullableBytea(waiting),
		permitted: permittedActs(state, { kind: 'member', id: by.member, desks: by.desks }, circumstances).filter(
			(kind) => kind !== 'request-release' || holders.length >= RELEASES_NEEDED,
		),
		followUpsOpen: circumstances.followUps,
		members: Object.fromEntries(authors.map((member) => [fromBytea(member.id), member.title])),
		certificates: authors.flatMap(({ certificate }) => (certificate ? [certificate] : [])),
		present: live.present(id, clock.now()),
	});
}

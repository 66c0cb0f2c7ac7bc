/** The custodians' side of an identity: what they are asked, and what they answer. Shares pass through sealed. */
import { type LedgerContext, repeatPromise } from '#modules/ledger/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { type SignedIn, signKeyOf, titlesOf } from '#modules/people/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { addDays, type PlainDate } from '#platform/plain-date.ts';
import type { Result } from '#platform/result.ts';
import { fromBytea, toBytea } from '#platform/server/bytea.ts';
import type { ActRefusal, CustodianAct, ReleaseView } from '../contract.ts';
import { lapsesAfter, standingOf } from '../core/identity-requests.ts';
import { entryView } from './entry-view.ts';
import * as store from './identity.store.ts';
import { type RecordedAct, recordAct } from './record-act.ts';

/** Days for which an answered or lapsed request stays on the custodian's page. */
const SHOWN_DAYS = 90;
const MOST_SHOWN = 200;

export async function readReleaseRequests(
	context: LedgerContext,
	by: SignedIn,
): Promise<{ requests: ReleaseView[]; today: PlainDate }> {
	const { db, clock } = context;
	const today = almatyDate(clock.now());
	const [rows, members] = await Promise.all([
		store.listReleaseRequests(db, toBytea(by.member), addDays(today, -SHOWN_DAYS), MOST_SHOWN),
		titlesOf({ db }),
	]);
	const requests = rows.flatMap((row): ReleaseView[] => {
		const request = row.state.identityRequests.find((known) => known.request === row.seq);
		const handler = members.get(row.author)?.certificate;
		if (!request?.release?.custodians.includes(by.member) || !handler) return [];
		const { status, channel, danger, retaliationOpen, filed, lastSeq } = row.state;
		const moment = { date: row.moment_date, part: row.moment_part };
		return [
			{
				case: fromBytea(row.case_id),
				caseKey: row.newest_key ?? fromBytea(row.case_key),
				generation: row.state.generation,
				nextSeq: lastSeq + 1,
				// The reason that the worker reads is sealed to the case: nothing for a custodian.
				entry: entryView(row, null),
				salt: fromBytea(row.salt),
				promise: repeatPromise(context, row.leaf, moment),
				handler,
				share: { sealed: fromBytea(row.share), author: row.share_author },
				request,
				standing: standingOf(request, today)!,
				lapses: lapsesAfter(request),
				status,
				channel,
				danger,
				retaliationOpen,
				filed,
				titles: Object.fromEntries(
					request.release.custodians.map((one) => [one, members.get(one)?.title ?? '—']),
				),
			},
		];
	});
	return { requests, today };
}

/** A custodian's release or refusal: an entry of the case, like every other act. */
export async function recordCustodianAct(
	context: LedgerContext,
	by: SignedIn,
	id: Id,
	act: CustodianAct,
): Promise<Result<RecordedAct, ActRefusal>> {
	const author = {
		performer: { kind: 'custodian' as const, id: by.member },
		name: by.member,
		signKey: await signKeyOf(context, by.member),
	};
	return recordAct(context, author, {
		case: id,
		seq: act.seq,
		kind: act.kind,
		clear: act.clear,
		sealed: act.sealed ?? null,
		signature: act.signature ?? '',
		...(act.generation ? { generation: act.generation } : {}),
	});
}

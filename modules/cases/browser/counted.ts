/** Which of one's own readable cases are counted in which matter; counting them, and taking them out. */
import { base64url } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Result } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { CountRequest, LeaveRequest } from '../contract.ts';
import type { Candidate, CollectiveView, CountedView } from '../core/collective-types.ts';
import { openCaseKey, openKeyRecords } from './case-key.ts';
import { sealCount, secretOf, spotsOf, tagOf } from './collective.ts';

/** A case with its keys opened. */
export interface Readable {
	readonly case: Id;
	/** The newest: a referral is counted under the tag that it gives. */
	readonly newest: PrivateRecord<'seal'>;
	/** Every key that this member has, the newest among them. */
	readonly records: readonly PrivateRecord<'seal'>[];
}

/** Null where this member's keys do not open it. */
export async function readable(
	keyring: Keyring,
	candidate: Pick<Candidate, 'case' | 'caseKey' | 'keys'>,
): Promise<Readable | null> {
	const newest = await openCaseKey(keyring, candidate);
	if (!newest) return null;
	return {
		case: candidate.case,
		newest,
		records: await openKeyRecords(keyring, candidate.case, candidate.keys),
	};
}

export interface Found {
	readonly case: Id;
	/** The key whose tag it was. */
	readonly record: PrivateRecord<'seal'>;
	readonly view: CountedView;
}

/** Tags are asked about so many at once. */
const BATCH = 2_000;

/** Where these cases stand in these matters, now or formerly. */
export async function findCounted(
	send: Send,
	cases: readonly Readable[],
	matters: readonly Id[],
): Promise<Result<readonly Found[], string>> {
	const tagged = await Promise.all(
		cases.flatMap((one) =>
			one.records.flatMap((record) =>
				matters.map(async (matter) => ({ case: one.case, record, tag: await tagOf(record, matter) })),
			),
		),
	);
	const found: Found[] = [];
	for (let from = 0; from < tagged.length; from += BATCH) {
		const batch = tagged.slice(from, from + BATCH);
		const answer = await send<{ counted: CountedView[] }>('POST', '/api/desk/counted', {
			tags: batch.map(({ tag }) => tag),
		});
		if (!answer.ok) return answer;
		for (const view of answer.value.counted)
			for (const { tag, ...one } of batch) if (tag === view.tag) found.push({ ...one, view });
	}
	return { ok: true, value: found };
}

/** `before`: what is known of this case in this matter. */
export async function countCase(
	send: Send,
	keyring: Keyring,
	{ collective, state }: CollectiveView,
	one: Readable,
	{
		reason,
		on,
		before,
	}: { readonly reason: string; readonly on: PlainDate; readonly before: readonly Found[] },
): Promise<Result<unknown, string>> {
	// Under an older key as well: who refused once, or is counted, is not counted anew under the next.
	if (before.some(({ view }) => view.status === 'refused')) return { ok: false, code: 'count-refused' };
	if (before.some(({ view }) => view.counted)) return { ok: false, code: 'count-already' };
	const tag = await tagOf(one.newest, collective);
	const index = before.find(({ view }) => view.tag === tag)?.view.acts.length ?? 0;
	const request: CountRequest = {
		case: one.case,
		tag,
		spots: await spotsOf(one.newest, state),
		sealed: await sealCount(keyring, one.newest, { collective, act: 'join', on, reason, index }),
	};
	return send('POST', `/api/desk/collectives/${collective}/count`, request);
}

export async function takeCaseOut(
	send: Send,
	keyring: Keyring,
	{ record, view }: Found,
	{ reason, on }: { readonly reason: string; readonly on: PlainDate },
): Promise<Result<unknown, string>> {
	const { collective } = view;
	const request: LeaveRequest = {
		secret: base64url(await secretOf(record, collective)),
		sealed: await sealCount(keyring, record, {
			collective,
			act: 'leave',
			on,
			reason,
			index: view.acts.length,
		}),
	};
	return send('POST', `/api/desk/collectives/${collective}/leave`, request);
}

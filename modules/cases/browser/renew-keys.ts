/** New keys for many cases, a batch at a time: what a batch has done stands, and the next visit goes on where it stopped. */
import { certified } from '#modules/people/browser/certificates.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Send } from '#platform/send.ts';
import type { HandlerAct, Renewal, Renewals } from '../contract.ts';
import { type Certified, makeRekey } from './rekey.ts';

/** Desks and members as the root has signed them. */
export interface Colleagues {
	readonly desks: readonly DeskStatement[];
	readonly members: readonly MemberStatement[];
}

export interface RenewProgress {
	readonly renewed: number;
	/** Cases whose keys do not fit what their entries say, or that changed at this moment. */
	readonly left: number;
}

/** Cases in one request, and keys that are made at the same time. */
const BATCH = 100;
const AT_ONCE = 10;

type Results = { results: { case: Id; refused: string | null }[] };

/** `onProgress` is told after each batch; where it answers false, the rest waits for the next time. */
export async function renewKeys(
	send: Send,
	keyring: Keyring,
	colleagues: Colleagues,
	onProgress: (progress: RenewProgress) => boolean,
): Promise<Result<RenewProgress, string>> {
	let progress: RenewProgress = { renewed: 0, left: 0 };
	let after: Id | null = null;
	let next = fetchPage(send, after);
	for (;;) {
		const page: Awaited<typeof next> = await next;
		if (!page.ok) return page;
		const { items } = page.value;
		if (items.length === 0) return ok(progress);
		after = items.at(-1)!.case;
		// The next page is on its way while this one is sealed.
		next = fetchPage(send, after);
		const done = await renewBatch(send, keyring, colleagues, page.value);
		if (!done.ok) {
			await next;
			return done;
		}
		progress = {
			renewed: progress.renewed + done.value,
			left: progress.left + items.length - done.value,
		};
		if (!onProgress(progress)) {
			await next;
			return ok(progress);
		}
	}
}

const fetchPage = (send: Send, after: Id | null) =>
	send<Renewals>('GET', `/api/desk/renewals?limit=${BATCH}${after ? `&after=${after}` : ''}`);

async function renewBatch(
	send: Send,
	keyring: Keyring,
	colleagues: Colleagues,
	page: Renewals,
): Promise<Result<number, string>> {
	const known = await withAuthors(keyring, colleagues, page);
	const made: { id: Id; act: HandlerAct<'rekey'> }[] = [];
	for (let from = 0; from < page.items.length; from += AT_ONCE) {
		const some = page.items.slice(from, from + AT_ONCE);
		const acts = await Promise.all(some.map((item) => makeRekey(keyring, item, known)));
		acts.forEach((act, index) => {
			if (act.ok) made.push({ id: some[index]!.case, act: act.value });
		});
		// Lets the page answer keys.
		await new Promise((resolve) => setTimeout(resolve));
	}
	if (made.length === 0) return ok(0);
	const answer = await send<Results>('POST', '/api/desk/renewals', {
		cases: made.map(({ id }) => id),
		entries: made.map(({ act }) => act),
	});
	if (!answer.ok) return answer;
	return ok(answer.value.results.filter(({ refused }) => refused === null).length);
}

async function withAuthors(keyring: Keyring, colleagues: Colleagues, page: Renewals): Promise<Certified> {
	const authors = await certified(keyring.rootKey, 'member', page.certificates);
	return { ...colleagues, authors: authors.map(({ statement }) => statement) };
}

/** A new key for this one case. Where somebody else was faster, theirs is as good. */
export async function renewCase(
	send: Send,
	keyring: Keyring,
	colleagues: Colleagues,
	id: Id,
): Promise<Result<undefined, string>> {
	const page = await send<Renewals>('GET', `/api/desk/renewals?case=${id}`);
	if (!page.ok) return page;
	const item: Renewal | undefined = page.value.items[0];
	if (!item) return refuse('not-found');
	const act = await makeRekey(keyring, item, await withAuthors(keyring, colleagues, page.value));
	if (!act.ok) return act;
	const answer = await send<Results>('POST', '/api/desk/renewals', { cases: [id], entries: [act.value] });
	if (!answer.ok) return answer;
	const refused = answer.value.results[0]?.refused ?? null;
	return refused === null || refused === 'stale' ? ok() : refuse(refused);
}

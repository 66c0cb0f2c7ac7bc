/**
 * Search in what the desk may read, in the desk's own browser: fetches sealed texts by batches, opens them, keeps an
 * index of them in memory. It runs in a worker beside the page (search.worker.ts). Nothing of it is stored or sent.
 */
import { fromBase64url } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { openJson } from '#crypto/open.ts';
import { type Opener, openerWith } from '#crypto/open-many.ts';
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Send } from '#platform/send.ts';
import type { ReadableCases, SealedTexts, TextBody } from '../contract.ts';
import { caseKeyField } from '../core/case-keys.ts';
import { MOST_TEXTS } from '../core/sealed-texts.ts';
import { openKeyRecords } from './case-key.ts';
import { type Hit, type IndexedCase, type Similar, TextIndex } from './text-index.ts';

/** What of a keyring the search needs: nothing that signs. */
export type SearchKeys = Pick<Keyring, 'member' | 'sealRecord' | 'desks'>;

export interface Progress {
	/** Cases that are searched now. */
	readonly indexed: number;
	/** Cases to be searched in all. */
	readonly wanted: number;
	/** Cases whose texts could not be opened. */
	readonly unread: number;
	/** There were more than one browser keeps; the oldest closed ones are left out. */
	readonly cut: boolean;
	readonly state: 'gathering' | 'ready' | 'broken';
}

/** Cases that one browser keeps. */
export const MOST_CASES = 25_000;
/** Referrals opened at the same time. */
const AT_ONCE = 100;

export class DeskSearch {
	readonly #index = new TextIndex();
	/** The last entry of each case as it was when its texts were fetched. */
	readonly #seen = new Map<Id, number>();
	readonly #replies = new Map<Id, string>();
	readonly #openers = new Map<string, Promise<Opener>>();
	#keys: SearchKeys;
	readonly #send: Send;
	readonly #tell: (progress: Progress) => void;
	#wanted = 0;
	#unread = new Set<Id>();
	#cut = false;
	#state: Progress['state'] = 'gathering';
	#turn: Promise<unknown> = Promise.resolve();

	constructor(keys: SearchKeys, send: Send, tell: (progress: Progress) => void = () => {}) {
		this.#keys = keys;
		this.#send = send;
		this.#tell = tell;
	}

	/** The member was given keys: what did not open is tried again. */
	takeKeys(keys: SearchKeys): Promise<void> {
		this.#keys = keys;
		for (const id of this.#unread) this.#seen.delete(id);
		return this.gather();
	}

	/** Takes in everything that the member may read; what is known and has not changed is not fetched again. */
	gather(): Promise<void> {
		return this.#inTurn(async () => {
			this.#state = 'gathering';
			const there = await this.#listAll();
			if (!there) return this.#finish('broken');
			this.#wanted = there.size;
			for (const id of [...this.#seen.keys()]) if (!there.has(id)) this.#forget(id);
			const changed = [...there].filter(([id, lastSeq]) => this.#seen.get(id) !== lastSeq);
			const done = await this.#take(changed.map(([id]) => id));
			this.#finish(done ? 'ready' : 'broken');
		});
	}

	/** Some cases have changed, or are new. */
	refresh(cases: readonly Id[]): Promise<void> {
		return this.#inTurn(async () => {
			await this.#take(cases);
			this.#wanted = Math.max(this.#wanted, this.#index.size);
			this.#report();
		});
	}

	/** Words of a case that the page has opened: the conversation is searched from then on. */
	learn(id: Id, replies: string): void {
		this.#replies.set(id, replies);
		const known = this.#index.get(id);
		if (known) this.#index.put(withReplies(known, replies));
	}

	find(query: string): { total: number; hits: Hit[] } {
		return this.#index.find(query);
	}

	async similar(id: Id): Promise<readonly Similar[]> {
		if (!this.#seen.has(id)) await this.refresh([id]);
		return this.#index.similar(id);
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const next = this.#turn.then(work);
		this.#turn = next.catch(() => {});
		return next;
	}

	#forget(id: Id): void {
		this.#index.remove(id);
		this.#seen.delete(id);
		this.#unread.delete(id);
	}

	/** Open cases first, then closed ones. Null where the server did not answer. */
	async #listAll(): Promise<Map<Id, number> | null> {
		const there = new Map<Id, number>();
		this.#cut = false;
		for (const folder of ['open', 'closed']) {
			let after: Id | null = null;
			do {
				const query: string = `folder=${folder}${after ? `&after=${after}` : ''}`;
				const page = await this.#send<ReadableCases>('GET', `/api/desk/readable?${query}`);
				if (!page.ok) return null;
				for (const { case: id, lastSeq } of page.value.cases) {
					if (there.size === MOST_CASES && !there.has(id)) this.#cut = true;
					else there.set(id, lastSeq);
				}
				after = page.value.next;
			} while (after && !this.#cut);
		}
		return there;
	}

	/** Fetches the next batch while the last is being opened. */
	async #take(cases: readonly Id[]): Promise<boolean> {
		const batches: Id[][] = [];
		for (let at = 0; at < cases.length; at += MOST_TEXTS) batches.push(cases.slice(at, at + MOST_TEXTS));
		const fetchBatch = (batch: readonly Id[] | undefined) =>
			batch
				? this.#send<{ cases: SealedTexts[] }>('POST', '/api/desk/texts', { cases: batch })
				: Promise.resolve(null);
		let coming = fetchBatch(batches[0]);
		for (const [at, batch] of batches.entries()) {
			const answer = await coming;
			if (!answer?.ok) return false;
			coming = fetchBatch(batches[at + 1]);
			const { cases: texts } = answer.value;
			for (let from = 0; from < texts.length; from += AT_ONCE)
				await Promise.all(texts.slice(from, from + AT_ONCE).map((one) => this.#open(one)));
			const given = new Set(texts.map((one) => one.case));
			for (const id of batch) if (!given.has(id)) this.#forget(id);
			this.#report();
		}
		return true;
	}

	async #open(sealed: SealedTexts): Promise<void> {
		const openers = (await Promise.all(sealed.keys.map((key) => this.#caseOpener(sealed.case, key)))).filter(
			(opener) => opener !== null,
		);
		const open = async <T>(field: string, author: string, seq: number, words: string): Promise<T | null> => {
			for (const opener of openers) {
				try {
					return await opener.json<T>({ scope: sealed.case, field, author, seq }, fromBase64url(words));
				} catch {
					// A case that was given new keys has several; another one may fit.
				}
			}
			return null;
		};
		const { summary } = sealed;
		const [body, short] = await Promise.all([
			open<ReferralBody>('referral', sealed.bodyAuthor, 0, sealed.body),
			summary && open<TextBody>('summary', summary.author, summary.seq, summary.sealed),
		]);
		this.#seen.set(sealed.case, sealed.lastSeq);
		if (!body && !short) {
			this.#unread.add(sealed.case);
			this.#index.remove(sealed.case);
			return;
		}
		this.#unread.delete(sealed.case);
		const entry: IndexedCase = {
			case: sealed.case,
			number: sealed.number,
			filed: sealed.filed,
			status: sealed.status,
			topics: sealed.coded?.topics ?? (body ? [body.topic] : []),
			site: sealed.coded ? sealed.coded.site : (body?.site ?? null),
			texts: [
				...(short ? [{ field: 'summary' as const, text: short.text }] : []),
				...(body ? [{ field: 'referral' as const, text: body.text }] : []),
			],
		};
		const replies = this.#replies.get(sealed.case);
		this.#index.put(replies ? withReplies(entry, replies) : entry);
	}

	async #caseOpener(id: Id, key: SealedTexts['keys'][number]) {
		const { desk, epoch, author, sealed, generation = 0, member } = key;
		const own = member === this.#keys.member;
		const name = own ? 'own' : `${desk}:${epoch}`;
		let opener = this.#openers.get(name);
		if (!opener) {
			const held = this.#keys.desks.get(desk)?.find((one) => one.epoch === epoch)?.privateRecord;
			const record = own ? this.#keys.sealRecord : held;
			if (!record) return null;
			opener = openerWith(record);
			this.#openers.set(name, opener);
		}
		try {
			const place = { scope: id, field: caseKeyField(generation), author, seq: own ? 0 : epoch };
			const record = await (await opener).bytes(place, fromBase64url(sealed));
			return await openerWith(record as PrivateRecord<'seal'>);
		} catch {
			return null;
		}
	}

	#finish(state: Progress['state']): void {
		this.#state = state;
		this.#report();
	}

	#report(): void {
		this.#tell({
			indexed: this.#index.size,
			wanted: this.#wanted,
			unread: this.#unread.size,
			cut: this.#cut,
			state: this.#state,
		});
	}
}

const withReplies = (entry: IndexedCase, text: string): IndexedCase => ({
	...entry,
	texts: [...entry.texts.filter(({ field }) => field !== 'reply'), { field: 'reply', text }],
});

/** The summary of one case, or null where it does not open. */
export async function openSummary(keyring: Keyring, sealed: SealedTexts): Promise<string | null> {
	const { summary } = sealed;
	if (!summary) return null;
	const place = { scope: sealed.case, field: 'summary', author: summary.author, seq: summary.seq };
	for (const record of await openKeyRecords(keyring, sealed.case, sealed.keys)) {
		try {
			return (await openJson<TextBody>(record, place, fromBase64url(summary.sealed))).text;
		} catch {
			// A case that was given new keys has several; another one may fit.
		}
	}
	return null;
}

/**
 * Search in what the desk may read, in the desk's own browser: fetches sealed texts by batches, opens them, keeps an
 * index of them in memory. It runs in a worker beside the page (search.worker.ts). Nothing of it is stored or sent.
 */
import { fromBase64url } from '#crypto/bytes.ts';
import { openJson } from '#crypto/open.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import type { Send } from '#platform/send.ts';
import type { ReadableCases, SealedTexts, TextBody, WhichTexts } from '../contract.ts';
import { MOST_TEXTS } from '../core/sealed-texts.ts';
import { openKeyRecords } from './case-key.ts';
import { type FreshText, type SearchKeys, shareTexts, TextOpener } from './open-texts.ts';
import { type Hit, type IndexedCase, type Similar, type TextField, TextIndex } from './text-index.ts';

/** What the page has opened of a case; null where it did not open, or is not signed as it should be. */
export interface LearntWords {
	readonly referral: string | null;
	readonly summary: string | null;
	readonly replies: string;
}

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
/** Batches asked for at once: the server looks one up while it sends another. */
const AHEAD = 3;
/** Texts that are sealed for colleagues in one go; what is asked meanwhile comes first. */
const SHARED_AT_ONCE = 100;

export class DeskSearch {
	readonly #index = new TextIndex();
	/** The last entry of each case as it was when its texts were fetched. */
	readonly #seen = new Map<Id, number>();
	readonly #replies = new Map<Id, string>();
	#opener: TextOpener;
	#fresh: FreshText[] = [];
	readonly #send: Send;
	readonly #tell: (progress: Progress) => void;
	#wanted = 0;
	#unread = new Set<Id>();
	#cut = false;
	#state: Progress['state'] = 'gathering';
	#turn: Promise<unknown> = Promise.resolve();

	constructor(keys: SearchKeys, send: Send, tell: (progress: Progress) => void = () => {}) {
		this.#opener = new TextOpener(keys);
		this.#send = send;
		this.#tell = tell;
	}

	/** The member was given keys: what did not open is tried again. */
	takeKeys(keys: SearchKeys): Promise<void> {
		this.#opener = new TextOpener(keys);
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
			void this.#share();
		});
	}

	/** Some cases have changed, or are new. */
	refresh(cases: readonly Id[]): Promise<void> {
		return this.#inTurn(async () => {
			await this.#take(cases);
			this.#wanted = Math.max(this.#wanted, this.#index.size);
			this.#report();
			void this.#share();
		});
	}

	/** Words of a case that the page has opened and checked: the conversation is searched from then on. */
	learn(id: Id, { referral, summary, replies }: LearntWords): void {
		this.#replies.set(id, replies);
		const known = this.#index.get(id);
		if (!known) return;
		const checked = [textsOf('summary', summary), textsOf('referral', referral)].flat();
		this.#index.put(withReplies(checked.length > 0 ? { ...known, texts: checked } : known, replies));
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

	/** Fetches the next batches while the last is being opened. */
	async #take(cases: readonly Id[]): Promise<boolean> {
		const batches: Id[][] = [];
		for (let at = 0; at < cases.length; at += MOST_TEXTS) batches.push(cases.slice(at, at + MOST_TEXTS));
		const fetchBatch = (batch: readonly Id[], which: WhichTexts = 'for-search') =>
			this.#send<{ cases: SealedTexts[] }>('POST', '/api/desk/texts', { cases: batch, which });
		const coming = batches.slice(0, AHEAD).map((batch) => fetchBatch(batch));
		for (const [at, batch] of batches.entries()) {
			const answer = await coming.shift();
			if (!answer?.ok) return false;
			const next = batches[at + AHEAD];
			if (next) coming.push(fetchBatch(next));
			const { cases: texts } = answer.value;
			const opened = await Promise.all(texts.map((one) => this.#open(one)));
			const again = texts.filter((_, index) => !opened[index]).map((one) => one.case);
			if (again.length > 0) {
				const first = await fetchBatch(again, 'all');
				if (!first?.ok) return false;
				await Promise.all(first.value.cases.map((one) => this.#open(one)));
			}
			const given = new Set(texts.map((one) => one.case));
			for (const id of batch) if (!given.has(id)) this.#forget(id);
			this.#report();
		}
		return true;
	}

	/** False where something for the search did not open: then the words are fetched as they were sealed first. */
	async #open(sealed: SealedTexts): Promise<boolean> {
		const { body, summary, fresh, broken } = await this.#opener.open(sealed);
		if (broken) return false;
		this.#fresh.push(...fresh);
		this.#seen.set(sealed.case, sealed.lastSeq);
		if (!body && !summary) {
			this.#unread.add(sealed.case);
			this.#index.remove(sealed.case);
			return true;
		}
		this.#unread.delete(sealed.case);
		const entry: IndexedCase = {
			case: sealed.case,
			number: sealed.number,
			filed: sealed.filed,
			status: sealed.status,
			topics: sealed.coded?.topics ?? (body?.topic ? [body.topic] : []),
			site: sealed.coded ? sealed.coded.site : (body?.site ?? null),
			texts: [...textsOf('summary', summary?.text), ...textsOf('referral', body?.text)],
		};
		const replies = this.#replies.get(sealed.case);
		this.#index.put(replies ? withReplies(entry, replies) : entry);
		return true;
	}

	/** Seals what this browser was the first to open for the search of its colleagues; where that fails, the next one does. */
	async #share(): Promise<void> {
		while (this.#fresh.length > 0) {
			const some = this.#fresh.splice(0, SHARED_AT_ONCE);
			const shared = await this.#inTurn(() => shareTexts(this.#send, this.#opener, some));
			if (!shared) this.#fresh.length = 0;
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

const textsOf = (field: TextField, text: string | null | undefined) => (text ? [{ field, text }] : []);

const withReplies = (entry: IndexedCase, text: string): IndexedCase => ({
	...entry,
	texts: [...entry.texts.filter(({ field }) => field !== 'reply'), { field: 'reply', text }],
});

/** The summary of one case, or null where it does not open. */
export async function openSummary(keyring: Keyring, sealed: SealedTexts): Promise<string | null> {
	const { summary } = sealed;
	if (!summary?.sealed) return null;
	const words = fromBase64url(summary.sealed);
	const place = { scope: sealed.case, field: 'summary', author: summary.author, seq: summary.seq };
	for (const record of await openKeyRecords(keyring, sealed.case, sealed.keys)) {
		try {
			return (await openJson<TextBody>(record, place, words)).text;
		} catch {
			// A case that was given new keys has several; another one may fit.
		}
	}
	return null;
}

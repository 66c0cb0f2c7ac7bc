/** The search beside the page: begun when somebody first searches, kept live, ended when keys are wiped. */

import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import { desk } from '#modules/people/ui/desk.svelte.ts';
import type { LearntWords, Progress } from '../browser/desk-search.ts';
import { prepareSearch, type SearchKeys } from '../browser/open-texts.ts';
import type { SearchAnswer, SearchRequest } from '../browser/search.worker.ts';
import type { Hit, Similar } from '../browser/text-index.ts';
import { live } from './live.svelte.ts';

/** Several changes within this time are fetched together. Milliseconds. */
const GATHER_MS = 300;

class Search {
	query = $state('');
	progress = $state.raw<Progress | null>(null);
	found = $state.raw<{ readonly total: number; readonly hits: readonly Hit[] } | null>(null);

	#worker: Worker | null = null;
	#asked = 0;
	/** Number of the last search; answers to earlier ones come too late. */
	#last = 0;
	#waiting = new Map<number, (similar: readonly Similar[]) => void>();
	#stopWatching = () => {};
	#seen = new Map<Id, number>();
	#changed = new Set<Id>();
	#timer: ReturnType<typeof setTimeout> | null = null;
	#forgetsWithKeys = false;
	#keyring: Keyring | null = null;
	/** Cases that were open on this page, with their newest summary then. */
	readonly #prepared = new Map<Id, string | null>();

	/** Opens nothing before somebody asks for it. */
	begin(): void {
		const { keyring } = desk;
		if (this.#worker || !keyring) return;
		this.#forgetWithKeys();
		this.#worker = new Worker(new URL('../browser/search.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => this.#hear(data);
		this.#keyring = keyring;
		this.#say({ type: 'begin', keys: keysOf(keyring) });
		this.#watch();
	}

	#forgetWithKeys(): void {
		if (!this.#forgetsWithKeys) desk.onWipe(() => this.stop());
		this.#forgetsWithKeys = true;
	}

	/** The worker's memory goes with it, keys and opened words. */
	stop(): void {
		this.#prepared.clear();
		this.#worker?.terminate();
		this.#worker = null;
		this.#stopWatching();
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.#changed.clear();
		this.#seen.clear();
		for (const resolve of this.#waiting.values()) resolve([]);
		this.#waiting.clear();
		this.query = '';
		this.progress = null;
		this.found = null;
	}

	find(query: string): void {
		this.query = query;
		if (query.trim() === '') {
			this.found = null;
			return;
		}
		this.begin();
		this.#find();
	}

	again(): void {
		this.#say({ type: 'gather' });
	}

	similar(id: Id): Promise<readonly Similar[]> {
		this.begin();
		const asked = ++this.#asked;
		return new Promise((resolve) => {
			this.#waiting.set(asked, resolve);
			this.#say({ type: 'similar', asked, case: id });
		});
	}

	/**
	 * What a case that is open on the page says, checked there: searched from then on, where there is a search. What of it nobody at
	 * the desk has sealed for the search yet, is sealed now.
	 */
	learn(id: Id, words: LearntWords): void {
		this.#say({ type: 'learn', case: id, words });
		const { keyring } = desk;
		if (!keyring || this.#prepared.get(id) === words.summary) return;
		this.#forgetWithKeys();
		this.#prepared.set(id, words.summary);
		void prepareSearch(desk.send, keysOf(keyring), [id]);
	}

	#find(): void {
		this.#last = ++this.#asked;
		this.#say({ type: 'find', asked: this.#last, query: this.query });
	}

	#say(request: SearchRequest): void {
		this.#worker?.postMessage(request);
	}

	#hear(answer: SearchAnswer): void {
		if (answer.type === 'progress') {
			this.progress = answer.progress;
			if (this.query.trim() !== '') this.#find();
		} else if (answer.type === 'found') {
			if (answer.asked === this.#last && this.query.trim() !== '')
				this.found = { total: answer.total, hits: answer.hits };
		} else {
			this.#waiting.get(answer.asked)?.(answer.similar);
			this.#waiting.delete(answer.asked);
		}
	}

	/** New and changed cases as the desk hears of them; after a broken line, whatever has changed meanwhile. */
	#watch(): void {
		let wasConnected = live.connected;
		this.#stopWatching = $effect.root(() => {
			$effect(() => {
				for (const [id, seq] of live.newest) {
					if (this.#seen.get(id) === seq) continue;
					this.#seen.set(id, seq);
					this.#changed.add(id);
				}
				if (this.#changed.size > 0) this.#refreshSoon();
			});
			$effect(() => {
				const { keyring } = desk;
				if (!keyring || keyring === this.#keyring) return;
				this.#keyring = keyring;
				this.#say({ type: 'keys', keys: keysOf(keyring) });
			});
			$effect(() => {
				if (live.connected && !wasConnected) this.#say({ type: 'gather' });
				wasConnected = live.connected;
			});
		});
	}

	#refreshSoon(): void {
		this.#timer ??= setTimeout(() => {
			this.#timer = null;
			this.#say({ type: 'refresh', cases: [...this.#changed] });
			this.#changed.clear();
		}, GATHER_MS);
	}
}

/** A copy for the worker; what signs stays here. */
const keysOf = ({ member, sealRecord, desks }: Keyring): SearchKeys => ({
	member,
	sealRecord,
	desks: new Map(desks),
});

export const search = new Search();

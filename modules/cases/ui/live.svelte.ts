/** The queue as it is now: loaded once, then kept live by the server's stream; opened in this browser's memory. */
import { SvelteMap } from 'svelte/reactivity';
import type { Id } from '#modules/people/contract.ts';
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { type PlainDate, plainDate } from '#platform/plain-date.ts';
import { type OpenedQueue, type OpenedReferral, openQueue } from '../browser/open-queue.ts';
import type { LiveEvent, QueueItem, QueuePage } from '../contract.ts';
import { everythingOpen, filterQuery, type QueueFilter } from '../core/queue-filter.ts';

/** The first event is followed at once; what comes within this time after a loading costs one more. Milliseconds. */
const GATHER_MS = 250;

class Live {
	items = $state.raw<readonly QueueItem[]>([]);
	today = $state.raw<PlainDate>(plainDate('1970-01-01'));
	/** Cases in the view, counted to `MOST_COUNTED`; null while it is not known. */
	total = $state<number | null>(null);
	/** There is another page. */
	more = $state(false);
	loaded = $state(false);
	connected = $state(false);
	/** How often desks have got new keys since this page was opened. */
	keysChanged = $state(0);
	/** How many referrals are still to be opened. */
	toOpen = $state(0);
	/** The newest entry of each case that the stream has told of. */
	newest = new SvelteMap<Id, number>();
	/** How often the stream has told of each case: also of what is no entry of it, such as an employer's answer. */
	told = new SvelteMap<Id, number>();
	/** How often anything has changed that a list of tasks, or the page of the shift, may show. */
	changes = $state(0);
	present = new SvelteMap<Id, readonly { member: Id; title: string }[]>();
	filter = $state.raw<QueueFilter>(everythingOpen);
	/** The case on which the queue's cursor stands. */
	cursor = $state<Id | null>(null);

	/** While many cases are given new keys, what the stream tells of them does not load the queue each time. */
	paused = false;

	#opened: OpenedQueue = new SvelteMap<Id, OpenedReferral>();
	#stream: EventSource | null = null;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#run = 0;
	/** Of two loadings that overlap, the later one counts. */
	#loading = 0;
	/** When the last one began. */
	#loadedAt = Number.NEGATIVE_INFINITY;
	/** Pages on the screen. */
	#pages = 1;

	opened(id: Id): OpenedReferral | undefined {
		return this.#opened.get(id);
	}

	start(): void {
		if (this.#stream) return;
		this.#run++;
		void this.load();
		this.#connect();
	}

	/** Forgets every opened word. */
	stop(): void {
		this.#run++;
		this.#stream?.close();
		this.#stream = null;
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
		this.#opened.clear();
		this.items = [];
		this.total = null;
		this.#pages = 1;
		this.loaded = false;
		this.connected = false;
		this.present.clear();
	}

	/** Another view: what was shown goes, its first page comes. */
	show(filter: QueueFilter): void {
		if (filterQuery(filter) === filterQuery(this.filter) && this.loaded) return;
		this.filter = filter;
		this.items = [];
		this.total = null;
		this.loaded = false;
		this.#pages = 1;
		if (this.#stream) void this.load();
	}

	async showMore(): Promise<void> {
		this.#pages++;
		await this.load();
	}

	/** Every page on the screen, anew. */
	async load(): Promise<void> {
		const run = this.#run;
		const mine = ++this.#loading;
		this.#loadedAt = performance.now();
		const query = filterQuery(this.filter);
		const items = new Map<Id, QueueItem>();
		let next: string | null = null;
		for (let page = 0; page < this.#pages && (page === 0 || next); page++) {
			const after: string = next ? `&after=${next}` : '';
			const answer = await desk.send<QueuePage>('GET', `/api/desk/queue?${query}${after}`);
			if (run !== this.#run || mine !== this.#loading || !desk.keyring || !answer.ok) return;
			for (const item of answer.value.items) items.set(item.case, item);
			next = answer.value.next;
			this.today = answer.value.today;
		}
		this.items = [...items.values()];
		this.more = next !== null;
		this.total = next === null ? items.size : this.total;
		this.loaded = true;
		if (next !== null) void this.#count(query, mine);
		await this.#open(run);
	}

	async #count(query: string, loading: number): Promise<void> {
		const answer = await desk.send<{ total: number }>('GET', `/api/desk/queue/count?${query}`);
		if (answer.ok && loading === this.#loading) this.total = answer.value.total;
	}

	async #open(run: number): Promise<void> {
		const left = () => {
			this.toOpen = this.items.filter((item) => !this.#opened.has(item.case)).length;
		};
		left();
		await openQueue(desk.keyring!, this.items, this.#opened, left, async () => {
			await new Promise((resolve) => setTimeout(resolve));
			return run === this.#run;
		});
	}

	/** What no key of ours opened is tried again with the new ones. */
	async takeUpKeys(): Promise<void> {
		await desk.takeUpKeys();
		this.keysChanged++;
		for (const [id, { record }] of this.#opened) if (!record) this.#opened.delete(id);
		this.#loadSoon();
	}

	#connect(): void {
		const stream = new EventSource('/api/desk/events');
		this.#stream = stream;
		stream.onopen = () => {
			// What happened while the line was broken was not told: load anew.
			if (!this.connected) this.#loadSoon();
			this.connected = true;
		};
		stream.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)) as LiveEvent | { type: 'reload' });
		stream.onerror = () => {
			this.connected = false;
			if (stream.readyState === EventSource.CLOSED && this.#stream === stream) {
				this.#stream = null;
				setTimeout(() => {
					if (desk.keyring && !this.#stream) {
						this.#loadSoon();
						this.#connect();
					}
				}, 5_000);
			}
		};
	}

	#hear(event: LiveEvent | { type: 'reload' }): void {
		if (event.type === 'presence') {
			this.present.set(event.case, event.present);
			return;
		}
		this.changes++;
		if (event.type === 'work') return;
		if (event.type === 'keys') {
			void this.takeUpKeys();
			return;
		}
		if (event.type === 'case') {
			this.newest.set(event.case, event.seq);
			this.told.set(event.case, (this.told.get(event.case) ?? 0) + 1);
		}
		this.#loadSoon();
	}

	#loadSoon(): void {
		if (this.#timer || this.paused) return;
		const wait = Math.max(0, this.#loadedAt + GATHER_MS - performance.now());
		this.#timer = setTimeout(() => {
			this.#timer = null;
			void this.load();
		}, wait);
	}
}

export const live = new Live();

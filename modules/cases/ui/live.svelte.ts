/** The queue as it is now: loaded once, then kept live by the server's stream; opened in this browser's memory. */
import { SvelteMap } from 'svelte/reactivity';
import type { Id } from '#modules/people/contract.ts';
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { type PlainDate, plainDate } from '#platform/plain-date.ts';
import { type OpenedQueue, type OpenedReferral, openQueue } from '../browser/open-queue.ts';
import { noFilter, type QueueFilter } from '../browser/order-queue.ts';
import type { LiveEvent, QueueItem } from '../contract.ts';

interface QueueView {
	readonly items: readonly QueueItem[];
	/** May be more than `items`: the server sends the pressing ones first. */
	readonly total: number;
	readonly today: PlainDate;
}

/** Several events within this time cost one loading. Milliseconds. */
const GATHER_MS = 250;

class Live {
	items = $state.raw<readonly QueueItem[]>([]);
	today = $state.raw<PlainDate>(plainDate('1970-01-01'));
	total = $state(0);
	loaded = $state(false);
	connected = $state(false);
	/** How many referrals are still to be opened. */
	toOpen = $state(0);
	/** The newest entry of each case that the stream has told of. */
	newest = new SvelteMap<Id, number>();
	present = new SvelteMap<Id, readonly { member: Id; title: string }[]>();
	filter = $state<QueueFilter>({ ...noFilter });
	/** The case on which the queue's cursor stands. */
	cursor = $state<Id | null>(null);

	#opened: OpenedQueue = new SvelteMap<Id, OpenedReferral>();
	#stream: EventSource | null = null;
	#timer: ReturnType<typeof setTimeout> | null = null;
	#run = 0;

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
		this.loaded = false;
		this.connected = false;
		this.present.clear();
	}

	async load(): Promise<void> {
		const run = this.#run;
		const answer = await desk.send<QueueView>('GET', `/api/desk/queue?folder=${this.#folder()}`);
		if (run !== this.#run || !desk.keyring || !answer.ok) return;
		this.items = answer.value.items;
		this.total = answer.value.total;
		this.today = answer.value.today;
		this.loaded = true;
		const left = () => {
			this.toOpen = this.items.filter((item) => !this.#opened.has(item.case)).length;
		};
		left();
		await openQueue(desk.keyring, this.items, this.#opened, left, async () => {
			await new Promise((resolve) => setTimeout(resolve));
			return run === this.#run;
		});
	}

	/** What no key of ours opened is tried again with the new ones. */
	async takeUpKeys(): Promise<void> {
		await desk.takeUpKeys();
		for (const [id, { record }] of this.#opened) if (!record) this.#opened.delete(id);
		this.#loadSoon();
	}

	#folder(): string {
		const { status } = this.filter;
		return status === 'closed' || status === 'set-aside' ? status : 'open';
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
		if (event.type === 'keys') {
			void this.takeUpKeys();
			return;
		}
		if (event.type === 'case') this.newest.set(event.case, event.seq);
		this.#loadSoon();
	}

	#loadSoon(): void {
		if (this.#timer) return;
		this.#timer = setTimeout(() => {
			this.#timer = null;
			void this.load();
		}, GATHER_MS);
	}
}

export const live = new Live();

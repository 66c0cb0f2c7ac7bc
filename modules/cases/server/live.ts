/** Tells open screens that something changed: which case, never what. */
import type { Id } from '#modules/people/contract.ts';
import type { Database, Tx } from '#platform/server/database.ts';
import type { LiveEvent } from '../contract.ts';
import * as store from './cases.store.ts';

export const LIVE_CHANNEL = 'senim_live';

interface Changed {
	readonly case: Id;
	readonly seq: number;
	readonly desks: readonly Id[];
}
interface Present {
	readonly here: Id;
	readonly member: Id;
	readonly title: string;
	readonly until: number;
	readonly desks: readonly Id[];
	/** Excluded from the case: not told, whatever desk they sit at. */
	readonly without?: readonly Id[];
}

/** PostgreSQL takes at most 8,000 bytes in one notification. */
const MOST_IN_ONE = 40;

/** What is sent about these changes, in pieces that PostgreSQL takes. */
export function noticesOf(changes: readonly Changed[]): string[] {
	const pieces = Math.ceil(changes.length / MOST_IN_ONE);
	return Array.from({ length: pieces }, (_, piece) =>
		JSON.stringify({ changed: changes.slice(piece * MOST_IN_ONE, (piece + 1) * MOST_IN_ONE) }),
	);
}

/** Sent when the transaction commits, so a screen that looks finds what it was told of. */
export async function tellDesks(tx: Tx, changes: readonly Changed[]): Promise<void> {
	for (const notice of noticesOf(changes)) await store.notifyDesks(tx, notice);
}

export async function tellPresence(db: Database, presence: Present): Promise<void> {
	await store.notifyDesks(db, JSON.stringify({ presence }));
}

/** Tasks or hand-over notes of a desk have changed. */
export async function tellWork(tx: Tx, desk: Id): Promise<void> {
	await store.notifyDesks(tx, JSON.stringify({ work: desk }));
}

type Screen = {
	readonly member: Id;
	readonly desks: readonly Id[];
	readonly send: (event: LiveEvent | { type: 'reload' }) => void;
	/** This member was removed. */
	readonly end: () => void;
};

/** How long one sign of life on a case counts, in milliseconds. */
export const PRESENCE_MS = 30_000;

/** The screens open on this process, and who is on which case (on every process). */
export class LiveBus {
	readonly #screens = new Set<Screen>();
	readonly #present = new Map<Id, Map<Id, Present>>();

	open(screen: Screen): () => void {
		this.#screens.add(screen);
		return () => this.#screens.delete(screen);
	}

	/** What a notification brought. */
	receive(payload: string, now: number): void {
		const { changed, presence, keys, ended, work } = JSON.parse(payload) as {
			changed?: Changed[];
			presence?: Present;
			keys?: true;
			ended?: Id;
			work?: Id;
		};
		for (const screen of this.#screens) {
			if (screen.member === ended) screen.end();
			else if (keys) screen.send({ type: 'keys' });
		}
		for (const { case: id, seq, desks } of changed ?? []) this.#tell(desks, { type: 'case', case: id, seq });
		if (work) this.#tell([work], { type: 'work', desk: work });
		if (presence) {
			const here = this.#present.get(presence.here) ?? new Map<Id, Present>();
			if (presence.until > now) here.set(presence.member, presence);
			else here.delete(presence.member);
			this.#present.set(presence.here, here);
			const present = this.present(presence.here, now);
			this.#tell(presence.desks, { type: 'presence', case: presence.here, present }, presence.without);
		}
	}

	/** Notifications may have been missed: every screen loads anew. */
	reload(): void {
		for (const screen of this.#screens) screen.send({ type: 'reload' });
	}

	present(id: Id, now: number): { member: Id; title: string }[] {
		const here = this.#present.get(id);
		if (!here) return [];
		for (const [member, { until }] of here) if (until <= now) here.delete(member);
		if (here.size === 0) this.#present.delete(id);
		return [...here.values()].map(({ member, title }) => ({ member, title }));
	}

	/** Cases that somebody of this desk has open, or that this desk may read. */
	presentAt(desk: Id, now: number): { case: Id; present: { member: Id; title: string }[] }[] {
		const cases = [...this.#present].filter(([, here]) =>
			[...here.values()].some(({ desks }) => desks.includes(desk)),
		);
		return cases
			.map(([id]) => ({ case: id, present: this.present(id, now) }))
			.filter(({ present }) => present.length > 0);
	}

	#tell(desks: readonly Id[], event: LiveEvent, without: readonly Id[] = []): void {
		for (const screen of this.#screens) {
			if (without.includes(screen.member)) continue;
			if (screen.desks.some((desk) => desks.includes(desk))) screen.send(event);
		}
	}
}

/** The newest sealed summary of each case that the list shows; opened in this browser, in memory only. */
import { SvelteMap } from 'svelte/reactivity';
import type { Id } from '#modules/people/contract.ts';
import { desk } from '#modules/people/ui/desk.svelte.ts';
import { openSummary } from '../browser/desk-search.ts';
import { MOST_TEXTS, type QueueItem, type SealedTexts } from '../contract.ts';

class Summaries {
	readonly #texts = new SvelteMap<Id, string>();
	/** The last entry of each case when its summary was asked for. */
	readonly #asked = new Map<Id, number>();
	#forgetsWithKeys = false;

	of(id: Id): string | undefined {
		return this.#texts.get(id);
	}

	/** Asks for those of the cases that have changed since. */
	async want(items: readonly QueueItem[]): Promise<void> {
		const { keyring } = desk;
		const changed = items.filter(
			({ case: id, state }) => state.lastSeq > 0 && this.#asked.get(id) !== state.lastSeq,
		);
		if (changed.length === 0 || !keyring) return;
		if (!this.#forgetsWithKeys) desk.onWipe(() => this.#forget());
		this.#forgetsWithKeys = true;
		for (const { case: id, state } of changed) this.#asked.set(id, state.lastSeq);
		for (let from = 0; from < changed.length; from += MOST_TEXTS) {
			const cases = changed.slice(from, from + MOST_TEXTS).map((item) => item.case);
			const answer = await desk.send<{ cases: SealedTexts[] }>('POST', '/api/desk/texts', {
				cases,
				which: 'summaries',
			});
			if (!answer.ok || desk.keyring !== keyring) return;
			for (const sealed of answer.value.cases) {
				const text = await openSummary(keyring, sealed);
				if (text !== null && desk.keyring === keyring) this.#texts.set(sealed.case, text);
			}
		}
	}

	#forget(): void {
		this.#texts.clear();
		this.#asked.clear();
	}
}

export const summaries = new Summaries();

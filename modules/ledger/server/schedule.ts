/**
 * Publishes at the slots, as long as it runs. At the start it catches up with a slot that was missed. Any number of
 * processes may run it: publication itself makes sure that each slot is published once. It looks again at least every
 * minute, so neither a machine that slept nor a clock that was set makes it miss its hour.
 */
import { nextSlot, SETTLE_SECONDS } from '../core/slots.ts';
import type { LedgerContext } from './context.ts';
import type { Publication } from './ledger.store.ts';
import { publishDue } from './publish-slot.ts';

export interface LedgerSchedule {
	/** Resolves when no publication is under way any more. */
	stop(): Promise<void>;
}

interface Watchers {
	onPublished?(publication: Publication): void;
	/** The next attempt follows by itself. */
	onError?(error: unknown): void;
}

const LOOK_AGAIN_MS = 60_000;
const RETRY_MS = 10_000;

export function startLedgerSchedule(context: LedgerContext, watchers: Watchers = {}): LedgerSchedule {
	let stopped = false;
	let timer: NodeJS.Timeout | undefined;
	let underWay = look();

	async function look(): Promise<void> {
		let wait: number;
		try {
			const published = await publishDue(context);
			if (published) watchers.onPublished?.(published);
			const now = context.clock.now();
			wait = Math.min(LOOK_AGAIN_MS, (nextSlot(now - SETTLE_SECONDS * 1000) + SETTLE_SECONDS) * 1000 - now);
		} catch (error) {
			watchers.onError?.(error);
			wait = RETRY_MS;
		}
		if (stopped) return;
		timer = setTimeout(() => {
			underWay = look();
		}, wait);
		timer.unref();
	}

	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await underWay;
		},
	};
}

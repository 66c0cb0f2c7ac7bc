/**
 * Writes referrals as they come, many in one transaction. While one batch is being made durable the next gathers, so
 * a thousand workers a second cost one fsync for many of them; nobody is answered before their own words are on disk.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '#platform/clock.ts';
import { momentOf } from '#platform/moment.ts';
import { errorCode } from '#platform/server/database.ts';
import type { Load } from '../core/work.ts';
import { UPLOAD_MISSING, type Waiting, type WriteBatch, type Written } from './write-filings.ts';

interface Held extends Waiting {
	readonly settle: (written: Written) => void;
	readonly fail: (error: unknown) => void;
}

const MOST_IN_A_BATCH = 200;
/** While one batch is being made durable, the next is on its way. */
const WRITERS = 3;
/** How long a batch waits for company: nobody notices it, and a crowd costs half as many transactions. */
const GATHER_MS = 1;
const RECENT_MINUTES = 10;
const UNIQUE_VIOLATION = '23505';

export class FilingQueue {
	readonly #writeAll: WriteBatch;
	readonly #clock: Clock;
	#waiting: Held[] = [];
	#writing = 0;
	#writers = 0;
	/** Accepted referrals by minute, for the load of the last ten. */
	readonly #accepted = new Map<number, number>();

	constructor(writeAll: WriteBatch, clock: Clock) {
		this.#writeAll = writeAll;
		this.#clock = clock;
	}

	load(): Load {
		const minute = Math.floor(this.#clock.now() / 60_000);
		let recent = 0;
		for (const [at, count] of this.#accepted) {
			if (minute - at >= RECENT_MINUTES) this.#accepted.delete(at);
			else recent += count;
		}
		return { waiting: this.#waiting.length + this.#writing, recent };
	}

	write(waiting: Waiting): Promise<Written> {
		return new Promise((settle, fail) => {
			this.#waiting.push({ ...waiting, settle, fail });
			void this.#drain();
		});
	}

	async #drain(): Promise<void> {
		if (this.#writers === WRITERS) return;
		this.#writers++;
		while (this.#waiting.length > 0) {
			await sleep(GATHER_MS);
			const batch = distinct(this.#waiting.splice(0, MOST_IN_A_BATCH), (later) => this.#waiting.push(later));
			if (batch.length === 0) continue;
			this.#writing += batch.length;
			await this.#writeBatch(batch);
			this.#writing -= batch.length;
		}
		this.#writers--;
	}

	async #writeBatch(batch: Held[]): Promise<void> {
		try {
			const waiting = batch.map(({ referral, receipt, uploads }) => ({ referral, receipt, uploads }));
			const written = await this.#writeAll(waiting, momentOf(this.#clock.now()));
			this.#count(written.filter(({ opened }) => opened !== null).length);
			for (const [index, held] of batch.entries()) held.settle(written[index]!);
		} catch (error) {
			// One bad referral must not take the others with it: each is tried by itself.
			if (batch.length > 1) for (const held of batch) await this.#writeBatch([held]);
			else if (errorCode(error) === UPLOAD_MISSING) batch[0]!.settle({ opened: 'upload-missing' });
			// Another case has this lookup id: the receipt of somebody else's filing, sent under a new id.
			else if (errorCode(error) === UNIQUE_VIOLATION) batch[0]!.settle({ opened: null });
			else batch[0]!.fail(error);
		}
	}

	#count(accepted: number): void {
		const minute = Math.floor(this.#clock.now() / 60_000);
		this.#accepted.set(minute, (this.#accepted.get(minute) ?? 0) + accepted);
	}
}

/** The same envelope twice at once: the second waits for the next batch and finds the first. */
function distinct(batch: Held[], postpone: (held: Held) => void): Held[] {
	const seen = new Set<string>();
	return batch.filter((held) => {
		const first = !seen.has(held.referral.case);
		seen.add(held.referral.case);
		if (!first) postpone(held);
		return first;
	});
}

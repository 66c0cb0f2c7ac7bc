/**
 * Writes referrals as they come, many in one transaction. While one batch is being made durable the next gathers, so
 * a thousand workers a second cost one fsync for many of them; nobody is answered before their own words are on disk.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type ArrivedReferral, type OpenedCase, openCases } from '#modules/cases/server/index.ts';
import type { Clock } from '#platform/clock.ts';
import { momentOf } from '#platform/moment.ts';
import { type Database, errorCode, inTransaction, type Tx } from '#platform/server/database.ts';
import type { Load } from '../core/work.ts';
import { insertReceipts, type ReceiptRow, tieUploads } from './intake.store.ts';

export interface Waiting {
	readonly referral: ArrivedReferral;
	readonly receipt: ReceiptRow | null;
	readonly uploads: readonly Buffer[];
}

/** `opened` is null where a case with this id was there before. */
export type Written =
	| { readonly opened: OpenedCase }
	| { readonly opened: null }
	| { readonly opened: 'upload-missing' };

interface Held extends Waiting {
	readonly settle: (written: Written) => void;
	readonly fail: (error: unknown) => void;
}

const MOST_IN_A_BATCH = 200;
/** How long a batch waits for company: nobody notices it, and a crowd costs half as many transactions. */
const GATHER_MS = 2;
const RECENT_MINUTES = 10;
const UNIQUE_VIOLATION = '23505';

class UploadMissing extends Error {}

export class FilingQueue {
	readonly #db: Database;
	readonly #clock: Clock;
	#waiting: Held[] = [];
	#writing = 0;
	#draining = false;
	/** Accepted referrals by minute, for the load of the last ten. */
	readonly #accepted = new Map<number, number>();

	constructor(db: Database, clock: Clock) {
		this.#db = db;
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
		if (this.#draining) return;
		this.#draining = true;
		while (this.#waiting.length > 0) {
			await sleep(GATHER_MS);
			const batch = distinct(this.#waiting.splice(0, MOST_IN_A_BATCH), (later) => this.#waiting.push(later));
			this.#writing = batch.length;
			await this.#writeBatch(batch);
			this.#writing = 0;
		}
		this.#draining = false;
	}

	async #writeBatch(batch: Held[]): Promise<void> {
		try {
			const written = await inTransaction(this.#db, (tx) => writeAll(tx, batch, this.#clock));
			this.#count(written.filter(({ opened }) => opened !== null).length);
			for (const [index, held] of batch.entries()) held.settle(written[index]!);
		} catch (error) {
			// One bad referral must not take the others with it: each is tried by itself.
			if (batch.length > 1) for (const held of batch) await this.#writeBatch([held]);
			else if (error instanceof UploadMissing) batch[0]!.settle({ opened: 'upload-missing' });
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

async function writeAll(tx: Tx, batch: readonly Waiting[], clock: Clock): Promise<Written[]> {
	const opened = await openCases(
		tx,
		batch.map(({ referral }) => referral),
		momentOf(clock.now()),
	);
	const byCase = new Map(opened.map((one) => [one.case, one]));
	const fresh = batch.filter(({ referral }) => byCase.has(referral.case));
	await insertReceipts(
		tx,
		fresh.flatMap(({ receipt }) => receipt ?? []),
	);
	for (const { referral, uploads } of fresh) {
		if (uploads.length === 0) continue;
		const tied = await tieUploads(tx, Buffer.from(referral.case, 'base64url'), uploads);
		if (tied !== uploads.length) throw new UploadMissing();
	}
	return batch.map(({ referral }) => ({ opened: byCase.get(referral.case) ?? null }));
}

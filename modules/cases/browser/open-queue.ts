/** Opens the referrals of the queue, a few at a time, so that the page goes on answering keys. */
import { fromBase64url } from '#crypto/bytes.ts';
import type { PrivateRecord } from '#crypto/keys.ts';
import { openJson } from '#crypto/open.ts';
import type { ReferralBody } from '#modules/intake/contract.ts';
import type { Keyring } from '#modules/people/browser/keyring.ts';
import type { Id } from '#modules/people/contract.ts';
import type { QueueItem } from '../contract.ts';
import { openKeyRecords } from './case-key.ts';

export interface OpenedReferral {
	/** Null where it could not be opened: not sealed to this member's desks, or altered on the way. */
	readonly body: ReferralBody | null;
	readonly record: PrivateRecord<'seal'> | null;
}

/** Opened referrals by case, in memory only. A referral never changes, so each is opened once. */
export type OpenedQueue = Map<Id, OpenedReferral>;

const BATCH = 16;

export async function openReferral(keyring: Keyring, item: QueueItem): Promise<OpenedReferral> {
	// The first words stay under the first key, whatever keys the case was given since.
	const first = item.keys.filter(({ generation = 0 }) => generation === 0);
	const place = { scope: item.case, field: 'referral', author: item.bodyAuthor, seq: 0 };
	for (const record of await openKeyRecords(keyring, item.case, first)) {
		try {
			return { record, body: await openJson<ReferralBody>(record, place, fromBase64url(item.body)) };
		} catch {
			// Another desk's record may still open it.
		}
	}
	return { body: null, record: null };
}

/**
 * Opens what is not in `opened` yet. After each batch `onBatch` is told, and `pause` lets the page breathe; where
 * `pause` answers false (signed out, page left), the rest is not opened.
 */
export async function openQueue(
	keyring: Keyring,
	items: readonly QueueItem[],
	opened: OpenedQueue,
	onBatch: () => void = () => {},
	pause: () => Promise<boolean> = async () => true,
): Promise<void> {
	const closed = items.filter((item) => !opened.has(item.case));
	for (let from = 0; from < closed.length; from += BATCH) {
		const batch = closed.slice(from, from + BATCH);
		const referrals = await Promise.all(batch.map((item) => openReferral(keyring, item)));
		batch.forEach((item, index) => {
			opened.set(item.case, referrals[index]!);
		});
		onBatch();
		if (!(await pause())) return;
	}
}

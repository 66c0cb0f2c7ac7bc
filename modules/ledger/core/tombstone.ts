/**
 * Deletion under the rules of retention, and why it cannot be used to hide one.
 *
 * 1. The rules stand on the ledger: act `retention-rules`, days after which a case of each end is deleted.
 * 2. What will be deleted is announced: act `retention` with list = SHA-256("senim/retention/1\n" ‖ salt ‖ leaves), where
 *    leaves are those of all entries of these cases, in the order of their bytes. The salt, 32 random bytes, keeps others
 *    from trying out which leaves are meant. `days`: the shortest rule that was applied.
 * 3. A day later the cases are deleted. Salt and leaves stay, as a tombstone.
 *
 * An auditor takes "deleted under retention" for a leaf without an entry only if a tombstone lists it, whose hash is in
 * an announcement on the ledger that came after the leaf by the days it names, and these are not fewer than the rules
 * that stood on the ledger before. So nobody can explain a deletion afterwards without having said so in public,
 * and nothing young can be deleted without first publishing rules that allow it.
 */
import { base64url, concat, equal, utf8 } from '#crypto/bytes.ts';
import type { Plain } from '#crypto/canonical.ts';
import type { PublicAct } from '../contract.ts';
import { CASE_LEAF_BYTES } from './leaf.ts';
import type { Sha256 } from './merkle.ts';

export interface Tombstone {
	/** 32 bytes. */
	readonly list: Uint8Array;
	readonly salt: Uint8Array;
	/** One after another, in the order of their bytes. */
	readonly leaves: Uint8Array;
}

/** A readable leaf with its place. `slot`: epoch seconds of the publication that brought it. */
export interface PlacedAct {
	readonly index: number;
	readonly slot: number;
	readonly act: PublicAct;
}

export function listHash(sha256: Sha256, salt: Uint8Array, leaves: Uint8Array): Uint8Array {
	return sha256(concat(utf8('senim/retention/1\n'), salt, leaves));
}

export function leavesOf({ leaves }: Pick<Tombstone, 'leaves'>): Uint8Array[] {
	return Array.from({ length: leaves.length / CASE_LEAF_BYTES }, (_, at) =>
		leaves.subarray(at * CASE_LEAF_BYTES, (at + 1) * CASE_LEAF_BYTES),
	);
}

export function retentionAct(list: Uint8Array, days: number): PublicAct {
	return { type: 'retention', v: 1, list: base64url(list), days };
}

export function rulesAct(version: number, days: Readonly<Record<string, number | null>>): PublicAct {
	return { type: 'retention-rules', v: 1, version, days: days as Plain };
}

const DAY_SECONDS = 86_400;

/** The announcement that covers a tombstone, if it holds: what was published in time before it may be gone. */
export function coveredBy(
	sha256: Sha256,
	tombstone: Tombstone,
	acts: readonly PlacedAct[],
): { readonly before: number; readonly publishedBy: number } | null {
	if (!equal(listHash(sha256, tombstone.salt, tombstone.leaves), tombstone.list)) return null;
	const list = base64url(tombstone.list);
	const announced = acts.find(({ act }) => act.type === 'retention' && act.list === list);
	if (!announced) return null;
	const rules = acts.findLast(({ act, index }) => act.type === 'retention-rules' && index < announced.index);
	const allowed = Object.values((rules?.act.days ?? {}) as Record<string, unknown>).filter(
		(days): days is number => Number.isSafeInteger(days),
	);
	const { days } = announced.act;
	if (allowed.length === 0 || !Number.isSafeInteger(days) || (days as number) < Math.min(...allowed))
		return null;
	// Days are counted from one date to another; the hours of a slot may be a day less.
	return { before: announced.index, publishedBy: announced.slot - ((days as number) - 1) * DAY_SECONDS };
}

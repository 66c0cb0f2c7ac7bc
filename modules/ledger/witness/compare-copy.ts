/** Compares what a ledger serves now with the copy that a witness kept: the first half of an audit. */
import { equal } from '#crypto/bytes.ts';
import { openCheckpoint } from '../core/checkpoint.ts';
import type { Sha256 } from '../core/merkle.ts';
import type { VerifierKey } from '../core/note.ts';
import { treeOf } from '../core/tree.ts';
import { fetchEntries, fetchNote, Withheld } from './fetch-log.ts';
import type { LogSource } from './log-source.ts';
import { MirrorDamaged, readMirror } from './mirror.ts';
import { differingTiles } from './observe.ts';

export interface Comparison {
	/** What is wrong with the served ledger, as sentences. */
	readonly differences: readonly string[];
	/** The entries to audit against: the witness's, and after them those served since, if they are signed. */
	readonly ledger: readonly Uint8Array[];
	/** How many of them the witness kept. */
	readonly witnessed: number;
}

/** Throws LogAway, and MirrorDamaged where the copy is not one that this log signed. */
export async function compareWithCopy(
	source: LogSource,
	folder: string,
	key: VerifierKey,
	sha256: Sha256,
): Promise<Comparison> {
	const kept = await checkedMirror(folder, key, sha256);
	const onlyKept = (...differences: string[]) => ({ differences, ledger: kept, witnessed: kept.length });

	const note = await fetchNote(source);
	if (note === null) return onlyKept('The ledger serves no checkpoint any more.');
	const opened = await openCheckpoint(note, key);
	if (!opened.ok)
		return onlyKept(`The served checkpoint is not signed by this ledger's key (${opened.code}).`);
	const { size, root } = opened.value;
	const differences: string[] = [];
	if (size < kept.length) {
		differences.push(`The ledger SHRANK: the witness kept ${kept.length} leaves, now there are ${size}.`);
	}
	try {
		const { entries } = await fetchEntries(source, 0, size);
		for (const [index, entry] of entries.slice(0, kept.length).entries()) {
			if (!equal(entry, kept[index]!)) differences.push(`Leaf ${index} DIFFERS from the witness's copy.`);
		}
		const tree = treeOf(sha256, entries);
		if (!equal(tree.root(size), root)) {
			return onlyKept(...differences, 'The served entries do not lead to the signed root.');
		}
		for (const path of await differingTiles(source, tree, 0)) {
			differences.push(`The served ${path} DIFFERS from what the entries give.`);
		}
		return { differences, ledger: [...kept, ...entries.slice(kept.length)], witnessed: kept.length };
	} catch (error) {
		if (error instanceof Withheld) return onlyKept(...differences, error.message);
		throw error;
	}
}

/** The witness's entries, once they are seen to lead to the root that the log signed. */
async function checkedMirror(
	folder: string,
	key: VerifierKey,
	sha256: Sha256,
): Promise<readonly Uint8Array[]> {
	const kept = readMirror(folder);
	if (!kept) throw new MirrorDamaged(`${folder} holds no checkpoint. Run the witness first.`);
	const signed = await openCheckpoint(kept.note, key);
	if (!signed.ok)
		throw new MirrorDamaged(`The checkpoint in ${folder} is not signed by this key (${signed.code}).`);
	if (!equal(treeOf(sha256, kept.entries).root(kept.size), kept.root)) {
		throw new MirrorDamaged(`The entries in ${folder} do not lead to the root of its checkpoint.`);
	}
	return kept.entries;
}

/**
 * One round of a witness: looks at the log, compares it with everything it has shown before, and keeps what is new.
 *
 * The witness computes the tree from the entries themselves, its own copy of the old ones and the new ones as served.
 * If that leads to the root which the log signed, then the log continues what the witness has, and serves exactly the
 * entries that it signed. Otherwise the log has shown two histories, and the two signed notes are the proof. Whole
 * copies are read anew in each round (a million leaves: a second or two), so damage to the copy shows as well.
 */
import { equal } from '#crypto/bytes.ts';
import { openCheckpoint } from '../core/checkpoint.ts';
import { cosign } from '../core/cosignature.ts';
import type { Sha256 } from '../core/merkle.ts';
import type { Signer, VerifierKey } from '../core/note.ts';
import { TILE_WIDTH, tilePath, tilesSince } from '../core/tiles.ts';
import { type Tree, treeOf } from '../core/tree.ts';
import { fetchEntries, fetchNote, fetchTile, inOrder, Withheld } from './fetch-log.ts';
import type { LogSource } from './log-source.ts';
import { type MirrorContents, MirrorDamaged, readMirror, writeMirror } from './mirror.ts';

export type Observation =
	/** The log has published nothing yet. */
	| { readonly state: 'nothing-yet' }
	| { readonly state: 'unchanged'; readonly size: number; readonly note: string }
	| { readonly state: 'grown'; readonly from: number; readonly size: number; readonly note: string }
	| Misconduct;

/** What no honest log does. `note` is what it signed, for keeping. */
export type Misconduct = { readonly state: 'misconduct'; readonly note: string } & (
	| { readonly code: 'not-signed'; readonly reason: string }
	/** The log is shorter than it was. */
	| { readonly code: 'shrunk'; readonly kept: number; readonly size: number }
	/** Two signed trees of which neither continues the other. `first`: the first leaf that differs, where it shows. */
	| { readonly code: 'fork'; readonly kept: number; readonly size: number; readonly first: number | null }
	/** The entries handed out do not lead to the root that was signed. */
	| { readonly code: 'other-entries'; readonly size: number }
	| { readonly code: 'other-tile'; readonly path: string }
	| { readonly code: 'withheld'; readonly path: string }
);

export interface Round {
	readonly source: LogSource;
	readonly folder: string;
	readonly key: VerifierKey;
	readonly sha256: Sha256;
	/** Cosigns what was checked, with the time in epoch seconds. */
	readonly cosigner?: { readonly signer: Signer; readonly time: number };
}

/** Throws LogAway and MirrorDamaged, which say nothing about the log. */
export async function observe(round: Round): Promise<Observation> {
	const kept = readMirror(round.folder);
	const keptTree = treeOf(round.sha256, kept?.entries ?? []);
	if (kept && !equal(keptTree.root(kept.size), kept.root)) {
		throw new MirrorDamaged(`The entries in ${round.folder} do not lead to the root of its checkpoint.`);
	}
	const note = await fetchNote(round.source);
	if (note === null) {
		return kept
			? { state: 'misconduct', code: 'shrunk', kept: kept.size, size: 0, note: '' }
			: { state: 'nothing-yet' };
	}
	const opened = await openCheckpoint(note, round.key);
	if (!opened.ok) return { state: 'misconduct', code: 'not-signed', reason: opened.code, note };
	const { size, root } = opened.value;
	if (kept && size < kept.size) return { state: 'misconduct', code: 'shrunk', kept: kept.size, size, note };
	if (kept && size === kept.size) {
		if (equal(root, kept.root)) return { state: 'unchanged', size, note: kept.note };
		return { state: 'misconduct', code: 'fork', kept: size, size, first: null, note };
	}
	try {
		return await follow(round, kept, note, size, root);
	} catch (error) {
		if (error instanceof Withheld) return { state: 'misconduct', code: 'withheld', path: error.path, note };
		throw error;
	}
}

async function follow(
	round: Round,
	kept: MirrorContents | null,
	note: string,
	size: number,
	root: Uint8Array,
): Promise<Observation> {
	const from = kept?.size ?? 0;
	const fresh = await fetchEntries(round.source, from, size);
	const entries = [...(kept?.entries ?? []), ...fresh.entries.slice(from - fresh.first)];
	const tree = treeOf(round.sha256, entries);
	if (!equal(tree.root(size), root)) return explainDifference(round, kept, note, size, root);

	const [differing] = await differingTiles(round.source, tree, from);
	if (differing) return { state: 'misconduct', code: 'other-tile', path: differing, note };
	const { cosigner } = round;
	const checked = cosigner ? cosign(note, cosigner.signer, cosigner.time) : note;
	writeMirror(round.folder, checked, entries, tree, from);
	return { state: 'grown', from, size, note: checked };
}

/** The new root does not continue our copy: is it another history, or are the entries not those of the root? */
async function explainDifference(
	round: Round,
	kept: MirrorContents | null,
	note: string,
	size: number,
	root: Uint8Array,
): Promise<Misconduct> {
	const { entries } = await fetchEntries(round.source, 0, size);
	const consistent = equal(treeOf(round.sha256, entries).root(size), root);
	if (!kept || !consistent) return { state: 'misconduct', code: 'other-entries', size, note };
	const first = firstDifference(kept.entries, entries);
	return { state: 'misconduct', code: 'fork', kept: kept.size, size, first, note };
}

/** Paths of served tiles that are not what the entries give, looking at those new since `from` leaves. */
export async function differingTiles(source: LogSource, tree: Tree, from: number): Promise<string[]> {
	const tiles = tilesSince(Math.floor(from / TILE_WIDTH) * TILE_WIDTH, tree.size);
	const same = await inOrder(tiles, async (tile) => equal(await fetchTile(source, tile), tree.tile(tile)));
	return tiles.filter((_, at) => !same[at]).map(tilePath);
}

/** Index of the first entry that is not the same in both, or null where one list begins with the other. */
export function firstDifference(a: readonly Uint8Array[], b: readonly Uint8Array[]): number | null {
	const length = Math.min(a.length, b.length);
	for (let at = 0; at < length; at++) if (!equal(a[at]!, b[at]!)) return at;
	return null;
}

/** What happened, in a sentence for a log book. */
export function describeObservation(observation: Observation): string {
	if (observation.state === 'nothing-yet') return 'The log has not published anything yet.';
	if (observation.state === 'unchanged') return `Unchanged: ${observation.size} leaves.`;
	if (observation.state === 'grown') {
		return `The log continues what was kept: from ${observation.from} to ${observation.size} leaves.`;
	}
	return `MISCONDUCT (${observation.code}). ${describeMisconduct(observation)}`;
}

function describeMisconduct(found: Misconduct): string {
	switch (found.code) {
		case 'not-signed':
			return `The checkpoint is not one that this log's key signed (${found.reason}).`;
		case 'shrunk':
			return `The log shrank: it had ${found.kept} leaves and now shows ${found.size}.`;
		case 'fork':
			return (
				`The log forked: the tree of ${found.size} leaves that it signed now does not continue the tree of ` +
				`${found.kept} leaves that it signed before` +
				(found.first === null ? '.' : `; leaf ${found.first} is the first that differs.`)
			);
		case 'other-entries':
			return `The entries handed out do not lead to the root signed for ${found.size} leaves.`;
		case 'other-tile':
			return `${found.path} is not what the entries give.`;
		case 'withheld':
			return `${found.path} belongs to the signed tree and is not handed out whole.`;
	}
}

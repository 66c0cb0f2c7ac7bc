/**
 * A witness's copy of a log: a folder laid out like the log itself, so that any web server can hand it out again.
 *
 *     checkpoint           the latest note that was checked (and cosigned)
 *     checkpoints/<size>   every note that was ever checked
 *     tile/…               entry bundles and tiles
 *     findings/…           what the log did wrong, with the note that proves it
 *
 * Files are written first and the checkpoint last, by a rename: a witness that is killed finds its last good state.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readCheckpoint } from '../core/checkpoint.ts';
import {
	bundlesSince,
	decodeBundle,
	encodeBundle,
	TILE_WIDTH,
	type TileAt,
	tilePath,
	tilesSince,
} from '../core/tiles.ts';
import type { Tree } from '../core/tree.ts';

export interface MirrorContents {
	readonly note: string;
	readonly size: number;
	readonly root: Uint8Array;
	readonly entries: readonly Uint8Array[];
}

/** The copy on disk is not what its own checkpoint says. */
export class MirrorDamaged extends Error {
	override name = 'MirrorDamaged';
}

/** What the folder holds, or null for a new one. Does not compare entries and root: the caller does. */
export function readMirror(folder: string): MirrorContents | null {
	if (!existsSync(join(folder, 'checkpoint'))) return null;
	const note = readFileSync(join(folder, 'checkpoint'), 'utf8');
	const checkpoint = readCheckpoint(note);
	if (!checkpoint.ok) throw new MirrorDamaged(`${folder}/checkpoint is not a checkpoint.`);
	const { size, root } = checkpoint.value;
	const entries = bundlesSince(0, size).flatMap((bundle) => {
		const path = join(folder, tilePath(bundle));
		const found = existsSync(path) ? decodeBundle(readFileSync(path)) : null;
		if (found?.length !== bundle.width) throw new MirrorDamaged(`${path} is missing or damaged.`);
		return found;
	});
	return { note, size, root, entries };
}

/** Keeps a checked note, with the entries and tiles that are new since the tree of `from` leaves. */
export function writeMirror(
	folder: string,
	note: string,
	entries: readonly Uint8Array[],
	tree: Tree,
	from: number,
): void {
	const bundles = bundlesSince(from, entries.length);
	for (const bundle of bundles) {
		const first = bundle.index * TILE_WIDTH;
		writeWhole(join(folder, tilePath(bundle)), encodeBundle(entries.slice(first, first + bundle.width)));
	}
	const tiles = tilesSince(from, entries.length);
	for (const tile of tiles) writeWhole(join(folder, tilePath(tile)), tree.tile(tile));
	writeWhole(join(folder, 'checkpoints', String(entries.length)), note);
	writeWhole(join(folder, 'checkpoint'), note);
	for (const tile of [...bundles, ...tiles]) removeShorter(folder, tile);
}

/** Keeps what a log did wrong. Nothing is ever overwritten. */
export function writeFinding(folder: string, name: string, text: string): string {
	const path = join(folder, 'findings', name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text, { flag: 'wx' });
	return path;
}

function writeWhole(path: string, content: Uint8Array | string): void {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(`${path}.new`, content, { flush: true });
	renameSync(`${path}.new`, path);
}

/** A longer piece replaces the partial ones it grew from. */
function removeShorter(folder: string, tile: TileAt): void {
	const full = join(folder, tilePath({ ...tile, width: TILE_WIDTH }));
	const partial = `${full}.p`;
	if (!existsSync(partial)) return;
	for (const width of readdirSync(partial)) {
		if (width !== basename(tilePath(tile)) || tile.width === TILE_WIDTH) rmSync(join(partial, width));
	}
	if (tile.width === TILE_WIDTH) rmSync(partial, { recursive: true });
}

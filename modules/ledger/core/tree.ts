/** A whole tree in memory, for whoever checks a log from its entries: a million leaves take a second or two. */
import { type Sha256, treeRoot } from './merkle.ts';
import { growTiles, HASH_BYTES, leafHashes, nodesFromTiles, type TileAt } from './tiles.ts';

export interface Tree {
	readonly size: number;
	/** Root of the tree of the first `size` leaves. */
	root(size: number): Uint8Array;
	/** The hashes of a tile, full or partial. */
	tile(at: TileAt & { level: number }): Uint8Array;
}

export function treeOf(sha256: Sha256, entries: readonly Uint8Array[]): Tree {
	const tiles = new Map(
		growTiles(sha256, 0, () => undefined, leafHashes(sha256, entries)).map((tile) => [
			`${tile.level}/${tile.index}`,
			tile.hashes,
		]),
	);
	const node = nodesFromTiles(sha256, (level, index) => tiles.get(`${level}/${index}`));
	return {
		size: entries.length,
		root: (size) => treeRoot(sha256, node, size),
		tile: ({ level, index, width }) => tiles.get(`${level}/${index}`)!.subarray(0, width * HASH_BYTES),
	};
}

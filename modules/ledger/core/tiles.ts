/**
 * The tree cut into tiles, as C2SP tlog-tiles serves it: a tile holds up to 256 neighbouring hashes of one tile level,
 * and level l + 1 holds the hashes of *full* tiles of level l. Tiles only ever grow at the right edge, so the beginning
 * of a tile is also the partial tile of every earlier, smaller tree.
 */
import { concat } from '#crypto/bytes.ts';
import { type CompleteNode, leafHash, type NodeSource, nodeBytes, type Sha256 } from './merkle.ts';

export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;

/** Which tile, and how many hashes (or entries) of it: 256, or fewer at the right edge. */
export interface TileAt {
	/** 0 holds leaf hashes; 'entries' the entries themselves. */
	readonly level: number | 'entries';
	readonly index: number;
	readonly width: number;
}

export interface Tile {
	readonly level: number;
	readonly index: number;
	/** 1 to 256 hashes of 32 bytes, one after the other. */
	readonly hashes: Uint8Array;
}

/** `tile/0/x001/x234/067`, `tile/1/000.p/17`, `tile/entries/000`. */
export function tilePath({ level, index, width }: TileAt): string {
	const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
	const groups = digits.match(/\d{3}/g)!;
	const number = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
	return `tile/${level}/${number}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

const TILE_PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** The tile that a path names, or null where it names none. Each tile has one path. */
export function parseTilePath(path: string): TileAt | null {
	const match = TILE_PATH.exec(path);
	if (!match) return null;
	const level = match[1] === 'entries' ? 'entries' : Number(match[1]);
	const index = Number(match[2]!.replace(/[x/]/g, ''));
	const at = { level, index, width: match[3] ? Number(match[3]) : TILE_WIDTH } as const;
	const fits = level === 'entries' || level <= 63;
	return fits && Number.isSafeInteger(index) && tilePath(at) === path ? at : null;
}

/** The unfinished tiles at the right edge of a tree: with them a tree can grow, and its root be computed. */
export function edgeTiles(size: number): (TileAt & { level: number })[] {
	const tiles = [];
	for (let level = 0, hashes = size; hashes > 0; level++, hashes = Math.floor(hashes / TILE_WIDTH)) {
		const width = hashes % TILE_WIDTH;
		if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width });
	}
	return tiles;
}

/** Every tile of a tree, as far as it differs from the smaller tree of `from` leaves. */
export function tilesSince(from: number, size: number): (TileAt & { level: number })[] {
	const tiles = [];
	for (let level = 0, [old, now] = [from, size]; now > 0; level++) {
		for (let index = Math.floor(old / TILE_WIDTH); index * TILE_WIDTH < now; index++) {
			const width = Math.min(TILE_WIDTH, now - index * TILE_WIDTH);
			if (index * TILE_WIDTH + width > old) tiles.push({ level, index, width });
		}
		[old, now] = [Math.floor(old / TILE_WIDTH), Math.floor(now / TILE_WIDTH)];
	}
	return tiles;
}

/** The entry bundles that hold leaves from `from` up to `size`. */
export function bundlesSince(from: number, size: number): TileAt[] {
	const bundles: TileAt[] = [];
	for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < size; index++) {
		bundles.push({ level: 'entries', index, width: Math.min(TILE_WIDTH, size - index * TILE_WIDTH) });
	}
	return bundles;
}

/** Where the hashes under a complete subtree stand: `count` hashes of one tile, from `offset` on. */
export function placeOf({ level, index }: CompleteNode) {
	const tileLevel = Math.floor(level / 8);
	const count = 2 ** (level % 8);
	const first = index * count;
	return { level: tileLevel, index: Math.floor(first / TILE_WIDTH), offset: first % TILE_WIDTH, count };
}

/** Hashes of complete subtrees, read from tiles. `read` gives the hashes of a tile, or undefined where it is not held. */
export function nodesFromTiles(
	sha256: Sha256,
	read: (level: number, index: number) => Uint8Array | undefined,
): NodeSource {
	return (node) => {
		const { level, index, offset, count } = placeOf(node);
		const tile = read(level, index);
		if (!tile || tile.length < (offset + count) * HASH_BYTES) {
			throw new RangeError(`tile ${level}/${index} does not hold hashes ${offset} to ${offset + count}`);
		}
		return foldHashes(sha256, tile.subarray(offset * HASH_BYTES, (offset + count) * HASH_BYTES));
	};
}

/** The leaf hashes of entries, one after the other: what a tree grows by. */
export function leafHashes(sha256: Sha256, entries: readonly Uint8Array[]): Uint8Array {
	const hashes = new Uint8Array(entries.length * HASH_BYTES);
	for (const [index, entry] of entries.entries()) hashes.set(leafHash(sha256, entry), index * HASH_BYTES);
	return hashes;
}

/**
 * Grows a tree by leaves: the tiles that are new or longer than before.
 * `edge` must hold the hashes of every tile that `edgeTiles(size)` names.
 */
export function growTiles(
	sha256: Sha256,
	size: number,
	edge: (level: number, index: number) => Uint8Array | undefined,
	hashesOfLeaves: Uint8Array,
): Tile[] {
	const grown: Tile[] = [];
	let fresh = hashesOfLeaves;
	for (let level = 0, before = size; fresh.length > 0; level++, before = Math.floor(before / TILE_WIDTH)) {
		const first = Math.floor(before / TILE_WIDTH);
		const kept = before % TILE_WIDTH;
		const old = kept > 0 ? edge(level, first) : new Uint8Array();
		if (!old || old.length < kept * HASH_BYTES)
			throw new RangeError(`edge tile ${level}/${first} is missing`);
		const row = concat(old.subarray(0, kept * HASH_BYTES), fresh);
		const parents: Uint8Array[] = [];
		const tileBytes = TILE_WIDTH * HASH_BYTES;
		for (let index = first, at = 0; at < row.length; index++, at += tileBytes) {
			const hashes = row.subarray(at, at + tileBytes);
			grown.push({ level, index, hashes });
			if (hashes.length === tileBytes) parents.push(foldHashes(sha256, hashes));
		}
		fresh = concat(...parents);
	}
	return grown;
}

/**
 * The hash over 2^n neighbouring hashes, pair by pair. A proof folds hundreds of them, so pairs are hashed where they
 * stand instead of being cut out and joined: the message is `nodeBytes` of the two, written into one buffer.
 */
function foldHashes(sha256: Sha256, hashes: Uint8Array): Uint8Array {
	const message = nodeBytes(hashes.subarray(0, HASH_BYTES), hashes.subarray(0, HASH_BYTES));
	let row = hashes;
	while (row.length > HASH_BYTES) {
		const above = new Uint8Array(row.length / 2);
		for (let at = 0; at < row.length; at += 2 * HASH_BYTES) {
			message.set(row.subarray(at, at + 2 * HASH_BYTES), 1);
			above.set(sha256(message), at / 2);
		}
		row = above;
	}
	return row;
}

/** Entries one after the other, each behind its length in two bytes, big-endian. Throws where one is over 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
	return concat(
		...entries.flatMap((entry) => {
			if (entry.length > 0xffff) throw new RangeError('an entry holds at most 65,535 bytes');
			return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
		}),
	);
}

/** The entries of a bundle, or null where the bytes are not a bundle. */
export function decodeBundle(bundle: Uint8Array): Uint8Array[] | null {
	const entries: Uint8Array[] = [];
	for (let at = 0; at < bundle.length; ) {
		if (at + 2 > bundle.length) return null;
		const end = at + 2 + bundle[at]! * 256 + bundle[at + 1]!;
		if (end > bundle.length) return null;
		entries.push(bundle.subarray(at + 2, end));
		at = end;
	}
	return entries;
}

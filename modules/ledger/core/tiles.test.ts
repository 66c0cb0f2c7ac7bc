import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, hex, utf8 } from '#crypto/bytes.ts';
import { inclusionRanges, leafHash, rangeHash, treeRoot } from './merkle.ts';
import { verifyInclusion } from './merkle-verify.ts';
import {
	bundlesSince,
	decodeBundle,
	edgeTiles,
	encodeBundle,
	growTiles,
	nodesFromTiles,
	parseTilePath,
	placeOf,
	tilePath,
	tilesSince,
} from './tiles.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const entry = (index: number) => utf8(`entry ${index}`);
const hashes = (from: number, to: number) =>
	concat(...Array.from({ length: to - from }, (_, i) => leafHash(sha256, entry(from + i))));

/** A store of tiles that grows, as the database and a mirror do. */
function growingTree() {
	const tiles = new Map<string, Uint8Array>();
	const read = (level: number, index: number) => tiles.get(`${level}/${index}`);
	let size = 0;
	return {
		read,
		grow(to: number) {
			for (const tile of growTiles(sha256, size, read, hashes(size, to))) {
				tiles.set(`${tile.level}/${tile.index}`, tile.hashes);
			}
			size = to;
		},
		root: (of = size) => treeRoot(sha256, nodesFromTiles(sha256, read), of),
	};
}

describe('tiles', () => {
	it('have the paths of the specification', () => {
		expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
		expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('tile/1/000.p/17');
		expect(tilePath({ level: 'entries', index: 273, width: 112 })).toBe('tile/entries/273.p/112');
		expect(tilePath({ level: 2, index: 1000, width: 256 })).toBe('tile/2/x001/000');
	});

	it('are found by their one path, and by nothing else', () => {
		const anyTile = fc.record({
			level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
			index: fc.oneof(fc.nat(3000), fc.nat(10 ** 9)),
			width: fc.integer({ min: 1, max: 256 }),
		});
		fc.assert(
			fc.property(anyTile, (tile) => {
				expect(parseTilePath(tilePath(tile))).toEqual(tile);
			}),
		);
		for (const wrong of [
			'tile/0/0',
			'tile/0/1234067',
			'tile/0/x000/001',
			'tile/00/000',
			'tile/64/000',
			'tile/0/001.p/0',
			'tile/0/001.p/256',
			'tile/0/001.p/01',
			'tile/0/x001',
			'tile/0/../checkpoint',
			'tile/entries/000/',
			'tile/-1/000',
		])
			expect(parseTilePath(wrong), wrong).toBeNull();
	});

	it('cover a tree of 70,000 leaves as the specification counts them', () => {
		const tiles = tilesSince(0, 70_000);
		expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
		expect(tiles.filter(({ width }) => width < 256)).toEqual(edgeTiles(70_000));
		expect(edgeTiles(70_000)).toEqual([
			{ level: 0, index: 273, width: 112 },
			{ level: 1, index: 1, width: 17 },
			{ level: 2, index: 0, width: 1 },
		]);
		expect(tilesSince(0, 256)).toEqual([
			{ level: 0, index: 0, width: 256 },
			{ level: 1, index: 0, width: 1 },
		]);
		expect(tilesSince(256, 256)).toEqual([]);
		expect(bundlesSince(300, 600).map(tilePath)).toEqual(['tile/entries/001', 'tile/entries/002.p/88']);
	});

	it('give the same root however the tree grew, and the roots of all earlier trees', () => {
		const steps = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(steps, (lengths) => {
				const [slow, fast] = [growingTree(), growingTree()];
				const roots: [number, string][] = [];
				let size = 0;
				for (const length of lengths) {
					size += length;
					slow.grow(size);
					roots.push([size, hex(slow.root())]);
				}
				fast.grow(size);
				for (const [at, root] of roots)
					expect([hex(fast.root(at)), hex(slow.root(at))]).toEqual([root, root]);
			}),
			{ numRuns: 15 },
		);
	});

	it('grow by exactly the tiles that a mirror must fetch', () => {
		fc.assert(
			fc.property(fc.nat(1500), fc.integer({ min: 1, max: 1500 }), (from, more) => {
				const tree = growingTree();
				tree.grow(from);
				const grown = growTiles(sha256, from, tree.read, hashes(from, from + more));
				const named = grown.map(({ level, index, hashes: all }) => ({
					level,
					index,
					width: all.length / 32,
				}));
				expect(named).toEqual(tilesSince(from, from + more));
			}),
			{ numRuns: 10 },
		);
	});

	it('hold what inclusion proofs need, over several levels', async () => {
		const tree = growingTree();
		tree.grow(66_000);
		for (const [index, size] of [
			[0, 66_000],
			[65_999, 66_000],
			[65_536, 65_537],
			[300, 512],
			[40_000, 65_800],
		] as const) {
			const node = nodesFromTiles(sha256, tree.read);
			const path = inclusionRanges(index, size).map((range) => rangeHash(sha256, node, range));
			const claim = { entry: entry(index), index, size, path, root: tree.root(size) };
			expect(await verifyInclusion(claim)).toBe(true);
		}
		expect(placeOf({ level: 9, index: 200 })).toEqual({ level: 1, index: 1, offset: 144, count: 2 });
	});

	it('say so when they do not hold a hash', () => {
		const tree = growingTree();
		tree.grow(10);
		expect(() => tree.root(11)).toThrow(RangeError);
	});
});

describe('entry bundles', () => {
	it('come back as they went in', () => {
		const anyEntries = fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 256 });
		fc.assert(
			fc.property(anyEntries, (entries) => {
				expect(decodeBundle(encodeBundle(entries))?.map(hex)).toEqual(entries.map(hex));
			}),
		);
	});

	it('carry a length in two bytes, big-endian', () => {
		expect(hex(encodeBundle([utf8('ab'), new Uint8Array(300)]).subarray(0, 6))).toBe('00026162012c');
		expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError);
	});

	it('are refused when cut off', () => {
		expect(decodeBundle(encodeBundle([utf8('abc')]).subarray(0, 4))).toBeNull();
		expect(decodeBundle(Uint8Array.of(0))).toBeNull();
	});
});

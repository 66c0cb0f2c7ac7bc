import { createHash } from 'node:crypto';
import RFC9162 from '@transmute/rfc9162';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hex } from '#crypto/bytes.ts';
import {
	consistencyRanges,
	floorLog2,
	inclusionRanges,
	leafHash,
	type NodeSource,
	nodeHash,
	rangeHash,
	treeRoot,
} from './merkle.ts';
import { verifyConsistency, verifyInclusion } from './merkle-verify.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

/** A tree that hashes every complete subtree from its leaves anew. */
function treeOf(entries: readonly Uint8Array[]): NodeSource {
	const node: NodeSource = ({ level, index }) =>
		level === 0
			? leafHash(sha256, entries[index]!)
			: nodeHash(
					sha256,
					node({ level: level - 1, index: index * 2 }),
					node({ level: level - 1, index: index * 2 + 1 }),
				);
	return node;
}
const rootOf = (entries: readonly Uint8Array[]) => treeRoot(sha256, treeOf(entries), entries.length);
const inclusionPath = (entries: readonly Uint8Array[], index: number) =>
	inclusionRanges(index, entries.length).map((range) => rangeHash(sha256, treeOf(entries), range));
const consistencyPath = (entries: readonly Uint8Array[], oldSize: number) =>
	consistencyRanges(oldSize, entries.length).map((range) => rangeHash(sha256, treeOf(entries), range));

// The vectors of the Certificate Transparency project for RFC 6962 (transparency-dev/merkle, testonly and proof).
const entries = [
	'',
	'00',
	'10',
	'2021',
	'3031',
	'40414243',
	'5051525354555657',
	'606162636465666768696a6b6c6d6e6f',
].map(bytes);
const roots = [
	'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
	'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
	'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
	'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
	'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
	'4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
	'76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
	'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
	'5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const inclusionVectors = [
	{ index: 0, size: 1, path: [] },
	{
		index: 0,
		size: 8,
		path: [
			'96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
			'5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
			'6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
		],
	},
	{
		index: 5,
		size: 8,
		path: [
			'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
			'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
			'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
		],
	},
	{ index: 2, size: 3, path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
	{
		index: 1,
		size: 5,
		path: [
			'6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
			'5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
			'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
		],
	},
];
const consistencyVectors = [
	{ oldSize: 1, newSize: 1, path: [] },
	{ oldSize: 1, newSize: 8, path: inclusionVectors[1]!.path },
	{
		oldSize: 6,
		newSize: 8,
		path: [
			'0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
			'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
			'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
		],
	},
	{
		oldSize: 2,
		newSize: 5,
		path: [
			'5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
			'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
		],
	},
	{
		oldSize: 6,
		newSize: 7,
		path: [
			'0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
			'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
			'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
		],
	},
];

describe('the Merkle tree of RFC 6962', () => {
	it('has the published roots, the empty tree included', () => {
		for (let size = 0; size <= 8; size++) expect(hex(rootOf(entries.slice(0, size)))).toBe(roots[size]);
	});

	it('gives and accepts the published inclusion proofs', async () => {
		for (const { index, size, path } of inclusionVectors) {
			expect(inclusionPath(entries.slice(0, size), index).map(hex)).toEqual(path);
			const claim = { entry: entries[index]!, index, size, path: path.map(bytes), root: bytes(roots[size]!) };
			expect(await verifyInclusion(claim)).toBe(true);
		}
	});

	it('gives and accepts the published consistency proofs', async () => {
		for (const { oldSize, newSize, path } of consistencyVectors) {
			expect(consistencyPath(entries.slice(0, newSize), oldSize).map(hex)).toEqual(path);
			const oldRoot = bytes(roots[oldSize]!);
			const newRoot = bytes(roots[newSize]!);
			expect(await verifyConsistency({ oldSize, oldRoot, newSize, newRoot, path: path.map(bytes) })).toBe(
				true,
			);
		}
	});

	const anyTree = fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 6 }), {
		minLength: 1,
		maxLength: 40,
		selector: hex,
	});
	const treeAndIndex = anyTree.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)));

	it('agrees with another implementation on roots and inclusion', async () => {
		await fc.assert(
			fc.asyncProperty(treeAndIndex, async ([all, index]) => {
				const root = rootOf(all);
				expect(hex(root)).toBe(hex(await RFC9162.treeHead(all)));
				const path = inclusionPath(all, index);
				const theirs = await RFC9162.inclusionProof(all[index]!, all);
				expect(path.map(hex)).toEqual(theirs.inclusion_path.map(hex));
				const proof = { log_id: '', tree_size: all.length, leaf_index: index, inclusion_path: path };
				expect(await RFC9162.verifyInclusionProof(root, await RFC9162.leaf(all[index]!), proof)).toBe(true);
				expect(await verifyInclusion({ entry: all[index]!, index, size: all.length, path, root })).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	it('agrees with another implementation on consistency', async () => {
		await fc.assert(
			fc.asyncProperty(treeAndIndex, async ([all, at]) => {
				const old = all.slice(0, at + 1);
				const [oldRoot, newRoot] = [rootOf(old), rootOf(all)];
				const path = consistencyPath(all, old.length);
				const claim = { oldSize: old.length, oldRoot, newSize: all.length, newRoot, path };
				expect(await verifyConsistency(claim)).toBe(true);
				if (old.length === all.length) return;
				// The oracle keeps the old root in front of the proof where its size is a power of two; the RFC leaves it out.
				const before = await RFC9162.inclusionProof(old[0]!, old);
				const theirs = (await RFC9162.consistencyProof(before, all)).consistency_path.map(hex);
				const full = 2 ** floorLog2(old.length) === old.length ? [oldRoot, ...path] : path;
				expect([path.map(hex), full.map(hex)]).toContainEqual(theirs);
			}),
			{ numRuns: 60 },
		);
	});

	it('accepts no inclusion proof with anything changed in it', async () => {
		await fc.assert(
			fc.asyncProperty(treeAndIndex, fc.nat(), fc.nat(255), async ([all, index], which, bit) => {
				const good = {
					entry: all[index]!,
					index,
					size: all.length,
					path: inclusionPath(all, index),
					root: rootOf(all),
				};
				const flipped = (hash: Uint8Array) =>
					hash.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
				const path = [...good.path];
				const forged = [
					{ ...good, index: index + 1 },
					{ ...good, index: index - 1 },
					{ ...good, index: index + 2 ** 33 },
					{ ...good, size: good.size * 2 },
					{ ...good, root: flipped(good.root) },
					{ ...good, entry: flipped(rootOf(all)) },
					{ ...good, path: [...path, good.root] },
					{ ...good, path: [good.root, ...path] },
					{ ...good, path: [...path, new Uint8Array()] },
				];
				if (path.length > 0) {
					const changed = which % path.length;
					forged.push({ ...good, path: path.slice(0, -1) });
					forged.push({ ...good, path: path.with(changed, flipped(path[changed]!)) });
				}
				for (const claim of forged) expect(await verifyInclusion(claim)).toBe(false);
			}),
			{ numRuns: 40 },
		);
	});

	it('accepts no consistency proof with anything changed in it', async () => {
		for (const { oldSize, newSize, path } of consistencyVectors.slice(1)) {
			const good = {
				oldSize,
				oldRoot: bytes(roots[oldSize]!),
				newSize,
				newRoot: bytes(roots[newSize]!),
				path: path.map(bytes),
			};
			const other = bytes(roots[4]!.replace('d37e', 'd37f'));
			const forged = [
				{ ...good, oldSize: oldSize - 1 },
				{ ...good, oldSize: oldSize + 1 },
				{ ...good, newSize: newSize * 2 },
				{ ...good, newSize: oldSize },
				{ ...good, oldRoot: other },
				{ ...good, newRoot: other },
				{ ...good, oldRoot: good.newRoot, newRoot: good.oldRoot },
				{ ...good, path: [] },
				{ ...good, path: good.path.slice(0, -1) },
				{ ...good, path: [...good.path, other] },
				{ ...good, path: [other, ...good.path] },
				...good.path.map((_, at) => ({ ...good, path: good.path.with(at, other) })),
			];
			for (const [at, claim] of forged.entries()) {
				expect(await verifyConsistency(claim), `${oldSize} → ${newSize}, forgery ${at}`).toBe(false);
			}
		}
	});

	it('lets every tree continue the empty one, and itself', async () => {
		const [oldRoot, newRoot] = [bytes(roots[0]!), bytes(roots[3]!)];
		expect(await verifyConsistency({ oldSize: 0, oldRoot, newSize: 3, newRoot, path: [] })).toBe(true);
		expect(await verifyConsistency({ oldSize: 3, oldRoot: newRoot, newSize: 3, newRoot, path: [] })).toBe(
			true,
		);
		expect(await verifyConsistency({ oldSize: 3, oldRoot, newSize: 3, newRoot, path: [] })).toBe(false);
		expect(await verifyConsistency({ oldSize: 3, oldRoot: newRoot, newSize: 2, newRoot, path: [] })).toBe(
			false,
		);
	});

	it('counts powers of two exactly where floating point would round', () => {
		expect([1, 2, 3, 4, 2 ** 49 - 1, 2 ** 49].map(floorLog2)).toEqual([0, 1, 1, 2, 48, 49]);
	});
});

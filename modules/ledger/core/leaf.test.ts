import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { concat, hex, random, utf8 } from '#crypto/bytes.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { EntryFacts } from '../contract.ts';
import { caseLeaf, caseLeafInBrowser, isHiddenLeaf, publicLeaf, readPublicLeaf } from './leaf.ts';
import { hiddenCount, paddingLeaves, publicationCommitment } from './padding.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const facts: EntryFacts = {
	case: 'AAECAwQFBgcICQoLDA0ODw',
	seq: 0,
	kind: 'filed',
	author: 'reporter',
	clear: { danger: false },
	sealedHash: null,
	signature: null,
	moment: { date: plainDate('2026-12-11'), part: 'before-10' },
};

describe('a case leaf', () => {
	const salt = new Uint8Array(32).fill(7);

	it('is 33 bytes over the canonical entry and its salt', () => {
		const json =
			'{"author":"reporter","case":"AAECAwQFBgcICQoLDA0ODw","clear":{"danger":false},"kind":"filed",' +
			'"moment":{"date":"2026-12-11","part":"before-10"},"sealedHash":null,"seq":0,"signature":null}';
		const entry = sha256(utf8(`senim/entry/1\n${json}`));
		const leaf = sha256(concat(utf8('senim/leaf/1\n'), salt, entry));
		expect(hex(caseLeaf(sha256, facts, salt))).toBe(`00${hex(leaf)}`);
	});

	it('is the same in a browser', async () => {
		expect(hex(await caseLeafInBrowser(facts, salt))).toBe(hex(caseLeaf(sha256, facts, salt)));
	});

	it('changes with every fact and with the salt', () => {
		const changed: EntryFacts[] = [
			{ ...facts, case: 'BBECAwQFBgcICQoLDA0ODw' },
			{ ...facts, seq: 1 },
			{ ...facts, kind: 'said' },
			{ ...facts, author: 'desk' },
			{ ...facts, clear: { danger: true } },
			{ ...facts, sealedHash: 'AAAA' },
			{ ...facts, signature: 'AAAA' },
			{ ...facts, moment: { ...facts.moment, part: 'to-17' } },
		];
		const leaves = [facts, ...changed].map((one) => hex(caseLeaf(sha256, one, salt)));
		leaves.push(hex(caseLeaf(sha256, facts, random(32))));
		expect(new Set(leaves).size).toBe(10);
		expect(() => caseLeaf(sha256, facts, random(16))).toThrow(RangeError);
	});
});

describe('a public leaf', () => {
	it('can be read by everybody, in one spelling', () => {
		const leaf = publicLeaf({ type: 'key-epoch', desk: 'duty', epoch: 2 });
		expect(leaf[0]).toBe(1);
		expect(readPublicLeaf(leaf)).toEqual({ type: 'key-epoch', desk: 'duty', epoch: 2 });
		expect(isHiddenLeaf(leaf)).toBe(false);
		expect(readPublicLeaf(concat(Uint8Array.of(1), utf8('{"type": "x"}')))).toBeNull();
		expect(readPublicLeaf(concat(Uint8Array.of(1), utf8('{"kind":"x"}')))).toBeNull();
		expect(readPublicLeaf(concat(Uint8Array.of(0), random(32)))).toBeNull();
		expect(() => publicLeaf({ type: 'x', text: 'ә'.repeat(40_000) })).toThrow(RangeError);
	});
});

describe('padding', () => {
	it('brings hidden leaves to a power of two, at least 16', () => {
		expect([0, 1, 15, 16, 17, 32, 33, 10_000].map(hiddenCount)).toEqual([16, 16, 16, 16, 32, 32, 64, 16_384]);
		for (const count of [0, 5, 16, 40]) {
			expect(paddingLeaves(sha256, random(32), count)).toHaveLength(hiddenCount(count) - count);
		}
	});

	it('looks like a case leaf, and follows from the seed alone', () => {
		const seed = random(32);
		const leaves = paddingLeaves(sha256, seed, 3);
		expect(leaves.every(isHiddenLeaf)).toBe(true);
		expect(new Set(leaves.map(hex)).size).toBe(13);
		expect(paddingLeaves(sha256, seed, 3)).toEqual(leaves);
		expect(hex(paddingLeaves(sha256, random(32), 3)[0]!)).not.toBe(hex(leaves[0]!));
	});

	it('is committed to with the number of case leaves', () => {
		const seed = random(32);
		const commitment = hex(publicationCommitment(sha256, seed, 1000, 3));
		expect(hex(publicationCommitment(sha256, seed, 1000, 3))).toBe(commitment);
		expect(hex(publicationCommitment(sha256, seed, 1000, 2))).not.toBe(commitment);
		expect(hex(publicationCommitment(sha256, seed, 1001, 3))).not.toBe(commitment);
		expect(hex(publicationCommitment(sha256, random(32), 1000, 3))).not.toBe(commitment);
	});
});

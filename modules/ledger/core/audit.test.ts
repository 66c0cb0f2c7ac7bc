import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64url, concat, random } from '#crypto/bytes.ts';
import { plainDate } from '#platform/plain-date.ts';
import { type AuditInput, audit, describeFinding, type RecordedEntry } from './audit.ts';
import { base64 } from './base64.ts';
import { caseLeaf, publicLeaf } from './leaf.ts';
import { hiddenCount, paddingLeaves, publicationCommitment } from './padding.ts';

const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const SLOT = Date.parse('2026-12-11T10:00+05:00') / 1000;

function entryOf(caseByte: number, seq: number): RecordedEntry {
	const facts = {
		case: base64url(new Uint8Array(16).fill(caseByte)),
		seq,
		kind: 'message',
		author: 'reporter',
		clear: { danger: false, seq },
		sealedHash: base64url(random(32)),
		signature: base64url(random(64)),
		moment: { date: plainDate('2026-12-11'), part: 'before-10' as const },
	};
	const salt = random(32);
	return { facts, salt, leaf: caseLeaf(sha256, facts, salt) };
}

/** Two cases of three entries, published in two slots. */
function honest(): AuditInput & { entries: RecordedEntry[]; ledger: Uint8Array[] } {
	const entries = [0, 1, 2].flatMap((seq) => [entryOf(1, seq), entryOf(2, seq)]);
	entries.sort((a, b) => (a.facts.case < b.facts.case ? -1 : 1) || a.facts.seq - b.facts.seq);
	const ledger: Uint8Array[] = [];
	const publications = [entries.slice(0, 4), entries.slice(4)].map((batch, at) => {
		const seed = random(32);
		const slot = SLOT + at;
		const first = ledger.length;
		const act = publicLeaf({
			type: 'publication',
			v: 1,
			slot,
			first,
			hidden: hiddenCount(batch.length),
			public: 1,
			commitment: base64(publicationCommitment(sha256, seed, slot, batch.length)),
		});
		ledger.push(...batch.map(({ leaf }) => leaf), ...paddingLeaves(sha256, seed, batch.length));
		ledger.push(publicLeaf({ type: 'release', at }), act);
		return { slot, size: ledger.length, seed, caseLeaves: batch.length };
	});
	return { ledger, entries, pending: [], publications, tombstones: [], now: SLOT + 3600 };
}
const codes = async (input: AuditInput) => (await audit(sha256, input)).findings.map(({ code }) => code);

describe('an audit', () => {
	it('finds nothing where nothing was changed', async () => {
		const report = await audit(sha256, honest());
		expect(report).toEqual({ findings: [], counts: { leaves: 36, publications: 2, entries: 6, deleted: 0 } });
	});

	it('names an entry that was edited, by case and number', async () => {
		const input = honest();
		const [first, ...rest] = input.entries;
		for (const edit of [
			{ kind: 'decision' },
			{ author: 'server' },
			{ clear: { danger: true, seq: 0 } },
			{ sealedHash: null },
			{ signature: null },
			{ moment: { date: plainDate('2026-12-10'), part: 'before-10' as const } },
			{ clear: 0.5 as never },
		]) {
			const edited = { ...first!, facts: { ...first!.facts, ...edit } };
			const { findings } = await audit(sha256, { ...input, entries: [edited, ...rest] });
			expect(findings).toMatchObject([{ code: 'edited', case: first!.facts.case, seq: 0 }]);
			expect(describeFinding(findings[0]!)).toContain(`${first!.facts.case}, entry 0`);
		}
	});

	it('names an entry that was edited together with its leaf, and the leaf left behind', async () => {
		const input = honest();
		const [first, ...rest] = input.entries;
		const facts = { ...first!.facts, kind: 'decision' };
		const edited = { ...first!, facts, leaf: caseLeaf(sha256, facts, first!.salt) };
		expect(await codes({ ...input, entries: [edited, ...rest] })).toEqual([
			'without-leaf',
			'unexplained-leaf',
		]);
	});

	it('names a deleted entry: in the middle, at the end, and a whole case', async () => {
		const input = honest();
		const without = (drop: (entry: RecordedEntry) => boolean) => ({
			...input,
			entries: input.entries.filter((entry) => !drop(entry)),
		});
		const one = input.entries[0]!.facts.case;
		const middle = await audit(
			sha256,
			without(({ facts }) => facts.case === one && facts.seq === 1),
		);
		expect(middle.findings).toMatchObject([{ code: 'gap', case: one, seq: 1 }, { code: 'unexplained-leaf' }]);
		expect(await codes(without(({ facts }) => facts.case === one && facts.seq === 2))).toEqual([
			'unexplained-leaf',
		]);
		expect(await codes(without(({ facts }) => facts.case === one))).toHaveLength(3);
	});

	it('names an entry that was slipped in', async () => {
		const input = honest();
		const slipped = entryOf(9, 0);
		expect(await codes({ ...input, entries: [...input.entries, slipped] })).toEqual(['without-leaf']);
	});

	it('lets an entry wait for its publication, but not too long, and not without an entry', async () => {
		const input = honest();
		const fresh = entryOf(9, 0);
		const waiting = { ...input, entries: [...input.entries, fresh], pending: [fresh.leaf] };
		expect(await codes({ ...waiting, now: SLOT })).toEqual([]);
		expect(await codes({ ...waiting, now: SLOT + 16 * 60 })).toEqual(['overdue']);
		expect(await codes({ ...input, pending: [fresh.leaf] })).toEqual(['unexplained-pending']);
	});

	it('does not let a deleted entry pass for padding', async () => {
		const input = honest();
		const entries = input.entries.slice(1);
		const [record, other] = input.publications;
		const gap = ['gap', 'unexplained-leaf'];
		expect(await codes({ ...input, entries })).toEqual(expect.arrayContaining(gap));
		// One case leaf less and one padding leaf more; another seed; no record at all.
		for (const publications of [
			[{ ...record!, caseLeaves: 3 }, other!],
			[{ ...record!, seed: random(32) }, other!],
			[other!],
		]) {
			const found = await codes({ ...input, entries, publications });
			expect(found).toContain('padding-unproven');
			expect(found).toContain('unexplained-leaf');
		}
	});

	it('takes no other number of case leaves than the one committed to', async () => {
		const input = honest();
		const [record, other] = input.publications;
		expect(await codes({ ...input, publications: [{ ...record!, caseLeaves: 16 }, other!] })).toContain(
			'padding-unproven',
		);
	});

	it('sees a publication that is not what it says', async () => {
		const input = honest();
		const stuffed = [concat(Uint8Array.of(0), random(32)), ...input.ledger];
		expect(await codes({ ...input, ledger: stuffed })).toContain('publication-malformed');
		expect(await codes({ ...input, ledger: [...input.ledger, publicLeaf({ type: 'x' })] })).toEqual([
			'publication-malformed',
		]);
	});
});

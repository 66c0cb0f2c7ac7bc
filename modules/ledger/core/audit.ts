/**
 * Compares what the database holds with what the ledger fixed. Pure: whoever has both sides can run it.
 *
 * The ledger's side are entries that lead to a checkpoint kept by somebody else. Each hidden leaf must be explained,
 * by an entry of a case or as padding that follows from the publication's committed seed (padding.ts), and each entry
 * must have its leaf. So an edited entry shows as one that does not give its leaf, a deleted entry as a leaf that
 * nothing explains (and a gap in its case), an entry slipped in later as one without a leaf.
 */
import { equal, hex } from '#crypto/bytes.ts';
import { type EntryFacts, GRACE_SECONDS, type PublicationAct } from '../contract.ts';
import { base64 } from './base64.ts';
import { caseLeaf, isHiddenLeaf, readPublicLeaf } from './leaf.ts';
import type { Sha256 } from './merkle.ts';
import { hiddenCount, paddingLeaves, publicationCommitment } from './padding.ts';
import { slotEnding } from './slots.ts';
import { coveredBy, leavesOf, type PlacedAct, type Tombstone } from './tombstone.ts';

/** An entry of a case as the database tells it. */
export interface RecordedEntry {
	readonly facts: EntryFacts;
	readonly salt: Uint8Array;
	/** What the database says the leaf is. */
	readonly leaf: Uint8Array;
}

export interface RecordedPublication {
	readonly slot: number;
	readonly size: number;
	readonly seed: Uint8Array;
	readonly caseLeaves: number;
}

export interface AuditInput {
	/** Entries of the ledger, checked against a signed root. */
	readonly ledger: readonly Uint8Array[];
	/** Ordered by case and number. */
	readonly entries: AsyncIterable<RecordedEntry> | Iterable<RecordedEntry>;
	readonly pending: readonly Uint8Array[];
	readonly publications: readonly RecordedPublication[];
	/** Leaves that were deleted under retention, as the database tells it. */
	readonly tombstones: readonly Tombstone[];
	/** Epoch seconds. */
	readonly now: number;
}

export type AuditFinding =
	/** What the entry says now does not give the leaf that stands beside it. */
	| { readonly code: 'edited'; readonly case: string; readonly seq: number; readonly kind: string }
	/** The entry gives its leaf, but that leaf is neither on the ledger nor waiting for it. */
	| { readonly code: 'without-leaf'; readonly case: string; readonly seq: number; readonly kind: string }
	/** The entry should have been published by now. */
	| { readonly code: 'overdue'; readonly case: string; readonly seq: number; readonly kind: string }
	| { readonly code: 'gap'; readonly case: string; readonly seq: number }
	/** A case leaf that no entry explains: the entry is gone, or was edited together with its leaf. */
	| { readonly code: 'unexplained-leaf'; readonly index: number; readonly slot: number }
	/** A list of deleted leaves explains nothing: it was not announced, or not by the rules, or is not the one announced. */
	| { readonly code: 'tombstone-unproven'; readonly list: string }
	/** Leaves wait for publication that belong to no entry. */
	| { readonly code: 'unexplained-pending'; readonly count: number }
	/** The seed of a publication is gone, or is not the one committed to: its padding cannot be told. */
	| { readonly code: 'padding-unproven'; readonly slot: number }
	/** A publication does not consist of what its own readable leaf says. */
	| { readonly code: 'publication-malformed'; readonly index: number };

export interface AuditReport {
	readonly findings: readonly AuditFinding[];
	readonly counts: {
		readonly leaves: number;
		readonly publications: number;
		readonly entries: number;
		readonly deleted: number;
	};
}

export async function audit(sha256: Sha256, input: AuditInput): Promise<AuditReport> {
	const { unexplained, findings, publications, acts } = explainPadding(sha256, input);
	const pending = new Set(input.pending.filter(isHiddenLeaf).map(hex));
	const lastSeq = new Map<string, number>();
	let entries = 0;
	for await (const entry of input.entries) {
		entries++;
		const { case: caseId, seq, kind, moment } = entry.facts;
		const name = { case: caseId, seq, kind };
		for (let missing = (lastSeq.get(caseId) ?? -1) + 1; missing < seq; missing++) {
			findings.push({ code: 'gap', case: caseId, seq: missing });
		}
		lastSeq.set(caseId, seq);

		const leaf = hex(entry.leaf);
		const due = slotEnding(moment) + GRACE_SECONDS;
		const published = unexplained.delete(leaf);
		const waiting = pending.delete(leaf);
		if (!equal(recomputedLeaf(sha256, entry), entry.leaf)) findings.push({ code: 'edited', ...name });
		else if (!published && !waiting) findings.push({ code: 'without-leaf', ...name });
		else if (!published && input.now > due) findings.push({ code: 'overdue', ...name });
	}
	const deleted = explainDeletions(sha256, input.tombstones, acts, unexplained, findings);
	for (const { index, slot } of unexplained.values())
		findings.push({ code: 'unexplained-leaf', index, slot });
	if (pending.size > 0) findings.push({ code: 'unexplained-pending', count: pending.size });
	return { findings, counts: { leaves: input.ledger.length, publications, entries, deleted } };
}

/** Sets aside leaves whose deletion was announced in time and by the rules. Gives back how many. */
function explainDeletions(
	sha256: Sha256,
	tombstones: readonly Tombstone[],
	acts: readonly PlacedAct[],
	unexplained: Map<string, { index: number; slot: number }>,
	findings: AuditFinding[],
): number {
	let deleted = 0;
	for (const tombstone of tombstones) {
		const gone = leavesOf(tombstone)
			.map(hex)
			.filter((leaf) => unexplained.has(leaf));
		if (gone.length === 0) continue;
		const covered = coveredBy(sha256, tombstone, acts);
		let all = covered !== null;
		for (const leaf of covered ? gone : []) {
			const { index, slot } = unexplained.get(leaf)!;
			if (index < covered!.before && slot <= covered!.publishedBy) {
				unexplained.delete(leaf);
				deleted++;
			} else all = false;
		}
		if (!all) findings.push({ code: 'tombstone-unproven', list: base64(tombstone.list) });
	}
	return deleted;
}

/** The leaf that an entry gives; what cannot even be hashed gives none. */
function recomputedLeaf(sha256: Sha256, { facts, salt }: RecordedEntry): Uint8Array {
	try {
		return caseLeaf(sha256, facts, salt);
	} catch {
		return new Uint8Array();
	}
}

/** Walks the publications, sets their padding aside, and leaves the hidden leaves that entries must explain. */
function explainPadding(sha256: Sha256, { ledger, publications }: AuditInput) {
	const findings: AuditFinding[] = [];
	const unexplained = new Map<string, { index: number; slot: number }>();
	const acts: PlacedAct[] = [];
	const records = new Map(publications.map((publication) => [publication.slot, publication]));
	let first = 0;
	let count = 0;
	for (const [index, leaf] of ledger.entries()) {
		const act = readPublicLeaf(leaf);
		if (act?.type !== 'publication') continue;
		count++;
		const publication = act as PublicationAct;
		const batch = ledger.slice(first, index);
		const hidden = batch.filter(isHiddenLeaf).length;
		const asStated =
			publication.first === first &&
			publication.hidden === hidden &&
			publication.public === batch.length - hidden;
		if (!asStated) findings.push({ code: 'publication-malformed', index });

		for (const [at, one] of batch.entries()) {
			if (isHiddenLeaf(one)) unexplained.set(hex(one), { index: first + at, slot: publication.slot });
			const said = readPublicLeaf(one);
			if (said) acts.push({ index: first + at, slot: publication.slot, act: said });
		}
		const padding = provenPadding(sha256, publication, records.get(publication.slot));
		if (!padding?.every((one) => unexplained.has(hex(one)))) {
			findings.push({ code: 'padding-unproven', slot: publication.slot });
		}
		for (const one of padding ?? []) unexplained.delete(hex(one));
		first = index + 1;
	}
	if (first < ledger.length) findings.push({ code: 'publication-malformed', index: ledger.length - 1 });
	return { findings, unexplained, publications: count, acts };
}

/** The padding leaves of a publication, or null where the record does not open its commitment. */
function provenPadding(sha256: Sha256, act: PublicationAct, record: RecordedPublication | undefined) {
	if (!record || hiddenCount(record.caseLeaves) !== act.hidden) return null;
	const commitment = publicationCommitment(sha256, record.seed, act.slot, record.caseLeaves);
	return base64(commitment) === act.commitment ? paddingLeaves(sha256, record.seed, record.caseLeaves) : null;
}

/** A finding as a sentence for the auditor. */
export function describeFinding(finding: AuditFinding): string {
	const entry = (name: { case: string; seq: number; kind: string }) =>
		`Case ${name.case}, entry ${name.seq} (${name.kind})`;
	switch (finding.code) {
		case 'edited':
			return `${entry(finding)} was EDITED: what it says is not what its leaf was made of.`;
		case 'without-leaf':
			return `${entry(finding)} was INSERTED or rewritten: its leaf is not on the ledger and does not wait for it.`;
		case 'overdue':
			return `${entry(finding)} is OVERDUE: its leaf still waits, though its publication is past.`;
		case 'gap':
			return `Case ${finding.case}, entry ${finding.seq} was DELETED: the entries after it are there.`;
		case 'unexplained-leaf':
			return `Leaf ${finding.index}, published at ${time(finding.slot)}, has NO ENTRY: it was deleted, or rewritten together with its leaf.`;
		case 'tombstone-unproven':
			return `The list of deleted leaves ${finding.list} does NOT EXPLAIN all that is gone: it was not announced on the ledger in time and by the rules.`;
		case 'unexplained-pending':
			return `${finding.count} waiting leaves belong to NO ENTRY: their entries were deleted before publication.`;
		case 'padding-unproven':
			return `The padding of the publication at ${time(finding.slot)} is UNPROVEN: its seed is gone or is not the one committed to.`;
		case 'publication-malformed':
			return `The publication that ends at leaf ${finding.index} is not what its own leaf says.`;
	}
}

const time = (slot: number) => new Date(slot * 1000).toISOString();

/** What others may know of the ledger. Plain data, safe in a browser. */
import type { Plain } from '#crypto/canonical.ts';
import type { Moment } from '#platform/moment.ts';

/** What the leaf of a case entry stands for. Bytes are unpadded base64url. */
export interface EntryFacts {
	/** 16 bytes. */
	readonly case: string;
	/** 0, 1, 2 … without gaps within a case. */
	readonly seq: number;
	readonly kind: string;
	readonly author: string;
	readonly clear: Plain;
	/** SHA-256 of the sealed part; null where there is none. */
	readonly sealedHash: string | null;
	readonly signature: string | null;
	readonly moment: Moment;
}

/** Something that everybody may read on the ledger: a release, a certificate, a law version, a key epoch. */
export type PublicAct = { readonly type: string } & { readonly [key: string]: Plain };

/** The readable leaf that ends each publication. */
export type PublicationAct = {
	readonly type: 'publication';
	readonly v: 1;
	/** Epoch seconds. */
	readonly slot: number;
	/** Index of the publication's first leaf; this leaf stands at first + hidden + public. */
	readonly first: number;
	/** Number of case and padding leaves together. */
	readonly hidden: number;
	/** Number of readable leaves, this one not counted. */
	readonly public: number;
	/** Fixes the number of case leaves and the padding (core/padding.ts). Base64. */
	readonly commitment: string;
};

/** How long after its publication slot a leaf is on the ledger at the latest. Seconds. */
export const GRACE_SECONDS = 15 * 60;

/** The log's word that a leaf will be on the ledger. Signed as canonical JSON. */
export interface LeafPromise {
	readonly v: 1;
	/** Origin of the log. */
	readonly log: string;
	/** The 33 bytes of the leaf, Base64. */
	readonly leaf: string;
	/** Latest time of inclusion, epoch seconds. */
	readonly by: number;
}

export interface SignedPromise {
	readonly promise: LeafPromise;
	/** Ed25519 by the log's key over the canonical JSON of the promise. Base64. */
	readonly signature: string;
}

export interface InclusionProof {
	readonly index: number;
	/** Sibling hashes from the leaf upwards, Base64. */
	readonly path: readonly string[];
	/** The signed note whose root the path leads to. */
	readonly checkpoint: string;
}

/** The file that a person may keep: a promise and, once there is one, the proof that it was kept. */
export interface ProofFile extends SignedPromise {
	readonly inclusion?: InclusionProof;
}

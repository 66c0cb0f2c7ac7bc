/** How a worker's words come in and go back. Byte strings travel as unpadded base64url. */
import type { ProofFile, SignedPromise } from '#modules/ledger/contract.ts';
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import type { Locale } from '#platform/locale.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';

export type Anonymity = 'anonymous' | 'confidential' | 'named';

/** An attachment as the sealed message tells of it. The content itself is chunk-sealed (crypto/content.ts). */
export interface Attachment {
	/** Id of the upload, 16 random bytes. */
	readonly id: Id;
	readonly key: Base64url;
	readonly name: string;
	readonly type: string;
	/** True size in bytes. */
	readonly size: number;
	/** The worker chose to keep the original with its metadata. */
	readonly original: boolean;
}

/** The words of a referral. Sealed to the case key: scope case, field `referral`, author `reporter` (or a member, or `server`), seq 0. */
export interface ReferralBody {
	readonly v: 1;
	readonly locale: Locale;
	readonly anonymity: Anonymity;
	/** Id from the thesaurus of topics. */
	readonly topic: string;
	/** Site code, or null: «I would rather not say». */
	readonly site: string | null;
	readonly fromPoster: boolean;
	readonly mustNotReach: { readonly desks: readonly Id[]; readonly words: string };
	readonly text: string;
	readonly attachments: readonly Attachment[];
	readonly receiptKept: boolean;
	/** The key with which the reporter reads: said where only the reporter could have put it, for when the case gets a new key. */
	readonly reporterSealKey?: Base64url;
}

/** Who the reporter is. AES-256-GCM under a key of its own: scope case, field `identity`, author `reporter`, seq 0. */
export interface Identity {
	readonly v: 1;
	readonly name: string;
	/** Telephone, e-mail or any other way. */
	readonly contact: string;
	readonly about: string;
}

/** Who the reporter is, as it travels: nobody but the reporter can open it alone. */
export interface SealedIdentity {
	readonly sealed: Base64url;
	/** The identity key whole, sealed to the reporter: field `identity-key`, author `reporter`, seq 0. */
	readonly reporter: Base64url;
	/** One share of the identity key for each custodian: field `identity-share:<member>`, author `reporter`, seq 0. */
	readonly shares: readonly { readonly member: Id; readonly sealed: Base64url }[];
}

/** The envelope that a browser posts to `/api/filings`. Everything but `danger` and the desks is ciphertext or a public key. */
export interface Filing {
	readonly v: 1;
	/** Made by the browser: sending the same envelope again never files twice. */
	readonly case: Id;
	/** Date by the server's clock, as the page gave it. */
	readonly date: PlainDate;
	readonly caseKey: Base64url;
	readonly reporterSealKey: Base64url;
	readonly reporterSignKey: Base64url;
	/** 32 bytes stretched from the receipt; the server keeps its hash. */
	readonly lookup: Base64url;
	/** `ReporterSecrets` under the receipt's wrapping key: field `reporter-secrets`, author `reporter`, seq 0. */
	readonly wrappedSecrets: Base64url;
	/** The case's private record: to each desk that may read (field `case-key`, author `reporter`, seq = epoch of the desk key). */
	readonly deskKeys: readonly { readonly desk: Id; readonly epoch: number; readonly sealed: Base64url }[];
	/** … and to the reporter (field `case-key`, author `reporter`, seq 0). */
	readonly reporterKey: Base64url;
	readonly body: Base64url;
	readonly identity: SealedIdentity | null;
	readonly uploads: readonly Id[];
	/** «Life in danger now»: the one clear bit, by the worker's choice. */
	readonly danger: boolean;
	/**
	 * By the reporter's signing key, purpose `entry`, over entry 0 as it will stand in the case
	 * (core/filing-statement.ts): its readable part, with the SHA-256 of the canonical JSON of this envelope without
	 * `signature` and `work`, and the hash of `body`. A desk and an auditor check it without the envelope.
	 */
	readonly signature: Base64url;
	/** Asked only under load: solution of the challenge. */
	readonly work?: { readonly challenge: string; readonly answer: string };
}

export interface ReporterSecrets {
	readonly sealRecord: Base64url;
	readonly signRecord: Base64url;
}

/** Answer to a filing (201; 200 where it had been filed before): what the reporter needs to check the leaf offline. */
export interface Filed {
	readonly case: Id;
	readonly promise: SignedPromise;
	/** 32 bytes; with the entry it gives the leaf. */
	readonly salt: Base64url;
	readonly moment: Moment;
}

export type FilingRefusal =
	| 'malformed' // not an envelope
	| 'bad-signature'
	| 'wrong-clock' // detail.today
	| 'unknown-desk' // a desk or epoch that does not exist
	| 'stale-epoch' // the desk has a newer key: load the directory anew and seal again
	| 'no-desk'
	| 'replayed' // this case id holds another envelope
	| 'upload-missing' // detail.upload
	| 'too-large'
	| 'work-needed' // detail.challenge, detail.bits: find answer so that SHA-256(challenge + ':' + answer) begins with that many zero bits
	| 'busy';

/** What the reporter does after filing, posted to `/api/follow/entries` with the lookup. */
export interface ReporterAct {
	readonly lookup: Base64url;
	readonly case: Id;
	/** Next number in the sequence; a lost race answers `stale` with the number wanted now. */
	readonly seq: number;
	readonly kind: ReporterActKind;
	readonly clear: Readonly<Record<string, unknown>>;
	/** Sealed to the case key (field = kind, author `reporter`, seq), or for `consent` to the handler's member key (field `identity`). */
	readonly sealed: Base64url | null;
	readonly uploads: readonly Id[];
	/** Purpose `entry`, over `EntryStatement`. */
	readonly signature: Base64url;
	/** To which key of the case the words are sealed; 0 where it is not said. */
	readonly generation?: number;
	/** Only with `appeal`: the new key of the case, and the earlier ones for the desk appealed to. */
	readonly deskKeys?: import('#modules/cases/contract.ts').KeyOffer['deskKeys'];
	readonly memberKeys?: import('#modules/cases/contract.ts').KeyOffer['memberKeys'];
	readonly laterReporterKeys?: import('#modules/cases/contract.ts').KeyOffer['laterReporterKeys'];
}

export type ReporterActKind =
	| 'say'
	| 'consent' // clear: { request: seq }
	| 'refuse' // clear: { request: seq }
	| 'confirm' // clear: { promise: seq, promiseHash }
	| 'dispute' // clear: { promise: seq, promiseHash }
	| 'retaliation'
	| 'retaliation-case' // clear: { linked: case }; only with the linked filing (core/linked-filing.ts)
	| 'appeal' // clear: AppealClear; only with the keys of the case
	| 'follow-up' // clear: FollowUpAnswers
	| 'withdraw'
	| 'reopen'
	| 'retire'; // the receipt opens nothing any more

/** Answer to `POST /api/follow` { lookup }: all that the reporter's page shows; opened in the browser. */
export interface FollowView {
	readonly case: Id;
	readonly wrappedSecrets: Base64url;
	/** Null until a desk has let in a reporter who came with a contact code. */
	readonly reporterKey: Base64url | null;
	/** Later keys of the case: field `case-key:<generation>`, author = the member who made the key, seq 0. */
	readonly laterKeys: readonly {
		readonly generation: number;
		/** `reporter` where the reporter made it, with an appeal. */
		readonly author: Id;
		readonly sealed: Base64url;
	}[];
	readonly caseKey: Base64url;
	readonly identity: { readonly sealed: Base64url; readonly reporter: Base64url } | null;
	readonly state: import('#modules/cases/contract.ts').CaseState;
	readonly clocks: import('#modules/cases/contract.ts').ClockView | null;
	/** Rounds of follow-up whose questions have been asked by today. */
	readonly followUpsOpen: readonly import('#modules/cases/contract.ts').FollowUpRound[];
	/** What could be appealed to another desk today; null where nothing can. */
	readonly appeal: import('#modules/cases/contract.ts').AppealOffer | null;
	readonly entries: readonly FollowEntry[];
	/** Certificates of the members who wrote here: the browser checks every signature against them. */
	readonly certificates: readonly Certificate<MemberStatement>[];
	readonly today: PlainDate;
}

/** One line of the proof file (`POST /api/follow/proof`), as `npm run verify` reads it. */
export interface EntryProof extends ProofFile {
	readonly seq: number;
	/** 32 bytes; with the entry it gives the leaf. */
	readonly salt: Base64url;
}

/** An entry as the reporter may see it: internal notes are left out, every other kind is there. */
export interface FollowEntry {
	readonly seq: number;
	readonly kind: string;
	readonly author: string;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly sealed: Base64url | null;
	readonly signature: Base64url | null;
	readonly moment: Moment;
	readonly salt: Base64url;
	/** Number of the leaf in the log once published. */
	readonly leafIndex: number | null;
}

export type { LinkedFiling } from './core/linked-filing.ts';

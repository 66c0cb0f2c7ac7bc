/** A case is a list of entries that only grows; its state is computed from them. */
import type { ReporterActKind } from '#modules/intake/contract.ts';
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import type { Locale, Texts } from '#platform/locale.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { CopyActs } from './core/copy-types.ts';
import type { DeskWork, DeskWorkActs } from './core/desk-work.ts';
import type { FollowUp, FollowUpActs, FollowUpRound } from './core/follow-ups.ts';
import type { CustodianActKind, IdentityRequest, ReleaseRequestActs } from './core/identity-requests.ts';
import type { KeyActs, KeyOffer, KeyState } from './core/key-acts.ts';
import type { LinkActs } from './core/links.ts';
import type { ReleasedIdentity } from './core/release-view.ts';

export type Channel = 'web' | 'web-unsealed' | 'telephone';

export type Status =
	| 'received'
	| 'acknowledged'
	| 'verified'
	| 'registered'
	| 'answered'
	| 'remedying'
	| 'delivered'
	| 'awaiting-confirmation'
	| 'closed'
	| 'set-aside';

export type CloseGround = 'confirmed' | 'lapsed' | 'not-confirmed' | 'out-of-scope' | 'withdrawn';
export type Verification = 'confirmed' | 'partly' | 'not-confirmed' | 'cannot-be-verified';
export type Decision = 'upheld' | 'partly-upheld' | 'not-upheld';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type WorkersBand = 'one' | '2-9' | '10-49' | '50-249' | '250-more' | 'unknown';

/** What a handler does. `clear` is what stands readable in the entry; texts are sealed. */
export interface HandlerActs
	extends CopyActs,
		ReleaseRequestActs,
		FollowUpActs,
		LinkActs,
		DeskWorkActs,
		KeyActs {
	acknowledge: Record<string, never>;
	/** Grounds sealed. */
	verify: { outcome: Verification };
	code: {
		topics: string[];
		severity: Severity;
		workers: WorkersBand;
		/** Site code, or null: withheld. */
		site: string | null;
		/** Employer id, or null: withheld. */
		employer: Id | null;
		/** Desks that the worker does not want it to reach: handing over to them is refused from now on. */
		excludedDesks: Id[];
	};
	/** The server gives the number. */
	register: Record<string, never>;
	/** `deskKeys` in the act carries the case's private record sealed to the new desk. */
	handover: { desk: Id };
	/** Sealed to the desk key, not to the case: the reporter cannot open it. Field `note`. */
	note: { desk: Id; epoch: number };
	reply: Record<string, never>;
	/** Once, before the answer is due. Reason sealed. */
	extend: { workingDays: number };
	/** Reasons sealed. */
	decide: { outcome: Decision };
	/** What, and who answers for it: sealed (`PromiseBody`). */
	promise: { due: PlainDate };
	/** Evidence sealed. */
	deliver: { promise: number; on: PlainDate };
	'ask-confirmation': { promise: number };
	/** One of three notices before a case may lapse. Text sealed. */
	notice: { promise: number };
	/** For `out-of-scope` the sealed text says where to go instead; for `not-confirmed`, why. */
	close: { ground: CloseGround };
	/** Reason sealed. */
	reopen: Record<string, never>;
	/** Reason sealed to the case. */
	'request-identity': { handler: Id };
	/** The handler looked at the identity: the reporter consented to show it, or two custodians released their shares. */
	'open-identity': { request: number };
	/** Lets in a reporter who came with a contact code: the act carries `reporterKey`. */
	admit: { reporterSealKey: Base64url };
	'set-aside': Record<string, never>;
	restore: Record<string, never>;
}
export type HandlerActKind = keyof HandlerActs;
export type EntryKind = 'file' | ReporterActKind | HandlerActKind | CustodianActKind | 'arrive';

/** What the author of every entry signs (purpose `entry`). `sealedHash`: SHA-256 of the sealed bytes, or null. */
export interface EntryStatement {
	readonly case: Id;
	readonly seq: number;
	readonly kind: EntryKind;
	readonly author: string;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly sealedHash: Base64url | null;
}

/** Posted to `/api/desk/cases/<id>/entries`. */
export interface HandlerAct<K extends HandlerActKind = HandlerActKind> extends KeyOffer {
	readonly seq: number;
	readonly kind: K;
	readonly clear: HandlerActs[K];
	/** Sealed to the case key, field = kind, author = member id, seq; notes to the desk key (field `note`). */
	readonly sealed: Base64url | null;
	readonly signature: Base64url;
	readonly uploads?: readonly Id[];
	/** Only with `admit`: field `case-key`, author = member id, seq 0. */
	readonly reporterKey?: Base64url;
}

/** The sealed part of most entries. */
export interface TextBody {
	readonly v: 1;
	readonly text: string;
	readonly attachments: readonly import('#modules/intake/contract.ts').Attachment[];
}
/** The sealed part of `promise`. */
export interface PromiseBody {
	readonly v: 1;
	readonly what: string;
	readonly owner: string;
	/** What will show that it was done. */
	readonly evidence: string;
}

/** Computed from the entries by `core/case-state.ts`. Nothing here is a worker's word. */
export interface CaseState extends DeskWork, KeyState {
	readonly status: Status;
	readonly channel: Channel;
	readonly danger: boolean;
	readonly filed: Moment;
	readonly lastSeq: number;
	/** The desk that answers for the case now. */
	readonly desk: Id;
	/** Every desk that holds a key. */
	readonly readers: readonly Id[];
	readonly number: string | null;
	readonly acknowledged: Moment | null;
	readonly verified: { readonly on: Moment; readonly outcome: Verification } | null;
	readonly coding: HandlerActs['code'] | null;
	readonly extended: { readonly on: PlainDate; readonly workingDays: number } | null;
	readonly answered: { readonly on: Moment; readonly outcome: Decision } | null;
	readonly remedies: readonly Remedy[];
	readonly closed: { readonly on: Moment; readonly ground: CloseGround; readonly byReporter: boolean } | null;
	readonly reopened: readonly Moment[];
	/** The worker said that they are being punished and no reply has followed. */
	readonly retaliationOpen: boolean;
	/** The worker wrote and no reply has followed. */
	readonly unansweredWords: boolean;
	readonly identityRequests: readonly IdentityRequest[];
	/** The earlier case of the same reporter for which they are being punished. */
	readonly retaliationOf: Id | null;
	/** Later cases about being punished for this one, in the order in which they were filed. */
	readonly linkedCases: readonly Id[];
	/** Since the last answer; those of before a reopening stand in the entries only. */
	readonly followUps: readonly FollowUp[];
	/** The reporter has, or had, a receipt with which to withdraw by their own signature. */
	readonly receiptMade: boolean;
	readonly receiptRetired: boolean;
	/** Date on which the reporter last did anything. */
	readonly reporterLastSpoke: PlainDate;
}

export interface Remedy {
	/** Seq of the promise. */
	readonly promise: number;
	readonly promiseHash: Base64url;
	readonly due: PlainDate;
	readonly delivered: PlainDate | null;
	readonly asked: PlainDate | null;
	readonly notices: readonly PlainDate[];
	readonly outcome: 'open' | 'confirmed' | 'disputed';
}

export { type CaseKey, caseKeyField, generationAt, keysNamed } from './core/case-keys.ts';
export type { EmployerAct, NewCopy } from './core/copy-types.ts';
export type { FollowUp, FollowUpAnswers, FollowUpRound } from './core/follow-ups.ts';
export type {
	CustodianActKind,
	CustodianActs,
	IdentityRequest,
	Release,
	ReleaseGround,
	ReleaseStanding,
	SealedReason,
} from './core/identity-requests.ts';
export { lapsesAfter, standingOf } from './core/identity-requests.ts';
export type { KeyOffer, Renewal, Renewals } from './core/key-acts.ts';
export type { Link, LinkKind, LinkRefusal, LinkView } from './core/links.ts';
export type { Reading, ReadingKind } from './core/reading.ts';
export type { CustodianAct, ReleasedIdentity, ReleaseView } from './core/release-view.ts';
export { MOST_TEXTS, type ReadableCases, type SealedTexts } from './core/sealed-texts.ts';

/** The clock that runs now, in the words of the procedure pack. */
export interface ClockView {
	readonly what: 'acknowledge' | 'verify' | 'answer' | 'remedy' | 'follow-up';
	readonly due: PlainDate;
	readonly overdue: boolean;
	/** Days left, in the kind of day that the rule counts; negative when overdue. */
	readonly daysLeft: number;
	readonly explanation: Texts;
}

/** One line of the follow-ups (`GET /api/desk/follow-ups`): coded fields only. */
export type FollowUpItem = Pick<QueueItem, 'case' | 'state' | 'clock'>;

/** One line of the queue (`GET /api/desk/queue`). The body is opened in the desk's browser. */
export interface QueueItem {
	readonly case: Id;
	readonly state: CaseState;
	readonly clock: ClockView | null;
	readonly caseKey: Base64url;
	/** Case key records for this member's desks. */
	readonly keys: readonly CaseKeyRecord[];
	/** Sealed referral (entry 0). */
	readonly body: Base64url;
	readonly bodyAuthor: string;
}

export interface CaseKeyRecord {
	readonly desk: Id;
	readonly epoch: number;
	/** Who sealed it: `reporter`, `server` or a member's id. */
	readonly author: string;
	readonly sealed: Base64url;
	/** Which key of the case; 0 where it is not said. */
	readonly generation?: number;
	/** Sealed to this member's own key, not to the desk's. */
	readonly member?: Id;
}

/** Answer to `GET /api/desk/cases/<id>`. */
export interface CaseView extends QueueItem {
	readonly entries: readonly CaseEntryView[];
	readonly hasIdentity: boolean;
	/** Custodians who hold a share of the identity and are still here; the reader is left out. */
	readonly shareHolders: readonly Id[];
	/** Only where this member's opening on two releases stands in the case, and has not lapsed. */
	readonly releasedIdentity: ReleasedIdentity | null;
	/** Only where somebody is excluded: who sits at each desk, to seal to each of them. */
	readonly rosters?: Readonly<Record<Id, readonly Id[]>>;
	/** A reporter who came with a contact code waits to be let in. */
	readonly waitingReporter: Base64url | null;
	readonly permitted: readonly HandlerActKind[];
	/** Rounds of follow-up whose questions have been asked by today. */
	readonly followUpsOpen: readonly FollowUpRound[];
	readonly members: Readonly<Record<Id, string>>;
	/** Certificates of the members who wrote here: the browser checks every signature against them. */
	readonly certificates: readonly Certificate<MemberStatement>[];
	readonly present: readonly { readonly member: Id; readonly title: string }[];
}

export interface CaseEntryView {
	readonly seq: number;
	readonly kind: EntryKind;
	readonly author: string;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly sealed: Base64url | null;
	readonly signature: Base64url | null;
	readonly moment: Moment;
	readonly leafIndex: number | null;
}

/** `POST /api/desk/cases`: a referral taken by telephone. Sealed by the operator's browser; author is the member's id. */
export interface HeardFiling {
	readonly v: 1;
	readonly case: Id;
	readonly caseKey: Base64url;
	readonly deskKeys: readonly { readonly desk: Id; readonly epoch: number; readonly sealed: Base64url }[];
	readonly body: Base64url;
	readonly identity: Omit<import('#modules/intake/contract.ts').SealedIdentity, 'reporter'> | null;
	readonly uploads: readonly Id[];
	readonly danger: boolean;
	/** Eight digits made in the operator's browser and read out; the server keeps a keyed hash. */
	readonly contactCode: string;
	/** Purpose `entry` over the `EntryStatement` of entry 0 (kind `file`, clear: { channel: 'telephone', danger, desk, readers, caseKey }). */
	readonly signature: Base64url;
}

export type ActRefusal =
	| import('./core/links.ts').LinkRefusal
	| 'not-found' // does not exist, or is not sealed to any of this member's desks
	| 'stale' // detail.seq: the number wanted now; load what is new and send again
	| 'not-now' // the table does not allow this act in this status
	| 'not-permitted'
	| 'bad-signature'
	| 'malformed'
	| 'excluded-desk'
	| 'coding-missing'
	| 'already-extended'
	| 'too-late'
	| 'lapse-not-yet' // detail.from
	| 'no-such-promise'
	| 'upload-missing'
	| 'not-at-this-desk' // the member to whom it was to be assigned
	| 'second-reader-needed' // whoever wrote a summary does not release it
	| 'receipt-retired'
	| 'stale-epoch' // a desk has a newer key: load the directory anew and seal again
	| 'key-due' // the case needs a new key first (`rekey`)
	| 'last-member' // nobody would be left who may read: hand over first
	| 'notes-closed' // somebody is excluded who holds the desk's key
	| 'request-lapsed' // the custodians were asked more than seven days ago
	| 'already-answered' // this custodian has released or declined
	| 'too-few-custodians'; // no identity was left, or too few who hold a share are still here

/** Pure, for whoever computes the state from the entries that hold (the worker's page). */
export { type RecordedEntry, replay } from './core/case-state.ts';
export type { DeskLoads, QueuePage, SavedView } from './core/desk-work.ts';
export { parseFilter, parsePlace } from './core/queue-filter.ts';
export { signedClear } from './core/signed-clear.ts';
export type { Certificate, Locale, MemberStatement };

/** What the live stream (`GET /api/desk/events`, server-sent events) tells: never a word, never a time. */
export type LiveEvent =
	/** Desks have new keys: take up one's own, and the directory, anew. */
	| { readonly type: 'keys' }
	| { readonly type: 'case'; readonly case: Id; readonly seq: number }
	| {
			readonly type: 'presence';
			readonly case: Id;
			readonly present: readonly { member: Id; title: string }[];
	  };

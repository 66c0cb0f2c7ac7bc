/** A case is a list of entries that only grows; its state is computed from them. */
import type { ReporterActKind } from '#modules/intake/contract.ts';
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import type { Locale } from '#platform/locale.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { AppealActs, AppealState } from './core/appeals.ts';
import type { CopyActs } from './core/copy-types.ts';
import type { DeskWork, DeskWorkActs } from './core/desk-work.ts';
import type { FollowUp, FollowUpActs } from './core/follow-ups.ts';
import type { CustodianActKind, IdentityRequest, ReleaseRequestActs } from './core/identity-requests.ts';
import type { KeyActs, KeyOffer, KeyState } from './core/key-acts.ts';
import type { LinkActs } from './core/links.ts';
import type { HeardActs, Remedy } from './core/remedies.ts';
import type { TaskActs, TaskState } from './core/tasks.ts';

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
	| 'appealed'
	| 'closed'
	| 'set-aside';

export type CloseGround =
	| 'confirmed' // by the worker's signature
	| 'confirmed-heard' // as an operator heard it
	| 'lapsed'
	| 'not-confirmed'
	| 'out-of-scope'
	| 'withdrawn';
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
		TaskActs,
		DeskWorkActs,
		HeardActs,
		AppealActs,
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
	/** Of a reply: the worker is told that the case is counted in this collective matter. */
	readonly collective?: Id;
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
export interface CaseState extends DeskWork, KeyState, TaskState, AppealState {
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
	/** The same as an operator heard it: cases with a contact code of their own. */
	readonly heardCases: readonly Id[];
	/** Since the last answer; those of before a reopening stand in the entries only. */
	readonly followUps: readonly FollowUp[];
	/** The reporter has, or had, a receipt with which to withdraw by their own signature. */
	readonly receiptMade: boolean;
	readonly receiptRetired: boolean;
	/** Date on which the reporter last did anything. */
	readonly reporterLastSpoke: PlainDate;
}

export type {
	Appeal,
	AppealClear,
	AppealedAway,
	AppealedCase,
	AppealOffer,
	AppealOutcome,
} from './core/appeals.ts';
export { type CaseKey, caseKeyField, generationAt, keysNamed, newKeyIn } from './core/case-keys.ts';
export type {
	CaseEntryView,
	CaseKeyRecord,
	CaseView,
	ClockView,
	FollowUpItem,
	QueueItem,
} from './core/case-view.ts';
export type { CollectiveAct, CountRequest, LeaveRequest } from './core/collective-types.ts';
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
export type { Remedy } from './core/remedies.ts';
export {
	MOST_TEXTS,
	type NewSearchText,
	type ReadableCases,
	type SealedTexts,
	type SearchText,
	type SearchTextBody,
	type WhichTexts,
} from './core/sealed-texts.ts';
export type { NewDeskTask, NewShiftNote, ShiftRefusal, ShiftSection } from './core/shift.ts';
export type { TaskRefusal } from './core/tasks.ts';

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
	/** The earlier case for which the caller is being punished; only with its entry (`HeardLinked`). */
	readonly retaliationOf?: Id;
	/** Purpose `entry` over the `EntryStatement` of entry 0 (kind `file`, clear: { channel: 'telephone', danger, desk, readers, caseKey }). */
	readonly signature: Base64url;
}

/** `POST /api/desk/linked`: a caller is punished for an earlier case; `act` ties the two, in that one. */
export interface HeardLinked {
	readonly filing: HeardFiling & { readonly retaliationOf: Id };
	readonly act: HandlerAct<'retaliation-heard'>;
}

/** The earlier case, as an operator found it; `name`: its number, or in words. */
export interface EarlierCase {
	readonly case: Id;
	readonly name: string;
}

export type ActRefusal =
	| import('./core/links.ts').LinkRefusal
	| import('./core/tasks.ts').TaskRefusal
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
	| 'already-appealed' // a decision is appealed once
	| 'not-another-desk' // a desk does not judge its own answer
	| 'decided-before' // whoever verified, decided or closed does not decide the appeal
	| 'register-first' // a changed answer needs a number to go on
	| 'reporter-signs' // whoever has a receipt confirms by their own signature
	| 'another-must-hear' // whoever promised or delivered a remedy does not write down its confirmation
	| 'upload-missing'
	| 'topic-not-in-use' // retired, or never there; a case keeps one that it has
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
	/** Tasks or hand-over notes of a desk. */
	| { readonly type: 'work'; readonly desk: Id }
	| {
			readonly type: 'presence';
			readonly case: Id;
			readonly present: readonly { member: Id; title: string }[];
	  };

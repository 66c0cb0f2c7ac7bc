/**
 * A collective matter: many referrals about one employer, counted together without linking the people.
 *
 * It is a list of entries of its own, like a case, and beside it a set of *counted* referrals. A counted referral stands
 * there under a tag that only the case's own private key gives (`browser/collective.ts`), with months alone, and with
 * neither case nor author. So the matter tells how many, and nobody learns from it which. Pure.
 */
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { CaseState } from '../contract.ts';

/** Clear parts of the entries. `readers`: newest keys of the desks to which the words are sealed, each by itself. */
export interface CollectiveActs {
	open: CollectiveSubject;
	note: WithReaders;
	/** A further desk takes part. What was written before stays unreadable to it. */
	share: { readonly desk: Id };
	unshare: { readonly desk: Id };
	/** Why: sealed. */
	close: WithReaders;
	reopen: WithReaders;
}
export type CollectiveActKind = keyof CollectiveActs;

interface WithReaders {
	readonly readers: readonly { readonly desk: Id; readonly epoch: number }[];
}

/** What it is about: coded fields and a title that the server can read. Never words of a referral. */
export interface CollectiveSubject {
	readonly employer: Id;
	/** Site codes; empty: several, or not said. */
	readonly sites: readonly string[];
	readonly topics: readonly string[];
	readonly title: string;
	/** The desk that founds it. */
	readonly desk: Id;
}

export const LONGEST_TITLE = 120;
export const MOST_TOPICS = 5;

export interface CollectiveState extends Omit<CollectiveSubject, 'desk'> {
	/** The desk that founded it comes first. */
	readonly desks: readonly Id[];
	readonly status: 'open' | 'closed';
	readonly opened: PlainDate;
	readonly lastSeq: number;
}

/** What the author of an entry signs (purpose `collective`). */
export interface CollectiveStatement {
	readonly collective: Id;
	readonly seq: number;
	readonly kind: CollectiveActKind;
	readonly author: Id;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly sealedHash: Base64url | null;
}

/** Posted to `/api/desk/collectives` (kind `open`, seq 0) and `/api/desk/collectives/<id>/entries`. */
export interface CollectiveAct<K extends CollectiveActKind = CollectiveActKind> {
	readonly collective: Id;
	readonly seq: number;
	readonly kind: K;
	readonly clear: CollectiveActs[K];
	/** UTF-8 of canonical JSON: for each reader `{desk, epoch, sealed}`, in their order. */
	readonly sealed: Base64url | null;
	readonly signature: Base64url;
}

export interface CollectiveEntryView extends Omit<CollectiveAct, 'collective' | 'clear'> {
	readonly author: Id;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly moment: Moment;
}

/** How many: a band of five, never the number. */
export interface CountBand {
	readonly low: number;
	readonly high: number;
}

/** One line of `GET /api/desk/collectives`: all that any reader of the matter learns of what is counted. */
export interface CollectiveView {
	readonly collective: Id;
	readonly state: CollectiveState;
	readonly count: CountBand;
	/** First and last month in which a counted referral joined; null under five. */
	readonly months: { readonly from: PlainDate; readonly to: PlainDate } | null;
	/** Some are not counted any more because a year has passed; they may have been deleted under retention. */
	readonly lapsed: boolean;
	/** What may be said outside: as it stood when the month began; null under 5 referrals or 50 workers. */
	readonly outside: CountBand | null;
	/** Sits at the desk that founded it. */
	readonly mayLead: boolean;
}

/** `GET /api/desk/collectives/<id>`. */
export interface CollectiveDetail {
	readonly view: CollectiveView;
	readonly entries: readonly CollectiveEntryView[];
	readonly certificates: readonly Certificate<MemberStatement>[];
}

/** One referral in the count. Neither its case nor who counted it. */
export interface Counted {
	readonly tag: Base64url;
	/** First day of the month in which it joined. */
	readonly month: PlainDate;
	/** `refused`: by whoever holds the case's key and gave no name, which is the worker. It never joins again. */
	readonly status: 'counted' | 'left' | 'refused';
	readonly leftMonth: PlainDate | null;
	/** One for each employer and topic of the matter: the same case gives the same in every matter. */
	readonly spots: readonly Base64url[];
	/** Who counted it or took it out, when and why: each sealed to the case (`CountBody`). */
	readonly acts: readonly Base64url[];
}

/** The sealed part: field `count`, scope the matter, author `handler`, seq its place among the acts. */
export interface CountBody {
	readonly v: 1;
	readonly act: 'join' | 'leave';
	readonly tag: Base64url;
	readonly author: Id;
	readonly on: PlainDate;
	readonly reason: string;
	/** Purpose `collective-count` over `{collective, act, tag, author, on, reason}`. */
	readonly signature: Base64url;
}

/** A referral whose tag one could compute, as it stands in a matter (`POST /api/desk/counted`). */
export interface CountedView extends Pick<Counted, 'tag' | 'month' | 'status' | 'acts'> {
	readonly collective: Id;
	/** Counted now: neither left, nor refused, nor older than a year. */
	readonly counted: boolean;
}

/** A case of this employer that the asking member may read (`GET /api/desk/candidates`): coded fields and its keys. */
export interface Candidate {
	readonly case: Id;
	readonly state: Pick<
		CaseState,
		'number' | 'status' | 'filed' | 'coding' | 'retaliationOf' | 'excludedMembers' | 'closed'
	>;
	readonly caseKey: Base64url;
	readonly keys: readonly import('../contract.ts').CaseKeyRecord[];
}

/** Posted to `/api/desk/collectives/<id>/count`. The server looks at the case and keeps nothing of it. */
export interface CountRequest {
	readonly case: Id;
	readonly tag: Base64url;
	readonly spots: readonly Base64url[];
	readonly sealed: Base64url;
}

/** Whoever holds the secret holds the key of the case. Its SHA-256 under `senim/collective-tag/1` is the tag. */
export interface LeaveRequest {
	readonly secret: Base64url;
	readonly sealed: Base64url;
}

export type CollectiveRefusal =
	| 'not-found'
	| 'not-permitted'
	| 'malformed'
	| 'bad-signature'
	| 'stale' // detail.seq
	| 'stale-epoch' // detail.desk
	| 'not-now'
	| 'excluded-desk' // the worker does not want it to reach a desk that takes part
	| CountRefusal;
export type CountRefusal =
	| 'count-not-open' // only a registered case that is open is counted
	| 'count-other-subject' // another employer, workplace or topic
	| 'count-same-person' // a case about being punished for another one comes from the same worker
	| 'count-already'
	| 'count-elsewhere' // in another matter of the same employer and topic
	| 'count-refused' // the worker did not want it
	| 'count-gone'; // it is not counted, or not any more

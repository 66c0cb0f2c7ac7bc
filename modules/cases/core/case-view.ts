/** What a desk's screen gets of cases: the queue, one case, its entries and keys. Ciphertext and coded fields only. */
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import type { Texts } from '#platform/locale.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { CaseState, EntryKind, HandlerActKind } from '../contract.ts';
import type { AppealedAway } from './appeals.ts';
import type { FollowUpRound } from './follow-ups.ts';
import type { ReleasedIdentity } from './release-view.ts';

/** The clock that runs now, in the words of the procedure pack. */
export interface ClockView {
	readonly what: 'acknowledge' | 'verify' | 'answer' | 'remedy' | 'follow-up' | 'appeal';
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
	/** The worker appealed it away from this member's desk: what is here is how it stood until then. */
	readonly appealedAway?: AppealedAway;
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

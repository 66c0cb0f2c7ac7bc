/**
 * A matter: a dispute, a bargaining round, a registration or a notice that follows a procedure of the law. It is a list
 * of signed entries, and desks hold sides in it. What a side shares is in the clear, and the server computes with it;
 * what a side keeps is sealed to its own desk, and only that side's browsers compute with it.
 */
import type { Base64url, Certificate, DeskStatement, Id, MemberStatement } from '#modules/people/contract.ts';
import type { Facts, Finding, ObligationStatus, Occurrence, Quantity } from '#modules/procedures/contract.ts';
import type { Texts } from '#platform/locale.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';

/** `neutral`: a mediator, a commission, an arbitration. `state`: an inspectorate, a registrar, an akimat. */
export type MatterSide = 'workers' | 'employer' | 'neutral' | 'state';
export const MATTER_SIDES: readonly MatterSide[] = ['workers', 'employer', 'neutral', 'state'];

/** One thing that is known; ids are those of the law pack. */
export type MatterFact =
	| { readonly kind: 'day'; readonly id: string; readonly occurrence: Occurrence }
	| { readonly kind: 'quantity'; readonly id: string; readonly value: Quantity }
	| { readonly kind: 'circumstance'; readonly id: string; readonly value: string }
	| { readonly kind: 'finding'; readonly finding: Finding };

export type MatterOutcome = 'agreed' | 'decided' | 'withdrawn' | 'lapsed' | 'court' | 'other';
export const MATTER_OUTCOMES: readonly MatterOutcome[] = [
	'agreed',
	'decided',
	'withdrawn',
	'lapsed',
	'court',
	'other',
];

/** Clear parts of the entries. In each, `desk` is the desk for which the author writes; it holds a side. */
export interface MatterActs {
	open: MatterSubject;
	/** By the founding desk alone: a further desk takes a side. It sees all shared facts, and words from now on. */
	invite: { readonly desk: Id; readonly invited: Id; readonly side: MatterSide };
	/** The desk gives its side back. */
	leave: { readonly desk: Id; readonly reason: string };
	/**
	 * Shared with everybody who holds a side, and with the server. `corrects`: an earlier fact of the same desk, which
	 * counts no more. `contests`: a fact of another desk, which this desk knows otherwise; then both stand.
	 */
	fact: {
		readonly desk: Id;
		readonly fact: MatterFact;
		readonly corrects: number | null;
		readonly contests: number | null;
	};
	/** A fact, a shared date or a paper of the same desk: it stays written and counts no more. */
	withdraw: { readonly desk: Id; readonly seq: number; readonly reason: string };
	/** Sealed to the author's own desk (`OwnBody`). The server sees neither what nor how much. */
	own: { readonly desk: Id; readonly readers: readonly MatterReader[] };
	/** Words sealed to every desk that holds a side (`SayBody`). */
	say: { readonly desk: Id; readonly readers: readonly MatterReader[] };
	/** A last day that a side shows without the facts behind it. `of`: the version of the law by which it was computed. */
	date: {
		readonly desk: Id;
		readonly step: string;
		readonly due: PlainDate;
		readonly dueLatest: PlainDate | null;
		readonly of: string;
	};
	/** A paper was made, sent or received. `paper`: its id in version `of` of the law; `hash`: SHA-256 of the file. */
	paper: {
		readonly desk: Id;
		readonly paper: string;
		readonly of: string;
		readonly dated: PlainDate;
		readonly hash: Base64url | null;
		/** All that the law requires of it is there, as the side says. */
		readonly complete: boolean;
	};
	/** Handled together with another matter in which this desk holds a side too. */
	join: { readonly desk: Id; readonly matter: Id };
	split: { readonly desk: Id; readonly matter: Id };
	close: { readonly desk: Id; readonly outcome: MatterOutcome; readonly on: PlainDate };
	reopen: { readonly desk: Id; readonly reason: string };
}
export type MatterActKind = keyof MatterActs;

export interface MatterReader {
	readonly desk: Id;
	readonly epoch: number;
}

/** What a matter is about: organisations and a subject that everybody in it and the server can read. Never names of people. */
export interface MatterSubject {
	readonly desk: Id;
	readonly side: MatterSide;
	/** A procedure of the law: 'collective-dispute'. */
	readonly procedure: string;
	readonly title: string;
	readonly employer: Id | null;
	/** Organisations that take part and have no desk here. */
	readonly outside: readonly { readonly side: MatterSide; readonly name: string }[];
}

export const LONGEST_TITLE = 120;
export const LONGEST_REASON = 300;
export const MOST_SIDES = 12;
export const MOST_JOINED = 20;
/** Letters of one note or one word to the others. */
export const LONGEST_WORDS = 8_000;

/** The sealed part of `own`. Facts here may correct or contest shared ones; they are merged in the browser. */
export interface OwnBody {
	readonly v: 1;
	readonly facts: readonly OwnFact[];
	readonly note: string;
	/** Earlier own entries of this desk, by number, that count no more. */
	readonly removes: readonly number[];
	/** The collective matter out of which this one grew, for those of the desk who take part in that. */
	readonly collective: Id | null;
}
export interface OwnFact {
	readonly fact: MatterFact;
	/** A shared entry of the matter that this side knows otherwise. */
	readonly contests: number | null;
}

export interface SayBody {
	readonly v: 1;
	readonly text: string;
}

export interface MatterState extends Omit<MatterSubject, 'desk' | 'side'> {
	/** The desk that founded it comes first. */
	readonly sides: readonly SideHolder[];
	readonly status: 'open' | 'closed';
	readonly opened: PlainDate;
	readonly ended: { readonly outcome: MatterOutcome; readonly on: PlainDate } | null;
	/** Shared dates that stand. */
	readonly dates: readonly SharedDate[];
	readonly joined: readonly Id[];
	readonly lastSeq: number;
}

export interface SideHolder {
	readonly desk: Id;
	readonly side: MatterSide;
	/** The entry with which it took the side. */
	readonly from: number;
}

export interface SharedDate extends Omit<MatterActs['date'], 'desk'> {
	readonly seq: number;
	readonly desk: Id;
}

/** What the author of an entry signs (purpose `matter`). */
export interface MatterStatement {
	readonly matter: Id;
	readonly seq: number;
	readonly kind: MatterActKind;
	readonly author: Id;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly sealedHash: Base64url | null;
}

/** Posted to `/api/desk/matters` (kind `open`, seq 0) and `/api/desk/matters/<id>/entries`. */
export interface MatterAct<K extends MatterActKind = MatterActKind> {
	readonly matter: Id;
	readonly seq: number;
	readonly kind: K;
	readonly clear: MatterActs[K];
	/** UTF-8 of canonical JSON: for each reader `{desk, epoch, sealed}`, in their order. */
	readonly sealed: Base64url | null;
	readonly signature: Base64url;
}

export type MatterEntryView = ShownEntry | HiddenEntry;

export interface ShownEntry extends Omit<MatterAct, 'matter' | 'clear'> {
	readonly hidden: false;
	readonly author: Id;
	readonly clear: Readonly<Record<string, unknown>>;
	readonly moment: Moment;
}

/** Something that another side keeps to itself, or words from before this desk took a side: no author, no day. */
export interface HiddenEntry {
	readonly hidden: true;
	readonly seq: number;
	readonly kind: 'own' | 'say';
	readonly desk: Id;
}

/** A line of `matters.obligation`: what stands on the track of a matter, as everybody in it can see it. */
export interface ObligationRow {
	/** 0: computed from the shared facts; otherwise the entry with a date that a side chose to show. */
	readonly seq: number;
	readonly version: string;
	readonly step: string;
	readonly reading: number;
	/** As the pack calls who must act. */
	readonly actor: string;
	/** Which sides that is; empty where it is somebody else, or not known. */
	readonly sides: readonly MatterSide[];
	readonly nature: 'duty' | 'right' | 'period';
	readonly status: Exclude<ObligationStatus, 'waiting' | 'not-applicable'>;
	readonly due: PlainDate | null;
	readonly dueLatest: PlainDate | null;
}

/** One line of `GET /api/desk/matters`, most pressing first. */
export interface MatterView {
	readonly matter: Id;
	/** As people read it out: '26-D-482-913-5'. */
	readonly number: string;
	readonly state: MatterState;
	/** Sides that the asking member's desks hold. */
	readonly mine: readonly SideHolder[];
	/** Sits at the desk that founded it. */
	readonly mayLead: boolean;
	/** What can be missed next, or was: 'overdue', 'open' and 'in-doubt', by last day. */
	readonly pressing: readonly ObligationRow[];
}

/** `GET /api/desk/matters/<id>`. */
export interface MatterDetail {
	readonly view: MatterView;
	/** The shared facts that stand: what every side can see. */
	readonly facts: Facts;
	readonly obligations: readonly ObligationRow[];
	readonly entries: readonly MatterEntryView[];
	/** Who wrote, and every desk that holds or held a side: each checked in the browser. */
	readonly certificates: readonly Certificate<MemberStatement>[];
	readonly desks: readonly Certificate<DeskStatement>[];
	/** Matters handled together with this one, where the member sees them too. */
	readonly joined: readonly { readonly matter: Id; readonly number: string; readonly title: string }[];
	/** The day at the server. */
	readonly today: PlainDate;
}

/** `GET /api/desk/parties`: whom one may invite, and employers by name. */
export interface MatterParties {
	readonly desks: readonly Certificate<DeskStatement>[];
	readonly employers: readonly { readonly id: Id; readonly names: Texts }[];
}

/** An obligation with what its matter is called: for lists, calendars and reminders. */
export interface ObligationOfMatter extends ObligationRow {
	readonly matter: Id;
	readonly number: string;
	readonly title: string;
	readonly procedure: string;
	readonly employer: Id | null;
}

export type MatterRefusal =
	| 'not-found'
	| 'not-permitted'
	| 'malformed'
	| 'bad-signature'
	| 'stale' // detail.seq
	| 'stale-epoch'
	| 'not-now'
	| 'unknown-procedure'
	| 'wrong-side' // a desk of that kind cannot hold this side
	| 'fact-unknown' // no version of the law knows it
	| 'not-yours' // corrects or withdraws what another desk wrote
	| 'no-such-entry'; // corrects, contests or withdraws what is not there, or does not stand

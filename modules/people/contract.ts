/** Who works here, at which desk, under which keys. Byte strings travel as unpadded base64url. */
import type { Topic } from '#modules/registry/contract.ts';
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';

export type Base64url = string;
/** 16 random bytes. */
export type Id = Base64url;

/** `employer`: answers for the employer on redacted copies, and reaches nothing else. */
export type Role = 'administrator' | 'handler' | 'custodian' | 'employer';
/**
 * `employer`: the employer's own people. `union`: a trade union. `conciliation`: mediators, a commission, an arbitration.
 * No worker can choose one of these three, and no case is ever sealed to one.
 */
export type DeskKind = 'duty' | 'ombudsman' | 'employer' | 'union' | 'conciliation';

/** What the organisation's root signs about a desk (purpose `certificate`). */
export interface DeskStatement {
	readonly type: 'desk';
	readonly organisation: Id;
	readonly desk: Id;
	readonly kind: DeskKind;
	readonly names: Texts;
	readonly epoch: number;
	readonly publicKey: Base64url;
	readonly from: PlainDate;
}

/** What the root signs about a member: handlers to whom an identity may be sealed, custodians who hold shares. */
export interface MemberStatement {
	readonly type: 'member';
	readonly organisation: Id;
	readonly member: Id;
	/** Shown to workers: a role or a name, as the member wishes to be known. */
	readonly title: string;
	readonly roles: readonly Role[];
	readonly sealKey: Base64url;
	readonly signKey: Base64url;
	readonly from: PlainDate;
}

export interface Certificate<Statement> {
	readonly statement: Statement;
	readonly signature: Base64url;
}

/** What a worker's browser needs before it seals. Only what the root has signed is believed. */
export interface Directory {
	readonly organisation: { readonly id: Id; readonly names: Texts; readonly rootKey: Base64url };
	readonly example: boolean;
	/** Public salt for stretching receipts. */
	readonly receiptSalt: Base64url;
	/** Verifier key of the ledger, C2SP signed-note form. */
	readonly ledgerKey: string;
	readonly desks: readonly Certificate<DeskStatement>[];
	/** The three people who hold identity shares; empty while there are fewer. */
	readonly custodians: readonly Certificate<MemberStatement>[];
	readonly sites: readonly PublicSite[];
	/** Today's date at the server: browsers' clocks are often wrong. */
	readonly today: PlainDate;
}

export interface PublicSite {
	/** Published code, as on the poster. Sites under 50 workers share their area's code. */
	readonly code: string;
	readonly names: Texts;
	readonly region: Texts;
	/** Desk that the employer of this site has, if any. */
	readonly desk: Id | null;
}

/** Answer to a successful sign-in, and to `GET /api/session`. */
export interface SessionView {
	readonly member: Id;
	readonly login: string;
	readonly title: string;
	readonly roles: readonly Role[];
	readonly locale: Locale;
	/** AES-256-GCM under the passphrase's wrapping key: `MemberSecrets`. Place: scope `member:<id>`, field `secrets`, author id, seq 0. */
	readonly wrappedSecrets: Base64url;
	readonly sealKey: Base64url;
	readonly signKey: Base64url;
	readonly desks: readonly SessionDesk[];
	readonly organisation: Directory['organisation'];
	readonly example: boolean;
	/** Seconds without use after which the session ends. */
	readonly idleSeconds: number;
}

export interface SessionDesk {
	readonly desk: Id;
	readonly kind: DeskKind;
	readonly names: Texts;
	/** The desk's private record for each epoch that this member holds. Place: scope `desk:<id>`, field `desk-key`, author `administrator`, seq epoch. */
	readonly keys: readonly { readonly epoch: number; readonly sealed: Base64url }[];
}

/** What a member's passphrase unwraps. */
export interface MemberSecrets {
	readonly sealRecord: Base64url;
	readonly signRecord: Base64url;
	/** The root's public key as this member first met it: a server that shows another one is caught. */
	readonly rootKey: Base64url;
}

/** What a new member's browser makes, and all that the server learns of it. */
export interface MemberKeys {
	readonly locale: Locale;
	readonly salt: Base64url;
	readonly proof: Base64url;
	/** Base32, as authenticator programs take it. */
	readonly totpSecret: string;
	readonly sealKey: Base64url;
	readonly signKey: Base64url;
	/** Place: scope `member:<id>`, field `secrets`, author id, seq 0. */
	readonly wrappedSecrets: Base64url;
}

/** `POST /api/setup`, only while there is no organisation. */
export interface SetupRequest {
	readonly setupCode: string;
	readonly organisation: { readonly id: Id; readonly names: Texts; readonly rootKey: Base64url };
	readonly administrator: MemberKeys & {
		readonly id: Id;
		readonly login: string;
		readonly title: string;
		readonly totpCode: string;
		/** The root's private record under a key that follows from the administrator's own private one: scope `member:<id>`, field `root`, author id, seq 0. */
		readonly wrappedRoot: Base64url;
		/** The administrator's own certificate. */
		readonly certificate: Certificate<MemberStatement>;
	};
}

/** `POST /api/invitation` { code }. The id is given by the server: the keys are wrapped to it. */
export interface InvitationView {
	readonly login: string;
	readonly title: string;
	readonly roles: readonly Role[];
	readonly member: Id;
	readonly organisation: Directory['organisation'];
}

/** `POST /api/invitation/accept`. */
export interface AcceptInvitation extends MemberKeys {
	readonly code: string;
	readonly totpCode: string;
}

/** `GET /api/admin/people`. */
export interface PeopleView {
	readonly members: readonly MemberRow[];
	readonly desks: readonly DeskRow[];
}

export interface MemberRow {
	readonly member: Id;
	readonly login: string;
	readonly title: string;
	readonly roles: readonly Role[];
	/** `waiting`: has made keys, and the root has not signed them yet. */
	readonly state: 'invited' | 'waiting' | 'active';
	/** Null while only invited. */
	readonly sealKey: Base64url | null;
	readonly signKey: Base64url | null;
	readonly certificate: Certificate<MemberStatement> | null;
}

export interface DeskRow {
	readonly desk: Id;
	readonly kind: DeskKind;
	readonly names: Texts;
	readonly epoch: number;
	readonly certificate: Certificate<DeskStatement>;
	readonly members: readonly Id[];
}

/** `POST /api/admin/desks`: field `desk-key`, scope `desk:<id>`, author `administrator`, seq epoch, for each member. */
export interface NewDesk {
	readonly certificate: Certificate<DeskStatement>;
	readonly members: readonly { readonly member: Id; readonly sealed: Base64url }[];
}

/** `POST /api/admin/removals`: the member, and a new key (epoch + 1) for every desk where they sat, in one request. */
export interface Removal {
	readonly member: Id;
	readonly desks: readonly NewDesk[];
}

/** `POST /api/desk/members`: sealed as in `NewDesk`. */
export interface LetIn {
	readonly desk: Id;
	readonly epoch: number;
	readonly member: Id;
	readonly sealed: Base64url;
}

/**
 * `GET /api/desk/directory`, for every signed-in member: whom one works with. Every certificate is checked in the browser.
 */
export interface DeskDirectory {
	readonly desks: readonly Certificate<DeskStatement>[];
	/** Desks of employers' own people: for redacted copies. */
	readonly employerDesks: readonly Certificate<DeskStatement>[];
	readonly members: readonly Certificate<MemberStatement>[];
	readonly custodians: readonly Certificate<MemberStatement>[];
	readonly employers: readonly { readonly id: Id; readonly names: Texts }[];
	/** Also those that are given up: old cases name them. */
	readonly sites: readonly DeskSite[];
	/** Also those that cannot be chosen any more. */
	readonly topics: readonly Topic[];
	/** Members of this member's desks, by desk: to let in others who are certified. */
	readonly deskMembers: Readonly<Record<Id, readonly Id[]>>;
}

/** A line of workplaces with its employer, where it has one. */
export interface DeskSite extends PublicSite {
	readonly employer: Id | null;
	/** Given up: it cannot be chosen any more. */
	readonly retired: boolean;
}

/** `GET /api/admin/sites`: { sites, employers }. */
export interface SitesView {
	readonly sites: readonly {
		readonly id: Id;
		readonly names: Texts;
		/** First two digits of KATO. */
		readonly region: string;
		readonly employer: Id | null;
		readonly workers: number;
		/** As on the poster. */
		readonly code: string;
		readonly areaNames: Texts | null;
		readonly retiredOn: PlainDate | null;
	}[];
	readonly employers: readonly {
		readonly id: Id;
		readonly bin: string;
		readonly names: Texts;
		readonly desk: Id | null;
	}[];
}

export type {
	AccountView,
	AskedForHelp,
	FinishRecovery,
	GivenShare,
	Help,
	HelpRequest,
	HelpState,
	HelpStatement,
	KeyFileLine,
	NewPassphrase,
	NewWay,
	NewWayStatement,
	PasskeyView,
	RecoveryRow,
	RecoveryShare,
	RecoveryShares,
	RequestState,
	SharesStatement,
} from './core/account-types.ts';
/** Which kinds of desk may have to do with workers' cases. */
export { readsCases } from './core/desk-kinds.ts';
export type {
	NewPasskey,
	PasskeyChallenge,
	PasskeyEntry,
	PasskeySignIn,
	PasskeyStatement,
} from './core/passkey-types.ts';
/** What the table of routes says of each. */
export { allowed, type Permission } from './core/permissions.ts';

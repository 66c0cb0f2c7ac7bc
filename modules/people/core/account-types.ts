/** A member's own account: coming back to one's keys, passkeys, notices. Byte strings are unpadded base64url. */
import type { PlainDate } from '#platform/plain-date.ts';
import type { Base64url, Directory, Id, MemberSecrets } from '../contract.ts';

/** `POST /api/account/recovery`: shares of a new recovery key, one for each of three colleagues. */
export interface RecoveryShares {
	/** One more than the last. */
	readonly number: number;
	/** `MemberSecrets` under the recovery key. Place: scope `member:<id>`, field `recovery-secrets`, author id, seq number. */
	readonly wrapped: Base64url;
	readonly shares: readonly { readonly helper: Id; readonly sealed: Base64url }[];
	/** Purpose `recovery-shares`, over `SharesStatement`. */
	readonly signature: Base64url;
}

export interface SharesStatement {
	readonly organisation: Id;
	readonly member: Id;
	readonly number: number;
	/** SHA-256 of `wrapped`. */
	readonly wrapped: Base64url;
	/** SHA-256 of each sealed share, in the order of the helpers' ids. */
	readonly shares: readonly { readonly helper: Id; readonly sealed: Base64url }[];
}

/** Sealed to one helper's own key. Place: scope `member:<id>`, field `recovery-share:<helper>`, author id, seq number. */
export interface RecoveryShare {
	readonly v: 1;
	readonly organisation: Id;
	readonly member: Id;
	readonly number: number;
	readonly share: Base64url;
}

/** Sealed to the key of one request. Place: scope `member:<id>`, field `recovery-help:<helper>`, author helper, seq number. */
export interface GivenShare extends RecoveryShare {
	readonly request: Id;
	/** The root as the helper knows it. */
	readonly rootKey: Base64url;
}

/** Answer to `POST /api/recovery` { login, key } and to `POST /api/account/recovery/rehearse` { key }. */
export interface AskedForHelp {
	readonly request: Id;
	/** Known to the asking page alone. */
	readonly token: Base64url;
	readonly member: Id;
	readonly number: number;
	readonly organisation: Directory['organisation'];
}

/** `POST /api/recovery/state` { token }. */
export interface HelpState {
	readonly state: RequestState;
	readonly given: readonly { readonly helper: Id; readonly sealed: Base64url }[];
	/** Only once enough helpers have given their shares. */
	readonly wrapped: Base64url | null;
}

/** `ended`: nobody finished it within a day. */
export type RequestState = 'open' | 'done' | 'stopped' | 'ended';

/** What a helper gives. Purpose of the signature: `recovery-help`, over `HelpStatement`. */
export interface Help {
	readonly request: Id;
	readonly sealed: Base64url;
	readonly signature: Base64url;
}

export interface HelpStatement {
	readonly request: Id;
	readonly member: Id;
	readonly number: number;
	readonly key: Base64url;
	/** SHA-256 of what is sealed. */
	readonly sealed: Base64url;
}

/** `POST /api/recovery/finish`: a new passphrase and a new second factor, signed with the recovered key. */
export interface FinishRecovery extends NewWay {
	readonly token: Base64url;
	/** Purpose `recovered`, over `NewWayStatement`. */
	readonly signature: Base64url;
}

/** A new way in. Place of the wrapped secrets as always. */
export interface NewWay {
	readonly salt: Base64url;
	readonly proof: Base64url;
	readonly totpSecret: string;
	readonly totpCode: string;
	readonly wrappedSecrets: Base64url;
}

export interface NewWayStatement {
	readonly request: Id;
	readonly organisation: Id;
	readonly member: Id;
	readonly salt: Base64url;
	/** SHA-256 of each. */
	readonly proof: Base64url;
	readonly totp: Base64url;
	readonly wrapped: Base64url;
}

/** `GET /api/account`, for the signed-in member alone. */
export interface AccountView {
	/** Null while no colleagues were chosen. */
	readonly recovery: {
		readonly number: number;
		readonly madeOn: PlainDate;
		readonly rehearsedOn: PlainDate | null;
		readonly helpers: readonly { readonly member: Id; readonly title: string; readonly active: boolean }[];
	} | null;
	/** Requests in this member's own name which they have not been told of yet. */
	readonly untold: readonly { readonly request: Id; readonly on: PlainDate; readonly state: RequestState }[];
	/** Open requests of colleagues who chose this member. */
	readonly helping: readonly HelpRequest[];
	readonly passkeys: readonly PasskeyView[];
}

export interface HelpRequest {
	readonly request: Id;
	readonly member: Id;
	readonly title: string;
	readonly rehearsal: boolean;
	/** Epoch seconds. */
	readonly asked: number;
	readonly key: Base64url;
	readonly number: number;
	/** What the member signed when they chose their helpers. */
	readonly statement: SharesStatement;
	readonly signature: Base64url;
	/** The share of this helper. */
	readonly sealed: Base64url;
	/** Whether this helper has given it already. */
	readonly given: boolean;
}

export interface PasskeyView {
	/** Credential id. */
	readonly id: Base64url;
	readonly name: string;
	/** Whether it opens the keys (PRF), or only stands for the six digits. */
	readonly opensKeys: boolean;
	readonly madeOn: PlainDate;
	readonly usedOn: PlainDate | null;
	readonly revokedOn: PlainDate | null;
}

/** `GET /api/admin/recoveries`: who was helped back, by whom. */
export interface RecoveryRow {
	readonly request: Id;
	readonly title: string;
	readonly on: PlainDate;
	readonly rehearsal: boolean;
	readonly state: RequestState;
	readonly helpers: readonly string[];
}

/** `POST /api/account/passphrase`. */
export interface NewPassphrase {
	/** Of the passphrase until now. */
	readonly oldProof: Base64url;
	readonly salt: Base64url;
	readonly proof: Base64url;
	readonly wrappedSecrets: Base64url;
}

/** What the member's own file holds, as one line of JSON in the age format. */
export interface KeyFileLine extends MemberSecrets {
	readonly v: 1;
	readonly type: 'senim-member';
	readonly organisation: Id;
	readonly member: Id;
	readonly login: string;
}

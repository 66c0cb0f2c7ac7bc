/** What a custodian is shown of a request to release a share, and what comes back. Never a word of the case. */
import type { SignedPromise } from '#modules/ledger/contract.ts';
import type { Base64url, Certificate, Id, MemberStatement } from '#modules/people/contract.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { CaseEntryView, Channel, Status } from '../contract.ts';
import type {
	CustodianActKind,
	CustodianActs,
	IdentityRequest,
	ReleaseStanding,
} from './identity-requests.ts';

/** One line of `GET /api/custodian/requests`. */
export interface ReleaseView {
	readonly case: Id;
	/** The newest key of the case: for the reason of a refusal, which worker and handler read. */
	readonly caseKey: Base64url;
	readonly generation: number;
	readonly nextSeq: number;
	/** The request as it stands in the case, signed by the handler, with what shows that it goes onto the ledger. */
	readonly entry: CaseEntryView;
	readonly salt: Base64url;
	readonly promise: SignedPromise;
	/** Whom the share would be sealed to. */
	readonly handler: Certificate<MemberStatement>;
	/** This custodian's share, sealed by `author` when the identity was left. */
	readonly share: { readonly sealed: Base64url; readonly author: string };
	readonly request: IdentityRequest;
	readonly standing: ReleaseStanding;
	readonly lapses: PlainDate;
	/** The coarse state of the case. */
	readonly status: Status;
	readonly channel: Channel;
	readonly danger: boolean;
	readonly retaliationOpen: boolean;
	readonly filed: Moment;
	/** Titles of the custodians who were asked. */
	readonly titles: Readonly<Record<Id, string>>;
}

/** Posted to `/api/custodian/cases/<id>/entries`. */
export interface CustodianAct<K extends CustodianActKind = CustodianActKind> {
	readonly seq: number;
	readonly kind: K;
	readonly clear: CustodianActs[K];
	readonly sealed: Base64url;
	readonly signature: Base64url;
	/** Of the case key to which a reason is sealed; 0 where it is left out. */
	readonly generation?: number;
}

/** The sealed identity, handed to the handler only once their opening of it stands in the case. */
export interface ReleasedIdentity {
	readonly request: number;
	readonly sealed: Base64url;
	/** Who sealed it when it was left: `reporter`, `server` or a member's id. */
	readonly author: string;
}

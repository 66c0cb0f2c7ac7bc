/** What the desk's own browser fetches to search in it: ciphertext and coded fields only. */
import type { Base64url, Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { CaseKeyRecord, Status } from '../contract.ts';

/** Answer to `GET /api/desk/readable?folder=open|closed&after=<id>`: cases in the order of their ids. */
export interface ReadableCases {
	readonly cases: readonly { readonly case: Id; readonly lastSeq: number }[];
	/** Give it as `after` to go on; null at the end. */
	readonly next: Id | null;
}

/** One of `POST /api/desk/texts` `{cases, summaries?}`; with `summaries` those alone that have one. A case that the member may not read is left out, as one that does not exist. */
export interface SealedTexts {
	readonly case: Id;
	readonly lastSeq: number;
	readonly number: string | null;
	readonly status: Status;
	readonly filed: PlainDate;
	/** As coded; null while it is not. */
	readonly coded: { readonly topics: readonly string[]; readonly site: string | null } | null;
	readonly keys: readonly CaseKeyRecord[];
	readonly body: Base64url;
	readonly bodyAuthor: string;
	/** The newest summary. */
	readonly summary: { readonly seq: number; readonly author: string; readonly sealed: Base64url } | null;
}

/** Cases in one request for texts. */
export const MOST_TEXTS = 200;

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

/**
 * One of `POST /api/desk/texts` `{cases, which?}`. A case that the member may not read is left out, as one that does not
 * exist.
 */
export interface SealedTexts {
	readonly case: Id;
	readonly lastSeq: number;
	readonly number: string | null;
	readonly status: Status;
	readonly filed: PlainDate;
	/** As coded; null while it is not. */
	readonly coded: { readonly topics: readonly string[]; readonly site: string | null } | null;
	/** Empty where everything that was asked for stands in `forSearch`. */
	readonly keys: readonly CaseKeyRecord[];
	/** The referral; null where it stands in `forSearch`. */
	readonly body: Base64url | null;
	readonly bodyAuthor: string;
	/** The newest summary; its words null where they stand in `forSearch`. */
	readonly summary: {
		readonly seq: number;
		readonly author: string;
		readonly sealed: Base64url | null;
	} | null;
	readonly forSearch: readonly SearchText[];
}

/**
 * `all`: as first sealed. `summaries`: the same, those cases alone that have one. `for-search`: what a colleague's browser has
 * sealed for the desk's search, where there is that; the rest as first sealed. `not-for-search`: those cases alone in which something is left.
 */
export const WHICH_TEXTS = ['all', 'summaries', 'for-search', 'not-for-search'] as const;
export type WhichTexts = (typeof WHICH_TEXTS)[number];

/**
 * The words of one entry, sealed once more under a key that follows from the desk key which opens them anyway
 * (AES-256-GCM; place: field `search`, scope the case, author, seq of the entry).
 */
export interface SearchText {
	/** 0: the referral; else a summary. */
	readonly seq: number;
	readonly desk: Id;
	readonly epoch: number;
	/** Whose browser opened the entry and sealed this. */
	readonly author: Id;
	readonly sealed: Base64url;
}

/** What is sealed in it. Topic and site as the reporter chose them. */
export interface SearchTextBody {
	readonly v: 1;
	readonly text: string;
	readonly topic?: string;
	readonly site?: string | null;
}

/** Posted to `/api/desk/search-texts` as `{texts}`. What stands already stays. */
export interface NewSearchText extends Omit<SearchText, 'author'> {
	readonly case: Id;
}

/** Cases in one request for texts, and texts in one request to keep them. */
export const MOST_TEXTS = 200;
/** Bytes of one sealed text for the search. */
export const LONGEST_SEARCH_TEXT = 512 * 1024;

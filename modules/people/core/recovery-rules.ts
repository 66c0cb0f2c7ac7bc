/** Who may hold a share of a member's recovery key, how often help may be asked for, and when a request ends. */
import type { Id, RequestState, SharesStatement } from '../contract.ts';

export const HELPERS = 3;
export const HELPERS_NEEDED = 2;

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** A request that nobody finished ends after a day. */
export const REQUEST_LIFE_MS = 24 * HOUR;

export type HelpersProblem = 'three-helpers' | 'not-yourself' | 'employer-helper' | 'all-custodians';

/**
 * Three different colleagues, none of them oneself, and not three who all keep shares of identities: whoever can open
 * names should not be able to become any colleague as well. Nobody of an employer's own people: they read redacted copies
 * alone, and would come nearer to the rest.
 */
export function problemWithHelpers(
	member: Id,
	helpers: readonly { readonly member: Id; readonly roles: readonly string[] }[],
): HelpersProblem | null {
	if (helpers.length !== HELPERS || new Set(helpers.map((helper) => helper.member)).size !== HELPERS)
		return 'three-helpers';
	if (helpers.some((helper) => helper.member === member)) return 'not-yourself';
	if (helpers.some(({ roles }) => roles.includes('employer'))) return 'employer-helper';
	return helpers.every(({ roles }) => roles.includes('custodian')) ? 'all-custodians' : null;
}

const FREE_PER_HOUR = 3;

/**
 * Milliseconds until help may be asked for again in one member's name: three times an hour at once, then once a minute.
 * Whoever knows a login can ask in its name; that neither locks the member out for long nor fills the database.
 * `asked`: epoch milliseconds of earlier requests.
 */
export function waitBeforeAsking(asked: readonly number[], now: number): number {
	const lately = asked.filter((moment) => now - moment < HOUR);
	if (lately.length < FREE_PER_HOUR) return 0;
	return Math.max(0, Math.max(...lately) + MINUTE - now);
}

/** `asked`, `now`: epoch milliseconds. */
export const requestState = (
	{ state, asked }: { state: 'open' | 'done' | 'stopped'; asked: number },
	now: number,
): RequestState => (state === 'open' && now - asked >= REQUEST_LIFE_MS ? 'ended' : state);

/** What the member signs about the shares; hashes are SHA-256 of the sealed bytes. */
export const sharesStatement = (
	about: Omit<SharesStatement, 'shares'>,
	shares: SharesStatement['shares'],
): SharesStatement => ({
	...about,
	shares: [...shares].sort((a, b) => (a.helper < b.helper ? -1 : 1)),
});

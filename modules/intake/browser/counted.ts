/** A worker whose referral is counted in a collective matter: asks whether it is, or takes it out for good. */
import { base64url } from '#crypto/bytes.ts';
import { secretOf } from '#modules/cases/browser/collective.ts';
import type { Id } from '#modules/people/contract.ts';
import { isBase64url } from '#platform/base64url.ts';
import type { Result } from '#platform/result.ts';
import { type FollowedCase, holds } from './follow.ts';
import { post, type Wire } from './send.ts';

/** Matters of which a desk has told, in replies that it signed. */
export function mattersTold({ entries }: Pick<FollowedCase, 'entries'>): Id[] {
	const told = entries.flatMap((one) => {
		const { entry, opened } = one;
		const id = opened.kind === 'text' ? opened.body.collective : undefined;
		return entry.kind === 'reply' && one.member && holds(one) && isBase64url(id, 16) ? [id] : [];
	});
	return [...new Set(told)];
}

export type Standing = 'counted' | 'refused' | 'not-counted';

/** The secrets that the keys of the case give are all that is sent: no receipt, no case. `refuse`: take it out for good. */
export async function standingIn(
	wire: Wire,
	{ records }: Pick<FollowedCase, 'records'>,
	collective: Id,
	refuse = false,
): Promise<Result<{ standing: Standing }, 'offline' | 'busy'>> {
	const secrets = await Promise.all(
		[...records.values()].map(async (record) => base64url(await secretOf(record, collective))),
	);
	return post(wire, '/api/collective', { collective, secrets, ...(refuse ? { refuse } : {}) });
}

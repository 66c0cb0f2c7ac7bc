import type { Id } from '#modules/people/contract.ts';
import type { CaseState } from '../contract.ts';

/** By a desk that reads, and not excluded from the case. */
export const mayRead = (
	state: Pick<CaseState, 'readers' | 'excludedMembers'>,
	by: { readonly member: Id; readonly desks: readonly Id[] },
): boolean =>
	by.desks.some((desk) => state.readers.includes(desk)) && !state.excludedMembers.includes(by.member);

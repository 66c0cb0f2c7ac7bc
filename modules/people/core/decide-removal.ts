/** Whether a member may be removed now, and whether the new desk keys are exactly those that it takes. */
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Id, Role } from '../contract.ts';

export interface MemberFacts {
	readonly member: Id;
	readonly roles: readonly Role[];
	readonly state: 'invited' | 'waiting' | 'active' | 'removed';
	/** Has the organisation's root under their own key. */
	readonly keepsRoot: boolean;
}

/** A desk as it stands: its newest key, and who holds that key. */
export interface DeskFacts {
	readonly desk: Id;
	readonly epoch: number;
	readonly members: readonly Id[];
}

/** A new key for a desk, as the administrator's browser proposes it. */
export interface ProposedKey {
	readonly desk: Id;
	readonly epoch: number;
	readonly members: readonly Id[];
}

export type RemovalRefusal =
	| 'you-were-removed' // another administrator was faster
	| 'not-yourself'
	| 'no-such-member'
	| 'last-root-keeper' // nobody would be left who can sign: take up the root from the escrow file first
	| 'last-of-desk' // detail.desk: nobody would be left who can open what was sealed to it
	| 'stale-epoch' // detail.desk, detail.epoch: the desk has a newer key than the request knows
	| 'stale-seats'; // detail.desk: who sits there has changed, or a desk is missing: load anew and seal again

export function decideRemoval(
	by: MemberFacts | undefined,
	target: MemberFacts | undefined,
	desks: readonly DeskFacts[],
	proposed: readonly ProposedKey[],
): Result<undefined, RemovalRefusal> {
	if (by?.state !== 'active' || !by.roles.includes('administrator')) return refuse('you-were-removed');
	// So the last administrator stays as well: whoever removes somebody is one, and remains.
	if (by.member === target?.member) return refuse('not-yourself');
	if (!target || target.state === 'removed') return refuse('no-such-member');
	if (target.keepsRoot && !by.keepsRoot) return refuse('last-root-keeper');
	const left = desks.filter(({ members }) => members.includes(target.member));
	for (const { desk, epoch, members } of left) {
		const remaining = members.filter((member) => member !== target.member);
		if (remaining.length === 0) return refuse('last-of-desk', { desk });
		const key = proposed.find((one) => one.desk === desk);
		if (key && key.epoch !== epoch + 1) return refuse('stale-epoch', { desk, epoch });
		if (!key || !sameMembers(key.members, remaining)) return refuse('stale-seats', { desk });
	}
	const foreign = proposed.find(({ desk }) => !left.some((one) => one.desk === desk));
	if (foreign) return refuse('stale-seats', { desk: foreign.desk });
	return new Set(proposed.map(({ desk }) => desk)).size === proposed.length ? ok() : refuse('stale-seats');
}

const sameMembers = (some: readonly Id[], others: readonly Id[]): boolean =>
	some.length === others.length && [...some].sort().join() === [...others].sort().join();

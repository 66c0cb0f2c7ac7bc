/**
 * Who mediates in a matter: one side proposes, the other agrees or declines; neither can do both. A list of signed
 * acts for each matter, and what they come to. Pure.
 */
import type { Id } from '#modules/people/contract.ts';
import { type PlainDate, parsePlainDate } from '#platform/plain-date.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { ENDS, type End, type PersonView, POOLS, type Pool } from './pool-types.ts';
import { barsOf, type Parties, poolFits, type Suggestion } from './suggest.ts';

export const DECLINES = ['conflict', 'competence', 'language', 'distance', 'trust', 'other'] as const;
export type Decline = (typeof DECLINES)[number];

export type ProposalAct =
	| { readonly kind: 'propose'; readonly person: Id; readonly pool: Pool }
	| {
			readonly kind: 'answer';
			readonly proposal: number;
			readonly agrees: boolean;
			readonly reason: Decline | null;
			/** The other side has no desk here, and the proposing side writes down what it said. */
			readonly outside: boolean;
	  }
	| { readonly kind: 'take-back'; readonly proposal: number }
	| { readonly kind: 'end'; readonly proposal: number; readonly end: End; readonly on: PlainDate };

/** `POST /api/desk/matters/:id/conciliation`. Signed under the purpose `conciliation` over `proposalStatement`. */
export interface SignedProposal {
	readonly seq: number;
	/** The desk in whose name. */
	readonly desk: Id;
	readonly act: ProposalAct;
	readonly signature: string;
}

export const proposalStatement = (
	matter: Id,
	author: Id,
	{ seq, desk, act }: Omit<SignedProposal, 'signature'>,
) => ({ matter, seq, desk, author, act });

export type ProposingSide = 'workers' | 'employer';

export interface RecordedProposal {
	readonly seq: number;
	readonly desk: Id;
	readonly side: ProposingSide | 'neutral';
	readonly author: Id;
	readonly on: PlainDate;
	readonly act: ProposalAct;
}

export interface Proposal {
	readonly seq: number;
	readonly person: Id;
	readonly pool: Pool;
	readonly desk: Id;
	readonly side: ProposingSide;
	readonly by: Id;
	readonly on: PlainDate;
	readonly status: 'proposed' | 'agreed' | 'declined' | 'taken-back' | 'ended';
	readonly answered: {
		readonly by: Id;
		readonly on: PlainDate;
		readonly reason: Decline | null;
		readonly outside: boolean;
	} | null;
	readonly ended: { readonly end: End; readonly on: PlainDate } | null;
}

export function proposalsOf(acts: readonly RecordedProposal[]): Proposal[] {
	const found = new Map<number, Proposal>();
	for (const { seq, desk, side, author, on, act } of acts) {
		if (act.kind === 'propose') {
			const { person, pool } = act;
			const fresh = { seq, person, pool, desk, side: side as ProposingSide, by: author, on };
			found.set(seq, { ...fresh, status: 'proposed', answered: null, ended: null });
			continue;
		}
		const one = found.get(act.proposal);
		if (!one) continue;
		if (act.kind === 'answer') {
			const answered = { by: author, on, reason: act.reason, outside: act.outside };
			found.set(one.seq, { ...one, status: act.agrees ? 'agreed' : 'declined', answered });
		} else if (act.kind === 'take-back') found.set(one.seq, { ...one, status: 'taken-back' });
		else found.set(one.seq, { ...one, status: 'ended', ended: { end: act.end, on: act.on } });
	}
	return [...found.values()];
}

export type ProposalRefusal =
	| 'malformed'
	| 'not-found'
	| 'not-permitted'
	| 'stale'
	| 'bad-signature'
	| 'matter-closed'
	| 'no-such-person'
	| 'is-retired'
	| 'pool-does-not-fit'
	| 'not-in-pool'
	| 'conflict-of-interest'
	| 'already-proposed'
	| 'mediator-agreed'
	| 'no-such-proposal'
	| 'own-proposal'
	| 'answered-here'
	| 'reason-missing'
	| 'ends-before';

export interface Situation {
	readonly proposals: readonly Proposal[];
	readonly open: boolean;
	readonly parties: Parties;
	/** The side that the acting desk holds; null where it holds none that may act here. */
	readonly side: ProposingSide | 'neutral' | null;
	/** Sides of which a desk of Senim is in the matter. */
	readonly present: readonly (ProposingSide | 'neutral')[];
	readonly people: readonly PersonView[];
	readonly today: PlainDate;
}

const other = { workers: 'employer', employer: 'workers' } as const;
const isOne = <T extends string>(values: readonly T[], value: unknown): value is T =>
	(values as readonly unknown[]).includes(value);

/** One mediator or ombudsman at a time; of commissions and arbitration a matter may have several members. */
const ALONE: readonly Pool[] = ['mediator', 'ombudsman'];

/** `wanted` comes from outside. */
export function decideProposal(wanted: unknown, at: Situation): Result<ProposalAct, ProposalRefusal> {
	const act = (typeof wanted === 'object' && wanted !== null ? wanted : {}) as Record<string, unknown>;
	if (at.side === null) return refuse('not-permitted');
	if (act.kind === 'propose') return decideNew(act, at);
	const one = at.proposals.find(({ seq }) => seq === act.proposal);
	if (!one) return refuse('no-such-proposal');
	if (act.kind === 'end') {
		if (one.status !== 'agreed') return refuse('no-such-proposal');
		const on = typeof act.on === 'string' ? parsePlainDate(act.on) : null;
		if (!isOne(ENDS, act.end) || on === null) return refuse('malformed');
		if (on < one.answered!.on || on > at.today) return refuse('ends-before');
		return ok({ kind: 'end', proposal: one.seq, end: act.end, on });
	}
	if (one.status !== 'proposed') return refuse('no-such-proposal');
	if (act.kind === 'take-back') {
		if (at.side !== one.side) return refuse('not-permitted');
		return ok({ kind: 'take-back', proposal: one.seq });
	}
	return act.kind === 'answer' ? decideAnswer(act, one, at) : refuse('malformed');
}

function decideNew(
	{ person, pool }: Record<string, unknown>,
	at: Situation,
): Result<ProposalAct, ProposalRefusal> {
	if (at.side === 'neutral') return refuse('not-permitted');
	if (!at.open) return refuse('matter-closed');
	if (!isOne(POOLS, pool)) return refuse('malformed');
	const known = at.people.find((one) => one.person === person);
	if (!known) return refuse('no-such-person');
	const able = mayAct(known, pool, at);
	if (!able.ok) return able;
	const running = at.proposals.filter((one) => one.pool === pool);
	if (running.some((one) => one.person === person && ['proposed', 'agreed'].includes(one.status)))
		return refuse('already-proposed');
	if (ALONE.includes(pool) && running.some(({ status }) => status === 'agreed'))
		return refuse('mediator-agreed');
	return ok({ kind: 'propose', person: known.person, pool });
}

function decideAnswer(
	{ agrees, reason, outside }: Record<string, unknown>,
	one: Proposal,
	at: Situation,
): Result<ProposalAct, ProposalRefusal> {
	if (!at.open) return refuse('matter-closed');
	if (typeof agrees !== 'boolean' || typeof outside !== 'boolean') return refuse('malformed');
	if (outside) {
		if (at.side !== one.side) return refuse('not-permitted');
		if (at.present.includes(other[one.side])) return refuse('answered-here');
	} else if (at.side === one.side) return refuse('own-proposal');
	else if (at.side === 'neutral') return refuse('not-permitted');
	if (!agrees && !isOne(DECLINES, reason)) return refuse('reason-missing');
	if (agrees) {
		// What has become known since it was proposed counts too.
		const known = at.people.find(({ person }) => person === one.person);
		if (!known) return refuse('no-such-person');
		const able = mayAct(known, one.pool, at);
		if (!able.ok) return able;
		const taken = at.proposals.some(({ pool, status }) => pool === one.pool && status === 'agreed');
		if (ALONE.includes(one.pool) && taken) return refuse('mediator-agreed');
	}
	return ok({
		kind: 'answer',
		proposal: one.seq,
		agrees,
		reason: agrees ? null : (reason as Decline),
		outside,
	});
}

function mayAct(known: PersonView, pool: Pool, at: Situation): Result<undefined, ProposalRefusal> {
	if (known.retiredOn !== null) return refuse('is-retired');
	if (!poolFits(pool, at.parties.procedure)) return refuse('pool-does-not-fit');
	if (!known.profile.pools.includes(pool)) return refuse('not-in-pool');
	const [bar] = barsOf(known, at.parties, at.today);
	if (bar)
		return refuse('conflict-of-interest', {
			person: known.profile.title,
			why: bar.why,
			with: bar.with,
			id: bar.id,
		});
	return ok();
}

/** `GET /api/desk/matters/:id/conciliation`, for who sits at a desk with a side in the matter. */
export interface MatterConciliation {
	readonly procedure: string;
	readonly open: boolean;
	/** Which of one's own desks may act, and for whom. */
	readonly sides: readonly { readonly desk: Id; readonly side: ProposingSide | 'neutral' }[];
	/** Both the workers' and the employer's side have a desk here. */
	readonly bothHere: boolean;
	readonly proposals: readonly (Proposal & { readonly title: string })[];
	readonly suggestions: readonly Suggestion[];
	readonly nextSeq: number;
	readonly today: PlainDate;
}

/** Pools of mediators, ombudsmen, commission members and labour arbitrators, and how sides agree on one of them. */
export { isValid, stands } from './core/person-state.ts';
export * from './core/pool-types.ts';
export {
	DECLINES,
	type MatterConciliation,
	type Proposal,
	type ProposalAct,
	proposalStatement,
	type SignedProposal,
} from './core/proposals.ts';
export { poolFits, type Reason, type Suggestion } from './core/suggest.ts';

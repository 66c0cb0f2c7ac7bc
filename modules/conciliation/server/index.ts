export { countUnionTraining, keepPerson, strikeUnionTraining } from './keep-people.ts';
export { readProposals, recordProposal } from './propose.ts';
export { readPools } from './read-pools.ts';

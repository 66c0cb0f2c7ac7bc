/** The public face of the disputes desk on the server. */
export { reassess, reassessAll } from './judge.ts';
export { closedAmong, lastEntries, partiesOf } from './parties.store.ts';
export { listObligations, readMatter, readMatters, readParties } from './read-matters.ts';
export { openMatter, recordMatterAct } from './write-matter.ts';

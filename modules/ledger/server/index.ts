/** The public face of the ledger on the server. */
export { caseLeaf, entryHash } from '../core/leaf.ts';
export { dueSlot, nextSlot } from '../core/slots.ts';
export type { LedgerContext } from './context.ts';
export { issuePromise, issuePromiseAside, repeatPromise } from './issue-promise.ts';
export { type LedgerKey, loadLedgerKey } from './ledger-key.ts';
export { proveInclusion, proveInclusions } from './prove-inclusion.ts';
export { publishSlot } from './publish-slot.ts';
export { queueLeaves, queueLeavesOfFresh, recordPublicAct } from './queue-leaves.ts';
export { type LedgerView, readLedger } from './read-ledger.ts';
export { type LedgerSchedule, startLedgerSchedule } from './schedule.ts';
export { type LedgerResource, serveLedger } from './serve-tiles.ts';
export { sha256 } from './sha256.ts';
export {
	announceDeletion,
	announcementPublished,
	publishedLeaves,
	publishRetentionRules,
} from './tombstones.ts';
export {
	enterWitness,
	listWitnesses,
	removeWitness,
	takeCosignature,
	type WitnessView,
} from './witnesses.ts';

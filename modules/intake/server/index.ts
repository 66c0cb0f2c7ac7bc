export {
	type Bind,
	bindContactCode,
	contactCodeHash,
	findByContactCode,
	statusByContactCode,
} from './contact-code.ts';
export type { IntakeContext } from './context.ts';
export { fileLinked } from './file-linked.ts';
export { fileReferral } from './file-referral.ts';
export { fileUnsealed, sayUnsealed, type UnsealedForm, type UnsealedRefusal } from './file-unsealed.ts';
export { FilingQueue } from './filing-queue.ts';
export { followCase, proofsFor, recordReporterAct, tieAll } from './follow.ts';
export { insertContactCode, releaseUploads, setReporterKey } from './intake.store.ts';
export { putChunk, readChunk, removeOrphans } from './uploads.ts';
export { writeFilingsTo } from './write-filings.ts';

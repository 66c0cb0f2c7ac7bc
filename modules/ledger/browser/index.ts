/** The ledger's face in a browser: what a page needs to check promises and proofs itself, believing no server. */
export { base64 } from '../core/base64.ts';
export { caseLeafInBrowser, entryBytes } from '../core/leaf.ts';
export { parseVerifierKey } from '../core/note.ts';
export { openPromise } from '../core/promise.ts';
export { checkInclusion } from '../core/proof-file.ts';

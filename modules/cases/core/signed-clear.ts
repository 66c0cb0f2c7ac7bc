import type { EntryKind } from '../contract.ts';

/** The readable part as its author signed it: the number of a registration is the server's addition, after the signature. */
export const signedClear = (
	kind: EntryKind,
	clear: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => (kind === 'register' ? {} : clear);

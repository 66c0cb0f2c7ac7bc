/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { declaration20130101 } from './2013-01-01.ts';
import { declaration20160101 } from './2016-01-01.ts';
import { declaration20251201 } from './2025-12-01.ts';

export const declaration: readonly ProcedureVersion[] = [
	declaration20130101,
	declaration20160101,
	declaration20251201,
];

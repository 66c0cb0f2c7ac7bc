/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { employmentChanges20070601 } from './2007-06-01.ts';
import { employmentChanges20160101 } from './2016-01-01.ts';
import { employmentChanges20251201 } from './2025-12-01.ts';

export const employmentChanges: readonly ProcedureVersion[] = [
	employmentChanges20070601,
	employmentChanges20160101,
	employmentChanges20251201,
];

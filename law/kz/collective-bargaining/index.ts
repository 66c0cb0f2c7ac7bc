/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { bargaining20070601 } from './2007-06-01.ts';
import { bargaining20160101 } from './2016-01-01.ts';
import { bargaining20251201 } from './2025-12-01.ts';

export const collectiveBargaining: readonly ProcedureVersion[] = [
	bargaining20070601,
	bargaining20160101,
	bargaining20251201,
];

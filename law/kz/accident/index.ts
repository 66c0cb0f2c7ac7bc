/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { accident20160101 } from './2016-01-01.ts';
import { accident20251201 } from './2025-12-01.ts';

export const accident: readonly ProcedureVersion[] = [accident20160101, accident20251201];

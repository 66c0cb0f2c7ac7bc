/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { inspection20160101 } from './2016-01-01.ts';
import { inspection20251201 } from './2025-12-01.ts';

export const inspection: readonly ProcedureVersion[] = [inspection20160101, inspection20251201];

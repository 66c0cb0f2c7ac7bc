/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { assembly19950317 } from './1995-03-17.ts';
import { assembly20200606 } from './2020-06-06.ts';

export const assembly: readonly ProcedureVersion[] = [assembly19950317, assembly20200606];

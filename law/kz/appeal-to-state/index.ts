/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { appealToState20070112 } from './2007-01-12.ts';
import { appealToState20210701 } from './2021-07-01.ts';

export const appealToState: readonly ProcedureVersion[] = [appealToState20070112, appealToState20210701];

/** All versions of the individual labour dispute, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { individualDispute20160101 } from './2016-01-01.ts';
import { individualDispute20230227 } from './2023-02-27.ts';

export const individualDispute: readonly ProcedureVersion[] = [
	individualDispute20160101,
	individualDispute20230227,
];

/** Versions, oldest first. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { tradeUnion20120401 } from './2012-04-01.ts';
import { tradeUnion20140711 } from './2014-07-11.ts';
import { tradeUnion20200517 } from './2020-05-17.ts';

export const tradeUnion: readonly ProcedureVersion[] = [
	tradeUnion20120401,
	tradeUnion20140711,
	tradeUnion20200517,
];

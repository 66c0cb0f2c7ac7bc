/** All versions of the collective labour dispute, oldest first; the pending bill stands last. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { collectiveDispute20070601 } from './2007-06-01.ts';
import { collectiveDispute20140711 } from './2014-07-11.ts';
import { collectiveDispute20160101 } from './2016-01-01.ts';
import { collectiveDispute20230227 } from './2023-02-27.ts';
import { collectiveDispute20251201 } from './2025-12-01.ts';
import { collectiveDisputeBill2026 } from './bill-2026-quorums.ts';

export const collectiveDispute: readonly ProcedureVersion[] = [
	collectiveDispute20070601,
	collectiveDispute20140711,
	collectiveDispute20160101,
	collectiveDispute20230227,
	collectiveDispute20251201,
	collectiveDisputeBill2026,
];

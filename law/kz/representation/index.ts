/** Versions, oldest first; the pending bill last. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { representation20160101 } from './2016-01-01.ts';
import { representation20251201 } from './2025-12-01.ts';
import { representationBill2026 } from './bill-2026-quorums.ts';

export const representation: readonly ProcedureVersion[] = [
	representation20160101,
	representation20251201,
	representationBill2026,
];

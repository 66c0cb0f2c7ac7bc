/** Every procedure of the law of Kazakhstan that has a pack, with all its versions. A new procedure gets its line here. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { accident } from './accident/index.ts';
import { appealToState } from './appeal-to-state/index.ts';
import { assembly } from './assembly/index.ts';
import { collectiveBargaining } from './collective-bargaining/index.ts';
import { collectiveDispute } from './collective-dispute/index.ts';
import { declaration } from './declaration/index.ts';
import { employmentChanges } from './employment-changes/index.ts';
import { individualDispute } from './individual-dispute/index.ts';
import { inspection } from './inspection/index.ts';
import { representation } from './representation/index.ts';
import { tradeUnion } from './trade-union/index.ts';

export const kazakhLaw: readonly ProcedureVersion[] = [
	...collectiveBargaining,
	...collectiveDispute,
	...employmentChanges,
	...individualDispute,
	...representation,
	...tradeUnion,
	...assembly,
	...appealToState,
	...inspection,
	...accident,
	...declaration,
];

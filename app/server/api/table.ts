/** Every route of the API with who may reach it. */
import { accountRoutes } from './account-routes.ts';
import { administrationRoutes } from './administration-routes.ts';
import { agreementRoutes } from './agreement-routes.ts';
import { collectiveRoutes } from './collective-routes.ts';
import { conciliationRoutes } from './conciliation-routes.ts';
import { copyRoutes } from './copy-routes.ts';
import { custodianRoutes } from './custodian-routes.ts';
import { deadlineRoutes } from './deadline-routes.ts';
import { figuresRoutes } from './figures-routes.ts';
import { followUpRoutes } from './follow-up-routes.ts';
import { inspectionRoutes } from './inspection-routes.ts';
import { keyRoutes } from './key-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import { matterRoutes } from './matter-routes.ts';
import { outcomeRoutes } from './outcome-routes.ts';
import { oversightRoutes } from './oversight-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { registryRoutes } from './registry-routes.ts';
import type { ApiRoute } from './route.ts';
import { searchRoutes } from './search-routes.ts';
import { shiftRoutes } from './shift-routes.ts';
import { staffRoutes } from './staff-routes.ts';
import { workerRoutes } from './worker-routes.ts';

export const apiRoutes: readonly ApiRoute[] = [
	...workerRoutes,
	...staffRoutes,
	...queueRoutes,
	...accountRoutes,
	...searchRoutes,
	...administrationRoutes,
	...registryRoutes,
	...oversightRoutes,
	...custodianRoutes,
	...copyRoutes,
	...collectiveRoutes,
	...matterRoutes,
	...keyRoutes,
	...followUpRoutes,
	...shiftRoutes,
	...figuresRoutes,
	...paperRoutes,
	...inspectionRoutes,
	...agreementRoutes,
	...outcomeRoutes,
	...conciliationRoutes,
	...deadlineRoutes,
	...ledgerRoutes,
	// The table tells of itself: what is shown on the screen of rights is what decides.
	{
		method: 'GET',
		path: '/api/desk/rights',
		may: 'member',
		handle: ({ json }) =>
			json(200, { routes: apiRoutes.map(({ method, path, may }) => ({ method, path, may })) }),
	},
];

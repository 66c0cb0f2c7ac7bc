/** Every route of the API with who may reach it. */
import { administrationRoutes } from './administration-routes.ts';
import { ledgerRoutes } from './ledger-routes.ts';
import type { ApiRoute } from './route.ts';
import { staffRoutes } from './staff-routes.ts';
import { workerRoutes } from './worker-routes.ts';

export const apiRoutes: readonly ApiRoute[] = [
	...workerRoutes,
	...staffRoutes,
	...administrationRoutes,
	...ledgerRoutes,
];

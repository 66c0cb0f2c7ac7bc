/** What custodians are asked, and what they answer. */
import type { CustodianAct } from '#modules/cases/contract.ts';
import { readReleaseRequests, recordCustodianAct } from '#modules/cases/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

export const custodianRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/custodian/requests',
		may: 'custodian',
		handle: async ({ house, by, json }) => json(200, await readReleaseRequests(house, by!)),
	},
	{
		method: 'POST',
		path: '/api/custodian/cases/:id/entries',
		may: 'custodian',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const act = fields(await input()) as unknown as CustodianAct;
			const recorded = await recordCustodianAct(house, by!, params.id!, act);
			if (!recorded.ok) return refuse(recorded);
			const { seq, promise, salt, moment } = recorded.value;
			json(201, { seq, promise, salt, moment });
		},
	},
];

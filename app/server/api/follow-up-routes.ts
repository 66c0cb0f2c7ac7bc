/** What the desk asks about follow-ups. */
import { listFollowUps } from '#modules/cases/server/index.ts';
import type { ApiRoute } from './route.ts';

export const followUpRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/follow-ups',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await listFollowUps(house, by!)),
	},
];

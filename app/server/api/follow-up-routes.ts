/** Following up, and the case of somebody who is punished for speaking. */
import { listFollowUps } from '#modules/cases/server/index.ts';
import type { LinkedFiling } from '#modules/intake/contract.ts';
import { fileLinked } from '#modules/intake/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

export const followUpRoutes: readonly ApiRoute[] = [
	{
		method: 'POST',
		path: '/api/follow/linked',
		may: 'receipt',
		bodyLimit: 1024 * 1024,
		handle: async ({ house, input, json, refuse }) => {
			const filed = await fileLinked(house, fields(await input()) as unknown as LinkedFiling);
			return filed.ok ? json(201, filed.value) : refuse(filed);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/follow-ups',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await listFollowUps(house, by!)),
	},
];

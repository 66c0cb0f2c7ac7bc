/** The disputes desk: matters, for everybody who holds a side in one. */
import type { MatterAct } from '#modules/matters/contract.ts';
import {
	openMatter,
	readMatter,
	readMatters,
	readParties,
	recordMatterAct,
} from '#modules/matters/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const ACT_LIMIT = 1024 * 1024;

export const matterRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/matters',
		may: 'party',
		handle: async ({ house, by, query, json }) => {
			const asked = {
				status: query.get('status'),
				procedure: query.get('procedure') || null,
				employer: query.get('employer') || null,
			};
			json(200, { matters: await readMatters(house, by!, asked) });
		},
	},
	{
		method: 'POST',
		path: '/api/desk/matters',
		may: 'party',
		handle: async ({ house, by, input, json, refuse }) => {
			const opened = await openMatter(house, by!, fields(await input()) as unknown as MatterAct);
			return opened.ok ? json(201, opened.value) : refuse(opened);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/matters/:id',
		may: 'party',
		handle: async ({ house, by, params, json, refuse }) => {
			const found = await readMatter(house, by!, params.id!);
			return found.ok ? json(200, found.value) : refuse(found);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/matters/:id/entries',
		may: 'party',
		bodyLimit: ACT_LIMIT,
		handle: async ({ house, by, params, input, json, refuse }) => {
			const act = { ...fields(await input()), matter: params.id! } as unknown as MatterAct;
			const recorded = await recordMatterAct(house, by!, act);
			return recorded.ok ? json(201, recorded.value) : refuse(recorded);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/parties',
		may: 'party',
		handle: async ({ house, by, json }) => json(200, await readParties(house, by!)),
	},
];

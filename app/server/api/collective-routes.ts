/** Collective matters: at the desk, and the one thing that a worker may do about them. */
import type { CollectiveAct, CountRequest, LeaveRequest } from '#modules/cases/contract.ts';
import {
	countReferral,
	findCountedTags,
	listCandidates,
	openCollective,
	readCollective,
	readCollectives,
	recordCollectiveAct,
	standingFor,
	takeOut,
} from '#modules/cases/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const ACT_LIMIT = 1024 * 1024;

export const collectiveRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/collectives',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, { collectives: await readCollectives(house, by!) }),
	},
	{
		method: 'POST',
		path: '/api/desk/collectives',
		may: 'handler',
		handle: async ({ house, by, input, json, refuse }) => {
			const opened = await openCollective(house, by!, fields(await input()) as unknown as CollectiveAct);
			return opened.ok ? json(201, opened.value) : refuse(opened);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/collectives/:id',
		may: 'handler',
		handle: async ({ house, by, params, json, refuse }) => {
			const found = await readCollective(house, by!, params.id!);
			return found.ok ? json(200, found.value) : refuse(found);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/collectives/:id/entries',
		may: 'handler',
		bodyLimit: ACT_LIMIT,
		handle: async ({ house, by, params, input, json, refuse }) => {
			const act = { ...fields(await input()), collective: params.id! } as unknown as CollectiveAct;
			const recorded = await recordCollectiveAct(house, by!, act);
			return recorded.ok ? json(201, recorded.value) : refuse(recorded);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/collectives/:id/count',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const request = fields(await input()) as unknown as CountRequest;
			const counted = await countReferral(house, by!, params.id!, request);
			return counted.ok ? json(201, {}) : refuse(counted);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/collectives/:id/leave',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const request = fields(await input()) as unknown as LeaveRequest;
			const left = await takeOut(house, by!, params.id!, request);
			return left.ok ? json(201, {}) : refuse(left);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/counted',
		may: 'handler',
		bodyLimit: ACT_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const found = await findCountedTags(house, by!, fields(await input()).tags);
			return found.ok ? json(200, found.value) : refuse(found);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/candidates',
		may: 'handler',
		handle: async ({ house, by, query, json, refuse }) => {
			const found = await listCandidates(house, by!, {
				employer: query.get('employer'),
				topic: query.get('topic') || null,
				recent: query.get('recent') === '1',
			});
			return found.ok ? json(200, found.value) : refuse(found);
		},
	},
	{
		method: 'POST',
		path: '/api/collective',
		may: 'anyone',
		handle: async ({ house, input, json, refuse }) => {
			const standing = await standingFor(house, fields(await input()));
			return standing.ok ? json(200, standing.value) : refuse(standing);
		},
	},
];

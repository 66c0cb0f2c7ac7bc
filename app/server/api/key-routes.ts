/** Keys that change: removing a member. */
import type { Removal } from '#modules/people/contract.ts';
import { removeMember } from '#modules/people/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const KEYS_LIMIT = 1024 * 1024;

export const keyRoutes: readonly ApiRoute[] = [
	{
		method: 'POST',
		path: '/api/admin/removals',
		may: 'administrator',
		bodyLimit: KEYS_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const removed = await removeMember(house, by!, fields(await input()) as unknown as Removal);
			return removed.ok ? json(201, {}) : refuse(removed);
		},
	},
];

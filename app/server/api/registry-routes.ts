/** Employers, workplaces and topics: what an administrator keeps in order. */
import {
	addEmployer,
	addSite,
	changeEmployer,
	changeSite,
	changeTopics,
	importRegistry,
	listRegistry,
	type NewSite,
	readTopics,
} from '#modules/registry/server/index.ts';
import type { Texts } from '#platform/locale.ts';
import { type ApiRoute, fields } from './route.ts';

/** Five thousand rows of full cells. */
const LARGEST_IMPORT = 8 * 1024 * 1024;
const given = async <T>(input: () => Promise<unknown>): Promise<T> => fields(await input()) as unknown as T;

export const registryRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/admin/sites',
		may: 'administrator',
		handle: async ({ house, json }) => json(200, await listRegistry(house.db)),
	},
	{
		method: 'POST',
		path: '/api/admin/sites',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const added = await addSite(house.db, await given<NewSite>(input));
			return added.ok ? json(201, added.value) : refuse(added);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/sites/change',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const { id, workers, retired } = fields(await input());
			const changed = await changeSite(house, { id, workers, retired });
			return changed.ok ? json(200, {}) : refuse(changed);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/employers',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const added = await addEmployer(
				house.db,
				await given<{ bin: string; names: Texts; desk: string | null }>(input),
			);
			return added.ok ? json(201, added.value) : refuse(added);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/employers/change',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const { id, desk } = fields(await input());
			const changed = await changeEmployer(house, { id, desk });
			return changed.ok ? json(200, {}) : refuse(changed);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/import',
		may: 'administrator',
		bodyLimit: LARGEST_IMPORT,
		handle: async ({ house, input, json, refuse }) => {
			const { rows, expects } = fields(await input());
			const answer = await importRegistry(house.db, { rows, expects });
			return answer.ok ? json(200, answer.value) : refuse(answer);
		},
	},
	{
		method: 'GET',
		path: '/api/admin/topics',
		may: 'administrator',
		handle: async ({ house, json }) => json(200, await readTopics(house)),
	},
	{
		method: 'POST',
		path: '/api/admin/topics',
		may: 'administrator',
		handle: async ({ house, by, input, json, refuse }) => {
			const { wanted, from, after } = fields(await input());
			const changed = await changeTopics(house, by!.member, { wanted, from, after });
			return changed.ok ? json(201, changed.value) : refuse(changed);
		},
	},
];

/** What an administrator oversees: who read what, whether the house is well, who watches the ledger. */

import { join } from 'node:path';
import { readHealth, readRetention, setRetention } from '#modules/administration/server/index.ts';
import { findReadings, readingsOfCase } from '#modules/cases/server/index.ts';
import { enterWitness, removeWitness, takeCosignature } from '#modules/ledger/server/index.ts';
import { KEYS_FOLDER, keptWeeks } from '../../backup/week-keys.ts';
import { type ApiRoute, fields, text } from './route.ts';

export const oversightRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/admin/readings',
		may: 'administrator',
		handle: async ({ house, query, json, refuse }) => {
			const asked = (name: string) => query.get(name) ?? '';
			const found = await findReadings(house, {
				case: asked('case'),
				member: asked('member'),
				from: asked('from'),
				to: asked('to'),
			});
			return found.ok ? json(200, found.value) : refuse(found);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/cases/:id/readings',
		may: 'handler',
		handle: async ({ house, by, params, json, refuse }) => {
			const found = await readingsOfCase(house, by!, params.id!);
			return found.ok ? json(200, found.value) : refuse(found);
		},
	},
	{
		method: 'GET',
		path: '/api/admin/health',
		may: 'administrator',
		handle: async ({ house, json }) => {
			const { dataFolder } = house.settings;
			const backupKey = keptWeeks(join(dataFolder, KEYS_FOLDER)).at(-1) ?? null;
			json(200, await readHealth(house, { dataFolder, cleaning: house.cleaning, backupKey }));
		},
	},
	{
		method: 'POST',
		path: '/api/admin/witnesses',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const entered = await enterWitness(house, text(fields(await input()).key));
			return entered.ok ? json(201, {}) : refuse(entered);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/witnesses/remove',
		may: 'administrator',
		handle: async ({ house, input, json, refuse }) => {
			const removed = await removeWitness(house, text(fields(await input()).key));
			return removed.ok ? json(200, {}) : refuse(removed);
		},
	},
	{
		method: 'GET',
		path: '/api/admin/retention',
		may: 'administrator',
		handle: async ({ house, json }) => json(200, await readRetention(house)),
	},
	{
		method: 'POST',
		path: '/api/admin/retention',
		may: 'administrator',
		handle: async ({ house, by, input, json, refuse }) => {
			const { days, after } = fields(await input());
			const set = await setRetention(house, by!.member, { days, after });
			return set.ok ? json(201, {}) : refuse(set);
		},
	},
	{
		method: 'POST',
		path: '/ledger/cosignatures',
		may: 'anyone',
		bodyLimit: 16 * 1024,
		handle: async ({ house, body, json, refuse }) => {
			const taken = await takeCosignature(house, (await body()).toString('utf8'));
			return taken.ok ? json(201, {}) : refuse(taken);
		},
	},
];

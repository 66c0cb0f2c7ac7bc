/** Deadlines of matters: reminders at the desk, and calendar addresses. */
import {
	countReminders,
	listFeeds,
	listOverlooked,
	makeFeed,
	readDeadlines,
	readFeed,
	revokeFeed,
	seeReminder,
	setBefore,
} from '#modules/deadlines/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

export const deadlineRoutes: readonly ApiRoute[] = [
	{
		// Calendar programs carry no session: whoever has the address sees what its owner may see.
		method: 'GET',
		path: '/calendar/:token',
		may: 'anyone',
		handle: async ({ house, params, bytes, refuse }) => {
			const [token = '', ending] = params.token!.split('.', 2);
			const calendar = ending === 'ics' ? await readFeed(house, token) : undefined;
			if (calendar === undefined) return refuse({ ok: false, code: 'not-found' });
			bytes(200, 'text/calendar; charset=utf-8', Buffer.from(calendar));
		},
	},
	{
		method: 'GET',
		path: '/api/desk/feeds',
		may: 'party',
		handle: async ({ house, by, json }) => json(200, { feeds: await listFeeds(house, by!) }),
	},
	{
		method: 'POST',
		path: '/api/desk/feeds',
		may: 'party',
		handle: async ({ house, by, input, json, refuse }) => {
			const made = await makeFeed(house, by!, fields(await input()));
			return made.ok ? json(201, made.value) : refuse(made);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/feeds/revoke',
		may: 'party',
		handle: async ({ house, by, input, json, refuse }) => {
			const revoked = await revokeFeed(house, by!, fields(await input()).id);
			return revoked.ok ? json(200, {}) : refuse(revoked);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/deadlines',
		may: 'party',
		handle: async ({ house, by, json }) => json(200, await readDeadlines(house, by!)),
	},
	{
		method: 'GET',
		path: '/api/desk/deadlines/count',
		may: 'party',
		handle: async ({ house, by, json }) => json(200, await countReminders(house, by!)),
	},
	{
		method: 'POST',
		path: '/api/desk/deadlines/seen',
		may: 'party',
		handle: async ({ house, by, input, json, refuse }) => {
			const seen = await seeReminder(house, by!, fields(await input()).id);
			return seen.ok ? json(200, {}) : refuse(seen);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/deadlines/settings',
		may: 'party',
		handle: async ({ house, by, input, json, refuse }) => {
			const set = await setBefore(house, by!, fields(await input()));
			return set.ok ? json(200, {}) : refuse(set);
		},
	},
	{
		method: 'GET',
		path: '/api/admin/deadlines',
		may: 'administrator',
		handle: async ({ house, json }) => json(200, await listOverlooked(house)),
	},
];

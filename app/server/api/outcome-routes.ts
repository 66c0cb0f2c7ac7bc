/** What came of the cases of one's desks, by employer; and those that were appealed away. */
import { listAppealedAway } from '#modules/cases/server/index.ts';
import { deskOutcomes, outcomesCsv } from '#modules/figures/server/index.ts';
import type { ApiRoute } from './route.ts';

export const outcomeRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/outcomes',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await deskOutcomes(house, by!)),
	},
	{
		method: 'GET',
		path: '/api/desk/outcomes.csv',
		may: 'handler',
		handle: async ({ house, by, bytes }) => {
			const { rows, until } = await deskOutcomes(house, by!);
			bytes(200, 'text/csv; charset=utf-8', Buffer.from(outcomesCsv(rows, until)));
		},
	},
	{
		method: 'GET',
		path: '/api/desk/appealed',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, { items: await listAppealedAway(house, by!) }),
	},
];

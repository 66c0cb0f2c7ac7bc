/** The public figures, as programs read them. */
import { csvOf, readFigures } from '#modules/figures/server/index.ts';
import type { ApiRoute } from './route.ts';

export const figuresRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/figures',
		may: 'anyone',
		handle: async ({ house, json }) => json(200, await readFigures(house)),
	},
	{
		method: 'GET',
		path: '/api/figures.csv',
		may: 'anyone',
		handle: async ({ house, bytes }) => {
			const releases = (await readFigures(house)).map(({ release }) => release);
			bytes(200, 'text/csv; charset=utf-8', Buffer.from(csvOf(releases)));
		},
	},
];

/** Papers from templates, as PDF. Everything else of a paper is done in the browser. */
import { paperPdf } from '#modules/procedures/server/index.ts';
import { almatyDate } from '#platform/moment.ts';
import { type ApiRoute, fields } from './route.ts';

/** The longest paper, written in two bytes a letter or escaped. */
const LARGEST = 512 * 1024;

export const paperRoutes: readonly ApiRoute[] = [
	{
		method: 'POST',
		path: '/api/papers/pdf',
		may: 'anyone',
		bodyLimit: LARGEST,
		handle: async ({ house, input, bytes, refuse }) => {
			const made = await paperPdf(fields(await input()), almatyDate(house.clock.now()));
			return made.ok ? bytes(200, 'application/pdf', made.value) : refuse(made);
		},
	},
];

/** Search in a desk's own browser, and links between cases. */
import { listReadable, readLinks, readTexts, recordRead } from '#modules/cases/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

export const searchRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/readable',
		may: 'handler',
		handle: async ({ house, by, query, json, refuse }) => {
			const folder = query.get('folder') === 'closed' ? 'closed' : 'open';
			const page = await listReadable(house, by!, folder, query.get('after'));
			return page.ok ? json(200, page.value) : refuse(page);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/texts',
		may: 'handler',
		handle: async ({ house, by, input, json, refuse, res }) => {
			const { cases, summaries } = fields(await input());
			const texts = await readTexts(house, by!, cases, summaries === true);
			if (!texts.ok) return refuse(texts);
			const read = texts.value.cases.map((one) => one.case);
			await recordRead(house, by!, read, 'texts');
			// Ciphertext does not get smaller.
			res.setHeader('content-encoding', 'identity');
			json(200, texts.value);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/cases/:id/links',
		may: 'handler',
		handle: async ({ house, by, params, json, refuse }) => {
			const links = await readLinks(house, by!, params.id!);
			return links.ok ? json(200, links.value) : refuse(links);
		},
	},
];

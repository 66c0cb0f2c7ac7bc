/** Search in a desk's own browser, and links between cases. */
import {
	keepSearchTexts,
	listReadable,
	readLinks,
	readTexts,
	recordRead,
} from '#modules/cases/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

/** Bytes: the sealed texts of many cases. */
const KEEP_LIMIT = 4 * 1024 * 1024;

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
			const { cases, which } = fields(await input());
			const texts = await readTexts(house, by!, cases, which);
			if (!texts.ok) return refuse(texts);
			const read = texts.value.cases.map((one) => one.case);
			await recordRead(house, by!, read, 'texts');
			// Ciphertext does not get smaller.
			res.setHeader('content-encoding', 'identity');
			json(200, texts.value);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/search-texts',
		may: 'handler',
		bodyLimit: KEEP_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const kept = await keepSearchTexts(house, by!, fields(await input()).texts);
			return kept.ok ? json(200, {}) : refuse(kept);
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

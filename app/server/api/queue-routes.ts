/** The queue, its views, and acts on many cases at once. */
import type { HandlerAct, HandlerActKind } from '#modules/cases/contract.ts';
import { parseFilter, parsePlace } from '#modules/cases/contract.ts';
import {
	countQueue,
	listViews,
	readLoads,
	readQueue,
	recordExport,
	removeView,
	saveView,
} from '#modules/cases/server/index.ts';
import type { Id } from '#modules/people/contract.ts';
import { type ApiRoute, fields, text } from './route.ts';
import { recordHandlerAct } from './staff-routes.ts';

const BULK_LIMIT = 1024 * 1024;
/** What may be done to many cases at once: nothing that speaks to one worker about one thing. */
const inBulk: ReadonlySet<HandlerActKind> = new Set([
	'acknowledge',
	'assign',
	'set-aside',
	'restore',
] as const);

const malformed = { ok: false, code: 'malformed' } as const;

/** The filter of an address; `after` is the place of a page, not part of the filter. */
function viewOf(query: URLSearchParams) {
	const filter = parseFilter([...query].filter(([name]) => name !== 'after'));
	const after = query.get('after');
	const place = after === null ? null : parsePlace(after);
	return filter && (after === null || place) ? { filter, place } : null;
}

export const queueRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/queue',
		may: 'handler',
		handle: async ({ house, by, query, json, refuse }) => {
			const view = viewOf(query);
			return view ? json(200, await readQueue(house, by!, view.filter, view.place)) : refuse(malformed);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/queue/count',
		may: 'handler',
		handle: async ({ house, by, query, json, refuse }) => {
			const view = viewOf(query);
			return view ? json(200, { total: await countQueue(house, by!, view.filter) }) : refuse(malformed);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/loads',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await readLoads(house, by!)),
	},
	{
		method: 'GET',
		path: '/api/desk/views',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await listViews(house.db, by!)),
	},
	{
		method: 'POST',
		path: '/api/desk/views',
		may: 'handler',
		handle: async ({ house, by, input, json, refuse }) => {
			const { name, filter, desk } = fields(await input());
			const saved = await saveView(house.db, by!, { name, filter, desk });
			return saved.ok ? json(201, saved.value) : refuse(saved);
		},
	},
	{
		method: 'DELETE',
		path: '/api/desk/views/:id',
		may: 'handler',
		handle: async ({ house, by, params, res, refuse }) => {
			const removed = await removeView(house.db, by!, text(params.id));
			if (!removed.ok) return refuse(removed);
			res.writeHead(204).end();
		},
	},
	{
		method: 'POST',
		path: '/api/desk/exports',
		may: 'handler',
		handle: async ({ house, by, input, res, refuse }) => {
			const { cases } = fields(await input());
			const recorded = await recordExport(house, by!, cases);
			if (!recorded.ok) return refuse(recorded);
			res.writeHead(204).end();
		},
	},
	{
		method: 'POST',
		path: '/api/desk/acts',
		may: 'handler',
		bodyLimit: BULK_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const { cases, entries } = fields(await input()) as { cases?: Id[]; entries?: HandlerAct[] };
			if (
				!Array.isArray(cases) ||
				!Array.isArray(entries) ||
				cases.length !== entries.length ||
				!entries.every((act) => inBulk.has(act?.kind))
			) {
				return refuse(malformed);
			}
			const results: { case: Id; refused: string | null }[] = [];
			for (const [index, id] of cases.entries()) {
				const act = fields(entries[index]) as unknown as HandlerAct;
				const recorded = await recordHandlerAct(house, by!, id, act);
				results.push({ case: id, refused: recorded.ok ? null : recorded.code });
			}
			json(200, { results });
		},
	},
];

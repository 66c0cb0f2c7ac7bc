/** Keys that change: removing a member, and new keys for the cases that a former colleague could open. */
import type { HandlerAct } from '#modules/cases/contract.ts';
import { listRenewals, recordRekeys } from '#modules/cases/server/index.ts';
import type { Id, Removal } from '#modules/people/contract.ts';
import { removeMember, signKeyOf } from '#modules/people/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const KEYS_LIMIT = 2 * 1024 * 1024;
const MOST_IN_ONE = 200;

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
	{
		method: 'GET',
		path: '/api/desk/renewals',
		may: 'handler',
		handle: async ({ house, by, query, json, refuse }) => {
			const limit = Number(query.get('limit') ?? MOST_IN_ONE);
			const listed = await listRenewals(house, by!, {
				after: query.get('after'),
				only: query.get('case'),
				limit: Number.isSafeInteger(limit) && limit >= 0 ? limit : MOST_IN_ONE,
			});
			return listed.ok ? json(200, listed.value) : refuse(listed);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/renewals',
		may: 'handler',
		bodyLimit: KEYS_LIMIT,
		handle: async ({ house, by, input, json, refuse }) => {
			const { cases, entries } = fields(await input()) as { cases?: Id[]; entries?: HandlerAct<'rekey'>[] };
			const paired =
				Array.isArray(cases) &&
				Array.isArray(entries) &&
				cases.length === entries.length &&
				cases.length <= MOST_IN_ONE;
			if (!paired) return refuse({ ok: false, code: 'malformed' });
			const offered = cases.map((id, index) => ({ case: id, act: fields(entries[index]) as never }));
			const results = await recordRekeys(house, by!, await signKeyOf(house, by!.member), offered);
			json(200, { results });
		},
	},
];

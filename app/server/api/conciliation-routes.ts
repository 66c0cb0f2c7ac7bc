/** Pools of mediators and commissions, kept by administrators; and whom the sides of a matter agree on. */
import {
	countUnionTraining,
	keepPerson,
	readPools,
	readProposals,
	recordProposal,
	strikeUnionTraining,
} from '#modules/conciliation/server/index.ts';
import { signKeyOf } from '#modules/people/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

export const conciliationRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/conciliation',
		may: 'member',
		handle: async ({ house, by, json }) => json(200, await readPools(house, by!)),
	},
	{
		method: 'POST',
		path: '/api/admin/conciliation/people',
		may: 'administrator',
		handle: async ({ house, by, input, json, refuse }) => {
			const { person, seq, act } = fields(await input());
			const kept = await keepPerson(house, by!.member, { person: person ?? null, seq, act });
			return kept.ok ? json(201, kept.value) : refuse(kept);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/conciliation/union-training',
		may: 'administrator',
		handle: async ({ house, by, input, json, refuse }) => {
			const counted = await countUnionTraining(house, by!.member, fields(await input()));
			return counted.ok ? json(201, counted.value) : refuse(counted);
		},
	},
	{
		method: 'POST',
		path: '/api/admin/conciliation/union-training/strike',
		may: 'administrator',
		handle: async ({ house, by, input, json, refuse }) => {
			const struck = await strikeUnionTraining(house, by!.member, fields(await input()).id);
			return struck.ok ? json(200, {}) : refuse(struck);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/matters/:id/conciliation',
		may: 'party',
		handle: async ({ house, by, params, query, json, refuse }) => {
			const found = await readProposals(house, by!, params.id!, {
				pool: query.get('pool'),
				topic: query.get('topic'),
				language: query.get('language'),
				region: query.get('region'),
			});
			return found.ok ? json(200, found.value) : refuse(found);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/matters/:id/conciliation',
		may: 'party',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { seq, desk, act, signature } = fields(await input());
			const key = await signKeyOf(house, by!.member);
			const made = await recordProposal(house, by!, key, params.id!, { seq, desk, act, signature });
			return made.ok ? json(201, made.value) : refuse(made);
		},
	},
];

/** Collective agreements: deposited at a desk, read by everybody where both sides chose to publish. */
import {
	addAgreement,
	changeAgreement,
	listForDesk,
	pointsToday,
	publishAgreement,
	readForDesk,
	readPublicAgreements,
	withdrawAgreement,
} from '#modules/agreements/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const LARGEST_RECORD = 2 * 1024 * 1024;

export const agreementRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/agreements',
		may: 'anyone',
		handle: async ({ house, json }) => json(200, await readPublicAgreements(house)),
	},
	{
		method: 'GET',
		path: '/api/desk/agreements',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await listForDesk(house, by!)),
	},
	{
		method: 'POST',
		path: '/api/desk/agreements',
		may: 'handler',
		bodyLimit: LARGEST_RECORD,
		handle: async ({ house, by, input, json, refuse }) => {
			const { desk, record } = fields(await input());
			const added = await addAgreement(house, by!, { desk, record });
			return added.ok ? json(201, added.value) : refuse(added);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/agreements/points',
		may: 'handler',
		handle: ({ house, json }) => json(200, { points: pointsToday(house) }),
	},
	{
		method: 'GET',
		path: '/api/desk/agreements/:id',
		may: 'handler',
		handle: async ({ house, by, params, json, refuse }) => {
			const found = await readForDesk(house, by!, params.id!);
			return found ? json(200, found) : refuse({ ok: false, code: 'not-found' });
		},
	},
	{
		method: 'POST',
		path: '/api/desk/agreements/:id/versions',
		may: 'handler',
		bodyLimit: LARGEST_RECORD,
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { after, record, note } = fields(await input());
			const changed = await changeAgreement(house, by!, params.id!, { after, record, note });
			return changed.ok ? json(201, changed.value) : refuse(changed);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/agreements/:id/publish',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { after, read, note, language } = fields(await input());
			const published = await publishAgreement(house, by!, params.id!, { after, read, note, language });
			return published.ok ? json(201, published.value) : refuse(published);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/agreements/:id/withdraw',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { note, language } = fields(await input());
			const withdrawn = await withdrawAgreement(house, by!, params.id!, { note, language });
			return withdrawn.ok ? json(201, withdrawn.value) : refuse(withdrawn);
		},
	},
];

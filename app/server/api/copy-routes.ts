/** Redacted copies for the employer: made and read at the desk, answered by the employer's own people. */
import type { EmployerAct, NewCopy } from '#modules/cases/contract.ts';
import {
	readCopiesOfCase,
	readEmployerCopies,
	recordCopy,
	recordEmployerAct,
} from '#modules/cases/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const COPY_LIMIT = 1024 * 1024;

export const copyRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/desk/cases/:id/copies',
		may: 'handler',
		handle: async ({ house, by, params, json, refuse }) => {
			const copies = await readCopiesOfCase(house, by!, params.id!);
			return copies.ok ? json(200, { copies: copies.value }) : refuse(copies);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/cases/:id/copies',
		may: 'handler',
		bodyLimit: COPY_LIMIT,
		handle: async ({ house, by, params, input, json, refuse }) => {
			const made = fields(await input()) as unknown as NewCopy;
			const recorded = await recordCopy(house, by!, params.id!, made);
			if (!recorded.ok) return refuse(recorded);
			const { seq, promise, salt, moment } = recorded.value;
			json(201, { seq, promise, salt, moment });
		},
	},
	{
		method: 'GET',
		path: '/api/employer/copies',
		may: 'employer',
		handle: async ({ house, by, json }) => json(200, { copies: await readEmployerCopies(house, by!) }),
	},
	{
		method: 'POST',
		path: '/api/employer/copies/:id/entries',
		may: 'employer',
		bodyLimit: COPY_LIMIT,
		handle: async ({ house, by, params, input, json, refuse }) => {
			const act = fields(await input()) as unknown as EmployerAct;
			const recorded = await recordEmployerAct(house, by!, params.id!, act);
			return recorded.ok ? json(201, recorded.value) : refuse(recorded);
		},
	},
];

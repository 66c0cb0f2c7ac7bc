/** The register of inspections: entered and published by a desk, read by everybody once it is published. */
import {
	addInspection,
	correctInspection,
	importInspections,
	listForDesk,
	publicCsv,
	publishInspection,
	readForDesk,
	readPublicRegister,
	registerTable,
	withdrawInspection,
} from '#modules/inspections/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const LARGEST_RECORD = 1024 * 1024;
const LARGEST_IMPORT = 8 * 1024 * 1024;

export const inspectionRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/inspections',
		may: 'anyone',
		handle: async ({ house, json }) => json(200, await readPublicRegister(house)),
	},
	{
		method: 'GET',
		path: '/api/inspections.csv',
		may: 'anyone',
		handle: async ({ house, bytes }) => {
			const { items, today } = await readPublicRegister(house);
			bytes(200, 'text/csv; charset=utf-8', Buffer.from(publicCsv(items, today)));
		},
	},
	{
		method: 'GET',
		path: '/api/desk/inspections',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, await listForDesk(house, by!)),
	},
	{
		method: 'GET',
		path: '/api/desk/inspections/table',
		may: 'handler',
		handle: async ({ house, by, json }) => json(200, { rows: await registerTable(house, by!) }),
	},
	{
		method: 'POST',
		path: '/api/desk/inspections',
		may: 'handler',
		bodyLimit: LARGEST_RECORD,
		handle: async ({ house, by, input, json, refuse }) => {
			const { desk, record } = fields(await input());
			const added = await addInspection(house, by!, { desk, record });
			return added.ok ? json(201, added.value) : refuse(added);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/inspections/import',
		may: 'handler',
		bodyLimit: LARGEST_IMPORT,
		handle: async ({ house, by, input, json, refuse }) => {
			const { desk, rows, expects, note } = fields(await input());
			const answer = await importInspections(house, by!, { desk, rows, expects, note });
			return answer.ok ? json(200, answer.value) : refuse(answer);
		},
	},
	{
		method: 'GET',
		path: '/api/desk/inspections/:id',
		may: 'handler',
		handle: async ({ house, by, params, json, refuse }) => {
			const found = await readForDesk(house, by!, params.id!);
			return found ? json(200, found) : refuse({ ok: false, code: 'not-found' });
		},
	},
	{
		method: 'POST',
		path: '/api/desk/inspections/:id/versions',
		may: 'handler',
		bodyLimit: LARGEST_RECORD,
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { after, record, note } = fields(await input());
			const corrected = await correctInspection(house, by!, params.id!, { after, record, note });
			return corrected.ok ? json(201, corrected.value) : refuse(corrected);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/inspections/:id/publish',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { after, read, note, language } = fields(await input());
			const published = await publishInspection(house, by!, params.id!, { after, read, note, language });
			return published.ok ? json(201, published.value) : refuse(published);
		},
	},
	{
		method: 'POST',
		path: '/api/desk/inspections/:id/withdraw',
		may: 'handler',
		handle: async ({ house, by, params, input, json, refuse }) => {
			const { note, language } = fields(await input());
			const withdrawn = await withdrawInspection(house, by!, params.id!, { note, language });
			return withdrawn.ok ? json(201, withdrawn.value) : refuse(withdrawn);
		},
	},
];

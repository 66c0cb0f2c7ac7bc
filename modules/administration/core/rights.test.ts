import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../../../app/server/api/table.ts';
import { arrangeRights } from './rights.ts';

describe('the table of rights', () => {
	const rows = arrangeRights(apiRoutes);

	it('has every route once, under who may reach it', () => {
		const shown = rows.flatMap(({ may, routes }) => routes.map((route) => `${route} ${may}`));
		expect(shown.sort()).toEqual(apiRoutes.map(({ method, path, may }) => `${method} ${path} ${may}`).sort());
	});

	it('shows a route that has no sentence by its address', () => {
		const [row] = arrangeRights([{ method: 'POST', path: '/api/fresh', may: 'handler' }]);
		expect(row).toEqual({ what: null, may: 'handler', routes: ['POST /api/fresh'] });
	});

	it('has a sentence for every route there is', () => {
		expect(rows.filter(({ what }) => what === null)).toEqual([]);
	});
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { apiRoutes } from './api/table.ts';
import { rawRoutes } from './raw-routes.ts';

const ROUTES = fileURLToPath(new URL('../../src/routes', import.meta.url));

/**
 * Everything that SvelteKit answers, by anybody: pages hold nothing of anybody's. What they show comes through the
 * API, whose table says who may ask. A new page is written down here, in the commit that makes it.
 */
const PAGES: readonly string[] = [
	'/',
	'/about',
	'/agreements',
	'/agreements/[id]',
	'/contact',
	'/desk',
	'/desk/access',
	'/desk/agreements',
	'/desk/agreements/[id]',
	'/desk/account',
	'/desk/case/[id]',
	'/desk/case/[id]/copy',
	'/desk/collective',
	'/desk/collective/[id]',
	'/desk/conciliation',
	'/desk/conciliation/[id]',
	'/desk/copies',
	'/desk/deadlines',
	'/desk/identity',
	'/desk/follow-ups',
	'/desk/handover',
	'/desk/inspections',
	'/desk/inspections/[id]',
	'/desk/health',
	'/desk/matters',
	'/desk/matters/[id]',
	'/desk/outcomes',
	'/desk/readings',
	'/desk/registry',
	'/desk/rights',
	'/desk/retention',
	'/desk/people',
	'/desk/tasks',
	'/desk/telephone',
	'/desk/topics',
	'/figures',
	'/follow',
	'/inspections',
	'/inspections/[id]',
	'/invitation',
	'/law',
	'/law/[procedure]',
	'/law/[procedure]/compare',
	'/law/[procedure]/numbers',
	'/law/[procedure]/path',
	'/law/papers',
	'/law/papers/[paper]',
	'/law/conventions',
	'/law/record',
	'/ledger',
	'/places',
	'/plain',
	'/poster/[code]',
	'/posters',
	'/setup',
];

/** Bytes that everybody may have: scripts, and posters to print. */
const ENDPOINTS: readonly string[] = ['/island/[file]', '/poster/[code].pdf'];

/** What the API answers without asking who it is. Receipts, codes and invitations are asked for inside. */
const OPEN: readonly string[] = [
	'GET /api/directory',
	'POST /api/filings',
	'PUT /api/uploads/:id/:index',
	'GET /api/uploads/:id/:index',
	'POST /api/follow',
	'POST /api/follow/entries',
	'POST /api/follow/linked',
	'POST /api/follow/proof',
	'POST /api/collective',
	'POST /api/contact',
	'POST /api/contact/bind',
	'GET /api/figures',
	'GET /api/figures.csv',
	'POST /api/papers/pdf',
	'GET /api/agreements',
	'GET /api/inspections',
	'GET /api/inspections.csv',
	'POST /api/session/begin',
	'POST /api/session',
	'DELETE /api/session',
	'GET /api/session/example',
	'GET /api/session/examples',
	'POST /api/setup',
	'POST /api/invitation',
	'POST /api/invitation/accept',
	'POST /api/session/passkey/begin',
	'POST /api/session/passkey',
	'POST /api/recovery',
	'POST /api/recovery/state',
	'POST /api/recovery/finish',
	'GET /calendar/:token',
	'GET /ledger/checkpoint',
	'GET /ledger/key',
	'GET /ledger/tile/*',
	'POST /ledger/cosignatures',
];

const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).map((path) =>
	path.replaceAll('\\', '/'),
);
const addressOf = (file: string) =>
	`/${file
		.split('/')
		.slice(0, -1)
		.filter((part) => part !== '[[lang=lang]]' && !/^\(.*\)$/.test(part))
		.join('/')}`;

describe('what can be reached', () => {
	it('is a page of the list', () => {
		const pages = new Set(files.filter((file) => /\+page(@.*)?\.svelte$/.test(file)).map(addressOf));
		expect([...pages].filter((page) => !PAGES.includes(page))).toEqual([]);
	});

	it('is an endpoint of the list', () => {
		const endpoints = files.filter((file) => /\+server\.[jt]s$/.test(file)).map(addressOf);
		expect(endpoints.filter((endpoint) => !ENDPOINTS.includes(endpoint))).toEqual([]);
	});

	it('or stands in the table of the API with who may reach it', () => {
		expect(rawRoutes.map(({ method, path }) => `${method} ${path}`)).toEqual(
			apiRoutes.map(({ method, path }) => `${method} ${path}`),
		);
		const open = apiRoutes.filter(({ may }) => may === 'anyone' || may === 'receipt');
		expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...OPEN].sort());
		const known = [
			'anyone',
			'receipt',
			'member',
			'party',
			'administrator',
			'handler',
			'custodian',
			'employer',
		];
		expect(apiRoutes.filter(({ may }) => !known.includes(may))).toEqual([]);
		const twice = apiRoutes.map(({ method, path }) => `${method} ${path}`);
		expect(new Set(twice).size).toBe(twice.length);
		for (const { path, may } of apiRoutes) {
			if (path.startsWith('/api/admin/')) expect([path, may]).toEqual([path, 'administrator']);
			if (path.startsWith('/api/desk/')) expect(['handler', 'member', 'party']).toContain(may);
		}
	});
});

import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { isForeign } from '#platform/server/http.ts';
import { matchRawRoute, type RawRoute } from './raw-routes.ts';

const route = (method: RawRoute['method'], path: string): RawRoute => ({ method, path, handle() {} });
const routes = [
	route('POST', '/api/cases/:id/entries'),
	route('GET', '/api/cases/:id/entries'),
	route('GET', '/ledger/*'),
];

describe('raw routes', () => {
	test('a path with names and a rest', () => {
		expect(matchRawRoute(routes, 'POST', '/api/cases/a%20b/entries')).toEqual({
			route: routes[0],
			params: { id: 'a b' },
		});
		expect(matchRawRoute(routes, 'GET', '/ledger/tile/0/x001/067')).toEqual({
			route: routes[2],
			params: { '*': 'tile/0/x001/067' },
		});
	});

	test('HEAD is answered like GET', () => {
		expect(matchRawRoute(routes, 'HEAD', '/ledger/checkpoint')).toMatchObject({
			params: { '*': 'checkpoint' },
		});
	});

	test('another method is told which there are; another path is left to the pages', () => {
		expect(matchRawRoute(routes, 'DELETE', '/api/cases/1/entries')).toEqual(['POST', 'GET']);
		expect(matchRawRoute(routes, 'GET', '/api/cases/1')).toBeNull();
		expect(matchRawRoute(routes, 'GET', '/ledger')).toBeNull();
	});
});

describe('a write from a foreign page', () => {
	const own = ['https://senim.example'];
	const request = (method: string, headers: Record<string, string>) =>
		({ method, headers }) as unknown as IncomingMessage;

	test.each([
		['POST', { origin: 'https://senim.example' }, false],
		['POST', { origin: 'https://evil.example' }, true],
		['PUT', { origin: 'null' }, true],
		['POST', { 'content-type': 'text/plain' }, true],
		['POST', {}, true],
		['POST', { 'content-type': 'application/json' }, false],
		['POST', { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, true],
		['DELETE', { 'sec-fetch-site': 'same-origin' }, false],
		['GET', { origin: 'https://evil.example' }, false],
	] as [string, Record<string, string>, boolean][])('%s %o → %s', (method, headers, foreign) => {
		expect(isForeign(request(method, headers), own)).toBe(foreign);
	});
});

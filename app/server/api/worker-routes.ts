/** What a worker's browser asks. */
import { SEALED_CHUNK_LENGTH } from '#crypto/content.ts';
import type { ReporterAct } from '#modules/intake/contract.ts';
import {
	type Bind,
	bindContactCode,
	fileReferral,
	followCase,
	proofsFor,
	putChunk,
	readChunk,
	recordReporterAct,
	statusByContactCode,
} from '#modules/intake/server/index.ts';
import { getDirectory } from '#modules/people/server/index.ts';
import { type ApiRoute, fields } from './route.ts';

const ENVELOPE_LIMIT = 1024 * 1024;

export const workerRoutes: readonly ApiRoute[] = [
	{
		method: 'GET',
		path: '/api/directory',
		may: 'anyone',
		handle: async ({ house, json, refuse }) => {
			const directory = await getDirectory(house, house.ledgerKey.verifierKey);
			return directory ? json(200, directory) : refuse({ ok: false, code: 'not-found' });
		},
	},
	{
		method: 'POST',
		path: '/api/filings',
		may: 'anyone',
		bodyLimit: ENVELOPE_LIMIT,
		handle: async ({ house, input, json, refuse }) => {
			const filed = await fileReferral(house, await input());
			if (!filed.ok) return refuse(filed);
			const { again, ...answer } = filed.value;
			json(again ? 200 : 201, answer);
		},
	},
	{
		method: 'PUT',
		path: '/api/uploads/:id/:index',
		may: 'anyone',
		bodyLimit: SEALED_CHUNK_LENGTH + 1,
		handle: async ({ house, params, query, body, res, refuse }) => {
			const put = await putChunk(house, {
				id: params.id!,
				index: /^\d{1,4}$/.test(params.index!) ? Number(params.index) : -1,
				last: query.get('last') === '1',
				bytes: await body(),
			});
			if (!put.ok) return refuse(put);
			res.writeHead(204).end();
		},
	},
	{
		method: 'GET',
		path: '/api/uploads/:id/:index',
		may: 'anyone',
		handle: async ({ house, params, bytes, refuse }) => {
			const index = /^\d{1,4}$/.test(params.index!) ? Number(params.index) : -1;
			const chunk = await readChunk(house, params.id!, index);
			return chunk.ok ? bytes(200, 'application/octet-stream', chunk.value) : refuse(chunk);
		},
	},
	{
		method: 'POST',
		path: '/api/follow',
		may: 'receipt',
		handle: async ({ house, input, json, refuse }) => {
			const followed = await followCase(house, fields(await input()).lookup);
			return followed.ok ? json(200, followed.value) : refuse(followed);
		},
	},
	{
		method: 'POST',
		path: '/api/follow/entries',
		may: 'receipt',
		bodyLimit: ENVELOPE_LIMIT,
		handle: async ({ house, input, json, refuse }) => {
			const recorded = await recordReporterAct(house, fields(await input()) as unknown as ReporterAct);
			return recorded.ok ? json(201, recorded.value) : refuse(recorded);
		},
	},
	{
		method: 'POST',
		path: '/api/follow/proof',
		may: 'receipt',
		handle: async ({ house, input, json, refuse }) => {
			const proofs = await proofsFor(house, fields(await input()).lookup);
			return proofs.ok ? json(200, proofs.value) : refuse(proofs);
		},
	},
	{
		method: 'POST',
		path: '/api/contact',
		may: 'anyone',
		handle: async ({ house, input, json, refuse }) => {
			const status = await statusByContactCode(house, fields(await input()).code);
			return status.ok ? json(200, status.value) : refuse(status);
		},
	},
	{
		method: 'POST',
		path: '/api/contact/bind',
		may: 'anyone',
		handle: async ({ house, input, json, refuse }) => {
			const bound = await bindContactCode(house, fields(await input()) as unknown as Bind);
			return bound.ok ? json(201, bound.value) : refuse(bound);
		},
	},
];

/**
 * The routes that are answered before SvelteKit: hot ones, streaming ones, and those whose bytes are fixed by a
 * protocol. Everything else is a page or an endpoint in `src/routes`.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BodyTooLarge, readBody, sendBytes, sendJson } from '#platform/server/http.ts';
import { rawRoute } from './api/route.ts';
import { apiRoutes } from './api/table.ts';
import type { House } from './house.ts';

export type RawContext = {
	req: IncomingMessage;
	res: ServerResponse;
	house: House;
	/** Values of `:name` segments, and of a last `*` under the name '*'. Decoded. */
	params: Record<string, string>;
	query: URLSearchParams;
	/** The whole body. Answered with 413 when it is longer than the route's `bodyLimit`. */
	body(): Promise<Buffer>;
	json(status: number, value: unknown): void;
	bytes(status: number, type: string, bytes: Uint8Array): void;
};

export type RawRoute = {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** '/api/cases/:id/entries', '/ledger/*'. */
	path: string;
	/** Bytes; 64 KiB unless told. */
	bodyLimit?: number;
	handle(context: RawContext): void | Promise<void>;
};

const DEFAULT_BODY_LIMIT = 64 * 1024;

/** The whole API, from its table. */
export const rawRoutes: RawRoute[] = apiRoutes.map(rawRoute);

type Match = { route: RawRoute; params: Record<string, string> };

/** The route for a request, the methods that its path would allow, or null when no raw route has this path. */
export function matchRawRoute(routes: RawRoute[], method: string, pathname: string): Match | string[] | null {
	const allowed: string[] = [];
	for (const route of routes) {
		const params = matchPath(route.path, pathname);
		if (!params) continue;
		if (route.method === method || (route.method === 'GET' && method === 'HEAD')) return { route, params };
		allowed.push(route.method);
	}
	return allowed.length > 0 ? allowed : null;
}

function matchPath(pattern: string, pathname: string): Record<string, string> | null {
	if (pattern === pathname) return {};
	const wanted = pattern.split('/');
	const given = pathname.split('/');
	const open = wanted.at(-1) === '*';
	if (open ? given.length < wanted.length : given.length !== wanted.length) return null;
	const params: Record<string, string> = {};
	for (const [i, segment] of wanted.entries()) {
		const value = segment === '*' ? given.slice(i).join('/') : given[i]!;
		if (segment === '*') params['*'] = decoded(value);
		else if (segment.startsWith(':')) params[segment.slice(1)] = decoded(value);
		else if (segment !== value) return null;
	}
	return params;
}

function decoded(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** Answers if a raw route has this path. Rejects only with what the route's handler throws. */
export async function answerRaw(req: IncomingMessage, res: ServerResponse, house: House): Promise<boolean> {
	const [pathname = '/', search = ''] = (req.url ?? '/').split('?', 2);
	const match = matchRawRoute(rawRoutes, req.method ?? 'GET', pathname);
	if (match === null) return false;
	if (Array.isArray(match)) {
		res.setHeader('allow', match.join(', '));
		sendJson(res, 405, { refused: 'method-not-allowed' });
		return true;
	}
	const limit = match.route.bodyLimit ?? DEFAULT_BODY_LIMIT;
	try {
		await match.route.handle({
			req,
			res,
			house,
			params: match.params,
			query: new URLSearchParams(search),
			body: () => readBody(req, limit),
			json: (status, value) => sendJson(res, status, value),
			bytes: (status, type, bytes) => sendBytes(res, status, type, bytes),
		});
	} catch (error) {
		if (!(error instanceof BodyTooLarge)) throw error;
		res.setHeader('connection', 'close');
		sendJson(res, 413, { refused: 'too-large', detail: { limit: error.limit } });
	}
	return true;
}

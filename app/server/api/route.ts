/**
 * What an API route is. Every route states who may reach it; the access matrix test walks this table, and nothing is
 * reachable that is not in it. Refusals travel as `{ refused, detail? }` with the status of their code.
 */
import { allowed, type Permission } from '#modules/people/contract.ts';
import { type SignedIn, whoIs } from '#modules/people/server/index.ts';
import type { Refusal } from '#platform/result.ts';
import type { House } from '../house.ts';
import type { RawContext, RawRoute } from '../raw-routes.ts';

export interface ApiContext extends RawContext {
	/** Null only on routes that do not ask for a member. */
	readonly by: SignedIn | null;
	readonly token: string | undefined;
	refuse(refusal: Refusal<string>): void;
	/** The body as JSON; undefined where it is not JSON. */
	input(): Promise<unknown>;
}

export interface ApiRoute {
	readonly method: RawRoute['method'];
	readonly path: string;
	readonly may: Permission;
	readonly bodyLimit?: number;
	readonly handle: (context: ApiContext) => Promise<void> | void;
}

const statuses: Readonly<Record<string, number>> = {
	'signed-out': 401,
	wrong: 401,
	'not-permitted': 403,
	'another-must-hear': 403,
	'decided-before': 403,
	'reporter-signs': 403,
	'bad-signature': 403,
	'not-found': 404,
	'no-such-receipt': 404,
	'no-such-code': 404,
	'no-such-invitation': 404,
	'no-such-request': 404,
	stale: 409,
	'stale-epoch': 409,
	'stale-seats': 409,
	replayed: 409,
	already: 409,
	'already-set-up': 409,
	'login-taken': 409,
	'too-large': 413,
	wait: 429,
	'work-needed': 429,
	busy: 503,
};

export const COOKIE = 'senim-session';

export function tokenOf(cookies: string | undefined): string | undefined {
	for (const pair of (cookies ?? '').split(';')) {
		const [name, value] = pair.trim().split('=', 2);
		if (name === COOKIE && value) return value;
	}
	return undefined;
}

/** A row for the table of raw routes: finds out who asks, refuses who may not, and only then runs the handler. */
export function rawRoute(route: ApiRoute): RawRoute {
	return {
		method: route.method,
		path: route.path,
		...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
		handle: async (context) => {
			const refuse = ({ code, detail }: Refusal<string>) =>
				context.json(statuses[code] ?? 400, { refused: code, ...(detail ? { detail } : {}) });
			const token = tokenOf(context.req.headers.cookie);
			const asksWho = route.may !== 'anyone' && route.may !== 'receipt';
			const by = asksWho ? await whoIs(context.house, token) : null;
			if (asksWho && !by) return refuse({ ok: false, code: 'signed-out' });
			if (!allowed(route.may, by?.roles ?? null)) return refuse({ ok: false, code: 'not-permitted' });
			context.res.setHeader('cache-control', 'no-store');
			return route.handle({ ...context, by, token, refuse, input: () => jsonOf(context) });
		},
	};
}

async function jsonOf({ body }: RawContext): Promise<unknown> {
	try {
		return JSON.parse((await body()).toString('utf8'));
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** The session cookie: not for scripts, not for other sites, only over https where there is https. */
export function setSession(
	{ res, house }: { res: RawContext['res']; house: House },
	token: string | null,
): void {
	const secure = house.settings.publicOrigin.startsWith('https:') ? '; Secure' : '';
	const life = token === null ? '; Max-Age=0' : '';
	res.setHeader('set-cookie', `${COOKIE}=${token ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${life}`);
}

/** Members of an object that came from outside; empty where it is none. */
export const fields = (input: unknown): Record<string, unknown> =>
	typeof input === 'object' && input !== null && !Array.isArray(input)
		? (input as Record<string, unknown>)
		: {};

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { localeOfPath } from '#platform/locale.ts';
import { isDatabaseAway } from '#platform/server/database.ts';

/**
 * Every page: its language from the address, and the headers that no page goes without. Pages are never stored by
 * a browser or a proxy on the way unless a route says that it holds nothing of anybody's.
 */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.locale = localeOfPath(event.url.pathname);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('<html lang="kk">', `<html lang="${event.locals.locale}">`),
	});
	if (response.status === 503) response.headers.set('retry-after', '1');
	if (!response.headers.has('content-security-policy')) {
		response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	}
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	allowWebAssemblyAtTheDesk(event.route.id, response.headers);
	return response;
};

/** The desk stretches passphrases with Argon2id, which runs as WebAssembly; no other page may run any. */
function allowWebAssemblyAtTheDesk(route: string | null, headers: Headers): void {
	const policy = headers.get('content-security-policy');
	if (!policy || !route?.startsWith('/[[lang=lang]]/desk')) return;
	headers.set(
		'content-security-policy',
		policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
	);
}

/** The log says what broke in the program, never what was asked or by whom. */
export const handleError: HandleServerError = ({ kind, error }) => {
	if (kind !== 'unknown') return;
	if (isDatabaseAway(error)) return { status: 503, message: 'try-again-soon' };
	console.error(error);
};

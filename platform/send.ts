import type { Result } from './result.ts';

/**
 * Sends JSON to Senim's own server and gives back the answer or its refusal. `offline`: the server could not be
 * reached; what was typed is still there, so send again. `broken`: an answer that is not Senim's.
 */
export type Send = <T>(
	method: 'GET' | 'POST' | 'DELETE',
	path: string,
	body?: unknown,
) => Promise<Result<T, string>>;

/** `origin`: '' in a browser, the server's address elsewhere. `fetch` is passed in, so that tests and scripts can. */
export function sendWith(fetchLike: typeof fetch, origin = '', headers: Record<string, string> = {}): Send {
	return async <T>(method: string, path: string, body?: unknown): Promise<Result<T, string>> => {
		let response: Response;
		try {
			response = await fetchLike(origin + path, {
				method,
				headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			});
		} catch {
			return { ok: false, code: 'offline' };
		}
		return read<T>(response);
	};
}

async function read<T>(response: Response): Promise<Result<T, string>> {
	let answer: unknown = null;
	try {
		const text = await response.text();
		answer = text === '' ? null : JSON.parse(text);
	} catch {
		return { ok: false, code: 'broken' };
	}
	if (response.ok) return { ok: true, value: answer as T };
	const refusal = answer as { refused?: string; detail?: Record<string, string | number> } | null;
	return {
		ok: false,
		code: refusal?.refused ?? 'broken',
		...(refusal?.detail ? { detail: refusal.detail } : {}),
	};
}

/** Posting over a connection that breaks: the same bytes again, until an answer comes. */
import { sha256, utf8 } from '#crypto/bytes.ts';
import type { Filed, Filing, FilingRefusal } from '#modules/intake/contract.ts';
import { ok, type Refusal, type Result, refuse } from '#platform/result.ts';

export interface Wire {
	readonly fetch: typeof fetch;
	/** Origin of the server; empty in a page, where addresses are relative. */
	readonly origin?: string;
	/** Waits between attempts, in milliseconds. */
	readonly pauses?: readonly number[];
	readonly signal?: AbortSignal;
	/** Called before each further attempt, so that the page can say that it is still trying. */
	readonly onWaiting?: () => void;
}

const PAUSES = [500, 1_500, 4_000, 8_000, 15_000];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The answer, or `offline` when nothing answered the last attempt. Answers 502 to 504 are tried again like silence; the
 * last of them stands.
 */
export async function persist(
	wire: Wire,
	path: string,
	request: RequestInit,
): Promise<Result<Response, 'offline'>> {
	let last: Response | null = null;
	for (const wait of [0, ...(wire.pauses ?? PAUSES)]) {
		if (wait > 0) {
			wire.onWaiting?.();
			await pause(wait);
		}
		try {
			const response = await wire.fetch((wire.origin ?? '') + path, {
				...request,
				credentials: 'omit',
				cache: 'no-store',
				signal: wire.signal ?? null,
			});
			if (response.status < 502 || response.status > 504) return ok(response);
			last = response;
		} catch {
			last = null;
			if (wire.signal?.aborted) return refuse('offline');
		}
	}
	return last ? ok(last) : refuse('offline');
}

/** Posts JSON and reads JSON. A refusal by the server keeps its code; silence is `offline`, nonsense `busy`. */
export async function post<T, C extends string>(
	wire: Wire,
	path: string,
	body: unknown,
): Promise<Result<T, C | 'offline' | 'busy'>> {
	const answered = await persist(wire, path, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	if (!answered.ok) return answered;
	try {
		const json = await answered.value.json();
		if (answered.value.ok) return ok(json as T);
		const { refused, detail } = json as { refused?: C; detail?: Record<string, string | number> };
		if (answered.value.status === 413) return refuse('too-large' as C);
		return refused ? refuse<C>(refused, detail) : refuse('busy');
	} catch {
		return refuse('busy');
	}
}

/** Files an envelope. Sending the same one again never files twice; work is done only where the server asks. */
export async function sendFiling(
	wire: Wire,
	filing: Filing,
): Promise<Result<Filed, FilingRefusal | 'offline' | 'busy'>> {
	let envelope = filing;
	for (let asked = 0; asked < 3; asked++) {
		const answer = await post<Filed, FilingRefusal>(wire, '/api/filings', envelope);
		if (answer.ok || answer.code !== 'work-needed') return answer;
		const { challenge, bits } = (answer as Refusal<string>).detail ?? {};
		envelope = { ...filing, work: await solve(String(challenge), Number(bits)) };
	}
	return refuse('busy');
}

/** Finds an answer such that SHA-256(challenge ‖ ':' ‖ answer) begins with `bits` zero bits. */
export async function solve(
	challenge: string,
	bits: number,
): Promise<{ readonly challenge: string; readonly answer: string }> {
	const AT_ONCE = 256;
	for (let from = 0; ; from += AT_ONCE) {
		const answers = Array.from({ length: AT_ONCE }, (_, i) => String(from + i));
		const hashes = await Promise.all(answers.map((answer) => sha256(utf8(`${challenge}:${answer}`))));
		const found = hashes.findIndex((hash) => leadingZeros(hash) >= bits);
		if (found >= 0) return { challenge, answer: answers[found]! };
	}
}

function leadingZeros(hash: Uint8Array): number {
	const byte = hash.findIndex((value) => value !== 0);
	return byte < 0 ? hash.length * 8 : byte * 8 + Math.clz32(hash[byte]!) - 24;
}

/**
 * Brotli or gzip for what the server writes itself. Files of the build are compressed once, when it is built; JSON and
 * answers to forms here, in the middle quality. Pages that come out equal are compressed once, as small as they go.
 *
 * Compressing a secret beside text that an attacker chooses can leak the secret by its length (BREACH). What a visitor
 * sends is printed only into the refusal of the unsealed form, where no secret stands, and sealed words are random
 * bytes, so there is no such pair.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

const TYPES = /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json|xml)|image\/svg\+xml)/;
const TOO_SMALL = 400;
const PAGE_QUALITY = 5;
const BEST_QUALITY = 11;
const CACHED_PAGES = 64;
const LARGEST_CACHED = 256 * 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The better of the two that an Accept-Encoding header allows; null when it allows neither. */
export function preferredEncoding(header: string | undefined): Encoding | null {
	const weights = new Map<string, number>();
	for (const part of (header ?? '').toLowerCase().split(',')) {
		const [name = '', ...rest] = part.split(';').map((piece) => piece.trim());
		const q = rest.find((piece) => piece.startsWith('q='));
		weights.set(name, q ? Number.parseFloat(q.slice(2)) || 0 : 1);
	}
	const weight = (name: Encoding) => weights.get(name) ?? weights.get('*') ?? 0;
	if (weight('br') > 0 && weight('br') >= weight('gzip')) return 'br';
	return weight('gzip') > 0 ? 'gzip' : null;
}

/** `best` is for bytes that are compressed once and served often. */
export async function compress(
	bytes: Uint8Array,
	encoding: Encoding,
	{ best = false } = {},
): Promise<Buffer> {
	if (encoding === 'gzip') return zip(bytes, { level: best ? 9 : 6 });
	return brotli(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: best ? BEST_QUALITY : PAGE_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
		},
	});
}

/**
 * From here on this response compresses itself where that helps: text or JSON, not encoded already, not an event
 * stream, and not tiny. Such a body is held until its end.
 */
export function compressResponse(req: IncomingMessage, res: ServerResponse): void {
	const encoding = preferredEncoding(req.headers['accept-encoding']);
	if (!encoding || req.method === 'HEAD') return;
	const original = { writeHead: res.writeHead, write: res.write, end: res.end };
	const held: Buffer[] = [];
	let holding = false;

	function restore(): void {
		Object.assign(res, original);
	}

	async function finish(): Promise<void> {
		const body = Buffer.concat(held);
		restore();
		res.appendHeader('vary', 'accept-encoding');
		const encoded =
			body.length < TOO_SMALL ? body : await cached(body, encoding!, isPage(res) && req.method === 'GET');
		if (encoded !== body) res.setHeader('content-encoding', encoding!);
		res.setHeader('content-length', encoded.length);
		res.end(encoded);
	}

	res.writeHead = ((status: number, ...rest: unknown[]) => {
		if (rest.length === 0 && isCompressible(res)) {
			res.statusCode = status;
			holding = true;
			return res;
		}
		restore();
		return Reflect.apply(original.writeHead, res, [status, ...rest]);
	}) as typeof res.writeHead;
	res.write = ((chunk: Uint8Array | string, ...rest: unknown[]) => {
		if (!holding) return Reflect.apply(original.write, res, [chunk, ...rest]);
		held.push(Buffer.from(chunk as Uint8Array));
		return true;
	}) as typeof res.write;
	res.end = ((chunk?: Uint8Array | string, ...rest: unknown[]) => {
		if (!holding) return Reflect.apply(original.end, res, [chunk, ...rest]);
		if (chunk !== undefined && typeof chunk !== 'function') held.push(Buffer.from(chunk as Uint8Array));
		finish().catch((error) => res.destroy(error));
		return res;
	}) as typeof res.end;
}

function isCompressible(res: ServerResponse): boolean {
	return !res.hasHeader('content-encoding') && TYPES.test(String(res.getHeader('content-type') ?? ''));
}

function isPage(res: ServerResponse): boolean {
	return String(res.getHeader('content-type')).startsWith('text/html');
}

const pages = new Map<string, Buffer>();

/**
 * Only whole pages are kept, the latest few, pressed as small as they go: everybody is given the same ones. JSON and
 * answers to forms differ every time and may be somebody's.
 */
async function cached(body: Buffer, encoding: Encoding, page: boolean): Promise<Buffer> {
	if (!page || body.length > LARGEST_CACHED) return compress(body, encoding);
	const key = encoding + createHash('sha256').update(body).digest('base64');
	const encoded = pages.get(key) ?? (await compress(body, encoding, { best: true }));
	pages.delete(key);
	pages.set(key, encoded);
	for (const oldest of pages.keys()) {
		if (pages.size <= CACHED_PAGES) break;
		pages.delete(oldest);
	}
	return encoded;
}

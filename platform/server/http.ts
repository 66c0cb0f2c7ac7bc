/** The few things that every answer of this server has in common. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A body longer than the route allows. The edge answers 413. */
export class BodyTooLarge extends Error {
	override name = 'BodyTooLarge';
	readonly limit: number;
	constructor(limit: number) {
		super(`The body is longer than ${limit} bytes.`);
		this.limit = limit;
	}
}

/** The whole body, at most `limit` bytes. Throws BodyTooLarge; what comes after the limit is not kept. */
export async function readBody(req: IncomingMessage, limit: number): Promise<Buffer> {
	if (Number(req.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge(limit);
	const chunks: Buffer[] = [];
	let length = 0;
	return new Promise((resolve, reject) => {
		req.on('data', (chunk: Buffer) => {
			length += chunk.length;
			if (length > limit) {
				req.pause();
				reject(new BodyTooLarge(limit));
			} else chunks.push(chunk);
		});
		req.once('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)));
		req.once('error', reject);
		req.once('close', () =>
			reject(Object.assign(new Error('The request was broken off.'), { code: 'ECONNRESET' })),
		);
	});
}

export function sendJson(res: ServerResponse, status: number, value: unknown): void {
	sendBytes(res, status, 'application/json', Buffer.from(JSON.stringify(value)));
}

/** Nothing of it is stored on the way unless the route has set another cache-control. */
export function sendBytes(res: ServerResponse, status: number, type: string, bytes: Uint8Array): void {
	if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store');
	res.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	res.setHeader('content-type', type);
	res.setHeader('content-length', bytes.length);
	res.writeHead(status);
	res.end(bytes);
}

/**
 * The headers of every answer. `same-origin`, not `no-referrer`: under the latter browsers send `Origin: null` with
 * our own forms, which could then not be told from foreign ones. Other sites learn nothing either way.
 */
export function setCommonHeaders(res: ServerResponse, { https }: { https: boolean }): void {
	res.setHeader('referrer-policy', 'same-origin');
	res.setHeader('x-content-type-options', 'nosniff');
	res.setHeader('cross-origin-opener-policy', 'same-origin');
	res.setHeader('cross-origin-resource-policy', 'same-origin');
	res.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()');
	if (https) res.setHeader('strict-transport-security', 'max-age=63072000');
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i;

/**
 * Whether a page of another site may be behind this request. Browsers name the page's origin with every request that
 * writes. A request that names none is let through only if no foreign form could have sent it: it has another type
 * than forms have, for which a browser would first have asked us.
 */
export function isForeign(req: IncomingMessage, ownOrigins: readonly string[]): boolean {
	if (READS.has(req.method ?? 'GET')) return false;
	const { origin } = req.headers;
	if (origin !== undefined) return !ownOrigins.includes(origin);
	const site = req.headers['sec-fetch-site'];
	if (site !== undefined) return site !== 'same-origin';
	return FORM_TYPES.test(req.headers['content-type'] ?? 'text/plain');
}

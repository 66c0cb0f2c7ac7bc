import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { compress, compressResponse, preferredEncoding } from './compression.ts';

let server: Server | null = null;
afterEach(() => server?.close());

async function answer(listener: RequestListener, encodings: string): Promise<Response> {
	server = createServer((req, res) => {
		compressResponse(req, res);
		listener(req, res);
	});
	await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return fetch(`http://127.0.0.1:${port}/`, { headers: { 'accept-encoding': encodings } });
}

const page = '<p>Сенім</p>'.repeat(200);
const asPage: RequestListener = (_req, res) => {
	res.setHeader('content-type', 'text/html');
	res.setHeader('content-length', Buffer.byteLength(page));
	res.writeHead(200);
	res.write(page.slice(0, 100));
	res.end(page.slice(100));
};

describe('compression', () => {
	test.each([
		['gzip, deflate, br', 'br'],
		['gzip, deflate', 'gzip'],
		['br;q=0.5, gzip', 'gzip'],
		['br;q=0, *', 'gzip'],
		['identity', null],
		['', null],
		[undefined, null],
	])('Accept-Encoding %s → %s', (header, expected) => {
		expect(preferredEncoding(header)).toBe(expected);
	});

	test.each(['br', 'gzip'])('a page comes as %s and reads the same', async (encoding) => {
		const response = await answer(asPage, encoding);
		expect(response.headers.get('content-encoding')).toBe(encoding);
		expect(response.headers.get('vary')).toBe('accept-encoding');
		expect(Number(response.headers.get('content-length'))).toBeLessThan(300);
		expect(await response.text()).toBe(page);
	});

	test('a browser that knows neither gets it plain', async () => {
		const response = await answer(asPage, 'identity');
		expect(response.headers.has('content-encoding')).toBe(false);
		expect(await response.text()).toBe(page);
	});

	test('tiny, encoded and streaming answers are left alone', async () => {
		const tiny = await answer((_req, res) => {
			res.setHeader('content-type', 'application/json');
			res.writeHead(201);
			res.end('{}');
		}, 'br');
		expect([tiny.status, tiny.headers.get('content-encoding'), await tiny.text()]).toEqual([201, null, '{}']);

		const encoded = await compress(Buffer.from(page), 'br', { best: true });
		const ready = await answer((_req, res) => {
			res.setHeader('content-type', 'text/javascript');
			res.setHeader('content-encoding', 'br');
			res.end(encoded);
		}, 'br');
		expect(await ready.text()).toBe(page);

		const stream = await answer((_req, res) => {
			res.writeHead(200, { 'content-type': 'text/event-stream' });
			res.write('data: 1\n\n');
			setTimeout(() => res.end('data: 2\n\n'), 10);
		}, 'br');
		expect(stream.headers.get('content-encoding')).toBeNull();
		expect(await stream.text()).toBe('data: 1\n\ndata: 2\n\n');
	});
});

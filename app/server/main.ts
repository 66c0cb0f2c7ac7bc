/**
 * The server: settings, House, HTTP. There is no access log, and no network address is kept anywhere.
 *
 * SvelteKit's built handler believes to stand behind https; it is told scheme and host of our own settings with each
 * request, so that nothing a client writes in a header changes who we are.
 */
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compressResponse } from '#platform/server/compression.ts';
import { isDatabaseAway } from '#platform/server/database.ts';
import { isForeign, sendJson, setCommonHeaders } from '#platform/server/http.ts';
import { composeHouse } from './compose.ts';
import type { House } from './house.ts';
import { answerRaw } from './raw-routes.ts';
import { readSettings, type Settings, SettingsError, withPort } from './settings.ts';

const HANDLER = fileURLToPath(new URL('../../build/handler.js', import.meta.url));
const OWN_SCHEME = 'x-senim-scheme';
/** The unsealed form: three files of 8 MiB, and the words. */
const KIT_BODY_LIMIT = 26 * 1024 * 1024;
const PATIENCE_AT_THE_END_MS = 10_000;

type KitHandler = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

async function main(): Promise<void> {
	if (!existsSync(HANDLER))
		throw new SettingsError('The pages are not built yet. Run npm start, or npm run build.');
	const wished = readSettings(process.env);
	const servers = await listenOn(wished);
	for (const server of servers) server.on('request', notYet);
	const settings = withPort(wished, portOf(servers[0]!));
	const { house, close } = await composeHouse(settings);
	const kit = await loadKit();
	for (const server of servers) {
		server.off('request', notYet);
		server.on('request', (req, res) => void answer(req, res, house, kit));
	}

	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		await Promise.all(servers.map(closeServer));
		await close();
		process.exit(0);
	};
	process.on('SIGINT', stop);
	process.on('SIGTERM', stop);
	// Whoever started this server with a channel to it (npm start) is gone: stop in order rather than linger.
	process.on('disconnect', stop);
	process.send?.({ ready: settings.publicOrigin, dataFolder: settings.dataFolder });
}

/** The port is taken first, so that a second server on it fails before it touches any data. */
function notYet(_req: IncomingMessage, res: ServerResponse): void {
	res.setHeader('retry-after', '1');
	sendJson(res, 503, { refused: 'try-again-soon' });
}

async function loadKit(): Promise<KitHandler> {
	for (const name of ['ADDRESS_HEADER', 'HOST_HEADER', 'PORT_HEADER', 'XFF_DEPTH']) delete process.env[name];
	process.env.PROTOCOL_HEADER = OWN_SCHEME;
	process.env.BODY_SIZE_LIMIT = String(KIT_BODY_LIMIT);
	const { handler } = (await import(pathToFileURL(HANDLER).href)) as { handler: KitHandler };
	return handler;
}

async function answer(
	req: IncomingMessage,
	res: ServerResponse,
	house: House,
	kit: KitHandler,
): Promise<void> {
	const { settings } = house;
	answering.add(res);
	res.once('close', () => answering.delete(res));
	try {
		setCommonHeaders(res, { https: settings.publicOrigin.startsWith('https:') });
		if (isForeign(req, settings.ownOrigins)) {
			res.setHeader('connection', 'close');
			sendJson(res, 403, { refused: 'foreign-origin' });
			return;
		}
		compressResponse(req, res);
		if (await answerRaw(req, res, house)) return;
		const own = new URL(ownOriginFor(req, settings));
		req.headers[OWN_SCHEME] = own.protocol.slice(0, -1);
		req.headers.host = own.host;
		kit(req, res, () => sendJson(res, 404, { refused: 'not-found' }));
	} catch (error) {
		refuseAfter(error, res);
	}
}

/** The page's own origin where it has several names (localhost and 127.0.0.1); else the public one. */
function ownOriginFor(req: IncomingMessage, { ownOrigins, publicOrigin }: Settings): string {
	return ownOrigins.find((origin) => new URL(origin).host === req.headers.host) ?? publicOrigin;
}

function refuseAfter(error: unknown, res: ServerResponse): void {
	const away = isDatabaseAway(error);
	if (!away) console.error(error);
	if (res.headersSent) {
		res.destroy();
		return;
	}
	if (away) res.setHeader('retry-after', '1');
	sendJson(res, away ? 503 : 500, { refused: away ? 'try-again-soon' : 'internal' });
}

/** Listens on every address that this machine has of those wished for; at least one must do. */
async function listenOn({ listenOn, port }: Settings): Promise<Server[]> {
	const servers: Server[] = [];
	for (const host of listenOn) {
		const server = createServer({ keepAliveTimeout: 65_000 });
		try {
			await new Promise<void>((resolve, reject) => {
				server.once('error', reject);
				server.listen({ host, port: servers[0] ? portOf(servers[0]) : port }, resolve);
			});
			servers.push(server);
		} catch (error) {
			const code = (error as NodeJS.ErrnoException).code;
			if (code === 'EADDRINUSE')
				throw new SettingsError(`Port ${port} is taken. Choose another, such as PORT=3001.`);
			if (servers.length === 0 && host === listenOn.at(-1)) throw error;
		}
	}
	return servers;
}

function portOf(server: Server): number {
	return (server.address() as AddressInfo).port;
}

/** Answers under way. */
const answering = new Set<ServerResponse>();

/** Requests under way are finished; live streams, which would never be, and idle connections are closed. */
async function closeServer(server: Server): Promise<void> {
	const closed = new Promise((resolve) => server.close(resolve));
	server.closeIdleConnections();
	for (const res of answering) {
		if (res.getHeader('content-type') === 'text/event-stream') res.destroy();
	}
	const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_AT_THE_END_MS);
	await closed;
	clearTimeout(impatient);
}

main().catch((error) => {
	console.error(error instanceof SettingsError ? error.message : error);
	process.exit(1);
});

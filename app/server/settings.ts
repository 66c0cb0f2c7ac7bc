/**
 * The settings of one server, all from the environment:
 *
 *   PORT           port to listen on (3000; 0 takes a free one)
 *   PUBLIC_ORIGIN  how people reach it, such as https://senim.example (http://localhost:PORT)
 *   DATABASE_URL   a PostgreSQL of 15 or later; without it an embedded one is started in the data folder
 *   SENIM_DATA     the data folder: keys, instance settings and the embedded database (./.senim)
 *
 * A server whose public origin is this machine itself listens on loopback only: nobody on the network meets an
 * instance that was started to look at. With any other origin it listens on every address.
 */
import { resolve } from 'node:path';

export type Settings = {
	port: number;
	/** Scheme, host and port, without a path: 'https://senim.example'. */
	publicOrigin: string;
	/** Origins that a browser may rightly name as its own page's; the public one first. */
	ownOrigins: readonly string[];
	/** Addresses to listen on. */
	listenOn: readonly string[];
	/** Null: the embedded PostgreSQL. */
	databaseUrl: string | null;
	dataFolder: string;
};

export class SettingsError extends Error {
	override name = 'SettingsError';
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Throws SettingsError that names the variable and what it should hold. */
export function readSettings(
	env: Record<string, string | undefined>,
	workingFolder = process.cwd(),
): Settings {
	const port = readPort(env.PORT);
	const publicOrigin = readOrigin(env.PUBLIC_ORIGIN || `http://localhost:${port}`);
	const url = new URL(publicOrigin);
	const atHome = LOOPBACK.includes(url.hostname);
	const aliases = atHome ? LOOPBACK.map((host) => originOf(url, host)) : [];
	return {
		port,
		publicOrigin,
		ownOrigins: [...new Set([publicOrigin, ...aliases])],
		listenOn: atHome ? ['127.0.0.1', '::1'] : ['::'],
		databaseUrl: readDatabaseUrl(env.DATABASE_URL),
		dataFolder: resolve(workingFolder, env.SENIM_DATA || '.senim'),
	};
}

/** The same settings once the free port is known that PORT=0 asked for. */
export function withPort(settings: Settings, port: number): Settings {
	if (settings.port === port) return settings;
	const moved = (origin: string) =>
		new URL(origin).port === '0' ? origin.replace(/:0$/, `:${port}`) : origin;
	return {
		...settings,
		port,
		publicOrigin: moved(settings.publicOrigin),
		ownOrigins: settings.ownOrigins.map(moved),
	};
}

function readPort(text = '3000'): number {
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65535) return port;
	throw new SettingsError(`PORT is "${text}"; it should be a number up to 65535.`);
}

function readOrigin(text: string): string {
	const url = URL.canParse(text) ? new URL(text) : null;
	const web = url?.protocol === 'http:' || url?.protocol === 'https:';
	if (url && web && url.pathname === '/' && !url.search && !url.hash && !url.username) return url.origin;
	throw new SettingsError(
		`PUBLIC_ORIGIN is "${text}"; it should be like https://senim.example, with nothing after the host and port.`,
	);
}

function readDatabaseUrl(text: string | undefined): string | null {
	if (!text) return null;
	if (/^postgres(ql)?:\/\//.test(text)) return text;
	throw new SettingsError('DATABASE_URL should begin with postgres:// or postgresql://.');
}

function originOf(url: URL, host: string): string {
	return `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`;
}

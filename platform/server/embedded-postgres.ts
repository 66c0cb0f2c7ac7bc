/**
 * The PostgreSQL that `npm start` brings along: made on the first start, adopted if it is already running, started
 * again when it has died. It runs detached, so that Ctrl-C reaches only the server, which then stops it in order.
 *
 * It listens on a socket inside its own folder (on Windows, or where the path is too long for a socket: on a
 * loopback port) and asks for a random password, which stands in the data folder, readable by its owner only.
 *
 * PostgreSQL's own log would keep times, addresses and pieces of statements; it is turned down to how the server
 * started and stopped.
 */
import { spawn } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { DatabaseAddress } from './database.ts';
import {
	embeddedBinaries,
	type PostgresBinaries,
	type RunAs,
	unprivilegedUser,
} from './postgres-binaries.ts';
import {
	createCluster,
	keepPassword,
	pidFile,
	postmasterPid,
	run,
	standingIn,
	USER,
} from './postgres-cluster.ts';

export type EmbeddedOptions = {
	/** The folder that holds `postgres/data` (the cluster), `postgres.password` and `postgres.log`. */
	folder: string;
	/** Other programs than the ones npm installed. */
	binaries?: PostgresBinaries;
	/** Settings for this start only, such as `{ fsync: 'off' }` in tests. */
	settings?: Record<string, string>;
};

export type EmbeddedPostgres = {
	/** How to connect; `database` may be replaced. */
	connection: DatabaseAddress;
	/** Whether the postmaster is alive at this moment. */
	alive(): boolean;
	/** Starts it again if it has died. Safe to call at any time, from several places at once. */
	ensureRunning(): Promise<void>;
	/** Fast shutdown; not while others are connected (the last one out turns off the light), unless `force`. */
	stop(options?: { force: boolean }): Promise<void>;
};

const SOCKET_PORT = 5432;
const LONGEST_SOCKET_PATH = 100;
/** An eighth of the memory, at most 1 GB; PostgreSQL's own default is 128 MB, less than one index of a large centre. */
const PAGES_MB = Math.max(128, Math.min(1024, Math.floor(totalmem() / 8 / 1024 ** 2)));

const QUIET: Record<string, string> = {
	timezone: 'UTC',
	log_timezone: 'UTC',
	log_line_prefix: '',
	log_min_messages: 'log',
	log_min_error_statement: 'panic',
	log_error_verbosity: 'terse',
	log_checkpoints: 'off',
	// A crowd writes all over the indexes; fewer checkpoints mean fewer whole pages in the write-ahead log.
	checkpoint_timeout: '15min',
	max_wal_size: '2GB',
	jit: 'off',
	shared_buffers: `${PAGES_MB}MB`,
	log_connections: 'off',
	log_autovacuum_min_duration: '-1',
	wal_level: 'minimal',
	max_wal_senders: '0',
	max_connections: '60',
};

/** Makes the cluster if there is none, starts it if it is not running, and answers when it accepts connections. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
	const runAs = unprivilegedUser();
	const cluster = join(options.folder, 'postgres', 'data');
	const binaries = options.binaries ?? embeddedBinaries(runAs);
	mkdirSync(options.folder, { recursive: true, mode: 0o700 });
	const password = keepPassword(join(options.folder, 'postgres.password'));
	await createCluster(cluster, binaries, runAs, password);

	let address: DatabaseAddress | null = null;
	let starting: Promise<void> | null = null;
	const start = async () => {
		const adopted = await adopt(cluster, password);
		address =
			adopted ?? (await launch({ ...options, cluster, binaries, runAs, password, port: address?.port }));
	};
	await start();
	return {
		get connection() {
			return address!;
		},
		alive: () => postmasterPid(cluster) !== null,
		ensureRunning() {
			if (starting) return starting;
			if (postmasterPid(cluster) !== null) return Promise.resolve();
			starting = start().finally(() => {
				starting = null;
			});
			return starting;
		},
		async stop({ force } = { force: false }) {
			await starting?.catch(() => {});
			const pid = postmasterPid(cluster);
			if (pid === null || (!force && (await othersConnected(address!)))) return;
			await shutDown(pid, cluster, binaries);
		},
	};
}

/** The address of an instance that already runs on this cluster, once it answers; null if there is none. */
async function adopt(cluster: string, password: string): Promise<DatabaseAddress | null> {
	const pid = postmasterPid(cluster);
	if (pid === null) return null;
	const port = Number(pidFile(cluster)[3]);
	if (!Number.isInteger(port)) return null;
	const address = addressOf(cluster, port, password);
	const answers = await waitUntilReady(address, () => postmasterPid(cluster) === pid);
	return answers ? address : null;
}

function socketPath(cluster: string): string | null {
	if (process.platform === 'win32') return null;
	return Buffer.byteLength(join(cluster, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH ? cluster : null;
}

function addressOf(cluster: string, port: number, password: string): DatabaseAddress {
	return { host: socketPath(cluster) ?? '127.0.0.1', port, user: USER, password, database: 'postgres' };
}

type Launch = EmbeddedOptions & {
	cluster: string;
	binaries: PostgresBinaries;
	runAs: RunAs | null;
	password: string;
	/** The port that it had before, to be taken again if it is free: pools keep trying there. */
	port: number | undefined;
};

/** Starts the postmaster; after a kill -9 the old backends may hold the cluster for a moment, so it tries again. */
async function launch(options: Launch): Promise<DatabaseAddress> {
	const { cluster, password } = options;
	let output = '';
	for (let attempt = 0; attempt < 20; attempt++) {
		if (attempt > 0) await sleep(250);
		if (postmasterPid(cluster) === null) rmSync(join(cluster, 'postmaster.pid'), { force: true });
		const port = socketPath(cluster) ? SOCKET_PORT : await freePort(attempt === 0 ? options.port : 0);
		const address = addressOf(cluster, port, password);
		const child = spawnPostmaster(options, port);
		let ended = false;
		child.once('exit', () => {
			ended = true;
		});
		child.once('error', () => {
			ended = true;
		});
		if (await waitUntilReady(address, () => !ended)) return address;
		output = lastLines(logFile(options));
		child.removeAllListeners();
	}
	throw new Error(`PostgreSQL did not start. The end of ${logFile(options)}:\n${output}`);
}

function logFile({ folder }: EmbeddedOptions): string {
	return join(folder, 'postgres.log');
}

function lastLines(file: string): string {
	return readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
}

function spawnPostmaster(options: Launch, port: number) {
	const { cluster, binaries, runAs } = options;
	const network: Record<string, string> = socketPath(cluster)
		? {
				listen_addresses: '',
				unix_socket_directories: runAs ? '.' : cluster,
				unix_socket_permissions: '0700',
			}
		: {
				listen_addresses: '127.0.0.1',
				...(process.platform === 'win32' ? {} : { unix_socket_directories: '' }),
			};
	const settings: Record<string, string> = { ...QUIET, ...network, port: String(port), ...options.settings };
	const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const log = openSync(logFile(options), 'w', 0o600);
	try {
		chmodSync(logFile(options), 0o600);
		const child = spawn(join(binaries.bin, 'postgres'), ['-D', standingIn(cluster, runAs), ...flags], {
			cwd: cluster,
			...(runAs ?? {}),
			detached: true,
			stdio: ['ignore', log, log],
			windowsHide: true,
		});
		child.unref();
		return child;
	} finally {
		closeSync(log);
	}
}

/** Recovery after a crash may take its time; as long as the postmaster lives, it is waited for. */
async function waitUntilReady(address: DatabaseAddress, alive: () => boolean): Promise<boolean> {
	const patience = Date.now() + 5 * 60_000;
	while (alive() && Date.now() < patience) {
		const client = new pg.Client({ ...address, connectionTimeoutMillis: 5000 });
		client.on('error', () => {});
		try {
			await client.connect();
			return true;
		} catch (error) {
			const code = (error as { code?: string }).code;
			if (code === '28P01')
				throw new Error(`Another PostgreSQL, with another password, answers at ${address.host}.`);
		} finally {
			await client.end().catch(() => {});
		}
		await sleep(30);
	}
	return false;
}

async function othersConnected(address: DatabaseAddress): Promise<boolean> {
	const client = new pg.Client({ ...address, connectionTimeoutMillis: 2000 });
	client.on('error', () => {});
	try {
		await client.connect();
		const others = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
		return (await client.query(others)).rowCount !== 0;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

async function shutDown(pid: number, cluster: string, binaries: PostgresBinaries): Promise<void> {
	if (process.platform === 'win32') {
		await run(join(binaries.bin, 'pg_ctl'), ['stop', '-m', 'fast', '-w', '-D', cluster], cluster, null);
		return;
	}
	process.kill(pid, 'SIGINT');
	const patience = Date.now() + 30_000;
	while (postmasterPid(cluster) === pid && Date.now() < patience) await sleep(20);
}

/** `wished` if nobody listens there, else any free port; if it is taken meanwhile, the start is tried again. */
async function freePort(wished = 0): Promise<number> {
	const server = createServer();
	const free = await new Promise<boolean>((resolve) => {
		server.once('error', () => resolve(false));
		server.listen(wished, '127.0.0.1', () => resolve(true));
	});
	if (!free) return freePort();
	const { port } = server.address() as AddressInfo;
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** A real server: its own process, data folder and port. Stories start theirs by `startTestServer` (server.ts). */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type TestServer = {
	/** http://localhost:PORT */
	origin: string;
	/** The program that it runs: this checkout, or a copy. */
	root: string;
	dataFolder: string;
	pid: number;
	/** Process id of the embedded postmaster at this moment. */
	postgresPid(): number;
	/** Everything the server has printed so far. */
	output(): string;
	/** kill -9, without waiting for anything but the end of the process. */
	kill(): Promise<void>;
	/** In order, as Ctrl-C does. */
	stop(): Promise<void>;
	/** A new server on the same data folder and port, after `kill` or `stop`. */
	restart(): Promise<TestServer>;
	/** Stops it (also its PostgreSQL) and removes the data folder. */
	remove(): Promise<void>;
};

const READY_WITHIN_MS = 60_000;

export type ServerOptions = {
	/** One that is not there yet gets made. Without it: a new one in the temporary folder. */
	dataFolder?: string;
	/** Without it: a free one. */
	port?: number;
	env?: Record<string, string>;
};

/** Starts the program in `root`. Its pages must have been built (npm test does). */
export async function startServer(root: string, options: ServerOptions = {}): Promise<TestServer> {
	const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'senim-story-'));
	const child = spawn(process.execPath, [join(root, 'app/server/main.ts')], {
		cwd: root,
		env: {
			...process.env,
			NODE_ENV: 'production',
			DATABASE_URL: '',
			PUBLIC_ORIGIN: '',
			...options.env,
			PORT: String(options.port ?? 0),
			SENIM_DATA: dataFolder,
		},
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (text) => {
			output += text;
		});
	}
	const origin = await ready(child, () => output);
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	const postgresPid = () =>
		Number.parseInt(readFileSync(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8'), 10);
	const server: TestServer = {
		origin,
		root,
		dataFolder,
		pid: child.pid!,
		postgresPid,
		output: () => output,
		kill: () => end(child, 'SIGKILL', ended),
		stop: () => end(child, 'SIGINT', ended),
		restart: () => startServer(root, { ...options, dataFolder, port: Number(new URL(origin).port) }),
		async remove() {
			await server.stop();
			await stopPostgres(postgresPid);
			rmSync(dataFolder, { recursive: true, force: true });
		},
	};
	return server;
}

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<void>): Promise<void> {
	child.kill(signal);
	await ended;
}

function ready(child: ChildProcess, output: () => string): Promise<string> {
	return new Promise((resolve, reject) => {
		const late = setTimeout(
			() => reject(new Error(`The server is not ready:\n${output()}`)),
			READY_WITHIN_MS,
		);
		child.once('message', (message) => {
			clearTimeout(late);
			resolve((message as { ready: string }).ready);
		});
		child.once('exit', () => {
			clearTimeout(late);
			reject(new Error(`The server ended before it was ready:\n${output()}`));
		});
	});
}

/** After a kill -9 of the server its PostgreSQL lives on. */
async function stopPostgres(pid: () => number): Promise<void> {
	try {
		for (let patience = 0; patience < 100; patience++) {
			process.kill(pid(), 'SIGINT');
			await sleep(50);
		}
	} catch {
		// There is no pid file any more, or nobody behind it.
	}
}

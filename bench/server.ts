/** A server with example data, for measuring; nothing of it is left afterwards. */
import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startTestServer, type TestServer } from '../scenarios/support/server.ts';

const SEED = fileURLToPath(new URL('../db/example/seed.ts', import.meta.url));

export async function seededServer(): Promise<TestServer> {
	const server = await startTestServer();
	await new Promise<void>((resolve, reject) => {
		const seed = spawn(process.execPath, [SEED], {
			env: { ...process.env, SENIM_DATA: server.dataFolder, PUBLIC_ORIGIN: server.origin },
			stdio: ['ignore', 'ignore', 'inherit'],
		});
		seed.once('exit', (code) => (code === 0 ? resolve() : reject(new Error('no example data'))));
	});
	return server;
}

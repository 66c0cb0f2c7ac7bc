/** The server of a story: the copy of the program that cannot open anything (stage.setup.ts). */
import { join } from 'node:path';
import { inject } from 'vitest';
import { type ServerOptions, startServer, type TestServer } from './server-process.ts';

export type { TestServer } from './server-process.ts';

/** Starts it without any example data. */
export function startTestServer(options: ServerOptions = {}): Promise<TestServer> {
	const { program, folder } = inject('stage');
	// Each server reads the same sources; the first one leaves them compiled for the next.
	return startServer(program, { env: { NODE_COMPILE_CACHE: join(folder, 'compiled') }, ...options });
}

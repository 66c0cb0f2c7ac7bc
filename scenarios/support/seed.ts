/** Example data in a running server: ready accounts, desks, sites and a few referrals. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TestServer } from './server-process.ts';
import { ROOT } from './unable-program.ts';

export interface Example {
	/** A receipt of a referral that waits for its worker to confirm a remedy. */
	readonly receipt: string;
	/** Passphrase of a login. */
	passphraseOf(login: string): string;
}

/**
 * Fills a fresh server and answers with the lines that were printed. What fills it plays people's browsers, so it runs
 * from this checkout, whatever the server runs from.
 */
export async function seed({
	origin,
	dataFolder,
}: Pick<TestServer, 'origin' | 'dataFolder'>): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, ['db/example/seed.ts'], {
		cwd: ROOT,
		env: { ...process.env, PUBLIC_ORIGIN: origin, SENIM_DATA: dataFolder },
	});
	return stdout;
}

export function exampleIn(printed: string): Example {
	const lines = printed
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { who: string; note?: string; passphrase?: string });
	return {
		receipt: lines.find(({ who }) => who.startsWith('A receipt'))!.note!,
		passphraseOf: (login) => lines.find(({ who }) => who.trim().split(/\s/, 1)[0] === login)!.passphrase!,
	};
}

/** Example data in a test server: ready accounts, desks, sites and a few referrals. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestServer } from './server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Example {
	/** A receipt of a referral that waits for its worker to confirm a remedy. */
	readonly receipt: string;
	/** Passphrase of a login. */
	passphraseOf(login: string): string;
}

export async function seedExample({ origin, dataFolder }: TestServer): Promise<Example> {
	const { stdout } = await promisify(execFile)(process.execPath, ['db/example/seed.ts'], {
		cwd: ROOT,
		env: { ...process.env, PUBLIC_ORIGIN: origin, SENIM_DATA: dataFolder },
	});
	const lines = stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { who: string; note?: string; passphrase?: string });
	return {
		receipt: lines.find(({ who }) => who.startsWith('A receipt'))!.note!,
		passphraseOf: (login) => lines.find(({ who }) => who.trim().split(/\s/, 1)[0] === login)!.passphrase!,
	};
}

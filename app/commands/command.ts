/** What the commands for whoever runs the server have in common. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { connect, type DatabaseAddress } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { SettingsError } from '../server/settings.ts';

export const DATABASE = 'senim';

/** Reads `--name value` options. Throws SettingsError. */
export function readOptions<const Name extends string>(
	names: readonly Name[],
): Partial<Record<Name, string>> {
	const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
	try {
		return parseArgs({ args: process.argv.slice(2), options }).values as Partial<Record<Name, string>>;
	} catch (error) {
		throw new SettingsError((error as Error).message);
	}
}

export function need(value: string | undefined, name: string): string {
	if (!value) throw new SettingsError(`${name} is missing.`);
	return value;
}

/** Absolute, whatever folder npm was called from. */
export const pathFrom = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
export const dataFolder = (): string => resolve(process.env.SENIM_DATA || '.senim');

/** Runs a command: what is refused is said in a sentence and ends with 1, what was called wrongly with the usage and 2. */
export async function runCommand(usage: string, command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		const misuse = error instanceof SettingsError;
		console.error(misuse ? `${error.message}\n\n${usage}` : (error as Error).message);
		process.exitCode = misuse ? 2 : 1;
	}
}

/** Where the instance's own database is: DATABASE_URL, or the embedded one of the data folder, started if it sleeps. */
export async function openOwnDatabase(
	folder: string,
): Promise<{ client: Awaited<ReturnType<typeof connect>>; close(): Promise<void> }> {
	const url = process.env.DATABASE_URL;
	if (url) return withClient(url, async () => {});
	if (!existsSync(join(folder, 'postgres')))
		throw new SettingsError(`${folder} holds no database. Set SENIM_DATA to the data folder of the server.`);
	const postgres = await startEmbeddedPostgres({ folder });
	return withClient({ ...postgres.connection, database: DATABASE }, () => postgres.stop());
}

async function withClient(address: DatabaseAddress | string, after: () => Promise<void>) {
	const client = await connect(address);
	return {
		client,
		async close() {
			await client.end();
			await after();
		},
	};
}

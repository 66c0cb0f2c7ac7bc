/** `npm run restore`: puts a backup back onto a clean machine. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { connect, ensureDatabase } from '#platform/server/database.ts';
import { startEmbeddedPostgres } from '#platform/server/embedded-postgres.ts';
import { RestoreRefused, restoreBackup } from '../backup/restore-backup.ts';
import { readIdentity } from '../backup/week-keys.ts';
import { SettingsError } from '../server/settings.ts';
import { DATABASE, dataFolder, need, pathFrom, readOptions, runCommand } from './command.ts';

const USAGE = `npm run restore -- --from FILE --key KEYFILE

Puts a backup back into SENIM_DATA (./.senim), which must not exist yet or be empty, and into the embedded database there or
into DATABASE_URL, which must be an empty database. KEYFILE is the key of the week in which the backup was made. Every row and
file is compared with the backup's own list before anything takes its place; if something is wrong, nothing is changed.

Afterwards set PUBLIC_ORIGIN as it was, start Senim, and run npm run audit against a witness's copy.

Ends with 0: restored; 1: refused, nothing was changed; 2: wrong arguments.`;

await runCommand(USAGE, async () => {
	const options = readOptions(['from', 'key']);
	const file = pathFrom(need(options.from, '--from'));
	const keyFile = pathFrom(need(options.key, '--key'));
	for (const path of [file, keyFile])
		if (!existsSync(path)) throw new SettingsError(`There is no file ${path}.`);
	const identity = readIdentity(keyFile);
	if (!identity) throw new SettingsError(`${keyFile} holds no key. It looks like week-2026-11-16.key.`);
	const folder = dataFolder();
	if (existsSync(folder) && readdirSync(folder).length > 0)
		throw new RestoreRefused('not-empty', `${folder} is not empty. Nothing was changed.`);

	const started = performance.now();
	const beside = `${folder}.${randomBytes(4).toString('hex')}.restoring`;
	mkdirSync(beside, { recursive: true, mode: 0o700 });
	const { address, stop } = await emptyDatabase(beside);
	try {
		const client = await connect(address);
		try {
			await client.query('begin');
			const { header, manifest } = await restoreBackup(client, { file, identity, folder: beside });
			await client.query('commit');
			const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
			console.log(
				`Restored and compared: ${rows} rows and ${manifest.files.count} files, as of ${header.madeOn}, in ` +
					`${Math.round((performance.now() - started) / 1000)} s.`,
			);
		} finally {
			await client.end();
		}
		await stop();
		if (existsSync(folder)) rmdirSync(folder);
		renameSync(beside, folder);
		console.log(`They stand in ${folder}. Start Senim, then run npm run audit against a witness's copy.`);
	} finally {
		await stop();
		rmSync(beside, { recursive: true, force: true });
	}
});

async function emptyDatabase(folder: string) {
	const url = process.env.DATABASE_URL;
	if (url) return { address: url, stop: async () => {} };
	const postgres = await startEmbeddedPostgres({ folder });
	return {
		address: await ensureDatabase(postgres.connection, DATABASE),
		stop: () => postgres.stop({ force: true }),
	};
}

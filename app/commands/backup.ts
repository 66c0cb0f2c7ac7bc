/** `npm run backup`: a backup of everything, encrypted to this week's key. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#platform/clock.ts';
import { almatyDate } from '#platform/moment.ts';
import { destroyedOn, forgetOldKeys, KEYS_FOLDER } from '../backup/week-keys.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { SettingsError } from '../server/settings.ts';
import { dataFolder, need, openOwnDatabase, pathFrom, readOptions, runCommand } from './command.ts';

const USAGE = `npm run backup -- --to FOLDER

Writes FOLDER/senim-DATE.age: all cases, accounts, the ledger, sealed attachments and the files of the data folder, as
they are at one moment. The server may go on. The file is encrypted to this week's key in the data folder
(${KEYS_FOLDER}); keep a copy of that key on another medium: npm run backup-keys.

Ends with 0: written; 1: not written, or an attachment was not there; 2: wrong arguments.`;

await runCommand(USAGE, async () => {
	const to = pathFrom(need(readOptions(['to']).to, '--to'));
	const folder = dataFolder();
	if (!existsSync(folder)) throw new SettingsError(`There is no data folder ${folder}. Set SENIM_DATA.`);
	const today = almatyDate(systemClock.now());
	const started = performance.now();
	forgetOldKeys(join(folder, KEYS_FOLDER), today);
	const { client, close } = await openOwnDatabase(folder);
	try {
		const { file, bytes, week, manifest, missing } = await writeBackup(client, {
			dataFolder: folder,
			to,
			today,
		});
		const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
		const cases = manifest.tables.find(({ name }) => name === 'cases.case')?.rows ?? 0;
		const note = { finishedMs: systemClock.now(), bytes, cases };
		writeFileSync(join(folder, 'last-backup.json'), JSON.stringify(note), { mode: 0o600 });
		const seconds = Math.round((performance.now() - started) / 1000);
		console.log(
			`Written: ${file}\n${cases} cases, ${rows} rows and ${manifest.files.count} files, ${bytes} bytes, in ${seconds} s.\n` +
				`Its key is ${KEYS_FOLDER}/week-${week}.key. Without the key nobody can restore it. The key is destroyed on ` +
				`${destroyedOn(week)}; from then on this file is dead.`,
		);
		if (missing.length > 0)
			throw new Error(`${missing.length} attachment files were not there, such as uploads ${missing[0]}.`);
	} finally {
		await close();
	}
});

/** `npm run backup-keys`: shows the keys of backups, copies them to another medium, destroys those whose time is over. */
import { join } from 'node:path';
import { systemClock } from '#platform/clock.ts';
import { almatyDate } from '#platform/moment.ts';
import {
	copyKeys,
	destroyedOn,
	forgetOldKeys,
	KEYS_FOLDER,
	keptWeeks,
	recipientOf,
	weekOf,
} from '../backup/week-keys.ts';
import { dataFolder, pathFrom, readOptions, runCommand } from './command.ts';

const USAGE = `npm run backup-keys [-- --copy-to FOLDER]

Shows the keys that stand, and until when. With --copy-to they are copied to FOLDER, on a medium that does not lie beside
the backups; keys there whose time is over are destroyed. Run it each week, on the same medium.

Without its key no backup can be restored. A key is destroyed 35 days after the Monday of its week, here and on the
medium: then what was deleted in that week is gone from every backup, for good. A copy that you forget somewhere keeps
it alive.`;

await runCommand(USAGE, async () => {
	const copyTo = readOptions(['copy-to'])['copy-to'];
	const keys = join(dataFolder(), KEYS_FOLDER);
	const today = almatyDate(systemClock.now());
	await recipientOf(keys, weekOf(today));
	const say = (weeks: readonly string[], what: string) =>
		weeks.length > 0 && console.log(`${what}: ${weeks.join(', ')}.`);
	say(forgetOldKeys(keys, today), 'Destroyed here, the keys of the weeks of');
	if (copyTo) {
		const medium = pathFrom(copyTo);
		say(forgetOldKeys(medium, today), 'Destroyed on the medium, the keys of the weeks of');
		say(copyKeys(keys, medium), 'Copied to the medium, the keys of the weeks of');
	}
	for (const week of keptWeeks(keys)) console.log(`week-${week}.key, destroyed on ${destroyedOn(week)}`);
});

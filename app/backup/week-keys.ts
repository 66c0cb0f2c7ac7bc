/**
 * Keys of backups, one for each week, as age identities in the data folder. A week's key is destroyed on the 35th day
 * after its Monday: what was deleted in that week is then gone from every backup too, because no key opens the ones
 * that still hold it. A copy on another medium has to be destroyed by whoever holds it; `forgetOldKeys` does both.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { addDays, type PlainDate, weekdayOf } from '#platform/plain-date.ts';

export const KEY_LIFE_DAYS = 35;
export const KEYS_FOLDER = 'backup-keys';

/** The Monday of a day's week names the week. */
export const weekOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekdayOf(day));
/** The day on which a week's key is destroyed. */
export const destroyedOn = (week: PlainDate): PlainDate => addDays(week, KEY_LIFE_DAYS);

const fileOf = (folder: string, week: PlainDate) => join(folder, `week-${week}.key`);

/** The public half of the week's key, which is made if it is not there. `folder`: where keys lie. */
export async function recipientOf(folder: string, week: PlainDate): Promise<string> {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = fileOf(folder, week);
	if (!existsSync(file)) {
		const identity = await generateX25519Identity();
		const text =
			`# Key of Senim backups made in the week of ${week}. Destroyed on ${destroyedOn(week)}.\n` +
			`# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
		writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true });
	}
	return identityToRecipient(readIdentity(file)!);
}

/** The identity in a key file; null where there is none. */
export function readIdentity(file: string): string | null {
	return /^AGE-SECRET-KEY-1[0-9A-Z]+$/m.exec(readFileSync(file, 'utf8'))?.[0] ?? null;
}

/** The weeks whose keys lie in a folder, the oldest first. */
export function keptWeeks(folder: string): PlainDate[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.flatMap((name) => /^week-(\d{4}-\d\d-\d\d)\.key$/.exec(name)?.[1] ?? [])
		.sort() as PlainDate[];
}

/** Destroys the keys whose time is over: overwritten, then removed. Gives back their weeks. */
export function forgetOldKeys(folder: string, today: PlainDate): PlainDate[] {
	const over = keptWeeks(folder).filter((week) => today >= destroyedOn(week));
	for (const week of over) {
		const file = fileOf(folder, week);
		writeFileSync(file, randomBytes(statSync(file).size), { flush: true });
		rmSync(file);
	}
	return over;
}

/** Copies keys that stand to another medium. Gives back the weeks that were not there yet. */
export function copyKeys(from: string, to: string): PlainDate[] {
	mkdirSync(to, { recursive: true, mode: 0o700 });
	const fresh = keptWeeks(from).filter((week) => !existsSync(fileOf(to, week)));
	for (const week of fresh)
		writeFileSync(fileOf(to, week), readFileSync(fileOf(from, week)), { mode: 0o600, flush: true });
	return fresh;
}

/** Words of the desk's shell, of signing in, and of administration. */
import type { Locale } from '#platform/locale.ts';
import { en } from './messages.en.ts';
import { kk } from './messages.kk.ts';
import { ru } from './messages.ru.ts';

export type PeopleMessages = typeof en;
export const messages = { kk, ru, en } satisfies Record<Locale, PeopleMessages>;

/** The sentence for a refusal; an unknown one reads as «broken». */
export function refusalText(words: Record<string, unknown>, code: string, seconds = 0): string {
	const text = words[code] ?? words.broken ?? code;
	return typeof text === 'function' ? text(seconds) : String(text);
}

/** Words of the register of inspections, on the public pages and at the desk. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';
import { en, type Words } from './messages.en.ts';
import { kk } from './messages.kk.ts';
import { ru } from './messages.ru.ts';

export const words: Record<Locale, Words> = { kk, ru, en };

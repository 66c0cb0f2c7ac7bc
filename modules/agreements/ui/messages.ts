/** Words of collective agreements. */
import type { Locale } from '#platform/locale.ts';
import { en, type Words } from './messages.en.ts';
import { kk } from './messages.kk.ts';
import { ru } from './messages.ru.ts';

export const words: Record<Locale, Words> = { kk, ru, en };

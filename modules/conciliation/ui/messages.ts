import type { Locale } from '#platform/locale.ts';
import { type ConciliationMessages, en } from './messages.en.ts';
import { kk } from './messages.kk.ts';
import { ru } from './messages.ru.ts';

export const messages = { kk, ru, en } satisfies Record<Locale, ConciliationMessages>;

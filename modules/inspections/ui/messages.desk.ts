/** Words of the desk's pages of inspections. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';
import { type DeskWords, en } from './messages.desk_en.ts';
import { kk } from './messages.desk_kk.ts';
import { ru } from './messages.desk_ru.ts';

export const deskWords: Record<Locale, DeskWords> = { kk, ru, en };

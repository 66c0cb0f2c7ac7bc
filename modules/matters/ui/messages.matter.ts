/** Words of one matter: its track, its facts, what is written in it. */
import type { Locale } from '#platform/locale.ts';
import { en, type MatterMessages } from './messages.en.ts';
import { kk } from './messages.kk.ts';
import { ru } from './messages.ru.ts';

export type { MatterMessages };
export const matterMessages = { kk, ru, en } satisfies Record<Locale, MatterMessages>;

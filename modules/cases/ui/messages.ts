/** Words of the desk: referrals, acts, facts, the telephone. */
import type { Locale } from '#platform/locale.ts';
import { en } from './messages.en.ts';
import { kk } from './messages.kk.ts';
import { ru } from './messages.ru.ts';

export type CaseMessages = typeof en;
export const messages = { kk, ru, en } satisfies Record<Locale, CaseMessages>;

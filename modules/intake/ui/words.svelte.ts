/** The words of the page for Svelte islands: `t(key)` is said anew whenever the language is changed in place. */

import type { Locale, Texts } from '#platform/locale.ts';
import type { Moment } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { instant } from './dom.ts';
import { enableLanguageSwap, pageLocale, say } from './swap-language.ts';

let changed = $state(0);

export const followLanguage = (): void => enableLanguageSwap(() => changed++);

export function t(key: string, values: Record<string, string | number> = {}): string {
	void changed;
	return say(key, values);
}

export function locale(): Locale {
	void changed;
	return pageLocale();
}

export const inLocale = (texts: Texts): string => texts[locale()];

export function dayInWords(date: PlainDate): string {
	const [y, m, d] = date.split('-').map(Number);
	return t('day', { y: y!, m: t('months').split('|')[m! - 1]!, d: d! });
}

export const momentInWords = ({ date, part }: Moment): string => `${dayInWords(date)}, ${t(`part.${part}`)}`;

/** Epoch seconds. */
export const instantInWords = (seconds: number): string => instant(seconds, t('months'));

import type { Locale } from '#platform/locale.ts';

/** A time (epoch seconds) as people in Almaty write it; `medium` for tables. */
export function almatyTime(locale: Locale, seconds: number, dateStyle: 'long' | 'medium' = 'long'): string {
	const style = { dateStyle, timeStyle: 'short', timeZone: 'Asia/Almaty' } as const;
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, style).format(seconds * 1000);
}

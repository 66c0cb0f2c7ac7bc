import type { Locale } from '#platform/locale.ts';

/** A time (epoch seconds) as people in Almaty write it. */
export function almatyTime(locale: Locale, seconds: number): string {
	const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Almaty' } as const;
	return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, style).format(seconds * 1000);
}

/** The three languages of Senim. Kazakh comes first and has no prefix in addresses. */
export type Locale = 'kk' | 'ru' | 'en';

/** The same words in every language. */
export type Texts = Record<Locale, string>;

export const LOCALES: readonly Locale[] = ['kk', 'ru', 'en'];
export const DEFAULT_LOCALE: Locale = 'kk';

export function isLocale(value: unknown): value is Locale {
	return value === 'kk' || value === 'ru' || value === 'en';
}

/** The language that an address asks for: `/ru/desk` → 'ru', `/desk` → 'kk'. */
export function localeOfPath(pathname: string): Locale {
	const first = pathname.split('/', 2)[1];
	return isLocale(first) ? first : DEFAULT_LOCALE;
}

/** The address of `path` (without prefix, starting with `/`) in a language: ('ru', '/desk') → '/ru/desk'. */
export function localePath(locale: Locale, path: string): string {
	if (locale === DEFAULT_LOCALE) return path;
	return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

import { defineParams } from '@sveltejs/kit/params';
import type { Locale } from '#platform/locale.ts';

/** `[[lang=lang]]`: Kazakh has no prefix, the other two languages have theirs. */
export const params = defineParams({
	lang: (param): Exclude<Locale, 'kk'> | undefined => (param === 'ru' || param === 'en' ? param : undefined),
});

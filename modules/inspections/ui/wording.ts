import { dayInWords } from '#modules/procedures/contract.ts';
import type { Locale } from '#platform/locale.ts';
import { dayAsText } from '../core/days.ts';
import type { Day } from '../core/record.ts';
import { words } from './messages.ts';

/** '2 March 2026'; '2015'; 'some day from 1 August 2015 to 14 August 2015'; 'not known'. */
export function dayText(day: Day | null, locale: Locale): string {
	const t = words[locale];
	if (day === null) return t.notKnown;
	if (day.until === undefined) return dayInWords(day.date, locale);
	const short = dayAsText(day);
	return /^\d{4}$/.test(short)
		? short
		: t.within(dayInWords(day.date, locale), dayInWords(day.until, locale));
}

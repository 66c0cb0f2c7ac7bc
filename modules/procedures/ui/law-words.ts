/** Sentences that several pages of the law share. */
import type { Locale } from '#platform/locale.ts';
import { plainDate } from '#platform/plain-date.ts';
import type { Grounds, ProcedureVersion } from '../contract.ts';
import { dayInWords, fromDay } from '../core/words.ts';
import { messages } from './messages.law.ts';

/** '27 February 2023 – 30 November 2025'; 'from 1 December 2025, still in force'; 'a bill, not in force'. */
export function standsInWords(
	{ status, inForce }: Pick<ProcedureVersion, 'status' | 'inForce'>,
	locale: Locale,
): string {
	const t = messages[locale];
	if (status === 'pending') return t.pending;
	const from = plainDate(inForce.from);
	return inForce.to === null
		? `${fromDay(from, locale)}, ${t.still}`
		: `${dayInWords(from, locale)} – ${dayInWords(plainDate(inForce.to), locale)}`;
}

/** A reason of a pack, which stands there as a part of a sentence, as a sentence of its own. */
export const asSentence = (words: string): string =>
	`${words.charAt(0).toLocaleUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;

/** 'Labour Code of 23 November 2015 No. 414-V, article 163(2)'. */
export function whereInWords(pack: ProcedureVersion, { source, article }: Grounds, locale: Locale): string {
	const from = pack.sources[source];
	const title = from?.title[locale] ?? source;
	if (article === null) return title;
	const t = messages[locale];
	return `${title}, ${(from?.divided === 'points' ? t.point : t.article).replace('{number}', article)}`;
}

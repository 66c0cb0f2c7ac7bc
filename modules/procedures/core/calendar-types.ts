/** The working calendar as data: which days are off, and why. */
import type { Texts } from '#platform/locale.ts';
import type { Weekday } from '#platform/plain-date.ts';
import type { Confidence, IsoDay, Source } from './pack-types.ts';

/** A holiday kept on the same days ('12-16') of every year from `from` to `to` (null: no bound known). */
export type FixedHoliday = {
	id: string;
	name: Texts;
	days: readonly `${number}-${number}`[];
	from: number | null;
	to: number | null;
};

export type CalendarYear = {
	confidence: Confidence;
	source: string;
	/** The first day of Kurban Ait follows the moon and is named each year. */
	kurbanAit?: { day: IsoDay; confidence: Confidence };
	/** Days off because a holiday fell on a weekend, with that holiday. */
	moved: Readonly<Record<string, string>>;
	/** A day off worked in exchange: `off` is free, `worked` is a working day though it is a weekend or was free. */
	exchanged: readonly { off: IsoDay; worked: IsoDay }[];
};

export type CalendarData = {
	id: string;
	title: Texts;
	weekend: readonly Weekday[];
	sources: Readonly<Record<string, Source>>;
	fixedHolidays: readonly FixedHoliday[];
	kurbanAit: Texts;
	/** Only these years are known. A count that needs another year is answered 'unknown', never guessed. */
	years: Readonly<Record<string, CalendarYear>>;
};

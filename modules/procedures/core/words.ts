/**
 * Days in words. Written out by hand, because old phones do not know Kazakh months, and because Kazakh and Russian
 * put the month into the case that the sentence asks for.
 */
import type { Locale } from '#platform/locale.ts';
import { dayOf, monthOf, type PlainDate, weekdayOf, yearOf } from '#platform/plain-date.ts';
import type { TermUnit } from '../contract.ts';

const MONTHS: Record<Locale, readonly string[]> = {
	kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
	ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
	en: 'January February March April May June July August September October November December'.split(' '),
};

/** Kazakh months after "until" (дейін) and "from" (бастап). */
const KK_UNTIL =
	'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'.split(
		' ',
	);
const KK_FROM =
	'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'.split(
		' ',
	);

const WEEKDAYS: Record<Locale, readonly string[]> = {
	kk: 'дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі'.split(' '),
	ru: 'понедельник вторник среда четверг пятница суббота воскресенье'.split(' '),
	en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};

type Style = { year?: boolean; weekday?: boolean };

/** '6 January 2027', '6 января 2027 года', '2027 жылғы 6 қаңтар'; with `year: false` without the year. */
export function dayInWords(date: PlainDate, locale: Locale, style: Style = {}): string {
	return written(date, locale, MONTHS[locale], style);
}

/** 'Saturday', 'суббота', 'сенбі'. */
export function weekdayInWords(date: PlainDate, locale: Locale): string {
	return WEEKDAYS[locale][weekdayOf(date) - 1] ?? '';
}

/** Until and with a day: 'by 6 January 2027', 'до 6 января 2027 года', '2027 жылғы 6 қаңтарға дейін'. */
export function untilDay(date: PlainDate, locale: Locale): string {
	if (locale === 'kk') return `${written(date, locale, KK_UNTIL, {})} дейін`;
	return `${locale === 'ru' ? 'до' : 'by'} ${dayInWords(date, locale)}`;
}

/** From a day on: 'from 6 January 2027', 'с 6 января 2027 года', '2027 жылғы 6 қаңтардан бастап'. */
export function fromDay(date: PlainDate, locale: Locale): string {
	if (locale === 'kk') return `${written(date, locale, KK_FROM, {})} бастап`;
	// «Со второго» is the one day that Russian lips need help with.
	const preposition = locale === 'en' ? 'from' : dayOf(date) === 2 ? 'со' : 'с';
	return `${preposition} ${dayInWords(date, locale)}`;
}

/** '15 working days', '15 рабочих дней', '15 жұмыс күні'. */
export function amountInWords(amount: number, unit: TermUnit, locale: Locale): string {
	return `${amount} ${UNITS[unit][locale][pluralForm(amount, locale)]}`;
}

/** One, few, many: what Russian needs; English uses the first two, Kazakh the first. */
const UNITS: Record<TermUnit, Record<Locale, readonly [string, string, string]>> = {
	hour: { kk: ['сағат', 'сағат', 'сағат'], ru: ['час', 'часа', 'часов'], en: ['hour', 'hours', 'hours'] },
	'calendar-day': {
		kk: ['күн', 'күн', 'күн'],
		ru: ['день', 'дня', 'дней'],
		en: ['day', 'days', 'days'],
	},
	'working-day': {
		kk: ['жұмыс күні', 'жұмыс күні', 'жұмыс күні'],
		ru: ['рабочий день', 'рабочих дня', 'рабочих дней'],
		en: ['working day', 'working days', 'working days'],
	},
	'calendar-month': {
		kk: ['ай', 'ай', 'ай'],
		ru: ['месяц', 'месяца', 'месяцев'],
		en: ['month', 'months', 'months'],
	},
	'calendar-week': {
		kk: ['апта', 'апта', 'апта'],
		ru: ['неделя', 'недели', 'недель'],
		en: ['week', 'weeks', 'weeks'],
	},
	'calendar-year': { kk: ['жыл', 'жыл', 'жыл'], ru: ['год', 'года', 'лет'], en: ['year', 'years', 'years'] },
};

function pluralForm(amount: number, locale: Locale): 0 | 1 | 2 {
	if (locale !== 'ru') return amount === 1 ? 0 : 1;
	const [ten, hundred] = [amount % 10, amount % 100];
	if (ten === 1 && hundred !== 11) return 0;
	return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? 1 : 2;
}

function written(
	date: PlainDate,
	locale: Locale,
	months: readonly string[],
	{ year = true, weekday }: Style,
): string {
	const dayAndMonth = `${dayOf(date)} ${months[monthOf(date) - 1]}`;
	const name = weekdayInWords(date, locale);
	if (locale === 'kk') {
		const day = year ? `${yearOf(date)} жылғы ${dayAndMonth}` : dayAndMonth;
		return weekday ? `${day}, ${name}` : day;
	}
	const ofYear = locale === 'ru' ? ` ${yearOf(date)} года` : ` ${yearOf(date)}`;
	const day = year ? dayAndMonth + ofYear : dayAndMonth;
	return weekday ? `${name}, ${day}` : day;
}

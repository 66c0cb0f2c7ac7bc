/** Explanations in sentences, for the worker's page and the desk. */
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Count, DayOff, Explanation, Missing } from '../contract.ts';
import { lastDayOf } from './count.ts';
import { amountInWords, dayInWords, fromDay, untilDay, weekdayInWords } from './words.ts';

/** One line: 'Answer: by 6 January 2027.' */
export function dueInWords({ title, due }: Explanation, locale: Locale): string {
	return `${title[locale]}: ${untilDay(due, locale)}.`;
}

/**
 * Why the last day is the day it is, one sentence each: the day, the rule, the count, the days off passed over, the
 * roll, each extension, where the rule stands, and how sure all this is where it is not sure.
 */
export function explain(explanation: Explanation, locale: Locale): string[] {
	const { title, reading, rule, trigger, count, extensions, due } = explanation;
	const named = reading ? `${title[locale]} (${reading[locale]})` : title[locale];
	const say = words[locale];
	return [
		say.lastDay(named, dayInWords(due, locale, { weekday: true })),
		rule[locale],
		say.counted(
			amountInWords(count.amount, count.unit, locale),
			trigger.name[locale],
			dayInWords(trigger.date, locale),
		),
		...daysPassed(count, locale),
		...extensions.flatMap((extension) => [
			extension.rule[locale],
			say.extended(
				dayInWords(extension.declared, locale),
				amountInWords(extension.amount, extension.unit, locale),
				dayInWords(lastDayOf(extension), locale, { weekday: true }),
			),
			...daysPassed(extension, locale),
		]),
		say.version(sourceInWords(explanation, locale), fromDay(explanation.versionFrom, locale)),
		...howSure(explanation, locale),
	];
}

/** What a clock says when no last day can be named. */
export function unknownInWords(missingYear: number, locale: Locale): string {
	return words[locale].unknown(missingYear);
}

/** What is still missing before a case may lapse, or another threshold is met. `names` are the pack's facts. */
export function missingInWords(
	missing: Missing,
	names: Readonly<Record<string, Texts>>,
	locale: Locale,
): string {
	const say = words[locale];
	if (missing.code === 'silence') return say.silence(untilDay(missing.until, locale));
	const name = names[missing.fact]?.[locale] ?? missing.fact;
	if (missing.code === 'not-happened') return say.notKnown(name);
	return say.notices(
		missing.have,
		missing.need,
		missing.next === null ? null : fromDay(missing.next, locale),
	);
}

function sourceInWords({ from, article }: Explanation, locale: Locale): string {
	const title = from.title[locale];
	return article === null ? title : `${title}, ${words[locale][from.divided](article)}`;
}

function daysPassed({ skipped, workedInstead, roll, last }: Count, locale: Locale): string[] {
	const say = words[locale];
	const sentences: string[] = [];
	if (skipped.length > 0) sentences.push(say.skipped(listDaysOff(skipped, locale)));
	if (workedInstead.length > 0) sentences.push(say.worked(listDays(workedInstead, locale)));
	if (roll)
		sentences.push(
			say.rolled(
				[dayInWords(last, locale), ...roll.over.slice(0, 1).map((day) => reasonOf(day, locale))].join(', '),
				dayInWords(roll.to, locale),
			),
		);
	return sentences;
}

/** 'weekends; 16 December (Independence Day); 4 January (New Year, moved from a weekend)'. */
function listDaysOff(days: readonly DayOff[], locale: Locale): string {
	const say = words[locale];
	const short = (date: PlainDate) => dayInWords(date, locale, { year: false });
	const named = days
		.filter(({ why }) => why !== 'weekend')
		.map((day) => `${short(day.date)} (${reasonOf(day, locale)})`);
	return [...(days.length > named.length ? [say.weekends] : []), ...named].join('; ');
}

function reasonOf(day: DayOff, locale: Locale): string {
	const say = words[locale];
	if (day.why === 'weekend') return weekdayInWords(day.date, locale);
	if (day.why === 'exchanged') return say.exchanged(dayInWords(day.worked, locale, { year: false }));
	return day.why === 'holiday' ? day.name[locale] : `${day.name[locale]}, ${say.moved}`;
}

function listDays(days: readonly PlainDate[], locale: Locale): string {
	return days.map((date) => dayInWords(date, locale, { year: false })).join('; ');
}

function howSure({ confidence, calendarYears }: Explanation, locale: Locale): string[] {
	if (confidence === 'sure') return [];
	const say = words[locale];
	if (confidence === 'unsure') return [say.unsure];
	return [calendarYears.length > 0 ? say.likelyCalendar : say.likely];
}

type Words = {
	lastDay(title: string, day: string): string;
	counted(amount: string, trigger: string, day: string): string;
	skipped(days: string): string;
	worked(days: string): string;
	rolled(last: string, to: string): string;
	extended(on: string, amount: string, day: string): string;
	version(source: string, from: string): string;
	articles(article: string): string;
	points(point: string): string;
	weekends: string;
	moved: string;
	exchanged(worked: string): string;
	likelyCalendar: string;
	likely: string;
	unsure: string;
	unknown(year: number): string;
	silence(until: string): string;
	notKnown(fact: string): string;
	notices(have: number, need: number, from: string | null): string;
};

const words: Record<Locale, Words> = {
	kk: {
		lastDay: (title, day) => `${title}. Соңғы күні: ${day}.`,
		counted: (amount, trigger, day) =>
			`Мерзімі ${amount}, санақ ертеңінен басталады. Бастапқы күн: ${trigger}, ${day}.`,
		skipped: (days) => `Есепке кірмейтін күндер: ${days}.`,
		worked: (days) => `Демалыс болса да жұмыс күні саналды: ${days}.`,
		rolled: (last, to) => `Соңғы күн жұмыс күні емес (${last}), сондықтан ол жылжиды: ${to}.`,
		extended: (on, amount, day) => `Мерзім ұзартылды (${on}): ${amount} қосылды. Жаңа соңғы күн: ${day}.`,
		version: (source, from) => `Ереже: ${source}; ${from} қолданылады.`,
		articles: (article) => `${article}-бап`,
		points: (point) => `${point}-тармақ`,
		weekends: 'сенбі мен жексенбі',
		moved: 'демалыстан ауыстырылған',
		exchanged: (worked) => `орнына ${worked} жұмыс күні болды`,
		likelyCalendar: 'Демалыс күндері ашық күнтізбеден алынды; мемлекет оларды ауыстырса, мерзім де өзгереді.',
		likely: 'Бұл ереже қосалқы дереккөзден алынды.',
		unsure: 'Бұл күн нақты емес: оны заңгер растауы керек.',
		unknown: (year) => `Соңғы күнді әзірге айта алмаймыз: ${year} жылдың күнтізбесі белгісіз.`,
		silence: (until) => `Өтініш беруші ${until} жауап бере алады.`,
		notKnown: (fact) => `Әлі белгісіз: ${fact}.`,
		notices: (have, need, from) =>
			`Еске салу: ${need} керек, ${have} есептелді.${from === null ? '' : ` Келесісін ${from} жіберуге болады.`}`,
	},
	ru: {
		lastDay: (title, day) => `${title}. Последний день: ${day}.`,
		counted: (amount, trigger, day) =>
			`Срок ${amount}, считая со следующего дня. Начальный день: ${trigger}, ${day}.`,
		skipped: (days) => `Не считаются: ${days}.`,
		worked: (days) => `Считаются рабочими, хотя это выходные: ${days}.`,
		rolled: (last, to) => `Последний день нерабочий (${last}), поэтому он переносится: ${to}.`,
		extended: (on, amount, day) => `Срок продлён (${on}): добавлено ${amount}. Новый последний день: ${day}.`,
		version: (source, from) => `Правило: ${source}; действует ${from}.`,
		articles: (article) => `статья ${article}`,
		points: (point) => `пункт ${point}`,
		weekends: 'субботы и воскресенья',
		moved: 'перенос с выходного',
		exchanged: (worked) => `вместо него рабочим было ${worked}`,
		likelyCalendar:
			'Выходные взяты из открытого календаря; если государство перенесёт выходной, изменится и срок.',
		likely: 'Правило взято из вторичного источника.',
		unsure: 'Эта дата неточна: её должен подтвердить юрист.',
		unknown: (year) => `Последний день пока назвать нельзя: календарь ${year} года неизвестен.`,
		silence: (until) => `Заявитель ещё может ответить ${until}.`,
		notKnown: (fact) => `Ещё не известен: ${fact}.`,
		notices: (have, need, from) =>
			`Напоминаний нужно ${need}, засчитано ${have}.${from === null ? '' : ` Следующее можно послать ${from}.`}`,
	},
	en: {
		lastDay: (title, day) => `${title}. Last day: ${day}.`,
		counted: (amount, trigger, day) =>
			`The term is ${amount}, counted from the day after ${day}, ${trigger}.`,
		skipped: (days) => `Not counted: ${days}.`,
		worked: (days) => `Counted as working days although they fall on days off: ${days}.`,
		rolled: (last, to) => `The last day is not a working day (${last}), so it moves to ${to}.`,
		extended: (on, amount, day) => `Extended on ${on} by ${amount}. New last day: ${day}.`,
		version: (source, from) => `Rule: ${source}; in force ${from}.`,
		articles: (article) => `article ${article}`,
		points: (point) => `point ${point}`,
		weekends: 'Saturdays and Sundays',
		moved: 'moved from a weekend',
		exchanged: (worked) => `a day off in exchange for ${worked}`,
		likelyCalendar:
			'Days off come from a public calendar; if the authorities move a day off, the last day moves too.',
		likely: 'The rule comes from a secondary source.',
		unsure: 'This date is not certain: a lawyer must confirm it.',
		unknown: (year) => `The last day cannot be named yet: the calendar of ${year} is not known.`,
		silence: (until) => `The person may still answer ${until}.`,
		notKnown: (fact) => `Not known yet: ${fact}.`,
		notices: (have, need, from) =>
			`Reminders: ${need} needed, ${have} counted.${from === null ? '' : ` The next may be sent ${from}.`}`,
	},
};

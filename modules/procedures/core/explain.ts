/** Explanations in sentences, for the worker's page and the desk. */
import type { Locale, Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type {
	Count,
	DayOff,
	Explanation,
	Missing,
	NotKnown,
	Obligation,
	ProcedureVersion,
} from '../contract.ts';
import { lastDayOf } from './count.ts';
import { words } from './explain-words.ts';
import { amountInWords, dayInWords, fromDay, untilDay, weekdayInWords } from './words.ts';

/** One line: 'Answer: by 6 January 2027.' */
export function dueInWords({ title, due }: Explanation, locale: Locale): string {
	return `${title[locale]}: ${untilDay(due, locale)}.`;
}

/**
 * Why the last day is the day it is, one sentence each: the day, the rule, the count, the days off passed over, the
 * roll, each extension, where the rule stands, and how sure all this is where it is not sure. `latest`: where the last day
 * is only known to lie between the explained one and this.
 */
export function explain(explanation: Explanation, locale: Locale, latest: PlainDate | null = null): string[] {
	const { title, reading, rule, trigger, count, extensions, pauses, due } = explanation;
	const named = reading ? `${title[locale]} (${reading[locale]})` : title[locale];
	const say = words[locale];
	return [
		latest === null
			? say.lastDay(named, dayInWords(due, locale, { weekday: true }))
			: say.range(named, dayInWords(due, locale), dayInWords(latest, locale)),
		rule[locale],
		say[count.direction === 'before' ? 'before' : 'counted'](
			amountInWords(count.amount, count.unit, locale),
			trigger.name[locale],
			dayInWords(trigger.date, locale),
		),
		...(trigger.until === null
			? []
			: [say.within(dayInWords(trigger.date, locale), dayInWords(trigger.until, locale))]),
		...pauses.map(({ from, until, days }) =>
			say.paused(
				dayInWords(from, locale),
				until === null ? '' : dayInWords(until, locale),
				amountInWords(days, 'calendar-day', locale),
			),
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
		versionInWords(explanation, locale),
		...howSure(explanation, locale),
	];
}

/** How a step stands, by one reading: its last day and why, or why there is none. Ends by saying that it is no legal advice. */
export function explainObligation(
	obligation: Obligation,
	version: ProcedureVersion,
	locale: Locale,
): string[] {
	const say = words[locale];
	const title = version.steps.find(({ id }) => id === obligation.step)?.title[locale] ?? obligation.step;
	return [...sentences(), say.notAdvice];

	function sentences(): string[] {
		switch (obligation.status) {
			case 'not-applicable':
				return [`${title}. ${say.notApplicable}`];
			case 'waiting': {
				const { waitingFor, earliest } = obligation;
				if (earliest === null) return [`${title}. ${say.waiting(namesOf(waitingFor, version, locale))}`];
				const { trigger, rule } = earliest.explanation;
				const first = dayInWords(earliest.due, locale, { weekday: true });
				return [`${title}. ${say.earliest(dayInWords(trigger.date, locale), first)}`, rule[locale]];
			}
			case 'unknown':
				return [`${title}.`, notKnownInWords(obligation, version, locale)];
			default: {
				const { dueLatest, explanation, status } = obligation;
				return [...explain(explanation, locale, dueLatest), ...(status === 'in-doubt' ? [say.inDoubt] : [])];
			}
		}
	}
}

function notKnownInWords(why: NotKnown, version: ProcedureVersion, locale: Locale): string {
	const say = words[locale];
	switch (why.reason) {
		case 'calendar-year-missing':
			return say.unknown(why.year);
		case 'term-blank':
			return blankInWords(why.because, locale);
		case 'paused':
			return `${say.standing(fromDay(why.since, locale))} ${why.rule[locale]}`;
		case 'fact-missing':
			return say.hangsOn(
				namesOf(
					why.asks.map(({ id }) => id),
					version,
					locale,
				),
			);
	}
}

/** 'Not known, because …', however the pack begins its sentence. */
export function blankInWords(because: Texts, locale: Locale): string {
	const reason = because[locale].trim().replace(/\.$/, '');
	const whole = /^(not known|не известно|белгісіз)/i.test(reason);
	return `${whole ? reason : words[locale].because(reason)}.`;
}

/** Facts, quantities and circumstances by their names in the pack. */
export function namesOf(ids: readonly string[], version: ProcedureVersion, locale: Locale): string {
	const names = ids.map((id) => {
		const { facts, quantities, circumstances } = version;
		return (facts[id] ?? quantities?.[id]?.name ?? circumstances?.[id]?.name)?.[locale] ?? id;
	});
	return [...new Set(names)].join('; ');
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

function versionInWords(explanation: Explanation, locale: Locale): string {
	const say = words[locale];
	const { versionFrom, versionFromLatest } = explanation;
	const source = sourceInWords(explanation, locale);
	if (versionFromLatest === undefined) return say.version(source, fromDay(versionFrom, locale));
	return say.versionWithin(source, dayInWords(versionFrom, locale), dayInWords(versionFromLatest, locale));
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

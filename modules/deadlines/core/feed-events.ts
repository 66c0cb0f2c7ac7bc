/** From last days of matters to entries of a calendar: whole days, in words, with the article. Pure. */
import { dayInWords, type ProcedureVersion } from '#modules/procedures/contract.ts';
import type { Locale } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Deadline, DeadlineTexts } from './feed-types.ts';
import { feedWords } from './feed-words.ts';

export interface CalendarEvent {
	/** Stable for one step of one matter, wherever its day moves. */
	readonly uid: string;
	/** Grows with every entry of the matter. */
	readonly sequence: number;
	readonly day: PlainDate;
	readonly summary: string;
	readonly description: string;
	readonly url: string;
	/** Days before at which the calendar should speak up; none once it was missed. */
	readonly alarms: readonly number[];
}

/** Null where this version of the program does not know the step. */
export function deadlineTexts(
	versions: readonly ProcedureVersion[],
	{ version, step, reading }: Pick<Deadline, 'version' | 'step' | 'reading'>,
): DeadlineTexts | null {
	const pack = versions.find((one) => one.version === version);
	const found = pack?.steps.find(({ id }) => id === step);
	const ground = found?.readings[reading] ?? found?.readings[0];
	const source = ground && pack?.sources[ground.source];
	if (!pack || !found || !ground || !source) return null;
	return {
		title: found.title,
		actor: pack.actors[found.actor] ?? { kk: found.actor, ru: found.actor, en: found.actor },
		article: ground.article,
		divided: source.divided,
		source: source.title,
		rule: ground.rule,
		reading: ground.name,
	};
}

/** Readings of one step that come to the same day are one line to people: the first, without the name of a reading. */
export function distinctDays<
	T extends Pick<Deadline, 'matter' | 'seq' | 'step' | 'due' | 'dueLatest' | 'status'>,
>(lines: readonly T[]): (T & { readonly merged: boolean })[] {
	const found = new Map<string, T & { readonly merged: boolean }>();
	for (const line of lines) {
		const key = [line.matter, line.seq, line.step, line.due, line.dueLatest, line.status].join(' ');
		const known = found.get(key);
		found.set(key, known ? { ...known, merged: true } : { ...line, merged: false });
	}
	return [...found.values()];
}

export interface FeedOptions {
	readonly locale: Locale;
	/** Titles of matters besides their numbers: only where the owner chose so. */
	readonly titles: boolean;
	/** 'https://senim.example', without a slash. */
	readonly origin: string;
	/** Counted with what a side keeps to itself: only in a browser. */
	readonly own: boolean;
	readonly sequenceOf: (matter: string) => number;
}

const SHOWN: readonly string[] = ['open', 'overdue', 'in-doubt'];
const ALARMS = [3, 1];

export function calendarEvents(
	deadlines: readonly (Deadline & { readonly texts: DeadlineTexts })[],
	options: FeedOptions,
): CalendarEvent[] {
	const places = new Map<string, number>();
	return deadlines
		.filter(({ status }) => SHOWN.includes(status))
		.map((one): CalendarEvent => {
			const step = `${one.matter}.${one.seq}.${one.step}`;
			const place = places.get(step) ?? 0;
			places.set(step, place + 1);
			return {
				uid: `${step}.${place}@${new URL(options.origin).host}`,
				sequence: options.sequenceOf(one.matter),
				day: one.due,
				summary: summaryOf(one, options),
				description: describe(one, options),
				url: `${options.origin}${options.locale === 'kk' ? '' : `/${options.locale}`}/desk/matters/${one.matter}`,
				alarms: one.status === 'overdue' ? [] : ALARMS,
			};
		});
}

function summaryOf(
	{ number, title, status, texts }: Deadline & { texts: DeadlineTexts },
	{ locale, titles }: FeedOptions,
): string {
	const what = `${number}${titles && title ? ` ${title}` : ''}: ${texts.title[locale]}`;
	return status === 'overdue' ? `${feedWords[locale].missed}: ${what}` : what;
}

function describe(
	{ nature, status, due, dueLatest, seq, texts }: Deadline & { texts: DeadlineTexts },
	{ locale, own }: FeedOptions,
): string {
	const t = feedWords[locale];
	const day = (date: PlainDate) => dayInWords(date, locale);
	const bounds =
		dueLatest !== null && dueLatest !== due
			? [t.between(day(due), day(dueLatest))]
			: status === 'in-doubt'
				? [t.inDoubt]
				: [];
	return [
		t.nature[nature],
		...bounds,
		t.actor(texts.actor[locale]),
		texts.rule[locale],
		...(texts.reading === null ? [] : [t.reading(texts.reading[locale])]),
		...(texts.article === null ? [] : [t.article(texts.article, texts.divided, texts.source[locale])]),
		own ? t.own : seq > 0 ? t.shown : t.shared,
	].join('\n');
}

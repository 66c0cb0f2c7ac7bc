/** Small sentences that several screens of the desk share. */

import { desk } from '#modules/people/ui/desk.svelte.ts';
import { dayInWords } from '#modules/procedures/contract.ts';
import { presentOf } from '#modules/registry/contract.ts';
import type { Locale } from '#platform/locale.ts';
import type { Moment } from '#platform/moment.ts';
import { daysBetween, type PlainDate } from '#platform/plain-date.ts';
import type { CaseEntryView, ClockView, EntryKind } from '../contract.ts';
import { shiftWords } from './messages.shift.ts';
import { taskWords } from './messages.tasks.ts';
import type { CaseMessages } from './messages.ts';

/** A topic as it is called today; of one that was merged also into which. */
export function topicName(id: string, locale: Locale): string {
	const { topics } = desk.colleagues;
	const nameOf = (one: string) => topics.find((topic) => topic.id === one)?.names[locale] ?? one;
	const present = presentOf(topics, id);
	return present === id ? nameOf(id) : `${nameOf(id)} → ${nameOf(present)}`;
}

export const day = (date: PlainDate, locale: Locale): string => dayInWords(date, locale, { year: false });
export const fullDay = (date: PlainDate, locale: Locale): string => dayInWords(date, locale);
export const momentText = ({ date, part }: Moment, t: CaseMessages, locale: Locale): string =>
	`${day(date, locale)}, ${t.part[part]}`;

/** «overdue by 2 days», «today», «5 working days left»: in the kind of day that the rule counts. */
export function leftText(clock: ClockView | null, t: CaseMessages): string {
	if (!clock) return t.urgent.noClock;
	const working = ['verify', 'answer', 'appeal'].includes(clock.what);
	if (clock.overdue) return t.urgent.overdue(Math.max(1, -clock.daysLeft), working);
	return clock.daysLeft === 0 ? t.urgent.today : t.urgent.left(clock.daysLeft, working);
}

export const clockText = (clock: ClockView, t: CaseMessages, locale: Locale): string =>
	t.clock.by(t.clock[clock.what], day(clock.due, locale));

/** «26 November, 10:00 to 17:00». */
export const slotName = ({ date, part }: Moment, locale: Locale): string =>
	shiftWords[locale].slot[part](day(date, locale));

/** Of a task: «overdue by 2 days», «today», «by 26 November». */
export function dueText(due: PlainDate, today: PlainDate, locale: Locale): string {
	const t = taskWords[locale];
	if (due < today) return t.overdue(daysBetween(due, today));
	return due === today ? t.today : t.by(day(due, locale));
}

/** What an entry did, in a few words. `deskName` turns a desk's id into its name. */
export function entryText(
	{ kind, clear }: CaseEntryView,
	t: CaseMessages,
	locale: Locale,
	deskName: (id: string) => string,
): string {
	const values: Partial<Record<EntryKind, () => string>> = {
		verify: () => t.entry.verify(t.verification[clear.outcome as keyof CaseMessages['verification']]),
		register: () => t.entry.register(String(clear.number)),
		handover: () => t.entry.handover(deskName(String(clear.desk))),
		extend: () => t.entry.extend(Number(clear.workingDays)),
		decide: () => t.entry.decide(t.decision[clear.outcome as keyof CaseMessages['decision']]),
		promise: () => t.entry.promise(fullDay(clear.due as PlainDate, locale)),
		deliver: () => t.entry.deliver(fullDay(clear.on as PlainDate, locale)),
		'follow-up': () => t.entry['follow-up'](clear as { round: number }),
		'follow-up-heard': () => t.entry['follow-up-heard'](clear as { round: number }),
		'follow-up-missed': () => t.entry['follow-up-missed'](clear as { round: number }),
		link: () => t.entry.link(clear as { as: string }),
		task: () => t.entry.task(fullDay(clear.due as PlainDate, locale)),
		'end-task': () => t.entry['end-task'](clear as { done: boolean }),
		appeal: () => t.entry.appeal(deskName(String(clear.desk))),
		'decide-appeal': () =>
			t.entry['decide-appeal'](t.appeal.outcome[clear.outcome as keyof CaseMessages['appeal']['outcome']]),
		close: () => t.entry.close(t.ground[clear.ground as keyof CaseMessages['ground']]),
	};
	const value = values[kind]?.() ?? t.entry[kind];
	return typeof value === 'string' ? value : kind;
}

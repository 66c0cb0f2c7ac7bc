/**
 * A matter on a line of days: each step from the day that started it to its last day, what was done and when, and the
 * days on which nobody works. Places are counted in days from the first; a screen or a sheet of paper scales them. Pure.
 */
import type { Texts } from '#platform/locale.ts';
import { addDays, dayOf, daysBetween, monthOf, type PlainDate, weekdayOf } from '#platform/plain-date.ts';
import type { MatterAssessment, Obligation, ObligationStatus, ProcedureVersion, Step } from '../contract.ts';
import { type Calendar, dayOff, isMissingYear } from './calendar.ts';

export type Timeline = {
	first: PlainDate;
	/** How many days the line shows. */
	days: number;
	bars: TimelineBar[];
	/** Weekends and holidays, runs of days on end; none where the line is too long to show days. */
	off: TimelineRun[];
	/** Days whose calendar is not known. */
	unknown: TimelineRun[];
	ticks: TimelineTick[];
	/** The place of the day asked for; null where it lies too far from everything else. */
	today: number | null;
};

export type TimelineBar = {
	key: string;
	step: string;
	title: Texts;
	reading: Texts | null;
	actor: Texts;
	nature: Step['nature'];
	status: ObligationStatus;
	/** The trigger; `startLatest` where its day is known only within bounds. */
	start: PlainDate;
	startLatest: PlainDate | null;
	due: PlainDate;
	dueLatest: PlainDate | null;
	/** `before`: the term runs back from a planned day, and the last day lies before it. */
	direction: 'after' | 'before';
	done: { from: PlainDate; until: PlainDate } | null;
};

export type TimelineRun = { at: number; days: number; kind: 'weekend' | 'holiday' | 'unknown' };
/** Of weeks (Mondays), months or years, whichever is neither too many nor too few. */
export type TimelineTick = { at: number; date: PlainDate; unit: 'week' | 'month' | 'year' };

/** One line of the list that says the same as the picture. */
export type TimelineEvent = {
	date: PlainDate;
	until: PlainDate | null;
	kind: 'start' | 'due' | 'done' | 'today';
	bar: TimelineBar | null;
};

const ROOM = 3;
/** A day asked for that lies further away than this is left out, so that the rest keeps its size. */
const NEAR = 120;
const MOST_DAYS_SHADED = 500;

/** Null while no term has begun to run. */
export function timelineOf(
	matter: MatterAssessment,
	packs: readonly ProcedureVersion[],
	calendar: Calendar,
): Timeline | null {
	const bars = matter.versions
		.flatMap(({ version, obligations }) => {
			const pack = packs.find((one) => one.version === version);
			return pack ? obligations.flatMap((obligation) => barOf(obligation, pack)) : [];
		})
		.sort((a, b) => order(a.start, b.start) || order(a.due, b.due));
	if (bars.length === 0) return null;
	const known = bars.flatMap(daysOf).sort();
	const [earliest, latest] = [known[0], known.at(-1)];
	if (earliest === undefined || latest === undefined) return null;
	const isNear = matter.asOf >= addDays(earliest, -NEAR) && matter.asOf <= addDays(latest, NEAR);
	const all = isNear ? [...known, matter.asOf].sort() : known;
	const first = addDays(all[0] ?? earliest, -ROOM);
	const days = daysBetween(first, all.at(-1) ?? latest) + 1 + ROOM;
	const runs = days > MOST_DAYS_SHADED ? [] : runsOf(first, days, calendar);
	return {
		first,
		days,
		bars,
		off: runs.filter(({ kind }) => kind !== 'unknown'),
		unknown: runs.filter(({ kind }) => kind === 'unknown'),
		ticks: ticksOf(first, days),
		today: isNear ? daysBetween(first, matter.asOf) : null,
	};
}

/** Everything that stands on the line, day by day. What happened on one day stands in the order of the steps. */
export function timelineEvents({ bars, today, first }: Timeline): TimelineEvent[] {
	const events = bars.flatMap((bar): TimelineEvent[] => {
		const done = bar.done && {
			date: bar.done.from,
			until: bar.done.until === bar.done.from ? null : bar.done.until,
			kind: 'done' as const,
			bar,
		};
		return [
			{ date: bar.start, until: bar.startLatest, kind: 'start', bar },
			...(done ? [done] : []),
			{ date: bar.due, until: bar.dueLatest, kind: 'due', bar },
		];
	});
	if (today !== null) events.push({ date: addDays(first, today), until: null, kind: 'today', bar: null });
	return events.sort((a, b) => order(a.date, b.date) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

const KINDS: readonly TimelineEvent['kind'][] = ['start', 'done', 'due', 'today'];

function barOf(obligation: Obligation, pack: ProcedureVersion): TimelineBar[] {
	if (!('due' in obligation)) return [];
	const { step: id, reading, actor, status, explanation, due, dueLatest, done } = obligation;
	const step = pack.steps.find((one) => one.id === id);
	if (!step) return [];
	const { date: start, until: startLatest } = explanation.trigger;
	return [
		{
			key: `${pack.version} ${id} ${reading}`,
			step: id,
			title: step.title,
			reading: explanation.reading,
			actor: pack.actors[actor] ?? { kk: actor, ru: actor, en: actor },
			nature: step.nature,
			status,
			start,
			startLatest,
			due,
			dueLatest,
			direction: explanation.count.direction,
			done: done && { from: done.date, until: done.until ?? done.date },
		},
	];
}

const daysOf = ({ start, startLatest, due, dueLatest, done }: TimelineBar): PlainDate[] =>
	[start, startLatest, due, dueLatest, done?.from, done?.until].flatMap((day) => day ?? []);

function runsOf(first: PlainDate, days: number, calendar: Calendar): TimelineRun[] {
	const runs: TimelineRun[] = [];
	for (let at = 0; at < days; at++) {
		const off = dayOff(calendar, addDays(first, at));
		if (off === null) continue;
		const kind = isMissingYear(off) ? 'unknown' : off.why === 'weekend' ? 'weekend' : 'holiday';
		const last = runs.at(-1);
		if (last && last.kind === kind && last.at + last.days === at) last.days += 1;
		else runs.push({ at, days: 1, kind });
	}
	return runs;
}

function ticksOf(first: PlainDate, days: number): TimelineTick[] {
	const unit = days <= 60 ? 'week' : days <= 730 ? 'month' : 'year';
	const ticks: TimelineTick[] = [];
	for (let at = 0; at < days; at++) {
		const date = addDays(first, at);
		const begins =
			unit === 'week'
				? weekdayOf(date) === 1
				: dayOf(date) === 1 && (unit === 'month' || monthOf(date) === 1);
		if (begins) ticks.push({ at, date, unit });
	}
	// A year and a half of months would write one over the other.
	return unit === 'month' && ticks.length > 12 ? ticks.filter((_, place) => place % 3 === 0) : ticks;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

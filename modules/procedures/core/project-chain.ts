/** How long a whole procedure lasts if everybody takes each step on its last day. */
import { daysBetween, type PlainDate } from '#platform/plain-date.ts';
import type { Distance, Facts, NotKnown, Obligation, Occurrence, ProcedureVersion } from '../contract.ts';
import { assess } from './assess.ts';
import { type Calendar, workingDaysBetween } from './calendar.ts';

/**
 * `links`: the steps in the order of their last days; `taken` where the facts say that it was done already. `stops`: steps whose
 * last day is not known; what hangs on them is not in the chain. `whole`: from the first day known to the last link.
 */
export type Chain = {
	links: { step: string; due: PlainDate; taken: Occurrence | null }[];
	stops: ({ step: string } & NotKnown)[];
	whole: (Distance & { from: PlainDate; to: PlainDate }) | null;
};

/**
 * Projects from the last day that is known. The first fact in a step's `doneBy` is how it is taken; where the law can be
 * read in several ways, the first reading counts, or the one that `readings` names by its place.
 */
export function projectChain(
	version: ProcedureVersion,
	facts: Facts,
	calendar: Calendar,
	readings: Readonly<Record<string, number>> = {},
): Chain {
	const known = Object.values(facts.days)
		.flatMap((occurrences) => occurrences.map(({ date, until = date }) => until))
		.sort();
	const [start] = known;
	let today = known.at(-1);
	if (start === undefined || today === undefined) return { links: [], stops: [], whole: null };

	const links = new Map<string, Chain['links'][number]>();
	let days = facts.days;
	for (;;) {
		const { obligations } = assess(version, { ...facts, days }, today, calendar);
		const next = obligations
			.filter(({ step, reading }) => reading === readingOf(version, step, readings[step]))
			.filter((one): one is Dated => 'due' in one && !links.has(one.step))
			.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
		if (next === undefined) return finished(obligations);
		const { step, due, done } = next;
		links.set(step, { step, due, taken: done });
		const [fact] = version.steps.find(({ id }) => id === step)?.doneBy ?? [];
		if (fact === undefined || done !== null) continue;
		// A step that is already past its last day stays undone: that, too, may start the next one.
		if (due < today) continue;
		days = { ...days, [fact]: [...(days[fact] ?? []), { date: due }] };
		today = due;
	}

	function finished(obligations: readonly Obligation[]): Chain {
		const stops = obligations.flatMap((obligation) => {
			if (obligation.status !== 'unknown' || links.has(obligation.step)) return [];
			if (obligation.reading !== readingOf(version, obligation.step, readings[obligation.step])) return [];
			const { status: _s, reading: _r, actor: _a, done: _d, ...stop } = obligation;
			return [stop];
		});
		const sorted = [...links.values()].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
		const to = sorted.at(-1)?.due;
		if (start === undefined || to === undefined) return { links: sorted, stops, whole: null };
		const whole = {
			from: start,
			to,
			calendarDays: daysBetween(start, to),
			workingDays: workingDaysBetween(calendar, start, to),
		};
		return { links: sorted, stops, whole };
	}
}

type Dated = Extract<Obligation, { due: PlainDate }>;

function readingOf({ steps }: ProcedureVersion, step: string, wanted = 0): number {
	const count = steps.find(({ id }) => id === step)?.readings.length ?? 0;
	return wanted < count ? wanted : 0;
}

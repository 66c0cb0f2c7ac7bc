/**
 * What follows for a matter from another one: a member union when the union above it loses its registration or leaves its status
 * unconfirmed. A version says so as data (`cascades`); what follows becomes a fact of the matter, and is judged like any other.
 */
import { addDays, plainDate } from '#platform/plain-date.ts';
import type { Facts, Obligation, Occurrence, ProcedureVersion } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { spansOf } from './facts.ts';
import { assessMatter, versionsOn } from './matter.ts';

/** The facts of other matters, by how they are related to this one: { 'upper-union': … }. */
export type Related = Readonly<Record<string, Facts>>;

/** The facts of a matter and those that follow from the related ones, by the text in force on the day on which they came about. */
export function factsWithRelated(
	versions: readonly ProcedureVersion[],
	facts: Facts,
	related: Related,
	asOf: Occurrence['date'],
	calendar: Calendar,
): Facts {
	const days: Record<string, Occurrence[]> = {};
	for (const version of versions)
		for (const { of, when, gives } of version.cascades ?? []) {
			const other = related[of];
			if (!other) continue;
			const found =
				'fact' in when
					? spansOf(other, when.fact, asOf).map(({ occurrence }) => occurrence)
					: missedIn(
							assessMatter(versions, other, asOf, calendar).versions.flatMap(obligations),
							when.missed,
						);
			const now = found.filter(({ date }) => versionsOn(versions, date).includes(version));
			if (now.length > 0) days[gives] = [...(days[gives] ?? []), ...now];
		}
	const given = Object.entries(days).map(([fact, more]) => [fact, [...(facts.days[fact] ?? []), ...more]]);
	return { ...facts, days: { ...facts.days, ...Object.fromEntries(given) } };
}

const obligations = ({ obligations: list }: { obligations: Obligation[] }) => list;

/** From the day after the last day, by the earliest reading, to the day after it by the latest; nothing while some reading still runs. */
function missedIn(all: readonly Obligation[], step: string): Occurrence[] {
	const readings = all.filter((obligation) => obligation.step === step);
	const missed = readings.filter(({ status }) => status === 'overdue' || status === 'expired');
	if (missed.length === 0 || missed.length < readings.length) return [];
	const ends = missed.flatMap((obligation) =>
		'due' in obligation ? [obligation.due, obligation.dueLatest ?? obligation.due] : [],
	);
	const [first, last] = [ends.sort()[0], ends.sort().at(-1)];
	if (!first || !last) return [];
	const [date, until] = [first, last].map((day) => addDays(plainDate(day), 1));
	return date && until ? [{ date, ...(date === until ? {} : { until }) }] : [];
}

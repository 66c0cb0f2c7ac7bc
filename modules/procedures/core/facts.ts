/** Reading facts: what had happened by a day, in order, and as exactly as it is known. */
import { DAY_PARTS, type DayPart } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Facts, Occurrence, ProcedureVersion, Trigger } from '../contract.ts';

/** The occurrences of a fact up to and with the day `asOf`, earliest first. */
export function happened(facts: Facts, fact: string, asOf: PlainDate): Occurrence[] {
	return (facts.days[fact] ?? [])
		.filter(({ date }) => date <= asOf && isOfThisAge(date))
		.sort(compareOccurrences);
}

/** A day in another century is a slip of the pen, and terms counted from it may leave the calendar. */
export function isOfThisAge(date: PlainDate): boolean {
	return date >= '1800-01-01' && date <= '2199-12-31';
}

/** By day, then by part of the day where both are known; 0 where it cannot be told which came first. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
	if (a.date !== b.date) return a.date < b.date ? -1 : 1;
	if (a.part === undefined || b.part === undefined) return 0;
	return DAY_PARTS.indexOf(a.part) - DAY_PARTS.indexOf(b.part);
}

/**
 * One time that a fact happened: on some day from `first` to `last`. Not `certain` where it may have happened only
 * after the day that is asked about.
 */
export type Span = {
	fact: string;
	first: PlainDate;
	last: PlainDate;
	part: DayPart | null;
	certain: boolean;
	occurrence: Occurrence;
};

/** Every known time of a fact that began by `asOf` (null: planned days too). Bounds the wrong way round are left out. */
export function spansOf(facts: Facts, fact: string, asOf: PlainDate | null): Span[] {
	const spans: Span[] = [];
	for (const occurrence of facts.days[fact] ?? []) {
		const { date: first, until = first, part = null } = occurrence;
		if (until < first || !isOfThisAge(first) || !isOfThisAge(until)) continue;
		if (asOf !== null && first > asOf) continue;
		const certain = asOf === null || until <= asOf;
		spans.push({ fact, first, last: certain ? until : asOf, part, certain, occurrence });
	}
	return spans;
}

/** Whether `a` surely came before `b`. */
export function isBefore(a: Span, b: Span): boolean {
	if (a.last !== b.first) return a.last < b.first;
	return a.first === b.last && a.part !== null && b.part !== null && partOrder(a) < partOrder(b);
}

/** The earliest or the latest of several times, within the bounds of what is known. */
export function chosenOf(spans: readonly Span[], choose: Trigger['choose']): Span | null {
	if (spans.length < 2) return spans[0] ?? null;
	const sorted = [...spans].sort(bySpan);
	const one = sorted.at(choose === 'earliest' ? 0 : -1)!;
	const certain = sorted.filter((span) => span.certain);
	const sure = certain.length > 0 ? certain : sorted;
	const [firsts, lasts] =
		choose === 'earliest'
			? [sorted.map(({ first }) => first).sort()[0], sure.map(({ last }) => last).sort()[0]]
			: [
					sure
						.map(({ first }) => first)
						.sort()
						.at(-1),
					sorted
						.map(({ last }) => last)
						.sort()
						.at(-1),
				];
	const [first, last] = [firsts ?? one.first, lasts ?? one.last];
	return { ...one, first, last, part: first === last ? one.part : null, certain: certain.length > 0 };
}

/** Facts that some term of this version runs back from: their days are plans, and may lie ahead. */
export function plannedFacts(version: ProcedureVersion): ReadonlySet<string> {
	const known = plannedIn.get(version);
	if (known) return known;
	const planned = new Set<string>();
	for (const { readings } of version.steps)
		for (const { term, trigger } of readings)
			if (!('blank' in term) && term.direction === 'before')
				for (const start of trigger.anyOf) if ('fact' in start) planned.add(start.fact);
	plannedIn.set(version, planned);
	return planned;
}

const plannedIn = new WeakMap<ProcedureVersion, ReadonlySet<string>>();

function bySpan(a: Span, b: Span): number {
	if (a.first !== b.first) return a.first < b.first ? -1 : 1;
	return a.part === null || b.part === null ? 0 : partOrder(a) - partOrder(b);
}

function partOrder({ part }: Span): number {
	return part === null ? 0 : DAY_PARTS.indexOf(part);
}

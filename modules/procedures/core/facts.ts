/** Reading facts: what had happened by a day, in order. */
import { DAY_PARTS } from '#platform/moment.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Facts, Occurrence } from '../contract.ts';

/** The occurrences of a fact up to and with the day `asOf`, earliest first. */
export function happened(facts: Facts, fact: string, asOf: PlainDate): Occurrence[] {
	return (facts.days[fact] ?? []).filter(({ date }) => date <= asOf).sort(compareOccurrences);
}

/** By day, then by part of the day where both are known; 0 where it cannot be told which came first. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
	if (a.date !== b.date) return a.date < b.date ? -1 : 1;
	if (a.part === undefined || b.part === undefined) return 0;
	return DAY_PARTS.indexOf(a.part) - DAY_PARTS.indexOf(b.part);
}

/**
 * Which text a running matter goes on by when the law changes. By itself each step goes by the text in force on the day of its
 * trigger; where a text says otherwise of running matters (`transition`), that holds instead. Where the days do not tell, both answer.
 */
import { type PlainDate, plainDate } from '#platform/plain-date.ts';
import type { Facts, Obligation, ProcedureVersion } from '../contract.ts';
import { spansOf } from './facts.ts';

/** How sure it is that a step goes over to the other text. */
type Moves = 'surely' | 'perhaps' | 'no';

/**
 * `found`: places of the versions (oldest first) that answer for a step by its trigger; the places that answer for it after what each
 * text says of running matters. `has`: whether the step of that place was started there too. `standing`: how it stands by that place.
 */
export function goingOn(
	versions: readonly ProcedureVersion[],
	step: string,
	found: readonly number[],
	{ facts, asOf, has, standing }: Matter,
): number[] {
	const places = new Set(found);
	for (const [place, { transition, inForce }] of versions.entries()) {
		if (place === 0 || !transition || (transition.steps && !transition.steps.includes(step))) continue;
		const first = plainDate(inForce.fromBounds?.earliest ?? inForce.from);
		const last = plainDate(inForce.fromBounds?.latest ?? inForce.from);
		const [from, to] = transition.goOnBy === 'this-text' ? [place - 1, place] : [place, place - 1];
		if (!places.has(from) || !has(to)) continue;
		const moves =
			transition.goOnBy === 'this-text'
				? stillRuns(standing(from), first, last, asOf)
				: beganBefore(facts, first, last, asOf);
		if (moves === 'no') continue;
		places.add(to);
		if (moves === 'surely') places.delete(from);
	}
	return [...places].sort((a, b) => a - b);
}

type Matter = {
	facts: Facts;
	asOf: PlainDate;
	has(place: number): boolean;
	standing(place: number): readonly Obligation[];
};

/** Whether the term was still running on the first day of the new text, by every reading. */
function stillRuns(
	obligations: readonly Obligation[],
	first: PlainDate,
	last: PlainDate,
	asOf: PlainDate,
): Moves {
	if (asOf < first) return 'no';
	const each = obligations.map((obligation) => runsOn(obligation, first, last));
	if (each.length === 0 || each.every((moves) => moves === 'no')) return 'no';
	return asOf >= last && each.every((moves) => moves === 'surely') ? 'surely' : 'perhaps';
}

function runsOn(obligation: Obligation, first: PlainDate, last: PlainDate): Moves {
	if (obligation.status === 'waiting' || obligation.status === 'not-applicable') return 'no';
	const { done } = obligation.status === 'met' ? obligation : { done: obligation.done };
	if (done && (done.until ?? done.date) < first) return 'no';
	const doneLater = !done || done.date >= last;
	if (!('due' in obligation)) return doneLater ? 'surely' : 'perhaps';
	const { due, dueLatest } = obligation;
	if ((dueLatest ?? due) < first) return 'no';
	return doneLater && due >= last ? 'surely' : 'perhaps';
}

/** Whether the first day that is known of the matter lies before the first day of the new text. */
function beganBefore(facts: Facts, first: PlainDate, last: PlainDate, asOf: PlainDate): Moves {
	const spans = Object.keys(facts.days).flatMap((fact) => spansOf(facts, fact, asOf));
	if (spans.some((span) => span.last < first)) return 'surely';
	return spans.some((span) => span.first < last) ? 'perhaps' : 'no';
}

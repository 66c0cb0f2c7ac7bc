/**
 * How the steps of a matter stand, in short: what a table of matters keeps, without why. Says as well from which later day
 * on an answer may change though nobody adds a fact, so that a matter need not be looked at every day.
 */
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type { Facts, Obligation, ObligationStatus, ProcedureVersion } from '../contract.ts';
import type { Calendar } from './calendar.ts';
import { judgesOf, planOf, type Window } from './matter.ts';

/** One reading of a step. `due` is null where no last day is known. */
export type ShortAnswer = {
	version: string;
	step: string;
	reading: number;
	actor: string;
	status: ObligationStatus;
	due: PlainDate | null;
	dueLatest: PlainDate | null;
};

export type MatterStatus = {
	/** By version and step, in the order of the law: the same as the obligations of `assessMatter`. */
	answers: ShortAnswer[];
	/** Until the day before this one every answer stays as it is while the facts do; null where none changes any more. */
	until: PlainDate | null;
};

export function statusOfMatter(
	versions: readonly ProcedureVersion[],
	facts: Facts,
	asOf: PlainDate,
	calendar: Calendar,
): MatterStatus {
	const { judges, ids, decidingOf } = judgesOf(versions, facts, asOf, calendar, true);
	let until = nextDayOfFacts(facts, asOf, planOf(versions).windows);
	const note = (day: PlainDate) => {
		if (day > asOf && (until === null || day < until)) until = day;
	};
	// Asked for all, and in the order of the whole answer, before any is read.
	for (const id of ids) decidingOf(id);
	const answers: ShortAnswer[] = [];
	for (const { judged, world } of judges) {
		const { version } = world;
		for (const { id } of version.steps) {
			const obligations = judged(id)?.obligations ?? [];
			// Also those of a version that does not decide: a step that it missed may start another one.
			for (const obligation of obligations) noteDays(obligation, asOf, note);
			if (decidingOf(id).includes(version.version))
				for (const obligation of obligations) answers.push(shortOf(version.version, obligation));
		}
	}
	return { answers, until };
}

function shortOf(version: string, obligation: Obligation): ShortAnswer {
	const { step, reading, actor, status } = obligation;
	const { due, dueLatest } = 'due' in obligation ? obligation : { due: null, dueLatest: null };
	return { version, step, reading, actor, status, due, dueLatest };
}

/** A last day passes; while it is known only within bounds that today lies in, what hangs on it moves day by day. */
function noteDays(obligation: Obligation, asOf: PlainDate, note: (day: PlainDate) => void): void {
	if (!('due' in obligation)) return;
	const { due, dueLatest } = obligation;
	note(addDays(due, 1));
	if (dueLatest !== null) note(due < asOf && asOf <= dueLatest ? addDays(asOf, 1) : addDays(dueLatest, 1));
}

/** The next day on which a fact begins to count, or is known more closely; while today lies within its bounds, tomorrow. */
function nextDayOfFacts(facts: Facts, asOf: PlainDate, windows: readonly Window[]): PlainDate | null {
	let next: PlainDate | null = null;
	const note = (day: PlainDate) => {
		if (day > asOf && (next === null || day < next)) next = day;
	};
	let begun = false;
	for (const occurrences of Object.values(facts.days)) {
		for (const { date, until = date } of occurrences) {
			if (date <= asOf) begun = true;
			note(date <= asOf && asOf < until ? addDays(asOf, 1) : date);
		}
	}
	// While nothing has happened the law in force today answers; and a new text may say otherwise of running matters.
	const turns = windows.some(({ version }) => version.transition !== undefined);
	for (const { version, from, to } of begun && !turns ? [] : windows) {
		const { fromBounds } = version.inForce;
		note(from);
		if (fromBounds) note(plainDate(fromBounds.latest));
		if (to !== null) note(addDays(to, 1));
	}
	return next;
}

/**
 * What came of referrals, by employer, for the desks that handled them. Counted as it stood at the end of the last
 * quarter, from the beginning, so that looking again tomorrow, or with another period, gives nothing to subtract. Every
 * number leaves as a band of five, also within the desk: a table is printed, sent on and left lying.
 *
 * Why bands are enough here, where one place has several numbers (core/bands.ts says why the public figures have one):
 * rows of different employers stand in no relation, for no total is told. Within a row the relations are «some numbers
 * that do not overlap are together at most another»: confirmed, heard and lapsed of received; ended and going on of
 * retaliation; changed of appealed; each of received. All low ends together fulfil them; raise one number within its
 * band, and every number that it is part of by as much: each stays within its own band. So no value of a band can be
 * ruled out. The same holds from one quarter to the next: a count as it stood then is at most the count as it stands
 * now, where nothing was taken back.
 */
import type { Texts } from '#platform/locale.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import { OUTCOMES, type Outcome, type OutcomeRow } from '../contract.ts';
import { band, WIDTH } from './bands.ts';
import { type CountedEmployer, LEAST_WORKERS } from './count.ts';
import { lastDay, quarterOf } from './quarters.ts';

/** One case: no id, no word. */
export interface EndedCase {
	readonly employer: string;
	readonly ground: string | null;
	readonly closedOn: PlainDate | null;
	/** The first day on which somebody said that they are punished. */
	readonly punishedOn: PlainDate | null;
	/** Answers to the follow-ups, in their order: punished or not. */
	readonly followUps: readonly { readonly on: PlainDate; readonly punished: string | null }[];
	readonly appeals: readonly {
		readonly on: PlainDate;
		readonly outcome: string | null;
		readonly decidedOn: PlainDate | null;
	}[];
}

/** The last day of the last quarter that has ended. */
export function countedUntil(today: PlainDate): PlainDate {
	const [year, number] = quarterOf(today).split('-Q').map(Number) as [number, number];
	const before =
		number === 1 ? (`${year - 1}-Q4` as const) : (`${year}-Q${(number - 1) as 1 | 2 | 3}` as const);
	return lastDay(before);
}

const by = (date: PlainDate | null, until: PlainDate) => date !== null && date <= until;

/** Whether a case counts for this outcome, as it stood at the end of the day `until`. */
const counts: Readonly<Record<Outcome, (one: EndedCase, until: PlainDate) => boolean>> = {
	received: () => true,
	confirmed: ({ ground, closedOn }, until) => ground === 'confirmed' && by(closedOn, until),
	'confirmed-heard': ({ ground, closedOn }, until) => ground === 'confirmed-heard' && by(closedOn, until),
	lapsed: ({ ground, closedOn }, until) => ground === 'lapsed' && by(closedOn, until),
	retaliation: (one, until) => by(punishedFrom(one), until),
	'retaliation-ended': (one, until) => lastWord(one, until) === 'no',
	'retaliation-goes-on': (one, until) => lastWord(one, until) === 'yes',
	appealed: ({ appeals }, until) => appeals.some(({ on }) => on <= until),
	'appeal-changed': ({ appeals }, until) =>
		appeals.some(({ outcome, decidedOn }) => outcome === 'changed' && by(decidedOn, until)),
};

function punishedFrom({ punishedOn, followUps }: EndedCase): PlainDate | null {
	const said = followUps.filter(({ punished }) => punished === 'yes').map(({ on }) => on);
	return [...said, ...(punishedOn === null ? [] : [punishedOn])].sort()[0] ?? null;
}

/** What the last follow-up on or after a report of retaliation said; null where none has yet. */
function lastWord(one: EndedCase, until: PlainDate): string | null {
	const from = punishedFrom(one);
	if (!by(from, until)) return null;
	const later = one.followUps.filter(({ on, punished }) => punished !== null && on >= from! && on <= until);
	return later.at(-1)?.punished ?? null;
}

/** Employers with at least 50 workers and at least five referrals, by name of their number; nothing else is told. */
export function outcomesOf(
	cases: readonly EndedCase[],
	employers: readonly CountedEmployer[],
	until: PlainDate,
): OutcomeRow[] {
	return employers
		.filter(({ workers }) => workers >= LEAST_WORKERS)
		.map(({ id, bin, names }) => {
			const own = cases.filter(({ employer }) => employer === id);
			const bands = OUTCOMES.map((outcome) => [
				outcome,
				band(own.filter((one) => counts[outcome](one, until)).length),
			]);
			return { bin, names: names as Texts, bands: Object.fromEntries(bands) as OutcomeRow['bands'] };
		})
		.filter(({ bands }) => bands.received.low >= WIDTH)
		.sort((a, b) => (a.bin < b.bin ? -1 : 1));
}

/** RFC 4180; a line for each number. */
export function outcomesCsv(rows: readonly OutcomeRow[], until: PlainDate): string {
	const lines = rows.flatMap(({ bin, bands }) =>
		OUTCOMES.map((outcome) => [until, bin, outcome, bands[outcome].low, bands[outcome].high]),
	);
	return [['until', 'employer', 'outcome', 'from', 'to'], ...lines]
		.map((line) => `${line.join(',')}\r\n`)
		.join('');
}

/** Quarters of a year, and when the figures of one are released. */
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type { Quarter, ReleasePart } from '../contract.ts';

export function quarterOf(date: PlainDate): Quarter {
	const [year, month] = date.split('-').map(Number) as [number, number];
	return `${year}-Q${Math.ceil(month / 3) as 1 | 2 | 3 | 4}`;
}

const parts = (quarter: Quarter) => quarter.split('-Q').map(Number) as [number, number];

export const firstDay = (quarter: Quarter): PlainDate => {
	const [year, number] = parts(quarter);
	return plainDate(`${year}-${String(3 * number - 2).padStart(2, '0')}-01`);
};

export const nextQuarter = (quarter: Quarter): Quarter => {
	const [year, number] = parts(quarter);
	return number === 4 ? `${year + 1}-Q1` : `${year}-Q${(number + 1) as 2 | 3 | 4}`;
};

export const lastDay = (quarter: Quarter): PlainDate => addDays(firstDay(nextQuarter(quarter)), -1);

/**
 * Days after the quarter's end. Handling: the answer is due after 15 working days and may be extended by 15 more.
 * Outcome: the last follow-up asks 180 days after the answer.
 */
const WAIT: Readonly<Record<ReleasePart, number>> = { handling: 60, outcome: 270 };

export const releaseDay = (quarter: Quarter, part: ReleasePart): PlainDate =>
	addDays(lastDay(quarter), WAIT[part]);

/** Quarters from the first to the last one that has ended, oldest first. */
export function endedQuarters(first: PlainDate, today: PlainDate): Quarter[] {
	const found: Quarter[] = [];
	for (let quarter = quarterOf(first); lastDay(quarter) < today; quarter = nextQuarter(quarter)) {
		found.push(quarter);
	}
	return found;
}

/** Short forms of what packs say often. Each gives plain data, so that a line of a pack fits one line. */
import type { Condition, Term, Trigger } from '#modules/procedures/contract.ts';

/** The clock starts on the day of this fact; of several times the last one counts. */
export const from = (fact: string): Trigger => ({ anyOf: [{ fact }], choose: 'latest' });

/** The clock starts on the day on which another step was left undone. */
export const missed = (step: string): Trigger => ({ anyOf: [{ missed: step }], choose: 'latest' });

/** Terms that run forward; a last day that is not a working day moves to the next one. */
export const workingDays = (amount: number): Term => forward(amount, 'working-day');
export const calendarDays = (amount: number): Term => forward(amount, 'calendar-day');
export const months = (amount: number): Term => forward(amount, 'calendar-month');
export const years = (amount: number): Term => forward(amount, 'calendar-year');

/** The same term, where a last day that is not a working day stays where it is. */
export const unmoved = (term: Term): Term => ({ ...term, lastDayOff: 'stays' });

/** The same term, counted back from a planned day ("not later than five working days before"). It never moves. */
export const back = (term: Term): Term => ({ ...unmoved(term), direction: 'before' });

export const is = (circumstance: string, ...values: string[]): Condition => ({ circumstance, is: values });

const forward = (amount: number, unit: Term['unit']): Term => ({
	amount,
	unit,
	lastDayOff: 'next-working-day',
});

/**
 * What a procedure is, as data (`core/pack-types.ts`); what may be known of a matter and what the engine answers
 * (`core/answer-types.ts`); the working calendar (`core/calendar-types.ts`); and papers (`core/paper-types.ts`).
 */
export type * from './core/answer-types.ts';
export type { CountProblem } from './core/calculator.ts';
export type * from './core/calendar-types.ts';
export type * from './core/pack-types.ts';
export type * from './core/paper-types.ts';
/** A day as people say it; the same in assessments, on screens and on paper. */
export { dayInWords } from './core/words.ts';

/** Matters of the disputes desk: entries, sides, what is shared and what a side keeps. */
export type * from './core/matter-types.ts';

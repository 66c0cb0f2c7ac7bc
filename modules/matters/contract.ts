/** Matters of the disputes desk: entries, sides, what is shared and what a side keeps (`core/matter-types.ts`). */
export * from './core/matter-types.ts';
export { type KnownFacts, mergeFacts, type StatedFact } from './core/merge-facts.ts';
export { deskMayHold, sidesOf } from './core/sides.ts';

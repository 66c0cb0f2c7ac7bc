/** A sentence about what has happened. Said again in the language that is chosen: kept as how to say it, not as words. */
export type Said = string | (() => string);

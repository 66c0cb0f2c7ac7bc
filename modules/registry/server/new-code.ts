import { randomInt } from 'node:crypto';

/** Codes leave out what is misread on a poster: 0 O, 1 I L. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

export const newCode = (): string =>
	Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

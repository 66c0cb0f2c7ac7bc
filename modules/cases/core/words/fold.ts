/**
 * Words as they are compared: lower case, and with the letters that a keyboard without Kazakh has. Whoever types
 * «жалакы» means «жалақы»; «еще» is «ещё».
 */

const plain: Readonly<Record<string, string>> = {
	ә: 'а',
	ғ: 'г',
	қ: 'к',
	ң: 'н',
	ө: 'о',
	ұ: 'у',
	ү: 'у',
	һ: 'х',
	і: 'и',
	ё: 'е',
	// Latin letters that are typed in their place.
	ə: 'а',
	ñ: 'н',
};
const FOLDED = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');
const CYRILLIC = /[а-яәғқңөұүһіё]/u;
/** A Latin i in the middle of a Cyrillic word stands for the Kazakh one. */
const latinI = /i/gu;

export function fold(word: string): string {
	const lower = word.normalize('NFC').toLowerCase();
	const cyrillic = CYRILLIC.test(lower) ? lower.replace(latinI, 'и') : lower;
	return cyrillic.replace(FOLDED, (letter) => plain[letter]!);
}

const WORD = /[\p{L}\p{N}]+/gu;

export interface Token {
	/** As it is compared. */
	readonly word: string;
	/** Where it stands in the text. */
	readonly from: number;
	readonly to: number;
}

export function* tokens(text: string): Generator<Token> {
	for (const match of text.matchAll(WORD)) {
		yield { word: fold(match[0]), from: match.index, to: match.index + match[0].length };
	}
}

/** The words of a text as they are written. */
export const spellingsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

/** The different words of a text, as they are compared. Faster than `tokens` where places do not matter. */
export function wordsOf(text: string): Set<string> {
	const words = new Set<string>();
	for (const word of spellingsOf(text)) words.add(fold(word));
	return words;
}

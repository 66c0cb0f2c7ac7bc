/** How the words of a clear summary are indexed at the server, and how the words of a search find them. Pure. */
import { fold, wordsOf } from './words/fold.ts';
import { editDistance, editsFor } from './words/near.ts';
import { stemsOf } from './words/stem.ts';

/** Under what a word stands in the index: its stems, or itself where it is a number; very short words do not. */
export const indexedAs = (word: string): readonly string[] =>
	/\d/.test(word) ? [`w:${word}`] : stemsOf(word);

/** Everything under which a summary is found. */
export const summaryMarks = (text: string): string[] => [...new Set([...wordsOf(text)].flatMap(indexedAs))];

/** Words of a search: as many as one search may have, folded as the index is. */
const MOST_WORDS = 8;
export const searchedWords = (text: string): string[] =>
	[...wordsOf(text)].filter((word) => indexedAs(word).length > 0).slice(0, MOST_WORDS);

/** Three-letter pieces of a word: two spellings of it share most of them. */
export function piecesOf(word: string): string[] {
	const padded = `^${fold(word)}$`;
	const pieces = new Set<string>();
	for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
	return [...pieces];
}

/** Of the candidates that share pieces with a word, those that a slip of the fingers would explain. */
export const misspellingsOf = (word: string, candidates: readonly string[]): string[] =>
	candidates.filter((other) => editDistance(word, other, editsFor(word.length)) <= editsFor(word.length));

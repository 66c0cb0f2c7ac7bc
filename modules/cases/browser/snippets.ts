/** Pieces of a text with words marked in it. */
import { tokens, wordsOf } from '../core/words/fold.ts';
import { stemsOf } from '../core/words/stem.ts';

export interface Piece {
	readonly text: string;
	readonly hit: boolean;
}

/** Letters before the first hit of a snippet, and of a snippet in all. */
const BEFORE = 60;
const SNIPPET = 220;

export const beginningOf = (text: string): Piece[] => [{ text: text.slice(0, SNIPPET), hit: false }];

/** A short piece of a text around the first of what was found in it. */
export function snippetOf(text: string, hits: readonly { from: number; to: number }[]): Piece[] {
	const begin = Math.max(0, hits[0]!.from - BEFORE);
	const from = begin === 0 ? 0 : text.indexOf(' ', begin) + 1 || begin;
	const to = Math.min(text.length, from + SNIPPET);
	return piecesOf(
		text,
		hits.filter((hit) => hit.to <= to),
		from,
		to,
	);
}

function piecesOf(
	text: string,
	hits: readonly { from: number; to: number }[],
	from = 0,
	to = text.length,
): Piece[] {
	const pieces: Piece[] = [];
	let at = from;
	for (const hit of hits) {
		if (hit.from > at) pieces.push({ text: text.slice(at, hit.from), hit: false });
		pieces.push({ text: text.slice(hit.from, hit.to), hit: true });
		at = hit.to;
	}
	if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
	if (from > 0) pieces.unshift({ text: '… ', hit: false });
	if (to < text.length) pieces.push({ text: ' …', hit: false });
	return pieces;
}

/** A text with the words marked that another text has too, in any form; short words are left alone. */
export function markCommon(text: string, other: string): Piece[] {
	const there = new Set([...wordsOf(other)].flatMap((word) => [word, ...stemsOf(word)]));
	const common = [...tokens(text)].filter(
		({ word }) => word.length > 3 && [word, ...stemsOf(word)].some((one) => there.has(one)),
	);
	return piecesOf(text, common);
}

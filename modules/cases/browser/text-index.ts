/**
 * A full-text index over what this browser has opened, in memory only. Words are found as written, by their
 * beginning, by another form of them, and misspelt; in this order.
 */
import type { Id } from '#modules/people/contract.ts';
import type { PlainDate } from '#platform/plain-date.ts';
import type { Status } from '../contract.ts';
import { fold, tokens } from '../core/words/fold.ts';
import { NearTerms } from '../core/words/near.ts';
import { Spellings } from '../core/words/spellings.ts';
import { stemsOf } from '../core/words/stem.ts';
import { scored } from './scores.ts';
import { beginningOf, type Piece, snippetOf } from './snippets.ts';

export type TextField = 'summary' | 'referral' | 'reply';

export interface IndexedCase {
	readonly case: Id;
	readonly number: string | null;
	readonly filed: PlainDate;
	readonly status: Status;
	readonly topics: readonly string[];
	readonly site: string | null;
	readonly texts: readonly { readonly field: TextField; readonly text: string }[];
}

export interface Hit extends Omit<IndexedCase, 'texts'> {
	/** How well the worst of the words fits. */
	readonly fit: Fit;
	readonly field: TextField | null;
	readonly snippet: readonly Piece[];
}

export type Fit = 'exact' | 'beginning' | 'form' | 'misspelt';
const weights: readonly (readonly [Fit, number])[] = [
	['exact', 8],
	['beginning', 6],
	['form', 4],
	['misspelt', 1],
];
const weightOf = Object.fromEntries(weights) as Record<Fit, number>;
const fitOf = (weight: number): Fit => weights.find(([, least]) => weight >= least)![0];

export interface Similar {
	readonly case: IndexedCase;
	/** 0 to 1. */
	readonly likeness: number;
	readonly sameSite: boolean;
	readonly sameTopic: boolean;
}

interface Doc extends IndexedCase {
	readonly terms: Uint32Array;
	alive: boolean;
}

/** From this likeness on two referrals are shown as perhaps the same. */
const ALIKE = 0.3;
const SHORTEST_BEGINNING = 2;

export class TextIndex {
	#docs: Doc[] = [];
	#at = new Map<Id, number>();
	readonly #words: string[] = [];
	readonly #wordNumbers = new Map<string, number>();
	/** Folding is done once for each spelling: its word, by its number. */
	readonly #spellings = new Spellings();
	readonly #wordOfSpelling: number[] = [];
	/** For each word the last document that was seen to have it, counted from 1. */
	#lastSeen = new Uint32Array(1024);
	#put = 0;
	readonly #stemsOfWord: (readonly number[])[] = [];
	readonly #stemNumbers = new Map<string, number>();
	readonly #wordsOfStem: number[][] = [];
	readonly #nearWords = new NearTerms();
	readonly #nearStems = new NearTerms();
	/** For each word the documents that have it. */
	#postings: number[][] = [];
	/** Words in order, for beginnings; those that came since are looked through one by one. */
	#sorted: number[] = [];
	#sortedUpTo = 0;

	get size(): number {
		return this.#at.size;
	}

	get(id: Id): IndexedCase | undefined {
		return this.#docs[this.#at.get(id) ?? -1];
	}

	put(entry: IndexedCase): void {
		this.remove(entry.case);
		const number = this.#docs.length;
		const terms = this.#termsOf(entry);
		for (const word of terms) this.#postings[word]!.push(number);
		this.#docs.push({ ...entry, terms, alive: true });
		this.#at.set(entry.case, number);
	}

	remove(id: Id): void {
		const at = this.#at.get(id);
		if (at === undefined) return;
		this.#docs[at]!.alive = false;
		this.#at.delete(id);
		if (this.#docs.length > 2 * this.#at.size + 1000) this.#forgetTheDead();
	}

	/** All words must occur, each in one of the four ways. Newest first among equals. */
	find(query: string, limit = 20): { total: number; hits: Hit[] } {
		const asked = [...new Set([...tokens(query)].map(({ word }) => word))];
		const number = numberAsked(query);
		if (number !== null) return this.#byNumber(number, limit);
		if (asked.length === 0) return { total: 0, hits: [] };
		const matches = asked.map((word) => this.#matching(word));
		const { scores, worst, found: all } = scored(matches, this.#postings, this.#docs.length);
		const found = all.filter((doc) => this.#docs[doc]!.alive);
		found.sort(
			(a, b) => scores[b]! - scores[a]! || compare(this.#docs[b]!.filed, this.#docs[a]!.filed) || a - b,
		);
		const marked = new Set(matches.flatMap((words) => [...words.keys()]));
		const hits = found
			.slice(0, limit)
			.map((doc) => this.#hit(this.#docs[doc]!, fitOf(worst[doc]!), (word) => marked.has(word)));
		return { total: found.length, hits };
	}

	/** Other cases that tell of the same, by the rarer words they share; the likest first. */
	similar(id: Id, limit = 5): Similar[] {
		const at = this.#at.get(id);
		if (at === undefined) return [];
		const own = this.#docs[at]!;
		const wanted = this.#stemsIn(own);
		const shared = new Map<number, number>();
		let all = 0;
		for (const stem of wanted) {
			const holders = this.#docsWithStem(stem);
			const rarity = this.#rarity(holders.size);
			all += rarity ** 2;
			if (holders.size > Math.max(50, this.size / 10)) continue;
			for (const doc of holders) if (doc !== at) shared.set(doc, (shared.get(doc) ?? 0) + rarity ** 2);
		}
		const nearest = [...shared].sort(([, a], [, b]) => b - a).slice(0, 40);
		return nearest
			.map(([doc, common]) => this.#likeness(own, this.#docs[doc]!, common / Math.sqrt(all)))
			.filter(({ likeness }) => likeness >= ALIKE)
			.sort((a, b) => b.likeness - a.likeness)
			.slice(0, limit);
	}

	#likeness(own: Doc, other: Doc, common: number): Similar {
		let all = 0;
		for (const stem of this.#stemsIn(other)) all += this.#rarity(this.#docsWithStem(stem).size) ** 2;
		const sameSite = own.site !== null && own.site === other.site;
		const sameTopic = own.topics.some((topic) => other.topics.includes(topic));
		const likeness = Math.min(
			1,
			common / Math.sqrt(all || 1) + (sameSite ? 0.1 : 0) + (sameTopic ? 0.05 : 0),
		);
		return { case: other, likeness, sameSite, sameTopic };
	}

	#rarity = (holders: number) => Math.log(1 + this.size / Math.max(1, holders));

	#stemsIn(doc: Doc): Set<number> {
		const stems = new Set<number>();
		for (const word of doc.terms) for (const stem of this.#stemsOfWord[word]!) stems.add(stem);
		return stems;
	}

	#docsWithStem(stem: number): Set<number> {
		const docs = new Set<number>();
		for (const word of this.#wordsOfStem[stem]!)
			for (const doc of this.#postings[word]!) if (this.#docs[doc]!.alive) docs.add(doc);
		return docs;
	}

	/** The different words of a case. */
	#termsOf({ texts }: IndexedCase): Uint32Array {
		const mark = ++this.#put;
		const terms: number[] = [];
		const note = (spelling: number) => {
			const word = this.#wordOf(spelling);
			if (this.#lastSeen[word] === mark) return;
			this.#lastSeen[word] = mark;
			terms.push(word);
		};
		for (const { text } of texts) this.#spellings.eachIn(text, note);
		return Uint32Array.from(terms);
	}

	#wordOf(spelling: number): number {
		this.#wordOfSpelling[spelling] ??= this.#numberOf(fold(this.#spellings.of(spelling)));
		return this.#wordOfSpelling[spelling]!;
	}

	#numberOf(word: string): number {
		const known = this.#wordNumbers.get(word);
		if (known !== undefined) return known;
		const number = this.#words.push(word) - 1;
		this.#wordNumbers.set(word, number);
		if (this.#lastSeen.length <= number) {
			const longer = new Uint32Array(this.#lastSeen.length * 2);
			longer.set(this.#lastSeen);
			this.#lastSeen = longer;
		}
		this.#postings.push([]);
		this.#nearWords.add(word);
		this.#stemsOfWord.push(stemsOf(word).map((stem) => this.#stemNumber(stem, number)));
		return number;
	}

	#stemNumber(stem: string, word: number): number {
		let number = this.#stemNumbers.get(stem);
		if (number === undefined) {
			number = this.#wordsOfStem.push([]) - 1;
			this.#stemNumbers.set(stem, number);
			this.#nearStems.add(stem);
		}
		this.#wordsOfStem[number]!.push(word);
		return number;
	}

	/** Words of the index that stand for an asked one, each with its weight. */
	#matching(asked: string): Map<number, number> {
		const found = new Map<number, number>();
		const note = (word: number, fit: Fit) => {
			if ((found.get(word) ?? 0) < weightOf[fit]) found.set(word, weightOf[fit]);
		};
		for (const number of this.#nearWords.near(asked)) note(number, 'misspelt');
		for (const stem of stemsOf(asked)) {
			if (stem.length > 6)
				for (const near of this.#nearStems.near(stem))
					for (const word of this.#wordsOfStem[near]!) note(word, 'misspelt');
			const same = this.#stemNumbers.get(stem);
			if (same !== undefined) for (const word of this.#wordsOfStem[same]!) note(word, 'form');
		}
		for (const word of this.#beginningWith(asked)) note(word, 'beginning');
		const exact = this.#wordNumbers.get(asked);
		if (exact !== undefined) note(exact, 'exact');
		return found;
	}

	#beginningWith(start: string): number[] {
		if (start.length < SHORTEST_BEGINNING) return [];
		const words = this.#words;
		if (words.length - this.#sortedUpTo > 2000) {
			this.#sorted = words.map((_, number) => number).sort((a, b) => compare(words[a]!, words[b]!));
			this.#sortedUpTo = words.length;
		}
		let low = 0;
		let high = this.#sorted.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (words[this.#sorted[middle]!]! < start) low = middle + 1;
			else high = middle;
		}
		const found: number[] = [];
		while (low < this.#sorted.length && words[this.#sorted[low]!]!.startsWith(start))
			found.push(this.#sorted[low++]!);
		for (let word = this.#sortedUpTo; word < words.length; word++)
			if (words[word]!.startsWith(start)) found.push(word);
		return found;
	}

	#byNumber(digits: string, limit: number) {
		const found = this.#docs.filter(
			({ alive, number }) => alive && number?.replace(/\D/g, '').startsWith(digits),
		);
		return {
			total: found.length,
			hits: found.slice(0, limit).map((doc) => this.#hit(doc, 'exact', () => false)),
		};
	}

	#hit(doc: Doc, fit: Fit, marked: (word: number) => boolean): Hit {
		const { terms: _terms, alive: _alive, texts, ...about } = doc;
		for (const { field, text } of texts) {
			const hits: { from: number; to: number }[] = [];
			this.#spellings.eachIn(text, (spelling, from, to) => {
				if (marked(this.#wordOf(spelling))) hits.push({ from, to });
			});
			if (hits.length > 0) return { ...about, fit, field, snippet: snippetOf(text, hits) };
		}
		const first = texts[0];
		const snippet = first ? beginningOf(first.text) : [];
		return { ...about, fit, field: first?.field ?? null, snippet };
	}

	#forgetTheDead(): void {
		const living = this.#docs.filter(({ alive }) => alive);
		this.#docs = [];
		this.#at = new Map();
		this.#postings = this.#postings.map(() => []);
		for (const doc of living) this.put(doc);
	}
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The digits, where what is typed can only be a case number. */
const numberAsked = (query: string): string | null =>
	/^\s*\d[\d\s-]{2,}$/.test(query) ? query.replace(/\D/g, '') : null;

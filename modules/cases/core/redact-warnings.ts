/**
 * What in a redacted copy could point to the person. Patterns, not understanding: they remind the handler, who decides.
 * Kazakh, Russian and English.
 */
export type WarningKind = 'name' | 'phone' | 'e-mail' | 'date' | 'number' | 'quote';

export interface RedactionWarning {
	readonly kind: WarningKind;
	/** As it stands in the copy. */
	readonly text: string;
	/** Where it begins, in UTF-16 units. */
	readonly at: number;
}

/** Numbers below this are small enough to point to a crew. */
const SMALL = 50;
/** So many words in a row as the worker wrote them show the worker's own way of writing. */
const QUOTE_WORDS = 6;
const SHORTEST_NAME = 3;

const MONTHS = [
	'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан',
	'январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр',
	'january|february|march|april|may|june|july|august|september|october|november|december',
].join('|');

const patterns: readonly (readonly [WarningKind, RegExp])[] = [
	['e-mail', /[^\s@]+@[^\s@]+\.\p{L}{2,}|(?<![\p{L}\d])@[\w.]{4,}/gu],
	['date', /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}:\d{2})(?!\d)/gu],
	[
		'date',
		new RegExp(
			`(?<!\\d)\\d{1,2}(?:-?\\p{L}{1,3})?\\s+(?:${MONTHS})\\p{L}*|(?<!\\p{L})(?:${MONTHS})\\p{L}*\\s+\\d{1,2}(?!\\d)`,
			'giu',
		),
	],
	// Seven digits and more, however they are spaced: telephone numbers, and numbers of documents.
	['phone', /(?<![\d])\+?\d(?:[\s()–-]*\d){6,}/gu],
];

const fold = (word: string) => word.toLocaleLowerCase('kk');
const wordsOf = (text: string) =>
	[...text.matchAll(/\p{L}[\p{L}’'-]*/gu)].map((match) => ({ word: match[0], at: match.index }));

/** `original`: everything that the worker wrote. In the order of the copy, none within another. */
export function warningsIn(copy: string, original: string): RedactionWarning[] {
	const found: RedactionWarning[] = [];
	const free = (at: number, length: number) =>
		!found.some((known) => at < known.at + known.text.length && known.at < at + length);
	const add = (kind: WarningKind, text: string, at: number) => {
		if (free(at, text.length)) found.push({ kind, text, at });
	};
	for (const [kind, pattern] of patterns) {
		for (const match of copy.matchAll(pattern)) add(kind, match[0], match.index);
	}
	for (const match of copy.matchAll(/(?<![\d.,])\d{1,2}(?![\d.,]?\d)/gu)) {
		if (Number(match[0]) < SMALL) add('number', match[0], match.index);
	}
	for (const { word, at } of namesIn(copy, original)) add('name', word, at);
	for (const { text, at } of quotesIn(copy, original)) add('quote', text, at);
	return found.sort((a, b) => a.at - b.at);
}

const PATRONYMIC = /(?:ұлы|қызы|улы|кызы|ович|евич|овна|евна|ична)\p{L}{0,3}$/iu;

/** Names as in the referral, in whatever case ending; and what is a patronymic by its form. */
function namesIn(copy: string, original: string) {
	const stems = namesOf(original).map(stemOf);
	return wordsOf(copy).filter(({ word }) => {
		const folded = fold(word);
		const capital = word[0] !== fold(word[0]!);
		return capital && (PATRONYMIC.test(word) || stems.some((stem) => folded.startsWith(stem)));
	});
}

/** Capitalised words that do not begin a sentence. */
function namesOf(text: string): string[] {
	return wordsOf(text)
		.filter(({ word, at }) => {
			const capital = word[0] !== fold(word[0]!) && word.length >= SHORTEST_NAME;
			return capital && !/(?:^|[.!?…:«»"“”\n]\s*)$/u.test(text.slice(0, at));
		})
		.map(({ word }) => word);
}

/** Without the last letters, where case endings stand. */
const stemOf = (word: string): string => {
	const folded = fold(word);
	return folded.slice(0, Math.max(SHORTEST_NAME, folded.length - 2));
};

function quotesIn(copy: string, original: string): { text: string; at: number }[] {
	const own = wordsOf(copy);
	const runs = new Set<string>();
	const said = wordsOf(original).map(({ word }) => fold(word));
	for (let from = 0; from + QUOTE_WORDS <= said.length; from++)
		runs.add(said.slice(from, from + QUOTE_WORDS).join(' '));
	const quotes: { text: string; at: number }[] = [];
	for (let from = 0; from + QUOTE_WORDS <= own.length; from++) {
		const run = own.slice(from, from + QUOTE_WORDS);
		if (!runs.has(run.map(({ word }) => fold(word)).join(' '))) continue;
		const last = run.at(-1)!;
		quotes.push({ text: copy.slice(run[0]!.at, last.at + last.word.length), at: run[0]!.at });
		from += QUOTE_WORDS - 1;
	}
	return quotes;
}

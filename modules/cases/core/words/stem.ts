/**
 * Word forms brought to one stem, without a dictionary. What is given is folded (fold.ts), so the front and back
 * variants of a Kazakh suffix mostly coincide («-ның» and «-нің» are «нын» and «нин»).
 *
 * Kazakh: endings are put one after another (plural, possessive, case, person; on verbs negation, tense, person), so
 * they are taken off one by one until none is left: a form and a longer form of it then end at the same stem. Endings
 * after the tables of U. Tukeyev and others, «Lexicon-free stemming for Kazakh language information retrieval»
 * (AICT 2018). Russian: the Snowball algorithm (https://snowballstem.org/algorithms/russian/stemmer.html), written
 * anew. English: plural, -ed, -ing, -ly after the first steps of Porter's algorithm.
 *
 * A stem is not a word and may be shared by words that have nothing in common; so a search puts what is found by stem
 * after what is found by word.
 */

const SHORTEST_KAZAKH = 3;
const VOWEL = /[аеиоуыэюя]/u;

const kazakhEndings = [
	// plural
	...['лар', 'лер', 'дар', 'дер', 'тар', 'тер'],
	// possessive: my, your, our, your (polite), his or their
	...['ым', 'им', 'ын', 'ин', 'ымыз', 'имиз', 'мыз', 'миз', 'ыныз', 'иниз', 'ныз', 'низ', 'сы', 'си'],
	// case: genitive, dative, accusative, locative, ablative, instrumental
	...['нын', 'нин', 'дын', 'дин', 'тын', 'тин', 'га', 'ге', 'ка', 'ке', 'на', 'не'],
	...['ны', 'ни', 'ды', 'ди', 'ты', 'ти', 'да', 'де', 'та', 'те', 'нда', 'нде'],
	...['дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен'],
	// what is at a place
	...['дагы', 'деги', 'тагы', 'теги', 'ндагы', 'ндеги'],
	// person
	...['мын', 'мин', 'пын', 'пин', 'бын', 'бин', 'сын', 'син', 'сыз', 'сиз', 'пыз', 'пиз', 'быз', 'биз'],
	// verbs: participle, tense, negation, infinitive
	...['ган', 'ген', 'кан', 'кен', 'айды', 'ейди', 'йды', 'йди', 'ма', 'ме', 'ба', 'бе', 'па', 'пе'],
	...['май', 'мей', 'бай', 'бей', 'пай', 'пей', 'йын', 'йин', 'дык', 'дик', 'тык', 'тик'],
].sort((a, b) => b.length - a.length);
/** Single letters, only where much is left. */
const kazakhLetters = /[ыинмй]$/u;
/** A voiced consonant before an ending is voiceless at the end of a word: «кітабы» and «кітап». */
const voiced: Readonly<Record<string, string>> = { б: 'п', г: 'к' };

export function kazakhStem(word: string): string {
	let stem = word;
	for (;;) {
		const shorter = withoutKazakhEnding(stem);
		if (shorter === stem) break;
		stem = shorter;
	}
	const last = voiced[stem.at(-1)!];
	return last ? stem.slice(0, -1) + last : stem;
}

function withoutKazakhEnding(word: string): string {
	for (const ending of kazakhEndings) {
		if (!word.endsWith(ending)) continue;
		const stem = word.slice(0, -ending.length);
		if (stem.length >= SHORTEST_KAZAKH && VOWEL.test(stem)) return stem;
	}
	return word.length > SHORTEST_KAZAKH + 1 && kazakhLetters.test(word) ? word.slice(0, -1) : word;
}

/** Step 1 of Snowball's Russian. Endings of the first kind must follow а or я, which stay. */
const gerund = /(?:(?<=[ая])(?:в|вши|вшись)|(?:ив|ивши|ившись|ыв|ывши|ывшись))$/u;
const reflexive = /(?:ся|сь)$/u;
const adjective = /(?:ее|ие|ые|ое|ими|ыми|ей|ий|ый|ой|ем|им|ым|ом|его|ого|ему|ому|их|ых|ую|юю|ая|яя|ою|ею)$/u;
const participle = /(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|(?:ивш|ывш|ующ))$/u;
const verb =
	/(?:(?<=[ая])(?:ла|на|ете|йте|ли|й|л|ем|н|ло|но|ет|ют|ны|ть|ешь|нно)|(?:ила|ыла|ена|ейте|уйте|ите|или|ыли|ей|уй|ил|ыл|им|ым|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ую|ю))$/u;
const noun =
	/(?:а|ев|ов|ие|ье|е|иями|ями|ами|еи|ии|и|ией|ей|ой|ий|й|иям|ям|ием|ем|ам|ом|о|у|ах|иях|ях|ы|ь|ию|ью|ю|ия|ья|я)$/u;
const derivational = /[аеиоуыэюя][^аеиоуыэюя]+[аеиоуыэюя].*?(?<=[^аеиоуыэюя])(?:ост|ость)$/u;

export function russianStem(word: string): string {
	const vowel = VOWEL.exec(word);
	if (!vowel) return word;
	const head = word.slice(0, vowel.index + 1);
	let tail = word.slice(vowel.index + 1);
	const without = (ending: RegExp): boolean => {
		const shorter = tail.replace(ending, '');
		const found = shorter !== tail;
		tail = shorter;
		return found;
	};
	if (!without(gerund)) {
		without(reflexive);
		if (without(adjective)) without(participle);
		else if (!without(verb)) without(noun);
	}
	without(/и$/u);
	if (derivational.test(head + tail)) without(/(?:ост|ость)$/u);
	if (!without(/(?<=н)н$/u)) {
		if (without(/(?:ейше|ейш)$/u)) without(/(?<=н)н$/u);
		else without(/ь$/u);
	}
	return head + tail;
}

const LATIN_VOWEL = /[aeiouy]/;

export function englishStem(word: string): string {
	let stem = word;
	if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
	else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
	else if (/[^su]s$/.test(stem) && stem.length > 3) stem = stem.slice(0, -1);
	for (const ending of ['ingly', 'edly', 'ing', 'ed', 'ly']) {
		const shorter = stem.slice(0, -ending.length);
		if (!stem.endsWith(ending) || shorter.length < 3 || !LATIN_VOWEL.test(shorter)) continue;
		stem = shorter.replace(/([^aeioulsz])\1$/, '$1');
		break;
	}
	return stem.length > 3 ? stem.replace(/(?<=[^aeiou])y$|e$/, '') : stem;
}

/** Every stem under which a folded word is found. A Cyrillic word may be Kazakh or Russian: it has both. */
export function stemsOf(word: string): readonly string[] {
	if (word.length < 3 || /\d/.test(word)) return [];
	if (/[a-z]/.test(word)) return [`e:${englishStem(word)}`];
	return [`k:${kazakhStem(word)}`, `r:${russianStem(word)}`];
}

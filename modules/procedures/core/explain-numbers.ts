/** Numbers and questions of law in sentences: what there is, what is needed, what is missing; and that it is no legal advice. */
import type { Locale } from '#platform/locale.ts';
import type {
	Confidence,
	Grounds,
	Need,
	NeedState,
	ProcedureVersion,
	Quantity,
	QuestionState,
	QuorumReadingState,
	QuorumState,
	Verdict,
} from '../contract.ts';
import { needInWords } from './describe.ts';
import { blankInWords, namesOf } from './explain.ts';
import { words as common } from './explain-words.ts';

/** 'Strike decision. Signatures: more than 1/2 of “all employees”. 7,000 of 18,000 is 38.9 %. Needed: 9,001; 2,001 are missing. Not reached.' */
export function explainQuorum(state: QuorumState, version: ProcedureVersion, locale: Locale): string[] {
	const say = words[locale];
	const quorum = version.quorums?.find(({ id }) => id === state.id);
	const sentences = state.readings.flatMap((reading) => {
		const { title, reading: name, rule } = reading.explanation;
		const lines = [named(title[locale], name?.[locale] ?? null), rule[locale]];
		const { ways } = quorum?.readings[reading.reading] ?? {};
		const shown = waysBegun(reading);
		for (const way of shown) {
			const packed = ways && 'blank' in ways ? undefined : ways?.find(({ id }) => id === way.id);
			if (reading.ways.length > 1 && packed) lines.push(`${capital(packed.title[locale])}.`);
			way.needs.forEach((need, place) => {
				const wanted = packed?.needs[place];
				if (wanted) lines.push(...needSentences(need, wanted, version, locale));
			});
			if (shown.length > 1 && way.verdict !== 'unknown') lines.push(say.verdict[way.verdict]);
		}
		if (reading.because) lines.push(blankInWords(reading.because, locale));
		else if (reading.asks.length === 0) lines.push(say.verdict[reading.verdict]);
		if (reading.asks.length > 0)
			lines.push(
				common[locale].hangsOn(
					namesOf(
						reading.asks.map(({ id }) => id),
						version,
						locale,
					),
				),
			);
		return [
			...lines,
			standsIn(reading.explanation, version, locale),
			...howSure(reading.explanation.confidence, locale),
		];
	});
	const differ = state.verdict === 'in-doubt' ? [say.readingsDiffer] : [];
	return [...sentences, ...differ, ...findingsInWords(state, locale), common[locale].notAdvice];
}

/** The ways of which some number is known; all that are open while none is. */
function waysBegun({ ways }: QuorumReadingState): QuorumReadingState['ways'] {
	const open = ways.filter(({ verdict }) => verdict !== 'not-applicable');
	const begun = open.filter(({ needs }) => needs.some(({ have }) => have !== null));
	return begun.length > 0 ? begun : open;
}

/** The question, the answer by each reading and its rule; or why there is none. */
export function explainQuestion(state: QuestionState, version: ProcedureVersion, locale: Locale): string[] {
	const say = words[locale];
	const question = version.questions?.find(({ id }) => id === state.id);
	const sentences = state.readings.flatMap((reading) => {
		const title = named(question?.title[locale] ?? state.id, reading.name?.[locale] ?? null);
		if (reading.answer !== null && reading.grounds) {
			const answer = question?.answers[reading.answer]?.[locale] ?? reading.answer;
			const { grounds } = reading;
			return [
				`${title} ${say.answer(answer)}`,
				grounds.rule[locale],
				standsIn(grounds, version, locale),
				...howSure(grounds.confidence, locale),
			];
		}
		if (reading.because) return [title, blankInWords(reading.because, locale)];
		return [
			title,
			common[locale].hangsOn(
				namesOf(
					reading.asks.map(({ id }) => id),
					version,
					locale,
				),
			),
		];
	});
	const answers = new Set(state.readings.map(({ answer }) => answer));
	const differ = answers.size > 1 ? [say.readingsDiffer] : [];
	return [...sentences, ...differ, ...findingsInWords(state, locale), common[locale].notAdvice];
}

function needSentences(need: NeedState, wanted: Need, version: ProcedureVersion, locale: Locale): string[] {
	const say = words[locale];
	const unit = version.quantities?.[need.quantity]?.unit;
	const percent = unit === 'percent' ? ' %' : '';
	const number = (quantity: Quantity) => numberInWords(quantity, locale) + percent;
	const lines = [`${capital(needInWords(wanted, version, locale))}.`];
	if (need.have !== null)
		lines.push(
			need.base !== null && need.share !== null
				? say.share(number(need.have), number(need.base), numberInWords(need.share, locale))
				: say.have(number(need.have)),
		);
	if (need.need !== null) {
		const cap = need.is === '<' || need.is === '<=';
		const short = need.short === null || need.short === 0 ? null : number(need.short);
		const needed = (cap ? say.atMost : say.needed)(number(need.need));
		lines.push(short === null ? `${needed}.` : `${needed}; ${(cap ? say.tooMany : say.missing)(short)}.`);
	}
	return lines;
}

/** 18000 → '18,000', '18 000'; bounds → '8,000 to 9,500'. */
export function numberInWords(quantity: Quantity, locale: Locale): string {
	if (typeof quantity !== 'number')
		return words[locale].range(numberInWords(quantity.least, locale), numberInWords(quantity.most, locale));
	const [whole = '', rest] = String(quantity).split('.');
	// Written out by hand: old phones do not know how Kazakh groups digits.
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === 'en' ? ',' : ' ');
	return rest === undefined ? grouped : `${grouped}${locale === 'en' ? '.' : ','}${rest}`;
}

function standsIn(
	{ source, article }: Pick<Grounds, 'source' | 'article'>,
	version: ProcedureVersion,
	locale: Locale,
): string {
	const from = version.sources[source];
	const title = from?.title[locale] ?? source;
	return article === null || !from ? `${title}.` : `${title}, ${common[locale][from.divided](article)}.`;
}

function howSure(confidence: Confidence, locale: Locale): string[] {
	return confidence === 'sure' ? [] : [words[locale][confidence]];
}

function findingsInWords({ findings }: Pick<QuorumState, 'findings'>, locale: Locale): string[] {
	return findings.map(({ by, found }) => words[locale].found(by, found));
}

/** A name in the pack begins small; a sentence does not. */
function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function named(title: string, reading: string | null): string {
	return reading === null ? `${title}${/[?!.]$/.test(title) ? '' : '.'}` : `${title} (${reading}).`;
}

type Words = {
	verdict: Record<Verdict, string>;
	readingsDiffer: string;
	share(have: string, base: string, percent: string): string;
	have(number: string): string;
	needed(number: string): string;
	atMost(number: string): string;
	missing(number: string): string;
	tooMany(number: string): string;
	range(least: string, most: string): string;
	answer(answer: string): string;
	found(by: string, found: string): string;
	likely: string;
	unsure: string;
};

const words: Record<Locale, Words> = {
	kk: {
		verdict: {
			met: 'Жетеді.',
			'not-met': 'Жетпейді.',
			unknown: 'Әзірге белгісіз.',
			'not-applicable': 'Мұнда қолданылмайды.',
		},
		readingsDiffer: 'Ережені екі түрлі оқуға болады, жауаптары әртүрлі.',
		share: (have, base, percent) => `${base} адамның ${have} – бұл ${percent} %.`,
		have: (number) => `Қазір: ${number}.`,
		needed: (number) => `Керегі: ${number}`,
		atMost: (number) => `Ең көбі: ${number}`,
		missing: (number) => `жетпейтіні: ${number}`,
		tooMany: (number) => `артығы: ${number}`,
		range: (least, most) => `${least}–${most}`,
		answer: (answer) => `Жауап: ${answer}.`,
		found: (by, found) => `Бөлек тұрған шешім (${by}): ${found}.`,
		likely: 'Бұл ереже қосалқы дереккөзден алынды.',
		unsure: 'Ереже нақты емес: оны заңгер растауы керек.',
	},
	ru: {
		verdict: {
			met: 'Достаточно.',
			'not-met': 'Недостаточно.',
			unknown: 'Пока не известно.',
			'not-applicable': 'Здесь не применяется.',
		},
		readingsDiffer: 'Правило можно прочесть по-разному, и ответы расходятся.',
		share: (have, base, percent) => `${have} из ${base} — это ${percent} %.`,
		have: (number) => `Есть: ${number}.`,
		needed: (number) => `Нужно: ${number}`,
		atMost: (number) => `Не больше: ${number}`,
		missing: (number) => `не хватает ${number}`,
		tooMany: (number) => `лишних ${number}`,
		range: (least, most) => `от ${least} до ${most}`,
		answer: (answer) => `Ответ: ${answer}.`,
		found: (by, found) => `Рядом стоит решение (${by}): ${found}.`,
		likely: 'Правило взято из вторичного источника.',
		unsure: 'Правило неточно: его должен подтвердить юрист.',
	},
	en: {
		verdict: {
			met: 'Reached.',
			'not-met': 'Not reached.',
			unknown: 'Not known yet.',
			'not-applicable': 'Does not apply here.',
		},
		readingsDiffer: 'The rule can be read in more than one way, and the answers differ.',
		share: (have, base, percent) => `${have} of ${base} is ${percent} %.`,
		have: (number) => `There are ${number}.`,
		needed: (number) => `Needed: ${number}`,
		atMost: (number) => `At most: ${number}`,
		missing: (number) => (number === '1' ? '1 is missing' : `${number} are missing`),
		tooMany: (number) => `${number} too many`,
		range: (least, most) => `${least} to ${most}`,
		answer: (answer) => `Answer: ${answer}.`,
		found: (by, found) => `Beside it stands what was found (${by}): ${found}.`,
		likely: 'The rule comes from a secondary source.',
		unsure: 'The rule is not certain: a lawyer must confirm it.',
	},
};

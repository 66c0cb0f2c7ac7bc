/**
 * Lines of a pack in words, for those who read the law rather than use it: terms, conditions and numbers. Names of
 * facts are quoted, so that no language has to bend them.
 */
import type { Locale, Texts } from '#platform/locale.ts';
import type {
	Comparison,
	Condition,
	Measure,
	Need,
	ObligationStatus,
	ProcedureVersion,
	Reading,
	Term,
} from '../contract.ts';
import { amountInWords } from './words.ts';

/** 'Within 3 working days. Counted from: the day the demands were received.' Null where the term is not known. */
export function readingInWords(reading: Reading, pack: ProcedureVersion, locale: Locale): string | null {
	const { term, trigger } = reading;
	if ('blank' in term) return null;
	const starts = trigger.anyOf.map((start) => {
		if ('fact' in start) return pack.facts[start.fact]?.[locale] ?? start.fact;
		const step = pack.steps.find(({ id }) => id === start.missed);
		return words[locale].missed(step?.title[locale] ?? start.missed);
	});
	const many = starts.length === 1 ? '' : words[locale][trigger.choose];
	return `${termInWords(term, locale)}. ${words[locale].counted[term.direction ?? 'after']}: ${many}${starts.join('; ')}.`;
}

export function termInWords({ amount, unit, direction }: Term, locale: Locale): string {
	const say = words[locale];
	if (amount === 0) return say.sameDay;
	const span = amountInWords(amount, unit, locale);
	return direction === 'before' ? say.notLaterThan(span) : say.within(span);
}

/** 'Kind of organisation: ambulance station; and …' */
export function conditionInWords(condition: Condition, pack: ProcedureVersion, locale: Locale): string {
	const say = words[locale];
	const inner = (one: Condition) => {
		const text = conditionInWords(one, pack, locale);
		return 'all' in one || 'any' in one ? `(${text})` : text;
	};
	if ('all' in condition) return condition.all.map(inner).join(say.and);
	if ('any' in condition) return condition.any.map(inner).join(say.or);
	if ('not' in condition) return say.not(conditionInWords(condition.not, pack, locale));
	if ('circumstance' in condition) {
		const { name, values } = pack.circumstances?.[condition.circumstance] ?? {};
		const chosen = condition.is.map((value) => values?.[value]?.[locale] ?? value);
		return `${name?.[locale] ?? condition.circumstance}: ${chosen.join(', ')}`;
	}
	if ('quantity' in condition)
		return comparisonInWords(condition.quantity, condition.is, condition.than, pack, locale);
	const fact = (id: string) => pack.facts[id]?.[locale] ?? id;
	if ('happened' in condition) return say.happened(fact(condition.happened));
	if ('day' in condition) return say.order[condition.is](fact(condition.day), fact(condition.than));
	if ('step' in condition) {
		const step = pack.steps.find(({ id }) => id === condition.step)?.title[locale] ?? condition.step;
		return `${quoted(step, locale)}: ${condition.is.map((status) => say.status[status]).join(say.or)}`;
	}
	const quorum = pack.quorums?.find(({ id }) => id === condition.quorum)?.title[locale] ?? condition.quorum;
	return `${quoted(quorum, locale)}: ${say.reached[condition.is]}`;
}

/** 'Those present: at least 2/3 of «all employees».' */
export function needInWords(need: Need, pack: ProcedureVersion, locale: Locale): string {
	return comparisonInWords(need.quantity, need.is, need.than, pack, locale);
}

function comparisonInWords(
	quantity: string,
	is: Comparison,
	than: Measure,
	pack: ProcedureVersion,
	locale: Locale,
): string {
	const say = words[locale];
	const name = (id: string) => pack.quantities?.[id]?.name[locale] ?? id;
	return `${name(quantity)}: ${say.compare[is](measureInWords(than, name, locale))}`;
}

function measureInWords(measure: Measure, name: (id: string) => string, locale: Locale): string {
	if ('number' in measure) return measure.number.toLocaleString(locale === 'en' ? 'en-GB' : locale);
	const { of, numerator = 1, denominator = 1 } = measure;
	return numerator === denominator
		? quoted(name(of), locale)
		: words[locale].shareOf(`${numerator}/${denominator}`, quoted(name(of), locale));
}

const quoted = (text: string, locale: Locale) => (locale === 'en' ? `“${text}”` : `«${text}»`);

type Words = {
	within(span: string): string;
	notLaterThan(span: string): string;
	sameDay: string;
	counted: Record<'after' | 'before', string>;
	earliest: string;
	latest: string;
	missed(step: string): string;
	and: string;
	or: string;
	not(text: string): string;
	happened(fact: string): string;
	order: Record<'before' | 'on-or-before' | 'on-or-after' | 'after', (a: string, b: string) => string>;
	status: Record<ObligationStatus | 'late', string>;
	reached: Record<'met' | 'not-met', string>;
	compare: Record<Comparison, (measure: string) => string>;
	shareOf(share: string, of: string): string;
};

const words: Record<Locale, Words> = {
	kk: {
		within: (span) => `Мерзімі: ${span}`,
		notLaterThan: (span) => `Кемінде ${span} бұрын`,
		sameDay: 'Сол күні',
		counted: { after: 'Бастапқы күн', before: 'Қай күннен бұрын' },
		earliest: 'мыналардың ең ертесі — ',
		latest: 'мыналардың ең кеші — ',
		missed: (step) => `«${step}» мерзімі өтіп кеткен күн`,
		and: ' және ',
		or: ' немесе ',
		not: (text) => `мынадай жағдай болмаса: ${text}`,
		happened: (fact) => `болды: «${fact}»`,
		order: {
			before: (a, b) => `«${a}» мынадан бұрын: «${b}»`,
			'on-or-before': (a, b) => `«${a}» мынадан кеш емес: «${b}»`,
			'on-or-after': (a, b) => `«${a}» мынадан ерте емес: «${b}»`,
			after: (a, b) => `«${a}» мынадан кейін: «${b}»`,
		},
		status: {
			waiting: 'уақыты келген жоқ',
			'not-applicable': 'қолданылмайды',
			unknown: 'белгісіз',
			'in-doubt': 'анық емес',
			open: 'мерзімі өткен жоқ',
			overdue: 'мерзімінде орындалмады',
			expired: 'мерзімі өтті',
			met: 'орындалды',
			late: 'кеш орындалды',
		},
		reached: { met: 'жетті', 'not-met': 'жетпеді' },
		compare: {
			'>=': (measure) => `кемінде ${measure}`,
			'>': (measure) => `${measure} деген саннан артық`,
			'=': (measure) => `дәл ${measure}`,
			'<': (measure) => `${measure} деген саннан кем`,
			'<=': (measure) => `ең көбі ${measure}`,
		},
		shareOf: (share, of) => `${of} санының ${share} бөлігі`,
	},
	ru: {
		within: (span) => `Срок: ${span}`,
		notLaterThan: (span) => `Не позднее чем за ${span}`,
		sameDay: 'В тот же день',
		counted: { after: 'Начальный день', before: 'До какого дня' },
		earliest: 'самый ранний из — ',
		latest: 'самый поздний из — ',
		missed: (step) => `последний день, если «${step}» не сделано`,
		and: ' и ',
		or: ' или ',
		not: (text) => `кроме случая: ${text}`,
		happened: (fact) => `наступило: «${fact}»`,
		order: {
			before: (a, b) => `«${a}» раньше, чем «${b}»`,
			'on-or-before': (a, b) => `«${a}» не позже, чем «${b}»`,
			'on-or-after': (a, b) => `«${a}» не раньше, чем «${b}»`,
			after: (a, b) => `«${a}» позже, чем «${b}»`,
		},
		status: {
			waiting: 'время не пришло',
			'not-applicable': 'не применяется',
			unknown: 'не известно',
			'in-doubt': 'неясно',
			open: 'срок не прошёл',
			overdue: 'не сделано в срок',
			expired: 'срок истёк',
			met: 'сделано',
			late: 'сделано с опозданием',
		},
		reached: { met: 'набрано', 'not-met': 'не набрано' },
		compare: {
			'>=': (measure) => `не менее ${measure}`,
			'>': (measure) => `больше ${measure}`,
			'=': (measure) => `ровно ${measure}`,
			'<': (measure) => `меньше ${measure}`,
			'<=': (measure) => `не более ${measure}`,
		},
		shareOf: (share, of) => `${share} от ${of}`,
	},
	en: {
		within: (span) => `Term: ${span}`,
		notLaterThan: (span) => `At least ${span} before`,
		sameDay: 'On the same day',
		counted: { after: 'Counted from', before: 'Before' },
		earliest: 'the earliest of — ',
		latest: 'the latest of — ',
		missed: (step) => `the last day of “${step}”, where it was missed`,
		and: ' and ',
		or: ' or ',
		not: (text) => `except where: ${text}`,
		happened: (fact) => `happened: “${fact}”`,
		order: {
			before: (a, b) => `“${a}” is before “${b}”`,
			'on-or-before': (a, b) => `“${a}” is not after “${b}”`,
			'on-or-after': (a, b) => `“${a}” is not before “${b}”`,
			after: (a, b) => `“${a}” is after “${b}”`,
		},
		status: {
			waiting: 'not yet begun',
			'not-applicable': 'does not apply',
			unknown: 'not known',
			'in-doubt': 'in doubt',
			open: 'still in time',
			overdue: 'not done in time',
			expired: 'the time is over',
			met: 'done',
			late: 'done late',
		},
		reached: { met: 'reached', 'not-met': 'not reached' },
		compare: {
			'>=': (measure) => `at least ${measure}`,
			'>': (measure) => `more than ${measure}`,
			'=': (measure) => `exactly ${measure}`,
			'<': (measure) => `fewer than ${measure}`,
			'<=': (measure) => `at most ${measure}`,
		},
		shareOf: (share, of) => `${share} of ${of}`,
	},
};

/** How sure a line is, in a word. */
export const sureInWords: Record<'sure' | 'likely' | 'unsure' | 'blank', Texts> = {
	sure: { kk: 'мәтіні оқылды', ru: 'текст прочитан', en: 'text read' },
	likely: { kk: 'жанама дереккөз', ru: 'вторичный источник', en: 'secondary source' },
	unsure: {
		kk: 'заңгер растауы керек',
		ru: 'должен подтвердить юрист',
		en: 'a lawyer must confirm',
	},
	blank: { kk: 'белгісіз', ru: 'не известно', en: 'not known' },
};

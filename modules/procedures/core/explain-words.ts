/** The sentences of explanations; `explain.ts` chooses among them. */
import type { Locale } from '#platform/locale.ts';

export type Words = {
	lastDay(title: string, day: string): string;
	counted(amount: string, trigger: string, day: string): string;
	skipped(days: string): string;
	worked(days: string): string;
	rolled(last: string, to: string): string;
	extended(on: string, amount: string, day: string): string;
	version(source: string, from: string): string;
	articles(article: string): string;
	points(point: string): string;
	weekends: string;
	moved: string;
	exchanged(worked: string): string;
	likelyCalendar: string;
	likely: string;
	unsure: string;
	unknown(year: number): string;
	silence(until: string): string;
	notKnown(fact: string): string;
	notices(have: number, need: number, from: string | null): string;
	/** A term that runs back from a planned day. */
	before(amount: string, trigger: string, day: string): string;
	earliest(notice: string, day: string): string;
	within(from: string, to: string): string;
	range(title: string, from: string, to: string): string;
	/** A version whose first day is only known within bounds. */
	versionWithin(source: string, from: string, to: string): string;
	inDoubt: string;
	paused(from: string, until: string, days: string): string;
	standing(since: string): string;
	waiting(facts: string): string;
	hangsOn(names: string): string;
	because(reason: string): string;
	notApplicable: string;
	notAdvice: string;
	or: string;
};

export const words: Record<Locale, Words> = {
	kk: {
		lastDay: (title, day) => `${title}. Соңғы күні: ${day}.`,
		counted: (amount, trigger, day) =>
			`Мерзімі ${amount}, санақ ертеңінен басталады. Бастапқы күн: ${trigger}, ${day}.`,
		skipped: (days) => `Есепке кірмейтін күндер: ${days}.`,
		worked: (days) => `Демалыс болса да жұмыс күні саналды: ${days}.`,
		rolled: (last, to) => `Соңғы күн жұмыс күні емес (${last}), сондықтан ол жылжиды: ${to}.`,
		extended: (on, amount, day) => `Мерзім ұзартылды (${on}): ${amount} қосылды. Жаңа соңғы күн: ${day}.`,
		version: (source, from) => `Ереже: ${source}; ${from} қолданылады.`,
		articles: (article) => `${article}-бап`,
		points: (point) => `${point}-тармақ`,
		weekends: 'сенбі мен жексенбі',
		moved: 'демалыстан ауыстырылған',
		exchanged: (worked) => `орнына ${worked} жұмыс күні болды`,
		likelyCalendar: 'Демалыс күндері ашық күнтізбеден алынды; мемлекет оларды ауыстырса, мерзім де өзгереді.',
		likely: 'Бұл ереже қосалқы дереккөзден алынды.',
		unsure: 'Бұл күн нақты емес: оны заңгер растауы керек.',
		unknown: (year) => `Соңғы күнді әзірге айта алмаймыз: ${year} жылдың күнтізбесі белгісіз.`,
		silence: (until) => `Өтініш беруші ${until} жауап бере алады.`,
		notKnown: (fact) => `Әлі белгісіз: ${fact}.`,
		notices: (have, need, from) =>
			`Еске салу: ${need} керек, ${have} есептелді.${from === null ? '' : ` Келесісін ${from} жіберуге болады.`}`,
		before: (amount, trigger, day) =>
			`Кемінде ${amount} бұрын. Қай күннен бұрын: ${trigger}, ${day}. Демалыс күні бұл мерзімді жылжытпайды.`,
		earliest: (notice, day) => `Ескертілген күн: ${notice}. Рұқсат етілетін ең ерте күн: ${day}.`,
		within: (from, to) => `Бастапқы күні нақты белгілі емес: ${from} – ${to} аралығында.`,
		range: (title, from, to) => `${title}. Соңғы күні ${from} – ${to} аралығында.`,
		versionWithin: (source, from, to) =>
			`Ереже: ${source}; қай күннен бастап қолданылатыны нақты белгілі емес (${from} – ${to} аралығында).`,
		inDoubt: 'Мерзімінде жасалды ма, ол нақты белгісіз күнге байланысты.',
		paused: (from, until, days) =>
			`Мерзім тоқтап тұрды (${from} – ${until}): соңғы күн ${days} кейінге жылжыды.`,
		standing: (since) => `Мерзім ${since} тоқтап тұр; ол аяқталғанша соңғы күнді айту мүмкін емес.`,
		waiting: (facts) => `Мерзім әлі басталған жоқ. Күтіп тұр: ${facts}.`,
		hangsOn: (names) => `Белгісіз. Бұл мынаған байланысты: ${names}.`,
		because: (reason) => `Белгісіз, өйткені ${reason}`,
		notApplicable: 'Бұл қадам мұнда қолданылмайды.',
		notAdvice: 'Бұл заң кеңесі емес: заңгер растауы керек.',
		or: ' немесе ',
	},
	ru: {
		lastDay: (title, day) => `${title}. Последний день: ${day}.`,
		counted: (amount, trigger, day) =>
			`Срок ${amount}, считая со следующего дня. Начальный день: ${trigger}, ${day}.`,
		skipped: (days) => `Не считаются: ${days}.`,
		worked: (days) => `Считаются рабочими, хотя это выходные: ${days}.`,
		rolled: (last, to) => `Последний день нерабочий (${last}), поэтому он переносится: ${to}.`,
		extended: (on, amount, day) => `Срок продлён (${on}): добавлено ${amount}. Новый последний день: ${day}.`,
		version: (source, from) => `Правило: ${source}; действует ${from}.`,
		articles: (article) => `статья ${article}`,
		points: (point) => `пункт ${point}`,
		weekends: 'субботы и воскресенья',
		moved: 'перенос с выходного',
		exchanged: (worked) => `вместо него рабочим было ${worked}`,
		likelyCalendar:
			'Выходные взяты из открытого календаря; если государство перенесёт выходной, изменится и срок.',
		likely: 'Правило взято из вторичного источника.',
		unsure: 'Эта дата неточна: её должен подтвердить юрист.',
		unknown: (year) => `Последний день пока назвать нельзя: календарь ${year} года неизвестен.`,
		silence: (until) => `Заявитель ещё может ответить ${until}.`,
		notKnown: (fact) => `Ещё не известен: ${fact}.`,
		notices: (have, need, from) =>
			`Напоминаний нужно ${need}, засчитано ${have}.${from === null ? '' : ` Следующее можно послать ${from}.`}`,
		before: (amount, trigger, day) =>
			`Не позднее чем за ${amount}. До какого дня: ${trigger}, ${day}. Выходной этот срок не переносит.`,
		earliest: (notice, day) => `День уведомления: ${notice}. Самый ранний разрешённый день: ${day}.`,
		within: (from, to) => `Начальный день точно не известен: он лежит в промежутке от ${from} до ${to}.`,
		range: (title, from, to) => `${title}. Последний день лежит в промежутке от ${from} до ${to}.`,
		versionWithin: (source, from, to) =>
			`Правило: ${source}; с какого дня оно действует, точно не известно (от ${from} до ${to}).`,
		inDoubt: 'Сделано ли это в срок, зависит от дня, который точно не известен.',
		paused: (from, until, days) => `Срок не шёл (${from} – ${until}): последний день сдвинулся на ${days}.`,
		standing: (since) => `Срок не идёт ${since}; пока это не кончится, последний день назвать нельзя.`,
		waiting: (facts) => `Срок ещё не начался. Ждём: ${facts}.`,
		hangsOn: (names) => `Не известно. Это зависит от того, чего мы не знаем: ${names}.`,
		because: (reason) => `Не известно, потому что ${reason}`,
		notApplicable: 'Этот шаг здесь не применяется.',
		notAdvice: 'Это не юридическая консультация: ответ должен подтвердить юрист.',
		or: ' или ',
	},
	en: {
		lastDay: (title, day) => `${title}. Last day: ${day}.`,
		counted: (amount, trigger, day) =>
			`The term is ${amount}, counted from the day after ${day}, ${trigger}.`,
		skipped: (days) => `Not counted: ${days}.`,
		worked: (days) => `Counted as working days although they fall on days off: ${days}.`,
		rolled: (last, to) => `The last day is not a working day (${last}), so it moves to ${to}.`,
		extended: (on, amount, day) => `Extended on ${on} by ${amount}. New last day: ${day}.`,
		version: (source, from) => `Rule: ${source}; in force ${from}.`,
		articles: (article) => `article ${article}`,
		points: (point) => `point ${point}`,
		weekends: 'Saturdays and Sundays',
		moved: 'moved from a weekend',
		exchanged: (worked) => `a day off in exchange for ${worked}`,
		likelyCalendar:
			'Days off come from a public calendar; if the authorities move a day off, the last day moves too.',
		likely: 'The rule comes from a secondary source.',
		unsure: 'This date is not certain: a lawyer must confirm it.',
		unknown: (year) => `The last day cannot be named yet: the calendar of ${year} is not known.`,
		silence: (until) => `The person may still answer ${until}.`,
		notKnown: (fact) => `Not known yet: ${fact}.`,
		notices: (have, need, from) =>
			`Reminders: ${need} needed, ${have} counted.${from === null ? '' : ` The next may be sent ${from}.`}`,
		before: (amount, trigger, day) =>
			`At least ${amount} before ${day}, ${trigger}. A day off does not move this.`,
		earliest: (notice, day) => `With notice on ${notice}, the first day allowed is ${day}.`,
		within: (from, to) => `The day it began is not known exactly: it lies between ${from} and ${to}.`,
		range: (title, from, to) => `${title}. The last day lies between ${from} and ${to}.`,
		versionWithin: (source, from, to) =>
			`Rule: ${source}; the day from which it stands is not known exactly (between ${from} and ${to}).`,
		inDoubt: 'Whether it was in time hangs on a day that is not known exactly.',
		paused: (from, until, days) =>
			`The term stood still (${from} to ${until}): the last day moved by ${days}.`,
		standing: (since) => `The term stands still ${since}; until that ends, no last day can be named.`,
		waiting: (facts) => `The term has not begun. Waiting for: ${facts}.`,
		hangsOn: (names) => `Not known. It hangs on: ${names}.`,
		because: (reason) => `Not known, because ${reason}`,
		notApplicable: 'This step does not apply here.',
		notAdvice: 'This is not legal advice; a lawyer must confirm it.',
		or: ' or ',
	},
};

/** How many people a rule asks for. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';
import type { CountProblem, Verdict } from '../contract.ts';

type Messages = {
	title: string;
	link: string;
	lead: string;
	needsScript: string;
	text: string;
	day: string;
	bill: string;
	whatFor: string;
	way: string;
	choose: string;
	fields: string;
	leaveOpen: string;
	answer: string;
	asked: string;
	needed: string;
	counted: string;
	atMost(number: string): string;
	exactly(number: string): string;
	/** Where it is not known yet how many come. */
	ifFewest(number: string): string;
	ofWhole(number: string): string;
	missing(number: string): string;
	tooMany(number: string): string;
	verdict: Record<Verdict, string>;
	onlyIf(condition: string): string;
	write(names: string): string;
	noWay: string;
	differ: string;
	problem: Record<CountProblem['code'], (name: string, than: string) => string>;
	print: string;
	clear: string;
	sheet(day: string): string;
};

export const messages: Record<Locale, Messages> = {
	kk: {
		title: 'Қанша адам керек?',
		link: 'Қанша адам керек? Жиналысқа дейін санап көріңіз',
		lead: 'Санын жазыңыз, аты-жөнін жазбаңыз: осы құрылғы есептейді. Ештеңе жіберілмейді, ештеңе сақталмайды.',
		needsScript: 'Бұл бетке браузердің скрипті керек. Онсыз заңның мәтінін оқи аласыз.',
		text: 'Заңның мәтіні',
		day: 'Қай күнгі заң бойынша?',
		bill: 'Күшіне енбеген жобаны да көрсету',
		whatFor: 'Не үшін керек?',
		way: 'Қалай шешіледі?',
		choose: 'Таңдаңыз',
		fields: 'Не белгілі?',
		leaveOpen: 'Әлі белгісізін бос қалдырыңыз: барлығы қанша екенін жазсаңыз, қаншасы керек екені шығады.',
		answer: 'Заң бойынша',
		asked: 'Заң не талап етеді',
		needed: 'Керегі',
		counted: 'Саналғаны',
		atMost: (number) => `ең көбі ${number}`,
		exactly: (number) => `дәл ${number}`,
		ifFewest: (number) => `${number}, егер керегінше ғана адам келсе`,
		ofWhole: (number) => `барлығы ${number}`,
		missing: (number) => `жетпейтіні: ${number}`,
		tooMany: (number) => `артығы: ${number}`,
		verdict: {
			met: 'Жетеді.',
			'not-met': 'Жетпейді.',
			unknown: 'Әзірге айту мүмкін емес.',
			'not-applicable': 'Бұл жол бұл жерде ашық емес.',
		},
		onlyIf: (condition) => `Тек мынадай жағдайда ғана: ${condition}.`,
		write: (names) => `Мынаны жазыңыз: ${names}.`,
		noWay: 'Бұл мәтінде мұндай жол жоқ.',
		differ: 'Ережені екі түрлі оқуға болады. Екеуі де төменде.',
		problem: {
			negative: (name) => `«${name}» нөлден кем болмайды.`,
			'in-parts': (name) => `«${name}» бүтін сан болуы керек.`,
			'too-large': (name) => `«${name}» тым үлкен. Санды тексеріңіз.`,
			'over-100': (name) => `«${name}» 100 пайыздан аспайды.`,
			'more-than-whole': (name, than) =>
				`«${name}» мынадан көп болмайды: «${than}». Екі санды да тексеріңіз.`,
			nothing: (name) => `«${name}» нөл болса, үлесін есептеу мүмкін емес. Алдымен соны жазыңыз.`,
			'whole-missing': (name, than) => `«${name}» жазылды, ал мынау жазылмады: «${than}».`,
		},
		print: 'Жиналысқа басып шығару',
		clear: 'Бәрін өшіру',
		sheet: (day) => `${day} күнгі заң бойынша. Аты-жөн жазылмайды.`,
	},
	ru: {
		title: 'Сколько нужно человек?',
		link: 'Сколько нужно человек? Посчитайте до собрания',
		lead: 'Пишите числа, а не имена: посчитает это устройство. Ничего не отправляется и не хранится.',
		needsScript: 'Этой странице нужен скрипт браузера. Без него можно прочесть текст закона.',
		text: 'Текст закона',
		day: 'По закону какого дня?',
		bill: 'Показать и проект, который не вступил в силу',
		whatFor: 'Для чего?',
		way: 'Как решают?',
		choose: 'Выберите',
		fields: 'Что известно?',
		leaveOpen: 'Чего ещё не знаете, оставьте пустым: впишите, сколько всего, и станет видно, сколько нужно.',
		answer: 'По закону',
		asked: 'Чего требует закон',
		needed: 'Нужно',
		counted: 'Насчитали',
		atMost: (number) => `не больше ${number}`,
		exactly: (number) => `ровно ${number}`,
		ifFewest: (number) => `${number}, если придёт ровно столько, сколько нужно`,
		ofWhole: (number) => `из ${number}`,
		missing: (number) => `не хватает ${number}`,
		tooMany: (number) => `лишних ${number}`,
		verdict: {
			met: 'Достаточно.',
			'not-met': 'Недостаточно.',
			unknown: 'Пока сказать нельзя.',
			'not-applicable': 'Этот путь здесь закрыт.',
		},
		onlyIf: (condition) => `Только в таком случае: ${condition}.`,
		write: (names) => `Впишите: ${names}.`,
		noWay: 'В этом тексте такого пути нет.',
		differ: 'Правило можно прочесть по-разному. Ниже оба прочтения.',
		problem: {
			negative: (name) => `«${name}» не может быть меньше нуля.`,
			'in-parts': (name) => `«${name}» должно быть целым числом.`,
			'too-large': (name) => `«${name}»: слишком большое число. Проверьте его.`,
			'over-100': (name) => `«${name}» не может быть больше 100 процентов.`,
			'more-than-whole': (name, than) =>
				`«${name}» не может быть больше, чем «${than}». Проверьте оба числа.`,
			nothing: (name) => `«${name}» – ноль, и долю от него посчитать нельзя. Сначала впишите это число.`,
			'whole-missing': (name, than) => `«${name}» есть, а «${than}» не вписано.`,
		},
		print: 'Напечатать для собрания',
		clear: 'Стереть всё',
		sheet: (day) => `По закону на ${day}. Имена не пишутся.`,
	},
	en: {
		title: 'How many people are needed?',
		link: 'How many people are needed? Count before the meeting',
		lead: 'Write numbers, never names: this device counts. Nothing is sent, nothing is kept.',
		needsScript: 'This page needs the browser’s script. Without it you can read the text of the law.',
		text: 'The text of the law',
		day: 'By the law of which day?',
		bill: 'Show the bill that is not in force as well',
		whatFor: 'What for?',
		way: 'How is it decided?',
		choose: 'Choose',
		fields: 'What is known?',
		leaveOpen:
			'Leave empty what you do not know yet: write how many there are in all, and you see how many are needed.',
		answer: 'By the law',
		asked: 'What the law asks',
		needed: 'Needed',
		counted: 'Counted',
		atMost: (number) => `at most ${number}`,
		exactly: (number) => `exactly ${number}`,
		ifFewest: (number) => `${number}, if only as many come as must`,
		ofWhole: (number) => `of ${number}`,
		missing: (number) => (number === '1' ? '1 is missing' : `${number} are missing`),
		tooMany: (number) => `${number} too many`,
		verdict: {
			met: 'Enough.',
			'not-met': 'Not enough.',
			unknown: 'This cannot be said yet.',
			'not-applicable': 'This way is not open here.',
		},
		onlyIf: (condition) => `Only where this holds: ${condition}.`,
		write: (names) => `Write this: ${names}.`,
		noWay: 'This text knows no such way.',
		differ: 'The rule can be read in more than one way. Both readings stand below.',
		problem: {
			negative: (name) => `“${name}” cannot be less than nothing.`,
			'in-parts': (name) => `“${name}” must be a whole number.`,
			'too-large': (name) => `“${name}” is too large. Check the number.`,
			'over-100': (name) => `“${name}” cannot be more than 100 percent.`,
			'more-than-whole': (name, than) => `“${name}” cannot be more than “${than}”. Check both numbers.`,
			nothing: (name) => `“${name}” is nothing, and there is no share of nothing. Write that number first.`,
			'whole-missing': (name, than) => `“${name}” is there, but “${than}” is not.`,
		},
		print: 'Print for the meeting',
		clear: 'Clear everything',
		sheet: (day) => `By the law of ${day}. No names are written.`,
	},
};

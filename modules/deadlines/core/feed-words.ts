/** Words of calendar entries. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';

interface Words {
	readonly name: string;
	readonly missed: string;
	readonly nature: Record<'duty' | 'right' | 'period', string>;
	readonly between: (from: string, to: string) => string;
	readonly inDoubt: string;
	readonly actor: (who: string) => string;
	readonly article: (number: string, divided: 'articles' | 'points', source: string) => string;
	readonly reading: (name: string) => string;
	readonly shared: string;
	readonly shown: string;
	readonly own: string;
}

export const feedWords: Record<Locale, Words> = {
	kk: {
		name: 'Senim: мерзімдер',
		missed: 'Өтіп кетті',
		nature: {
			duty: 'Мұны істеудің соңғы күні.',
			right: 'Мұны істеуге болатын соңғы күн.',
			period: 'Кезеңнің соңғы күні.',
		},
		between: (from, to) => `Соңғы күн дәл белгісіз: ең ерте ${from}, ең кеш ${to}.`,
		inDoubt: 'Соңғы күн анық емес: іс бетіндегі түсіндірмені қараңыз.',
		actor: (who) => `Кім істейді: ${who}.`,
		article: (number, divided, source) =>
			divided === 'articles' ? `${number}-бап, ${source}.` : `${number}-тармақ, ${source}.`,
		reading: (name) => `Оқылымы: ${name}.`,
		shared: 'Тараптар ортаға салған деректер бойынша есептелген. Тарап өзінде сақтаған деректер мұнда жоқ.',
		shown: 'Бұл күнді бір тарап негізін айтпай көрсеткен.',
		own: 'Сіздің тарап өзінде сақтаған деректерімен бірге есептелген. Бұл файлды серверге ешкім жібермейді.',
	},
	ru: {
		name: 'Senim: сроки',
		missed: 'Пропущено',
		nature: {
			duty: 'Последний день, чтобы это сделать.',
			right: 'Последний день, когда это можно сделать.',
			period: 'Последний день периода.',
		},
		between: (from, to) => `Последний день известен не точно: самое раннее ${from}, самое позднее ${to}.`,
		inDoubt: 'Последний день неясен: смотрите объяснение на странице спора.',
		actor: (who) => `Кто действует: ${who}.`,
		article: (number, divided, source) =>
			divided === 'articles' ? `Статья ${number}, ${source}.` : `Пункт ${number}, ${source}.`,
		reading: (name) => `Прочтение: ${name}.`,
		shared: 'Посчитано по тому, чем стороны поделились. Того, что сторона хранит у себя, здесь нет.',
		shown: 'Этот день показала одна сторона, без того, из чего он следует.',
		own: 'Посчитано вместе с тем, что ваша сторона хранит у себя. Этот файл на сервер не попадает.',
	},
	en: {
		name: 'Senim: deadlines',
		missed: 'Missed',
		nature: {
			duty: 'The last day to do this.',
			right: 'The last day on which this may be done.',
			period: 'The last day of the period.',
		},
		between: (from, to) => `The last day is not known exactly: ${from} at the earliest, ${to} at the latest.`,
		inDoubt: 'The last day is in doubt: see the explanation on the page of the matter.',
		actor: (who) => `Who acts: ${who}.`,
		article: (number, divided, source) =>
			divided === 'articles' ? `Article ${number}, ${source}.` : `Point ${number}, ${source}.`,
		reading: (name) => `Reading: ${name}.`,
		shared: 'Counted from what the sides shared. What a side keeps to itself is not in it.',
		shown: 'One side chose to show this day, without the facts behind it.',
		own: 'Counted together with what your side keeps to itself. This file never goes to the server.',
	},
};

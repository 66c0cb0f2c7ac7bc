/**
 * Individual labour disputes under the Labour Code of 23 November 2015 as first in force. Only two differences from
 * the text of 2026 are known (both at second hand): "small business" instead of "micro-enterprise", and "three days"
 * for the copies. That the other lines read the same in 2016 was not checked, so all of them are unsure.
 */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { calendarDays, from } from '../forms.ts';
import { reading, saidBy } from '../lines.ts';
import { endings, filing, pauses } from './filing.ts';
import { commission, quorums } from './lines.ts';
import { members } from './members.ts';
import { papers, straightBefore2023, whereToGo } from './questions.ts';
import { counting, sources } from './sources.ts';
import { actors, circumstances, facts, quantities } from './words.ts';

const press = saidBy('press');

export const individualDispute20160101: ProcedureVersion = {
	procedure: 'individual-dispute',
	version: 'kz/individual-dispute/2016-01-01',
	title: {
		kk: 'Жеке еңбек дауы',
		ru: 'Индивидуальный трудовой спор',
		en: 'Individual labour dispute',
	},
	about: {
		kk: 'Еңбек кодексінің 159–161-баптары. 2016 жылғы мәтін оқылмаған: жолдар 2026 жылғы мәтіннен алынған, екі айырмасы екінші қолдан белгілі. Заңгер растауы керек.',
		ru: 'Статьи 159–161 Трудового кодекса. Текст 2016 года не прочитан: строки взяты из текста 2026 года, два отличия известны из вторых рук. Должен подтвердить юрист.',
		en: 'Articles 159–161 of the Labour Code. The text of 2016 was not read: the lines are those of the text of 2026, two differences are known at second hand. A lawyer must confirm.',
	},
	status: 'in-force',
	inForce: { from: '2016-01-01', to: '2023-02-26', confidence: 'sure' },
	calendar: 'kz',
	sources,
	actors,
	facts,
	quantities,
	circumstances,
	counting,
	steps: [
		...filing('unsure', straightBefore2023),
		...commission('unsure', {
			id: 'copies',
			title: { kk: 'Шешімнің көшірмелері', ru: 'Копии решения', en: 'Copies of the decision' },
			nature: 'duty',
			actor: 'commission',
			doneBy: ['copies-given'],
			readings: [
				reading(
					press('159(5)', 'likely', {
						kk: 'Шешімнің көшірмелері тараптарға үш күн ішінде беріледі («жұмыс» сөзі 2023 жылы қосылды).',
						ru: 'Копии решения выдаются сторонам за три дня (слово «рабочих» появилось в 2023 году).',
						en: 'Copies of the decision are given to the parties within three days (the word “working” came in 2023).',
					}),
					from('decided'),
					calendarDays(3),
				),
			],
		}),
		...members('unsure'),
	],
	thresholds: [],
	quorums: quorums('unsure'),
	questions: [
		whereToGo(
			'unsure',
			straightBefore2023,
			{
				kk: 'Комиссиясыз сотқа шағын кәсіпкерлік субъектілерінің жұмыскерлері жүгінетін (екінші қолдан). Жұмыскері он бестен аспайтын коммерциялық емес ұйымдар, үй жұмыскерлері мен атқарушы орган туралы жол 2026 жылғы мәтіннен алынған.',
				ru: 'Сразу в суд обращались работники субъектов малого предпринимательства (из вторых рук). Строка о некоммерческих организациях до пятнадцати работников, домашних работниках и исполнительном органе взята из текста 2026 года.',
				en: 'Workers of small businesses went straight to the court (at second hand). The line on non-profits of at most fifteen staff, domestic workers and executives is that of the text of 2026.',
			},
			'likely',
		),
	],
	papers: papers('unsure'),
	pauses: pauses('unsure'),
	endings: endings('unsure'),
};

/** Peaceful assembly under Law 333-VI of 25 May 2020, known at second hand. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'which-way',
		title: {
			kk: 'Хабарлау керек пе, әлде келісу ме?',
			ru: 'Уведомление или согласование?',
			en: 'Notification or approval?',
		},
		answers: {
			notification: {
				kk: 'хабарлау жеткілікті',
				ru: 'достаточно уведомления',
				en: 'a notification is enough',
			},
			approval: { kk: 'келісу керек', ru: 'нужно согласование', en: 'approval is needed' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('kind', 'demonstration', 'march'),
						answer: 'approval',
						rule: {
							kk: 'Демонстрация мен шеруге келісу керек.',
							ru: 'Для демонстрации и шествия нужно согласование.',
							en: 'A demonstration and a march need approval.',
						},
						article: '12',
						source: 'law',
						confidence: 'likely',
					},
				],
				otherwise: {
					answer: 'notification',
					rule: {
						kk: 'Пикет, жиналыс және митинг туралы хабарлау жеткілікті.',
						ru: 'О пикете, собрании и митинге достаточно уведомить.',
						en: 'For a picket, a meeting and a rally a notification is enough.',
					},
					article: '10',
					source: 'law',
					confidence: 'likely',
				},
			},
		],
	},
	{
		id: 'may-hold',
		title: {
			kk: 'Жиналысты өткізуге бола ма?',
			ru: 'Можно ли провести собрание?',
			en: 'May the assembly be held?',
		},
		answers: {
			may: { kk: 'иә', ru: 'да', en: 'yes' },
			refused: { kk: 'жоқ: бас тартылған', ru: 'нет: отказано', en: 'no: it was refused' },
			wait: {
				kk: 'әзірге жоқ: жауап немесе үш жұмыс күні керек',
				ru: 'пока нет: нужен ответ или три рабочих дня',
				en: 'not yet: an answer or three working days are needed',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { happened: 'refused' },
						answer: 'refused',
						rule: { kk: 'Бас тарту берілген.', ru: 'Отказ получен.', en: 'It was refused.' },
						article: '14',
						source: 'law',
						confidence: 'likely',
					},
					{
						when: { happened: 'permitted' },
						answer: 'may',
						rule: { kk: 'Әкімдік қарсы емес.', ru: 'Акимат согласен.', en: 'The akimat agrees.' },
						article: '11, 13',
						source: 'law',
						confidence: 'likely',
					},
					{
						when: {
							all: [
								is('kind', 'picket', 'meeting', 'rally'),
								{ step: 'answer-notification', is: ['overdue'] },
							],
						},
						answer: 'may',
						rule: {
							kk: 'Хабарламаға үш жұмыс күні ішінде жауап болмаса, жиналысты өткізуге болады.',
							ru: 'Если на уведомление за три рабочих дня не ответили, собрание можно провести.',
							en: 'Where a notification got no answer within three working days, the assembly may be held.',
						},
						article: '11',
						source: 'law',
						confidence: 'likely',
					},
					{
						when: {
							all: [is('kind', 'demonstration', 'march'), { step: 'answer-application', is: ['overdue'] }],
						},
						blank: {
							kk: 'өтінімге үнсіздік нені білдіретіні табылмады; заңгер заңның 13-бабын қарауы керек',
							ru: 'что означает молчание на заявление, не найдено; юрист должен посмотреть статью 13 закона',
							en: 'what silence on an application means was not found; a lawyer must look at article 13 of the law',
						},
					},
				],
				otherwise: {
					answer: 'wait',
					rule: {
						kk: 'Алдымен жауап мерзімі өтуі керек.',
						ru: 'Сначала должен пройти срок ответа.',
						en: 'The time to answer must pass first.',
					},
					article: '11, 13',
					source: 'law',
					confidence: 'likely',
				},
			},
		],
	},
	{
		id: 'place',
		title: {
			kk: 'Жиналысты осы жерде өткізуге бола ма?',
			ru: 'Можно ли провести собрание в этом месте?',
			en: 'May it be held at this place?',
		},
		answers: {
			may: { kk: 'иә', ru: 'да', en: 'yes' },
			'not-there': {
				kk: 'жоқ: арнайы орын емес',
				ru: 'нет: место не специальное',
				en: 'no: it is not a special place',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('special-place', 'yes'),
						answer: 'may',
						rule: {
							kk: 'Арнайы орындарды мәслихат белгілейді.',
							ru: 'Специальные места определяет маслихат.',
							en: 'The maslikhat sets special places.',
						},
						article: '8',
						source: 'law',
						confidence: 'likely',
					},
				],
				otherwise: {
					answer: 'not-there',
					rule: {
						kk: 'Жиналыстар мәслихат белгілеген арнайы орындарда өтеді.',
						ru: 'Собрания проводят в специальных местах, которые определил маслихат.',
						en: 'Assemblies are held at special places set by the maslikhat.',
					},
					article: '8',
					source: 'law',
					confidence: 'likely',
				},
			},
		],
	},
	{
		id: 'ground-of-refusal',
		title: {
			kk: 'Аталған негіз бас тартуға негіз бе?',
			ru: 'Является ли названное основание основанием отказа?',
			en: 'Is the ground that was named a ground to refuse?',
		},
		answers: {
			'in-time': { kk: 'жоқ: мерзімінде берілген', ru: 'нет: подано в срок', en: 'no: it was filed in time' },
			late: {
				kk: 'иә: мерзімінен кеш берілген',
				ru: 'да: подано позже срока',
				en: 'yes: it was filed too late',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: {
							all: [
								is('ground-named', 'late'),
								{
									any: [
										{ step: 'notify', is: ['late'] },
										{ step: 'apply', is: ['late'] },
									],
								},
							],
						},
						answer: 'late',
						rule: {
							kk: 'Мерзімі өткен соң берілген.',
							ru: 'Подано после срока.',
							en: 'It was filed after the term.',
						},
						article: '10, 12',
						source: 'law',
						confidence: 'likely',
					},
					{
						when: {
							all: [
								is('ground-named', 'late'),
								{
									any: [
										{ step: 'notify', is: ['met'] },
										{ step: 'apply', is: ['met'] },
									],
								},
							],
						},
						answer: 'in-time',
						rule: {
							kk: 'Мерзімінде берілген: уақыт негіз емес.',
							ru: 'Подано в срок: время не основание.',
							en: 'It was filed in time: time is no ground.',
						},
						article: '10, 12',
						source: 'law',
						confidence: 'likely',
					},
				],
				otherwise: {
					blank: {
						kk: '14-баптағы негіздер тізімі оқылмаған; заңгер оны қарауы керек',
						ru: 'перечень оснований в статье 14 не прочитан; его должен посмотреть юрист',
						en: 'the list of grounds in article 14 was not read; a lawyer must look at it',
					},
				},
			},
		],
	},
];

/** Peaceful assembly under the law of 1995, known from the report of Human Rights Watch. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { back, calendarDays, from, is } from '../forms.ts';
import { hrw, secondHand } from '../sources.ts';
import { lens } from './lens.ts';

export const assembly19950317: ProcedureVersion = {
	procedure: 'assembly',
	version: 'kz/assembly/1995-03-17',
	title: { kk: 'Бейбіт жиналыс', ru: 'Мирное собрание', en: 'Peaceful assembly' },
	about: {
		kk: '1995 жылғы заң бойынша кез келген жиналысқа рұқсат керек болды, ол кемінде он күн бұрын сұралды.',
		ru: 'По закону 1995 года на любое собрание нужно было разрешение, и просили о нём не позднее чем за десять дней.',
		en: 'Under the law of 1995 every assembly needed a permit, asked for at least ten days before.',
	},
	status: 'in-force',
	inForce: { from: '1995-03-17', to: '2020-06-05', confidence: 'sure' },
	calendar: 'kz',
	sources: { hrw: hrw, press: secondHand },
	actors: {
		organiser: { kk: 'ұйымдастырушы', ru: 'организатор', en: 'the organiser' },
		akimat: { kk: 'әкімдік', ru: 'акимат', en: 'the akimat' },
	},
	facts: {
		assembly: {
			kk: 'жиналыс өтетін (жоспарланған) күн',
			ru: 'день собрания (запланированный)',
			en: 'the (planned) day of the assembly',
		},
		requested: {
			kk: 'рұқсат сұралған күн',
			ru: 'день подачи заявления',
			en: 'the day permission was asked for',
		},
		permitted: { kk: 'рұқсат берілген күн', ru: 'день разрешения', en: 'the day it was permitted' },
		refused: { kk: 'бас тартылған күн', ru: 'день отказа', en: 'the day it was refused' },
	},
	circumstances: {
		'ground-named': {
			name: { kk: 'бас тарту негізі', ru: 'основание отказа', en: 'the ground of the refusal' },
			values: {
				late: { kk: 'кеш берілді', ru: 'подано поздно', en: 'filed too late' },
				form: { kk: 'түрі дұрыс емес', ru: 'не по форме', en: 'not in the form' },
				safety: { kk: 'қауіпсіздік', ru: 'безопасность', en: 'safety' },
				'other-events': {
					kk: 'сол жерде басқа іс-шаралар бар',
					ru: 'в этом месте другие мероприятия',
					en: 'other events in the place',
				},
			},
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Жиналысқа дейінгі мерзім жоспарланған күннен кері саналады: дәл сонша күн жеткілікті.',
			ru: 'Срок до собрания считают назад от запланированного дня: ровно столько дней достаточно.',
			en: 'The time before the assembly is counted back from the planned day: exactly so many days are enough.',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	steps: [
		{
			id: 'apply',
			title: { kk: 'Рұқсат сұрау', ru: 'Подать заявление', en: 'Ask for permission' },
			nature: 'duty',
			actor: 'organiser',
			doneBy: ['requested'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Өтініш жиналыстан кемінде он күн бұрын беріледі.',
						ru: 'Заявление подают не позднее чем за десять дней до собрания.',
						en: 'The application is made at least ten days before the assembly.',
					},
					article: null,
					source: 'hrw',
					confidence: 'sure',
					trigger: from('assembly'),
					term: back(calendarDays(10)),
					extension: null,
				},
			],
		},
		{
			id: 'answer',
			title: { kk: 'Жауап беру', ru: 'Ответить', en: 'Answer' },
			nature: 'duty',
			actor: 'akimat',
			doneBy: ['permitted', 'refused'],
			onlyIf: { happened: 'requested' },
			readings: [
				{
					name: null,
					rule: {
						kk: 'Әкімдік жиналыстан бес күн бұрын жауап береді (мәтіннен тексерілмеген).',
						ru: 'Акимат отвечает за пять дней до собрания (по тексту не проверено).',
						en: 'The akimat answers five days before the assembly (not checked against the text).',
					},
					article: null,
					source: 'press',
					confidence: 'likely',
					trigger: from('assembly'),
					term: back(calendarDays(5)),
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions: [
		{
			id: 'late-as-a-ground',
			title: {
				kk: 'Кеш берілді деп бас тартуға бола ма?',
				ru: 'Можно ли отказать из-за опоздания?',
				en: 'May it be refused as filed too late?',
			},
			answers: {
				no: { kk: 'жоқ: мерзімінде берілген', ru: 'нет: подано в срок', en: 'no: it was filed in time' },
				yes: {
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
							when: { step: 'apply', is: ['late'] },
							answer: 'yes',
							rule: {
								kk: 'Мерзімі өткен соң берілген.',
								ru: 'Подано после срока.',
								en: 'It was filed after the term.',
							},
							article: null,
							source: 'hrw',
							confidence: 'sure',
						},
						{
							when: { step: 'apply', is: ['met'] },
							answer: 'no',
							rule: {
								kk: 'Дәл мерзім күні берілсе де жеткілікті.',
								ru: 'Подать в самый последний день достаточно.',
								en: 'Filing on the last day itself is enough.',
							},
							article: null,
							source: 'hrw',
							confidence: 'sure',
						},
					],
					otherwise: {
						blank: {
							kk: 'берілген күн белгісіз, сондықтан уақыт туралы айтуға болмайды; оны құжаттан анықтау керек',
							ru: 'не известен день подачи, поэтому о сроке судить нельзя; его надо установить по документам',
							en: 'the day of filing is not known, so nothing can be said of the time; it must be found in the papers',
						},
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
				may: { kk: 'иә: рұқсат бар', ru: 'да: разрешение есть', en: 'yes: there is a permit' },
				refused: { kk: 'жоқ: бас тартылған', ru: 'нет: отказано', en: 'no: it was refused' },
				'needs-permit': { kk: 'рұқсатсыз болмайды', ru: 'без разрешения нельзя', en: 'not without a permit' },
			},
			readings: [
				{
					name: null,
					outcomes: [
						{
							when: { happened: 'refused' },
							answer: 'refused',
							rule: {
								kk: 'Кез келген жиналысқа рұқсат керек.',
								ru: 'Для любого собрания нужно разрешение.',
								en: 'Every assembly needs a permit.',
							},
							article: null,
							source: 'hrw',
							confidence: 'sure',
						},
						{
							when: { happened: 'permitted' },
							answer: 'may',
							rule: { kk: 'Рұқсат берілген.', ru: 'Разрешение дано.', en: 'A permit was given.' },
							article: null,
							source: 'hrw',
							confidence: 'sure',
						},
					],
					otherwise: {
						answer: 'needs-permit',
						rule: {
							kk: 'Кез келген жиналысқа рұқсат керек; үнсіздік рұқсат емес.',
							ru: 'Для любого собрания нужно разрешение; молчание — не разрешение.',
							en: 'Every assembly needs a permit; silence is none.',
						},
						article: null,
						source: 'hrw',
						confidence: 'sure',
					},
				},
			],
			lens: ['hrw-2016-assembly'],
		},
		{
			id: 'ground-of-refusal',
			title: {
				kk: 'Аталған негіз бас тартуға негіз бе?',
				ru: 'Является ли названное основание основанием отказа?',
				en: 'Is the ground that was named a ground to refuse?',
			},
			answers: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
			readings: [
				{
					name: null,
					outcomes: [
						{
							when: is('ground-named', 'form', 'safety'),
							answer: 'yes',
							rule: {
								kk: 'Түрі, мерзімі және қауіпсіздік — бас тарту негіздері.',
								ru: 'Форма, срок и безопасность — основания отказа.',
								en: 'Form, time and safety are grounds of refusal.',
							},
							article: null,
							source: 'press',
							confidence: 'likely',
						},
						{
							when: { all: [is('ground-named', 'late'), { step: 'apply', is: ['late'] }] },
							answer: 'yes',
							rule: {
								kk: 'Өтініш мерзімінен кеш берілген.',
								ru: 'Заявление подано позже срока.',
								en: 'The application was late.',
							},
							article: null,
							source: 'hrw',
							confidence: 'sure',
						},
						{
							when: { all: [is('ground-named', 'late'), { step: 'apply', is: ['met'] }] },
							answer: 'no',
							rule: {
								kk: 'Өтініш мерзімінде берілген: уақыт негіз емес.',
								ru: 'Заявление подано в срок: время не основание.',
								en: 'The application was in time: time is no ground.',
							},
							article: null,
							source: 'hrw',
							confidence: 'sure',
						},
					],
					otherwise: {
						blank: {
							kk: 'аталған негіз — уақыт туралы емес; оның бас тарту негіздері қатарында екені табылмады, заңгер 1995 жылғы заңды қарауы керек',
							ru: 'названное основание не о сроке; есть ли оно среди оснований отказа, не найдено, юрист должен посмотреть закон 1995 года',
							en: 'the ground that was named is not one of time; whether it is among the grounds of refusal was not found, and a lawyer must look at the law of 1995',
						},
					},
				},
			],
			lens: ['hrw-2016-assembly'],
		},
	],
	lens,
};

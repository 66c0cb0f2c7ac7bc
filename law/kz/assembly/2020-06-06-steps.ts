/** Peaceful assembly under Law 333-VI of 25 May 2020, known at second hand. The steps. */
import type { Step } from '#modules/procedures/contract.ts';
import { back, from, is, workingDays } from '../forms.ts';

export const steps: readonly Step[] = [
	{
		id: 'notify',
		title: { kk: 'Хабарлама беру', ru: 'Подать уведомление', en: 'Give notification' },
		nature: 'duty',
		actor: 'organiser',
		doneBy: ['notified'],
		onlyIf: is('kind', 'picket', 'meeting', 'rally'),
		readings: [
			{
				name: null,
				rule: {
					kk: 'Пикет, жиналыс немесе митинг туралы кемінде бес жұмыс күні бұрын хабарланады.',
					ru: 'О пикете, собрании или митинге уведомляют не позднее чем за пять рабочих дней.',
					en: 'A picket, meeting or rally is notified at least five working days before.',
				},
				article: '10',
				source: 'law',
				confidence: 'likely',
				trigger: from('assembly'),
				term: back(workingDays(5)),
				extension: null,
			},
		],
	},
	{
		id: 'answer-notification',
		title: { kk: 'Хабарламаға жауап', ru: 'Ответить на уведомление', en: 'Answer the notification' },
		nature: 'duty',
		actor: 'akimat',
		doneBy: ['permitted', 'refused'],
		onlyIf: is('kind', 'picket', 'meeting', 'rally'),
		readings: [
			{
				name: null,
				rule: {
					kk: 'Әкімдік тіркелгеннен кейін үш жұмыс күні ішінде жауап береді.',
					ru: 'Акимат отвечает в течение трёх рабочих дней с регистрации.',
					en: 'The akimat answers within three working days of registration.',
				},
				article: '11',
				source: 'law',
				confidence: 'likely',
				trigger: from('registered'),
				term: workingDays(3),
				extension: null,
			},
		],
		ifMissed: [
			{
				rule: {
					kk: 'Үнсіздік — жиналысты өткізуге болады деген сөз.',
					ru: 'Молчание означает, что собрание можно провести.',
					en: 'Silence means that the assembly may be held.',
				},
				article: '11',
				source: 'law',
				confidence: 'likely',
			},
		],
	},
	{
		id: 'apply',
		title: {
			kk: 'Келісу туралы өтінім беру',
			ru: 'Подать заявление о согласовании',
			en: 'Apply for approval',
		},
		nature: 'duty',
		actor: 'organiser',
		doneBy: ['requested'],
		onlyIf: is('kind', 'demonstration', 'march'),
		readings: [
			{
				name: null,
				rule: {
					kk: 'Демонстрация немесе шеру туралы кемінде он жұмыс күні бұрын өтінім беріледі.',
					ru: 'О демонстрации или шествии просят не позднее чем за десять рабочих дней.',
					en: 'A demonstration or march is applied for at least ten working days before.',
				},
				article: '12',
				source: 'law',
				confidence: 'likely',
				trigger: from('assembly'),
				term: back(workingDays(10)),
				extension: null,
			},
		],
	},
	{
		id: 'answer-application',
		title: { kk: 'Өтінімге жауап', ru: 'Ответить на заявление', en: 'Answer the application' },
		nature: 'duty',
		actor: 'akimat',
		doneBy: ['permitted', 'refused'],
		onlyIf: is('kind', 'demonstration', 'march'),
		readings: [
			{
				name: null,
				rule: {
					kk: 'Әкімдік тіркелгеннен кейін жеті жұмыс күні ішінде жауап береді.',
					ru: 'Акимат отвечает в течение семи рабочих дней с регистрации.',
					en: 'The akimat answers within seven working days of registration.',
				},
				article: '13',
				source: 'law',
				confidence: 'likely',
				trigger: from('registered'),
				term: workingDays(7),
				extension: null,
			},
		],
	},
];

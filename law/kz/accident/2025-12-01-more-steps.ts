/** Accidents at work: Labour Code, articles 186–190, the text read in 2026. More steps. */
import type { Step } from '#modules/procedures/contract.ts';
import { from, is, unmoved, workingDays, years } from '../forms.ts';

export const moreSteps: readonly Step[] = [
	{
		id: 'issue-act',
		title: { kk: 'Акт жасау', ru: 'Составить акт', en: 'Draw up the act' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['act'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Акт тергеп-тексеру аяқталғаннан кейін үш жұмыс күні ішінде электрондық түрде жасалады.',
					ru: 'Акт составляют в электронном виде в течение трёх рабочих дней после расследования.',
					en: 'The act is drawn up electronically within three working days of the investigation’s end.',
				},
				article: '190',
				source: 'code',
				confidence: 'sure',
				trigger: from('investigated'),
				term: workingDays(3),
				extension: null,
			},
		],
	},
	{
		id: 'copy-act',
		title: { kk: 'Акт көшірмелерін беру', ru: 'Выдать копии акта', en: 'Give copies of the act' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['act-copied'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Акт көшірмелері үш жұмыс күні ішінде беріледі.',
					ru: 'Копии акта выдают в течение трёх рабочих дней.',
					en: 'Copies of the act are given within three working days.',
				},
				article: '190',
				source: 'code',
				confidence: 'sure',
				trigger: from('act'),
				term: workingDays(3),
				extension: null,
			},
		],
	},
	{
		id: 'dissent',
		title: { kk: 'Ерекше пікір', ru: 'Особое мнение', en: 'Dissent' },
		nature: 'right',
		actor: 'member',
		doneBy: ['dissent'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Комиссия мүшесі ерекше пікірін екі жұмыс күні ішінде береді.',
					ru: 'Член комиссии заявляет особое мнение в течение двух рабочих дней.',
					en: 'A member gives a dissent within two working days.',
				},
				article: '190',
				source: 'code',
				confidence: 'sure',
				trigger: from('act'),
				term: workingDays(2),
				extension: null,
			},
		],
	},
	{
		id: 'review-objection',
		title: { kk: 'Қарсылықты қарау', ru: 'Рассмотреть возражение', en: 'Review the objection' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['objection-reviewed'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Жұмыс беруші қарсылықты он жұмыс күні ішінде қарайды.',
					ru: 'Работодатель рассматривает возражение за десять рабочих дней.',
					en: 'The employer reviews an objection within ten working days.',
				},
				article: '190',
				source: 'code',
				confidence: 'sure',
				trigger: from('objection'),
				term: workingDays(10),
				extension: null,
			},
		],
	},
	{
		id: 'send-to-police',
		title: {
			kk: 'Материалдарды полицияға жіберу',
			ru: 'Передать материалы в полицию',
			en: 'Send the papers to the police',
		},
		nature: 'duty',
		actor: 'commission',
		doneBy: ['sent-to-police', 'police-received'],
		onlyIf: {
			any: [
				{ quantity: 'dead', is: '>=', than: { number: 1 } },
				{ quantity: 'hurt', is: '>=', than: { number: 2 } },
				is('severe', 'yes'),
				is('poisoning', 'yes'),
			],
		},
		readings: [
			{
				name: null,
				rule: {
					kk: 'Арнайы тергеп-тексеру материалдары жеті жұмыс күні ішінде полицияға жіберіледі.',
					ru: 'Материалы специального расследования передают в полицию за семь рабочих дней.',
					en: 'The papers of a special investigation go to the police within seven working days.',
				},
				article: '190',
				source: 'code',
				confidence: 'sure',
				trigger: from('investigated'),
				term: workingDays(7),
				extension: null,
			},
		],
	},
	{
		id: 'police-answer',
		title: { kk: 'Полиция жауабы', ru: 'Ответ полиции', en: 'The police answer' },
		nature: 'duty',
		actor: 'police',
		doneBy: ['police-answered'],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Полиция жиырма жұмыс күні ішінде жауап береді.',
					ru: 'Полиция отвечает за двадцать рабочих дней.',
					en: 'The police answer within twenty working days.',
				},
				article: '190',
				source: 'code',
				confidence: 'sure',
				trigger: from('police-received'),
				term: workingDays(20),
				extension: null,
			},
		],
	},
	{
		id: 'keep-act',
		title: { kk: 'Актіні сақтау', ru: 'Хранить акт', en: 'Keep the act' },
		nature: 'period',
		actor: 'employer',
		doneBy: [],
		readings: [
			{
				name: null,
				rule: {
					kk: 'Акт қырық бес жыл сақталады.',
					ru: 'Акт хранят сорок пять лет.',
					en: 'The act is kept for forty-five years.',
				},
				article: '190',
				source: 'code',
				confidence: 'sure',
				trigger: from('act'),
				term: unmoved(years(45)),
				extension: null,
			},
		],
	},
];

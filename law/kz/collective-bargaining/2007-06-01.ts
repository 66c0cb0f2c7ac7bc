/** Collective bargaining under the Labour Code of 2007. Its text was not read: the terms stay blank. */
import type { Blank, ProcedureVersion } from '#modules/procedures/contract.ts';
import { from, is } from '../forms.ts';
import { code2007 } from '../in-force.ts';
import { labourCode2007 } from '../sources.ts';

const notRead: Blank = {
	blank: {
		kk: '2007 жылғы кодекстің бұл бөлігі оқылмаған; заңгер оның ұжымдық келіссөздер туралы тарауын қарауы керек',
		ru: 'эта часть Кодекса 2007 года не прочитана; юрист должен посмотреть его главу о коллективных переговорах',
		en: 'this part of the Code of 2007 was not read; a lawyer must look at its chapter on collective bargaining',
	},
};

export const bargaining20070601: ProcedureVersion = {
	procedure: 'collective-bargaining',
	version: 'kz/collective-bargaining/2007-06-01',
	title: {
		kk: 'Ұжымдық келіссөздер және ұжымдық шарт',
		ru: 'Коллективные переговоры и коллективный договор',
		en: 'Collective bargaining and the collective agreement',
	},
	about: {
		kk: '2007 жылғы кодекстің ұжымдық келіссөздер туралы тарауы оқылмаған. Сондықтан мерзімдер берілмеген: болжам жасалмайды. Салыстыру үшін 2026 жылғы мәтінді қараңыз.',
		ru: 'Глава Кодекса 2007 года о коллективных переговорах не прочитана. Поэтому сроков здесь нет: мы не гадаем. Для сравнения смотрите текст 2026 года.',
		en: 'The chapter of the Code of 2007 on collective bargaining was not read. So there are no terms here: nothing is guessed. Compare the text of 2026.',
	},
	status: 'in-force',
	inForce: code2007,
	calendar: 'kz',
	sources: { code: labourCode2007 },
	actors: {
		recipient: {
			kk: 'ұсыныс алған тарап',
			ru: 'сторона, получившая предложение',
			en: 'the side that received the proposal',
		},
		both: { kk: 'екі тарап', ru: 'обе стороны', en: 'both sides' },
		employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
	},
	facts: {
		proposed: {
			kk: 'келіссөз туралы жазбаша ұсыныс алынған күн',
			ru: 'день получения письменного предложения о переговорах',
			en: 'the day the written proposal to bargain was received',
		},
		'talks-began': {
			kk: 'екінші тарап келіссөзге кіріскен күн',
			ru: 'день вступления другой стороны в переговоры',
			en: 'the day the other side entered the talks',
		},
		disagreed: {
			kk: 'келіспеушілік туындаған күн',
			ru: 'день возникновения разногласий',
			en: 'the day the disagreements arose',
		},
		signed: {
			kk: 'ұжымдық шартқа қол қойылған күн',
			ru: 'день подписания коллективного договора',
			en: 'the day the collective agreement was signed',
		},
		deposited: {
			kk: 'шарт еңбек инспекциясына жіберілген күн',
			ru: 'день направления договора в инспекцию труда',
			en: 'the day the agreement was sent to the labour inspectorate',
		},
	},
	circumstances: {
		'both-agreed': {
			name: {
				kk: 'шартты өзгертуге немесе тоқтатуға екі тарап та келісті ме',
				ru: 'согласны ли обе стороны изменить или прекратить договор',
				en: 'did both sides agree to change or end the agreement',
			},
			values: {
				yes: { kk: 'иә, екеуі де', ru: 'да, обе', en: 'yes, both' },
				no: { kk: 'жоқ, бір тарап шешті', ru: 'нет, решила одна сторона', en: 'no, one side decided' },
			},
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Мерзім келесі күннен басталады деп саналды (2015 жылғы кодекстегідей). Соңғы күн жұмыс күні болмаса, келесі жұмыс күніне ауысады.',
			ru: 'Принято, что срок начинается на следующий день, как в Кодексе 2015 года. Если последний день нерабочий, срок кончается в следующий рабочий.',
			en: 'A term is taken to begin on the following day, as in the Code of 2015. A last day that is not a working day moves to the next working day.',
		},
		article: null,
		source: 'code',
		confidence: 'likely',
	},
	steps: [
		{
			id: 'answer-proposal',
			title: { kk: 'Келіссөзге кірісу', ru: 'Вступить в переговоры', en: 'Enter the talks' },
			nature: 'duty',
			actor: 'recipient',
			doneBy: ['talks-began', 'signed'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Жазбаша ұсыныс алған тарап қандай мерзімде келіссөзге кірісуге тиіс екені белгісіз.',
						ru: 'За какой срок получившая предложение сторона вступает в переговоры, неизвестно.',
						en: 'Within what time the side that receives a proposal enters talks is not known.',
					},
					article: null,
					source: 'code',
					confidence: 'unsure',
					trigger: from('proposed'),
					term: notRead,
					extension: null,
				},
			],
		},
		{
			id: 'sign-agreed-points',
			title: {
				kk: 'Келісілген тармақтарға қол қою',
				ru: 'Подписать согласованное',
				en: 'Sign what is agreed',
			},
			nature: 'duty',
			actor: 'both',
			doneBy: ['signed'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Келіспеушілік қалғанда шартқа қандай мерзімде қол қойылатыны белгісіз.',
						ru: 'За какой срок подписывают договор при разногласиях, неизвестно.',
						en: 'Within what time an agreement is signed when some points are not agreed is not known.',
					},
					article: null,
					source: 'code',
					confidence: 'unsure',
					trigger: from('disagreed'),
					term: notRead,
					extension: null,
				},
			],
		},
		{
			id: 'send-to-inspectorate',
			title: {
				kk: 'Шартты еңбек инспекциясына жіберу',
				ru: 'Направить договор в инспекцию труда',
				en: 'Send the agreement to the inspectorate',
			},
			nature: 'duty',
			actor: 'employer',
			doneBy: ['deposited'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Қол қойылған шарт қандай мерзімде жіберілетіні белгісіз.',
						ru: 'За какой срок направляют подписанный договор, неизвестно.',
						en: 'Within what time a signed agreement is sent is not known.',
					},
					article: null,
					source: 'code',
					confidence: 'unsure',
					trigger: from('signed'),
					term: notRead,
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions: [
		{
			id: 'change-alone',
			title: {
				kk: 'Ұжымдық шартты осылай өзгертуге немесе тоқтатуға бола ма?',
				ru: 'Можно ли так изменить или прекратить коллективный договор?',
				en: 'May the collective agreement be changed or ended in this way?',
			},
			answers: {
				allowed: { kk: 'болады', ru: 'можно', en: 'it may' },
				'not-allowed': {
					kk: 'болмайды: бір тараптың шешімі жарамсыз',
					ru: 'нельзя: решение одной стороны недействительно',
					en: 'it may not: what one side decides alone is void',
				},
			},
			readings: [
				{
					name: null,
					outcomes: [
						{
							when: is('both-agreed', 'yes'),
							answer: 'allowed',
							rule: {
								kk: 'Шарт тараптардың өзара келісімімен ғана өзгертіледі.',
								ru: 'Договор меняют только по взаимному согласию сторон.',
								en: 'The agreement is changed only by mutual consent.',
							},
							article: null,
							source: 'code',
							confidence: 'unsure',
						},
					],
					otherwise: {
						answer: 'not-allowed',
						rule: {
							kk: 'Келісімдерді, ұжымдық және еңбек шарттарын бір тарап өз бетімен өзгерте алмайды.',
							ru: 'Соглашения, коллективный и трудовой договоры нельзя изменить в одностороннем порядке.',
							en: 'Agreements, collective and labour contracts cannot be changed by one side.',
						},
						article: null,
						source: 'code',
						confidence: 'unsure',
					},
				},
			],
		},
	],
};

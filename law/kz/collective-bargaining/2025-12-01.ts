/** Collective bargaining and the collective agreement: Labour Code, articles 10 and 154–158, the text read in 2026. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { calendarDays, from, months, unmoved, workingDays, years } from '../forms.ts';
import { text2026 } from '../in-force.ts';
import { hrw, labourCode } from '../sources.ts';
import { questions } from './2025-12-01-questions.ts';
import { lens } from './lens.ts';
import { collectiveAgreement } from './papers.ts';

export const bargaining20251201: ProcedureVersion = {
	procedure: 'collective-bargaining',
	version: 'kz/collective-bargaining/2025-12-01',
	title: {
		kk: 'Ұжымдық келіссөздер және ұжымдық шарт',
		ru: 'Коллективные переговоры и коллективный договор',
		en: 'Collective bargaining and the collective agreement',
	},
	about: {
		kk: 'Келіссөзді кез келген тарап жазбаша бастайды; екінші тарап он жұмыс күні ішінде келіссөзге кіріседі. Келісілмеген тармақтар қалса да, бір ай ішінде келісілгеніне қол қойылып, қалғаны келіспеушіліктер хаттамасына жазылады. «Бір айда комиссия құрылады» деген мерзім қазіргі мәтінде жоқ.',
		ru: 'Переговоры письменно начинает любая сторона; другая вступает в них в течение десяти рабочих дней. Если согласовано не всё, в течение месяца подписывают согласованное, а остальное вносят в протокол разногласий. Срока «комиссия за один месяц» в нынешнем тексте нет.',
		en: 'Either side opens talks in writing; the other enters them within ten working days. Where some points are not agreed, the rest is signed within a month and a protocol of disagreements is drawn up. The text of today has no term of “a commission within one month”.',
	},
	status: 'in-force',
	inForce: text2026,
	calendar: 'kz',
	sources: { code: labourCode, hrw: hrw },
	actors: {
		recipient: {
			kk: 'ұсыныс алған тарап',
			ru: 'сторона, получившая предложение',
			en: 'the side that received the proposal',
		},
		both: { kk: 'екі тарап', ru: 'обе стороны', en: 'both sides' },
		employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
		tripartite: { kk: 'үшжақты комиссия', ru: 'трёхсторонняя комиссия', en: 'the tripartite commission' },
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
		protocol: {
			kk: 'келіспеушіліктер хаттамасы жасалған күн',
			ru: 'день составления протокола разногласий',
			en: 'the day the protocol of disagreements was drawn up',
		},
		deposited: {
			kk: 'шарт еңбек инспекциясына жіберілген күн',
			ru: 'день направления договора в инспекцию труда',
			en: 'the day the agreement was sent to the labour inspectorate',
		},
		expired: {
			kk: 'шарттың мерзімі біткен күн',
			ru: 'день окончания срока договора',
			en: 'the day the agreement expired',
		},
		'new-proposed': {
			kk: 'жаңа шарт ұсынылған күн',
			ru: 'день предложения заключить новый договор',
			en: 'the day a new agreement was proposed',
		},
		'general-signed': {
			kk: 'бас, салалық немесе өңірлік келісімге қол қойылған күн',
			ru: 'день подписания генерального, отраслевого или регионального соглашения',
			en: 'the day a general, branch or regional agreement was signed',
		},
		'general-published': {
			kk: 'сол келісім жарияланған күн',
			ru: 'день опубликования этого соглашения',
			en: 'the day that agreement was published',
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
		representatives: {
			name: {
				kk: 'ұйымда жұмыскерлердің неше өкілі бар',
				ru: 'сколько представителей у работников организации',
				en: 'how many representatives the workers of the organisation have',
			},
			values: {
				one: { kk: 'біреу', ru: 'один', en: 'one' },
				several: { kk: 'бірнешеу', ru: 'несколько', en: 'several' },
			},
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Мерзім келесі күннен басталады; айлар мен жылдар сол айдың сәйкес күнінде бітеді. Соңғы күн жұмыс күні болмаса, келесі жұмыс күніне ауысады.',
			ru: 'Срок начинается на следующий день; месяцы и годы кончаются в соответствующее число. Если последний день нерабочий, срок кончается в следующий рабочий.',
			en: 'A term begins on the following day; months and years end on the matching day. A last day that is not a working day moves to the next working day.',
		},
		article: '13',
		source: 'code',
		confidence: 'sure',
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
						kk: 'Жазбаша ұсыныс алған тарап оны он жұмыс күні ішінде қарап, келіссөзге кіріседі.',
						ru: 'Получив письменное предложение, сторона в течение десяти рабочих дней рассматривает его и вступает в переговоры.',
						en: 'Who receives a written proposal considers it and enters talks within ten working days.',
					},
					article: '156(2)',
					source: 'code',
					confidence: 'sure',
					trigger: from('proposed'),
					term: workingDays(10),
					extension: null,
				},
			],
			ifMissed: [
				{
					rule: {
						kk: 'Келіссөзден жалтару жауаптылыққа әкеледі.',
						ru: 'Уклонение от переговоров влечёт ответственность.',
						en: 'Evading the talks brings liability.',
					},
					article: '158(5)',
					source: 'code',
					confidence: 'sure',
				},
			],
			lens: ['hrw-2016-answer', 'hrw-2016-clear-rules'],
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
						kk: 'Кейбір тармақтар келісілмесе, тараптар келіспеушілік туындағаннан кейін бір ай ішінде келісілген тармақтарға қол қойып, келіспеушіліктер хаттамасын жасайды.',
						ru: 'Если часть пунктов не согласована, стороны в течение месяца со дня разногласий подписывают договор на согласованных условиях и составляют протокол разногласий.',
						en: 'Where some points are not agreed, the sides sign on the agreed points within one month of the disagreement and draw up a protocol of disagreements.',
					},
					article: '156(7)',
					source: 'code',
					confidence: 'sure',
					trigger: from('disagreed'),
					term: months(1),
					extension: null,
				},
			],
			papers: ['collective-agreement'],
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
						kk: 'Қол қойылған шартты жұмыс беруші бір ай ішінде мониторинг үшін еңбек инспекциясына жібереді.',
						ru: 'Подписанный договор работодатель в течение месяца направляет в инспекцию труда для мониторинга.',
						en: 'The employer sends the signed agreement to the labour inspectorate within one month, for monitoring.',
					},
					article: '156(11)',
					source: 'code',
					confidence: 'sure',
					trigger: from('signed'),
					term: months(1),
					extension: null,
				},
			],
		},
		{
			id: 'prolongation',
			title: { kk: 'Шарттың ұзартылуы', ru: 'Продление договора', en: 'The agreement goes on' },
			nature: 'period',
			actor: 'both',
			doneBy: [],
			onlyIf: { day: 'new-proposed', is: 'before', than: 'expired' },
			readings: [
				{
					name: null,
					rule: {
						kk: 'Мерзімі біткенге дейін бір тарап жаңа шарт жасауды ұсынса, бұрынғы шарт бір жылдан аспайтын уақытқа (немесе шарттың өзінде жазылған одан ұзақ уақытқа) ұзартылады.',
						ru: 'Если до окончания срока одна из сторон предложила новый договор, прежний продлевается не более чем на год (или на больший срок, если так сказано в нём самом).',
						en: 'Where one side proposed a new agreement before the old one expired, the old one goes on for at most one year, or longer if it says so itself.',
					},
					article: '158(2)',
					source: 'code',
					confidence: 'sure',
					trigger: from('expired'),
					term: unmoved(years(1)),
					extension: null,
				},
			],
		},
		{
			id: 'publish-agreement',
			title: { kk: 'Келісімді жариялау', ru: 'Опубликовать соглашение', en: 'Publish the agreement' },
			nature: 'duty',
			actor: 'tripartite',
			doneBy: ['general-published'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Бас, салалық және өңірлік келісімдер қол қойылғаннан кейін күнтізбелік отыз күн ішінде жарияланады.',
						ru: 'Генеральное, отраслевые и региональные соглашения публикуют в течение тридцати календарных дней после подписания.',
						en: 'General, branch and regional agreements are published within thirty calendar days of signing.',
					},
					article: '154(5)',
					source: 'code',
					confidence: 'sure',
					trigger: from('general-signed'),
					term: calendarDays(30),
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions,
	papers: [collectiveAgreement],
	lens,
};

/** Smaller questions of chapter 16: mediator, owners, room, members of the commission, warning strike. */
import type { Confidence, Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';
import { saidBy } from '../lines.ts';
import { no, one, yes } from './paths.ts';
import { emergency } from './strike-questions.ts';

const code = saidBy('code');

export const helpers = (read: Confidence): Question[] => [
	{
		id: 'mediator',
		title: {
			kk: 'Делдалды қазір шақыруға бола ма?',
			ru: 'Можно ли сейчас пригласить посредника?',
			en: 'May a mediator be called in now?',
		},
		answers: {
			yes: {
				kk: 'иә, екі тараптың келісімімен',
				ru: 'да, с согласия обеих сторон',
				en: 'yes, if both sides agree',
			},
			no,
		},
		readings: one({
			outcomes: [
				{
					when: {
						all: [
							{ any: [{ happened: 'demands-received' }, { happened: 'association-received' }] },
							{ not: { happened: 'agreement-signed' } },
						],
					},
					answer: 'yes',
					...code('164(7), 167', read, {
						kk: 'Делдал даудың кез келген сатысында, өзге рәсімдермен қатар, тараптардың келісімімен және өзінің жазбаша келісімімен шақырылады. Ол тәуелсіз болуы керек.',
						ru: 'Посредник приглашается на любой стадии, параллельно с иными процедурами, по согласию сторон и с его письменного согласия. Он независим.',
						en: 'A mediator may be called in at any stage, beside the other procedures, if the sides agree and the mediator consents in writing. The mediator is independent.',
					}),
				},
			],
			otherwise: {
				answer: 'no',
				...code('163(1), 168', read, {
					kk: 'Дау жұмыс беруші талаптарды алған күні басталып, келісіммен аяқталады.',
					ru: 'Спор возникает в день уведомления работодателя и кончается соглашением.',
					en: 'The dispute begins on the day the employer is notified and ends with an agreement.',
				}),
			},
		}),
	},
	{
		id: 'to-whom',
		title: {
			kk: 'Талаптарды кімге қоюға болады?',
			ru: 'Кому можно направить требования?',
			en: 'To whom may the demands be put?',
		},
		answers: {
			employer: { kk: 'жұмыс берушіге', ru: 'работодателю', en: 'to the employer' },
			'owners-too': {
				kk: 'меншік иелеріне, құрылтайшыларға, акционерлерге де, шетелдіктерді қоса',
				ru: 'и собственникам, учредителям, акционерам, в том числе иностранным',
				en: 'also to owners, founders and shareholders, foreign ones included',
			},
		},
		readings: one({
			outcomes: [
				{
					when: is('power-to-settle', 'no'),
					answer: 'owners-too',
					...code('170(3)', read, {
						kk: 'Жұмыс берушінің өкілдерінде шешуге өкілеттік болмаса, талаптар меншік иелеріне, құрылтайшыларға, акционерлерге қойылады.',
						ru: 'Если у представителей работодателя нет полномочий, требования направляются собственникам, учредителям, акционерам.',
						en: 'Where the employer’s representatives have no power to settle, demands may go to owners, founders and shareholders.',
					}),
				},
			],
			otherwise: {
				answer: 'employer',
				...code('163(1)', read, {
					kk: 'Талаптар жұмыс берушіге немесе олардың бірлестігіне қойылады.',
					ru: 'Требования направляются работодателю или объединению работодателей.',
					en: 'The demands go to the employer or to the association of employers.',
				}),
			},
		}),
	},
	{
		id: 'room',
		title: {
			kk: 'Жұмыс беруші жиналысқа орын беруге міндетті ме?',
			ru: 'Обязан ли работодатель дать помещение для собрания?',
			en: 'Must the employer give a room for the meeting?',
		},
		answers: { yes },
		readings: one({
			outcomes: [],
			otherwise: {
				answer: 'yes',
				...code('164(5)', 'sure', {
					kk: 'Жұмыс беруші талаптар бойынша жиналысқа орын мен жағдай жасайды, кедергі келтіруге құқығы жоқ. Тәртібі, орны, уақыты мен қатысушылар саны онымен келісіледі (164(2)).',
					ru: 'Работодатель предоставляет помещение и условия для собрания о требованиях и не вправе ему мешать. Регламент, место, время и число участников согласуются с ним (164(2)).',
					en: 'The employer provides a room and the conditions for the meeting on the demands and may not obstruct it. Rules, place, time and number are agreed with the employer (164(2)).',
				}),
			},
		}),
	},
	{
		id: 'freed-with-pay',
		title: {
			kk: 'Комиссия мүшелері келіссөз кезінде жұмыстан босатыла ма?',
			ru: 'Освобождают ли членов комиссии от работы на время переговоров?',
			en: 'Are members of the commission freed from work during the talks?',
		},
		answers: {
			yes: { kk: 'иә, жалақысы сақталады', ru: 'да, с сохранением зарплаты', en: 'yes, with pay' },
		},
		readings: one({
			outcomes: [],
			otherwise: {
				answer: 'yes',
				...code('169', read, {
					kk: 'Келіссөзге қатысқан уақытта комиссия мүшелері жалақысы сақтала отырып жұмыстан босатылады.',
					ru: 'На время переговоров члены комиссии освобождаются от работы с сохранением зарплаты.',
					en: 'For the talks members of the commission are freed from work with pay.',
				}),
			},
		}),
	},
	{
		id: 'warning-strike-allowed',
		title: {
			kk: 'Ескерту ереуілін өткізуге бола ма?',
			ru: 'Можно ли провести предупредительную забастовку?',
			en: 'May a warning strike be held?',
		},
		answers: { yes, no },
		readings: one({
			outcomes: [
				{
					when: {
						any: [
							{ not: { happened: 'arbitration-formed' } },
							{ happened: 'award-made' },
							{ quorum: 'warning-strike', is: 'not-met' },
							{ quantity: 'warning-strikes-before', is: '>=', than: { number: 1 } },
							{ quantity: 'warning-strike-hours', is: '>', than: { number: 1 } },
							{ step: 'warning-strike-notice', is: ['overdue', 'late'] },
							is('organisation', 'hazardous', 'ambulance', 'defence-or-rescue', 'law-enforcement'),
							emergency,
						],
					},
					answer: 'no',
					...code('166(5-1)', 'sure', {
						kk: 'Ескерту ереуілі төрелік кезінде ғана, бір рет, бір сағатқа, ең көбі елу адаммен, үш жұмыс күні бұрын ескертіп өтеді; 176(1)-баптағы ұйымдарда өтпейді.',
						ru: 'Предупредительная забастовка – только во время арбитража, один раз, на час, до пятидесяти человек, с предупреждением за три рабочих дня; не в случаях статьи 176(1).',
						en: 'A warning strike is held only during arbitration, once, for one hour, by at most fifty people, with notice three working days before; not in the cases of article 176(1).',
					}),
				},
				{
					when: is('organisation', 'hazardous-grave-stop'),
					blank: {
						kk: '176(1)-баптың 1) және 2-1) тармақшалары мұндай объект туралы әртүрлі айтады; заңгер шешуі керек',
						ru: 'подпункты 1) и 2-1) статьи 176(1) говорят о таком объекте разное; решить должен юрист',
						en: 'points 1) and 2-1) of article 176(1) say different things of such a facility; a lawyer must say',
					},
				},
			],
			otherwise: {
				answer: 'yes',
				...code('166(5-1)', 'sure', {
					kk: 'Барлық шарты сақталған.',
					ru: 'Все условия соблюдены.',
					en: 'All conditions are kept.',
				}),
			},
		}),
	},
];

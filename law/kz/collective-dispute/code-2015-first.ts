/**
 * Collective disputes in the Labour Code of 2015 as first in force (1 January 2016 to February 2023). The text of those
 * years was not read. Known at second hand: the answer in three working days and seven working days of the commission
 * (prosecutors' appeals of 2022), the strike decision (press on the law of 2023), the bans (HRW), the court (CPC).
 */
import type { Outcome, Question, Quorum, Step } from '#modules/procedures/contract.ts';
import { from, is, workingDays } from '../forms.ts';
import { fromFirst, reading, saidBy } from '../lines.ts';
import { mayDecide, one, unilateralProtocol, whichTrack } from './paths.ts';
import { CONFERENCE, MEETING, need } from './quorums.ts';
import { emergency } from './strike-questions.ts';

const told = saidBy('code-by-hrw');
const press = saidBy('press-2023');
const prosecutor = saidBy('prosecutor');
const code = saidBy('code');

const notRead = (article: string) => ({
	blank: {
		kk: `${article}-баптың 2016–2023 жылдардағы мәтіні оқылмаған; заңгер анықтауы керек`,
		ru: `текст статьи ${article} в 2016–2023 годах не прочитан; должен установить юрист`,
		en: `the text of article ${article} in 2016–2023 was not read; a lawyer must confirm`,
	},
});

const unread = (article: string) =>
	code(article, 'unsure', {
		kk: 'Бұл жол 2026 жылғы мәтінде бар; 2016–2023 жылдардағы мәтіні оқылмаған.',
		ru: 'Эта строка есть в тексте 2026 года; текст 2016–2023 годов не прочитан.',
		en: 'This line is in the text of 2026; the text of 2016–2023 was not read.',
	});

export const steps2016: Step[] = [
	{
		id: 'send-demands',
		title: { kk: 'Талаптарды жіберу', ru: 'Направить требования', en: 'Sending the demands' },
		nature: 'duty',
		actor: 'workers',
		doneBy: ['demands-sent', 'demands-received'],
		readings: [reading(unread('164(3)'), from('demands-approved'), notRead('164'))],
		lens: ['ceacr-2014-demands', 'hrw-2016-thresholds'],
	},
	{
		id: 'reply',
		title: { kk: 'Жұмыс берушінің жауабы', ru: 'Ответ работодателя', en: 'The employer’s reply' },
		nature: 'duty',
		actor: 'employer',
		doneBy: ['replied', 'agreement-signed'],
		readings: [
			reading(
				prosecutor('163(2)', 'likely', {
					kk: 'Жұмыс беруші талаптарды үш жұмыс күні ішінде қарайды, шеше алмаса, жазбаша жауап береді. (HRW 2016 жылы «үш күн» деп жазған.)',
					ru: 'Работодатель рассматривает требования за три рабочих дня, а если решить их не может, отвечает письменно. (HRW в 2016 году писала «три дня».)',
					en: 'The employer considers the demands within three working days and, where it cannot settle them, answers in writing. (HRW wrote “three days” in 2016.)',
				}),
				fromFirst(['demands-received']),
				workingDays(3),
			),
		],
		lens: ['hrw-2016-answer'],
	},
	{
		id: 'form-commission',
		title: {
			kk: 'Бітімгершілік комиссиясын құру',
			ru: 'Создание примирительной комиссии',
			en: 'Forming the conciliation commission',
		},
		nature: 'duty',
		actor: 'both',
		doneBy: ['commission-formed', 'agreement-signed'],
		readings: [
			reading(unread('165(1)'), fromFirst(['replied', 'disagreements-protocol'], ['reply']), notRead('165')),
		],
	},
	{
		id: 'commission-considers',
		title: {
			kk: 'Комиссияның талаптарды қарауы',
			ru: 'Рассмотрение требований комиссией',
			en: 'The commission considers the demands',
		},
		nature: 'duty',
		actor: 'commission',
		doneBy: ['commission-ended', 'agreement-signed'],
		readings: [
			reading(
				prosecutor(null, 'unsure', {
					kk: 'Бітімгершілік комиссиясы дауды жеті жұмыс күніне дейін қарайды. Қай күннен есептелетіні айтылмаған: құрылған күнінен алынды.',
					ru: 'Примирительная комиссия рассматривает спор в срок до семи рабочих дней. С какого дня, не сказано: взят день создания.',
					en: 'The conciliation commission considers the dispute within seven working days. From which day is not said: the day of its forming is taken.',
				}),
				from('commission-formed'),
				workingDays(7),
			),
		],
	},
	{
		id: 'form-arbitration',
		title: {
			kk: 'Еңбек төрелігін құру',
			ru: 'Создание трудового арбитража',
			en: 'Forming the labour arbitration',
		},
		nature: 'duty',
		actor: 'both',
		doneBy: ['arbitration-formed', 'agreement-signed'],
		readings: [reading(unread('166(1)'), from('commission-ended'), notRead('166'))],
	},
	{
		id: 'arbitration-decides',
		title: {
			kk: 'Еңбек төрелігінің шешімі',
			ru: 'Решение трудового арбитража',
			en: 'The award of the labour arbitration',
		},
		nature: 'duty',
		actor: 'arbitration',
		doneBy: ['award-made', 'agreement-signed'],
		readings: [reading(unread('166(6)'), from('arbitration-formed'), notRead('166'))],
	},
	{
		id: 'strike-notice',
		title: { kk: 'Ереуіл туралы ескерту', ru: 'Предупреждение о забастовке', en: 'Notice of the strike' },
		nature: 'duty',
		actor: 'committee',
		doneBy: ['strike-notice'],
		readings: [reading(unread('172'), from('strike-begins'), notRead('172'))],
	},
];

export const demandsQuorum2016: Quorum = {
	id: 'demands',
	title: { kk: 'Талаптарды бекіту', ru: 'Утверждение требований', en: 'Approval of the demands' },
	readings: [{ ...unread('164(2)'), name: null, ways: notRead('164') }],
	lens: ['ceacr-2014-demands', 'hrw-2016-thresholds', 'ilo-2015-2016'],
};

const votes = (of: string) =>
	need(
		'strike-votes',
		'>=',
		{ of, numerator: 2, denominator: 3 },
		{
			kk: 'қатысқандардың кемінде үштен екісі қолдайды',
			ru: 'за – не менее двух третей участников',
			en: 'at least two thirds of those taking part are for it',
		},
	);

export const strikeDecision2016: Quorum = {
	id: 'strike-decision',
	title: { kk: 'Ереуіл туралы шешім', ru: 'Решение о забастовке', en: 'The decision to strike' },
	readings: [
		{
			...press('171', 'likely', {
				kk: '2023 жылға дейін: жиналысқа жұмыскерлердің жартысынан көбі (конференцияға делегаттардың үштен екісі) қатысып, үштен екісі қолдауы керек болған.',
				ru: 'До 2023 года: на собрании больше половины работников (на конференции две трети делегатов) и две трети голосов за.',
				en: 'Before 2023: more than half of the employees at a meeting (two thirds of the delegates at a conference), and two thirds of the votes.',
			}),
			name: null,
			ways: [
				{
					id: 'meeting',
					title: MEETING,
					needs: [
						need(
							'strike-present',
							'>',
							{ of: 'employees', numerator: 1, denominator: 2 },
							{
								kk: 'барлық жұмыскердің жартысынан көбі қатысады',
								ru: 'присутствует больше половины всех работников',
								en: 'more than half of all employees are present',
							},
						),
						votes('strike-present'),
					],
				},
				{
					id: 'conference',
					title: CONFERENCE,
					needs: [
						need(
							'strike-delegates-present',
							'>=',
							{ of: 'strike-delegates', numerator: 2, denominator: 3 },
							{
								kk: 'делегаттардың кемінде үштен екісі қатысады',
								ru: 'присутствует не менее двух третей делегатов',
								en: 'at least two thirds of the delegates are present',
							},
						),
						votes('strike-delegates-present'),
					],
				},
			],
		},
	],
	lens: ['hrw-2016-thresholds'],
};

const bannedThen: Outcome = {
	when: {
		any: [
			is(
				'organisation',
				'hazardous',
				'hazardous-grave-stop',
				'ambulance',
				'defence-or-rescue',
				'law-enforcement',
			),
			emergency,
		],
	},
	answer: 'banned',
	...told('176(1)', 'likely', {
		kk: 'Кодекс қауіпті өндірістік объектілердегі, төтенше жағдайдағы, қорғаныс пен құтқарудағы ереуілге тыйым салған (HRW 2016 жылы осы кең тыйымды алуды сұраған).',
		ru: 'Кодекс запрещал забастовки на опасных производственных объектах, при чрезвычайном положении, в обороне и спасении (HRW в 2016 году просила снять эти широкие запреты).',
		en: 'The Code banned strikes at hazardous production facilities, in an emergency, in defence and rescue (in 2016 HRW asked to lift these broad bans).',
	}),
};

export const questions2016: Question[] = [
	whichTrack('163', 'code', 'likely'),
	mayDecide('171(1)', 'code', 'unsure'),
	unilateralProtocol('165', 'code', 'unsure'),
	{
		id: 'who-may-strike',
		title: {
			kk: 'Мұндай ұйымның жұмыскерлері ереуілге шыға ала ма?',
			ru: 'Могут ли бастовать работники такой организации?',
			en: 'May the workers of such an organisation strike at all?',
		},
		answers: {
			banned: { kk: 'жоқ: тыйым салынған', ru: 'нет: запрещено', en: 'no: it is banned' },
			limited: { kk: 'иә, шартпен', ru: 'да, с условиями', en: 'yes, with conditions' },
		},
		readings: one({
			outcomes: [
				bannedThen,
				{
					when: is('organisation', 'life-support'),
					answer: 'limited',
					...told('176(1)', 'likely', {
						kk: 'Теміржол мен азаматтық авиацияда ереуілге шектеулі жағдайда ғана жол берілген (HRW); өзге тіршілік қамтамасыз ету салалары туралы мәтін оқылмаған.',
						ru: 'На железной дороге и в гражданской авиации – только в ограниченных случаях (HRW); об остальных организациях жизнеобеспечения текст не прочитан.',
						en: 'In railways and civil aviation only in limited circumstances (HRW); for other life-support organisations the text was not read.',
					}),
				},
			],
			otherwise: notRead('176'),
		}),
		lens: ['hrw-2016-bans', 'ceacr-2014-dangerous', 'hrc-2016'],
	},
	{
		id: 'strike-allowed',
		title: {
			kk: 'Бұл ереуілге рұқсат па?',
			ru: 'Разрешена ли эта забастовка?',
			en: 'Is this strike allowed?',
		},
		answers: { illegal: { kk: 'заңсыз', ru: 'незаконна', en: 'illegal' } },
		readings: one({
			outcomes: [
				{ ...bannedThen, answer: 'illegal' } as Outcome,
				{
					when: { quorum: 'strike-decision', is: 'not-met' },
					answer: 'illegal',
					...press('171, 176', 'likely', {
						kk: 'Ереуіл туралы шешімге керек дауыс жиналмаған.',
						ru: 'Для решения о забастовке не хватило голосов.',
						en: 'The decision to strike did not have the numbers.',
					}),
				},
			],
			otherwise: notRead('176'),
		}),
		lens: ['hrw-2016-bans', 'ilo-penalties'],
	},
];

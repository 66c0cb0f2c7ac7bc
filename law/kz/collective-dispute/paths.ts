/** Which way a dispute goes: whose demand it is, who decides, what comes next. Articles 163–171 of the Labour Code of 2015. */
import type { Confidence, Question, QuestionReading } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';
import { saidBy } from '../lines.ts';
import { ground } from './strike-questions.ts';

const code = saidBy('code');

export const one = (reading: Omit<QuestionReading, 'name'>): [QuestionReading] => [
	{ name: null, ...reading },
];

export const yes = { kk: 'иә', ru: 'да', en: 'yes' };
export const no = { kk: 'жоқ', ru: 'нет', en: 'no' };

/** D01: a letter that asks to bargain is not a demand of a dispute. */
export const whichTrack = (article: string, source: string, confidence: Confidence): Question => {
	const by = saidBy(source);
	return {
		id: 'which-track',
		title: {
			kk: 'Бұл хат даудың талабы ма, әлде келіссөз ұсынысы ма?',
			ru: 'Это требование спора или предложение переговоров?',
			en: 'Is this letter a demand of a dispute or a proposal to bargain?',
		},
		answers: {
			dispute: {
				kk: 'ұжымдық даудың талабы: жауап мерзімі осында',
				ru: 'требование коллективного спора: срок ответа здесь',
				en: 'a demand of a collective dispute: the term for the reply is here',
			},
			bargaining: {
				kk: 'келіссөз ұсынысы: мерзімі ұжымдық келіссөздер рәсімінде',
				ru: 'предложение переговоров: срок в процедуре коллективных переговоров',
				en: 'a proposal to bargain: its term stands in the procedure of collective bargaining',
			},
			'both-tracks': {
				kk: 'белгісіз: екі жолдың да мерзімін қараңыз',
				ru: 'не ясно: смотрите сроки обоих путей',
				en: 'not clear: look at the terms of both tracks',
			},
		},
		readings: one({
			outcomes: [
				{
					when: { happened: 'demands-approved' },
					answer: 'dispute',
					...by(article, confidence, {
						kk: 'Жұмыскерлер бекіткен талаптар ұжымдық дау бастайды.',
						ru: 'Требования, утверждённые работниками, начинают коллективный спор.',
						en: 'Demands that the workers approved begin a collective dispute.',
					}),
				},
				{
					when: is('letter', 'bargaining'),
					answer: 'bargaining',
					...by(article, confidence, {
						kk: 'Жұмыскерлер бекітпеген, келіссөз бастауды немесе келісімге қосылуды сұраған хат – даудың талабы емес.',
						ru: 'Письмо, не утверждённое работниками, с просьбой начать переговоры или присоединиться к соглашению, – не требование спора.',
						en: 'A letter not approved by the workers that asks to open bargaining or to join an agreement is no demand of a dispute.',
					}),
				},
			],
			otherwise: {
				answer: 'both-tracks',
				...by(article, 'unsure', {
					kk: 'Хат талап дейді, бірақ оны жиналыстың бекіткені белгісіз.',
					ru: 'Письмо говорит о требованиях, но утверждены ли они собранием, не известно.',
					en: 'The letter speaks of demands, but whether a meeting approved them is not known.',
				}),
			},
		}),
	};
};

export const mayDecide = (article: string, source: string, confidence: Confidence): Question => {
	const by = saidBy(source);
	return {
		id: 'may-decide-strike',
		title: {
			kk: 'Енді ереуіл туралы шешім қабылдауға бола ма?',
			ru: 'Можно ли уже решать вопрос о забастовке?',
			en: 'May a strike be decided now?',
		},
		answers: { yes, 'not-yet': { kk: 'әзірге жоқ', ru: 'пока нет', en: 'not yet' } },
		readings: one({
			outcomes: [
				{
					when: ground,
					answer: 'yes',
					...by(article, confidence, {
						kk: 'Бітімгершілік рәсімдері дауды шешпесе, жұмыс беруші олардан жалтарса немесе келісімді орындамаса, ереуіл туралы шешім қабылдауға болады.',
						ru: 'Решать о забастовке можно, если примирительные процедуры не разрешили спор, работодатель от них уклоняется или не выполняет соглашение.',
						en: 'A strike may be decided where the conciliation procedures did not settle the dispute, the employer evades them, or an agreement is not carried out.',
					}),
				},
			],
			otherwise: {
				answer: 'not-yet',
				...by(article, confidence, {
					kk: 'Алдымен бітімгершілік рәсімдері өтеді.',
					ru: 'Сначала – примирительные процедуры.',
					en: 'The conciliation procedures come first.',
				}),
			},
		}),
	};
};

/** D29: on failure of the commission comes arbitration. */
export const unilateralProtocol = (
	article: string | null,
	source: string,
	confidence: Confidence,
): Question => ({
	id: 'unilateral-protocol',
	title: {
		kk: 'Бір тараптың хаттамасы еңбек төрелігінің орнын баса ала ма?',
		ru: 'Может ли протокол одной стороны заменить трудовой арбитраж?',
		en: 'May a protocol of one side take the place of labour arbitration?',
	},
	answers: { no },
	readings: one({
		outcomes: [],
		otherwise: {
			answer: 'no',
			...saidBy(source)(article, confidence, {
				kk: 'Комиссия келісімге келмесе, оның жұмысы тоқтап, еңбек төрелігі құрылады; бір тараптың хаттамасы дауды шешпейді.',
				ru: 'Если комиссия не пришла к соглашению, её работа прекращается и создаётся трудовой арбитраж; протокол одной стороны спора не решает.',
				en: 'Where the commission comes to no agreement, its work ends and labour arbitration is formed; a protocol of one side settles nothing.',
			}),
		},
	}),
});

const meeting = {
	kk: 'жалпы жиналыс немесе конференция',
	ru: 'общее собрание или конференция',
	en: 'the general meeting or conference',
};
const decides: Question['answers'] = {
	meeting,
	union: { kk: 'кәсіподақ', ru: 'профсоюз', en: 'the trade union' },
	elected: { kk: 'сайланбалы өкілдер', ru: 'выборные представители', en: 'the elected representatives' },
	'single-body': {
		kk: 'өкілдердің мүше санына барабар құрылған бірыңғай органы',
		ru: 'единый орган представителей, созданный пропорционально',
		en: 'a single body of the representatives, in proportion',
	},
};

const THE_MEETING: QuestionReading['otherwise'] = {
	answer: 'meeting',
	...code('171(2)', 'sure', {
		kk: 'Ереуіл туралы шешімді жалпы жиналыс немесе конференция қабылдайды.',
		ru: 'Решение о забастовке принимает общее собрание или конференция.',
		en: 'The general meeting or conference decides to strike.',
	}),
};

const title: Question['title'] = {
	kk: 'Ереуіл туралы шешімді кім қабылдайды?',
	ru: 'Кто решает о забастовке?',
	en: 'Who decides to strike?',
};

/** Before the amendments of 2025–2026. */
export const meetingDecides: Question = {
	id: 'who-decides-strike',
	title,
	answers: { meeting },
	readings: one({ outcomes: [], otherwise: THE_MEETING }),
};

const byUnion = code('171(2)', 'unsure', {
	kk: 'Жұмыскерлерге кәсіподақ өкілдік етсе, ереуіл туралы шешімді кәсіподақ қабылдайды.',
	ru: 'Если работников представляет профсоюз, о забастовке решает он.',
	en: 'Where a trade union represents the workers, the union decides to strike.',
});

/** How the meeting and the union's own decision fit together a lawyer must say. */
export const unionDecides: Question = {
	id: 'who-decides-strike',
	title,
	answers: decides,
	readings: [
		{
			name: {
				kk: 'өкілдердің шешімі жиналыстың орнына жүреді',
				ru: 'решение представителей заменяет собрание',
				en: 'the decision of the representatives replaces the meeting',
			},
			outcomes: [
				{ when: is('representation', 'union'), answer: 'union', ...byUnion },
				{
					when: is('representation', 'several-unions', 'union-and-elected'),
					answer: 'single-body',
					...code('171(2)', 'unsure', {
						kk: 'Өкіл бірнешеу болса, олар барабар өкілдікпен бірыңғай орган құрады.',
						ru: 'Если представителей несколько, они создают единый орган пропорционально.',
						en: 'Where there are several representatives, they form a single body in proportion.',
					}),
				},
				{
					when: is('representation', 'elected'),
					answer: 'elected',
					...code('171(2)', 'unsure', {
						kk: 'Кәсіподақ болмаса, сайланбалы өкілдер шешеді.',
						ru: 'Если профсоюза нет, решают выборные представители.',
						en: 'Where there is no union, the elected representatives decide.',
					}),
				},
			],
			otherwise: THE_MEETING,
		},
		{
			name: {
				kk: 'өкілдердің шешімі жиналыстан кейін келеді',
				ru: 'решение представителей следует за собранием',
				en: 'the decision of the representatives follows the meeting',
			},
			outcomes: [
				{
					when: is('representation', 'union', 'several-unions', 'union-and-elected', 'elected'),
					answer: 'meeting',
					...code('171(2)', 'unsure', {
						kk: 'Алдымен жиналыс шешеді, өкілдер соны жүзеге асырады.',
						ru: 'Сначала решает собрание, представители это решение оформляют.',
						en: 'The meeting decides first; the representatives act on it.',
					}),
				},
			],
			otherwise: THE_MEETING,
		},
	],
	lens: ['hrw-2016-thresholds'],
};

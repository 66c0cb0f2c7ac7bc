/** Who represents the workers: Labour Code, articles 12, 20, 202 and 203, the text read in 2026. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from, workingDays } from '../forms.ts';
import { text2026 } from '../in-force.ts';
import { hrw, labourCode } from '../sources.ts';
import { questions } from './2025-12-01-questions.ts';
import { lens } from './lens.ts';

export const representation20251201: ProcedureVersion = {
	procedure: 'representation',
	version: 'kz/representation/2025-12-01',
	title: {
		kk: 'Жұмыскерлердің өкілдігі',
		ru: 'Представительство работников',
		en: 'Representation of the workers',
	},
	about: {
		kk: 'Жұмыскерлердің атынан кәсіподақ, ал ол болмаса немесе мүшелері жартыдан аз болса, сайланбалы өкілдер сөйлейді. Есепке аты-жөн керек емес: сан жеткілікті.',
		ru: 'От имени работников говорит профсоюз, а если его нет или в нём меньше половины, то и выборные представители. Имён для подсчёта не нужно: достаточно чисел.',
		en: 'The union speaks for the workers; where there is none, or it holds less than half of them, elected representatives do too. No names are needed to count: numbers are enough.',
	},
	status: 'in-force',
	inForce: text2026,
	calendar: 'kz',
	sources: { code: labourCode, hrw: hrw },
	actors: {
		employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
		representatives: {
			kk: 'жұмыскерлердің өкілдері',
			ru: 'представители работников',
			en: 'the workers’ representatives',
		},
	},
	facts: {
		'draft-received': {
			kk: 'өкілдер акт жобасын алған күн',
			ru: 'день получения проекта акта представителями',
			en: 'the day the representatives received the draft act',
		},
		'opinion-given': {
			kk: 'өкілдер пікірін берген күн',
			ru: 'день, когда представители дали мнение',
			en: 'the day the representatives gave their opinion',
		},
		'disagreement-protocol': {
			kk: 'келіспеушіліктер хаттамасы жасалған күн',
			ru: 'день составления протокола разногласий',
			en: 'the day a protocol of disagreements was drawn up',
		},
		'council-proposed': {
			kk: 'өндірістік кеңес құру ұсынылған күн',
			ru: 'день предложения создать производственный совет',
			en: 'the day a production council was proposed',
		},
		'council-formed': {
			kk: 'өндірістік кеңес құрылған күн',
			ru: 'день создания производственного совета',
			en: 'the day the production council was formed',
		},
	},
	quantities: {
		employees: {
			name: { kk: 'барлық жұмыскерлер', ru: 'работников всего', en: 'employees in all' },
			unit: 'people',
		},
		'union-members': {
			name: {
				kk: 'кәсіподақ мүшелері (аты-жөнінсіз)',
				ru: 'членов профсоюза (без имён)',
				en: 'members of the union (no names)',
			},
			unit: 'people',
		},
		present: {
			name: {
				kk: 'жиналысқа немесе конференцияға қатысқандар',
				ru: 'присутствует на собрании или конференции',
				en: 'present at the meeting or conference',
			},
			unit: 'people',
		},
		'votes-for': {
			name: { kk: 'жақтап дауыс бергендер', ru: 'голосов «за»', en: 'votes in favour' },
			unit: 'people',
		},
	},
	circumstances: {
		union: {
			name: {
				kk: 'ұйымда кәсіподақ бар ма',
				ru: 'есть ли в организации профсоюз',
				en: 'is there a union in the organisation',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
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
			id: 'employer-act-opinion',
			title: {
				kk: 'Жұмыс беруші актісі туралы пікір беру',
				ru: 'Дать мнение об акте работодателя',
				en: 'Give an opinion on the employer’s act',
			},
			nature: 'right',
			actor: 'representatives',
			doneBy: ['opinion-given', 'disagreement-protocol'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Өкілдер акт жобасын ең көбі бес жұмыс күні талқылайды.',
						ru: 'Представители обсуждают проект акта не дольше пяти рабочих дней.',
						en: 'The representatives discuss the draft act for at most five working days.',
					},
					article: '12',
					source: 'code',
					confidence: 'sure',
					trigger: from('draft-received'),
					term: workingDays(5),
					extension: null,
				},
			],
			ifMissed: [
				{
					rule: {
						kk: 'Жауап болмаса, жұмыс беруші актіні қабылдай алады.',
						ru: 'Если ответа нет, работодатель вправе принять акт.',
						en: 'Where there is no answer, the employer may adopt the act.',
					},
					article: '12',
					source: 'code',
					confidence: 'sure',
				},
			],
		},
		{
			id: 'production-council',
			title: {
				kk: 'Өндірістік кеңес құру',
				ru: 'Создать производственный совет',
				en: 'Form the production council',
			},
			nature: 'duty',
			actor: 'employer',
			doneBy: ['council-formed'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Қауіпсіздік және еңбекті қорғау жөніндегі өндірістік кеңес ұсыныстан кейін он бес жұмыс күні ішінде құрылады.',
						ru: 'Производственный совет по безопасности и охране труда создают в течение пятнадцати рабочих дней после предложения.',
						en: 'The production council on safety and health is formed within fifteen working days of the proposal.',
					},
					article: '203',
					source: 'code',
					confidence: 'sure',
					trigger: from('council-proposed'),
					term: workingDays(15),
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	quorums: [
		{
			id: 'election',
			title: { kk: 'Өкілдерді сайлау', ru: 'Выборы представителей', en: 'Election of representatives' },
			readings: [
				{
					name: null,
					rule: {
						kk: 'Өкілдерді жалпы жиналыс немесе конференция сайлайды: барлық жұмыскердің кемінде үштен екісі қатысуы және көпшілігі жақтауы керек. Электрондық қолтаңбамен қашықтан дауыс беруге болады.',
						ru: 'Представителей избирает общее собрание или конференция: участвует не меньше двух третей всех работников, решает большинство. Можно голосовать дистанционно с электронной подписью.',
						en: 'A general meeting or conference elects representatives: at least two thirds of all employees take part, and the majority decides. Remote votes with an electronic signature are allowed.',
					},
					article: '20',
					source: 'code',
					confidence: 'sure',
					ways: [
						{
							id: 'meeting',
							title: {
								kk: 'жиналыс немесе конференция',
								ru: 'собрание или конференция',
								en: 'meeting or conference',
							},
							needs: [
								{
									title: {
										kk: 'қатысқандар — барлық жұмыскердің кемінде үштен екісі',
										ru: 'присутствует не меньше двух третей всех работников',
										en: 'at least two thirds of all employees are present',
									},
									quantity: 'present',
									is: '>=',
									than: { of: 'employees', numerator: 2, denominator: 3 },
								},
								{
									title: {
										kk: 'жақтағандар — қатысқандардың жартысынан көбі',
										ru: '«за» — больше половины присутствующих',
										en: 'more than half of those present are in favour',
									},
									quantity: 'votes-for',
									is: '>',
									than: { of: 'present', numerator: 1, denominator: 2 },
								},
							],
						},
					],
				},
			],
		},
		{
			id: 'safety-service',
			title: {
				kk: 'Еңбек қауіпсіздігі қызметі міндетті ме',
				ru: 'Обязательна ли служба охраны труда',
				en: 'Is a safety and health service required',
			},
			readings: [
				{
					name: null,
					rule: {
						kk: 'Елуден көп жұмыскері бар жұмыс беруші еңбек қауіпсіздігі және еңбекті қорғау қызметін құрады.',
						ru: 'Работодатель, у которого больше пятидесяти работников, создаёт службу безопасности и охраны труда.',
						en: 'An employer with more than fifty employees sets up a safety and health service.',
					},
					article: '202',
					source: 'code',
					confidence: 'sure',
					ways: [
						{
							id: 'staff',
							title: { kk: 'жұмыскерлер саны', ru: 'численность', en: 'number of employees' },
							needs: [
								{
									title: {
										kk: 'елуден көп жұмыскер',
										ru: 'больше пятидесяти работников',
										en: 'more than fifty employees',
									},
									quantity: 'employees',
									is: '>',
									than: { number: 50 },
								},
							],
						},
					],
				},
			],
		},
	],
	questions,
	lens,
};

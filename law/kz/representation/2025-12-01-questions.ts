/** Who represents the workers: Labour Code, articles 12, 20, 202 and 203, the text read in 2026. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'who-represents',
		title: {
			kk: 'Жұмыскерлердің атынан кім сөйлейді?',
			ru: 'Кто представляет работников?',
			en: 'Who represents the workers?',
		},
		answers: {
			union: { kk: 'кәсіподақ', ru: 'профсоюз', en: 'the union' },
			'union-and-elected': {
				kk: 'кәсіподақ та, сайланбалы өкілдер де',
				ru: 'и профсоюз, и выборные представители',
				en: 'both the union and elected representatives',
			},
			elected: { kk: 'сайланбалы өкілдер', ru: 'выборные представители', en: 'elected representatives' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('union', 'no'),
						answer: 'elected',
						rule: {
							kk: 'Кәсіподақ жоқ жерде сайланбалы өкілдер өкілдік етеді.',
							ru: 'Где профсоюза нет, работников представляют выборные представители.',
							en: 'Where there is no union, elected representatives represent the workers.',
						},
						article: '20',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: {
							quantity: 'union-members',
							is: '<',
							than: { of: 'employees', numerator: 1, denominator: 2 },
						},
						answer: 'union-and-elected',
						rule: {
							kk: 'Кәсіподақ мүшелері жұмыскерлердің жартысынан аз болса, кәсіподақ та, сайланбалы өкілдер де өкілдік ете алады.',
							ru: 'Если в профсоюзе меньше половины работников, представлять могут и он, и выборные представители.',
							en: 'Where the union holds less than half of the staff, both the union and elected representatives may represent.',
						},
						article: '20',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: {
							quantity: 'union-members',
							is: '=',
							than: { of: 'employees', numerator: 1, denominator: 2 },
						},
						answer: 'union',
						rule: {
							kk: 'Дәл жартысы «жартысынан аз» емес, сондықтан кәсіподақтың өзі өкілдік етеді; дәл осы шекті заңгер растауы керек.',
							ru: 'Ровно половина — не «меньше половины», поэтому представляет один профсоюз; именно эту границу должен подтвердить юрист.',
							en: 'Exactly half is not “less than half”, so the union alone represents; a lawyer must confirm this very edge.',
						},
						article: '20',
						source: 'code',
						confidence: 'unsure',
					},
				],
				otherwise: {
					answer: 'union',
					rule: {
						kk: 'Өкілдік ететін — кәсіподақ.',
						ru: 'Представляет профсоюз.',
						en: 'The union represents.',
					},
					article: '20',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
		lens: ['ilo-2015-representatives'],
	},
	{
		id: 'bargain-without-union',
		title: {
			kk: 'Кәсіподақсыз келіссөз жүргізуге бола ма?',
			ru: 'Можно ли вести переговоры без профсоюза?',
			en: 'May one bargain without the union?',
		},
		answers: {
			no: {
				kk: 'жоқ: кәсіподақ бар жерде онсыз келіссөз болмайды; мүше еместер оған жазбаша тапсыра алады',
				ru: 'нет: где есть профсоюз, без него переговоров не ведут; не члены могут поручить ему письменно',
				en: 'no: where there is a union there is no bargaining without it; non-members may delegate to it in writing',
			},
			elected: {
				kk: 'иә, сайланбалы өкілдермен',
				ru: 'да, с выборными представителями',
				en: 'yes, with elected representatives',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('union', 'yes'),
						answer: 'no',
						rule: {
							kk: 'Кәсіподақ бар ұйымда онсыз келіссөз жүргізілмейді.',
							ru: 'Где есть профсоюз, переговоры без него не ведут.',
							en: 'Where a union exists there is no bargaining without it.',
						},
						article: '20',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'elected',
					rule: {
						kk: 'Кәсіподақ жоқ жерде сайланбалы өкілдермен келіседі.',
						ru: 'Где профсоюза нет, договариваются с выборными представителями.',
						en: 'Where there is no union, one bargains with elected representatives.',
					},
					article: '20',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'may-adopt-act',
		title: {
			kk: 'Жұмыс беруші актіні қабылдай ала ма?',
			ru: 'Может ли работодатель принять акт?',
			en: 'May the employer adopt the act?',
		},
		answers: {
			yes: { kk: 'иә', ru: 'да', en: 'yes' },
			'with-protocol': {
				kk: 'иә, келіспеушіліктер хаттамасымен; актіге инспекцияда немесе сотта шағымдануға болады',
				ru: 'да, с протоколом разногласий; акт можно обжаловать в инспекцию или суд',
				en: 'yes, with a protocol of disagreements; the act can be appealed to the inspectorate or a court',
			},
			wait: {
				kk: 'әлі жоқ: өкілдердің талқылау мерзімі өтпеген',
				ru: 'ещё нет: у представителей идёт срок обсуждения',
				en: 'not yet: the representatives still have time to discuss it',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { happened: 'disagreement-protocol' },
						answer: 'with-protocol',
						rule: {
							kk: 'Келіспеушілік хаттамамен рәсімделеді.',
							ru: 'Несогласие оформляют протоколом.',
							en: 'Disagreement is put into a protocol.',
						},
						article: '12',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: { happened: 'opinion-given' },
						answer: 'yes',
						rule: {
							kk: 'Пікір ескерілген соң акт қабылданады.',
							ru: 'Акт принимают с учётом мнения.',
							en: 'The act is adopted with regard to the opinion.',
						},
						article: '12',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: { step: 'employer-act-opinion', is: ['expired'] },
						answer: 'yes',
						rule: {
							kk: 'Мерзімінде жауап болмаса, акт қабылдана алады.',
							ru: 'Если в срок ответа нет, акт можно принять.',
							en: 'Where no answer came in time, the act may be adopted.',
						},
						article: '12',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'wait',
					rule: {
						kk: 'Акт жобасы алдымен өкілдерге беріледі, олар ең көбі бес жұмыс күні талқылайды.',
						ru: 'Проект акта сначала передают представителям, они обсуждают его не дольше пяти рабочих дней.',
						en: 'The draft first goes to the representatives, who discuss it for at most five working days.',
					},
					article: '12',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
];

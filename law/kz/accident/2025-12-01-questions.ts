/** Accidents at work: Labour Code, articles 186–190, the text read in 2026. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'level',
		title: {
			kk: 'Тергеп-тексеруді кім жүргізеді?',
			ru: 'Кто ведёт расследование?',
			en: 'Who leads the investigation?',
		},
		answers: {
			employer: {
				kk: 'жұмыс берушінің комиссиясы',
				ru: 'комиссия работодателя',
				en: 'a commission of the employer',
			},
			inspectorate: {
				kk: 'арнайы тергеп-тексеру: аумақтық инспекцияның комиссиясы',
				ru: 'специальное расследование: комиссия территориальной инспекции',
				en: 'special investigation: a commission of the territorial inspectorate',
			},
			'chief-inspector': {
				kk: 'арнайы тергеп-тексеру: облыстың бас инспекторы',
				ru: 'специальное расследование: главный инспектор области',
				en: 'special investigation: the chief inspector of the region',
			},
			ministry: {
				kk: 'арнайы тергеп-тексеру: министрлік',
				ru: 'специальное расследование: министерство',
				en: 'special investigation: the ministry',
			},
			government: {
				kk: 'арнайы тергеп-тексеру: Үкімет',
				ru: 'специальное расследование: Правительство',
				en: 'special investigation: the Government',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { quantity: 'dead', is: '>', than: { number: 5 } },
						answer: 'government',
						rule: {
							kk: 'Бес адамнан көп қаза болса — Үкімет.',
							ru: 'Погибших больше пяти — Правительство.',
							en: 'More than five dead: the Government.',
						},
						article: '188',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: { quantity: 'dead', is: '>=', than: { number: 3 } },
						answer: 'ministry',
						rule: {
							kk: 'Үштен беске дейін қаза болса — министрлік.',
							ru: 'Погибших от трёх до пяти — министерство.',
							en: 'Three to five dead: the ministry.',
						},
						article: '188',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: { quantity: 'dead', is: '=', than: { number: 2 } },
						answer: 'chief-inspector',
						rule: {
							kk: 'Екі адам қаза болса — облыстың бас инспекторы.',
							ru: 'Погибших двое — главный инспектор области.',
							en: 'Two dead: the chief inspector of the region.',
						},
						article: '188',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: {
							any: [
								{ quantity: 'dead', is: '>=', than: { number: 1 } },
								{ quantity: 'hurt', is: '>=', than: { number: 2 } },
								is('severe', 'yes'),
								is('poisoning', 'yes'),
							],
						},
						answer: 'inspectorate',
						rule: {
							kk: 'Ауыр немесе өліммен аяқталған, екі және одан көп адам зардап шеккен немесе топтасып уланған оқиғаны инспекция комиссиясы арнайы тергейді.',
							ru: 'Тяжёлый или смертельный случай, двое и больше пострадавших или групповое отравление расследует комиссия инспекции.',
							en: 'A severe or fatal accident, two or more hurt, or a group poisoning is investigated by a commission of the inspectorate.',
						},
						article: '188',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'employer',
					rule: {
						kk: 'Басқа оқиғаларды жұмыс берушінің комиссиясы тергейді: басшы, еңбекті қорғау басшысы, жұмыскерлердің өкілі.',
						ru: 'Остальные случаи расследует комиссия работодателя: руководитель, глава службы охраны труда, представитель работников.',
						en: 'All others are investigated by the employer’s commission: the head, the head of safety, a workers’ representative.',
					},
					article: '188',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'industrial-safety',
		title: {
			kk: 'Тергеуге өнеркәсіптік қауіпсіздік органы кірісе ме?',
			ru: 'Ведёт ли расследование орган промышленной безопасности?',
			en: 'Does the industrial-safety body lead?',
		},
		answers: {
			yes: {
				kk: 'иә: бұл — қауіпті өндірістік объектідегі апат',
				ru: 'да: это авария на опасном производственном объекте',
				en: 'yes: it is an accident at a hazardous production facility',
			},
			no: { kk: 'жоқ', ru: 'нет', en: 'no' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('hazardous-accident', 'yes'),
						answer: 'yes',
						rule: {
							kk: 'Қауіпті өндірістік объектідегі апатты өнеркәсіптік қауіпсіздік органы тергейді.',
							ru: 'Аварию на опасном производственном объекте расследует орган промышленной безопасности.',
							en: 'An accident at a hazardous facility is led by the industrial-safety body.',
						},
						article: '188',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'no',
					rule: {
						kk: 'Бұл тек қауіпті өндірістік объектідегі апатқа қатысты.',
						ru: 'Это касается только аварий на опасных производственных объектах.',
						en: 'This is only about accidents at hazardous facilities.',
					},
					article: '188',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'group',
		title: { kk: 'Бұл топтық оқиға ма?', ru: 'Групповой ли это случай?', en: 'Is it a group accident?' },
		answers: {
			yes: { kk: 'иә: екі және одан көп адам', ru: 'да: двое и больше', en: 'yes: two or more' },
			no: { kk: 'жоқ', ru: 'нет', en: 'no' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { quantity: 'hurt', is: '>=', than: { number: 2 } },
						answer: 'yes',
						rule: {
							kk: 'Топ — екі және одан көп адам.',
							ru: 'Группа — двое и больше.',
							en: 'A group is two or more.',
						},
						article: '188',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'no',
					rule: {
						kk: 'Топ — екі және одан көп адам.',
						ru: 'Группа — двое и больше.',
						en: 'A group is two or more.',
					},
					article: '188',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'disease-act',
		title: {
			kk: 'Кәсіптік ауруда акт неге негізделеді?',
			ru: 'На чём основан акт о профессиональном заболевании?',
			en: 'What does the act on an occupational disease rest on?',
		},
		answers: {
			'expert-commission': {
				kk: 'сараптамалық кәсіптік патология комиссиясының қорытындысына',
				ru: 'на заключении экспертной профпатологической комиссии',
				en: 'on the conclusion of the expert commission on occupational diseases',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [],
				otherwise: {
					answer: 'expert-commission',
					rule: {
						kk: 'Кәсіптік ауру туралы акт сараптамалық кәсіптік патология комиссиясының қорытындысы негізінде жасалады.',
						ru: 'Акт о профессиональном заболевании составляют на основании заключения экспертной профпатологической комиссии.',
						en: 'The act on an occupational disease is drawn up on the ground of the expert commission’s conclusion.',
					},
					article: '190',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
];

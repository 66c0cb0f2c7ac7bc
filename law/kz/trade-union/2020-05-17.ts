/** The law on trade unions after Law 321-VI of 4 May 2020, known from the press. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from } from '../forms.ts';
import { hrw, secondHand, unionLaw } from '../sources.ts';
import { questions } from './2020-05-17-questions.ts';
import { cascadeFacts, cascadeQuestions2020, cascades2020 } from './cascade.ts';
import { lens } from './lens.ts';

export const tradeUnion20200517: ProcedureVersion = {
	procedure: 'trade-union',
	version: 'kz/trade-union/2020-05-17',
	title: {
		kk: 'Кәсіподақ құру және тіркеу',
		ru: 'Создание и регистрация профсоюза',
		en: 'Founding and registering a trade union',
	},
	about: {
		kk: '2020 жылғы 4 мамырдағы № 321-VI заң жоғары бірлестікке кіру міндетін және мәртебені растауды алып тастады деп жазылады; мәтін оқылмаған. Кімдер әлі кәсіподақ құра алмайтыны және хабарлау тәртібінің енген-енбегені белгісіз.',
		ru: 'Пишут, что закон от 4 мая 2020 года № 321-VI снял обязанность входить в объединение и подтверждать статус; текст не прочитан. Кто ещё не может создать профсоюз и введено ли уведомление, неизвестно.',
		en: 'It is written that Law 321-VI of 4 May 2020 took away the duty to affiliate and to confirm the status; the text was not read. Who may still not found a union, and whether notification came, is not known.',
	},
	status: 'in-force',
	inForce: {
		from: '2020-05-17',
		to: null,
		confidence: 'sure',
		fromBounds: {
			earliest: '2020-05-04',
			latest: '2020-05-31',
			because: {
				kk: 'заңға 2020 жылғы 4 мамырда қол қойылған, нақты қай күні күшіне енгенін заңгер анықтауы керек',
				ru: 'закон подписан 4 мая 2020 года, в какой именно день он вступил в силу, должен установить юрист',
				en: 'the law was signed on 4 May 2020; on which day exactly it took effect a lawyer must find',
			},
		},
	},
	calendar: 'kz',
	sources: { law: unionLaw, hrw: hrw, press: secondHand },
	actors: {
		founders: { kk: 'құрылтайшылар', ru: 'учредители', en: 'the founders' },
		registrar: {
			kk: 'тіркеуші орган (Әділет министрлігі)',
			ru: 'регистрирующий орган (Министерство юстиции)',
			en: 'the registrar (Ministry of Justice)',
		},
	},
	facts: {
		filed: {
			kk: 'тіркеуге құжаттар берілген күн',
			ru: 'день подачи документов на регистрацию',
			en: 'the day the papers for registration were filed',
		},
		registered: {
			kk: 'кәсіподақ тіркелген күн',
			ru: 'день регистрации профсоюза',
			en: 'the day the union was registered',
		},
		denied: {
			kk: 'тіркеуден бас тартылған күн',
			ru: 'день отказа в регистрации',
			en: 'the day registration was refused',
		},
		're-registered': {
			kk: 'кәсіподақ қайта тіркелген күн',
			ru: 'день перерегистрации',
			en: 'the day the union was registered anew',
		},
		...cascadeFacts,
	},
	quantities: {
		founders: { name: { kk: 'құрылтайшылар', ru: 'учредителей', en: 'founders' }, unit: 'people' },
	},
	circumstances: {
		office: {
			name: { kk: 'құрылтайшының қызметі', ru: 'служба учредителя', en: 'the office of the founder' },
			values: {
				judge: { kk: 'судья', ru: 'судья', en: 'judge' },
				firefighter: { kk: 'өрт сөндіруші', ru: 'пожарный', en: 'firefighter' },
				'prison-staff': {
					kk: 'түзеу мекемесінің қызметкері',
					ru: 'сотрудник исправительного учреждения',
					en: 'prison staff',
				},
				police: { kk: 'полиция қызметкері', ru: 'полицейский', en: 'police officer' },
				prosecutor: { kk: 'прокурор', ru: 'прокурор', en: 'prosecutor' },
				military: { kk: 'әскери қызметші', ru: 'военнослужащий', en: 'serviceman' },
				other: { kk: 'басқа', ru: 'другое', en: 'other' },
			},
		},
		'money-from': {
			name: { kk: 'ақша кімнен', ru: 'от кого деньги', en: 'who gives the money' },
			values: {
				'international-union': {
					kk: 'халықаралық кәсіподақ',
					ru: 'международный профсоюз',
					en: 'an international union',
				},
				other: { kk: 'басқа', ru: 'другое', en: 'other' },
			},
		},
		'ground-of-dismissal': {
			name: {
				kk: 'жұмыс беруші босату негізін атады ма',
				ru: 'назвал ли работодатель основание увольнения',
				en: 'did the employer name a ground of dismissal',
			},
			values: {
				given: { kk: 'атады', ru: 'назвал', en: 'a ground was named' },
				none: { kk: 'атаған жоқ', ru: 'не назвал', en: 'no ground was named' },
			},
		},
		'filed-before-2022': {
			name: {
				kk: 'құжаттар 2022 жылға дейін берілді ме',
				ru: 'поданы ли документы до 2022 года',
				en: 'were the papers filed before 2022',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Айлар мен жылдар сол айдың сәйкес күнінде бітеді (баяндама 2014 жылғы 11 шілдеден 2015 жылғы 11 шілдеге дейін санайды).',
			ru: 'Месяцы и годы кончаются в соответствующее число (доклад считает с 11 июля 2014 года по 11 июля 2015 года).',
			en: 'Months and years end on the matching day (the report counts from 11 July 2014 to 11 July 2015).',
		},
		article: null,
		source: 'hrw',
		confidence: 'sure',
	},
	steps: [
		{
			id: 'answer-filing',
			title: { kk: 'Тіркеу туралы шешім', ru: 'Решить о регистрации', en: 'Decide on registration' },
			nature: 'duty',
			actor: 'registrar',
			doneBy: ['registered', 'denied', 're-registered'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Кәсіподақты заңды тұлға ретінде Әділет министрлігі тіркейді.',
						ru: 'Профсоюз как юридическое лицо регистрирует Министерство юстиции.',
						en: 'The Ministry of Justice registers the union as a legal person.',
					},
					article: '10',
					source: 'law',
					confidence: 'sure',
					trigger: from('filed'),
					term: {
						blank: {
							kk: 'тіркеуші органның мерзімі табылған деректерде жоқ; заңгер заңды тұлғаларды тіркеу туралы заңды қарауы керек',
							ru: 'срока для регистрирующего органа в найденных источниках нет; юрист должен посмотреть закон о регистрации юридических лиц',
							en: 'the sources found do not give a term for the registrar; a lawyer must look at the law on registration of legal persons',
						},
					},
					extension: null,
				},
			],
			lens: ['hrw-2016-pending', 'sr-2015-compulsory'],
		},
	],
	thresholds: [],
	quorums: [
		{
			id: 'founders',
			title: { kk: 'Құрылтайшылар саны', ru: 'Число учредителей', en: 'Number of founders' },
			readings: [
				{
					name: null,
					rule: {
						kk: 'Кәсіподақты кемінде он азамат құрады.',
						ru: 'Профсоюз создают не меньше десяти граждан.',
						en: 'A union is founded by at least ten citizens.',
					},
					article: '8',
					source: 'law',
					confidence: 'sure',
					ways: [
						{
							id: 'founders',
							title: { kk: 'құрылтайшылар', ru: 'учредители', en: 'founders' },
							needs: [
								{
									title: {
										kk: 'кемінде он құрылтайшы',
										ru: 'не меньше десяти учредителей',
										en: 'at least ten founders',
									},
									quantity: 'founders',
									is: '>=',
									than: { number: 10 },
								},
							],
						},
					],
				},
			],
		},
	],
	questions: [...questions, ...cascadeQuestions2020],
	cascades: cascades2020,
	lens,
};

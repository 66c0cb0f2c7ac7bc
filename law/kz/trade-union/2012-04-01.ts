/** The law on trade unions before 2014: only the number of founders is known. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from } from '../forms.ts';
import { hrw } from '../sources.ts';

export const tradeUnion20120401: ProcedureVersion = {
	procedure: 'trade-union',
	version: 'kz/trade-union/2012-04-01',
	title: {
		kk: 'Кәсіподақ құру және тіркеу',
		ru: 'Создание и регистрация профсоюза',
		en: 'Founding and registering a trade union',
	},
	about: {
		kk: '2014 жылға дейінгі заңнан бізге құрылтайшылар саны ғана белгілі: он адам. Қалғаны оқылмаған.',
		ru: 'О законе до 2014 года нам известно только число учредителей: десять. Остальное не прочитано.',
		en: 'Of the law before 2014 only the number of founders is known to us: ten. The rest was not read.',
	},
	status: 'in-force',
	inForce: {
		from: '2012-04-01',
		to: '2014-07-10',
		confidence: 'unsure',
		fromBounds: {
			earliest: '1991-12-16',
			latest: '2012-04-01',
			because: {
				kk: 'бұрынғы заңның қай күннен бері осылай айтатыны тексерілмеген, оны заңгер анықтауы керек',
				ru: 'с какого дня прежний закон говорил так, не проверено, это должен установить юрист',
				en: 'since when the law before said so was not checked; a lawyer must find it',
			},
		},
	},
	calendar: 'kz',
	sources: { hrw: hrw },
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
	},
	quantities: {
		founders: { name: { kk: 'құрылтайшылар', ru: 'учредителей', en: 'founders' }, unit: 'people' },
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
			doneBy: ['registered', 'denied'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Кәсіподақ заңды тұлға ретінде тіркеледі.',
						ru: 'Профсоюз регистрируют как юридическое лицо.',
						en: 'The union is registered as a legal person.',
					},
					article: null,
					source: 'hrw',
					confidence: 'likely',
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
						kk: 'Бұрынғы заң бойынша да кемінде он құрылтайшы қажет болған (баяндама бойынша).',
						ru: 'По прежнему закону тоже требовалось десять учредителей (по докладу).',
						en: 'The law before also asked for ten founders (by the report).',
					},
					article: null,
					source: 'hrw',
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
};

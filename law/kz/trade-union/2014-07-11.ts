/** The law on trade unions of 2014 as it stood until May 2020, known from the report of Human Rights Watch. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from, months, unmoved, years } from '../forms.ts';
import { hrw, unionLaw } from '../sources.ts';
import { moreQuestions } from './2014-07-11-more-questions.ts';
import { questions } from './2014-07-11-questions.ts';
import { quantities, quorums } from './2014-07-11-quorums.ts';
import { cascadeFacts2014, cascadeQuestions2014, cascades2014 } from './cascade.ts';
import { lens } from './lens.ts';

export const tradeUnion20140711: ProcedureVersion = {
	procedure: 'trade-union',
	version: 'kz/trade-union/2014-07-11',
	title: {
		kk: 'Кәсіподақ құру және тіркеу',
		ru: 'Создание и регистрация профсоюза',
		en: 'Founding and registering a trade union',
	},
	about: {
		kk: 'Кемінде он адам құрған кәсіподақ тіркеледі, алты ай ішінде мәртебесін растайды және жоғары бірлестікке кіреді. Бұрыннан бар кәсіподақтар 2015 жылғы 11 шілдеге дейін қайта тіркелуге тиіс болды. Тіркеуші органның мерзімі белгісіз.',
		ru: 'Профсоюз, созданный не меньше чем десятью гражданами, регистрируют; за шесть месяцев он подтверждает статус и входит в объединение выше. Прежние профсоюзы должны были перерегистрироваться до 11 июля 2015 года. Срок для регистрирующего органа неизвестен.',
		en: 'A union of at least ten founders is registered, confirms its status within six months and joins a higher association. Unions that stood before had to register anew by 11 July 2015. The term of the registrar is not known.',
	},
	status: 'in-force',
	inForce: { from: '2014-07-11', to: '2020-05-16', confidence: 'sure' },
	calendar: 'kz',
	sources: { law: unionLaw, hrw: hrw },
	actors: {
		founders: { kk: 'құрылтайшылар', ru: 'учредители', en: 'the founders' },
		registrar: {
			kk: 'тіркеуші орган (Әділет министрлігі)',
			ru: 'регистрирующий орган (Министерство юстиции)',
			en: 'the registrar (Ministry of Justice)',
		},
		union: { kk: 'кәсіподақ', ru: 'профсоюз', en: 'the union' },
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
		'status-confirmed': {
			kk: 'мәртебесі расталған күн',
			ru: 'день подтверждения статуса',
			en: 'the day the status was confirmed',
		},
		'law-took-effect': {
			kk: 'заң күшіне енген күн (бұрыннан бар кәсіподақ үшін)',
			ru: 'день вступления закона в силу (для профсоюза, который уже был)',
			en: 'the day the law took effect (for a union that stood before)',
		},
		're-registered': {
			kk: 'кәсіподақ қайта тіркелген күн',
			ru: 'день перерегистрации',
			en: 'the day the union was registered anew',
		},
		...cascadeFacts2014,
	},
	quantities,
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
		stage: {
			name: { kk: 'іс қай кезеңде', ru: 'на какой стадии дело', en: 'at which stage the matter is' },
			values: {
				registration: { kk: 'тіркеу', ru: 'регистрация', en: 'registration' },
				confirmation: { kk: 'мәртебені растау', ru: 'подтверждение статуса', en: 'confirmation of status' },
			},
		},
		'ground-named': {
			name: { kk: 'бас тарту негізі', ru: 'основание отказа', en: 'the ground of the refusal' },
			values: {
				'no-affiliates': {
					kk: 'облыстардың жартысынан көбінде мүше ұйымдар жоқ',
					ru: 'нет членских организаций больше чем в половине областей',
					en: 'no affiliates in more than half of the regions',
				},
				founders: { kk: 'құрылтайшылар аз', ru: 'мало учредителей', en: 'too few founders' },
				other: { kk: 'басқа', ru: 'другое', en: 'other' },
			},
		},
		kind: {
			name: { kk: 'кәсіподақ түрі', ru: 'вид профсоюза', en: 'kind of union' },
			values: {
				local: { kk: 'жергілікті', ru: 'локальный', en: 'local' },
				territorial: { kk: 'аумақтық', ru: 'территориальный', en: 'territorial' },
				industrial: { kk: 'салалық', ru: 'отраслевой', en: 'industrial' },
				national: { kk: 'республикалық', ru: 'республиканский', en: 'national' },
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
		{
			id: 'confirm-status',
			title: { kk: 'Мәртебені растау', ru: 'Подтвердить статус', en: 'Confirm the status' },
			nature: 'duty',
			actor: 'union',
			doneBy: ['status-confirmed'],
			readings: [
				{
					name: {
						kk: 'демалысқа түссе де жылжымайды',
						ru: 'не переносится с выходного',
						en: 'does not move for a day off',
					},
					rule: {
						kk: 'Кәсіподақ тіркелгеннен кейін алты ай ішінде мүшелігі мен құрамын дәлелдеп, мәртебесін растайды.',
						ru: 'В течение шести месяцев после регистрации профсоюз подтверждает статус: членов и принадлежность к объединению.',
						en: 'Within six months of registration the union confirms its status: its members and its affiliation.',
					},
					article: '10(2)',
					source: 'law',
					confidence: 'sure',
					trigger: from('registered'),
					term: unmoved(months(6)),
					extension: null,
				},
				{
					name: {
						kk: 'жұмыс күніне ауысады',
						ru: 'переносится на рабочий день',
						en: 'moves to a working day',
					},
					rule: {
						kk: 'Кәсіподақ тіркелгеннен кейін алты ай ішінде мүшелігі мен құрамын дәлелдеп, мәртебесін растайды. Мерзім демалыс күнінен жұмыс күніне ауыса ма — Азаматтық кодекс бойынша заңгер растауы керек.',
						ru: 'В течение шести месяцев после регистрации профсоюз подтверждает статус: членов и принадлежность к объединению. Переносится ли срок с выходного, должен по Гражданскому кодексу подтвердить юрист.',
						en: 'Within six months of registration the union confirms its status: its members and its affiliation. Whether the term moves from a day off a lawyer must confirm by the Civil Code.',
					},
					article: '10(2)',
					source: 'law',
					confidence: 'unsure',
					trigger: from('registered'),
					term: months(6),
					extension: null,
				},
			],
			ifMissed: [
				{
					rule: {
						kk: 'Мәртебе расталмаса, Әділет министрлігі тіркеуді жоюды талап ете алады.',
						ru: 'Если статус не подтверждён, Министерство юстиции может добиваться отмены регистрации.',
						en: 'Where the status is not confirmed, the Ministry of Justice may move to strip the registration.',
					},
					article: '10(3)',
					source: 'law',
					confidence: 'sure',
				},
			],
			lens: ['hrw-2016-registration', 'ilo-2015-affiliation', 'cas-2015-2016'],
		},
		{
			id: 're-register',
			title: { kk: 'Қайта тіркелу', ru: 'Перерегистрироваться', en: 'Register anew' },
			nature: 'duty',
			actor: 'union',
			doneBy: ['re-registered'],
			readings: [
				{
					name: {
						kk: 'демалысқа түссе де жылжымайды',
						ru: 'не переносится с выходного',
						en: 'does not move for a day off',
					},
					rule: {
						kk: 'Бұрыннан бар кәсіподақ заң күшіне енгеннен кейін бір жыл ішінде қайта тіркеледі.',
						ru: 'Профсоюз, созданный раньше, перерегистрируется в течение года после вступления закона в силу.',
						en: 'A union that stood before registers anew within one year of the law taking effect.',
					},
					article: '33',
					source: 'law',
					confidence: 'sure',
					trigger: from('law-took-effect'),
					term: unmoved(years(1)),
					extension: null,
				},
				{
					name: {
						kk: 'жұмыс күніне ауысады',
						ru: 'переносится на рабочий день',
						en: 'moves to a working day',
					},
					rule: {
						kk: 'Бұрыннан бар кәсіподақ заң күшіне енгеннен кейін бір жыл ішінде қайта тіркеледі. Мерзім демалыс күнінен жұмыс күніне ауыса ма — Азаматтық кодекс бойынша заңгер растауы керек.',
						ru: 'Профсоюз, созданный раньше, перерегистрируется в течение года после вступления закона в силу. Переносится ли срок с выходного, должен по Гражданскому кодексу подтвердить юрист.',
						en: 'A union that stood before registers anew within one year of the law taking effect. Whether the term moves from a day off a lawyer must confirm by the Civil Code.',
					},
					article: '33',
					source: 'law',
					confidence: 'unsure',
					trigger: from('law-took-effect'),
					term: years(1),
					extension: null,
				},
			],
			lens: ['hrw-2016-registration'],
		},
	],
	thresholds: [],
	quorums,
	questions: [...questions, ...moreQuestions, ...cascadeQuestions2014],
	cascades: cascades2014,
	lens,
};

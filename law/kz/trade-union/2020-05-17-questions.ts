/** The law on trade unions after Law 321-VI of 4 May 2020, known from the press. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'must-register',
		title: {
			kk: 'Құрылтайшылар жеткілікті болса, тіркеу міндетті ме?',
			ru: 'Если учредителей достаточно, обязаны ли зарегистрировать?',
			en: 'With enough founders, must the union be registered?',
		},
		answers: {
			'founders-missing': {
				kk: 'құрылтайшылар жетпейді',
				ru: 'учредителей не хватает',
				en: 'founders are missing',
			},
			'does-not-follow': {
				kk: 'бұдан өзі-ақ шықпайды: тіркеуден басқа негізбен де бас тартылған',
				ru: 'само по себе не следует: отказывали и по другим основаниям',
				en: 'it does not follow by itself: refusals came on other grounds',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { quorum: 'founders', is: 'not-met' },
						answer: 'founders-missing',
						rule: {
							kk: 'Кәсіподақты кемінде он азамат құрады.',
							ru: 'Профсоюз создают не меньше десяти граждан.',
							en: 'A union is founded by at least ten citizens.',
						},
						article: '8',
						source: 'law',
						confidence: 'sure',
					},
					{
						when: { quorum: 'founders', is: 'met' },
						answer: 'does-not-follow',
						rule: {
							kk: 'Құрылтайшылар саны — шарттардың бірі ғана; баяндамада басқа негіздермен бас тартылған істер бар.',
							ru: 'Число учредителей — лишь одно из условий; в докладе есть отказы по другим основаниям.',
							en: 'The number of founders is only one of the conditions; the report tells of refusals on other grounds.',
						},
						article: null,
						source: 'hrw',
						confidence: 'sure',
					},
				],
				otherwise: {
					blank: {
						kk: 'құрылтайшылар саны белгісіз; оны хаттамадан анықтау керек',
						ru: 'не известно число учредителей; его надо установить по протоколу',
						en: 'the number of founders is not known; it must be found in the minutes',
					},
				},
			},
		],
	},
	{
		id: 'status-confirmation',
		title: {
			kk: 'Мәртебені екінші рет растау керек пе?',
			ru: 'Нужно ли второй раз подтверждать статус?',
			en: 'Must the status be confirmed as a second step?',
		},
		answers: { 'not-needed': { kk: 'жоқ', ru: 'нет', en: 'no' } },
		readings: [
			{
				name: null,
				outcomes: [],
				otherwise: {
					answer: 'not-needed',
					rule: {
						kk: '2020 жылғы заң жоғары бірлестікке кіру міндетін және екінші кезеңді алып тастады (баспасөз бойынша).',
						ru: 'Закон 2020 года снял обязанность входить в объединение и второй шаг (по печати).',
						en: 'The law of 2020 took away the duty to affiliate and the second step (by the press).',
					},
					article: null,
					source: 'press',
					confidence: 'likely',
				},
			},
		],
	},
	{
		id: 'must-affiliate',
		title: {
			kk: 'Жоғары бірлестікке кіру міндетті ме?',
			ru: 'Обязательно ли входить в объединение выше?',
			en: 'Must the union join a higher association?',
		},
		answers: { no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		readings: [
			{
				name: null,
				outcomes: [],
				otherwise: {
					answer: 'no',
					rule: {
						kk: '2020 жылғы заң бұл міндетті алып тастады (баспасөз бойынша).',
						ru: 'Закон 2020 года снял эту обязанность (по печати).',
						en: 'The law of 2020 took this duty away (by the press).',
					},
					article: null,
					source: 'press',
					confidence: 'likely',
				},
			},
		],
	},
	{
		id: 'by-notification',
		title: {
			kk: 'Тіркеудің орнына хабарлау жеткілікті ме?',
			ru: 'Достаточно ли уведомления вместо регистрации?',
			en: 'Is a notification enough in place of registration?',
		},
		answers: {
			registration: {
				kk: 'жоқ, тіркеу керек',
				ru: 'нет, нужна регистрация',
				en: 'no, registration is needed',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('filed-before-2022', 'yes'),
						answer: 'registration',
						rule: {
							kk: 'Кәсіподақты заңды тұлға ретінде Әділет министрлігі тіркейді.',
							ru: 'Профсоюз как юридическое лицо регистрирует Министерство юстиции.',
							en: 'The Ministry of Justice registers the union as a legal person.',
						},
						article: '10',
						source: 'law',
						confidence: 'sure',
					},
				],
				otherwise: {
					blank: {
						kk: '2022 жылы тіркеудің орнына хабарлау жоспарланған, оның қабылданғаны белгісіз; заңгер заңның бүгінгі мәтінін қарауы керек',
						ru: 'в 2022 году вместо регистрации планировали уведомление, принято ли это, неизвестно; юрист должен посмотреть нынешний текст закона',
						en: 'a notification in place of registration was planned in 2022; whether it came is not known; a lawyer must look at the text of today',
					},
				},
			},
		],
		lens: ['sr-2015-compulsory'],
	},
	{
		id: 'who-may-found',
		title: {
			kk: 'Ол кәсіподақ құра ала ма?',
			ru: 'Может ли этот человек создать профсоюз?',
			en: 'May this person found a union?',
		},
		answers: { may: { kk: 'иә', ru: 'да', en: 'yes' } },
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('office', 'judge', 'firefighter', 'prison-staff', 'police', 'prosecutor', 'military'),
						blank: {
							kk: '2020–2026 жылғы түзетулер кімге рұқсат бергені тексерілмеген; заңгер заңның бүгінгі мәтінін қарауы керек',
							ru: 'кому разрешили поправки 2020–2026 годов, не проверено; юрист должен посмотреть нынешний текст закона',
							en: 'whom the amendments of 2020–2026 let in was not checked; a lawyer must look at the text of today',
						},
					},
				],
				otherwise: {
					answer: 'may',
					rule: {
						kk: 'Кәсіподақты азаматтар құрады.',
						ru: 'Профсоюз создают граждане.',
						en: 'Citizens found a union.',
					},
					article: '8',
					source: 'law',
					confidence: 'sure',
				},
			},
		],
		lens: ['ceacr-excluded'],
	},
	{
		id: 'foreign-money',
		title: {
			kk: 'Бұл ақшаны алуға бола ма?',
			ru: 'Можно ли принять эти деньги?',
			en: 'May this money be taken?',
		},
		answers: {
			'not-this-ban': {
				kk: 'бұл тыйым оған қатысты емес',
				ru: 'этот запрет к ним не относится',
				en: 'this ban is not about it',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('money-from', 'international-union'),
						blank: {
							kk: 'Конституция 2022 және 2026 жылдары өзгерді; бұл тыйымның қалған-қалмағанын заңгер тексеруі керек',
							ru: 'Конституция менялась в 2022 и 2026 годах; остался ли запрет, должен проверить юрист',
							en: 'the Constitution was changed in 2022 and 2026; a lawyer must check whether the ban is still there',
						},
					},
				],
				otherwise: {
					answer: 'not-this-ban',
					rule: {
						kk: 'Тыйым халықаралық кәсіподақтардың ақшасына ғана қатысты.',
						ru: 'Запрет касается денег международных профсоюзов.',
						en: 'The ban is about money of international unions.',
					},
					article: null,
					source: 'hrw',
					confidence: 'sure',
				},
			},
		],
		lens: ['ilo-foreign-money'],
	},
	{
		id: 'dismissal-of-leader',
		title: {
			kk: 'Кәсіподақ жетекшісін кәсіподақ органының келісімінсіз босатуға бола ма?',
			ru: 'Можно ли уволить лидера профсоюза без согласия профсоюзного органа?',
			en: 'May a union leader be dismissed without the consent of the union body?',
		},
		answers: {
			'no-ground': {
				kk: 'негізсіз босатуға болмайды',
				ru: 'без основания нельзя',
				en: 'not without a ground',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('ground-of-dismissal', 'given'),
						blank: {
							kk: '26-бап келісім туралы не дейтіні оқылмаған; заңгер кәсіподақтар туралы заңның 26-бабын қарауы керек',
							ru: 'что говорит статья 26 о согласии, не прочитано; юрист должен посмотреть статью 26 закона о профсоюзах',
							en: 'what article 26 says of consent was not read; a lawyer must look at article 26 of the union law',
						},
					},
				],
				otherwise: {
					answer: 'no-ground',
					rule: {
						kk: 'Кәсіподақ үшін кемсітуге және негізсіз босатуға болмайды.',
						ru: 'Нельзя ущемлять за профсоюз и увольнять без основания.',
						en: 'Nobody may be discriminated against for the union or dismissed without a ground.',
					},
					article: '7, 26',
					source: 'law',
					confidence: 'sure',
				},
			},
		],
	},
];

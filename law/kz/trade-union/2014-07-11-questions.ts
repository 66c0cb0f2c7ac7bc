/** The law on trade unions of 2014 as it stood until May 2020, known from the report of Human Rights Watch. The questions. */
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
		id: 'registration-at-risk',
		title: {
			kk: 'Тіркеуге қауіп бар ма?',
			ru: 'Под угрозой ли регистрация?',
			en: 'Is the registration at risk?',
		},
		answers: {
			'at-risk': {
				kk: 'иә: мәртебе мерзімінде расталмаған',
				ru: 'да: статус в срок не подтверждён',
				en: 'yes: the status was not confirmed in time',
			},
			'not-now': { kk: 'бұл негізбен — жоқ', ru: 'по этому основанию нет', en: 'not on this ground' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { step: 'confirm-status', is: ['overdue'] },
						answer: 'at-risk',
						rule: {
							kk: 'Мәртебе расталмаса, Министрлік тіркеуді жоюды талап ете алады.',
							ru: 'Если статус не подтверждён, Министерство может добиваться отмены регистрации.',
							en: 'Where the status is not confirmed, the Ministry may move to strip the registration.',
						},
						article: '10(3)',
						source: 'law',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'not-now',
					rule: {
						kk: 'Бұл негіз алты ай өткен соң ғана пайда болады.',
						ru: 'Это основание появляется только по прошествии шести месяцев.',
						en: 'This ground arises only after the six months.',
					},
					article: '10(2), 10(3)',
					source: 'law',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'ground-of-refusal',
		title: {
			kk: 'Бас тарту негізі осы кезеңге сай ма?',
			ru: 'Подходит ли основание отказа для этой стадии?',
			en: 'Does the ground of the refusal fit this stage?',
		},
		answers: {
			premature: {
				kk: 'мерзімінен бұрын: мүше ұйымдар мәртебені растағанда дәлелденеді',
				ru: 'преждевременно: членские организации доказывают при подтверждении статуса',
				en: 'premature: affiliates are proved when the status is confirmed',
			},
			fits: { kk: 'сай', ru: 'подходит', en: 'it fits' },
			'does-not-fit': {
				kk: 'сай емес: құрылтайшылар жеткілікті',
				ru: 'не подходит: учредителей достаточно',
				en: 'it does not fit: there are enough founders',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { all: [is('ground-named', 'no-affiliates'), is('stage', 'registration')] },
						answer: 'premature',
						rule: {
							kk: 'Мүшелер мен құрам тіркелгеннен кейінгі алты айда дәлелденеді (баяндаманың құқықтық көзқарасы).',
							ru: 'Членов и принадлежность доказывают в шесть месяцев после регистрации (правовой взгляд доклада).',
							en: 'Members and affiliation are proved in the six months after registration (the legal view of the report).',
						},
						article: '10(2)',
						source: 'hrw',
						confidence: 'likely',
					},
					{
						when: { all: [is('ground-named', 'no-affiliates'), is('stage', 'confirmation')] },
						answer: 'fits',
						rule: {
							kk: 'Мәртебені растағанда мүшелер мен құрам дәлелденеді.',
							ru: 'При подтверждении статуса доказывают членов и принадлежность.',
							en: 'When the status is confirmed, members and affiliation are proved.',
						},
						article: '10(2)',
						source: 'law',
						confidence: 'sure',
					},
					{
						when: { all: [is('ground-named', 'founders'), { quorum: 'founders', is: 'met' }] },
						answer: 'does-not-fit',
						rule: {
							kk: 'Кемінде он құрылтайшы жеткілікті.',
							ru: 'Десяти учредителей достаточно.',
							en: 'Ten founders are enough.',
						},
						article: '8',
						source: 'law',
						confidence: 'sure',
					},
					{
						when: { all: [is('ground-named', 'founders'), { quorum: 'founders', is: 'not-met' }] },
						answer: 'fits',
						rule: {
							kk: 'Он құрылтайшыдан аз болмауы керек.',
							ru: 'Учредителей должно быть не меньше десяти.',
							en: 'There must be at least ten founders.',
						},
						article: '8',
						source: 'law',
						confidence: 'sure',
					},
				],
				otherwise: {
					blank: {
						kk: 'бас тартудың басқа негіздері жиналмаған; заңгер заңды тұлғаларды тіркеу туралы заңды қарауы керек',
						ru: 'другие основания отказа не собраны; юрист должен посмотреть закон о регистрации юридических лиц',
						en: 'other grounds of refusal were not collected; a lawyer must look at the law on registration of legal persons',
					},
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
		answers: {
			industrial: {
				kk: 'иә, салалық кәсіподаққа',
				ru: 'да, в отраслевой профсоюз',
				en: 'yes, an industrial union',
			},
			national: {
				kk: 'иә, республикалық бірлестікке',
				ru: 'да, в республиканское объединение',
				en: 'yes, a national association',
			},
			top: { kk: 'жоқ: ол — ең жоғарғысы', ru: 'нет: выше него нет', en: 'no: there is none above it' },
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('kind', 'local'),
						answer: 'industrial',
						rule: {
							kk: 'Жергілікті кәсіподақ салалық кәсіподаққа кіреді.',
							ru: 'Локальный профсоюз входит в отраслевой.',
							en: 'A local union joins an industrial one.',
						},
						article: '14',
						source: 'law',
						confidence: 'sure',
					},
					{
						when: is('kind', 'territorial', 'industrial'),
						answer: 'national',
						rule: {
							kk: 'Салалық және аумақтық кәсіподақтар республикалық бірлестікке кіреді.',
							ru: 'Отраслевые и территориальные входят в республиканское объединение.',
							en: 'Industrial and territorial unions join a national association.',
						},
						article: '14',
						source: 'law',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'top',
					rule: {
						kk: 'Республикалық бірлестіктен жоғары деңгей жоқ.',
						ru: 'Выше республиканского объединения уровня нет.',
						en: 'There is no level above a national association.',
					},
					article: '14',
					source: 'law',
					confidence: 'sure',
				},
			},
		],
		lens: ['ilo-2015-affiliation', 'hrw-2016-registration'],
	},
];

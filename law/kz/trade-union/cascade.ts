/** What follows for a member union when the union above it falls: under the law of 2014, and after 2020. */
import type { Blank, Cascade, Condition, ProcedureVersion, Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

/** Days of this union; those of the union above it come from its own matter. */
export const cascadeFacts: ProcedureVersion['facts'] = {
	'registration-ended': {
		kk: 'тіркеуі жойылған күн',
		ru: 'день, когда регистрация прекращена',
		en: 'the day the registration ended',
	},
	'affiliation-ended': {
		kk: 'жоғары бірлестіктегі мүшелігі тоқтаған күн',
		ru: 'день, когда прекратилось членство в объединении выше',
		en: 'the day its membership in the higher association ended',
	},
	'upper-registration-ended': {
		kk: 'жоғары бірлестіктің тіркеуі жойылған күн',
		ru: 'день, когда прекращена регистрация объединения выше',
		en: 'the day the registration of the higher association ended',
	},
};

const upperUnconfirmed: ProcedureVersion['facts'] = {
	'upper-status-unconfirmed': {
		kk: 'жоғары бірлестік мәртебесін мерзімінде растамаған күн',
		ru: 'день, когда объединение выше не подтвердило статус в срок',
		en: 'the day the higher association had not confirmed its status in time',
	},
};

export const cascadeFacts2014: ProcedureVersion['facts'] = { ...cascadeFacts, ...upperUnconfirmed };

export const cascades2014: readonly Cascade[] = [
	{
		id: 'upper-registration-ended',
		of: 'upper-union',
		when: { fact: 'registration-ended' },
		gives: 'upper-registration-ended',
		rule: {
			kk: 'Жергілікті кәсіподақ салалық кәсіподаққа, ал салалық пен аумақтық республикалық бірлестікке кіреді. Ол жойылса, мүшесінің бірлестігі болмай қалады.',
			ru: 'Локальный профсоюз входит в отраслевой, отраслевой и территориальный – в республиканское объединение. Если его не стало, член остаётся без объединения.',
			en: 'A local union joins an industrial one, industrial and territorial unions a national association. When that is gone, its member is left without one.',
		},
		article: '14',
		source: 'law',
		confidence: 'likely',
	},
	{
		id: 'upper-status-unconfirmed',
		of: 'upper-union',
		when: { missed: 'confirm-status' },
		gives: 'upper-status-unconfirmed',
		rule: {
			kk: 'Баяндамада салалық кәсіподақ мәртебесін алты айда растамағандықтан, мүшесі бірлестіксіз қалған (2015 жыл).',
			ru: 'В докладе член остался без объединения, потому что отраслевой профсоюз не подтвердил статус за шесть месяцев (2015 год).',
			en: 'In the report a member was left without an association because the industrial union did not confirm its status in six months (2015).',
		},
		article: null,
		source: 'hrw',
		confidence: 'likely',
	},
];

export const cascades2020: readonly Cascade[] = [
	{
		id: 'upper-registration-ended',
		of: 'upper-union',
		when: { fact: 'registration-ended' },
		gives: 'upper-registration-ended',
		rule: {
			kk: 'Жоғары бірлестікке кіру міндет емес (екінші қолдан).',
			ru: 'Входить в объединение выше не обязательно (из вторых рук).',
			en: 'To belong to a higher association is no duty (at second hand).',
		},
		article: null,
		source: 'press',
		confidence: 'likely',
	},
];

const lost2014: Condition = {
	any: [
		{ happened: 'upper-registration-ended' },
		{ happened: 'upper-status-unconfirmed' },
		{ happened: 'affiliation-ended' },
	],
};
const lost2020: Condition = {
	any: [{ happened: 'upper-registration-ended' }, { happened: 'affiliation-ended' }],
};

const afterLoss: Question['title'] = {
	kk: 'Жоғары бірлестігінен айырылған кәсіподақ не істеуі керек?',
	ru: 'Что должен делать профсоюз, лишившийся объединения выше?',
	en: 'What must a union do that has lost the association above it?',
};
const ownRegistration: Question['title'] = {
	kk: 'Сонда оның өз тіркеуі де жойыла ма?',
	ru: 'Прекращается ли тогда и его собственная регистрация?',
	en: 'Does its own registration end with that?',
};

const nothingLost = {
	answer: 'as-before',
	rule: {
		kk: 'Бірлестігінен айырылғаны белгісіз.',
		ru: 'О том, что объединения не стало, ничего не известно.',
		en: 'Nothing is known of a loss of the association.',
	},
	article: null,
	source: 'law',
	confidence: 'sure',
} as const;
const asBefore = { kk: 'бәрі бұрынғыдай', ru: 'всё по-прежнему', en: 'all is as before' };

const notTold: Blank = {
	blank: {
		kk: 'жоғары бірлестікпен бірге мүшесінің тіркеуі де жойыла ма, мәртебені растау мерзімі қалай болады, дереккөздерде айтылмаған; заңгер кәсіподақтар туралы заңның 10, 14-баптарын қарауы керек',
		ru: 'прекращается ли вместе с объединением и регистрация члена и что со сроком подтверждения статуса, источники не говорят; юрист должен посмотреть статьи 10 и 14 закона о профсоюзах',
		en: 'whether the registration of a member ends with the association above it, and what becomes of its term to confirm the status, no source tells; a lawyer must look at articles 10 and 14 of the union law',
	},
};

export const cascadeQuestions2014: readonly Question[] = [
	{
		id: 'after-losing-the-upper-union',
		title: afterLoss,
		answers: {
			'join-another': {
				kk: 'басқа бірлестікке кіруі керек',
				ru: 'войти в другое объединение',
				en: 'join another association',
			},
			'as-before': asBefore,
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { all: [lost2014, is('kind', 'local', 'territorial', 'industrial')] },
						answer: 'join-another',
						rule: {
							kk: 'Кіру міндеті қалады: баяндамадағы кәсіподақ 2016 жылғы ақпанда басқа салалық кәсіподаққа кірген.',
							ru: 'Обязанность входить остаётся: профсоюз из доклада в феврале 2016 года вошёл в другой отраслевой.',
							en: 'The duty to belong stands: the union of the report joined another industrial one in February 2016.',
						},
						article: '14',
						source: 'hrw',
						confidence: 'likely',
					},
				],
				otherwise: nothingLost,
			},
		],
		lens: ['ilo-2015-affiliation', 'hrw-2016-registration'],
	},
	{
		id: 'registration-after-losing-the-upper-union',
		title: ownRegistration,
		answers: { 'as-before': asBefore },
		readings: [{ name: null, outcomes: [{ when: lost2014, ...notTold }], otherwise: nothingLost }],
	},
];

const noDuty = (answer: 'nothing' | 'stays') =>
	({
		when: lost2020,
		answer,
		rule: {
			kk: '2020 жылғы заң жоғары бірлестікке кіру міндетін алып тастады деп жазылады; мәтін оқылмаған.',
			ru: 'Пишут, что закон 2020 года снял обязанность входить в объединение; текст не прочитан.',
			en: 'It is written that the law of 2020 took away the duty to belong to an association; the text was not read.',
		},
		article: null,
		source: 'press',
		confidence: 'likely',
	}) as const;

export const cascadeQuestions2020: readonly Question[] = [
	{
		id: 'after-losing-the-upper-union',
		title: afterLoss,
		answers: {
			nothing: { kk: 'ештеңе: міндет жоқ', ru: 'ничего: обязанности нет', en: 'nothing: there is no duty' },
			'as-before': asBefore,
		},
		readings: [{ name: null, outcomes: [noDuty('nothing')], otherwise: nothingLost }],
	},
	{
		id: 'registration-after-losing-the-upper-union',
		title: ownRegistration,
		answers: { stays: { kk: 'жоқ, қалады', ru: 'нет, остаётся', en: 'no, it stays' }, 'as-before': asBefore },
		readings: [{ name: null, outcomes: [noDuty('stays')], otherwise: nothingLost }],
	},
];

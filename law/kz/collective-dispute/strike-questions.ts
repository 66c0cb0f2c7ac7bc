/** May people of this organisation strike, and is this strike allowed: articles 171, 172 and 176 of the Labour Code of 2015. */
import type {
	Condition,
	Confidence,
	Outcome,
	Question,
	QuestionReading,
} from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';
import { saidBy } from '../lines.ts';

const code = saidBy('code');

export const emergency: Condition = {
	all: [{ happened: 'emergency-began' }, { not: { happened: 'emergency-ended' } }],
};
const plainlyBanned = ['hazardous', 'ambulance', 'defence-or-rescue', 'law-enforcement'];

/** One of the grounds of article 171(1) is there. */
export const ground: Condition = {
	any: [{ happened: 'procedures-failed' }, { happened: 'employer-evaded' }, { happened: 'agreement-broken' }],
};

/** The strike was announced or has begun: what is missing then is a breach; before, it is still to come. */
const begun: Condition = { any: [{ happened: 'strike-announced' }, { happened: 'strike-begins' }] };

/**
 * Since the amendments of 2025–2026: where somebody represents the workers, that body decides and the numbers of a
 * meeting are not asked for here. Whether a meeting must come first stands in the question 'who-decides-strike'.
 */
export const notDecidedSince2025: Condition = {
	any: [
		{ all: [is('representation', 'nobody'), { quorum: 'strike-decision', is: 'not-met' }] },
		{ not: { happened: 'strike-decided' } },
	],
};

const banned = (read: Confidence, organisations: readonly string[]): Outcome => ({
	when: { any: [is('organisation', ...organisations), emergency] },
	answer: 'banned',
	...code('176(1)(1)', read, {
		kk: 'Соғыс немесе төтенше жағдайда, қорғаныс, қауіпсіздік, құтқару және құқық қорғау органдарында, қауіпті өндірістік объект болып табылатын ұйымдарда, жедел жәрдем станцияларында ереуіл заңсыз.',
		ru: 'Забастовка незаконна при военном или чрезвычайном положении; в органах обороны, безопасности, спасения и правопорядка; в организациях, являющихся опасными производственными объектами; на станциях скорой помощи.',
		en: 'A strike is illegal under martial law or in a state of emergency; in defence, security, rescue and law enforcement; in organisations that are hazardous production facilities; at ambulance stations.',
	}),
});

const limitedServices: Outcome = {
	when: is('organisation', 'life-support'),
	answer: 'limited',
	...code('176(1)(2)', 'sure', {
		kk: 'Тіршілікті қамтамасыз ететін ұйымдарда жергілікті атқарушы органмен алдын ала келісілген қызметтердің ең аз тізбесі мен көлемі сақталса, ереуілге болады; оны әкімдік келіседі (18(4)).',
		ru: 'В организациях жизнеобеспечения забастовка возможна, если сохраняется минимум услуг, заранее согласованный с местным исполнительным органом; её согласует акимат (18(4)).',
		en: 'In life-support organisations a strike is possible where the minimum of services agreed beforehand with the local executive body is kept; the akimat approves it (18(4)).',
	}),
};

const point21 = (read: Confidence) =>
	code('176(1)(2-1)', read, {
		kk: '2-1) тармақша тоқтауы ауыр зардапқа әкелетін қауіпті объектілердегі ереуілді негізгі жабдықтың үздіксіз жұмысы қамтамасыз етілмесе ғана заңсыз дейді: демек, қамтамасыз етілсе, болады.',
		ru: 'Подпункт 2-1) называет незаконной забастовку на опасных объектах с тяжкими последствиями остановки, только если не обеспечена работа основного оборудования: значит, если обеспечена, она возможна.',
		en: 'Point 2-1) calls a strike at hazardous facilities whose stop has grave consequences illegal only where the work of the main equipment is not ensured: so where it is ensured, it is possible.',
	});

const FREE: QuestionReading['otherwise'] = {
	answer: 'free',
	...code('171', 'sure', {
		kk: 'Өзге ұйымдарда ереуілге рәсімді сақтап шығуға болады, егер басқа заң тыйым салмаса (176(1)(5)).',
		ru: 'В остальных организациях бастовать можно с соблюдением процедуры, если иной закон не запрещает (176(1)(5)).',
		en: 'In all other organisations people may strike by the procedure, unless another law bars it (176(1)(5)).',
	}),
};

const POINT_1 = {
	kk: '1-тармақша кез келген қауіпті объектіге тыйым салады',
	ru: 'подпункт 1 запрещает на любом опасном объекте',
	en: 'point 1 bans it at every hazardous facility',
};
const POINT_21 = {
	kk: '2-1-тармақша – арнайы ереже',
	ru: 'подпункт 2-1 – специальное правило',
	en: 'point 2-1 is the special rule',
};

export const whoMayStrike = (read: Confidence): Question => ({
	id: 'who-may-strike',
	title: {
		kk: 'Мұндай ұйымның жұмыскерлері ереуілге шыға ала ма?',
		ru: 'Могут ли бастовать работники такой организации?',
		en: 'May the workers of such an organisation strike at all?',
	},
	answers: {
		banned: { kk: 'жоқ: тыйым салынған', ru: 'нет: запрещено', en: 'no: it is banned' },
		limited: { kk: 'иә, шартпен', ru: 'да, с условиями', en: 'yes, with conditions' },
		free: { kk: 'иә', ru: 'да', en: 'yes' },
	},
	readings: [
		{
			name: POINT_1,
			outcomes: [banned(read, plainlyBanned), hazardousGrave(read, 'banned'), limitedServices],
			otherwise: FREE,
		},
		{
			name: POINT_21,
			outcomes: [
				banned(read, plainlyBanned),
				{ when: is('organisation', 'hazardous-grave-stop'), answer: 'limited', ...point21('unsure') },
				limitedServices,
			],
			otherwise: FREE,
		},
	],
	lens: ['hrw-2016-bans', 'ceacr-2014-dangerous', 'hrc-2016'],
});

/** Under the first reading a mine or a refinery is a hazardous facility like any other: that this is right is unsure. */
function hazardousGrave(read: Confidence, answer: string): Outcome {
	const { when: _, ...grounds } = banned(read, []) as Outcome & { answer: string };
	return { when: is('organisation', 'hazardous-grave-stop'), ...grounds, answer, confidence: 'unsure' };
}

/** `decided`: who has to decide a strike in this version, as a condition that it was not decided so. */
export const strikeAllowed = (read: Confidence, notDecided: Condition): Question => {
	const illegal = (when: Condition, grounds: ReturnType<typeof code>): Outcome => ({
		when,
		answer: 'illegal',
		...grounds,
	});
	const { when: byKind, ...kind } = banned(read, plainlyBanned) as Outcome & { answer: string };
	const before: Outcome[] = [{ when: byKind, ...kind, answer: 'illegal' }];
	const after: Outcome[] = [
		illegal(
			{ all: [is('organisation', 'life-support'), is('minimum-services', 'no')] },
			code('176(1)(2)', 'sure', {
				kk: 'Тіршілікті қамтамасыз ететін ұйымда келісілген қызметтердің ең аз тізбесі сақталмаса, ереуіл заңсыз.',
				ru: 'В организации жизнеобеспечения без согласованного минимума услуг забастовка незаконна.',
				en: 'In a life-support organisation a strike without the agreed minimum of services is illegal.',
			}),
		),
		illegal(
			{ happened: 'danger-arose' },
			code('176(1)(4)', read, {
				kk: 'Адамдардың өмірі мен денсаулығына нақты қауіп төндіретін ереуіл заңсыз.',
				ru: 'Забастовка, создающая реальную угрозу жизни и здоровью людей, незаконна.',
				en: 'A strike that really threatens life and health is illegal.',
			}),
		),
		illegal(
			{
				any: [
					{ step: 'strike-notice', is: ['overdue', 'late'] },
					{ all: [begun, { any: [{ not: ground }, notDecided] }] },
				],
			},
			code('176(1)(3)', read, {
				kk: 'Кодекстің мерзімдері, рәсімдері мен талаптары сақталмай жарияланған ереуіл заңсыз: негіз (171(1)), шешім (171(2)) және ескерту (172) керек.',
				ru: 'Забастовка, объявленная без соблюдения сроков, процедур и требований Кодекса, незаконна: нужны основание (171(1)), решение (171(2)) и предупреждение (172).',
				en: 'A strike announced without the terms, procedures and requirements of the Code is illegal: a ground (171(1)), a decision (171(2)) and a notice (172) are needed.',
			}),
		),
	];
	const notYet: Outcome = {
		when: { all: [{ not: begun }, { any: [{ not: ground }, notDecided] }] },
		answer: 'not-yet',
		...code('176(1)(3)', read, {
			kk: 'Ереуіл әлі жарияланған да, басталған да жоқ, ал негіз (171(1)) немесе шешім (171(2)) белгілі емес: солай басталса, заңсыз болады.',
			ru: 'Забастовка ещё не объявлена и не начата, а основание (171(1)) или решение (171(2)) не известны: начатая так, она будет незаконна.',
			en: 'The strike is neither announced nor begun, and a ground (171(1)) or a decision (171(2)) is not known: begun like this it would be illegal.',
		}),
	};
	const conditions: Outcome = { ...limitedServices, answer: 'allowed-with-conditions' } as Outcome;
	const otherwise: QuestionReading['otherwise'] = {
		...FREE,
		answer: 'allowed',
	} as QuestionReading['otherwise'];
	return {
		id: 'strike-allowed',
		title: {
			kk: 'Бұл ереуілге рұқсат па?',
			ru: 'Разрешена ли эта забастовка?',
			en: 'Is this strike allowed?',
		},
		answers: {
			allowed: {
				kk: 'белгілі деректер бойынша рәсім сақталған',
				ru: 'по известным данным процедура соблюдена',
				en: 'by what is known the procedure was followed',
			},
			'allowed-with-conditions': {
				kk: 'шарттары сақталса, болады',
				ru: 'возможна, если соблюдены условия',
				en: 'it is possible while the conditions are kept',
			},
			'not-yet': {
				kk: 'әлі жоқ: рәсім аяқталмаған',
				ru: 'ещё нет: процедура не завершена',
				en: 'not yet: the procedure is not complete',
			},
			illegal: { kk: 'заңсыз', ru: 'незаконна', en: 'illegal' },
		},
		readings: [
			{
				name: POINT_1,
				outcomes: [...before, hazardousGrave(read, 'illegal'), ...after, notYet, conditions],
				otherwise,
			},
			{
				name: POINT_21,
				outcomes: [
					...before,
					illegal(
						{ all: [is('organisation', 'hazardous-grave-stop'), is('main-equipment', 'no')] },
						point21('unsure'),
					),
					...after,
					notYet,
					{
						when: is('organisation', 'hazardous-grave-stop'),
						answer: 'allowed-with-conditions',
						...point21('unsure'),
					},
					conditions,
				],
				otherwise,
			},
		],
		lens: ['hrw-2016-bans', 'ceacr-2014-dangerous', 'ilo-penalties'],
	};
};

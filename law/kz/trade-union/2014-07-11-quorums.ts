/** The law on trade unions of 2014 as it stood until May 2020, known from the report of Human Rights Watch. The numbers. */
import type { ProcedureVersion, Quorum } from '#modules/procedures/contract.ts';

export const quantities: ProcedureVersion['quantities'] = {
	founders: { name: { kk: 'құрылтайшылар', ru: 'учредителей', en: 'founders' }, unit: 'people' },
	regions: {
		name: {
			kk: 'мүшелері бар облыстар (14 облыстан)',
			ru: 'областей, где есть члены (из 14)',
			en: 'regions with members (of 14)',
		},
		unit: 'regions',
	},
	cities: {
		name: {
			kk: 'Астана мен Алматының нешеуінде мүшелері бар',
			ru: 'в скольких из двух городов (Астана, Алматы) есть члены',
			en: 'in how many of the two cities, Astana and Almaty, there are members',
		},
		unit: 'regions',
	},
	'industry-workers': {
		name: {
			kk: 'салада барлық жұмысшы',
			ru: 'работников отрасли всего',
			en: 'workers of the industry in all',
		},
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
	'group-members': {
		name: {
			kk: 'бастамашыл топтағы адамдар',
			ru: 'участников инициативной группы',
			en: 'people in the initiative group',
		},
		unit: 'people',
	},
};

export const quorums: readonly Quorum[] = [
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
	{
		id: 'national-association',
		title: { kk: 'Республикалық бірлестік', ru: 'Республиканское объединение', en: 'National association' },
		readings: [
			{
				name: null,
				rule: {
					kk: 'Республикалық бірлестіктің облыстардың жартысынан көбінде, сондай-ақ Астана мен Алматыда мүшелері немесе бастамашыл топтары болады.',
					ru: 'У республиканского объединения есть члены или инициативные группы больше чем в половине областей, а также в Астане и Алматы.',
					en: 'A national association has members or initiative groups in more than half of the regions, and in Astana and Almaty.',
				},
				article: null,
				source: 'hrw',
				confidence: 'sure',
				ways: [
					{
						id: 'regions',
						title: { kk: 'аумақтар', ru: 'территории', en: 'territories' },
						needs: [
							{
								title: {
									kk: '14 облыстың жартысынан көбінде',
									ru: 'больше чем в половине из 14 областей',
									en: 'in more than half of the 14 regions',
								},
								quantity: 'regions',
								is: '>',
								than: { number: 7 },
							},
							{
								title: {
									kk: 'Астана мен Алматыда',
									ru: 'в Астане и в Алматы',
									en: 'in Astana and in Almaty',
								},
								quantity: 'cities',
								is: '>=',
								than: { number: 2 },
							},
						],
					},
				],
			},
		],
		lens: ['ilo-2015-affiliation'],
	},
	{
		id: 'industrial-union',
		title: { kk: 'Салалық кәсіподақ', ru: 'Отраслевой профсоюз', en: 'Industrial union' },
		readings: [
			{
				name: null,
				rule: {
					kk: 'Салалық кәсіподақ саланың жартысынан көп жұмысшысын біріктіреді немесе облыстардың жартысынан көбінде, сондай-ақ Астана мен Алматыда мүшелері болады.',
					ru: 'Отраслевой профсоюз объединяет больше половины работников отрасли или имеет членов больше чем в половине областей, а также в Астане и Алматы.',
					en: 'An industrial union holds more than half of the workers of the industry, or has members in more than half of the regions, and in Astana and Almaty.',
				},
				article: null,
				source: 'hrw',
				confidence: 'sure',
				ways: [
					{
						id: 'workers',
						title: { kk: 'жұмысшылар үлесі', ru: 'доля работников', en: 'share of the workers' },
						needs: [
							{
								title: {
									kk: 'сала жұмысшыларының жартысынан көбі',
									ru: 'больше половины работников отрасли',
									en: 'more than half of the workers of the industry',
								},
								quantity: 'union-members',
								is: '>',
								than: { of: 'industry-workers', numerator: 1, denominator: 2 },
							},
						],
					},
					{
						id: 'regions',
						title: { kk: 'аумақтар', ru: 'территории', en: 'territories' },
						needs: [
							{
								title: {
									kk: '14 облыстың жартысынан көбінде',
									ru: 'больше чем в половине из 14 областей',
									en: 'in more than half of the 14 regions',
								},
								quantity: 'regions',
								is: '>',
								than: { number: 7 },
							},
							{
								title: {
									kk: 'Астана мен Алматыда',
									ru: 'в Астане и в Алматы',
									en: 'in Astana and in Almaty',
								},
								quantity: 'cities',
								is: '>=',
								than: { number: 2 },
							},
						],
					},
				],
			},
		],
		lens: ['ilo-2015-affiliation'],
	},
	{
		id: 'initiative-group',
		title: { kk: 'Бастамашыл топ', ru: 'Инициативная группа', en: 'Initiative group' },
		readings: [
			{
				name: null,
				rule: {
					kk: 'Бастамашыл топта кемінде үш адам болады; ол заңды тұлға емес.',
					ru: 'В инициативной группе не меньше трёх человек; это не юридическое лицо.',
					en: 'An initiative group has at least three people; it is no legal person.',
				},
				article: null,
				source: 'hrw',
				confidence: 'sure',
				ways: [
					{
						id: 'group',
						title: { kk: 'топ', ru: 'группа', en: 'group' },
						needs: [
							{
								title: { kk: 'кемінде үш адам', ru: 'не меньше трёх человек', en: 'at least three people' },
								quantity: 'group-members',
								is: '>=',
								than: { number: 3 },
							},
						],
					},
				],
			},
		],
	},
];

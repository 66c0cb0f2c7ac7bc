/** Numbers of people that chapter 16 of the Labour Code of 2015 asks for, by the text read in May or June 2026. */
import type { Comparison, Confidence, Measure, Need, Quorum, Way } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';
import { saidBy } from '../lines.ts';

const code = saidBy('code');

export const need = (
	quantity: string,
	comparison: Comparison,
	than: Measure,
	title: Need['title'],
): Need => ({
	title,
	quantity,
	is: comparison,
	than,
});

export const half = (of: string): Measure => ({ of, numerator: 1, denominator: 2 });
const twoThirds = (of: string): Measure => ({ of, numerator: 2, denominator: 3 });

export const votes = (quantity: string, of: string): Need =>
	need(quantity, '>', half(of), {
		kk: 'қатысқандардың жартысынан көбі қолдайды',
		ru: 'за – больше половины участников',
		en: 'more than half of those taking part are for it',
	});

export const MEETING: Way['title'] = { kk: 'жиналыс', ru: 'собрание', en: 'a meeting' };
export const CONFERENCE: Way['title'] = { kk: 'конференция', ru: 'конференция', en: 'a conference' };
export const SIGNATURES: Way['title'] = { kk: 'қол жинау', ru: 'подписи', en: 'signatures' };

export const signatures = (quantity: string): Way => ({
	id: 'signatures',
	title: SIGNATURES,
	onlyIf: is('meeting-possible', 'no'),
	needs: [
		need(quantity, '>', half('employees'), {
			kk: 'барлық жұмыскердің жартысынан көбінің қолы',
			ru: 'подписи больше половины всех работников',
			en: 'signatures of more than half of all employees',
		}),
	],
});

export const demands2015 = (read: Confidence): Quorum => ({
	id: 'demands',
	title: {
		kk: 'Талаптарды бекіту',
		ru: 'Утверждение требований',
		en: 'Approval of the demands',
	},
	readings: [
		{
			...code('164(2)', read, {
				kk: 'Талаптарды бекітуге жиналысқа барлық жұмыскердің (конференцияға делегаттардың) кемінде үштен екісі қатысып, қатысқандардың жартысынан көбі қолдауы керек. Жиналыс өткізуге болмаса, өкілді орган жұмыскерлердің жартысынан көбінің қолымен растай алады.',
				ru: 'Чтобы утвердить требования, на собрании нужны не менее двух третей всех работников (на конференции – делегатов) и больше половины голосов участников. Если собрание невозможно, представительный орган подтверждает их подписями больше половины работников.',
				en: 'To approve demands at least two thirds of all employees (at a conference: of the delegates) must be present and more than half of those taking part be for them. Where a meeting is impossible, the representative body may confirm them by signatures of more than half of the employees.',
			}),
			name: null,
			ways: [
				{
					id: 'meeting',
					title: MEETING,
					needs: [
						need('demand-present', '>=', twoThirds('employees'), {
							kk: 'барлық жұмыскердің кемінде үштен екісі қатысады',
							ru: 'присутствует не менее двух третей всех работников',
							en: 'at least two thirds of all employees are present',
						}),
						votes('demand-votes', 'demand-present'),
					],
				},
				{
					id: 'conference',
					title: CONFERENCE,
					needs: [
						need('demand-delegates-present', '>=', twoThirds('demand-delegates'), {
							kk: 'хаттамамен сайланған делегаттардың кемінде үштен екісі қатысады',
							ru: 'присутствует не менее двух третей делегатов, избранных по протоколам',
							en: 'at least two thirds of the delegates elected under minutes are present',
						}),
						votes('demand-votes', 'demand-delegates-present'),
					],
				},
				signatures('demand-signatures'),
			],
		},
	],
	lens: ['ceacr-2014-demands', 'hrw-2016-thresholds', 'ilo-2015-2016'],
});

export const strikeDecision: Quorum = {
	id: 'strike-decision',
	title: { kk: 'Ереуіл туралы шешім', ru: 'Решение о забастовке', en: 'The decision to strike' },
	readings: [
		{
			...code('171(2)', 'sure', {
				kk: 'Ереуіл туралы шешімге жиналысқа барлық жұмыскердің (конференцияға делегаттардың) жартысынан көбі қатысып, қатысқандардың көпшілігі қолдауы керек. Жиналыс өткізуге болмаса – жұмыскерлердің жартысынан көбінің қолы.',
				ru: 'Для решения о забастовке на собрании нужно больше половины всех работников (на конференции – делегатов) и большинство участников. Если собрание невозможно – подписи больше половины работников.',
				en: 'To decide a strike more than half of all employees (at a conference: of the delegates) must be present and a majority of those taking part be for it; where a meeting is impossible, signatures of more than half of the employees.',
			}),
			name: null,
			ways: [
				{
					id: 'meeting',
					title: MEETING,
					needs: [
						need('strike-present', '>', half('employees'), {
							kk: 'барлық жұмыскердің жартысынан көбі қатысады',
							ru: 'присутствует больше половины всех работников',
							en: 'more than half of all employees are present',
						}),
						votes('strike-votes', 'strike-present'),
					],
				},
				{
					id: 'conference',
					title: CONFERENCE,
					needs: [
						need('strike-delegates-present', '>', half('strike-delegates'), {
							kk: 'делегаттардың жартысынан көбі қатысады',
							ru: 'присутствует больше половины делегатов',
							en: 'more than half of the delegates are present',
						}),
						votes('strike-votes', 'strike-delegates-present'),
					],
				},
				signatures('strike-signatures'),
			],
		},
	],
	lens: ['hrw-2016-thresholds'],
};

export const bodies = (read: Confidence): Quorum[] => [
	{
		id: 'commission-parity',
		title: {
			kk: 'Бітімгершілік комиссиясының теңдігі',
			ru: 'Паритет примирительной комиссии',
			en: 'Parity of the conciliation commission',
		},
		readings: [
			{
				...code('165(1)', read, {
					kk: 'Комиссияда екі тараптан тең өкіл болады.',
					ru: 'В комиссии равное число представителей сторон.',
					en: 'The commission has equal numbers of both sides.',
				}),
				name: null,
				ways: [
					{
						id: 'parity',
						title: { kk: 'тең өкілдік', ru: 'паритет', en: 'parity' },
						needs: [
							need(
								'employer-members',
								'=',
								{ of: 'worker-members' },
								{
									kk: 'жұмыс берушіден жұмыскерлерден болғандай мүше',
									ru: 'от работодателя столько же, сколько от работников',
									en: 'as many for the employer as for the workers',
								},
							),
							need(
								'worker-members',
								'>=',
								{ number: 1 },
								{
									kk: 'әр тараптан кемінде бір мүше',
									ru: 'хотя бы по одному члену',
									en: 'at least one member of each side',
								},
							),
						],
					},
				],
			},
		],
	},
	{
		id: 'arbitration-members',
		title: {
			kk: 'Еңбек төрелігінің құрамы',
			ru: 'Состав трудового арбитража',
			en: 'Members of the labour arbitration',
		},
		readings: [
			{
				...code('166(2)', 'sure', {
					kk: 'Төрелікте кемінде бес мүше болады; бітімгершілік комиссиясының мүшелері кірмейді.',
					ru: 'В арбитраже не менее пяти членов; члены примирительной комиссии не входят.',
					en: 'The arbitration has at least five members; members of the conciliation commission may not sit.',
				}),
				name: null,
				ways: [
					{
						id: 'members',
						title: { kk: 'мүшелер саны', ru: 'число членов', en: 'number of members' },
						needs: [
							need(
								'arbitrators',
								'>=',
								{ number: 5 },
								{
									kk: 'кемінде бес мүше',
									ru: 'не менее пяти членов',
									en: 'at least five members',
								},
							),
						],
					},
				],
			},
		],
	},
	{
		id: 'award-majority',
		title: {
			kk: 'Төрелік шешімінің дауысы',
			ru: 'Голоса за решение арбитража',
			en: 'Votes for the award',
		},
		readings: [
			{
				...code('166(6)', read, {
					kk: 'Шешім жай көпшілікпен қабылданады; дауыс тең болса, төрағаның дауысы шешеді.',
					ru: 'Решение принимается простым большинством; при равенстве решает голос председателя.',
					en: 'The award is made by simple majority; the chair has the casting vote.',
				}),
				name: null,
				ways: [
					{
						id: 'majority',
						title: { kk: 'жай көпшілік', ru: 'простое большинство', en: 'simple majority' },
						needs: [votes('award-votes', 'arbitrators')],
					},
					{
						id: 'casting-vote',
						title: { kk: 'төрағаның дауысы', ru: 'голос председателя', en: 'the chair’s casting vote' },
						onlyIf: is('chair-for', 'yes'),
						needs: [
							need('award-votes', '=', half('arbitrators'), {
								kk: 'дауыстың тең жартысы',
								ru: 'ровно половина голосов',
								en: 'exactly half of the votes',
							}),
						],
					},
				],
			},
		],
	},
	{
		id: 'warning-strike',
		title: {
			kk: 'Ескерту ереуіліне қатысушылар',
			ru: 'Участники предупредительной забастовки',
			en: 'People in the warning strike',
		},
		readings: [
			{
				...code('166(5-1)', 'sure', {
					kk: 'Ескерту ереуіліне ең көбі елу жұмыскер қатыса алады.',
					ru: 'В предупредительной забастовке участвует не более пятидесяти работников.',
					en: 'At most fifty workers may take part in the warning strike.',
				}),
				name: null,
				ways: [
					{
						id: 'size',
						title: { kk: 'қатысушылар саны', ru: 'число участников', en: 'number of people' },
						needs: [
							need(
								'warning-strikers',
								'<=',
								{ number: 50 },
								{
									kk: 'ең көбі елу адам',
									ru: 'не более пятидесяти человек',
									en: 'at most fifty people',
								},
							),
						],
					},
				],
			},
		],
	},
];

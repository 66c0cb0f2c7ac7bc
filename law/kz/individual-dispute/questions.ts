/** Questions of articles 159–161 and the papers of an individual dispute. */
import type { Condition, Confidence, Paper, Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';
import { saidBy } from '../lines.ts';
import { commissionRules } from './members.ts';

const code = saidBy('code');

/** Article 159(1) as read in 2026. A micro-enterprise is one by staff and by income: the number of staff alone does not tell. */
export const straightSince2023: Condition = {
	any: [
		is('applicant', 'micro-enterprise', 'domestic-worker', 'executive'),
		{ all: [is('applicant', 'non-profit'), { quantity: 'staff', is: '<=', than: { number: 15 } }] },
	],
};

/** The same before 2023: small business, micro-enterprises among it. */
export const straightBefore2023: Condition = {
	any: [
		is('applicant', 'micro-enterprise', 'small-enterprise', 'domestic-worker', 'executive'),
		{ all: [is('applicant', 'non-profit'), { quantity: 'staff', is: '<=', than: { number: 15 } }] },
	],
};

const answers: Question['answers'] = {
	'straight-to-court': {
		kk: 'комиссиясыз, тікелей сотқа',
		ru: 'сразу в суд, без комиссии',
		en: 'straight to the court, without a commission',
	},
	'commission-first': {
		kk: 'алдымен келісу комиссиясына',
		ru: 'сначала в согласительную комиссию',
		en: 'first to the agreement commission',
	},
	'no-commission-needed': {
		kk: 'комиссия қажет емес: арнайы заңдар қолданылады',
		ru: 'комиссия не нужна: действуют специальные законы',
		en: 'no commission is needed: special laws apply',
	},
};

export const whereToGo = (
	read: Confidence,
	straight: Condition,
	rule: Paper['title'],
	confidence: Confidence,
): Question => ({
	id: 'where-to-go',
	title: {
		kk: 'Жеке еңбек дауымен қайда жүгіну керек?',
		ru: 'Куда обращаться с индивидуальным трудовым спором?',
		en: 'Where does an individual labour dispute go?',
	},
	answers,
	readings: [
		{
			name: null,
			outcomes: [
				{
					when: is('applicant', 'special-service'),
					answer: 'no-commission-needed',
					...code('159(1)', read, {
						kk: 'Арнайы заңдар қолданылатын қызметшілер үшін комиссия құрылмайды.',
						ru: 'Для служащих по специальным законам комиссия не нужна.',
						en: 'For persons under special laws no commission is needed.',
					}),
				},
				{ when: straight, answer: 'straight-to-court', ...code('159(1)', confidence, rule) },
			],
			otherwise: {
				answer: 'commission-first',
				...code('159(1)', read, {
					kk: 'Өзгелердің дауын алдымен тұрақты келісу комиссиясы қарайды.',
					ru: 'Споры остальных сначала рассматривает постоянная согласительная комиссия.',
					en: 'The disputes of all others are first considered by the permanent agreement commission.',
				}),
			},
		},
	],
});

export const papers = (read: Confidence): Paper[] => [
	commissionRules(read),
	{
		id: 'application',
		title: {
			kk: 'Келісу комиссиясына өтініш',
			ru: 'Заявление в согласительную комиссию',
			en: 'Application to the agreement commission',
		},
		actor: 'claimant',
		contents: [
			{
				id: 'in-writing',
				required: true,
				...code('160', read, {
					kk: 'Өтініш жазбаша беріледі.',
					ru: 'Заявление подаётся письменно.',
					en: 'The application is made in writing.',
				}),
			},
		],
	},
	{
		id: 'commission-decision',
		title: {
			kk: 'Келісу комиссиясының шешімі',
			ru: 'Решение согласительной комиссии',
			en: 'Decision of the agreement commission',
		},
		actor: 'commission',
		contents: [
			{
				id: 'reasons',
				required: true,
				...code('159(5)', read, {
					kk: 'Шешімнің дәлелдері.',
					ru: 'Мотивы решения.',
					en: 'The reasons of the decision.',
				}),
			},
			{
				id: 'term',
				required: true,
				...code('159(6)', read, {
					kk: 'Орындау мерзімі (ең көбі бір ай).',
					ru: 'Срок исполнения (не более месяца).',
					en: 'The term for carrying it out (at most one month).',
				}),
			},
			{
				id: 'signatures',
				required: true,
				...code('159(5)', read, {
					kk: 'Төраға мен хатшының қолдары.',
					ru: 'Подписи председателя и секретаря.',
					en: 'The signatures of chair and secretary.',
				}),
			},
		],
	},
];

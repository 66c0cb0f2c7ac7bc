/**
 * Collective disputes in the Labour Code of 2007, as far as any source tells. The text was not read: articles 289 and
 * 291–294 are known by number, article 298 from a study site, "three days" and "five days" from the HRW report, which
 * does not say whether calendar or working days. So these stand in two readings, and the rest stays not known.
 */
import type { Quorum, QuorumReading, Step, Way } from '#modules/procedures/contract.ts';
import { back, calendarDays, from, workingDays } from '../forms.ts';
import { fromFirst, reading, saidBy } from '../lines.ts';
import { CONFERENCE, MEETING, need, SIGNATURES } from './quorums.ts';

const told = saidBy('code-2007-by-hrw');
const summary = saidBy('summary');

const CALENDAR = { kk: 'күнтізбелік күндер', ru: 'календарные дни', en: 'calendar days' };
const WORKING = { kk: 'жұмыс күндері', ru: 'рабочие дни', en: 'working days' };

/** '289', or several: '291–294'. */
export const notRead = (articles: string) => {
	const [kk, ru, en] = articles.includes('–')
		? ['баптарының', 'статей', 'articles']
		: ['бабының', 'статьи', 'article'];
	return {
		blank: {
			kk: `2007 жылғы кодекстің ${articles}-${kk} мәтіні оқылмаған; заңгер анықтауы керек`,
			ru: `текст ${ru} ${articles} кодекса 2007 года не прочитан; должен установить юрист`,
			en: `the text of ${en} ${articles} of the code of 2007 was not read; a lawyer must confirm`,
		},
	};
};

const exists = (article: string) =>
	told(article, 'likely', {
		kk: 'Баптың бар екені HRW баяндамасының 4-қосымшасынан белгілі; мазмұны белгісіз.',
		ru: 'То, что статья была, известно из приложения 4 доклада HRW; содержание не известно.',
		en: 'That the article was there is known from Annex 4 of the HRW report; its content is not.',
	});

export const reply2007: Step = {
	id: 'reply',
	title: { kk: 'Жұмыс берушінің жауабы', ru: 'Ответ работодателя', en: 'The employer’s reply' },
	nature: 'duty',
	actor: 'employer',
	doneBy: ['replied', 'agreement-signed'],
	readings: [
		reading(
			told(null, 'unsure', {
				kk: 'Жұмыс берушінің жауап беруіне үш күн («ескі кодексте де, жаңасында да»). Күнтізбелік күн деп оқығанда.',
				ru: 'На ответ работодателю три дня («и в старом, и в новом кодексе»). Если читать как календарные.',
				en: 'The employer has three days to answer (“in both the old and new codes”). Read as calendar days.',
			}),
			fromFirst(['demands-received']),
			calendarDays(3),
			{ name: CALENDAR },
		),
		reading(
			told(null, 'unsure', {
				kk: 'Жұмыс берушінің жауап беруіне үш күн («ескі кодексте де, жаңасында да»). Жұмыс күні деп оқығанда.',
				ru: 'На ответ работодателю три дня («и в старом, и в новом кодексе»). Если читать как рабочие.',
				en: 'The employer has three days to answer (“in both the old and new codes”). Read as working days.',
			}),
			fromFirst(['demands-received']),
			workingDays(3),
			{ name: WORKING },
		),
	],
	lens: ['hrw-2016-answer'],
};

export const conciliation2007: Step[] = [
	{
		id: 'form-commission',
		title: {
			kk: 'Бітімгершілік комиссиясын құру',
			ru: 'Создание примирительной комиссии',
			en: 'Forming the conciliation commission',
		},
		nature: 'duty',
		actor: 'both',
		doneBy: ['commission-formed', 'agreement-signed'],
		readings: [reading(exists('291–294'), fromFirst(['replied'], ['reply']), notRead('291–294'))],
	},
	{
		id: 'commission-considers',
		title: {
			kk: 'Комиссияның талаптарды қарауы',
			ru: 'Рассмотрение требований комиссией',
			en: 'The commission considers the demands',
		},
		nature: 'duty',
		actor: 'commission',
		doneBy: ['commission-ended', 'agreement-signed'],
		readings: [reading(exists('291–294'), from('commission-formed'), notRead('291–294'))],
	},
	{
		id: 'arbitration-decides',
		title: {
			kk: 'Еңбек төрелігінің шешімі',
			ru: 'Решение трудового арбитража',
			en: 'The award of the labour arbitration',
		},
		nature: 'duty',
		actor: 'arbitration',
		doneBy: ['award-made', 'agreement-signed'],
		readings: [reading(exists('291–294'), from('arbitration-formed'), notRead('291–294'))],
	},
];

export const strikeNotice2007: Step = {
	id: 'strike-notice',
	title: { kk: 'Ереуіл туралы ескерту', ru: 'Предупреждение о забастовке', en: 'Notice of the strike' },
	nature: 'duty',
	actor: 'committee',
	doneBy: ['strike-notice'],
	readings: [
		reading(
			told('298–299', 'unsure', {
				kk: 'Ереуілдің басталуы мен ұзақтығы туралы жазбаша, «кемінде бес күн бұрын» ескертіледі. Күнтізбелік күн деп оқығанда.',
				ru: 'О начале и длительности забастовки предупреждают письменно, «не позднее чем за пять дней». Если читать как календарные.',
				en: 'Start and length of the strike are told in writing “not later than 5 days in advance”. Read as calendar days.',
			}),
			from('strike-begins'),
			back(calendarDays(5)),
			{ name: CALENDAR },
		),
		reading(
			told('298–299', 'unsure', {
				kk: 'Ереуілдің басталуы мен ұзақтығы туралы жазбаша, «кемінде бес күн бұрын» ескертіледі. Жұмыс күні деп оқығанда.',
				ru: 'О начале и длительности забастовки предупреждают письменно, «не позднее чем за пять дней». Если читать как рабочие.',
				en: 'Start and length of the strike are told in writing “not later than 5 days in advance”. Read as working days.',
			}),
			from('strike-begins'),
			back(workingDays(5)),
			{ name: WORKING },
		),
	],
	ifMissed: [
		told('298–299', 'likely', {
			kk: 'Сот ережесін сақтамаған ереуілді заңсыз деп таныған (2015 жылғы 29 мамырдағы шешім).',
			ru: 'Суд признавал забастовку с нарушением правил незаконной (решение 29 мая 2015 года).',
			en: 'A court found a strike against these rules illegal (decision of 29 May 2015).',
		}),
	],
	papers: ['strike-notice'],
};

const court = (
	article: string | null,
	confidence: 'likely' | 'unsure',
	term: Step['readings'][0]['term'],
): Step => ({
	id: 'court-decides',
	title: { kk: 'Соттың шешімі', ru: 'Решение суда', en: 'The decision of the court' },
	nature: 'duty',
	actor: 'court',
	doneBy: ['court-decided', 'court-found-illegal'],
	readings: [
		reading(
			saidBy('civil-procedure-1999')(article, confidence, {
				kk: '2014 жылғы 27 маусымдағы № 212-V заң ереуіл туралы іске күнтізбелік он күн белгіледі; оған дейінгі мерзім белгісіз.',
				ru: 'Закон № 212-V от 27 июня 2014 года дал на дело о забастовке десять календарных дней; прежний срок не известен.',
				en: 'Law No. 212-V of 27 June 2014 gave ten calendar days for a case on a strike; the term before it is not known.',
			}),
			from('court-claim-filed'),
			term,
		),
	],
	lens: ['ilo-penalties'],
});

export const courtBefore2014: Step = court(null, 'unsure', {
	blank: {
		kk: 'он күн 2014 жылғы шілдеде ғана қосылды; одан бұрынғы мерзімді заңгер анықтауы керек',
		ru: 'десять дней появились только в июле 2014 года; прежний срок должен установить юрист',
		en: 'the ten days came only in July 2014; the term before must be found by a lawyer',
	},
});
export const courtSince2014: Step = court('174(1)', 'likely', calendarDays(10));

export const demandsQuorum2007: Quorum = {
	id: 'demands',
	title: { kk: 'Талаптарды бекіту', ru: 'Утверждение требований', en: 'Approval of the demands' },
	readings: [
		{
			...told('289', 'likely', {
				kk: 'Талаптарды жұмыскерлер бекіткен; қанша адам керек екені белгісіз.',
				ru: 'Требования утверждали работники; сколько нужно людей, не известно.',
				en: 'The workforce approved the demands; how many were needed is not known.',
			}),
			name: null,
			ways: notRead('289'),
		},
	],
	lens: ['ceacr-2014-demands'],
};

const meeting: Way = {
	id: 'meeting',
	title: MEETING,
	needs: [
		need(
			'strike-present',
			'>',
			{ of: 'employees', numerator: 1, denominator: 2 },
			{
				kk: 'барлық жұмыскердің жартысынан көбі қатысады',
				ru: 'присутствует больше половины всех работников',
				en: 'more than half of all employees are present',
			},
		),
	],
};
const conference: Way = {
	id: 'conference',
	title: CONFERENCE,
	needs: [
		need(
			'strike-delegates-present',
			'>=',
			{ of: 'strike-delegates', numerator: 2, denominator: 3 },
			{
				kk: 'делегаттардың кемінде үштен екісі қатысады',
				ru: 'присутствует не менее двух третей делегатов',
				en: 'at least two thirds of the delegates are present',
			},
		),
	],
};

/** The union leader in the HRW report counted signatures; that they could take the place of a meeting is implied there alone. */
const decided = (strict: boolean): QuorumReading => ({
	...(strict
		? summary('298(2)', 'likely', {
				kk: 'Ереуіл туралы шешімге жұмыскерлердің жартысынан көбі (конференцияда делегаттардың үштен екісі) керек. Қол жинауға да осы шек қолданылды.',
				ru: 'Для решения о забастовке нужно больше половины работников (на конференции – две трети делегатов). К подписям применён тот же порог.',
				en: 'To decide a strike more than half of the employees are needed (at a conference: two thirds of the delegates). The same is applied to signatures.',
			})
		: told(null, 'unsure', {
				kk: 'HRW баяндамасындағы кәсіподақ басшысы 18 000 адамнан «кемінде тоғыз мың» қол керек деп санаған: кемінде жартысы.',
				ru: 'Лидер профсоюза в докладе HRW считал, что от 18 000 нужно «не менее девяти тысяч» подписей: не менее половины.',
				en: 'The union leader in the HRW report held that of 18,000 “at least nine thousand” signatures were needed: at least half.',
			})),
	name: strict
		? { kk: 'жартысынан көбі', ru: 'больше половины', en: 'more than half' }
		: { kk: 'кемінде жартысы', ru: 'не менее половины', en: 'at least half' },
	ways: [
		meeting,
		conference,
		{
			id: 'signatures',
			title: SIGNATURES,
			needs: [
				need(
					'strike-signatures',
					strict ? '>' : '>=',
					{ of: 'employees', numerator: 1, denominator: 2 },
					{
						kk: strict
							? 'барлық жұмыскердің жартысынан көбінің қолы'
							: 'барлық жұмыскердің кемінде жартысының қолы',
						ru: strict
							? 'подписи больше половины всех работников'
							: 'подписи не менее половины всех работников',
						en: strict
							? 'signatures of more than half of all employees'
							: 'signatures of at least half of all employees',
					},
				),
			],
		},
	],
});

export const strikeDecision2007: Quorum = {
	id: 'strike-decision',
	title: { kk: 'Ереуіл туралы шешім', ru: 'Решение о забастовке', en: 'The decision to strike' },
	readings: [decided(true), decided(false)],
	lens: ['hrw-2016-thresholds'],
};

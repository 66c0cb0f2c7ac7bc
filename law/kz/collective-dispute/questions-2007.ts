/** Questions under the Labour Code of 2007. What no source tells is answered "not known". */
import type { Outcome, Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';
import { saidBy } from '../lines.ts';
import { notRead } from './code-2007.ts';
import { mayDecide, one, unilateralProtocol, whichTrack } from './paths.ts';

const told = saidBy('hrw');
const oldCode = saidBy('code-2007-by-hrw');

const illegalWithoutRules: Outcome = {
	when: {
		any: [
			{ quorum: 'strike-decision', is: 'not-met' },
			{ step: 'strike-notice', is: ['overdue', 'late'] },
		],
	},
	answer: 'illegal',
	...oldCode('298–299', 'likely', {
		kk: 'Шешімсіз немесе бес күндік ескертусіз өткен ереуілді соттар заңсыз деп таныған.',
		ru: 'Забастовку без решения или без предупреждения за пять дней суды признавали незаконной.',
		en: 'Courts found strikes without the decision or without the notice of five days illegal.',
	}),
};

export const questions2007: Question[] = [
	whichTrack('289', 'code-2007-by-hrw', 'likely'),
	mayDecide('298(1)', 'summary', 'likely'),
	unilateralProtocol(null, 'hrw', 'likely'),
	{
		id: 'strike-allowed',
		title: {
			kk: 'Бұл ереуілге рұқсат па?',
			ru: 'Разрешена ли эта забастовка?',
			en: 'Is this strike allowed?',
		},
		answers: { illegal: { kk: 'заңсыз', ru: 'незаконна', en: 'illegal' } },
		readings: one({ outcomes: [illegalWithoutRules], otherwise: notRead('303') }),
		lens: ['ceacr-2014-dangerous', 'ilo-penalties'],
	},
	{
		id: 'lockout',
		title: {
			kk: 'Жұмыс беруші локаут жариялай ала ма?',
			ru: 'Может ли работодатель объявить локаут?',
			en: 'May the employer lock out its staff?',
		},
		answers: {},
		readings: one({ outcomes: [], otherwise: notRead('305') }),
	},
	{
		id: 'dismissal-for-going-on',
		title: {
			kk: 'Сот шешімінен кейін ереуілді жалғастырғаны үшін жұмыстан шығаруға бола ма?',
			ru: 'Можно ли уволить за продолжение забастовки после решения суда?',
			en: 'Is there a ground to dismiss for going on after the court decision?',
		},
		answers: {},
		readings: one({
			outcomes: [],
			otherwise: {
				blank: {
					kk: '2007 жылғы кодекстегі негіздің нөмірі де, мазмұны да табылмады; жұмыс беруші үш сағаттан артық болмауды сілтеген; заңгер анықтауы керек',
					ru: 'ни номер, ни содержание такого основания в кодексе 2007 года не найдены; работодатель ссылался на отсутствие более трёх часов; должен установить юрист',
					en: 'neither number nor content of such a ground in the code of 2007 was found; the employer named an absence of more than three hours; a lawyer must confirm',
				},
			},
		}),
		lens: ['ilo-penalties'],
	},
];

const CRIMINAL: Question['title'] = {
	kk: 'Қылмыстық жауаптылық қаупі бар ма (402-бап)?',
	ru: 'Есть ли уголовный риск (статья 402)?',
	en: 'Is there a criminal risk (article 402)?',
};
const notLookedAt = {
	blank: {
		kk: '2015 жылға дейінгі қылмыстық заң қаралмаған; заңгер анықтауы керек',
		ru: 'уголовный закон до 2015 года не изучен; должен установить юрист',
		en: 'the criminal law before 2015 was not looked at; a lawyer must confirm',
	},
};

/** Until July 2014. */
export const criminalBefore2014: Question = {
	id: 'criminal-risk',
	title: CRIMINAL,
	answers: {},
	readings: one({ outcomes: [], otherwise: notLookedAt }),
	lens: ['ilo-penalties'],
};

/** Article 402 came into force with the Criminal Code of 2014, in January 2015. */
export const criminalSince2014: Question = {
	id: 'criminal-risk',
	title: CRIMINAL,
	answers: {
		'risk-since-2015': {
			en: 'yes, for a call made in 2015 or later',
			ru: 'да, если призыв был в 2015 году или позже',
			kk: 'иә, егер 2015 жылы немесе кейін шақырса',
		},
	},
	readings: one({
		outcomes: [
			{
				when: { all: [{ happened: 'court-found-illegal' }, is('called-to-go-on', 'yes')] },
				answer: 'risk-since-2015',
				...told(null, 'likely', {
					kk: 'Қылмыстық кодекстің 402-бабы (2014 жылғы № 226-V, 2015 жылғы қаңтардан): заңсыз деп танылған ереуілді жалғастыруға шақыру – үш жылға дейін.',
					ru: 'Статья 402 Уголовного кодекса (№ 226-V 2014 года, с января 2015 года): призыв продолжать забастовку, признанную незаконной, – до трёх лет.',
					en: 'Article 402 of the Criminal Code (No. 226-V of 2014, since January 2015): a call to go on with a strike found illegal, up to three years.',
				}),
			},
		],
		otherwise: notLookedAt,
	}),
	lens: ['hrw-2016-article-402', 'ilo-penalties'],
};

/**
 * Conventions of the ILO and Kazakhstan. Two kinds of dates are true at once: the day of the national law that ratified
 * a convention, and the day on which the ILO registered it; "1999" and "2000" for C87 are both right. A date that is not
 * known stays null. Sources: law/kz/SOURCES.md.
 */
import type { Confidence, Source } from '#modules/procedures/contract.ts';

type Texts = Source['title'];

/** A day, or the month or year where no more is known: '2013', '2000-12', '2000-12-13'. */
type ConventionDate = { date: string; confidence: Confidence };

export type Convention = {
	/** 'C87' */
	id: string;
	title: Texts;
	status: 'ratified' | 'not-ratified';
	/** Of the status. */
	confidence: Confidence;
	/** Until when the status was looked up, where it may have changed since; null: no such doubt is known. */
	asOf: string | null;
	nationalLaw: (ConventionDate & { number: string }) | null;
	registered: ConventionDate | null;
};

/** Ratified, by one secondary source: the day on which the ILO registered it; the national law was not looked up. */
function ratified(id: string, date: string, title: Texts): Convention {
	const registered = { date, confidence: 'likely' } as const;
	return { id, title, status: 'ratified', confidence: 'likely', asOf: null, nationalLaw: null, registered };
}

export const conventions: readonly Convention[] = [
	ratified('C29', '2001-05-18', {
		kk: 'Мәжбүрлі еңбек туралы, 1930',
		ru: 'О принудительном труде, 1930',
		en: 'Forced Labour, 1930',
	}),
	ratified('C81', '2001-07-06', {
		kk: 'Еңбек инспекциясы туралы, 1947',
		ru: 'Об инспекции труда, 1947',
		en: 'Labour Inspection, 1947',
	}),
	{
		id: 'C87',
		title: {
			kk: 'Бірлестіктер бостандығы және ұйымдасу құқығын қорғау туралы, 1948',
			ru: 'О свободе ассоциации и защите права на организацию, 1948',
			en: 'Freedom of Association and Protection of the Right to Organise, 1948',
		},
		status: 'ratified',
		confidence: 'sure',
		asOf: null,
		nationalLaw: { date: '1999-12-30', number: '29-II', confidence: 'sure' },
		registered: { date: '2000-12-13', confidence: 'likely' },
	},
	{
		id: 'C98',
		title: {
			kk: 'Ұйымдасу және ұжымдық келіссөздер жүргізу құқығы туралы, 1949',
			ru: 'О праве на организацию и на ведение коллективных переговоров, 1949',
			en: 'Right to Organise and Collective Bargaining, 1949',
		},
		status: 'ratified',
		confidence: 'sure',
		asOf: null,
		nationalLaw: null,
		registered: { date: '2001-05-18', confidence: 'likely' },
	},
	ratified('C100', '2001-05-18', {
		kk: 'Тең сыйақы туралы, 1951',
		ru: 'О равном вознаграждении, 1951',
		en: 'Equal Remuneration, 1951',
	}),
	{
		id: 'C102',
		title: {
			kk: 'Әлеуметтік қамсыздандырудың ең төменгі нормалары туралы, 1952',
			ru: 'О минимальных нормах социального обеспечения, 1952',
			en: 'Social Security (Minimum Standards), 1952',
		},
		status: 'not-ratified',
		confidence: 'likely',
		asOf: null,
		nationalLaw: null,
		registered: null,
	},
	ratified('C105', '2001-05-18', {
		kk: 'Мәжбүрлі еңбекті жою туралы, 1957',
		ru: 'Об упразднении принудительного труда, 1957',
		en: 'Abolition of Forced Labour, 1957',
	}),
	ratified('C111', '1999-12-06', {
		kk: 'Еңбек пен кәсіптегі кемсітушілік туралы, 1958',
		ru: 'О дискриминации в области труда и занятий, 1958',
		en: 'Discrimination (Employment and Occupation), 1958',
	}),
	ratified('C122', '1999-12-06', {
		kk: 'Жұмыспен қамту саясаты туралы, 1964',
		ru: 'О политике в области занятости, 1964',
		en: 'Employment Policy, 1964',
	}),
	ratified('C129', '2001-07-06', {
		kk: 'Ауыл шаруашылығындағы еңбек инспекциясы туралы, 1969',
		ru: 'Об инспекции труда в сельском хозяйстве, 1969',
		en: 'Labour Inspection (Agriculture), 1969',
	}),
	{
		id: 'C131',
		title: {
			kk: 'Ең төменгі жалақыны белгілеу туралы, 1970',
			ru: 'Об установлении минимальной заработной платы, 1970',
			en: 'Minimum Wage Fixing, 1970',
		},
		status: 'ratified',
		confidence: 'sure',
		asOf: null,
		nationalLaw: { date: '2025-10-20', number: '224-VIII', confidence: 'sure' },
		registered: null,
	},
	ratified('C135', '2000-12-13', {
		kk: 'Қызметкерлердің өкілдері туралы, 1971',
		ru: 'О представителях трудящихся, 1971',
		en: 'Workers’ Representatives, 1971',
	}),
	ratified('C138', '2001-05-18', {
		kk: 'Ең төменгі жас туралы, 1973',
		ru: 'О минимальном возрасте, 1973',
		en: 'Minimum Age, 1973',
	}),
	ratified('C144', '2000-12-13', {
		kk: 'Үшжақты консультациялар туралы, 1976',
		ru: 'О трёхсторонних консультациях, 1976',
		en: 'Tripartite Consultation, 1976',
	}),
	ratified('C148', '1996-07-30', {
		kk: 'Өндірістік орта туралы (ауаның ластануы, шу, діріл), 1977',
		ru: 'О производственной среде (загрязнение воздуха, шум и вибрация), 1977',
		en: 'Working Environment (Air Pollution, Noise and Vibration), 1977',
	}),
	ratified('C155', '1996-07-30', {
		kk: 'Еңбек қауіпсіздігі және гигиенасы туралы, 1981',
		ru: 'О безопасности и гигиене труда, 1981',
		en: 'Occupational Safety and Health, 1981',
	}),
	ratified('C156', '2013', {
		kk: 'Отбасылық міндеттері бар қызметкерлер туралы, 1981',
		ru: 'О трудящихся с семейными обязанностями, 1981',
		en: 'Workers with Family Responsibilities, 1981',
	}),
	{
		id: 'C161',
		title: {
			kk: 'Еңбек гигиенасы қызметтері туралы, 1985',
			ru: 'О службах гигиены труда, 1985',
			en: 'Occupational Health Services, 1985',
		},
		status: 'not-ratified',
		confidence: 'likely',
		asOf: null,
		nationalLaw: null,
		registered: null,
	},
	ratified('C162', '2011-04-05', { kk: 'Асбест туралы, 1986', ru: 'Об асбесте, 1986', en: 'Asbestos, 1986' }),
	ratified('C167', '2008-06-18', {
		kk: 'Құрылыстағы еңбек қауіпсіздігі туралы, 1988',
		ru: 'О безопасности и гигиене труда в строительстве, 1988',
		en: 'Safety and Health in Construction, 1988',
	}),
	{
		id: 'C176',
		title: {
			kk: 'Шахталардағы еңбек қауіпсіздігі туралы, 1995',
			ru: 'О безопасности и гигиене труда на шахтах, 1995',
			en: 'Safety and Health in Mines, 1995',
		},
		status: 'not-ratified',
		confidence: 'likely',
		asOf: '2025-11',
		nationalLaw: null,
		registered: null,
	},
	ratified('C182', '2003-02-26', {
		kk: 'Балалар еңбегінің ең жаман түрлері туралы, 1999',
		ru: 'О наихудших формах детского труда, 1999',
		en: 'Worst Forms of Child Labour, 1999',
	}),
	ratified('C183', '2012-06-13', {
		kk: 'Ана болуды қорғау туралы, 2000',
		ru: 'Об охране материнства, 2000',
		en: 'Maternity Protection, 2000',
	}),
	ratified('C187', '2015', {
		kk: 'Еңбек қауіпсіздігіне жәрдемдесу негіздері туралы, 2006',
		ru: 'Об основах, содействующих безопасности и гигиене труда, 2006',
		en: 'Promotional Framework for Occupational Safety and Health, 2006',
	}),
	{
		id: 'C190',
		title: {
			kk: 'Зорлық-зомбылық пен қысым көрсету туралы, 2019',
			ru: 'О насилии и домогательствах, 2019',
			en: 'Violence and Harassment, 2019',
		},
		status: 'not-ratified',
		confidence: 'likely',
		asOf: null,
		nationalLaw: null,
		registered: null,
	},
];

/** What the packs of Kazakhstan rest on. How each was read stands in law/kz/SOURCES.md. */
import type { Source } from '#modules/procedures/contract.ts';

export const labourCode: Source = {
	title: {
		kk: 'Еңбек кодексі, 2015 жылғы 23 қараша, № 414-V (2026 жылғы мамыр–маусымдағы мәтін бойынша)',
		ru: 'Трудовой кодекс от 23 ноября 2015 года № 414-V (по тексту мая–июня 2026 года)',
		en: 'Labour Code of 23 November 2015 No. 414-V (as the text stood in May or June 2026)',
	},
	divided: 'articles',
	url: 'https://adilet.zan.kz/rus/docs/K1500000414',
};

export const labourCode2007: Source = {
	title: {
		kk: 'Еңбек кодексі, 2007 жылғы 15 мамыр, № 251-III (мәтіні толық оқылмаған)',
		ru: 'Трудовой кодекс от 15 мая 2007 года № 251-III (текст целиком не прочитан)',
		en: 'Labour Code of 15 May 2007 No. 251-III (the text was not read in full)',
	},
	divided: 'articles',
	url: 'https://adilet.zan.kz/rus/docs/K070000251_',
};

export const appc: Source = {
	title: {
		kk: 'Әкімшілік рәсімдік-процестік кодекс, 2020 жылғы 29 маусым, № 350-VI',
		ru: 'Административный процедурно-процессуальный кодекс от 29 июня 2020 года № 350-VI',
		en: 'Administrative Procedural and Process-Related Code of 29 June 2020 No. 350-VI',
	},
	divided: 'articles',
	url: 'https://adilet.zan.kz/rus/docs/K2000000350',
};

export const law221: Source = {
	title: {
		kk: '«Жеке және заңды тұлғалардың өтініштерін қарау тәртібі туралы» заң, 2007 жылғы 12 қаңтар, № 221-III (мәтіні оқылмаған)',
		ru: 'Закон «О порядке рассмотрения обращений физических и юридических лиц» от 12 января 2007 года № 221-III (текст не прочитан)',
		en: 'Law on the procedure for considering appeals of persons, 12 January 2007 No. 221-III (the text was not read)',
	},
	divided: 'articles',
};

export const unionLaw: Source = {
	title: {
		kk: '«Кәсіптік одақтар туралы» заң, 2014 жылғы 27 маусым, № 211-V (HRW баяндамасы бойынша)',
		ru: 'Закон «О профессиональных союзах» от 27 июня 2014 года № 211-V (по докладу HRW)',
		en: 'Law on trade unions of 27 June 2014 No. 211-V (as told by the HRW report)',
	},
	divided: 'articles',
	url: 'https://adilet.zan.kz/rus/docs/Z1400000211',
};

export const hrw: Source = {
	title: {
		kk: 'Human Rights Watch, «Біз жау емеспіз», 2016 жылғы қараша',
		ru: 'Human Rights Watch, «Мы не враги», ноябрь 2016 года',
		en: 'Human Rights Watch, “We Are Not the Enemy”, November 2016',
	},
	divided: 'points',
};

export const assemblyLaw2020: Source = {
	title: {
		kk: 'Бейбіт жиналыстар туралы заң, 2020 жылғы 25 мамыр, № 333-VI (екінші қолдан)',
		ru: 'Закон о мирных собраниях от 25 мая 2020 года № 333-VI (из вторых рук)',
		en: 'Law on peaceful assemblies of 25 May 2020 No. 333-VI (at second hand)',
	},
	divided: 'articles',
	url: 'https://adilet.zan.kz/rus/docs/Z2000000333',
};

export const certificateNews: Source = {
	title: {
		kk: 'Сенім сертификаты туралы хабар, Павлодар облысы, 2019 жылғы қыркүйек',
		ru: 'Сообщение о сертификатах доверия, Павлодарская область, сентябрь 2019 года',
		en: 'News of the certificates of trust, Pavlodar region, September 2019',
	},
	divided: 'points',
};

/** Statements that stand in no text we could read: the press, or what those who work with the law know. */
export const secondHand: Source = {
	title: {
		kk: 'Баспасөз және жалпы білім (мәтіннен тексерілмеген)',
		ru: 'Печать и общее знание (по тексту не проверено)',
		en: 'Press and general knowledge (not checked against a text)',
	},
	divided: 'points',
};

export const socialCode: Source = {
	title: {
		kk: 'Әлеуметтік кодекс, 2023 жыл (мәтіні оқылмаған)',
		ru: 'Социальный кодекс 2023 года (текст не прочитан)',
		en: 'Social Code of 2023 (the text was not read)',
	},
	divided: 'articles',
};

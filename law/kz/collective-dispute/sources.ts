/** What the packs of the collective labour dispute rest on. How each was read stands in law/kz/SOURCES.md. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { hrw, labourCode, labourCode2007 } from '../sources.ts';

export const sources: ProcedureVersion['sources'] = {
	code: labourCode,
	'code-2007': labourCode2007,
	hrw,
	'code-2007-by-hrw': {
		title: {
			kk: '2007 жылғы Еңбек кодексі, HRW баяндамасында айтылғандай («Біз жау емеспіз», 2016)',
			ru: 'Трудовой кодекс 2007 года, как он передан в докладе HRW («Мы не враги», 2016)',
			en: 'Labour Code of 2007, as told by the HRW report (“We Are Not the Enemy”, 2016)',
		},
		divided: 'articles',
	},
	'code-by-hrw': {
		title: {
			kk: '2015 жылғы Еңбек кодексі, HRW баяндамасында айтылғандай («Біз жау емеспіз», 2016)',
			ru: 'Трудовой кодекс 2015 года, как он передан в докладе HRW («Мы не враги», 2016)',
			en: 'Labour Code of 2015, as told by the HRW report (“We Are Not the Enemy”, 2016)',
		},
		divided: 'articles',
	},
	summary: {
		title: {
			kk: '2007 жылғы Еңбек кодексінің 298-бабы, оқу сайтындағы мәтін (studopedia)',
			ru: 'Статья 298 Трудового кодекса 2007 года, текст на учебном сайте (studopedia)',
			en: 'Article 298 of the Labour Code of 2007, as given by a study site (studopedia)',
		},
		divided: 'articles',
	},
	'press-2023': {
		title: {
			kk: '2023 жылғы 15 ақпандағы № 199-VII заң туралы Мәжіліс пен баспасөз хабарлары',
			ru: 'Сообщения Мажилиса и печати о законе № 199-VII от 15 февраля 2023 года',
			en: 'Reports of the Mazhilis and the press on Law No. 199-VII of 15 February 2023',
		},
		divided: 'points',
	},
	prosecutor: {
		title: {
			kk: 'Атырау және Батыс Қазақстан облыстары прокурорларының халыққа үндеуі, 2022 жыл',
			ru: 'Обращения прокуроров Атырауской и Западно-Казахстанской областей, 2022 год',
			en: 'Appeals of the prosecutors of Atyrau and West Kazakhstan regions, 2022',
		},
		divided: 'articles',
		url: 'https://mgorod.kz/news/prokuror-zko-obratilsya-k-zhitelyam-oblasti',
	},
	'civil-procedure': {
		title: {
			kk: 'Азаматтық процестік кодекс, 2016 жылдан (екінші қолдан)',
			ru: 'Гражданский процессуальный кодекс, с 2016 года (из вторых рук)',
			en: 'Civil Procedure Code, since 2016 (at second hand)',
		},
		divided: 'articles',
	},
	'civil-procedure-1999': {
		title: {
			kk: '1999 жылғы Азаматтық іс жүргізу кодексі, № 212-V заңнан кейін (баспасөз бойынша)',
			ru: 'Гражданский процессуальный кодекс 1999 года после закона № 212-V (по печати)',
			en: 'Civil Procedure Code of 1999 after Law No. 212-V (as told by the press)',
		},
		divided: 'articles',
	},
	bill: {
		title: {
			kk: '2026 жылғы заң жобасы, кворум туралы (almatanews.kz, 182396)',
			ru: 'Законопроект 2026 года о кворумах (almatanews.kz, 182396)',
			en: 'Bill of 2026 on quorums (almatanews.kz, 182396)',
		},
		divided: 'articles',
	},
};

/** The counting rule of the Code of 2015. */
export const counting2015: ProcedureVersion['counting'] = {
	firstDay: 'day-after',
	rule: {
		kk: 'Мерзім оқиға болған күннің ертеңінен басталады; соңғы күні жұмыс күні болмаса, келесі жұмыс күніне ауысады.',
		ru: 'Срок начинается на следующий день после события; нерабочий последний день переносится на ближайший рабочий.',
		en: 'A term begins on the day after the event; a last day that is not a working day moves to the next one.',
	},
	article: '13',
	source: 'code',
	confidence: 'sure',
};

/** For the Code of 2007 the same counting is assumed. */
export const counting2007: ProcedureVersion['counting'] = {
	firstDay: 'day-after',
	rule: {
		kk: '2007 жылғы кодекстің санау ережесі оқылмаған; 2015 жылғы кодекстегідей деп алынды.',
		ru: 'Правило счёта кодекса 2007 года не прочитано; принято такое же, как в кодексе 2015 года.',
		en: 'The counting rule of the code of 2007 was not read; the same as in the code of 2015 is assumed.',
	},
	article: null,
	source: 'code-2007',
	confidence: 'likely',
};

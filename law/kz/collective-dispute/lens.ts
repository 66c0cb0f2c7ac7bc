/**
 * What bodies of the ILO and the UN, and Human Rights Watch in 2016, said of these lines. Only what our sources tell
 * of them. A remark names the text of its year: what changed since stands in the versions.
 */
import type { LensNote } from '#modules/procedures/contract.ts';
import { saidBy } from '../lines.ts';

const told = saidBy('hrw');

const CEACR: LensNote['body'] = {
	kk: 'ХЕҰ сарапшылар комитеті (CEACR)',
	ru: 'Комитет экспертов МОТ (CEACR)',
	en: 'ILO Committee of Experts (CEACR)',
};
const HRW: LensNote['body'] = {
	kk: 'Human Rights Watch',
	ru: 'Human Rights Watch',
	en: 'Human Rights Watch',
};

export const lens: Readonly<Record<string, LensNote>> = {
	'ceacr-2014-demands': {
		body: CEACR,
		year: 2014,
		...told(null, 'sure', {
			kk: 'Комитет 2007 жылғы кодекстің 289-бабын өзгертуді сұрады: өкілдігі бар кәсіподақ талаптарды жұмыскерлердің алдын ала мақұлдауынсыз қоя алуы керек (C98).',
			ru: 'Комитет просил изменить статью 289 кодекса 2007 года: представительный профсоюз должен иметь право выдвигать требования без предварительного одобрения работников (C98).',
			en: 'The Committee asked to amend section 289 of the code of 2007: a representative union should be able to present demands without prior approval of the workforce (C98).',
		}),
	},
	'ceacr-2014-dangerous': {
		body: CEACR,
		year: 2014,
		...told(null, 'sure', {
			kk: 'Комитет «қауіпті өндірістік қызметке» не жататынын нақтылауды сұрады (C87).',
			ru: 'Комитет просил уточнить, что относится к опасной производственной деятельности (C87).',
			en: 'The Committee asked to clarify what falls under dangerous industrial activities (C87).',
		}),
	},
	'ilo-2015-2016': {
		body: {
			kk: 'ХЕҰ бақылау органдары, 2015 және 2016 жылғы маусым',
			ru: 'Контрольные органы МОТ, июнь 2015 и июнь 2016 года',
			en: 'ILO supervisory bodies, June 2015 and June 2016',
		},
		year: 2016,
		...told(null, 'sure', {
			kk: 'HRW ХЕҰ-дан 2015 және 2016 жылғы маусымдағы қорытындылардың екі заң бойынша да мерзімі белгілі жоспармен орындалуын қадағалауды сұрайды. Баяндама бұл органды екі түрлі атайды.',
			ru: 'HRW просит МОТ добиться исполнения выводов июня 2015 и июня 2016 года планом со сроками по обоим законам. Орган в докладе назван по-разному.',
			en: 'HRW asks the ILO to follow up its conclusions of June 2015 and June 2016 with a time-bound plan for both laws. The report names the body in two ways.',
		}),
	},
	'hrw-2016-thresholds': {
		body: HRW,
		year: 2016,
		...told(null, 'sure', {
			kk: 'Келіссөз ережелері барлық тарапқа түсінікті болсын, ереуіл рәсімін бастау шегі төмендетілсін. (Ереуіл шегін 2023 жылғы заң төмендетті; талаптар үшін үштен екі қалды.)',
			ru: 'Сделать правила переговоров ясными для всех и снизить порог для начала процедуры забастовки. (Порог забастовки снизил закон 2023 года; для требований остались две трети.)',
			en: 'Make the bargaining rules clear to all sides and lower the threshold for starting the strike procedure. (The law of 2023 lowered it for the strike; for demands two thirds remained.)',
		}),
	},
	'hrw-2016-bans': {
		body: HRW,
		year: 2016,
		...told(null, 'sure', {
			kk: 'Ереуілге қойылған кең тыйымдар, әсіресе қауіпті өндірістік объектілердегі тыйым, алынсын; халықтың өміріне, қауіпсіздігіне не денсаулығына қауіп төнетін жағдай ғана қалсын.',
			ru: 'Снять широкие запреты забастовок, прежде всего на опасных производственных объектах, кроме случаев угрозы жизни, безопасности или здоровью населения.',
			en: 'Lift the broad strike bans, above all at hazardous production facilities, save where life, safety or health of the population is endangered.',
		}),
	},
	'hrw-2016-answer': {
		body: HRW,
		year: 2016,
		...told(null, 'sure', {
			kk: 'Компаниялар келіссөз, келісім және дау туралы өтініштерге тез жауап беріп, адал келіссөз жүргізсін.',
			ru: 'Компаниям – без промедления отвечать на предложения о переговорах, соглашениях и спорах и вести переговоры добросовестно.',
			en: 'Companies should answer promptly requests to bargain, to change an agreement or to settle a dispute, and bargain in good faith.',
		}),
	},
	'hrw-2016-reprisals': {
		body: HRW,
		year: 2016,
		...told(null, 'sure', {
			kk: 'Кәсіподақ басшылары мен белсенділері қудаланбасын; кек алып жұмыстан шығару, жазалау не айыптау туралы әр арыз тез қаралсын.',
			ru: 'Не допускать преследования лидеров и активистов профсоюзов; быстро проверять каждую жалобу на увольнение, взыскание или обвинение в отместку.',
			en: 'No reprisals against union leaders and activists; look promptly into every claim of retaliatory dismissal, penalty or accusation.',
		}),
	},
	'ilo-penalties': {
		body: {
			kk: 'HRW, ХЕҰ Бірлестік бостандығы комитеті мен сарапшылар комитетіне сүйеніп',
			ru: 'HRW со ссылкой на Комитет МОТ по свободе объединения и Комитет экспертов',
			en: 'HRW, with the ILO Committee on Freedom of Association and the Committee of Experts',
		},
		year: 2016,
		...told(null, 'sure', {
			kk: 'Заңсыз ереуіл үшін жаза мөлшерлес болуы керек; жұмыстан шығару мөлшерлес емес, бейбіт ереуіл үшін бас бостандығынан айыруға болмайды.',
			ru: 'Наказание за незаконную забастовку должно быть соразмерным; увольнение соразмерным не является, за мирную забастовку нельзя лишать свободы.',
			en: 'Penalties for an illegal strike must be proportionate; dismissal is not, and nobody may be imprisoned for a peaceful strike.',
		}),
	},
	'hrw-2016-article-402': {
		body: HRW,
		year: 2016,
		...told(null, 'sure', {
			kk: 'Сот заңсыз деп таныған ереуілді жалғастыруға шақыру туралы қылмыстық құрам (402-бап) өзгертілсін, құқықтық айқындық сақталсын.',
			ru: 'Изменить состав о призывах продолжать забастовку, признанную незаконной (статья 402), соблюсти правовую определённость.',
			en: 'Amend the offence of calling to continue a strike found illegal (article 402) and keep to legal certainty.',
		}),
	},
	'hrc-2016': {
		body: {
			kk: 'БҰҰ Адам құқықтары комитеті',
			ru: 'Комитет ООН по правам человека',
			en: 'UN Human Rights Committee',
		},
		year: 2016,
		...told(null, 'sure', {
			kk: 'HRW Комитеттің 2016 жылғы шілдедегі, оның ішінде ереуілдер мен кәсіподақтар туралы ұсынымдарын орындауды сұрайды.',
			ru: 'HRW просит выполнить рекомендации Комитета июля 2016 года, в том числе о забастовках и профсоюзах.',
			en: 'HRW asks to carry out the Committee’s recommendations of July 2016, those on strikes and unions among them.',
		}),
	},
};

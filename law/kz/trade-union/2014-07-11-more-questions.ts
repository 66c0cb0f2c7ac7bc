/** The law on trade unions of 2014 as it stood until May 2020, known from the report of Human Rights Watch. More questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const moreQuestions: readonly Question[] = [
	{
		id: 'who-may-found',
		title: {
			kk: 'Ол кәсіподақ құра ала ма?',
			ru: 'Может ли этот человек создать профсоюз?',
			en: 'May this person found a union?',
		},
		answers: { excluded: { kk: 'жоқ', ru: 'нет', en: 'no' }, may: { kk: 'иә', ru: 'да', en: 'yes' } },
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('office', 'judge', 'firefighter', 'prison-staff', 'police', 'prosecutor'),
						answer: 'excluded',
						rule: {
							kk: 'Судьялар, өрт сөндірушілер, түзеу мекемелерінің қызметкерлері, полиция және прокурорлар кәсіподаққа кіре алмады (2016 жылғы баяндама).',
							ru: 'Судьи, пожарные, сотрудники исправительных учреждений, полицейские и прокуроры не могли вступать в профсоюз (доклад 2016 года).',
							en: 'Judges, firefighters, prison staff, police and prosecutors could not join a union (report of 2016).',
						},
						article: null,
						source: 'hrw',
						confidence: 'sure',
					},
					{
						when: is('office', 'military'),
						answer: 'excluded',
						rule: {
							kk: 'Әскери қызметшілер де кіре алмайды (мәтіннен тексерілмеген).',
							ru: 'Военнослужащие тоже не могут (по тексту не проверено).',
							en: 'Neither may servicemen (not checked against the text).',
						},
						article: null,
						source: 'hrw',
						confidence: 'likely',
					},
				],
				otherwise: {
					answer: 'may',
					rule: {
						kk: 'Кәсіподақты азаматтар құрады.',
						ru: 'Профсоюз создают граждане.',
						en: 'Citizens found a union.',
					},
					article: '8',
					source: 'law',
					confidence: 'sure',
				},
			},
		],
		lens: ['ceacr-excluded'],
	},
	{
		id: 'foreign-money',
		title: {
			kk: 'Бұл ақшаны алуға бола ма?',
			ru: 'Можно ли принять эти деньги?',
			en: 'May this money be taken?',
		},
		answers: {
			banned: { kk: 'болмайды', ru: 'нельзя', en: 'no' },
			'not-this-ban': {
				kk: 'бұл тыйым оған қатысты емес',
				ru: 'этот запрет к ним не относится',
				en: 'this ban is not about it',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('money-from', 'international-union'),
						answer: 'banned',
						rule: {
							kk: 'Ұлттық кәсіподақтарды халықаралық кәсіподақтардың қаржыландыруына тыйым салынған (1995 жылғы Конституция, 5-баптың 4-тармағы).',
							ru: 'Профсоюзам страны запрещено получать деньги от международных профсоюзов (Конституция 1995 года, статья 5(4)).',
							en: 'National unions may not take money from international ones (Constitution of 1995, article 5(4)).',
						},
						article: null,
						source: 'hrw',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'not-this-ban',
					rule: {
						kk: 'Тыйым халықаралық кәсіподақтардың ақшасына ғана қатысты.',
						ru: 'Запрет касается денег международных профсоюзов.',
						en: 'The ban is about money of international unions.',
					},
					article: null,
					source: 'hrw',
					confidence: 'sure',
				},
			},
		],
		lens: ['ilo-foreign-money'],
	},
	{
		id: 'dismissal-of-leader',
		title: {
			kk: 'Кәсіподақ жетекшісін кәсіподақ органының келісімінсіз босатуға бола ма?',
			ru: 'Можно ли уволить лидера профсоюза без согласия профсоюзного органа?',
			en: 'May a union leader be dismissed without the consent of the union body?',
		},
		answers: {
			'no-ground': {
				kk: 'негізсіз босатуға болмайды',
				ru: 'без основания нельзя',
				en: 'not without a ground',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('ground-of-dismissal', 'given'),
						blank: {
							kk: '26-бап келісім туралы не дейтіні оқылмаған; заңгер кәсіподақтар туралы заңның 26-бабын қарауы керек',
							ru: 'что говорит статья 26 о согласии, не прочитано; юрист должен посмотреть статью 26 закона о профсоюзах',
							en: 'what article 26 says of consent was not read; a lawyer must look at article 26 of the union law',
						},
					},
				],
				otherwise: {
					answer: 'no-ground',
					rule: {
						kk: 'Кәсіподақ үшін кемсітуге және негізсіз босатуға болмайды.',
						ru: 'Нельзя ущемлять за профсоюз и увольнять без основания.',
						en: 'Nobody may be discriminated against for the union or dismissed without a ground.',
					},
					article: '7, 26',
					source: 'law',
					confidence: 'sure',
				},
			},
		],
	},
];

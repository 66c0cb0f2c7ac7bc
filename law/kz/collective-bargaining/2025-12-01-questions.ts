/** Collective bargaining and the collective agreement: Labour Code, articles 10 and 154–158, the text read in 2026. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'change-alone',
		title: {
			kk: 'Ұжымдық шартты осылай өзгертуге немесе тоқтатуға бола ма?',
			ru: 'Можно ли так изменить или прекратить коллективный договор?',
			en: 'May the collective agreement be changed or ended in this way?',
		},
		answers: {
			allowed: { kk: 'болады', ru: 'можно', en: 'it may' },
			'not-allowed': {
				kk: 'болмайды: бір тараптың шешімі жарамсыз',
				ru: 'нельзя: решение одной стороны недействительно',
				en: 'it may not: what one side decides alone is void',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('both-agreed', 'yes'),
						answer: 'allowed',
						rule: {
							kk: 'Шарт тараптардың өзара келісімімен ғана өзгертіледі.',
							ru: 'Договор меняют только по взаимному согласию сторон.',
							en: 'The agreement is changed only by mutual consent.',
						},
						article: '156(8)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'not-allowed',
					rule: {
						kk: 'Келісімдерді, ұжымдық және еңбек шарттарын бір тарап өз бетімен өзгерте алмайды.',
						ru: 'Соглашения, коллективный и трудовой договоры нельзя изменить в одностороннем порядке.',
						en: 'Agreements, collective and labour contracts cannot be changed by one side.',
					},
					article: '156(8), 10(3)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
	{
		id: 'who-bargains',
		title: {
			kk: 'Жұмыскерлер атынан келіссөзді кім жүргізеді?',
			ru: 'Кто ведёт переговоры от работников?',
			en: 'Who bargains for the workers?',
		},
		answers: {
			representative: { kk: 'олардың өкілі', ru: 'их представитель', en: 'their representative' },
			'single-body': {
				kk: 'өкілдердің бірыңғай органы; ұйымда бір ғана ұжымдық шарт жасалады',
				ru: 'единый орган представителей; в организации заключают один коллективный договор',
				en: 'a single body of the representatives; an organisation has one collective agreement',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('representatives', 'several'),
						answer: 'single-body',
						rule: {
							kk: 'Ұйымда бірнеше өкіл болса, олар бірыңғай орган құрады.',
							ru: 'Если представителей несколько, они создают единый орган.',
							en: 'Where there are several representatives, they form a single body.',
						},
						article: '156',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'representative',
					rule: {
						kk: 'Келіссөзді жұмыскерлердің өкілі жүргізеді.',
						ru: 'Переговоры ведёт представитель работников.',
						en: 'The representative of the workers bargains.',
					},
					article: '156',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
		lens: ['ilo-2015-terms'],
	},
	{
		id: 'opens-conciliation',
		title: {
			kk: 'Келіспеушіліктер бітімгершілік рәсіміне жол аша ма?',
			ru: 'Открывают ли разногласия примирительную процедуру?',
			en: 'Do the disagreements open conciliation?',
		},
		answers: {
			yes: {
				kk: 'иә, келіспеушіліктер хаттамасынан бастап',
				ru: 'да, с протокола разногласий',
				en: 'yes, from the protocol of disagreements',
			},
			'not-yet': {
				kk: 'хаттама жасалмайынша — жоқ',
				ru: 'нет, пока нет протокола',
				en: 'not before there is a protocol',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { happened: 'protocol' },
						answer: 'yes',
						rule: {
							kk: 'Бітімгершілік комиссиясын құру мерзімі келіспеушіліктер хаттамасынан да басталады.',
							ru: 'Срок создания примирительной комиссии идёт и от протокола разногласий.',
							en: 'The term for a conciliation commission also runs from a protocol of disagreements.',
						},
						article: '165(1)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'not-yet',
					rule: {
						kk: 'Келіссөздегі келіспеушілікті хаттама бекітеді.',
						ru: 'Разногласия в переговорах закрепляет протокол.',
						en: 'Disagreements in bargaining are fixed by a protocol.',
					},
					article: '156(7)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
];

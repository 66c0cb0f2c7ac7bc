/** Acts of the labour inspectorate: Labour Code, articles 191–198, the text read in 2026. The questions. */
import type { Question } from '#modules/procedures/contract.ts';
import { is } from '../forms.ts';

export const questions: readonly Question[] = [
	{
		id: 'form',
		title: {
			kk: 'Тексеру қандай түрде жүреді?',
			ru: 'В какой форме идёт проверка?',
			en: 'In which form does the inspection run?',
		},
		answers: {
			check: { kk: 'тексеру', ru: 'проверка', en: 'a check' },
			'preventive-visit': {
				kk: 'бару арқылы профилактикалық бақылау',
				ru: 'профилактический контроль с посещением',
				en: 'a preventive visit',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: is('preventive', 'yes'),
						answer: 'preventive-visit',
						rule: {
							kk: 'Бақылау тексеру немесе бару арқылы профилактикалық бақылау түрінде жүреді (Кәсіпкерлік кодекс бойынша).',
							ru: 'Контроль — это проверки и профилактический контроль с посещением по Предпринимательскому кодексу.',
							en: 'Control means checks and preventive visits, under the Entrepreneurial Code.',
						},
						article: '191',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'check',
					rule: {
						kk: 'Бақылау тексеру немесе бару арқылы профилактикалық бақылау түрінде жүреді (Кәсіпкерлік кодекс бойынша).',
						ru: 'Контроль — это проверки и профилактический контроль с посещением по Предпринимательскому кодексу.',
						en: 'Control means checks and preventive visits, under the Entrepreneurial Code.',
					},
					article: '191',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
		lens: ['hrw-2016-inspection', 'hrw-2016-publish'],
	},
	{
		id: 'may-work-stay-suspended',
		title: {
			kk: 'Жұмыс әлі де тоқтап тұра ма?',
			ru: 'Может ли работа оставаться приостановленной?',
			en: 'May work stay suspended?',
		},
		answers: {
			yes: {
				kk: 'иә, бес жұмыс күні өткенше',
				ru: 'да, пока не прошло пять рабочих дней',
				en: 'yes, until five working days have passed',
			},
			no: {
				kk: 'жоқ: бес жұмыс күні өтті; инспекторда сотқа талап болуы керек',
				ru: 'нет: пять рабочих дней прошли; у инспектора должен быть иск в суд',
				en: 'no: five working days have passed; the inspector must have a claim before the court',
			},
			'not-suspended': {
				kk: 'жұмыс тоқтатылмаған',
				ru: 'работы не приостанавливали',
				en: 'work was not suspended',
			},
		},
		readings: [
			{
				name: null,
				outcomes: [
					{
						when: { not: { happened: 'suspended' } },
						answer: 'not-suspended',
						rule: {
							kk: 'Тоқтата тұру — инспектордың шарасы.',
							ru: 'Приостановка — мера инспектора.',
							en: 'Suspension is a measure of the inspector.',
						},
						article: '193(6)',
						source: 'code',
						confidence: 'sure',
					},
					{
						when: { step: 'suspension', is: ['expired'] },
						answer: 'no',
						rule: {
							kk: 'Ең ұзақ мерзімі — бес жұмыс күні.',
							ru: 'Самый долгий срок — пять рабочих дней.',
							en: 'The longest is five working days.',
						},
						article: '193(6)',
						source: 'code',
						confidence: 'sure',
					},
				],
				otherwise: {
					answer: 'yes',
					rule: {
						kk: 'Ең ұзақ мерзімі — бес жұмыс күні.',
						ru: 'Самый долгий срок — пять рабочих дней.',
						en: 'The longest is five working days.',
					},
					article: '193(6)',
					source: 'code',
					confidence: 'sure',
				},
			},
		],
	},
];

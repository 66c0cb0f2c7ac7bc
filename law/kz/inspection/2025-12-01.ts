/** Acts of the labour inspectorate: Labour Code, articles 191–198, the text read in 2026. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from, missed, workingDays } from '../forms.ts';
import { text2026 } from '../in-force.ts';
import { hrw, labourCode } from '../sources.ts';
import { questions } from './2025-12-01-questions.ts';
import { lens } from './lens.ts';

export const inspection20251201: ProcedureVersion = {
	procedure: 'inspection',
	version: 'kz/inspection/2025-12-01',
	title: {
		kk: 'Еңбек инспекциясының актілері',
		ru: 'Акты инспекции труда',
		en: 'Acts of the labour inspectorate',
	},
	about: {
		kk: 'Инспектор тексереді, нұсқама береді, хаттама жасайды, жұмысты ең көбі бес жұмыс күніне тоқтата тұрады. Инспекцияға жазылған өтініш мемлекеттік органға өтініш ретінде қаралады. Бұл жолдардың қай күннен бері тұрғаны белгісіз.',
		ru: 'Инспектор проверяет, выдаёт предписания, составляет протоколы и приостанавливает работы не дольше чем на пять рабочих дней. Обращение в инспекцию рассматривают как обращение в государственный орган. С какого дня действуют эти строки, неизвестно.',
		en: 'The inspector checks, issues prescriptions, draws up protocols and suspends work for at most five working days. An appeal to the inspectorate is an appeal to a state body. Since when these lines stand is not known.',
	},
	status: 'in-force',
	inForce: text2026,
	calendar: 'kz',
	sources: { code: labourCode, hrw: hrw },
	actors: {
		inspector: { kk: 'еңбек инспекторы', ru: 'инспектор труда', en: 'the labour inspector' },
		higher: { kk: 'жоғары тұрған инспектор', ru: 'вышестоящий инспектор', en: 'the higher inspector' },
		employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
	},
	facts: {
		suspended: {
			kk: 'жұмыс тоқтатыла тұрған күн',
			ru: 'день приостановки работ',
			en: 'the day work was suspended',
		},
		'prescription-served': {
			kk: 'жалақы төлеу туралы нұсқама тапсырылған күн',
			ru: 'день вручения предписания о выплате зарплаты',
			en: 'the day the prescription to pay wages was served',
		},
		'carried-out': {
			kk: 'нұсқама орындалған күн',
			ru: 'день исполнения предписания',
			en: 'the day the prescription was carried out',
		},
		appealed: {
			kk: 'нұсқамаға шағым берілген күн',
			ru: 'день обжалования предписания',
			en: 'the day the prescription was appealed',
		},
		'appeal-received': {
			kk: 'шағым жоғары инспекторға түскен күн',
			ru: 'день поступления жалобы вышестоящему инспектору',
			en: 'the day the appeal reached the higher inspector',
		},
		'appeal-decided': {
			kk: 'шағым бойынша шешім қабылданған күн',
			ru: 'день решения по жалобе',
			en: 'the day the appeal was decided',
		},
		'sent-to-enforcement': {
			kk: 'мәжбүрлеп орындатуға жіберілген күн',
			ru: 'день передачи на принудительное исполнение',
			en: 'the day it was sent for enforcement',
		},
	},
	circumstances: {
		preventive: {
			name: {
				kk: 'бұл профилактикалық бақылау ма',
				ru: 'профилактический ли это контроль',
				en: 'is it a preventive visit',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Мерзім келесі күннен басталады; айлар мен жылдар сол айдың сәйкес күнінде бітеді. Соңғы күн жұмыс күні болмаса, келесі жұмыс күніне ауысады.',
			ru: 'Срок начинается на следующий день; месяцы и годы кончаются в соответствующее число. Если последний день нерабочий, срок кончается в следующий рабочий.',
			en: 'A term begins on the following day; months and years end on the matching day. A last day that is not a working day moves to the next working day.',
		},
		article: '13',
		source: 'code',
		confidence: 'sure',
	},
	steps: [
		{
			id: 'suspension',
			title: { kk: 'Жұмысты тоқтата тұру', ru: 'Приостановка работ', en: 'Suspension of work' },
			nature: 'period',
			actor: 'inspector',
			doneBy: [],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Инспектор жұмысты ең көбі бес жұмыс күніне тоқтата тұрады және сотқа талап қояды.',
						ru: 'Инспектор приостанавливает работы не дольше чем на пять рабочих дней и подаёт иск в суд.',
						en: 'The inspector suspends work for at most five working days, with a claim to the court.',
					},
					article: '193(6)',
					source: 'code',
					confidence: 'sure',
					trigger: from('suspended'),
					term: workingDays(5),
					extension: null,
				},
			],
		},
		{
			id: 'appeal-wage-prescription',
			title: {
				kk: 'Жалақы туралы нұсқамаға шағымдану',
				ru: 'Обжаловать предписание о зарплате',
				en: 'Appeal the wage prescription',
			},
			nature: 'right',
			actor: 'employer',
			doneBy: ['appealed', 'appeal-received'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Жалақы төлеу туралы нұсқамаға он жұмыс күні ішінде жоғары инспекторға немесе сотқа шағымдануға болады.',
						ru: 'Предписание о выплате зарплаты обжалуют в течение десяти рабочих дней вышестоящему инспектору или в суд.',
						en: 'A prescription to pay wages may be appealed within ten working days, to the higher inspector or to a court.',
					},
					article: '198(3)',
					source: 'code',
					confidence: 'sure',
					trigger: from('prescription-served'),
					term: workingDays(10),
					extension: null,
				},
			],
			ifMissed: [
				{
					rule: {
						kk: 'Шағым берілмесе және нұсқама орындалмаса, ол мәжбүрлеп орындатуға жіберіледі.',
						ru: 'Если не обжаловано и не исполнено, предписание передают на принудительное исполнение.',
						en: 'Not appealed and not carried out, it goes to enforcement.',
					},
					article: '198(3)',
					source: 'code',
					confidence: 'sure',
					opens: 'to-enforcement',
				},
			],
		},
		{
			id: 'to-enforcement',
			title: {
				kk: 'Мәжбүрлеп орындатуға жіберу',
				ru: 'Передать на принудительное исполнение',
				en: 'Send to enforcement',
			},
			nature: 'duty',
			actor: 'inspector',
			doneBy: ['sent-to-enforcement', 'carried-out'],
			onlyIf: { not: { happened: 'carried-out' } },
			readings: [
				{
					name: null,
					rule: {
						kk: 'Шағымдану мерзімі біткен соң инспектор оны үш жұмыс күні ішінде мәжбүрлеп орындатуға жібереді.',
						ru: 'По окончании срока обжалования инспектор в течение трёх рабочих дней передаёт его на принудительное исполнение.',
						en: 'After the term to appeal the inspector sends it to enforcement within three working days.',
					},
					article: '198(3)',
					source: 'code',
					confidence: 'sure',
					trigger: missed('appeal-wage-prescription'),
					term: workingDays(3),
					extension: null,
				},
			],
		},
		{
			id: 'decide-appeal',
			title: { kk: 'Шағым бойынша шешім', ru: 'Решить жалобу', en: 'Decide the appeal' },
			nature: 'duty',
			actor: 'higher',
			doneBy: ['appeal-decided'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Жоғары инспектор шағымды он жұмыс күні ішінде қарайды.',
						ru: 'Вышестоящий инспектор решает жалобу за десять рабочих дней.',
						en: 'The higher inspector decides the appeal within ten working days.',
					},
					article: '198(3)',
					source: 'code',
					confidence: 'sure',
					trigger: from('appeal-received'),
					term: workingDays(10),
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions,
	papers: [
		{
			id: 'prescription',
			title: { kk: 'Нұсқама', ru: 'Предписание', en: 'Prescription' },
			actor: 'inspector',
			contents: [
				{
					id: 'what',
					required: true,
					rule: {
						kk: 'не істеу керек: бұзушылықты жою, алдын алу, жұмысты тоқтата тұру немесе жалақы төлеу',
						ru: 'что сделать: устранить нарушения, предупредить их, приостановить работы или выплатить зарплату',
						en: 'what to do: remove breaches, prevent them, suspend work or pay wages',
					},
					article: '195',
					source: 'code',
					confidence: 'sure',
				},
			],
		},
	],
	lens,
};

/** Changed conditions of work and lay-offs: Labour Code, articles 46 and 53, the text read in 2026. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { back, calendarDays, from, is, months, workingDays } from '../forms.ts';
import { text2026 } from '../in-force.ts';
import { labourCode, socialCode } from '../sources.ts';
import { questions } from './2025-12-01-questions.ts';

export const employmentChanges20251201: ProcedureVersion = {
	procedure: 'employment-changes',
	version: 'kz/employment-changes/2025-12-01',
	title: {
		kk: 'Еңбек жағдайының өзгеруі және қысқарту',
		ru: 'Изменение условий труда и сокращение',
		en: 'Changed conditions and lay-offs',
	},
	about: {
		kk: 'Жұмыс беруші өзгеріс туралы алдын ала ескертуге тиіс. Ескерту мерзімі өзгеріс күнінен кері саналады және демалыс күніне түссе де жылжымайды: дәл сонша күн жеткілікті.',
		ru: 'Об изменении работодатель предупреждает заранее. Срок считают назад от дня изменения; он не сдвигается, если попал на выходной: ровно столько дней достаточно.',
		en: 'The employer gives notice beforehand. The term is counted back from the day of the change and does not move for a day off: exactly so many days are enough.',
	},
	status: 'in-force',
	inForce: text2026,
	calendar: 'kz',
	sources: { code: labourCode, social: socialCode },
	actors: { employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' } },
	facts: {
		change: {
			kk: 'еңбек жағдайы өзгеретін күн',
			ru: 'день, с которого меняются условия труда',
			en: 'the day from which the conditions change',
		},
		'change-notice': {
			kk: 'өзгеріс туралы жазбаша ескертілген күн',
			ru: 'день письменного уведомления об изменении',
			en: 'the day of the written notice of the change',
		},
		refused: {
			kk: 'жұмыскер өзгерістен бас тартқан күн',
			ru: 'день отказа работника от изменения',
			en: 'the day the worker refused the change',
		},
		layoff: {
			kk: 'таратылуға немесе қысқартуға байланысты шарт тоқтатылатын күн',
			ru: 'день прекращения договора из-за ликвидации или сокращения',
			en: 'the day the contract ends for liquidation or a staff cut',
		},
		'layoff-notice': {
			kk: 'таратылу немесе қысқарту туралы ескертілген күн',
			ru: 'день уведомления о ликвидации или сокращении',
			en: 'the day of the notice of liquidation or a staff cut',
		},
		'output-end': {
			kk: 'өндіріс көлемі төмендегендіктен шарт тоқтатылатын күн',
			ru: 'день прекращения договора из-за снижения объёма производства',
			en: 'the day the contract ends for a drop in output',
		},
		'output-notice': {
			kk: 'өндіріс көлемінің төмендеуі туралы жұмыскер ескертілген күн',
			ru: 'день уведомления работника о снижении объёма',
			en: 'the day of the notice to the worker of the drop in output',
		},
		'representatives-told': {
			kk: 'жұмыскерлер өкілдеріне айтылған күн',
			ru: 'день, когда сообщено представителям работников',
			en: 'the day the workers’ representatives were told',
		},
		'commission-decided': {
			kk: 'комиссия шешім қабылдаған күн',
			ru: 'день решения комиссии',
			en: 'the day the commission decided',
		},
		'mass-notice': {
			kk: 'жаппай босату туралы жұмыспен қамту органына хабарланған күн',
			ru: 'день сообщения органу занятости о массовом высвобождении',
			en: 'the day the employment body was told of the mass lay-off',
		},
	},
	circumstances: {
		'mass-layoff': {
			name: { kk: 'босату жаппай ма', ru: 'является ли высвобождение массовым', en: 'is it a mass lay-off' },
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		'pension-near': {
			name: {
				kk: 'зейнет жасына екі жылдан аз қалды ма',
				ru: 'осталось ли до пенсии меньше двух лет',
				en: 'is the worker less than two years from pension age',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		'unit-closed': {
			name: {
				kk: 'цех немесе бөлім жабылды ма',
				ru: 'закрыт ли цех или участок',
				en: 'was the workshop or unit closed',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		'no-transfer': {
			name: {
				kk: 'басқа жұмысқа ауыстыру мүмкін емес пе',
				ru: 'перевести на другую работу невозможно',
				en: 'is a transfer to other work impossible',
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
			id: 'changed-conditions-notice',
			title: {
				kk: 'Өзгеріс туралы ескерту',
				ru: 'Уведомить об изменении условий',
				en: 'Give notice of the change',
			},
			nature: 'duty',
			actor: 'employer',
			doneBy: ['change-notice'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Жұмыс беруші еңбек жағдайының өзгеретіні туралы кемінде күнтізбелік он бес күн бұрын жазбаша ескертеді. Бұл — күнтізбелік күндер, жұмыс күндері емес.',
						ru: 'Работодатель письменно уведомляет об изменении условий не позднее чем за пятнадцать календарных дней. Дни именно календарные, не рабочие.',
						en: 'The employer gives written notice of changed conditions at least fifteen calendar days before. These are calendar days, not working days.',
					},
					article: '46(2)',
					source: 'code',
					confidence: 'sure',
					trigger: from('change'),
					term: back(calendarDays(15)),
					extension: null,
				},
			],
			ifMissed: [
				{
					rule: {
						kk: 'Ескертусіз енгізілген өзгеріс жарамсыз.',
						ru: 'Изменение без такого уведомления недействительно.',
						en: 'A change without that notice is invalid.',
					},
					article: '46(2)',
					source: 'code',
					confidence: 'sure',
				},
			],
		},
		{
			id: 'layoff-notice',
			title: {
				kk: 'Таратылу немесе қысқарту туралы ескерту',
				ru: 'Уведомить о ликвидации или сокращении',
				en: 'Give notice of liquidation or a staff cut',
			},
			nature: 'duty',
			actor: 'employer',
			doneBy: ['layoff-notice'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Жұмыс беруші жұмыскерді кемінде бір ай бұрын ескертеді.',
						ru: 'Работодатель уведомляет работника не позднее чем за один месяц.',
						en: 'The employer gives the worker notice of at least one month.',
					},
					article: '53(1)',
					source: 'code',
					confidence: 'sure',
					trigger: from('layoff'),
					term: back(months(1)),
					extension: null,
				},
			],
		},
		{
			id: 'output-drop-notice',
			title: {
				kk: 'Өндіріс көлемінің төмендеуі туралы ескерту',
				ru: 'Уведомить о снижении объёма',
				en: 'Give notice of the drop in output',
			},
			nature: 'duty',
			actor: 'employer',
			doneBy: ['output-notice'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Өндіріс, жұмыс немесе қызмет көлемі төмендегенде жұмыскер кемінде он бес жұмыс күні бұрын ескертіледі.',
						ru: 'При снижении объёма производства, работ или услуг работника уведомляют не позднее чем за пятнадцать рабочих дней.',
						en: 'Where output drops, the worker is given notice of at least fifteen working days.',
					},
					article: '53(2)',
					source: 'code',
					confidence: 'sure',
					trigger: from('output-end'),
					term: back(workingDays(15)),
					extension: null,
				},
			],
		},
		{
			id: 'output-drop-representatives',
			title: {
				kk: 'Жұмыскерлер өкілдеріне айту',
				ru: 'Сообщить представителям работников',
				en: 'Tell the workers’ representatives',
			},
			nature: 'duty',
			actor: 'employer',
			doneBy: ['representatives-told'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Жұмыскерлердің өкілдеріне кемінде бір ай бұрын айтылады.',
						ru: 'Представителям работников сообщают не позднее чем за один месяц.',
						en: 'The workers’ representatives are told at least one month before.',
					},
					article: '53(2)',
					source: 'code',
					confidence: 'sure',
					trigger: from('output-end'),
					term: back(months(1)),
					extension: null,
				},
			],
		},
		{
			id: 'mass-layoff-notice',
			title: {
				kk: 'Жұмыспен қамту органына хабарлау',
				ru: 'Сообщить органу занятости',
				en: 'Tell the employment body',
			},
			nature: 'duty',
			actor: 'employer',
			doneBy: ['mass-notice'],
			onlyIf: is('mass-layoff', 'yes'),
			readings: [
				{
					name: null,
					rule: {
						kk: 'Жаппай босату туралы жұмыспен қамту органына алдын ала хабарланады.',
						ru: 'О массовом высвобождении заранее сообщают органу занятости.',
						en: 'The employment body is told beforehand of a mass lay-off.',
					},
					article: null,
					source: 'social',
					confidence: 'unsure',
					trigger: from('layoff'),
					term: {
						blank: {
							kk: 'Әлеуметтік кодекстің мәтіні оқылмаған: мерзімі шамамен бір ай екені ғана айтылады; заңгер Әлеуметтік кодекстен қарауы керек',
							ru: 'текст Социального кодекса не прочитан: известно лишь, что срок около месяца; юрист должен посмотреть Социальный кодекс',
							en: 'the text of the Social Code was not read: it is only said that the term is about a month; a lawyer must look at the Social Code',
						},
					},
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions,
};

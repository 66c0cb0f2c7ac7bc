/** Changed conditions of work under the Labour Code of 2007: one month of notice, not checked against its text. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { back, from, months } from '../forms.ts';
import { code2007 } from '../in-force.ts';
import { labourCode2007 } from '../sources.ts';

export const employmentChanges20070601: ProcedureVersion = {
	procedure: 'employment-changes',
	version: 'kz/employment-changes/2007-06-01',
	title: {
		kk: 'Еңбек жағдайының өзгеруі және қысқарту',
		ru: 'Изменение условий труда и сокращение',
		en: 'Changed conditions and lay-offs',
	},
	about: {
		kk: '2007 жылғы кодекс бойынша өзгеріс туралы бір ай бұрын ескертілген деп саналады, бірақ мәтіні тексерілмеген. Қысқарту туралы ескерту мерзімдері белгісіз.',
		ru: 'По Кодексу 2007 года об изменении, как считается, предупреждали за месяц, но по тексту это не проверено. Сроки уведомления о сокращении неизвестны.',
		en: 'Under the Code of 2007 a month of notice of a change is said to have been due, but this was not checked against its text. The terms of notice of lay-offs are not known.',
	},
	status: 'in-force',
	inForce: code2007,
	calendar: 'kz',
	sources: { code: labourCode2007 },
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
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Мерзім келесі күннен басталады деп саналды (2015 жылғы кодекстегідей). Соңғы күн жұмыс күні болмаса, келесі жұмыс күніне ауысады.',
			ru: 'Принято, что срок начинается на следующий день, как в Кодексе 2015 года. Если последний день нерабочий, срок кончается в следующий рабочий.',
			en: 'A term is taken to begin on the following day, as in the Code of 2015. A last day that is not a working day moves to the next working day.',
		},
		article: null,
		source: 'code',
		confidence: 'likely',
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
						kk: 'Жұмыс беруші өзгеріс туралы кемінде бір ай бұрын ескертеді (мәтіннен тексерілмеген).',
						ru: 'Работодатель уведомляет об изменении не позднее чем за один месяц (по тексту не проверено).',
						en: 'The employer gives notice of a change at least one month before (not checked against the text).',
					},
					article: '48',
					source: 'code',
					confidence: 'unsure',
					trigger: from('change'),
					term: back(months(1)),
					extension: null,
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
						kk: 'Ескерту мерзімі белгісіз.',
						ru: 'Срок уведомления неизвестен.',
						en: 'The term of notice is not known.',
					},
					article: null,
					source: 'code',
					confidence: 'unsure',
					trigger: from('layoff'),
					term: {
						blank: {
							kk: '2007 жылғы кодекстің бұл бабы оқылмаған; заңгер оның қысқарту туралы бабын қарауы керек',
							ru: 'эта статья Кодекса 2007 года не прочитана; юрист должен посмотреть его статью о сокращении',
							en: 'this article of the Code of 2007 was not read; a lawyer must look at its article on lay-offs',
						},
					},
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions: [
		{
			id: 'change-valid',
			title: { kk: 'Өзгеріс күшіне ене ме?', ru: 'Действительно ли изменение?', en: 'Is the change valid?' },
			answers: {
				valid: {
					kk: 'ескерту мерзімі сақталған',
					ru: 'срок уведомления соблюдён',
					en: 'the notice was given in time',
				},
				'still-time': {
					kk: 'әлі мерзімінде ескертуге болады',
					ru: 'ещё можно уведомить в срок',
					en: 'notice can still be given in time',
				},
				invalid: {
					kk: 'жоқ: ескерту кеш берілген немесе берілмеген',
					ru: 'нет: уведомили поздно или не уведомили',
					en: 'no: the notice was late, or there was none',
				},
			},
			readings: [
				{
					name: null,
					outcomes: [
						{
							when: { step: 'changed-conditions-notice', is: ['late', 'overdue'] },
							answer: 'invalid',
							rule: {
								kk: 'Мерзімінде ескертілмеген өзгеріс жарамсыз.',
								ru: 'Изменение без уведомления в срок недействительно.',
								en: 'A change without notice in time is invalid.',
							},
							article: '48',
							source: 'code',
							confidence: 'unsure',
						},
						{
							when: { step: 'changed-conditions-notice', is: ['met'] },
							answer: 'valid',
							rule: {
								kk: 'Өзгеріс туралы мерзімінде ескертілген.',
								ru: 'Об изменении уведомили в срок.',
								en: 'Notice of the change was given in time.',
							},
							article: '48',
							source: 'code',
							confidence: 'unsure',
						},
						{
							when: { step: 'changed-conditions-notice', is: ['open'] },
							answer: 'still-time',
							rule: {
								kk: 'Ескерту мерзімі әлі өткен жоқ.',
								ru: 'Срок уведомления ещё не прошёл.',
								en: 'The time for the notice has not passed yet.',
							},
							article: '48',
							source: 'code',
							confidence: 'unsure',
						},
					],
					otherwise: {
						blank: {
							kk: 'өзгеріс күні немесе ескерту күні белгісіз; оларды құжаттан анықтау керек',
							ru: 'не известен день изменения или день уведомления; их надо установить по документам',
							en: 'the day of the change or of the notice is not known; they must be found in the papers',
						},
					},
				},
			],
		},
	],
};

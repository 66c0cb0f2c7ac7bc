/** The declaration under the rules of December 2015 (reg. No. 12601), known at second hand. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from, unmoved, years } from '../forms.ts';
import { certificateNews } from '../sources.ts';

export const declaration20160101: ProcedureVersion = {
	procedure: 'declaration',
	version: 'kz/declaration/2016-01-01',
	title: {
		kk: 'Жұмыс берушінің декларациясы және сенім сертификаты',
		ru: 'Декларация работодателя и сертификат доверия',
		en: 'The employer’s declaration and the certificate of trust',
	},
	about: {
		kk: '2016 жылдан декларациялау қағидалары қолданылады (тіркеу № 12601). 2019 жылғы 11 қыркүйекте Павлодар облысында осындай комиссия екі сертификат туралы шешім қабылдады. Құжаттар тізімі, комиссия құрамы, шешім мерзімі және кері қайтару негіздері табылмады. 2025 жылғы 10 қыркүйекте қағидалар өзгерді.',
		ru: 'С 2016 года действуют правила декларирования (регистрационный № 12601). 11 сентября 2019 года такая комиссия в Павлодарской области решила о двух сертификатах. Перечень документов, состав комиссии, срок решения и основания отзыва не найдены. 10 сентября 2025 года правила изменены.',
		en: 'Rules of declaration stand since 2016 (registered as No. 12601). On 11 September 2019 such a commission decided on two certificates in Pavlodar region. The list of papers, the commission’s size, the term of its decision and the grounds of revocation were not found. The rules were amended on 10 September 2025.',
	},
	status: 'in-force',
	inForce: { from: '2016-01-01', to: '2025-11-30', confidence: 'likely' },
	calendar: 'kz',
	sources: { cert: certificateNews },
	actors: {
		employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
		commission: { kk: 'комиссия', ru: 'комиссия', en: 'the commission' },
	},
	facts: {
		applied: {
			kk: 'жұмыс беруші өтініш берген күн',
			ru: 'день заявления работодателя',
			en: 'the day the employer applied',
		},
		assessed: {
			kk: 'өзін-өзі бағалау аяқталған күн',
			ru: 'день окончания самооценки',
			en: 'the day the self-assessment was finished',
		},
		decided: {
			kk: 'комиссия оң шешім қабылдаған күн',
			ru: 'день положительного решения комиссии',
			en: 'the day of the commission’s positive decision',
		},
		declined: {
			kk: 'комиссия бас тартқан күн',
			ru: 'день отказа комиссии',
			en: 'the day the commission declined',
		},
		issued: {
			kk: 'сертификат берілген күн',
			ru: 'день выдачи сертификата',
			en: 'the day the certificate was issued',
		},
		revoked: {
			kk: 'сертификат кері қайтарылған күн',
			ru: 'день отзыва сертификата',
			en: 'the day the certificate was revoked',
		},
	},
	counting: {
		firstDay: 'day-after',
		rule: {
			kk: 'Жылдар сол айдың сәйкес күнінде бітеді; сертификат мерзімінің соңғы күні демалысқа түссе де жылжымайды.',
			ru: 'Годы кончаются в соответствующее число; последний день сертификата не переносится с выходного.',
			en: 'Years end on the matching day; the last day of a certificate does not move for a day off.',
		},
		article: null,
		source: 'cert',
		confidence: 'sure',
	},
	steps: [
		{
			id: 'decide',
			title: { kk: 'Комиссия шешімі', ru: 'Решение комиссии', en: 'The commission decides' },
			nature: 'duty',
			actor: 'commission',
			doneBy: ['decided', 'declined'],
			readings: [
				{
					name: null,
					rule: {
						kk: 'Өтініш пен өзін-өзі бағалаудан кейін комиссия жиналып, шешім қабылдайды.',
						ru: 'После заявления и самооценки комиссия собирается и решает.',
						en: 'After the application and the self-assessment the commission meets and decides.',
					},
					article: null,
					source: 'cert',
					confidence: 'sure',
					trigger: from('applied'),
					term: {
						blank: {
							kk: 'комиссия шешімінің мерзімі табылмады; заңгер декларациялау қағидаларын қарауы керек',
							ru: 'срок решения комиссии не найден; юрист должен посмотреть правила декларирования',
							en: 'the term of the commission’s decision was not found; a lawyer must look at the rules of declaration',
						},
					},
					extension: null,
				},
			],
		},
		{
			id: 'validity',
			title: {
				kk: 'Сертификаттың қолданылуы',
				ru: 'Срок действия сертификата',
				en: 'The certificate is valid',
			},
			nature: 'period',
			actor: 'employer',
			doneBy: ['revoked'],
			readings: [
				{
					name: { kk: 'шешім күнінен', ru: 'со дня решения', en: 'from the decision' },
					rule: {
						kk: 'Сертификат үш жыл қолданылады.',
						ru: 'Сертификат действует три года.',
						en: 'The certificate is valid for three years.',
					},
					article: null,
					source: 'cert',
					confidence: 'sure',
					trigger: from('decided'),
					term: unmoved(years(3)),
					extension: null,
				},
				{
					name: { kk: 'берілген күнінен', ru: 'со дня выдачи', en: 'from the issue' },
					rule: {
						kk: 'Сертификат үш жыл қолданылады; мерзім шешімнен бе, әлде берілген күннен бе — заңгер растауы керек.',
						ru: 'Сертификат действует три года; со дня решения или выдачи, должен подтвердить юрист.',
						en: 'The certificate is valid for three years; whether from the decision or from the issue a lawyer must confirm.',
					},
					article: null,
					source: 'cert',
					confidence: 'unsure',
					trigger: from('issued'),
					term: unmoved(years(3)),
					extension: null,
				},
			],
		},
	],
	thresholds: [],
	questions: [
		{
			id: 'inspections',
			title: {
				kk: 'Сертификат тексерулерден босата ма?',
				ru: 'Освобождает ли сертификат от проверок?',
				en: 'Does the certificate free from inspections?',
			},
			answers: {
				no: {
					kk: 'сертификат қолданылмайды',
					ru: 'сертификат не действует',
					en: 'the certificate is not valid',
				},
			},
			readings: [
				{
					name: null,
					outcomes: [
						{
							when: { step: 'validity', is: ['open'] },
							blank: {
								kk: 'толық босатудың қашан аяқталғаны деректерде жоқ; заңгер 2016 жылдан бергі қағидаларды қарауы керек',
								ru: 'источники не говорят, когда закончилось полное освобождение; юрист должен посмотреть правила с 2016 года',
								en: 'the sources do not tell when the full freedom ended; a lawyer must look at the rules since 2016',
							},
						},
					],
					otherwise: {
						answer: 'no',
						rule: {
							kk: 'Сертификатсыз артықшылық жоқ.',
							ru: 'Без сертификата преимуществ нет.',
							en: 'Without a certificate there is no advantage.',
						},
						article: null,
						source: 'cert',
						confidence: 'sure',
					},
				},
			],
		},
		{
			id: 'revocation',
			title: {
				kk: 'Сертификат өрескел бұзушылық үшін кері қайтарыла ма?',
				ru: 'Отзывают ли сертификат за грубые нарушения?',
				en: 'Is the certificate revoked for gross violations?',
			},
			answers: {
				'no-longer-valid': {
					kk: 'сертификат кері қайтарылған',
					ru: 'сертификат отозван',
					en: 'the certificate was revoked',
				},
			},
			readings: [
				{
					name: null,
					outcomes: [
						{
							when: { happened: 'revoked' },
							answer: 'no-longer-valid',
							rule: {
								kk: 'Кері қайтарылған сертификат қолданылмайды.',
								ru: 'Отозванный сертификат не действует.',
								en: 'A revoked certificate is not valid.',
							},
							article: null,
							source: 'cert',
							confidence: 'likely',
						},
					],
					otherwise: {
						blank: {
							kk: 'кері қайтарудың негіздері мен мерзімі табылмады; заңгер декларациялау қағидаларын қарауы керек',
							ru: 'основания и срок отзыва не найдены; юрист должен посмотреть правила декларирования',
							en: 'the grounds and the term of revocation were not found; a lawyer must look at the rules of declaration',
						},
					},
				},
			],
		},
	],
};

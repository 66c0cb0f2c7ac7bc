/** The declaration under article 200 of the Labour Code, the text read in 2026. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { from, unmoved, years } from '../forms.ts';
import { text2026 } from '../in-force.ts';
import { certificateNews, labourCode } from '../sources.ts';

export const declaration20251201: ProcedureVersion = {
	procedure: 'declaration',
	version: 'kz/declaration/2025-12-01',
	title: {
		kk: 'Жұмыс берушінің декларациясы және сенім сертификаты',
		ru: 'Декларация работодателя и сертификат доверия',
		en: 'The employer’s declaration and the certificate of trust',
	},
	about: {
		kk: 'Инспекция жұмыс берушілер мен кәсіподақтардың өңірлік бірлестіктерімен бірге декларацияны қарайды. Жұмыс беруші өзін бағалап, деректерді ақпараттық жүйеге енгізеді. Сенім сертификаты үш жылға беріледі: ол тексеруден босатпайды, жартыжылдық тізім жасалғанда ескеріледі.',
		ru: 'Инспекция вместе с региональными объединениями работодателей и профсоюзов рассматривает декларацию. Работодатель оценивает себя и вносит данные в информационную систему. Сертификат доверия выдают на три года: он не освобождает от проверок, а учитывается при составлении полугодового списка.',
		en: 'The inspectorate, with the regional associations of employers and of unions, considers the declaration. The employer assesses itself and enters data into the information system. The certificate of trust is given for three years: it does not free from inspections, and is taken into account when the half-year list is made.',
	},
	status: 'in-force',
	inForce: text2026,
	calendar: 'kz',
	sources: { code: labourCode, cert: certificateNews },
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
					article: '200',
					source: 'code',
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
					article: '200',
					source: 'code',
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
					article: '200',
					source: 'code',
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
				'taken-into-account': {
					kk: 'жоқ: ол жартыжылдық тізім жасалғанда ескеріледі',
					ru: 'нет: его учитывают при составлении полугодового списка',
					en: 'no: it is taken into account when the half-year list is made',
				},
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
							answer: 'taken-into-account',
							rule: {
								kk: 'Сертификат профилактикалық бақылаудың жартыжылдық тізімін жасағанда ескеріледі.',
								ru: 'Сертификат учитывают при составлении полугодового списка профилактического контроля.',
								en: 'The certificate is taken into account when the half-year list of preventive control is made.',
							},
							article: '200',
							source: 'code',
							confidence: 'sure',
						},
					],
					otherwise: {
						answer: 'no',
						rule: {
							kk: 'Сертификат бар болса ғана ескеріледі.',
							ru: 'Учитывают только действующий сертификат.',
							en: 'Only a valid certificate is taken into account.',
						},
						article: '200',
						source: 'code',
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

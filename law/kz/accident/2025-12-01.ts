/** Accidents at work: Labour Code, articles 186–190, the text read in 2026. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';
import { text2026 } from '../in-force.ts';
import { labourCode } from '../sources.ts';
import { moreSteps } from './2025-12-01-more-steps.ts';
import { questions } from './2025-12-01-questions.ts';
import { steps } from './2025-12-01-steps.ts';

export const accident20251201: ProcedureVersion = {
	procedure: 'accident',
	version: 'kz/accident/2025-12-01',
	title: {
		kk: 'Өндірістегі жазатайым оқиға',
		ru: 'Несчастный случай на производстве',
		en: 'An accident at work',
	},
	about: {
		kk: 'Жұмыс беруші бір тәулік ішінде хабарлайды, жиырма төрт сағатта комиссия құрылады, ол он жұмыс күні ішінде тергейді. Қаза болғандар санына қарай тергеуді инспекция, министрлік немесе Үкімет жүргізеді. Бұл жолдардың қай күннен бері тұрғаны белгісіз.',
		ru: 'Работодатель сообщает в течение суток, за двадцать четыре часа создают комиссию, она расследует за десять рабочих дней. В зависимости от числа погибших расследование ведёт инспекция, министерство или Правительство. С какого дня действуют эти строки, неизвестно.',
		en: 'The employer reports within a day, a commission is formed in twenty-four hours and investigates in ten working days. By the number of the dead the inspectorate, the ministry or the Government leads it. Since when these lines stand is not known.',
	},
	status: 'in-force',
	inForce: text2026,
	calendar: 'kz',
	sources: { code: labourCode },
	actors: {
		clinic: { kk: 'емхана немесе аурухана', ru: 'медицинская организация', en: 'the clinic' },
		employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
		organiser: {
			kk: 'комиссияны құрушы (жұмыс беруші немесе инспекция)',
			ru: 'кто создаёт комиссию (работодатель или инспекция)',
			en: 'who forms the commission (the employer or the inspectorate)',
		},
		commission: { kk: 'тергеп-тексеру комиссиясы', ru: 'комиссия по расследованию', en: 'the commission' },
		member: { kk: 'комиссия мүшесі', ru: 'член комиссии', en: 'a member of the commission' },
		police: { kk: 'полиция', ru: 'полиция', en: 'the police' },
	},
	facts: {
		visit: {
			kk: 'зардап шеккен адам емханаға келген күн',
			ru: 'день обращения пострадавшего в клинику',
			en: 'the day the injured came to the clinic',
		},
		'clinic-told': {
			kk: 'емхана хабарлаған күн',
			ru: 'день сообщения клиники',
			en: 'the day the clinic told of it',
		},
		accident: {
			kk: 'жазатайым оқиға болған күн',
			ru: 'день несчастного случая',
			en: 'the day of the accident',
		},
		reported: {
			kk: 'жұмыс беруші хабарлаған күн',
			ru: 'день сообщения работодателя',
			en: 'the day the employer reported it',
		},
		'insurer-told': {
			kk: 'сақтандырушыға хабарланған күн',
			ru: 'день сообщения страховщику',
			en: 'the day the insurer was told',
		},
		'severity-known': {
			kk: 'жарақат ауырлығы туралы қорытынды алынған күн',
			ru: 'день заключения о тяжести травмы',
			en: 'the day of the conclusion on severity',
		},
		'commission-formed': {
			kk: 'комиссия құрылған күн',
			ru: 'день создания комиссии',
			en: 'the day the commission was formed',
		},
		extended: {
			kk: 'тергеп-тексеру ұзартылған күн',
			ru: 'день продления расследования',
			en: 'the day the investigation was made longer',
		},
		investigated: {
			kk: 'тергеп-тексеру аяқталған күн',
			ru: 'день окончания расследования',
			en: 'the day the investigation ended',
		},
		application: {
			kk: 'хабарланбаған оқиға туралы өтініш күні',
			ru: 'день заявления о несообщённом случае',
			en: 'the day of the application about an unreported accident',
		},
		'traffic-asked': {
			kk: 'жол полициясынан материал сұралған күн',
			ru: 'день запроса материалов о ДТП',
			en: 'the day the traffic papers were asked for',
		},
		'traffic-given': {
			kk: 'жол полициясы материал берген күн',
			ru: 'день передачи материалов о ДТП',
			en: 'the day the traffic papers were given',
		},
		act: { kk: 'акт жасалған күн', ru: 'день составления акта', en: 'the day of the act' },
		'act-copied': {
			kk: 'акт көшірмелері берілген күн',
			ru: 'день выдачи копий акта',
			en: 'the day copies of the act were given',
		},
		dissent: { kk: 'ерекше пікір берілген күн', ru: 'день особого мнения', en: 'the day of the dissent' },
		objection: { kk: 'қарсылық түскен күн', ru: 'день возражения', en: 'the day of the objection' },
		'objection-reviewed': {
			kk: 'қарсылық қаралған күн',
			ru: 'день рассмотрения возражения',
			en: 'the day the objection was reviewed',
		},
		'sent-to-police': {
			kk: 'материалдар полицияға жіберілген күн',
			ru: 'день передачи материалов в полицию',
			en: 'the day the papers went to the police',
		},
		'police-received': {
			kk: 'полиция материалдарды алған күн',
			ru: 'день получения материалов полицией',
			en: 'the day the police received the papers',
		},
		'police-answered': {
			kk: 'полиция жауап берген күн',
			ru: 'день ответа полиции',
			en: 'the day the police answered',
		},
	},
	quantities: {
		hurt: {
			name: { kk: 'барлық зардап шеккендер', ru: 'пострадавших всего', en: 'people hurt in all' },
			unit: 'people',
		},
		dead: { name: { kk: 'қаза болғандар', ru: 'погибших', en: 'people killed' }, unit: 'people' },
	},
	circumstances: {
		severe: {
			name: { kk: 'жарақат ауыр ма', ru: 'тяжёлая ли травма', en: 'is an injury severe' },
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		poisoning: {
			name: {
				kk: 'топтасып улану болды ма',
				ru: 'было ли групповое отравление',
				en: 'was there a group poisoning',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		'hazardous-accident': {
			name: {
				kk: 'бұл қауіпті өндірістік объектідегі апат па',
				ru: 'авария ли это на опасном производственном объекте',
				en: 'was it an accident at a hazardous production facility',
			},
			values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
		},
		traffic: {
			name: { kk: 'жол-көлік оқиғасы ма', ru: 'дорожное ли происшествие', en: 'was it a traffic accident' },
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
	steps: [...steps, ...moreSteps],
	thresholds: [],
	questions,
};

/** What may happen in an individual labour dispute, who acts in it, and what its rules turn on. */
import type { ProcedureVersion } from '#modules/procedures/contract.ts';

export const actors: ProcedureVersion['actors'] = {
	claimant: {
		kk: 'жұмыскер, бұрынғы жұмыскер немесе жұмыс беруші',
		ru: 'работник, бывший работник или работодатель',
		en: 'the worker, the former worker or the employer',
	},
	worker: { kk: 'жұмыскер', ru: 'работник', en: 'the worker' },
	employer: { kk: 'жұмыс беруші', ru: 'работодатель', en: 'the employer' },
	organisation: { kk: 'ұйым', ru: 'организация', en: 'the organisation' },
	commission: { kk: 'келісу комиссиясы', ru: 'согласительная комиссия', en: 'the agreement commission' },
};

export const facts: ProcedureVersion['facts'] = {
	'dismissal-delivered': {
		kk: 'жұмыстан шығару туралы бұйрықтың көшірмесі тапсырылған немесе тапсырыс хатпен жіберілген күн',
		ru: 'день вручения копии акта об увольнении или отправки её заказным письмом с уведомлением',
		en: 'the day the copy of the dismissal act was handed over, or sent by registered mail with notice',
	},
	'breach-known': {
		kk: 'құқықтың бұзылғаны белгілі болған немесе белгілі болуға тиіс күн',
		ru: 'день, когда о нарушении права узнали или должны были узнать',
		en: 'the day one knew, or should have known, that the right was breached',
	},
	applied: {
		kk: 'келісу комиссиясына өтініш түскен күн',
		ru: 'день, когда заявление поступило в согласительную комиссию',
		en: 'the day the application came in at the agreement commission',
	},
	withdrawn: {
		kk: 'өтініш қайтарып алынған күн',
		ru: 'день, когда заявление отозвано',
		en: 'the day the application was withdrawn',
	},
	registered: { kk: 'өтініш тіркелген күн', ru: 'день регистрации заявления', en: 'the day of registration' },
	'body-told': {
		kk: 'сыбайлас жемқорлыққа қарсы органға хабар мен құжаттар жіберілген күн',
		ru: 'день, когда антикоррупционному органу направлены уведомление и материалы',
		en: 'the day notice and papers went to the anti-corruption body',
	},
	sitting: {
		kk: 'комиссия отырысының күні',
		ru: 'день заседания комиссии',
		en: 'the day of the sitting of the commission',
	},
	decided: { kk: 'комиссия шешім шығарған күн', ru: 'день решения комиссии', en: 'the day of the decision' },
	'copies-given': {
		kk: 'шешімнің көшірмелері тараптарға берілген күн',
		ru: 'день выдачи сторонам копий решения',
		en: 'the day copies of the decision were given to the parties',
	},
	'decision-delivered': {
		kk: 'комиссия шешімінің көшірмесі өтініш берушіге тапсырылған күн',
		ru: 'день вручения заявителю копии решения комиссии',
		en: 'the day the copy of the decision was handed to the applicant',
	},
	'carried-out': {
		kk: 'шешім орындалған күн',
		ru: 'день исполнения решения',
		en: 'the day it was carried out',
	},
	reinstated: {
		kk: 'жұмыскер жұмысқа қайта алынған күн',
		ru: 'день восстановления на работе',
		en: 'the day of the return to work',
	},
	sued: {
		kk: 'сотқа талап арыз берілген күн',
		ru: 'день подачи иска в суд',
		en: 'the day the court claim was filed',
	},
	'commission-missing': {
		kk: 'ұйымда келісу комиссиясы жоқ екені анықталған күн',
		ru: 'день, с которого согласительной комиссии в организации нет',
		en: 'the day since which there is no agreement commission',
	},
	'commission-formed': {
		kk: 'келісу комиссиясы құрылған күн',
		ru: 'день создания согласительной комиссии',
		en: 'the day the agreement commission was formed',
	},
	'chair-elected': {
		kk: 'қазіргі төраға сайланған күн',
		ru: 'день избрания нынешнего председателя',
		en: 'the day the present chair was elected',
	},
	'chair-changed': {
		kk: 'төраға ауысқан күн',
		ru: 'день смены председателя',
		en: 'the day the chair changed',
	},
	'members-trained': {
		kk: 'комиссия мүшелері соңғы рет оқытылған күн',
		ru: 'день последнего обучения членов комиссии',
		en: 'the day the members were last trained',
	},
	'members-trained-again': {
		kk: 'комиссия мүшелері қайта оқытылған күн',
		ru: 'день следующего обучения членов комиссии',
		en: 'the day the members were trained again',
	},
	'mediation-agreed': {
		kk: 'медиация туралы шарт күшіне енген күн',
		ru: 'день начала действия договора о медиации',
		en: 'the day the mediation agreement took effect',
	},
	'mediation-ended': {
		kk: 'медиация туралы шарт аяқталған күн',
		ru: 'день окончания договора о медиации',
		en: 'the day the mediation agreement ended',
	},
};

export const quantities: NonNullable<ProcedureVersion['quantities']> = {
	staff: {
		name: { kk: 'ұйымдағы жұмыскерлер саны', ru: 'работников в организации', en: 'people employed' },
		unit: 'people',
	},
	'employer-members-present': {
		name: {
			kk: 'отырысқа қатысқан жұмыс беруші жағының мүшелері',
			ru: 'членов комиссии от работодателя на заседании',
			en: 'members of the employer side present',
		},
		unit: 'people',
	},
	'worker-members-present': {
		name: {
			kk: 'отырысқа қатысқан жұмыскерлер жағының мүшелері',
			ru: 'членов комиссии от работников на заседании',
			en: 'members of the workers’ side present',
		},
		unit: 'people',
	},
	'back-pay-months': {
		name: {
			kk: 'жалақы төленетін мәжбүрлі бос уақыт, ай',
			ru: 'оплачиваемый вынужденный прогул, месяцев',
			en: 'months of back pay asked for',
		},
		unit: 'months',
	},
};

export const circumstances: NonNullable<ProcedureVersion['circumstances']> = {
	applicant: {
		name: { kk: 'кім дауласады', ru: 'кто спорит', en: 'who is in dispute' },
		values: {
			ordinary: {
				kk: 'өзге ұйымның жұмыскері',
				ru: 'работник иной организации',
				en: 'a worker of any other organisation',
			},
			'micro-enterprise': {
				kk: 'микрокәсіпкерлік субъектісінің жұмыскері',
				ru: 'работник субъекта микропредпринимательства',
				en: 'a worker of a micro-enterprise',
			},
			'small-enterprise': {
				kk: 'шағын (бірақ микро емес) кәсіпкерлік субъектісінің жұмыскері',
				ru: 'работник малого (но не микро-) предприятия',
				en: 'a worker of a small enterprise that is not micro',
			},
			'non-profit': {
				kk: 'коммерциялық емес ұйымның жұмыскері',
				ru: 'работник некоммерческой организации',
				en: 'a worker of a non-profit organisation',
			},
			'domestic-worker': { kk: 'үй жұмыскері', ru: 'домашний работник', en: 'a domestic worker' },
			executive: {
				kk: 'атқарушы органның басшысы, мүшесі немесе жеке-дара атқарушы орган',
				ru: 'руководитель, член исполнительного органа или единоличный исполнительный орган',
				en: 'a sole executive, or the head or a member of the executive body',
			},
			'special-service': {
				kk: 'арнайы заңдар қолданылатын қызметші (әскер, полиция, арнаулы органдар, азаматтық қорғау, мемлекеттік қызмет)',
				ru: 'служащий по специальным законам (армия, полиция, специальные органы, гражданская защита, государственная служба)',
				en: 'a person under special laws (military, police, special bodies, civil protection, civil service)',
			},
		},
	},
	claim: {
		name: { kk: 'не талап етіледі', ru: 'чего требуют', en: 'what is claimed' },
		values: {
			reinstatement: { kk: 'жұмысқа қайта алу', ru: 'восстановление на работе', en: 'return to work' },
			money: { kk: 'ақша', ru: 'деньги', en: 'money' },
			other: { kk: 'басқа', ru: 'иное', en: 'something else' },
		},
	},
	'whistle-blower': {
		name: {
			kk: 'өтініш беруші сыбайлас жемқорлық туралы хабарлаған адам ба',
			ru: 'заявитель сообщил о коррупции',
			en: 'the applicant reported corruption',
		},
		values: { yes: { kk: 'иә', ru: 'да', en: 'yes' }, no: { kk: 'жоқ', ru: 'нет', en: 'no' } },
	},
};

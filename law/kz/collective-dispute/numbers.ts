/** Numbers and circumstances that the rules of a collective labour dispute turn on. Counts only: no names, no lists. */
import type { ProcedureVersion, QuantityDefinition } from '#modules/procedures/contract.ts';

const people = (kk: string, ru: string, en: string): QuantityDefinition => ({
	name: { kk, ru, en },
	unit: 'people',
});

export const quantities: NonNullable<ProcedureVersion['quantities']> = {
	employees: people('барлық жұмыскер', 'всего работников', 'employees in all'),
	'demand-present': people(
		'талаптар жиналысына қатысқандар',
		'участников собрания о требованиях',
		'present at the meeting on the demands',
	),
	'demand-delegates': people(
		'талаптар конференциясына сайланған делегаттар',
		'избрано делегатов на конференцию о требованиях',
		'delegates elected to the conference on the demands',
	),
	'demand-delegates-present': people(
		'конференцияға қатысқан делегаттар',
		'присутствует делегатов',
		'delegates present',
	),
	'demand-votes': people('талаптарды қолдаған дауыстар', 'голосов за требования', 'votes for the demands'),
	'demand-signatures': people(
		'талаптарға қойылған қолдар',
		'подписей под требованиями',
		'signatures for the demands',
	),
	'strike-present': people(
		'ереуіл туралы жиналысқа қатысқандар',
		'участников собрания о забастовке',
		'present at the meeting on the strike',
	),
	'strike-delegates': people(
		'ереуіл туралы конференцияға сайланған делегаттар',
		'избрано делегатов на конференцию о забастовке',
		'delegates elected to the conference on the strike',
	),
	'strike-delegates-present': people(
		'конференцияға қатысқан делегаттар',
		'присутствует делегатов',
		'delegates present',
	),
	'strike-votes': people('ереуілді қолдаған дауыстар', 'голосов за забастовку', 'votes for the strike'),
	'strike-signatures': people(
		'ереуілге қойылған қолдар',
		'подписей за забастовку',
		'signatures for the strike',
	),
	'employer-members': people(
		'комиссиядағы жұмыс беруші өкілдері',
		'членов комиссии от работодателя',
		'members of the commission for the employer',
	),
	'worker-members': people(
		'комиссиядағы жұмыскерлер өкілдері',
		'членов комиссии от работников',
		'members of the commission for the workers',
	),
	arbitrators: people(
		'еңбек төрелігінің мүшелері',
		'членов трудового арбитража',
		'members of the labour arbitration',
	),
	'award-votes': people(
		'төрелік шешімін қолдаған дауыстар',
		'голосов за решение арбитража',
		'votes for the award',
	),
	'warning-strikers': people(
		'ескерту ереуіліне қатысушылар',
		'участников предупредительной забастовки',
		'people in the warning strike',
	),
	'warning-strikes-before': {
		name: {
			kk: 'бұған дейінгі ескерту ереуілдері',
			ru: 'прежних предупредительных забастовок',
			en: 'warning strikes held before',
		},
		unit: 'times',
	},
	'warning-strike-hours': {
		name: {
			kk: 'ескерту ереуілінің ұзақтығы',
			ru: 'длительность предупредительной забастовки',
			en: 'length of the warning strike',
		},
		unit: 'hours',
	},
};

const yesNo = {
	yes: { kk: 'иә', ru: 'да', en: 'yes' },
	no: { kk: 'жоқ', ru: 'нет', en: 'no' },
};

export const circumstances: NonNullable<ProcedureVersion['circumstances']> = {
	letter: {
		name: { kk: 'хат не сұрайды', ru: 'о чём письмо', en: 'what the letter asks for' },
		values: {
			demands: {
				kk: 'ұжымдық даудың талаптары',
				ru: 'требования коллективного спора',
				en: 'demands of a collective dispute',
			},
			bargaining: {
				kk: 'келіссөз бастау немесе келісімге қосылу',
				ru: 'начать переговоры или присоединиться к соглашению',
				en: 'to open bargaining or to join an agreement',
			},
		},
	},
	'meeting-possible': {
		name: {
			kk: 'жалпы жиналыс өткізуге бола ма',
			ru: 'можно ли провести собрание',
			en: 'whether a meeting can be held',
		},
		values: yesNo,
	},
	representation: {
		name: {
			kk: 'жұмыскерлерге кім өкілдік етеді',
			ru: 'кто представляет работников',
			en: 'who represents the workers',
		},
		values: {
			union: { kk: 'бір кәсіподақ', ru: 'один профсоюз', en: 'one trade union' },
			'several-unions': { kk: 'бірнеше кәсіподақ', ru: 'несколько профсоюзов', en: 'several trade unions' },
			'union-and-elected': {
				kk: 'кәсіподақ пен сайланбалы өкілдер',
				ru: 'профсоюз и выборные представители',
				en: 'a trade union and elected representatives',
			},
			elected: { kk: 'сайланбалы өкілдер', ru: 'выборные представители', en: 'elected representatives' },
			nobody: { kk: 'ешкім', ru: 'никто', en: 'nobody' },
		},
	},
	organisation: {
		name: { kk: 'ұйымның түрі', ru: 'вид организации', en: 'kind of organisation' },
		values: {
			ordinary: {
				kk: 'төмендегілердің ешқайсысы емес',
				ru: 'ничего из перечисленного ниже',
				en: 'none of those below',
			},
			hazardous: {
				kk: 'қауіпті өндірістік объект болып табылатын ұйым',
				ru: 'организация, которая является опасным производственным объектом',
				en: 'an organisation that is a hazardous production facility',
			},
			'hazardous-grave-stop': {
				kk: 'тоқтауы ауыр зардапқа әкелетін қауіпті өндірістік объект (шахта, зауыт)',
				ru: 'опасный производственный объект, остановка которого влечёт тяжкие последствия (шахта, завод)',
				en: 'a hazardous production facility whose stop has grave consequences (a mine, a refinery)',
			},
			ambulance: {
				kk: 'жедел медициналық жәрдем станциясы',
				ru: 'станция скорой помощи',
				en: 'an ambulance station',
			},
			'defence-or-rescue': {
				kk: 'қарулы күштер, қорғаныс, қауіпсіздік, құтқару, өрт сөндіру',
				ru: 'вооружённые силы, оборона, безопасность, спасение, тушение пожаров',
				en: 'armed forces, defence, security, rescue, fire service',
			},
			'law-enforcement': {
				kk: 'арнаулы мемлекеттік және құқық қорғау органдары',
				ru: 'специальные государственные и правоохранительные органы',
				en: 'special state bodies and law-enforcement bodies',
			},
			'life-support': {
				kk: 'халықтың тіршілігін қамтамасыз ететін ұйым (энергия, жылу, су, газ, көлік, байланыс, денсаулық сақтау)',
				ru: 'организация жизнеобеспечения (энергия, тепло, вода, газ, транспорт, связь, здравоохранение)',
				en: 'a life-support organisation (power, heat, water, gas, transport, communications, health care)',
			},
		},
	},
	'minimum-services': {
		name: {
			kk: 'жергілікті атқарушы органмен келісілген қажетті қызметтердің ең аз тізбесі сақтала ма',
			ru: 'сохраняется ли минимум услуг, согласованный с местным исполнительным органом',
			en: 'whether the minimum of services agreed with the local executive body is kept',
		},
		values: yesNo,
	},
	'main-equipment': {
		name: {
			kk: 'негізгі жабдықтың үздіксіз жұмысы қамтамасыз етіле ме',
			ru: 'обеспечена ли бесперебойная работа основного оборудования',
			en: 'whether the uninterrupted work of the main equipment is ensured',
		},
		values: yesNo,
	},
	cause: {
		name: { kk: 'ереуілдің себебі', ru: 'причина забастовки', en: 'the cause of the strike' },
		values: {
			'unpaid-wages': {
				kk: 'жалақы төленбеді немесе кешіктірілді',
				ru: 'зарплата не выплачена или задержана',
				en: 'wages unpaid or late',
			},
			other: { kk: 'басқа себеп', ru: 'иная причина', en: 'another cause' },
		},
	},
	'called-to-go-on': {
		name: {
			kk: 'сот шешімінен кейін ереуілді жалғастыруға шақырды ма',
			ru: 'призывал ли продолжать забастовку после решения суда',
			en: 'whether somebody called to go on after the court’s finding',
		},
		values: yesNo,
	},
	'body-consent': {
		name: {
			kk: 'өкілге уәкілдік берген органның алдын ала келісімі бар ма',
			ru: 'есть ли предварительное согласие органа, уполномочившего представителя',
			en: 'whether the body that authorised the representative consented beforehand',
		},
		values: yesNo,
	},
	'chair-for': {
		name: {
			kk: 'төрелік төрағасы шешімді қолдай ма',
			ru: 'председатель арбитража голосует за',
			en: 'whether the chair of the arbitration votes for',
		},
		values: yesNo,
	},
	'power-to-settle': {
		name: {
			kk: 'жұмыс берушінің талаптарды шешуге өкілеттігі бар ма',
			ru: 'вправе ли работодатель сам решить требования',
			en: 'whether the employer has the power to settle the demands',
		},
		values: yesNo,
	},
};

/** Words of the desk about appeals to another desk. */
import type { Locale } from '#platform/locale.ts';

type Outcome = 'upheld' | 'changed' | 'sent-back' | 'withdrawn';

export const appealWords = {
	kk: {
		status: { appealed: 'шағым қаралуда' },
		clock: { appeal: 'Шағымды шешу' },
		outcome: {
			upheld: 'алғашқы шешім өз күшінде қалды',
			changed: 'шешім өтініш берушінің пайдасына өзгерді',
			'sent-back': 'алғашқы қызметке қайта қарауға берілді',
			withdrawn: 'өтініш беруші қайтарып алды',
		} as Record<Outcome, string>,
		outcomes: {
			upheld: 'Алғашқы шешім өз күшінде қалады',
			changed: 'Шешім өтініш берушінің пайдасына өзгереді',
			'sent-back': 'Алғашқы қызмет қайта қарайды',
		},
		entry: {
			appeal: (desk: string) => `мына қызметке шағымданды: ${desk}`,
			'decide-appeal': (outcome: string) => `шағым бойынша шешім: ${outcome}`,
		},
		acts: {
			'decide-appeal': {
				name: 'Шағымды шешу',
				help: 'Істі жаңадан қарап, дәлелмен жазыңыз. Қайта қарауға берсеңіз, алғашқы қызмет жаңа кілт алады, ал шағымның өз сөзін оқымайды.',
				text: 'Дәлелдер: оны өтініш беруші оқиды; қайта қарауға берсеңіз, алғашқы қызмет те оқиды',
				send: 'Шешімді жіберу',
			},
		},
		refusals: {
			'already-appealed': 'Бұл шешімге бір рет шағымданған.',
			'not-another-desk': 'Қызмет өз шешіміне түскен шағымды өзі қарамайды.',
			'decided-before':
				'Бұл істі бұрын сіз тексердіңіз, шештіңіз не жаптыңыз, сондықтан шағымды басқа әріптесіңіз шешеді. Істі соған тапсырыңыз.',
			'register-first': 'Шешім өзгерсе, іс әрі қарай жүреді: алдымен белгілеп, тіркеңіз.',
		},
		facts: 'Шағым',
		fact: (on: string, outcome: string) => `${on}: ${outcome}`,
		waits: 'шешім күтіп тұр',
		away: (on: string, desk: string) =>
			`Өтініш беруші ${on} мына қызметке шағымданды: ${desk}. Бұл бетте іс сол күнге дейін қандай болса, сондай тұр; одан кейінгісін сіздің қызмет оқымайды.`,
		hidden: 'Бұл сөз шағым түскен қызметке ғана мөрленген.',
		list: {
			heading: 'Қызметіңізден басқаға шағымданған істер',
			lead: 'Өтініш беруші шешімге басқа қызметте шағымданған. Бұл істердің сол күнге дейінгісін ғана оқисыз.',
			failed: 'Тізім келмеді. Байланысты тексеріп, бетті қайта ашыңыз.',
			loading: 'Ашылып жатыр…',
			empty: 'Мұндай іс жоқ.',
			untitled: 'Нөмірсіз өтініш',
		},
		awayWaits: 'Шағым әлі шешілген жоқ.',
		awayDecided: (on: string, outcome: string) => `Шешім, ${on}: ${outcome}.`,
	},
	ru: {
		status: { appealed: 'рассматривается жалоба' },
		clock: { appeal: 'Решить по жалобе' },
		outcome: {
			upheld: 'первое решение осталось в силе',
			changed: 'решение изменено в пользу заявителя',
			'sent-back': 'возвращено первой службе на новое рассмотрение',
			withdrawn: 'заявитель отозвал',
		},
		outcomes: {
			upheld: 'Первое решение остаётся в силе',
			changed: 'Решение меняется в пользу заявителя',
			'sent-back': 'Первая служба рассмотрит заново',
		},
		entry: {
			appeal: (desk) => `жалоба на решение в другую службу: ${desk}`,
			'decide-appeal': (outcome) => `решение по жалобе: ${outcome}`,
		},
		acts: {
			'decide-appeal': {
				name: 'Решить по жалобе',
				help: 'Рассмотрите дело заново и напишите доводы. Если вернёте на новое рассмотрение, первая служба получит новый ключ, а слов самой жалобы не прочтёт.',
				text: 'Доводы: их прочтёт заявитель, а при возврате и первая служба',
				send: 'Отправить решение',
			},
		},
		refusals: {
			'already-appealed': 'На это решение уже жаловались один раз.',
			'not-another-desk': 'Служба не рассматривает жалобу на собственное решение.',
			'decided-before':
				'Это дело уже проверяли, решали или закрывали вы, поэтому по жалобе решает другой. Поручите её коллеге.',
			'register-first': 'Если решение меняется, дело идёт дальше: сначала разметьте его и дайте номер.',
		},
		facts: 'Жалоба на решение',
		fact: (on, outcome) => `${on}: ${outcome}`,
		waits: 'ждёт решения',
		away: (on, desk) =>
			`${on} заявитель обжаловал решение в другую службу: ${desk}. Здесь дело такое, каким было до этого дня; дальнейшего ваша служба не читает.`,
		hidden: 'Эти слова запечатаны только для службы, в которую подана жалоба.',
		list: {
			heading: 'Обжалованные решения вашей службы',
			lead: 'Заявитель обжаловал решение в другую службу. Эти дела вы читаете такими, какими они были до того дня.',
			failed: 'Список не пришёл. Проверьте связь и откройте страницу снова.',
			loading: 'Открываем…',
			empty: 'Таких дел нет.',
			untitled: 'Обращение без номера',
		},
		awayWaits: 'По жалобе ещё не решено.',
		awayDecided: (on, outcome) => `Решение, ${on}: ${outcome}.`,
	},
	en: {
		status: { appealed: 'under appeal' },
		clock: { appeal: 'Decide on the appeal' },
		outcome: {
			upheld: 'the first decision stands',
			changed: 'the decision was changed in the worker’s favour',
			'sent-back': 'sent back to the first desk to look at anew',
			withdrawn: 'withdrawn by the worker',
		},
		outcomes: {
			upheld: 'The first decision stands',
			changed: 'The decision is changed in the worker’s favour',
			'sent-back': 'The first desk must look at it anew',
		},
		entry: {
			appeal: (desk) => `appealed to another desk: ${desk}`,
			'decide-appeal': (outcome) => `decided on the appeal: ${outcome}`,
		},
		acts: {
			'decide-appeal': {
				name: 'Decide on the appeal',
				help: 'Look at the case anew and write your reasons. Where you send it back, the first desk gets a new key and does not read the words of the appeal itself.',
				text: 'Reasons: the worker reads them, and the first desk where you send it back',
				send: 'Send the decision',
			},
		},
		refusals: {
			'already-appealed': 'This decision has been appealed once already.',
			'not-another-desk': 'A desk does not judge an appeal against its own decision.',
			'decided-before':
				'You verified, decided or closed this case before, so somebody else decides on the appeal. Assign it to a colleague.',
			'register-first': 'Where the decision changes, the case goes on: code it first and give it a number.',
		},
		facts: 'Appeal',
		fact: (on, outcome) => `${on}: ${outcome}`,
		waits: 'waits for a decision',
		away: (on, desk) =>
			`On ${on} the worker appealed to another desk: ${desk}. Here the case stands as it was until that day; your desk does not read what follows.`,
		hidden: 'These words are sealed to the desk appealed to alone.',
		list: {
			heading: 'Appealed away from your desk',
			lead: 'The worker appealed to another desk. You read these cases as they stood until that day.',
			failed: 'The list did not come. Check the connection and open the page again.',
			loading: 'Opening…',
			empty: 'There are no such cases.',
			untitled: 'Referral without a number',
		},
		awayWaits: 'The appeal has not been decided yet.',
		awayDecided: (on, outcome) => `Decision, ${on}: ${outcome}.`,
	},
} satisfies Record<Locale, AppealWords>;

interface AppealWords {
	readonly status: { readonly appealed: string };
	readonly clock: { readonly appeal: string };
	readonly outcome: Record<Outcome, string>;
	readonly outcomes: Record<Exclude<Outcome, 'withdrawn'>, string>;
	readonly entry: {
		readonly appeal: (desk: string) => string;
		readonly 'decide-appeal': (outcome: string) => string;
	};
	readonly acts: {
		readonly 'decide-appeal': {
			readonly name: string;
			readonly help: string;
			readonly text: string;
			readonly send: string;
		};
	};
	readonly refusals: Record<
		'already-appealed' | 'not-another-desk' | 'decided-before' | 'register-first',
		string
	>;
	readonly facts: string;
	readonly fact: (on: string, outcome: string) => string;
	readonly waits: string;
	readonly away: (on: string, desk: string) => string;
	readonly list: Record<'heading' | 'lead' | 'failed' | 'loading' | 'empty' | 'untitled', string>;
	readonly hidden: string;
	readonly awayWaits: string;
	readonly awayDecided: (on: string, outcome: string) => string;
}

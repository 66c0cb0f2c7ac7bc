/** Words of the search in the desk's browser, of summaries, and of links between referrals. */
import type { Locale } from '#platform/locale.ts';
import type { LinkRefusal } from '../contract.ts';

const en = {
	entry: {
		summary: 'wrote a summary',
		link: ({ as }: { as: string }): string =>
			as === 'duplicate'
				? 'linked this referral as the same as another'
				: 'linked this referral with another',
		unlink: 'took a link back',
	},
	acts: {
		summary: {
			name: 'Summarise for the desk',
			help: 'Two or three neutral sentences, without names. Sealed: the desk sees it in the list and the search finds it. The newest counts.',
			text: 'Summary',
			send: 'Keep the summary',
		},
		link: { name: 'Link', help: 'This referral and another belong together.', send: 'Link' },
		unlink: { name: 'Take a link back', help: 'The two stand as before.', send: 'Take back' },
	},
	refusals: {
		'link-self': 'This is the same referral. Choose another one.',
		'link-exists': 'These two are linked already. Take that link back first.',
		'link-cycle':
			'The other referral is already marked as the same as this one. Make the link from there, or take the other link back first.',
		'link-second': 'This referral is already the same as another one. Take that link back first.',
		'no-such-link': 'This link has been taken back already.',
	} satisfies Record<LinkRefusal, string>,
	summary: 'Summary',
	search: {
		help: 'Finds words in referrals and summaries, also in other forms and misspelt. The texts are opened and searched in this browser only.',
		gathering: (done: number, all: number) =>
			all === 0 ? 'Fetching the referrals…' : `Opening referrals: ${done} of ${all}. You can search already.`,
		ready: (count: number) => (count === 1 ? '1 referral is searched.' : `${count} referrals are searched.`),
		unread: (count: number) => `${count} could not be opened with your keys.`,
		cut: 'There are more than this browser keeps: the rest of the closed ones is not searched.',
		broken: 'The server did not answer. What has been opened is searched.',
		again: 'Try again',
		results: 'Found',
		none: 'No referral has all these words.',
		found: (total: number, shown: number) =>
			total > shown ? `${total} found; the best ${shown} are shown.` : `${total} found.`,
		field: { summary: 'Summary', referral: 'Referral', reply: 'Conversation' },
		fit: { beginning: 'by its beginning', form: 'another form of the word', misspelt: 'almost the same' },
	},
	links: {
		heading: 'Linked referrals',
		none: 'None.',
		kinds: { duplicate: 'tells of the same', related: 'belongs together' },
		original: 'the same; the other one is marked as the repetition',
		open: 'Open',
		takeBack: 'Take back',
		takeBackOf: (name: string) => `Take back the link with ${name}`,
		why: 'Why',
		whyHelp: 'For the desk. No worker sees it, and neither worker learns of the other.',
		needWhy: 'Say why, in a few words.',
		confirm: 'Yes, take back',
		cancel: 'Cancel',
		look: 'Look for similar referrals',
		looking: 'Looking… On first use this opens every referral of your desk in this browser.',
		similar: 'Perhaps the same',
		noneSimilar: 'Nothing alike was found among the referrals that your desk can read.',
		likeness: (percent: number) => `${percent}% alike`,
		sameSite: 'same workplace',
		sameTopic: 'same topic',
		compare: 'Read side by side',
		hide: 'Hide',
		here: 'This referral',
		there: 'The other one',
		common: 'Words that both have are underlined.',
		as: 'What they are to each other',
		asDuplicate: 'This one tells of the same as the other',
		asRelated: 'They belong together',
		link: 'Link them',
		linked: 'Linked.',
		unlinked: 'The link was taken back.',
		filed: (day: string) => `received ${day}`,
		unnumbered: 'without a number',
		failed: 'The other referral could not be opened.',
		answer: 'One reply for all of them',
		answerHelp: (count: number) =>
			`The same words go to ${count} referrals, sealed to each by itself. Write nothing that tells one worker of the other.`,
		answerTo: 'Also to',
		send: (count: number) => `Seal and send to ${count}`,
		sent: (count: number) => `Sent to ${count}.`,
		notSent: (names: string) => `Not sent to: ${names}. Look there and write by itself.`,
	},
};
export type LinkMessages = typeof en;

const ru: LinkMessages = {
	entry: {
		summary: 'составил(а) краткое изложение',
		link: ({ as }) =>
			as === 'duplicate'
				? 'связал(а) это обращение с другим: о том же самом'
				: 'связал(а) это обращение с другим',
		unlink: 'отменил(а) связь',
	},
	acts: {
		summary: {
			name: 'Изложить для службы',
			help: 'Два-три нейтральных предложения, без имён. Запечатывается: видно службе в списке, находится поиском. Действует последнее.',
			text: 'Кратко',
			send: 'Сохранить изложение',
		},
		link: { name: 'Связать', help: 'Это обращение и другое связаны между собой.', send: 'Связать' },
		unlink: { name: 'Отменить связь', help: 'Оба обращения станут как прежде.', send: 'Отменить связь' },
	},
	refusals: {
		'link-self': 'Это то же самое обращение. Выберите другое.',
		'link-exists': 'Эти два обращения уже связаны. Сначала отмените ту связь.',
		'link-cycle':
			'Другое обращение уже отмечено как повтор этого. Связывайте оттуда или сначала отмените ту связь.',
		'link-second': 'Это обращение уже отмечено как повтор другого. Сначала отмените ту связь.',
		'no-such-link': 'Эта связь уже отменена.',
	},
	summary: 'Кратко',
	search: {
		help: 'Находит слова в обращениях и кратких изложениях, в других формах и с опечатками. Тексты открываются и просматриваются только в этом браузере.',
		gathering: (done, all) =>
			all === 0 ? 'Загружаем обращения…' : `Открываем обращения: ${done} из ${all}. Искать уже можно.`,
		ready: (count) => `Обращений в поиске: ${count}.`,
		unread: (count) => `Не открылись вашими ключами: ${count}.`,
		cut: 'Обращений больше, чем держит этот браузер: остальные закрытые не просматриваются.',
		broken: 'Сервер не ответил. Поиск идёт по тому, что уже открыто.',
		again: 'Повторить',
		results: 'Найдено',
		none: 'Нет обращения, в котором есть все эти слова.',
		found: (total, shown) =>
			total > shown ? `Найдено: ${total}; показаны лучшие ${shown}.` : `Найдено: ${total}.`,
		field: { summary: 'Кратко', referral: 'Обращение', reply: 'Переписка' },
		fit: { beginning: 'по началу слова', form: 'другая форма слова', misspelt: 'почти так же' },
	},
	links: {
		heading: 'Связанные обращения',
		none: 'Нет.',
		kinds: { duplicate: 'о том же самом', related: 'связано' },
		original: 'о том же самом; повтором отмечено другое',
		open: 'Открыть',
		takeBack: 'Отменить',
		takeBackOf: (name) => `Отменить связь с обращением ${name}`,
		why: 'Почему',
		whyHelp: 'Для службы. Работники этого не видят и друг о друге не узнают.',
		needWhy: 'Скажите коротко, почему.',
		confirm: 'Да, отменить связь',
		cancel: 'Оставить',
		look: 'Найти похожие обращения',
		looking: 'Ищем… В первый раз для этого в браузере открываются все обращения вашей службы.',
		similar: 'Возможно, о том же',
		noneSimilar: 'Среди обращений, которые может прочитать ваша служба, похожих нет.',
		likeness: (percent) => `похоже на ${percent}%`,
		sameSite: 'то же место работы',
		sameTopic: 'та же тема',
		compare: 'Читать рядом',
		hide: 'Скрыть',
		here: 'Это обращение',
		there: 'Другое',
		common: 'Подчёркнуты слова, которые есть в обоих.',
		as: 'Как они связаны',
		asDuplicate: 'Это обращение — о том же, что и другое',
		asRelated: 'Они связаны между собой',
		link: 'Связать',
		linked: 'Связано.',
		unlinked: 'Связь отменена.',
		filed: (day) => `поступило ${day}`,
		unnumbered: 'без номера',
		failed: 'Другое обращение не открылось.',
		answer: 'Один ответ на все',
		answerHelp: (count) =>
			`Одни и те же слова уйдут в обращения (${count}), каждое запечатывается отдельно. Не пишите ничего, из чего один работник узнает о другом.`,
		answerTo: 'Также в',
		send: (count) => `Запечатать и отправить: ${count}`,
		sent: (count) => `Отправлено: ${count}.`,
		notSent: (names) => `Не отправлено: ${names}. Откройте и напишите отдельно.`,
	},
};

const kk: LinkMessages = {
	entry: {
		summary: 'қысқаша мазмұнын жазды',
		link: ({ as }) =>
			as === 'duplicate'
				? 'осы өтінішті сол туралы басқа өтінішпен байланыстырды'
				: 'осы өтінішті басқа өтінішпен байланыстырды',
		unlink: 'байланысты алып тастады',
	},
	acts: {
		summary: {
			name: 'Қызметке қысқаша жазу',
			help: 'Есім аталмайтын екі-үш бейтарап сөйлем. Мөрленеді: қызмет тізімнен көреді, іздегенде табылады. Соңғысы есепке алынады.',
			text: 'Қысқаша мазмұны',
			send: 'Сақтау',
		},
		link: {
			name: 'Байланыстыру',
			help: 'Осы өтініш пен басқа өтініш өзара байланысты.',
			send: 'Байланыстыру',
		},
		unlink: { name: 'Байланысты алып тастау', help: 'Екі өтініш бұрынғыдай болады.', send: 'Алып тастау' },
	},
	refusals: {
		'link-self': 'Бұл — сол өтініштің өзі. Басқасын таңдаңыз.',
		'link-exists': 'Бұл екі өтініш байланыстырылған. Алдымен сол байланысты алып тастаңыз.',
		'link-cycle':
			'Басқа өтініш осы өтініштің қайталануы деп белгіленген. Сол жақтан байланыстырыңыз немесе алдымен ол байланысты алып тастаңыз.',
		'link-second':
			'Бұл өтініш басқа өтініштің қайталануы деп белгіленген. Алдымен сол байланысты алып тастаңыз.',
		'no-such-link': 'Бұл байланыс алып тасталған.',
	},
	summary: 'Қысқаша',
	search: {
		help: 'Өтініштер мен қысқаша мазмұндардан сөздерді басқа тұлғада да, қате жазылса да табады. Мәтіндер тек осы браузерде ашылады және қаралады.',
		gathering: (done, all) =>
			all === 0
				? 'Өтініштер жүктелуде…'
				: `Өтініштер ашылуда: ${all} ішінен ${done}. Қазірдің өзінде іздей аласыз.`,
		ready: (count) => `${count} өтініштен ізделеді.`,
		unread: (count) => `Кілттеріңізбен ашылмағаны: ${count}.`,
		cut: 'Өтініштер бұл браузер сақтай алатыннан көп: қалған жабық өтініштерден ізделмейді.',
		broken: 'Сервер жауап бермеді. Ашылып үлгергендерден ізделеді.',
		again: 'Қайталау',
		results: 'Табылғандар',
		none: 'Осы сөздердің бәрі бар өтініш жоқ.',
		found: (total, shown) =>
			total > shown ? `${total} өтініш табылды; ең жақын ${shown} көрсетілді.` : `${total} өтініш табылды.`,
		field: { summary: 'Қысқаша', referral: 'Өтініш', reply: 'Хат алмасу' },
		fit: { beginning: 'сөздің басы бойынша', form: 'сөздің басқа тұлғасы', misspelt: 'жуық жазылуы' },
	},
	links: {
		heading: 'Байланысты өтініштер',
		none: 'Жоқ.',
		kinds: { duplicate: 'сол туралы', related: 'өзара байланысты' },
		original: 'сол туралы; қайталануы деп екіншісі белгіленген',
		open: 'Ашу',
		takeBack: 'Алып тастау',
		takeBackOf: (name) => `${name} өтінішімен байланысты алып тастау`,
		why: 'Неліктен',
		whyHelp: 'Қызмет үшін. Жұмысшылар мұны көрмейді, бірі екіншісі туралы білмейді.',
		needWhy: 'Себебін қысқаша айтыңыз.',
		confirm: 'Иә, алып тастау',
		cancel: 'Қалдыру',
		look: 'Ұқсас өтініштерді іздеу',
		looking: 'Ізделуде… Алғаш рет қызметіңіздің барлық өтініші осы браузерде ашылады.',
		similar: 'Сол туралы болуы мүмкін',
		noneSimilar: 'Қызметіңіз оқи алатын өтініштер арасынан ұқсасы табылмады.',
		likeness: (percent) => `${percent}% ұқсас`,
		sameSite: 'жұмыс орны бір',
		sameTopic: 'тақырыбы бір',
		compare: 'Қатар қойып оқу',
		hide: 'Жасыру',
		here: 'Осы өтініш',
		there: 'Екіншісі',
		common: 'Екеуінде де бар сөздердің асты сызылған.',
		as: 'Қалай байланысты',
		asDuplicate: 'Бұл өтініш екіншісі айтқан жайт туралы',
		asRelated: 'Олар өзара байланысты',
		link: 'Байланыстыру',
		linked: 'Байланыстырылды.',
		unlinked: 'Байланыс алып тасталды.',
		filed: (day) => `${day} түсті`,
		unnumbered: 'нөмірсіз',
		failed: 'Екінші өтініш ашылмады.',
		answer: 'Бәріне бір жауап',
		answerHelp: (count) =>
			`Бір мәтін ${count} өтінішке барады, әрқайсысы бөлек мөрленеді. Бір жұмысшыға екіншісі туралы білдіретін ештеңе жазбаңыз.`,
		answerTo: 'Мыналарға да',
		send: (count) => `Мөрлеп, ${count} өтінішке жіберу`,
		sent: (count) => `${count} өтінішке жіберілді.`,
		notSent: (names) => `Жіберілмегені: ${names}. Ашып, бөлек жазыңыз.`,
	},
};

export const links = { kk, ru, en } satisfies Record<Locale, LinkMessages>;

/** Words of taking up the organisation's root. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';

const en = {
	heading: 'You do not keep the root',
	lead: 'Without the root of the organisation you cannot confirm keys, make desks or remove somebody. It is in the escrow file; the recovery phrase was printed when the organisation was made. The file is opened here, in this browser, and nothing of it is sent. That you keep the root will stand on the public ledger.',
	file: 'Escrow file',
	phrase: 'Recovery phrase',
	submit: 'Take up the root',
	working: 'Opening the file …',
	done: 'You keep the root now.',
	refusals: {
		'wrong-phrase': 'The phrase does not open this file. It has six groups of five letters and digits.',
		'not-an-escrow-file':
			'This is not the escrow file of a root. It ends in .age and was saved when the organisation was made.',
		'another-organisation': 'This is the root of another organisation. Nothing was changed.',
		'not-permitted': 'Only an administrator keeps the root.',
		malformed: 'That did not work. Load the page again.',
		offline: 'The server cannot be reached. Try again.',
		broken: 'That did not work. Try again.',
	},
};

const ru: typeof en = {
	heading: 'Корневого ключа у вас нет',
	lead: 'Без корневого ключа организации нельзя подтверждать ключи, создавать службы и исключать людей. Он лежит в резервном файле; фраза восстановления напечатана, когда создавалась организация. Файл открывается здесь, в этом браузере, и никуда не отправляется. То, что ключ хранится у вас, будет стоять в открытом журнале.',
	file: 'Резервный файл',
	phrase: 'Фраза восстановления',
	submit: 'Взять корневой ключ',
	working: 'Открываем файл …',
	done: 'Теперь корневой ключ есть и у вас.',
	refusals: {
		'wrong-phrase': 'Фраза не открывает этот файл. В ней шесть групп по пять букв и цифр.',
		'not-an-escrow-file':
			'Это не резервный файл корневого ключа. Он оканчивается на .age и сохранён, когда создавалась организация.',
		'another-organisation': 'Это корневой ключ другой организации. Ничего не изменилось.',
		'not-permitted': 'Корневой ключ хранит только администратор.',
		malformed: 'Не получилось. Загрузите страницу заново.',
		offline: 'Сервер недоступен. Попробуйте ещё раз.',
		broken: 'Не получилось. Попробуйте ещё раз.',
	},
};

const kk: typeof en = {
	heading: 'Түбір кілт сізде жоқ',
	lead: 'Ұйымның түбір кілтінсіз кілттерді растауға, қызмет құруға, адамды шығаруға болмайды. Ол сақтық файлда; қалпына келтіру сөйлемі ұйым құрылғанда басып шығарылған. Файл осы жерде, осы браузерде ашылады, ешқайда жіберілмейді. Кілттің сізде екені ашық журналда тұрады.',
	file: 'Сақтық файл',
	phrase: 'Қалпына келтіру сөйлемі',
	submit: 'Түбір кілтті алу',
	working: 'Файлды ашып жатырмыз …',
	done: 'Енді түбір кілт сізде де бар.',
	refusals: {
		'wrong-phrase': 'Бұл сөйлем файлды ашпайды. Онда бес әріп пен саннан алты топ бар.',
		'not-an-escrow-file':
			'Бұл түбір кілттің сақтық файлы емес. Ол .age деп аяқталады, ұйым құрылғанда сақталған.',
		'another-organisation': 'Бұл басқа ұйымның түбір кілті. Ештеңе өзгерген жоқ.',
		'not-permitted': 'Түбір кілтті тек әкімші сақтайды.',
		malformed: 'Болмады. Бетті қайта жүктеңіз.',
		offline: 'Серверге жету мүмкін емес. Қайталап көріңіз.',
		broken: 'Болмады. Қайталап көріңіз.',
	},
};

export const rootMessages = { kk, ru, en } satisfies Record<Locale, typeof en>;

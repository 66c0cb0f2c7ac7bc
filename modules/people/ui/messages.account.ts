/** Words of a member's own account: helpers, coming back to one's keys, passphrase, key file. */
import type { Locale } from '#platform/locale.ts';

const en = {
	link: 'My account',
	heading: 'My account',
	lead: 'Your keys are yours alone. Here you see to it that you do not lose them.',
	loading: 'Loading…',
	helpersHeading: 'Who can help me back',
	helpersLead:
		'If you forget your passphrase, two of three colleagues together can help you back to your keys. One alone can do nothing, and neither can the server. Two together could also do it without you: choose people whom you trust and whose voices you know.',
	helpersRoot:
		'You keep the root of the organisation: two of your helpers together, with the server’s database, could use it. The root file brings it back as well.',
	helpersNone:
		'You have not chosen anybody. If you forget your passphrase now, your keys are lost for good and you must be invited anew.',
	helpersNow: (on: string) => `Chosen on ${on}:`,
	helperGone: 'no longer works here',
	helpersWorn: 'One of the three is gone. Two still can help you; choose three anew.',
	helpersLost: 'Fewer than two are left. Nobody can help you back now. Choose three anew.',
	choose: 'Choose three colleagues',
	chooseAgain: 'Choose three anew',
	chooseHelp:
		'At least one of the three must not be a custodian. What you gave to those before opens nothing any more.',
	chooseSubmit: 'Give the shares',
	chosen: 'Each of the three now keeps one sealed share.',
	tooFewColleagues:
		'There are fewer than three confirmed colleagues besides you. Try again when more have come.',
	rehearseHeading: 'Try it out',
	rehearseLead:
		'Ask two of them to go through it with you once. Nothing changes: your browser only finds out whether the key comes out right.',
	rehearsedOn: (on: string) => `Last tried out with success: ${on}.`,
	neverRehearsed: 'Not tried out yet.',
	rehearse: 'Begin',
	readCode: 'Call two of your colleagues and read them this code:',
	readCodeHelp: 'They open “My account” and type it in. Keep this page open until two have done so.',
	given: (count: number) => `Shares received: ${count} of 2`,
	rehearsalRight: 'It works: your keys came out right. Nothing was changed.',
	noise:
		'The shares do not give your keys. Something was altered, or a share is from elsewhere. Choose three colleagues anew and tell the administrator.',
	cancel: 'Stop',
	helpHeading: 'Colleagues who need your share',
	helpRehearsal: (title: string) => `${title} is trying out a recovery.`,
	helpReal: (title: string) => `${title} has forgotten the passphrase and asks for your share.`,
	helpAsked: (at: string) => `Asked at ${at}`,
	helpHow:
		'Speak with this person first: by telephone or face to face, so that you know the voice. Let them read you the code from their screen. If nobody calls you, give nothing.',
	helpCode: 'The code that was read to you (20 digits)',
	helpSubmit: 'Give my share',
	helpGiven: 'You have given your share.',
	helpUnknown: 'You have no checked certificate of this person. Load the page again.',
	stopHeading: 'Somebody asked for your keys',
	askedOpen: (on: string) =>
		`On ${on} somebody asked your colleagues to recover your keys. If it was not you, stop it.`,
	askedDone: (on: string) =>
		`Your keys were recovered (asked on ${on}). If it was not you, call the administrator at once.`,
	askedOver: (on: string) =>
		`On ${on} somebody asked your colleagues to recover your keys. It came to nothing.`,
	notMe: 'It was not me: stop it',
	understood: 'I have read this',
	stopped: 'Stopped.',
	toAccount: 'To my account',
	helpWaits: 'A colleague asks for your help to get back to their keys.',
	passphraseHeading: 'Another passphrase',
	passphraseLead: 'Your keys stay the same. Wherever else you are signed in, you are signed out.',
	passphraseOld: 'Passphrase until now',
	passphraseNew: 'New passphrase',
	passphraseSubmit: 'Change the passphrase',
	passphraseDone: 'The passphrase is changed.',
	working: 'One moment…',
	fileHeading: 'A file with my keys',
	fileLead:
		'For the drawer, not for every day. The file opens with a passphrase of its own, without Senim and without the server: age -d senim-keys.age. Whoever has both the file and its passphrase has your keys. Keep the two apart, and not on this computer.',
	fileUse:
		'Inside is one line of JSON: sealRecord opens what is sealed to you and your desks, signRecord signs in your name (the formats are in docs/protocol.md). It does not sign you in; for that there are your colleagues.',
	filePassphrase: 'Passphrase of the file',
	fileSubmit: 'Make the file',
	fileReady: 'Download senim-keys.age',
	recoveriesHeading: 'Recoveries in the organisation',
	recoveriesLead:
		'Whoever came back to their keys, and who helped. A recovery also stands on the public ledger.',
	recoveriesNone: 'Nobody has asked yet.',
	who: 'Who',
	when: 'When',
	what: 'What',
	helped: 'Who helped',
	kinds: { real: 'recovery', rehearsal: 'try-out' },
	states: { open: 'open', done: 'done', stopped: 'stopped', ended: 'ended after a day' } as Record<
		string,
		string
	>,
};

type AccountMessages = typeof en;

const ru: AccountMessages = {
	link: 'Моя запись',
	heading: 'Моя учётная запись',
	lead: 'Ваши ключи есть только у вас. Здесь вы заботитесь о том, чтобы их не потерять.',
	loading: 'Загружаем…',
	helpersHeading: 'Кто поможет мне вернуться',
	helpersLead:
		'Если вы забудете парольную фразу, двое из трёх коллег вместе помогут вам вернуть ключи. Один не может ничего, сервер тоже. Но двое вместе смогли бы и без вас: выберите людей, которым доверяете и чей голос знаете.',
	helpersRoot:
		'У вас корневой ключ организации: двое ваших помощников вместе, имея базу данных сервера, могли бы им воспользоваться. Вернуть его может и файл корневого ключа.',
	helpersNone:
		'Вы никого не выбрали. Если вы сейчас забудете парольную фразу, ключи пропадут навсегда, и вас придётся приглашать заново.',
	helpersNow: (on) => `Дата выбора: ${on}`,
	helperGone: 'больше здесь не работает',
	helpersWorn:
		'Один из троих здесь больше не работает. Двое ещё могут помочь, но лучше выбрать троих заново.',
	helpersLost: 'Помощников осталось меньше двух. Сейчас вам никто не сможет помочь. Выберите троих заново.',
	choose: 'Выбрать троих коллег',
	chooseAgain: 'Выбрать троих заново',
	chooseHelp: 'Хотя бы один из троих не должен быть хранителем ключа. Прежние доли больше ничего не откроют.',
	chooseSubmit: 'Раздать доли',
	chosen: 'Теперь у каждого из троих по одной запечатанной доле.',
	tooFewColleagues: 'Кроме вас, подтверждённых коллег меньше трёх. Вернитесь сюда, когда их станет больше.',
	rehearseHeading: 'Проверить заранее',
	rehearseLead:
		'Попросите двоих один раз пройти это с вами. Ничего не изменится: браузер лишь узнает, верно ли получается ключ.',
	rehearsedOn: (on) => `Последняя удачная проверка: ${on}.`,
	neverRehearsed: 'Ещё не проверялось.',
	rehearse: 'Начать',
	readCode: 'Позвоните двоим коллегам и прочтите им этот код:',
	readCodeHelp: 'Они откроют «Моя запись» и введут его. Не закрывайте страницу, пока этого не сделают двое.',
	given: (count) => `Получено долей: ${count} из 2`,
	rehearsalRight: 'Всё работает: получились именно ваши ключи. Ничего не изменено.',
	noise:
		'Из этих долей ваши ключи не получаются. Что-то изменено или доля не отсюда. Выберите троих заново и скажите администратору.',
	cancel: 'Прекратить',
	helpHeading: 'Коллегам нужна ваша доля',
	helpRehearsal: (title) => `${title}: проверяет восстановление заранее.`,
	helpReal: (title) => `${title}: парольная фраза забыта, нужна ваша доля.`,
	helpAsked: (at) => `Запрос: ${at}`,
	helpHow:
		'Сначала поговорите с этим человеком: по телефону или лично, чтобы узнать голос. Пусть он прочтёт вам код со своего экрана. Если вам никто не звонит, ничего не отдавайте.',
	helpCode: 'Код, который вам прочли (20 цифр)',
	helpSubmit: 'Отдать мою долю',
	helpGiven: 'Вы отдали свою долю.',
	helpUnknown: 'Проверенного сертификата этого человека у вас нет. Обновите страницу.',
	stopHeading: 'Кто-то просил ваши ключи',
	askedOpen: (on) =>
		`${on} кто-то попросил ваших коллег восстановить ваши ключи. Если это не вы, остановите.`,
	askedDone: (on) =>
		`Ваши ключи восстановлены (запрос: ${on}). Если это не вы, сразу звоните администратору.`,
	askedOver: (on) => `${on} кто-то попросил ваших коллег восстановить ваши ключи. Это ничем не кончилось.`,
	notMe: 'Это не я: остановить',
	understood: 'Прочитано',
	stopped: 'Остановлено.',
	toAccount: 'К моей записи',
	helpWaits: 'Коллега просит помочь вернуть ключи.',
	passphraseHeading: 'Другая парольная фраза',
	passphraseLead: 'Ключи останутся прежними. Все другие ваши сеансы закончатся.',
	passphraseOld: 'Прежняя парольная фраза',
	passphraseNew: 'Новая парольная фраза',
	passphraseSubmit: 'Сменить парольную фразу',
	passphraseDone: 'Парольная фраза изменена.',
	working: 'Минуту…',
	fileHeading: 'Файл с моими ключами',
	fileLead:
		'Не на каждый день, а про запас. Файл открывается своей парольной фразой, без Senim и без сервера: age -d senim-keys.age. У кого есть и файл, и фраза, у того ваши ключи. Храните их порознь и не на этом компьютере.',
	fileUse:
		'Внутри одна строка JSON: sealRecord открывает запечатанное вам и вашим службам, signRecord подписывает от вашего имени (форматы описаны в docs/protocol.md). Войти с ним нельзя; для этого есть коллеги.',
	filePassphrase: 'Парольная фраза файла',
	fileSubmit: 'Создать файл',
	fileReady: 'Скачать senim-keys.age',
	recoveriesHeading: 'Восстановления в организации',
	recoveriesLead: 'Кто вернул свои ключи и кто помог. Восстановление видно и в открытом журнале.',
	recoveriesNone: 'Пока никто не просил.',
	who: 'Кто',
	when: 'Когда',
	what: 'Что',
	helped: 'Кто помог',
	kinds: { real: 'восстановление', rehearsal: 'проверка' },
	states: { open: 'открыто', done: 'завершено', stopped: 'остановлено', ended: 'истекло за сутки' },
};

const kk: AccountMessages = {
	link: 'Тіркелгім',
	heading: 'Менің тіркелгім',
	lead: 'Кілттеріңіз тек сізде. Оларды жоғалтып алмаудың қамы осында.',
	loading: 'Жүктеліп жатыр…',
	helpersHeading: 'Маған кім көмектесе алады',
	helpersLead:
		'Құпия сөйлемді ұмытсаңыз, үш әріптестің екеуі бірігіп кілттеріңізді қайтаруға көмектеседі. Біреуі жалғыз ештеңе істей алмайды, сервер де. Бірақ екеуі бірігіп, сізсіз де істей алар еді: сенетін және дауысын танитын адамдарды таңдаңыз.',
	helpersRoot:
		'Ұйымның түбір кілті сізде: көмекшілеріңіздің екеуі бірігіп, сервердің дерекқоры қолында болса, оны пайдалана алар еді. Оны түбір кілт файлы да қайтарады.',
	helpersNone:
		'Сіз ешкімді таңдаған жоқсыз. Құпия сөйлемді қазір ұмытсаңыз, кілттер біржола жоғалады, сізді қайта шақыруға тура келеді.',
	helpersNow: (on) => `Таңдалған күні: ${on}`,
	helperGone: 'енді мұнда істемейді',
	helpersWorn:
		'Үшеуінің бірі енді мұнда жұмыс істемейді. Қалған екеуі көмектесе алады; үшеуін қайта таңдаңыз.',
	helpersLost: 'Екі көмекші де қалмады. Қазір сізге ешкім көмектесе алмайды. Үшеуін қайта таңдаңыз.',
	choose: 'Үш әріптесті таңдау',
	chooseAgain: 'Үшеуін қайта таңдау',
	chooseHelp: 'Үшеуінің кемінде біреуі кілт сақтаушы болмауы керек. Бұрынғы үлестер енді ештеңе ашпайды.',
	chooseSubmit: 'Үлестерді беру',
	chosen: 'Енді үшеуінің әрқайсысында мөрленген бір үлестен бар.',
	tooFewColleagues: 'Сізден басқа расталған әріптес үшеуден аз. Олар көбейгенде қайта келіңіз.',
	rehearseHeading: 'Алдын ала сынап көру',
	rehearseLead:
		'Екеуінен сізбен бірге бір рет сынап көруді сұраңыз. Ештеңе өзгермейді: браузер кілттің дұрыс шығатынын ғана тексереді.',
	rehearsedOn: (on) => `Соңғы сәтті сынақ: ${on}.`,
	neverRehearsed: 'Әлі сыналмаған.',
	rehearse: 'Бастау',
	readCode: 'Екі әріптесіңізге қоңырау шалып, мына кодты оқып беріңіз:',
	readCodeHelp: 'Олар «Тіркелгім» бетін ашып, кодты енгізеді. Екеуі енгізгенше бұл бетті жаппаңыз.',
	given: (count) => `Келген үлес: 2-ден ${count}`,
	rehearsalRight: 'Бәрі дұрыс: дәл сіздің кілттеріңіз шықты. Ештеңе өзгерген жоқ.',
	noise:
		'Бұл үлестерден сіздің кілттеріңіз шықпайды. Бірдеңе өзгертілген немесе үлес басқа жерден. Үшеуін қайта таңдап, әкімшіге айтыңыз.',
	cancel: 'Тоқтату',
	helpHeading: 'Үлесіңіз керек әріптестер',
	helpRehearsal: (title) => `${title}: қалпына келтіруді алдын ала сынап жатыр.`,
	helpReal: (title) => `${title}: құпия сөйлемін ұмытты, сіздің үлесіңіз керек.`,
	helpAsked: (at) => `Сұраған уақыты: ${at}`,
	helpHow:
		'Алдымен сол адаммен сөйлесіңіз: телефонмен немесе бетпе-бет, дауысын танитындай. Экранындағы кодты сізге оқып берсін. Сізге ешкім қоңырау шалмаса, ештеңе бермеңіз.',
	helpCode: 'Сізге оқылған код (20 цифр)',
	helpSubmit: 'Үлесімді беру',
	helpGiven: 'Сіз үлесіңізді бердіңіз.',
	helpUnknown: 'Бұл адамның тексерілген сертификаты сізде жоқ. Бетті жаңартыңыз.',
	stopHeading: 'Біреу сіздің кілттеріңізді сұрады',
	askedOpen: (on) =>
		`${on} біреу әріптестеріңізден сіздің кілттеріңізді қалпына келтіруді сұрады. Бұл сіз болмасаңыз, тоқтатыңыз.`,
	askedDone: (on) =>
		`Кілттеріңіз қалпына келтірілді (сұраған күні: ${on}). Бұл сіз болмасаңыз, бірден әкімшіге қоңырау шалыңыз.`,
	askedOver: (on) =>
		`${on} біреу әріптестеріңізден сіздің кілттеріңізді қалпына келтіруді сұрады. Одан ештеңе шықпады.`,
	notMe: 'Бұл мен емес: тоқтату',
	understood: 'Оқыдым',
	stopped: 'Тоқтатылды.',
	toAccount: 'Тіркелгіме өту',
	helpWaits: 'Әріптесіңіз кілттерін қайтаруға көмек сұрап тұр.',
	passphraseHeading: 'Басқа құпия сөйлем',
	passphraseLead: 'Кілттеріңіз өзгермейді. Басқа жердегі сеанстарыңыз аяқталады.',
	passphraseOld: 'Бұрынғы құпия сөйлем',
	passphraseNew: 'Жаңа құпия сөйлем',
	passphraseSubmit: 'Құпия сөйлемді ауыстыру',
	passphraseDone: 'Құпия сөйлем ауыстырылды.',
	working: 'Бір сәт…',
	fileHeading: 'Кілттерім бар файл',
	fileLead:
		'Күнделікті емес, сақтық үшін. Файл өзінің құпия сөйлемімен, Senim-сіз және серверсіз ашылады: age -d senim-keys.age. Файл мен сөйлемі бірге кімде болса, кілттеріңіз сонда. Екеуін бөлек және бұл компьютерден тыс сақтаңыз.',
	fileUse:
		'Ішінде бір жол JSON: sealRecord сізге және қызметтеріңізге мөрленгенді ашады, signRecord сіздің атыңыздан қол қояды (пішімдер docs/protocol.md ішінде). Онымен кіру мүмкін емес; ол үшін әріптестеріңіз бар.',
	filePassphrase: 'Файлдың құпия сөйлемі',
	fileSubmit: 'Файл жасау',
	fileReady: 'senim-keys.age файлын жүктеп алу',
	recoveriesHeading: 'Ұйымдағы қалпына келтірулер',
	recoveriesLead: 'Кілттерін кім қайтарды, кім көмектесті. Қалпына келтіру ашық журналда да көрінеді.',
	recoveriesNone: 'Әзірге ешкім сұраған жоқ.',
	who: 'Кім',
	when: 'Қашан',
	what: 'Не',
	helped: 'Кім көмектесті',
	kinds: { real: 'қалпына келтіру', rehearsal: 'сынақ' },
	states: { open: 'ашық', done: 'аяқталды', stopped: 'тоқтатылды', ended: 'бір тәулікте бітті' },
};

export const accountMessages = { kk, ru, en } satisfies Record<Locale, AccountMessages>;

import type { Locale } from '#platform/locale.ts';

type Words = Record<
	| 'title'
	| 'lead'
	| 'what.1'
	| 'what.2'
	| 'what.3'
	| 'now.title'
	| 'now.none'
	| 'now.size'
	| 'now.at'
	| 'now.next'
	| 'now.origin'
	| 'now.key'
	| 'checkpoint.title'
	| 'checkpoint.text'
	| 'checkpoint.link'
	| 'publications.title'
	| 'publications.at'
	| 'publications.hidden'
	| 'publications.shown'
	| 'publications.size'
	| 'publications.method'
	| 'acts.title'
	| 'acts.text'
	| 'acts.none'
	| 'acts.place'
	| 'acts.what'
	| 'acts.at'
	| 'acts.whole'
	| 'acts.earlier'
	| 'act.organisation'
	| 'act.desk-key'
	| 'act.member-key'
	| 'act.member-recovered'
	| 'act.member-removed'
	| 'act.root-kept'
	| 'act.retention'
	| 'act.retention-rules'
	| 'act.inspection-published'
	| 'act.inspection-withdrawn'
	| 'act.agreement-published'
	| 'act.agreement-withdrawn'
	| 'act.topics'
	| 'act.scripts'
	| 'act.figures-release'
	| 'act.other'
	| 'scripts.title'
	| 'scripts.text'
	| 'scripts.name'
	| 'scripts.sha256'
	| 'scripts.compare'
	| 'check.title'
	| 'check.where'
	| 'check.key'
	| 'check.verify'
	| 'check.witness'
	| 'check.cosign'
	| 'check.audit'
	| 'check.result',
	string
>;

/** The public page that explains the ledger. */
export const publicWords = {
	kk: {
		title: 'Ашық журнал',
		lead: 'Істегі әр қадамның ізі осында тұрады. Оны ешкім, сервердің иесі де, білдірмей өшіре не өзгерте алмайды.',
		'what.1':
			'Журнал тек соңына жазылатын дәптерге ұқсайды. Әр өтініштен, жауаптан, шешімнен бір жол қалады. Жолда сөз де, ат та, сағат та жоқ: тек кейін салыстыруға болатын сандық із. Оның қай іске қатысты екенін сол іске қатысушы ғана біледі.',
		'what.2':
			'Жаңа жолдар күніне үш рет, Алматы уақытымен 10:00, 17:00 және 00:00-де бірге шығады. Реті араластырылады, арасына бос жолдар қосылады: қашан, қанша өтініш келгенін осы жерден біле алмайсыз.',
		'what.3':
			'Әр жарияланымға журнал кілтімен қол қойылады. Бір жол кейін өзгерсе, бұрынғы қолтаңбалармен сәйкес келмей қалады. Көшірмесін сақтап отырған адам мұны бірден көреді.',
		'now.title': 'Қазіргі күйі',
		'now.none': 'Әзірге ештеңе жарияланған жоқ. Алғашқы жарияланым: {time}.',
		'now.size': 'Барлық жол',
		'now.at': 'Соңғы жарияланым',
		'now.next': 'Келесі жарияланым',
		'now.origin': 'Журналдың аты',
		'now.key': 'Тексеру кілті',
		'checkpoint.title': 'Соңғы қол қойылған қорытынды',
		'checkpoint.text': 'Журналдың аты, жол саны, барлық жолдың ортақ ізі, қолтаңба.',
		'checkpoint.link': 'Файлын ашу',
		'publications.title': 'Соңғы жарияланымдар',
		'publications.at': 'Уақыты (Алматы)',
		'publications.hidden': 'Жабық жол',
		'publications.shown': 'Ашық жол',
		'publications.size': 'Барлығы',
		'publications.method':
			'Дереккөзі: осы сервердің журналы, уақыты: {time}. Есептеу тәсілі: жабық жолдар – істердің ізі мен бос жолдар бірге; қайсысы қайсы екені әдейі көрсетілмейді. Әр жарияланымды аяқтайтын жол барлығына кіреді.',
		'acts.title': 'Ашық жолдар',
		'acts.text': 'Құпиясы жоқ қадамдар, мысалы кілттер мен бағдарламалардың ізі, бүтіндей оқылады.',
		'acts.none': 'Соңғы жолдардың ішінде ондай қадам жоқ.',
		'acts.place': 'Орны',
		'acts.what': 'Не болды',
		'acts.at': 'Шыққан уақыты',
		'acts.whole': 'Толық жазбасы',
		'acts.earlier': 'бұрын',
		'act.organisation': 'Ұйым құрылды: {name}',
		'act.desk-key': 'Қызмет кілті № {epoch}: {name}',
		'act.member-key': 'Қызметкердің кілті',
		'act.member-recovered': 'Қызметкер кілттерін әріптестерінің көмегімен қайтарды',
		'act.root-kept': 'Тағы бір әкімші ұйымның түбір кілтін алды',
		'act.member-removed': 'Қызметкер жұмыстан шығарылды: оның кілтіне енді ештеңе мөрленбейді',
		'act.retention': 'Сақтау мерзімі өткен істердің жойылатыны хабарланды',
		'act.retention-rules': 'Сақтау мерзімінің ережесі № {version}',
		'act.inspection-published': 'Еңбек инспекциясының тексеруі жарияланды',
		'act.inspection-withdrawn': 'Тексеру туралы жарияланым қайтарып алынды',
		'act.agreement-published': 'Ұжымдық шарт жарияланды',
		'act.agreement-withdrawn': 'Ұжымдық шарттың жарияланымы қайтарып алынды',
		'act.topics': 'Тақырыптар тізімінің № {version} өзгерісі',
		'act.scripts': 'Жұмысшы беттерінің бағдарламалары',
		'act.other': 'Басқа қадам: {type}',
		'act.figures-release': '{quarter} тоқсанының сандары жарияланды',
		'scripts.title': 'Бағдарламалардың ізі',
		'scripts.text':
			'Жұмысшы ашатын беттердің бағдарламасы барлығына бірдей. Мына із одан бөлек болса, ештеңе жазбаңыз да, кәсіподаққа не құқық қорғаушыға айтыңыз.',
		'scripts.name': 'Бағдарлама',
		'scripts.sha256': 'Ізі (SHA-256)',
		'scripts.compare': 'Салыстыру үшін:',
		'check.title': 'Өзіңіз қалай тексересіз',
		'check.where':
			'Командалар Senim-нің бастапқы коды бар қалтада, Node 20 немесе одан жаңасы орнатылған компьютерде орындалады.',
		'check.key':
			'Кілтті осы беттен емес, өзіңіз сенетін адамнан алыңыз. Алдағысы келген ие бетті де өзгерте алады.',
		'check.verify': 'Жұмысшы: өзіңізге берілген дәлел файлын тексеру. Желі керек емес.',
		'check.witness':
			'Куә, мысалы кәсіподақ: журналдың көшірмесін алып, бұрынғымен сәйкесін тексеру. Күніне кемінде бір рет.',
		'check.cosign': 'Куә тексергеніне өз кілтімен қол қоя алады. Кілт файлы жоқ болса, өзі жасалады.',
		'check.audit': 'Аудитор: дерекқорды журналмен және куәнің көшірмесімен салыстыру.',
		'check.result':
			'Команда 0-мен бітсе, бәрі дұрыс. 1-мен бітсе, бірдеңе өзгертілген, қайсысы екенін айтады.',
	},
	ru: {
		title: 'Открытый журнал',
		lead: 'Здесь стоит след каждого шага по каждому делу. Никто, даже владелец сервера, не может незаметно убрать или изменить его.',
		'what.1':
			'Журнал похож на тетрадь, в которую пишут только в конец. От каждого обращения, ответа, решения остаётся одна строка. В ней нет ни слов, ни имён, ни часов: только числовой след для сравнения. Чей он, узнаёт лишь участник дела.',
		'what.2':
			'Новые строки выходят вместе три раза в день, в 10:00, 17:00 и 00:00 по Алматы. Порядок перемешан, и добавлены пустые строки: отсюда нельзя узнать, когда и сколько обращений пришло.',
		'what.3':
			'Каждая публикация подписана ключом журнала. Если потом изменить строку, прежние подписи перестанут сходиться, и тот, кто хранит копию, сразу это увидит.',
		'now.title': 'Сейчас',
		'now.none': 'Пока ничего не опубликовано. Первая публикация: {time}.',
		'now.size': 'Всего строк',
		'now.at': 'Последняя публикация',
		'now.next': 'Следующая публикация',
		'now.origin': 'Имя журнала',
		'now.key': 'Ключ для проверки',
		'checkpoint.title': 'Последний подписанный итог',
		'checkpoint.text': 'Имя журнала, число строк, общий след всех строк, подпись.',
		'checkpoint.link': 'Открыть файл',
		'publications.title': 'Последние публикации',
		'publications.at': 'Время (Алматы)',
		'publications.hidden': 'Закрытых строк',
		'publications.shown': 'Открытых строк',
		'publications.size': 'Всего',
		'publications.method':
			'Источник: журнал этого сервера на {time}. Способ: закрытые строки – это следы дел вместе с пустыми строками; какая из них какая, не показано нарочно. Строка, завершающая публикацию, входит в общее число.',
		'acts.title': 'Открытые строки',
		'acts.text': 'Шаги, в которых нет тайны, например ключи и отпечатки программ, читаются целиком.',
		'acts.none': 'Среди последних строк таких шагов нет.',
		'acts.place': 'Место',
		'acts.what': 'Что произошло',
		'acts.at': 'Вышло',
		'acts.whole': 'Запись целиком',
		'acts.earlier': 'раньше',
		'act.organisation': 'Создана организация: {name}',
		'act.desk-key': 'Ключ службы № {epoch}: {name}',
		'act.member-key': 'Ключ сотрудника',
		'act.member-recovered': 'Сотрудник вернул ключи с помощью коллег',
		'act.root-kept': 'Ещё один администратор взял корневой ключ организации',
		'act.member-removed': 'Сотрудник исключён: на его ключ больше ничего не запечатывается',
		'act.retention': 'Объявлено об удалении дел, срок хранения которых вышел',
		'act.retention-rules': 'Правила хранения № {version}',
		'act.inspection-published': 'Опубликована проверка инспекции труда',
		'act.inspection-withdrawn': 'Отозвана публикация о проверке',
		'act.agreement-published': 'Опубликован коллективный договор',
		'act.agreement-withdrawn': 'Отозвана публикация коллективного договора',
		'act.topics': 'Изменение № {version} списка тем',
		'act.scripts': 'Программы страниц для работников',
		'act.other': 'Другой шаг: {type}',
		'act.figures-release': 'Опубликованы цифры за квартал {quarter}',
		'scripts.title': 'Отпечатки программ',
		'scripts.text':
			'Программа на страницах для работников у всех одна и та же. Если отпечаток вашей другой, ничего не пишите и скажите профсоюзу или правозащитникам.',
		'scripts.name': 'Программа',
		'scripts.sha256': 'Отпечаток (SHA-256)',
		'scripts.compare': 'Чтобы сравнить:',
		'check.title': 'Как проверить самому',
		'check.where': 'Команды выполняются в папке с исходным кодом Senim, на компьютере с Node 20 или новее.',
		'check.key':
			'Возьмите ключ не с этой страницы, а у того, кому доверяете. Владелец, который хочет обмануть, может изменить и страницу.',
		'check.verify': 'Работник: проверить файл-доказательство, который вам выдали. Сеть не нужна.',
		'check.witness':
			'Свидетель, например профсоюз: снять копию журнала и проверить, что он продолжает прежнюю. Не реже раза в день.',
		'check.cosign':
			'Свидетель может подписать проверенное своим ключом. Если файла с ключом нет, он будет создан.',
		'check.audit': 'Аудитор: сравнить базу данных с журналом и с копией свидетеля.',
		'check.result':
			'Если команда кончилась кодом 0, всё в порядке. Если 1, что-то изменено, и она скажет, что именно.',
	},
	en: {
		title: 'Public ledger',
		lead: 'A trace of every step in every case stands here. Nobody, not even the owner of the server, can remove or change it unseen.',
		'what.1':
			'The ledger is like a notebook that is only ever written at its end. Every referral, answer and decision leaves one line. It holds no words, no names, no hours: only a number to compare with later. Whose it is, only those in the case can tell.',
		'what.2':
			'New lines come out together three times a day, at 10:00, 17:00 and 00:00 Almaty time. They are shuffled, and empty lines are mixed in: nobody can tell from here when a referral came, or how many.',
		'what.3':
			'Each publication is signed with the key of the ledger. If a line is changed later, the earlier signatures no longer fit, and whoever keeps a copy sees it at once.',
		'now.title': 'Now',
		'now.none': 'Nothing has been published yet. The first publication is due {time}.',
		'now.size': 'Lines in all',
		'now.at': 'Latest publication',
		'now.next': 'Next publication',
		'now.origin': 'Name of the ledger',
		'now.key': 'Verifier key',
		'checkpoint.title': 'Latest signed checkpoint',
		'checkpoint.text': 'Name of the ledger, number of lines, common hash of all lines, signature.',
		'checkpoint.link': 'Open the file',
		'publications.title': 'Latest publications',
		'publications.at': 'Time (Almaty)',
		'publications.hidden': 'Hidden lines',
		'publications.shown': 'Readable lines',
		'publications.size': 'In all',
		'publications.method':
			'Source: the ledger of this server as of {time}. Method: hidden lines are traces of cases and empty lines together; which is which is not shown on purpose. The line that ends a publication counts in the total.',
		'acts.title': 'Readable lines',
		'acts.text': 'Steps that hold no secret, such as keys and fingerprints of programs, can be read whole.',
		'acts.none': 'There is none among the latest lines.',
		'acts.place': 'Place',
		'acts.what': 'What happened',
		'acts.at': 'Published',
		'acts.whole': 'The whole record',
		'acts.earlier': 'earlier',
		'act.organisation': 'The organisation was made: {name}',
		'act.desk-key': 'Key no. {epoch} of a desk: {name}',
		'act.member-key': 'Key of a member of staff',
		'act.member-recovered': 'A member of staff came back to their keys with colleagues’ help',
		'act.root-kept': 'Another administrator has taken up the root of the organisation',
		'act.member-removed': 'A member of staff was removed: nothing is sealed to their key any more',
		'act.retention': 'Deletion of cases whose time of keeping is over was announced',
		'act.retention-rules': 'Rules of retention no. {version}',
		'act.inspection-published': 'A labour inspection was published',
		'act.inspection-withdrawn': 'The publication of an inspection was withdrawn',
		'act.agreement-published': 'A collective agreement was published',
		'act.agreement-withdrawn': 'The publication of a collective agreement was withdrawn',
		'act.topics': 'Change no. {version} of the list of topics',
		'act.scripts': 'Programs of the workers’ pages',
		'act.other': 'Another step: {type}',
		'act.figures-release': 'Figures of quarter {quarter} were released',
		'scripts.title': 'Fingerprints of the programs',
		'scripts.text':
			'The program on the workers’ pages is the same for everybody. If the fingerprint of yours is another, write nothing, and tell a union or a rights defender.',
		'scripts.name': 'Program',
		'scripts.sha256': 'Fingerprint (SHA-256)',
		'scripts.compare': 'To compare:',
		'check.title': 'How to check it yourself',
		'check.where':
			'The commands run in a folder with the source code of Senim, on a computer with Node 20 or later.',
		'check.key':
			'Take the key from somebody you trust, not from this page. An owner who wants to deceive can change the page too.',
		'check.verify': 'A worker: check the proof file that was given to you. Needs no network.',
		'check.witness':
			'A witness, such as a union: copy the ledger and check that it continues the earlier copy. At least once a day.',
		'check.cosign': 'A witness can sign what it has checked. If there is no key file, it is made.',
		'check.audit': 'An auditor: hold the database against the ledger and the witness’s copy.',
		'check.result':
			'A command that ends with 0 found everything in order. One that ends with 1 found something changed, and names it.',
	},
} satisfies Record<Locale, Words>;

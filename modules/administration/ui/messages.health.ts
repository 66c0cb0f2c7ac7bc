/** Words of the health page. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';

const en = {
	heading: 'Is everything well?',
	lead: 'What the server knows of itself at this moment. Nothing here says anything of a referral.',
	loading: 'Asking the server …',
	allWell: 'Everything is well.',
	notAll: 'Something needs you. What is marked tells what to do.',
	again: 'Look again',
	subject: {
		database: 'Database',
		publication: 'Publication on the ledger',
		cleaning: 'Regular tidying',
		clock: 'Clocks',
		disk: 'Disk',
		backup: 'Last backup',
		witness: 'Witnesses',
	},
	grade: { fine: 'well', look: 'look at it', wrong: 'put right' },
	todo: {
		connections:
			'Most connections of the database are in use. If it stays so, allow it more connections or find what holds them.',
		overdue:
			'A publication is overdue: what people were promised is not on the ledger. Restart the server; if it stays so, look into what it prints.',
		'not-yet': 'The first publication comes with the next slot.',
		failed: 'The last tidying failed; it is tried again every six hours. See what the server prints.',
		'database-clock':
			'The clocks of server and database differ. Set both by the network (NTP): terms and the ledger depend on it.',
		'browser-clock':
			'The clock of this computer and the server’s differ. Find out which is wrong. Terms follow the server’s.',
		full: 'The disk is nearly full. New attachments are refused already. Make room now.',
		filling: 'Less than a tenth of the disk is free. Make room in the next days.',
		never: 'There is no backup. Run npm run backup, and let it run every night.',
		old: 'The last backup is old. See why the nightly one does not run.',
		none: 'Nobody is known to watch the ledger. Ask somebody independent to run npm run witness with --submit, and enter their key below.',
		silent: 'No witness has sent a cosigned checkpoint for more than a day. Ask them.',
	},
	facts: {
		database: (v: { version: string; size: string; connections: number; most: number }) =>
			`It answers. PostgreSQL ${v.version}, ${v.size}, ${v.connections} of ${v.most} connections.`,
		publication: (v: { last: string; next: string; leaves: string }) =>
			`Last: ${v.last}. Next: ${v.next}. Lines: ${v.leaves}.`,
		cleaning: (v: { ran: string }) =>
			`Last: ${v.ran}. Unclaimed attachments, keys of old backups, what retention lets go.`,
		clock: (v: { database: string; here: string }) =>
			`Server and database differ by ${v.database} s, server and this computer by ${v.here} s.`,
		disk: (v: { free: string; total: string }) => `${v.free} of ${v.total} are free where the data lie.`,
		backup: (v: { when: string; size: string; cases: string }) => `${v.when}: ${v.cases} cases, ${v.size}.`,
		backupKey: (week: string) =>
			`The key of the week that began on ${week} lies in the data folder. Without a copy elsewhere it is lost with this machine.`,
		noBackup: 'None that the server knows of.',
		never: 'never',
		sinceStart: 'not since the server started',
	},
	witnesses: 'Witnesses',
	witnessLead:
		'A witness copies the ledger and checks that nothing is rewritten. Enter the keys of those whose word you take. Others may watch as well, unseen.',
	noWitnesses: 'None has been entered.',
	witnessSeen: (v: { when: string; leaves: string }) => `last sent ${v.when}, ${v.leaves} lines`,
	witnessSilent: 'has not sent anything yet',
	key: 'Verifier key of the witness',
	keyHelp: 'One line, such as union.example/witness+1a2b3c4d+BA…  Take it from them by a way you trust.',
	enter: 'Enter',
	remove: 'Remove',
	removed: (name: string) => `${name} is removed.`,
	entered: 'Entered.',
	refusals: {
		'malformed-key': 'This is not the key of a witness. Copy the whole line.',
		already: 'This key is entered already.',
		'too-many': 'There are fifty already. Remove one first.',
		'not-found': 'It was removed already.',
		offline: 'The server cannot be reached. Try again.',
		broken: 'That did not work. Try again.',
	},
};

const ru: typeof en = {
	heading: 'Всё ли в порядке?',
	lead: 'Что сервер знает о себе сейчас. Об обращениях здесь нет ничего.',
	loading: 'Спрашиваем сервер …',
	allWell: 'Всё в порядке.',
	notAll: 'Нужно ваше внимание. Ниже отмечено, где и что сделать.',
	again: 'Проверить ещё раз',
	subject: {
		database: 'База данных',
		publication: 'Публикация в журнале',
		cleaning: 'Регулярная уборка',
		clock: 'Часы',
		disk: 'Диск',
		backup: 'Последняя резервная копия',
		witness: 'Свидетели',
	},
	grade: { fine: 'в порядке', look: 'обратите внимание', wrong: 'исправьте' },
	todo: {
		connections:
			'Почти все соединения с базой заняты. Если так останется, разрешите больше соединений или найдите, кто их держит.',
		overdue:
			'Публикация опаздывает: обещанного людям ещё нет в журнале. Перезапустите сервер; если не поможет, посмотрите, что он пишет.',
		'not-yet': 'Первая публикация будет в ближайший срок.',
		failed: 'Последняя уборка не удалась; она повторяется каждые шесть часов. Посмотрите, что пишет сервер.',
		'database-clock':
			'Часы сервера и базы расходятся. Настройте оба по сети (NTP): от них зависят сроки и журнал.',
		'browser-clock':
			'Часы этого компьютера и сервера расходятся. Выясните, какие неверны. Сроки считаются по серверу.',
		full: 'Диск почти полон. Новые файлы уже не принимаются. Освободите место сейчас.',
		filling: 'Свободно меньше десятой части диска. Освободите место в ближайшие дни.',
		never: 'Резервной копии нет. Запустите npm run backup и запускайте каждую ночь.',
		old: 'Последняя резервная копия устарела. Выясните, почему ночная не делается.',
		none: 'Насколько известно, за журналом никто не наблюдает. Попросите независимого человека запускать npm run witness с --submit и введите его ключ ниже.',
		silent: 'Больше суток ни один свидетель не присылал подписанный итог. Спросите их.',
	},
	facts: {
		database: (v) =>
			`Отвечает. PostgreSQL ${v.version}, ${v.size}, соединений: ${v.connections} из ${v.most}.`,
		publication: (v) => `Последняя: ${v.last}. Следующая: ${v.next}. Записей: ${v.leaves}.`,
		cleaning: (v) =>
			`Последняя: ${v.ran}. Невостребованные файлы, ключи старых копий, то, чей срок хранения вышел.`,
		clock: (v) => `Сервер и база расходятся на ${v.database} с, сервер и этот компьютер на ${v.here} с.`,
		disk: (v) => `Свободно ${v.free} из ${v.total} там, где лежат данные.`,
		backup: (v) => `${v.when}: дел ${v.cases}, ${v.size}.`,
		backupKey: (week) =>
			`Ключ недели, начавшейся ${week}, лежит в папке данных. Без копии в другом месте он пропадёт вместе с этой машиной.`,
		noBackup: 'Серверу о копиях ничего не известно.',
		never: 'ещё не было',
		sinceStart: 'после запуска сервера ещё не было',
	},
	witnesses: 'Свидетели',
	witnessLead:
		'Свидетель копирует журнал и проверяет, что в нём ничего не переписано. Введите ключи тех, кому верите. Наблюдать могут и другие, незаметно.',
	noWitnesses: 'Ключей свидетелей пока нет.',
	witnessSeen: (v) => `последний раз: ${v.when}, записей ${v.leaves}`,
	witnessSilent: 'пока ничего не присылал',
	key: 'Проверочный ключ свидетеля',
	keyHelp:
		'Одна строка, например union.example/witness+1a2b3c4d+BA…  Получите её путём, которому вы доверяете.',
	enter: 'Ввести',
	remove: 'Убрать',
	removed: (name) => `${name}: убран.`,
	entered: 'Введён.',
	refusals: {
		'malformed-key': 'Это не ключ свидетеля. Скопируйте строку целиком.',
		already: 'Этот ключ уже введён.',
		'too-many': 'Их уже пятьдесят. Сначала уберите один.',
		'not-found': 'Он уже убран.',
		offline: 'Сервер недоступен. Попробуйте ещё раз.',
		broken: 'Не получилось. Попробуйте ещё раз.',
	},
};

const kk: typeof en = {
	heading: 'Бәрі дұрыс па?',
	lead: 'Сервердің дәл қазір өзі туралы білетіні. Мұнда өтініштер туралы ештеңе жоқ.',
	loading: 'Серверден сұрап жатырмыз …',
	allWell: 'Бәрі дұрыс.',
	notAll: 'Сіздің назарыңыз керек. Белгіленген жерде не істеу керегі айтылған.',
	again: 'Қайта тексеру',
	subject: {
		database: 'Дерекқор',
		publication: 'Журналға жариялау',
		cleaning: 'Тұрақты тазалау',
		clock: 'Сағаттар',
		disk: 'Диск',
		backup: 'Соңғы сақтық көшірме',
		witness: 'Куәгерлер',
	},
	grade: { fine: 'дұрыс', look: 'назар аударыңыз', wrong: 'түзетіңіз' },
	todo: {
		connections:
			'Дерекқор қосылымдарының көбі бос емес. Осылай қала берсе, қосылым санын көбейтіңіз немесе кім ұстап тұрғанын табыңыз.',
		overdue:
			'Жариялау кешікті: адамдарға уәде етілген жазба журналда жоқ. Серверді қайта іске қосыңыз; көмектеспесе, оның не жазғанын қараңыз.',
		'not-yet': 'Алғашқы жариялау ең жақын мерзімде болады.',
		failed: 'Соңғы тазалау сәтсіз болды; ол алты сағат сайын қайталанады. Сервердің не жазғанын қараңыз.',
		'database-clock':
			'Сервер мен дерекқордың сағаты сәйкес емес. Екеуін де желі арқылы (NTP) қойыңыз: мерзімдер мен журнал соған байланысты.',
		'browser-clock':
			'Осы компьютер мен сервердің сағаты сәйкес емес. Қайсысы қате екенін анықтаңыз. Мерзім сервер бойынша есептеледі.',
		full: 'Диск толуға жақын. Жаңа файлдар енді қабылданбайды. Дәл қазір орын босатыңыз.',
		filling: 'Дискінің оннан бірінен азы бос. Жақын күндері орын босатыңыз.',
		never: 'Сақтық көшірме жоқ. npm run backup іске қосыңыз, әр түнде жасалсын.',
		old: 'Соңғы сақтық көшірме ескі. Түнгі көшірменің неге жасалмайтынын анықтаңыз.',
		none: 'Білуімізше, журналды ешкім бақылап отырған жоқ. Тәуелсіз адамнан npm run witness командасын --submit белгісімен іске қосуды сұраңыз да, кілтін төменге енгізіңіз.',
		silent: 'Бір тәуліктен астам ешбір куәгер қол қойылған қорытынды жібермеді. Олардан сұраңыз.',
	},
	facts: {
		database: (v) =>
			`Жауап береді. PostgreSQL ${v.version}, ${v.size}, қосылым: ${v.most} ішінен ${v.connections}.`,
		publication: (v) => `Соңғысы: ${v.last}. Келесісі: ${v.next}. Жазба: ${v.leaves}.`,
		cleaning: (v) =>
			`Соңғысы: ${v.ran}. Иесіз файлдар, ескі көшірмелердің кілттері, сақтау мерзімі өткендер.`,
		clock: (v) =>
			`Сервер мен дерекқордың айырмасы ${v.database} с, сервер мен осы компьютердікі ${v.here} с.`,
		disk: (v) => `Деректер жатқан жерде ${v.total} ішінен ${v.free} бос.`,
		backup: (v) => `${v.when}: іс саны ${v.cases}, ${v.size}.`,
		backupKey: (week) =>
			`Апта кілті (басталған күні: ${week}) дерек қалтасында жатыр. Басқа жерде көшірмесі болмаса, осы машинамен бірге жоғалады.`,
		noBackup: 'Серверге белгілі көшірме жоқ.',
		never: 'әлі болған жоқ',
		sinceStart: 'сервер іске қосылғалы болған жоқ',
	},
	witnesses: 'Куәгерлер',
	witnessLead:
		'Куәгер журналды көшіріп алып, ештеңенің қайта жазылмағанын тексереді. Сенетін адамдарыңыздың кілтін енгізіңіз. Басқалар да білдірмей бақылай алады.',
	noWitnesses: 'Куәгерлердің кілті әзірге жоқ.',
	witnessSeen: (v) => `соңғы рет: ${v.when}, жазба ${v.leaves}`,
	witnessSilent: 'әзірге ештеңе жіберген жоқ',
	key: 'Куәгердің тексеру кілті',
	keyHelp: 'Бір жол, мысалы union.example/witness+1a2b3c4d+BA…  Оны сенімді жолмен алыңыз.',
	enter: 'Енгізу',
	remove: 'Алып тастау',
	removed: (name) => `${name}: алынып тасталды.`,
	entered: 'Енгізілді.',
	refusals: {
		'malformed-key': 'Бұл куәгердің кілті емес. Жолды толық көшіріңіз.',
		already: 'Бұл кілт енгізілген.',
		'too-many': 'Олар елу болды. Алдымен біреуін алып тастаңыз.',
		'not-found': 'Ол алынып тасталған.',
		offline: 'Серверге жету мүмкін емес. Қайталап көріңіз.',
		broken: 'Болмады. Қайталап көріңіз.',
	},
};

export const healthMessages = { kk, ru, en } satisfies Record<Locale, typeof en>;

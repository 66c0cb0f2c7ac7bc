/** Words of the page of retention. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';

const en = {
	heading: 'How long a case is kept',
	lead: 'After its end, and a time without a word, a case is deleted whole: words, keys, name, receipt, attachments. What was deleted is gone from every backup 35 days later.',
	loading: 'Asking the server …',
	none: 'No rules have been set. Nothing is deleted. The numbers below are an example: ask your lawyer which are right for you.',
	inForce: (v: { version: number; on: string; by: string }) =>
		`Rules no. ${v.version}, set on ${v.on} by ${v.by}.`,
	how: 'What happens: the list of what will go is announced on the ledger, by a hash that names nobody. At the earliest a day later it is deleted. A word from anybody in between saves the case. A case with an open follow-up, or with a report of retaliation, stays.',
	table: 'Days without a word after the end',
	ending: {
		confirmed: 'Remedied, confirmed by the worker',
		lapsed: 'Lapsed',
		'not-confirmed': 'Not confirmed',
		'out-of-scope': 'Out of scope',
		withdrawn: 'Withdrawn',
		'set-aside': 'Set aside as junk',
	},
	days: 'days',
	about: (years: string) => `about ${years} years`,
	keep: 'Keep for ever',
	least: (days: number) => `at least ${days}`,
	submit: 'Set these rules',
	confirm: 'I know that cases will be deleted by these rules, and that nobody can bring them back.',
	done: 'Set. The rules go on the ledger with the next publication.',
	waiting: 'Announced for deletion',
	nothingWaiting: 'Nothing is announced.',
	list: (v: { cases: number; on: string }) => `${v.on}: ${v.cases} cases`,
	published: (on: string) => `on the ledger since ${on}, deleted on a later day`,
	unpublished: 'waits for the next publication',
	uploads: 'Attachments that no message has claimed are removed after two days, always.',
	refusals: {
		malformed:
			'One of the numbers is too small or too large. A closed case can be taken up again for a year, so it is kept for 400 days at least.',
		stale: 'Somebody has set other rules meanwhile. Look at them first.',
		offline: 'The server cannot be reached. Try again.',
		broken: 'That did not work. Try again.',
	},
};

const ru: typeof en = {
	heading: 'Сколько хранится дело',
	lead: 'После завершения и времени без единого слова дело удаляется целиком: слова, ключи, имя, квитанция, файлы. Через 35 дней удалённого нет и в резервных копиях.',
	loading: 'Спрашиваем сервер …',
	none: 'Правила не заданы. Ничего не удаляется. Числа ниже приведены как пример: спросите юриста, какие верны для вас.',
	inForce: (v) => `Правила № ${v.version}, заданы ${v.on}: ${v.by}.`,
	how: 'Как это происходит: список того, что уйдёт, объявляется в открытом журнале хешем, который никого не называет. Удаление не раньше следующего дня. Слово от кого угодно за это время сохраняет дело. Дело с ожидающим повторным опросом или сообщением о преследовании остаётся.',
	table: 'Дней без единого слова после завершения',
	ending: {
		confirmed: 'Исправлено, подтверждено работником',
		lapsed: 'Истёк срок ответа',
		'not-confirmed': 'Не подтвердилось',
		'out-of-scope': 'Вне ведения',
		withdrawn: 'Отозвано',
		'set-aside': 'Отложено как мусор',
	},
	days: 'дней',
	about: (years) => `около ${years} лет`,
	keep: 'Хранить всегда',
	least: (days) => `не меньше ${days}`,
	submit: 'Задать эти правила',
	confirm: 'Я знаю, что дела будут удаляться по этим правилам и вернуть их не сможет никто.',
	done: 'Задано. Правила появятся в журнале со следующей публикацией.',
	waiting: 'Объявлено к удалению',
	nothingWaiting: 'Ничего не объявлено.',
	list: (v) => `${v.on}: дел ${v.cases}`,
	published: (on) => `в журнале с ${on}, удаляется в один из следующих дней`,
	unpublished: 'ждёт ближайшей публикации',
	uploads: 'Файлы, на которые не сослалось ни одно сообщение, удаляются через два дня всегда.',
	refusals: {
		malformed:
			'Одно из чисел слишком мало или велико. Закрытое дело можно возобновить в течение года, поэтому оно хранится не меньше 400 дней.',
		stale: 'Тем временем кто-то задал другие правила. Сначала посмотрите их.',
		offline: 'Сервер недоступен. Попробуйте ещё раз.',
		broken: 'Не получилось. Попробуйте ещё раз.',
	},
};

const kk: typeof en = {
	heading: 'Іс қанша уақыт сақталады',
	lead: 'Іс аяқталып, белгілі уақыт бойы ешкім ештеңе жазбаса, ол толық жойылады: сөздер, кілттер, есім, түбіртек, файлдар. 35 күннен кейін жойылған нәрсе сақтық көшірмелерде де болмайды.',
	loading: 'Серверден сұрап жатырмыз …',
	none: 'Ереже қойылмаған. Ештеңе жойылмайды. Төмендегі сандар мысал ғана: сізге қайсысы дұрыс екенін заңгерден сұраңыз.',
	inForce: (v) => `№ ${v.version} ереже, ${v.on} қойылды: ${v.by}.`,
	how: 'Қалай болады: жойылатынның тізімі ашық журналда ешкімді атамайтын хешпен хабарланады. Жою ең ерте келесі күні болады. Осы аралықта кез келген адамның сөзі істі сақтап қалады. Кейінгі сауалы күтіп тұрған немесе қудалау туралы хабары бар іс қалады.',
	table: 'Аяқталғаннан кейін сөзсіз өткен күн саны',
	ending: {
		confirmed: 'Түзетілді, жұмысшы растады',
		lapsed: 'Жауап мерзімі өтті',
		'not-confirmed': 'Расталмады',
		'out-of-scope': 'Құзыретке жатпайды',
		withdrawn: 'Қайтарып алынды',
		'set-aside': 'Қажетсіз деп шетке қойылды',
	},
	days: 'күн',
	about: (years) => `шамамен ${years} жыл`,
	keep: 'Әрқашан сақтау',
	least: (days) => `кемінде ${days}`,
	submit: 'Осы ережені қою',
	confirm: 'Істердің осы ережемен жойылатынын және оларды ешкім қайтара алмайтынын білемін.',
	done: 'Қойылды. Ереже келесі жариялаумен журналға түседі.',
	waiting: 'Жоюға хабарланған',
	nothingWaiting: 'Ештеңе хабарланбаған.',
	list: (v) => `${v.on}: іс саны ${v.cases}`,
	published: (on) => `журналда ${on} бастап, кейінгі күндердің бірінде жойылады`,
	unpublished: 'келесі жариялауды күтуде',
	uploads: 'Ешбір хабар сілтеме жасамаған файлдар әрқашан екі күннен кейін жойылады.',
	refusals: {
		malformed:
			'Сандардың бірі тым аз немесе тым көп. Жабылған істі бір жыл ішінде қайта ашуға болады, сондықтан ол кемінде 400 күн сақталады.',
		stale: 'Осы уақытта біреу басқа ереже қойды. Алдымен соны қараңыз.',
		offline: 'Серверге жету мүмкін емес. Қайталап көріңіз.',
		broken: 'Болмады. Қайталап көріңіз.',
	},
};

export const retentionMessages = { kk, ru, en } satisfies Record<Locale, typeof en>;

/** Words of the desk's work: views, search by coded fields, who works on what, acts on many, export. */

const en = {
	entry: {
		assign: 'assigned the referral',
		summarise: 'proposed a clear summary',
		'release-summary': 'released the clear summary: the server can read it',
	},
	acts: {
		assign: {
			name: 'Assign',
			help: 'Who at this desk works on it. The worker is not told.',
			send: 'Assign',
		},
		summarise: {
			name: 'Propose a clear summary',
			help: 'It is NOT sealed: once a second person releases it, the server, its backups and whoever seizes them can read it. Write nothing that could lead to the person. The worker sees it. It lets everybody who may read the referral find it at once.',
			text: 'Clear summary',
			send: 'Propose it to a second reader',
		},
		'release-summary': {
			name: 'Release the clear summary',
			help: 'Read it as somebody who looks for the worker would. After this the server can read it, and it cannot be taken back from backups.',
			send: 'Release it',
		},
	},
	refusals: {
		'topic-not-in-use':
			'One of the topics is not in use any more. Choose another; the form has the present list.',
		'not-at-this-desk': 'This person does not sit at the desk that answers. Choose somebody else.',
		'second-reader-needed': 'Whoever wrote the summary cannot release it. Ask a colleague to read it.',
		'too-many': 'You keep 50 views already. Remove one first.',
	},
	former: (name: string) => `${name} (no longer used)`,
	assign: {
		member: 'Who works on it',
		nobody: 'nobody: back to the desk',
		works: 'Works on it',
		none: 'nobody yet',
		gone: 'somebody who has left',
	},
	summary: {
		heading: 'Clear summary',
		proposed: 'Proposed, waits for a second reader:',
		letters: (left: number) => `${left} letters left`,
	},
	filter: {
		search: 'Find',
		more: 'More filters',
		folder: 'Which',
		folders: { open: 'open', closed: 'closed', 'set-aside': 'set aside' },
		status: 'Status',
		desk: 'Answering desk',
		topic: 'Topic',
		severity: 'Severity',
		workers: 'Workers concerned',
		site: 'Workplace',
		employer: 'Employer',
		region: 'Region',
		channel: 'Came by',
		channels: { web: 'web form', 'web-unsealed': 'web form, not sealed', telephone: 'telephone' },
		clock: 'Deadline',
		clocks: { overdue: 'overdue', today: 'today', week: 'by Sunday' },
		assigned: 'Works on it',
		me: 'me',
		nobody: 'nobody yet',
		danger: 'life in danger',
		retaliation: 'being punished',
		unanswered: 'the worker wrote last',
		clear: 'Clear the filter',
		codedOnly: 'Topic, workplace and employer are found once the desk has coded them.',
	},
	page: {
		shown: (shown: number, total: number | null, most: number) =>
			total === null
				? `${shown} shown`
				: total >= most
					? `${shown} of more than ${most - 1}`
					: shown < total
						? `${shown} of ${total}`
						: `${total} referrals`,
		more: 'Show more',
		loading: 'Loading…',
		found: (count: number, cut: boolean) =>
			cut ? `The ${count} most pressing of those found. Add a word to find fewer.` : `${count} found`,
	},
	views: {
		heading: 'Views',
		all: 'All open',
		mine: 'Mine',
		fresh: 'New',
		overdue: 'Overdue',
		save: 'Keep this view',
		name: 'Name of the view',
		share: 'For',
		onlyMe: 'me alone',
		wholeDesk: (desk: string) => `everybody at ${desk}`,
		saved: 'The view is kept.',
		remove: 'Remove this view',
		removed: 'The view is removed.',
		nameHelp: 'The server can read the name. Write no one’s name in it.',
	},
	loads: {
		heading: 'Who works on how many',
		none: 'Nobody has been assigned a referral yet. Select referrals and choose «Assign».',
		open: (count: number) => (count === 1 ? '1 referral' : `${count} referrals`),
		overdue: (count: number) => `${count} overdue`,
	},
	bulk: {
		acknowledge: 'Acknowledge',
		assign: 'Assign',
		setAside: 'Set aside as junk',
		to: 'To whom',
		sure: {
			acknowledge: (count: number) => `Acknowledge ${count}? Each worker sees that a person has read it.`,
			assign: (count: number) => `Assign ${count}?`,
			'set-aside': (count: number) => `Set aside ${count}? They stay readable and can be restored.`,
		},
		yes: 'Yes',
		working: (done: number, all: number) => `Signing ${done} of ${all}…`,
		done: (count: number) => `Done: ${count}.`,
		notDone: (count: number) => `Not done: ${count}. They stay selected:`,
	},
	export: {
		csv: 'Save as CSV',
		xlsx: 'Save as XLSX',
		help: 'Saves the referrals that are listed now: coded fields and deadlines. No name, no contact, no sealed word.',
		words:
			'Also what the workers wrote, as opened here. The file is then not sealed: keep it as you would keep the letters.',
		making: 'Making the file…',
		failed: 'The file could not be made. Try again.',
		file: 'referrals',
		columns: {
			number: 'Number',
			status: 'Status',
			desk: 'Answers',
			filed: 'Came on',
			channel: 'Came by',
			topics: 'Topics',
			severity: 'Severity',
			workers: 'Workers concerned',
			site: 'Workplace',
			employer: 'Employer',
			clock: 'Next duty',
			due: 'Due',
			overdue: 'Overdue',
			urgent: 'Urgent',
			assigned: 'Works on it',
			summary: 'Clear summary',
			words: 'Words',
		},
		yes: 'yes',
	},
};

type Words = typeof en;

const ru: Words = {
	entry: {
		assign: 'поручил(а) обращение',
		summarise: 'предложил(а) открытое краткое содержание',
		'release-summary': 'выпустил(а) открытое краткое содержание: сервер может его прочесть',
	},
	acts: {
		assign: {
			name: 'Поручить',
			help: 'Кто в этой службе занимается обращением. Работнику об этом не сообщается.',
			send: 'Поручить',
		},
		summarise: {
			name: 'Предложить открытое краткое содержание',
			help: 'Оно НЕ запечатано: когда второй человек его выпустит, его сможет прочесть сервер, его резервные копии и тот, кто их захватит. Не пишите ничего, что может привести к человеку. Работник это видит. Зато обращение сразу находят все, кому можно его читать.',
			text: 'Открытое краткое содержание',
			send: 'Предложить второму читателю',
		},
		'release-summary': {
			name: 'Выпустить открытое краткое содержание',
			help: 'Прочтите его глазами того, кто ищет работника. После этого его может прочесть сервер, и из резервных копий его не вернуть.',
			send: 'Выпустить',
		},
	},
	refusals: {
		'topic-not-in-use': 'Одна из тем больше не используется. Выберите другую: в форме стоит нынешний список.',
		'not-at-this-desk': 'Этот человек не работает в службе, которая отвечает. Выберите другого.',
		'second-reader-needed': 'Кто написал содержание, тот его не выпускает. Попросите коллегу прочесть.',
		'too-many': 'У вас уже 50 сохранённых списков. Сначала удалите один.',
	},
	former: (name) => `${name} (больше не используется)`,
	assign: {
		member: 'Кто занимается',
		nobody: 'никто: вернуть службе',
		works: 'Занимается',
		none: 'пока никто',
		gone: 'человек, который здесь больше не работает',
	},
	summary: {
		heading: 'Открытое краткое содержание',
		proposed: 'Предложено, ждёт второго читателя:',
		letters: (left) => `Осталось знаков: ${left}`,
	},
	filter: {
		search: 'Найти',
		more: 'Ещё условия',
		folder: 'Какие',
		folders: { open: 'открытые', closed: 'закрытые', 'set-aside': 'отложенные' },
		status: 'Состояние',
		desk: 'Отвечает служба',
		topic: 'Тема',
		severity: 'Тяжесть',
		workers: 'Скольких касается',
		site: 'Место работы',
		employer: 'Работодатель',
		region: 'Область',
		channel: 'Как пришло',
		channels: { web: 'форма на сайте', 'web-unsealed': 'форма без запечатывания', telephone: 'телефон' },
		clock: 'Срок',
		clocks: { overdue: 'просрочен', today: 'сегодня', week: 'до воскресенья' },
		assigned: 'Кто занимается',
		me: 'я',
		nobody: 'пока никто',
		danger: 'опасность для жизни',
		retaliation: 'преследуют',
		unanswered: 'работник писал последним',
		clear: 'Убрать условия',
		codedOnly: 'Тема, место работы и работодатель находятся после того, как служба их отметила.',
	},
	page: {
		shown: (shown, total, most) =>
			total === null
				? `Показано: ${shown}`
				: total >= most
					? `${shown} из более чем ${most - 1}`
					: shown < total
						? `${shown} из ${total}`
						: `Обращений: ${total}`,
		more: 'Показать ещё',
		loading: 'Загружается…',
		found: (count, cut) =>
			cut
				? `Показаны ${count} самых срочных из найденных. Добавьте слово, чтобы найти меньше.`
				: `Найдено: ${count}`,
	},
	views: {
		heading: 'Списки',
		all: 'Все открытые',
		mine: 'Мои',
		fresh: 'Новые',
		overdue: 'Просроченные',
		save: 'Сохранить этот список',
		name: 'Название списка',
		share: 'Для кого',
		onlyMe: 'только для меня',
		wholeDesk: (desk) => `для всех: ${desk}`,
		saved: 'Список сохранён.',
		remove: 'Удалить этот список',
		removed: 'Список удалён.',
		nameHelp: 'Название видно серверу. Не пишите в нём ничьих имён.',
	},
	loads: {
		heading: 'Кто сколькими занимается',
		none: 'Пока никому ничего не поручено. Выберите обращения и нажмите «Поручить».',
		open: (count) => `обращений: ${count}`,
		overdue: (count) => `просрочено: ${count}`,
	},
	bulk: {
		acknowledge: 'Подтвердить получение',
		assign: 'Поручить',
		setAside: 'Отложить как мусор',
		to: 'Кому',
		sure: {
			acknowledge: (count) =>
				`Подтвердить получение (${count})? Каждый работник увидит, что его обращение прочёл человек.`,
			assign: (count) => `Поручить (${count})?`,
			'set-aside': (count) => `Отложить (${count})? Их можно читать и вернуть.`,
		},
		yes: 'Да',
		working: (done, all) => `Подписывается ${done} из ${all}…`,
		done: (count) => `Сделано: ${count}.`,
		notDone: (count) => `Не сделано: ${count}. Они остались выбранными:`,
	},
	export: {
		csv: 'Сохранить как CSV',
		xlsx: 'Сохранить как XLSX',
		help: 'Сохраняются обращения, которые сейчас в списке: отмеченные поля и сроки. Без имён, без контактов, без запечатанных слов.',
		words:
			'Также то, что написали работники, как оно открыто здесь. Тогда файл не запечатан: храните его, как хранили бы сами письма.',
		making: 'Готовится файл…',
		failed: 'Файл не получился. Попробуйте ещё раз.',
		file: 'obrashcheniya',
		columns: {
			number: 'Номер',
			status: 'Состояние',
			desk: 'Отвечает',
			filed: 'Пришло',
			channel: 'Как пришло',
			topics: 'Темы',
			severity: 'Тяжесть',
			workers: 'Скольких касается',
			site: 'Место работы',
			employer: 'Работодатель',
			clock: 'Следующая обязанность',
			due: 'Срок',
			overdue: 'Просрочено',
			urgent: 'Срочно',
			assigned: 'Занимается',
			summary: 'Открытое содержание',
			words: 'Слова',
		},
		yes: 'да',
	},
};

const kk: Words = {
	entry: {
		assign: 'өтінішті біреуге тапсырды',
		summarise: 'ашық қысқаша мазмұн ұсынды',
		'release-summary': 'ашық қысқаша мазмұнды шығарды: сервер оны оқи алады',
	},
	acts: {
		assign: {
			name: 'Тапсыру',
			help: 'Осы қызметте өтінішпен кім айналысады. Жұмысшыға айтылмайды.',
			send: 'Тапсыру',
		},
		summarise: {
			name: 'Ашық қысқаша мазмұн ұсыну',
			help: 'Ол мөрленбейді: екінші адам шығарған соң оны сервер де, оның сақтық көшірмелері де, оларды қолға түсірген адам да оқи алады. Адамға апаратын ештеңе жазбаңыз. Жұмысшы оны көреді. Оның есесіне өтінішті оқуға құқығы барлар оны бірден табады.',
			text: 'Ашық қысқаша мазмұн',
			send: 'Екінші оқырманға ұсыну',
		},
		'release-summary': {
			name: 'Ашық қысқаша мазмұнды шығару',
			help: 'Оны жұмысшыны іздеген адамның көзімен оқып шығыңыз. Содан кейін оны сервер оқи алады, сақтық көшірмелерден қайтарып алу мүмкін емес.',
			send: 'Шығару',
		},
	},
	refusals: {
		'topic-not-in-use':
			'Тақырыптардың бірі енді қолданылмайды. Басқасын таңдаңыз: формада қазіргі тізім тұр.',
		'not-at-this-desk': 'Бұл адам жауап беретін қызметте отырмайды. Басқа адамды таңдаңыз.',
		'second-reader-needed':
			'Мазмұнды жазған адам оны өзі шығара алмайды. Әріптесіңізден оқып шығуын сұраңыз.',
		'too-many': 'Сізде 50 тізім сақталған. Алдымен біреуін өшіріңіз.',
	},
	former: (name) => `${name} (енді қолданылмайды)`,
	assign: {
		member: 'Кім айналысады',
		nobody: 'ешкім: қызметке қайтару',
		works: 'Айналысады',
		none: 'әзірге ешкім',
		gone: 'бұл жерден кеткен адам',
	},
	summary: {
		heading: 'Ашық қысқаша мазмұн',
		proposed: 'Ұсынылды, екінші оқырманды күтеді:',
		letters: (left) => `Қалған таңба: ${left}`,
	},
	filter: {
		search: 'Табу',
		more: 'Тағы шарттар',
		folder: 'Қайсысы',
		folders: { open: 'ашық', closed: 'жабылған', 'set-aside': 'шетке қойылған' },
		status: 'Күйі',
		desk: 'Жауап беретін қызмет',
		topic: 'Тақырып',
		severity: 'Ауырлығы',
		workers: 'Қанша адамға қатысты',
		site: 'Жұмыс орны',
		employer: 'Жұмыс беруші',
		region: 'Облыс',
		channel: 'Қалай келді',
		channels: { web: 'сайттағы форма', 'web-unsealed': 'мөрсіз форма', telephone: 'телефон' },
		clock: 'Мерзімі',
		clocks: { overdue: 'өтіп кеткен', today: 'бүгін', week: 'жексенбіге дейін' },
		assigned: 'Кім айналысады',
		me: 'мен',
		nobody: 'әзірге ешкім',
		danger: 'өмірге қауіп',
		retaliation: 'қудалап жатыр',
		unanswered: 'соңғы сөз жұмысшыдан',
		clear: 'Шарттарды алып тастау',
		codedOnly: 'Тақырып, жұмыс орны және жұмыс беруші қызмет белгілегеннен кейін табылады.',
	},
	page: {
		shown: (shown, total, most) =>
			total === null
				? `Көрсетілді: ${shown}`
				: total >= most
					? `${most - 1}-нан көп өтініш, көрсетілгені: ${shown}`
					: shown < total
						? `${total} өтініш, көрсетілгені: ${shown}`
						: `Өтініш саны: ${total}`,
		more: 'Тағы көрсету',
		loading: 'Жүктелуде…',
		found: (count, cut) =>
			cut
				? `Табылғандардың ең шұғыл ${count}-і көрсетілді. Азырақ табу үшін сөз қосыңыз.`
				: `Табылды: ${count}`,
	},
	views: {
		heading: 'Тізімдер',
		all: 'Барлық ашық',
		mine: 'Менікі',
		fresh: 'Жаңа',
		overdue: 'Мерзімі өткен',
		save: 'Осы тізімді сақтау',
		name: 'Тізімнің атауы',
		share: 'Кімге',
		onlyMe: 'тек маған',
		wholeDesk: (desk) => `бәріне: ${desk}`,
		saved: 'Тізім сақталды.',
		remove: 'Осы тізімді өшіру',
		removed: 'Тізім өшірілді.',
		nameHelp: 'Атауын сервер көреді. Онда ешкімнің есімін жазбаңыз.',
	},
	loads: {
		heading: 'Кім қанша өтінішпен айналысады',
		none: 'Әзірге ешкімге ештеңе тапсырылған жоқ. Өтініштерді таңдап, «Тапсыру» түймесін басыңыз.',
		open: (count) => `${count} өтініш`,
		overdue: (count) => `мерзімі өткені: ${count}`,
	},
	bulk: {
		acknowledge: 'Алғанын растау',
		assign: 'Тапсыру',
		setAside: 'Қоқыс деп шетке қою',
		to: 'Кімге',
		sure: {
			acknowledge: (count) =>
				`${count} өтінішті алғаныңызды растайсыз ба? Әр жұмысшы өтінішін адам оқығанын көреді.`,
			assign: (count) => `${count} өтінішті тапсырасыз ба?`,
			'set-aside': (count) => `${count} өтінішті шетке қоясыз ба? Оларды оқуға да, қайтаруға да болады.`,
		},
		yes: 'Иә',
		working: (done, all) => `Қол қойылып жатыр: ${all} өтініштен ${done}…`,
		done: (count) => `Орындалды: ${count}.`,
		notDone: (count) => `Орындалмады: ${count}. Олар таңдаулы күйде қалды:`,
	},
	export: {
		csv: 'CSV етіп сақтау',
		xlsx: 'XLSX етіп сақтау',
		help: 'Қазір тізімде тұрған өтініштер сақталады: белгіленген өрістер мен мерзімдер. Есім, байланыс, мөрленген сөз жоқ.',
		words:
			'Жұмысшылар жазған сөздер де (осында ашылған күйінде). Онда файл мөрленбейді: оны хаттардың өзіндей сақтаңыз.',
		making: 'Файл дайындалуда…',
		failed: 'Файл дайын болмады. Қайталап көріңіз.',
		file: 'otinishter',
		columns: {
			number: 'Нөмірі',
			status: 'Күйі',
			desk: 'Жауап береді',
			filed: 'Келген күні',
			channel: 'Қалай келді',
			topics: 'Тақырыптары',
			severity: 'Ауырлығы',
			workers: 'Қанша адамға қатысты',
			site: 'Жұмыс орны',
			employer: 'Жұмыс беруші',
			clock: 'Келесі міндет',
			due: 'Мерзімі',
			overdue: 'Мерзімі өткен',
			urgent: 'Шұғыл',
			assigned: 'Айналысады',
			summary: 'Ашық мазмұн',
			words: 'Сөздері',
		},
		yes: 'иә',
	},
};

export const work = { kk, ru, en };

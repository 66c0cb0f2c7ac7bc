import type { Locale } from '#platform/locale.ts';

/** The same keys in all three languages, or the compiler says which is missing. */
export const texts = <Key extends string>(all: Record<Locale, Record<Key, string>>) => all;

/** What stands on every page that a worker may open. Titles of pages give nothing away. */
export const common = texts({
	kk: {
		'page.title': 'Бет',
		'page.skip': 'Мазмұнға өту',
		'page.example': 'Мысал деректер',
		'page.leave': 'Шығып кету',
		'page.leave-help':
			'Осы бетті бірден жауып, басқа бетті ашады. Escape пернесін екі рет бассаңыз да болады.',
		'page.languages': 'Тіл',
		'nav.write': 'Өтініш жазу',
		'nav.follow': 'Жауапты оқу',
		'nav.contact': 'Код арқылы',
		'nav.about': 'Сізді не қорғайды',
		'nav.ledger': 'Ашық журнал',
		'say.offline': 'Байланыс жоқ. Байланыс қосылғанда қайталап көріңіз.',
		'say.busy': 'Қазір сервер жауап бере алмады. Бір минуттан кейін қайталап көріңіз.',
		'say.forged':
			'Осы беттегі кілттерді ұйымның өзі растамаған. Мұнда ештеңе жазбаңыз. Ештеңе жіберілген жоқ.',
		'say.copied': 'Көшірілді.',
		'say.wait': 'Күте тұрыңыз…',
		months: 'қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан',
	},
	ru: {
		'page.title': 'Страница',
		'page.skip': 'К содержанию',
		'page.example': 'Данные для примера',
		'page.leave': 'Уйти отсюда',
		'page.leave-help': 'Сразу закроет эту страницу и откроет другую. Можно также дважды нажать Escape.',
		'page.languages': 'Язык',
		'nav.write': 'Написать',
		'nav.follow': 'Прочесть ответ',
		'nav.contact': 'По коду',
		'nav.about': 'Что вас защищает',
		'nav.ledger': 'Открытый журнал',
		'say.offline': 'Нет связи. Попробуйте ещё раз, когда она появится.',
		'say.busy': 'Сервер сейчас не ответил. Попробуйте через минуту.',
		'say.forged':
			'Ключи на этой странице не подтверждены самой организацией. Ничего здесь не пишите. Ничего не отправлено.',
		'say.copied': 'Скопировано.',
		'say.wait': 'Подождите…',
		months: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
	},
	en: {
		'page.title': 'Page',
		'page.skip': 'Skip to the content',
		'page.example': 'Example data',
		'page.leave': 'Leave now',
		'page.leave-help': 'Closes this page at once and opens another. Pressing Escape twice does the same.',
		'page.languages': 'Language',
		'nav.write': 'Write',
		'nav.follow': 'Read the answer',
		'nav.contact': 'By code',
		'nav.about': 'What protects you',
		'nav.ledger': 'Public ledger',
		'say.offline': 'No connection. Try again when it is back.',
		'say.busy': 'The server did not answer just now. Try again in a minute.',
		'say.forged':
			'The keys on this page are not confirmed by the organisation itself. Write nothing here. Nothing was sent.',
		'say.copied': 'Copied.',
		'say.wait': 'One moment…',
		months: 'January|February|March|April|May|June|July|August|September|October|November|December',
	},
});

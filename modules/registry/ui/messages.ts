import type { Locale } from '#platform/locale.ts';
import type { PosterWords } from '../contract.ts';

type PageWords = Record<
	| 'list.title'
	| 'list.lead'
	| 'list.place'
	| 'list.code'
	| 'list.poster'
	| 'list.page'
	| 'list.pdf'
	| 'list.print'
	| 'list.empty'
	| 'back',
	string
>;

/** Posters, and the page from which they are printed. */
export const messages = {
	kk: {
		headline: 'Жұмыста не болды? Бізге жазыңыз.',
		scan: 'Телефон камерасымен ашыңыз немесе мекенжайды теріңіз.',
		privately:
			'Өз телефоныңыздан, өз интернетіңізбен, оңаша жерде ашыңыз. Мекенжайды жаттап алып, үйде ашсаңыз да болады.',
		'protects.title': 'Сізді не қорғайды',
		'protects.1': 'Атыңызды айтпай-ақ жаза аласыз.',
		'protects.2': 'Сөзіңіз телефоныңызда мөрленеді. Оны тек өзіңіз таңдаған қызмет ашады.',
		'protects.3': 'Әр қадам ашық журналда тұрады: өтінішті білдірмей жоғалту мүмкін емес.',
		courts: 'Сот, прокуратура, еңбек инспекциясы сізге ашық қала береді.',
		end: 'Телефон қоңырауын оператор естиді.',
		danger: 'Өмірге қауіп төнсе: 112',
		place: 'Орны',
		qr: 'QR-код: {address}',
		example: 'Мысал',
		'list.title': 'Плакаттар',
		'list.lead':
			'Әр жұмыс орнына бір бет, A4, үш тілде. Көпшілік көретін, бірақ камера қарап тұрмайтын жерге іліңіз: асхана, киім ілетін бөлме, аялдама.',
		'list.place': 'Орны',
		'list.code': 'Код',
		'list.poster': 'Плакат',
		'list.page': 'Ашу',
		'list.pdf': 'PDF',
		'list.print':
			'Барлығын бірден басып шығару үшін осы бетті принтерден шығарыңыз: әр плакат бөлек параққа түседі.',
		'list.empty':
			'Әзірге бірде-бір жұмыс орны енгізілмеген. Орындарды әкімші қосады, содан кейін плакаттары осында шығады.',
		back: 'Барлық плакаттар',
	},
	ru: {
		headline: 'Что случилось на работе? Напишите нам.',
		scan: 'Откройте камерой телефона или наберите адрес.',
		privately:
			'Открывайте со своего телефона, через свой интернет, наедине. Можно запомнить адрес и открыть дома.',
		'protects.title': 'Что вас защищает',
		'protects.1': 'Можно не называть себя.',
		'protects.2': 'Слова запечатываются в вашем телефоне. Откроет их только служба, которую вы выберете.',
		'protects.3': 'Каждый шаг записан в открытом журнале: обращение нельзя незаметно потерять.',
		courts: 'Суд, прокуратура, инспекция труда остаются для вас открыты.',
		end: 'Телефонный звонок слышит оператор.',
		danger: 'Жизнь в опасности: 112',
		place: 'Место',
		qr: 'QR-код: {address}',
		example: 'Пример',
		'list.title': 'Плакаты',
		'list.lead':
			'Для каждого места работы одна страница A4 на трёх языках. Вешайте там, где бывают все, но куда не смотрит камера: столовая, раздевалка, остановка.',
		'list.place': 'Место',
		'list.code': 'Код',
		'list.poster': 'Плакат',
		'list.page': 'Открыть',
		'list.pdf': 'PDF',
		'list.print':
			'Чтобы напечатать все сразу, распечатайте эту страницу: каждый плакат встанет на свой лист.',
		'list.empty':
			'Пока не внесено ни одного места работы. Их добавляет администратор, и тогда их плакаты появятся здесь.',
		back: 'Все плакаты',
	},
	en: {
		headline: 'What happened at work? Tell us.',
		scan: 'Open it with your phone’s camera, or type the address.',
		privately:
			'Use your own phone, your own internet, and be alone. You can learn the address by heart and open it at home.',
		'protects.title': 'What protects you',
		'protects.1': 'You need not give your name.',
		'protects.2': 'Your words are sealed in your phone. Only the desk that you choose can open them.',
		'protects.3': 'Every step stands on a public ledger: a referral cannot be lost unseen.',
		courts: 'Courts, the prosecutor and the labour inspectorate stay open to you.',
		end: 'A telephone call is heard by an operator.',
		danger: 'A life in danger: 112',
		place: 'Place',
		qr: 'QR code: {address}',
		example: 'Example',
		'list.title': 'Posters',
		'list.lead':
			'For each workplace one A4 page in three languages. Hang it where everybody comes by and no camera looks: the canteen, the changing room, the bus stop.',
		'list.place': 'Place',
		'list.code': 'Code',
		'list.poster': 'Poster',
		'list.page': 'Open',
		'list.pdf': 'PDF',
		'list.print': 'To print them all at once, print this page: each poster goes on a sheet of its own.',
		'list.empty':
			'No workplace has been entered yet. The administrator adds them, and then their posters appear here.',
		back: 'All posters',
	},
} satisfies Record<Locale, PosterWords & PageWords>;

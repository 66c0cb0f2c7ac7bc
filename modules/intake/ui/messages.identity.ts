import { texts } from './messages.common.ts';

/** What the worker reads where custodians are asked for the name, or the employer is shown a copy. */
export const identity = texts({
	kk: {
		'event.copy': '{who} жұмыс берушіңізге өтініштің мына көшірмесін көрсетті',
		'event.request-release': '{who} кілт сақтаушылардан атыңызды ашуды сұрады: өмірге қауіп бар',
		'event.release-share': '{who} атыңыздың кілтінен өз үлесін берді',
		'event.decline-release': '{who} өз үлесін беруден бас тартты',
		'release.ask': '{who} өмірге қауіп бар деп, атыңызды ашуды сұрайды.',
		'release.ask-help':
			'Рұқсатты өзіңіз бере аласыз. Бас тартсаңыз, кілт сақтаушылар мұны көреді, бірақ екеуі келіссе, атыңызды бәрібір аша алады. Сұрау {date} дейін жарайды.',
		'release.asked': '{who} кілт сақтаушылардан сұрады: өмірге қауіп бар ({date}).',
		'release.answer-open': 'Сіз жауап бермедіңіз.',
		'release.answer-refused': 'Сіз бас тарттыңыз. Кілт сақтаушылар мұны көреді.',
		'release.released': '{who} үлесін берді.',
		'release.declined': '{who} бас тартты.',
		'release.one': 'Атты ашуға екі үлес керек.',
		'release.opened': '{who} екі кілт сақтаушының үлесімен атыңызды ашты: {date}.',
		'release.lapsed': 'Сұраудың мерзімі өтті. Атыңыз ашылған жоқ.',
	},
	ru: {
		'event.copy': '{who}: работодателю показана эта копия обращения',
		'event.request-release': '{who}: просьба к хранителям ключа открыть ваше имя, угроза жизни',
		'event.release-share': '{who}: передана доля ключа к вашему имени',
		'event.decline-release': '{who}: отказ передать долю',
		'release.ask': '{who} просит открыть ваше имя: угроза жизни.',
		'release.ask-help':
			'Вы можете разрешить сами. Если откажете, хранители ключа это увидят, но двое из них вместе всё равно смогут открыть имя. Просьба действует по {date}.',
		'release.asked': '{who}: просьба к хранителям ключа, угроза жизни ({date}).',
		'release.answer-open': 'Вы не ответили.',
		'release.answer-refused': 'Вы отказали. Хранители это видят.',
		'release.released': '{who}: доля передана.',
		'release.declined': '{who}: отказ.',
		'release.one': 'Чтобы открыть имя, нужны две доли.',
		'release.opened': '{who}: имя открыто двумя долями хранителей {date}.',
		'release.lapsed': 'Срок просьбы истёк. Имя не открыто.',
	},
	en: {
		'event.copy': '{who} showed your employer this copy of the referral',
		'event.request-release': '{who} asked the custodians to open your name: danger to life',
		'event.release-share': '{who} released a share of the key to your name',
		'event.decline-release': '{who} declined to release a share',
		'release.ask': '{who} asks to open your name: danger to life.',
		'release.ask-help':
			'You can allow it yourself. If you refuse, the custodians see that, but two of them together can still open your name. The request stands until {date}.',
		'release.asked': '{who} asked the custodians: danger to life ({date}).',
		'release.answer-open': 'You have not answered.',
		'release.answer-refused': 'You refused. The custodians see that.',
		'release.released': '{who} released a share.',
		'release.declined': '{who} declined.',
		'release.one': 'It takes two shares to open your name.',
		'release.opened': '{who} opened your name with the shares of two custodians: {date}.',
		'release.lapsed': 'The request has lapsed. Your name was not opened.',
	},
});

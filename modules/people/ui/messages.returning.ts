/** Words of coming back to one's keys, and every refusal of a member's account. */
import type { Locale } from '#platform/locale.ts';

const en = {
	forgot: 'I have forgotten my passphrase',
	recoverHeading: 'Back to my keys',
	recoverLead:
		'Two of the three colleagues whom you chose can help you. You will read them a code by telephone. Nobody sees your keys.',
	recoverBegin: 'Ask my colleagues',
	recoverBack: 'Back to signing in',
	recoverNew: 'Your keys are back. Choose a new passphrase and pair your authenticator anew.',
	recoverSubmit: 'Finish',
	recoverDone: 'You have your keys again. Sign in with the new passphrase and the new code.',
	recoverDoneHelp:
		'All your earlier sessions have ended and your passkeys are revoked. The recovery stands on the ledger, and the administrator sees who helped.',
	refusals: {
		'no-shares':
			'There are no shares for this login: either it is misspelt, or no colleagues were ever chosen. Without them nobody can restore the keys; that is final. Ask the administrator to invite you anew.',
		'too-few-helpers':
			'Fewer than two of the chosen colleagues still work here. Nobody can restore the keys; that is final. Ask the administrator to invite you anew.',
		wait: (seconds: number) => `Help was asked for too often in this name. Try again in ${seconds} s.`,
		'no-such-request': 'This request is not known any more. Begin anew.',
		'request-over': 'This request is over: finished, stopped, or a day old. Begin anew.',
		'not-your-share': 'You hold no share for this request.',
		already: 'You have given your share already.',
		'too-few-shares': 'Two shares are needed.',
		'wrong-code': 'The code is wrong. Look at the authenticator again.',
		'wrong-passphrase': 'The passphrase until now is wrong.',
		'code-differs':
			'This is not the code of this request. Let it be read to you again. If it still differs, somebody else may be asking: give nothing, and tell the administrator.',
		'unknown-member': 'You have no checked certificate of this person. Load the page again.',
		'forged-shares': 'This person did not choose these shares. Give nothing, and tell the administrator.',
		'another-organisation': 'This share belongs to another organisation. Nothing was given.',
		'root-changed':
			'Stop. Your colleagues know another root key than the one that this server shows. Tell the administrator by another way.',
		'three-helpers': 'Choose three different colleagues.',
		'employer-helper': 'Nobody of an employer’s own people can be a helper. Choose somebody of the centre.',
		'not-yourself': 'You cannot be your own helper.',
		'all-custodians': 'Not all three may be custodians: choose at least one other person.',
		'no-such-helper': 'One of these people does not work here any more. Load the page again.',
		stale: 'Your choice was changed meanwhile. Load the page again.',
		'bad-signature': 'The signature does not fit. Sign out, sign in and try again.',
		malformed: 'Something is missing. Check the fields.',
	} as Record<string, string | ((seconds: number) => string)>,
};

type ReturningMessages = typeof en;

const ru: ReturningMessages = {
	forgot: 'Парольная фраза забыта',
	recoverHeading: 'Вернуть мои ключи',
	recoverLead:
		'Вам помогут двое из трёх коллег, которых вы выбрали. Вы прочтёте им код по телефону. Ваших ключей никто не увидит.',
	recoverBegin: 'Попросить коллег',
	recoverBack: 'Назад ко входу',
	recoverNew: 'Ключи снова у вас. Придумайте новую парольную фразу и заново подключите аутентификатор.',
	recoverSubmit: 'Завершить',
	recoverDone: 'Ключи снова у вас. Войдите с новой фразой и новым кодом.',
	recoverDoneHelp:
		'Все прежние сеансы закончены, ключи доступа отозваны. Восстановление записано в журнал, администратор видит, кто помог.',
	refusals: {
		'no-shares':
			'Для этого логина долей нет: или он набран с ошибкой, или коллеги не были выбраны. Без них ключи не восстановит никто; это окончательно. Попросите администратора пригласить вас заново.',
		'too-few-helpers':
			'Из выбранных коллег здесь работает меньше двух. Ключи не восстановит никто; это окончательно. Попросите администратора пригласить вас заново.',
		wait: (seconds: number) => `От этого имени просили слишком часто. Попробуйте через ${seconds} с.`,
		'no-such-request': 'Такого запроса больше нет. Начните заново.',
		'request-over': 'Запрос закончен: завершён, остановлен или ему больше суток. Начните заново.',
		'not-your-share': 'У вас нет доли для этого запроса.',
		already: 'Вы уже отдали свою долю.',
		'too-few-shares': 'Нужны две доли.',
		'wrong-code': 'Код неверен. Посмотрите в аутентификатор ещё раз.',
		'wrong-passphrase': 'Прежняя парольная фраза неверна.',
		'code-differs':
			'Это не код данного запроса. Попросите прочесть его ещё раз. Если он снова другой, возможно, просит кто-то чужой: ничего не отдавайте и скажите администратору.',
		'unknown-member': 'Проверенного сертификата этого человека у вас нет. Обновите страницу.',
		'forged-shares': 'Этот человек таких долей не выбирал. Ничего не отдавайте и скажите администратору.',
		'another-organisation': 'Эта доля из другой организации. Ничего не отдано.',
		'root-changed':
			'Остановитесь. Ваши коллеги знают не тот корневой ключ, который показывает этот сервер. Скажите администратору другим путём.',
		'three-helpers': 'Выберите троих разных коллег.',
		'employer-helper': 'Люди работодателя помощниками быть не могут. Выберите кого-то из центра.',
		'not-yourself': 'Себя выбрать нельзя.',
		'all-custodians': 'Вы выбрали только хранителей ключа: замените хотя бы одного другим человеком.',
		'no-such-helper': 'Кто-то из этих людей здесь больше не работает. Обновите страницу.',
		stale: 'Выбор тем временем изменился. Обновите страницу.',
		'bad-signature': 'Подпись не подходит. Выйдите, войдите и попробуйте снова.',
		malformed: 'Чего-то не хватает. Проверьте поля.',
	},
};

const kk: ReturningMessages = {
	forgot: 'Құпия сөйлемді ұмыттым',
	recoverHeading: 'Кілттерімді қайтару',
	recoverLead:
		'Өзіңіз таңдаған үш әріптестің екеуі көмектесе алады. Оларға телефонмен код оқып бересіз. Кілттеріңізді ешкім көрмейді.',
	recoverBegin: 'Әріптестерден сұрау',
	recoverBack: 'Кіруге қайту',
	recoverNew: 'Кілттеріңіз қайтып келді. Жаңа құпия сөйлем ойлап, аутентификаторды қайта қосыңыз.',
	recoverSubmit: 'Аяқтау',
	recoverDone: 'Кілттеріңіз қайтадан өзіңізде. Жаңа сөйлеммен және жаңа кодпен кіріңіз.',
	recoverDoneHelp:
		'Бұрынғы сеанстарыңыздың бәрі аяқталды, кіру кілттеріңіз күшін жойды. Қалпына келтіру журналға жазылды, кім көмектескенін әкімші көреді.',
	refusals: {
		'no-shares':
			'Бұл логинге үлес жоқ: не логин қате, не әріптестер таңдалмаған. Оларсыз кілттерді ешкім қайтара алмайды; бұл — түпкілікті. Әкімшіден сізді қайта шақыруды сұраңыз.',
		'too-few-helpers':
			'Таңдалған әріптестердің екеуден азы ғана мұнда істейді. Кілттерді ешкім қайтара алмайды; бұл — түпкілікті. Әкімшіден сізді қайта шақыруды сұраңыз.',
		wait: (seconds: number) => `Бұл атпен көмек тым жиі сұралды. ${seconds} секундтан кейін қайталаңыз.`,
		'no-such-request': 'Мұндай сұрау енді жоқ. Басынан бастаңыз.',
		'request-over': 'Сұрау бітті: аяқталған, тоқтатылған немесе бір тәулік өткен. Басынан бастаңыз.',
		'not-your-share': 'Бұл сұрауға сізде үлес жоқ.',
		already: 'Сіз үлесіңізді беріп қойғансыз.',
		'too-few-shares': 'Екі үлес керек.',
		'wrong-code': 'Код қате. Аутентификаторға тағы қараңыз.',
		'wrong-passphrase': 'Бұрынғы құпия сөйлем қате.',
		'code-differs':
			'Бұл — осы сұраудың коды емес. Қайта оқып беруін сұраңыз. Тағы сәйкес келмесе, бөтен біреу сұрап тұруы мүмкін: ештеңе бермей, әкімшіге айтыңыз.',
		'unknown-member': 'Бұл адамның тексерілген сертификаты сізде жоқ. Бетті жаңартыңыз.',
		'forged-shares': 'Бұл адам мұндай үлестерді таңдамаған. Ештеңе бермей, әкімшіге айтыңыз.',
		'another-organisation': 'Бұл үлес басқа ұйымдікі. Ештеңе берілген жоқ.',
		'root-changed':
			'Тоқтаңыз. Әріптестеріңіз білетін түбір кілт бұл сервер көрсеткен кілт емес. Әкімшіге басқа жолмен айтыңыз.',
		'three-helpers': 'Әртүрлі үш әріптесті таңдаңыз.',
		'employer-helper': 'Жұмыс берушінің адамдары көмекші бола алмайды. Орталықтан біреуді таңдаңыз.',
		'not-yourself': 'Өзіңізді таңдай алмайсыз.',
		'all-custodians': 'Тек кілт сақтаушыларды таңдадыңыз: кемінде біреуін басқа адамға ауыстырыңыз.',
		'no-such-helper': 'Бұл адамдардың бірі енді мұнда істемейді. Бетті жаңартыңыз.',
		stale: 'Таңдауыңыз осы арада өзгеріпті. Бетті жаңартыңыз.',
		'bad-signature': 'Қолтаңба сәйкес емес. Шығып, қайта кіріп көріңіз.',
		malformed: 'Бірдеңе жетпейді. Өрістерді тексеріңіз.',
	},
};

export const returningMessages = { kk, ru, en } satisfies Record<Locale, ReturningMessages>;

/** Words of passkeys, on the account page and at the sign-in. */
import type { Locale } from '#platform/locale.ts';

const en = {
	heading: 'Passkeys',
	lead: 'Sign in with a fingerprint, a PIN or a security key instead of typing. Your passphrase stays and always works.',
	none: 'You have no passkey yet.',
	notHere: 'This browser does not know passkeys.',
	name: 'Name, so that you know it again',
	add: 'Add a passkey',
	addedOpens: 'The passkey is added. It opens your keys: you can sign in with it alone.',
	addedDigits:
		'The passkey is added. It cannot open your keys here (it lacks the PRF extension), so it stands for the six digits only: you still type your passphrase.',
	opens: 'opens your keys',
	digits: 'instead of the six digits only',
	made: (on: string) => `added ${on}`,
	used: (on: string) => `last used ${on}`,
	revoked: (on: string) => `revoked ${on}`,
	revoke: 'Revoke',
	revokeThat: (name: string) => `Revoke: ${name}`,
	revokedNow: 'The passkey is revoked. Your other sessions have ended.',
	signIn: 'Sign in with a passkey',
	signInHelp: 'Type your login first. The passphrase only if your passkey does not open your keys.',
	refusals: {
		'passkey-cancelled': 'Nothing came from the passkey. Try again, or use passphrase and code.',
		'passphrase-needed':
			'This passkey stands for the six digits only. Type your passphrase as well and choose “Sign in with a passkey” again.',
		'passkey-revoked': 'This passkey was revoked. Sign in with passphrase and code.',
		'unknown-passkey': 'This passkey does not belong to this login. Check the login.',
		'passkey-not-verified': 'The passkey’s answer does not fit. Try again, or use passphrase and code.',
		'passkey-known': 'This passkey is added already.',
		'passkey-opens-nothing':
			'This passkey does not open your keys in this browser. Type your passphrase as well and try again.',
		'challenge-over': 'That took too long. Try again.',
		'login-needed': 'Type your login first.',
	} as Record<string, string>,
};

type PasskeyMessages = typeof en;

const ru: PasskeyMessages = {
	heading: 'Ключи доступа (passkeys)',
	lead: 'Вход по отпечатку, PIN-коду или ключу безопасности вместо набора. Парольная фраза остаётся и действует всегда.',
	none: 'У вас ещё нет ключа доступа.',
	notHere: 'Этот браузер не умеет работать с ключами доступа.',
	name: 'Название, чтобы узнать его потом',
	add: 'Добавить ключ доступа',
	addedOpens: 'Ключ доступа добавлен. Он открывает ваши ключи: можно входить только с ним.',
	addedDigits:
		'Ключ доступа добавлен. Открыть ваши ключи он здесь не может (нет расширения PRF), поэтому заменяет только шесть цифр: парольную фразу вы набираете по-прежнему.',
	opens: 'открывает ваши ключи',
	digits: 'только вместо шести цифр',
	made: (on) => `добавлен ${on}`,
	used: (on) => `последний вход ${on}`,
	revoked: (on) => `отозван ${on}`,
	revoke: 'Отозвать',
	revokeThat: (name) => `Отозвать: ${name}`,
	revokedNow: 'Ключ доступа отозван. Другие ваши сеансы закончены.',
	signIn: 'Войти с ключом доступа',
	signInHelp:
		'Сначала наберите логин. Парольная фраза нужна, только если ваш ключ доступа не открывает ключи.',
	refusals: {
		'passkey-cancelled':
			'От ключа доступа ничего не пришло. Попробуйте ещё раз или войдите с фразой и кодом.',
		'passphrase-needed':
			'Этот ключ доступа заменяет только шесть цифр. Наберите и парольную фразу, затем снова «Войти с ключом доступа».',
		'passkey-revoked': 'Этот ключ доступа отозван. Войдите с парольной фразой и кодом.',
		'unknown-passkey': 'Этот ключ доступа не от этого логина. Проверьте логин.',
		'passkey-not-verified':
			'Ответ ключа доступа не подходит. Попробуйте ещё раз или войдите с фразой и кодом.',
		'passkey-known': 'Этот ключ доступа уже добавлен.',
		'passkey-opens-nothing':
			'В этом браузере ключ доступа не открывает ваши ключи. Наберите и парольную фразу и попробуйте снова.',
		'challenge-over': 'Прошло слишком много времени. Попробуйте ещё раз.',
		'login-needed': 'Сначала наберите логин.',
	},
};

const kk: PasskeyMessages = {
	heading: 'Кіру кілттері (passkeys)',
	lead: 'Терудің орнына саусақ ізімен, PIN-кодпен немесе қауіпсіздік кілтімен кіру. Құпия сөйлем қалады және әрқашан жарамды.',
	none: 'Сізде әзірге кіру кілті жоқ.',
	notHere: 'Бұл браузер кіру кілттерімен жұмыс істей алмайды.',
	name: 'Кейін танитындай атауы',
	add: 'Кіру кілтін қосу',
	addedOpens: 'Кіру кілті қосылды. Ол кілттеріңізді ашады: тек сонымен кіре аласыз.',
	addedDigits:
		'Кіру кілті қосылды. Мұнда ол кілттеріңізді аша алмайды (PRF кеңейтімі жоқ), сондықтан тек алты цифрдың орнына жүреді: құпия сөйлемді бұрынғыдай тересіз.',
	opens: 'кілттеріңізді ашады',
	digits: 'тек алты цифрдың орнына',
	made: (on) => `қосылған күні: ${on}`,
	used: (on) => `соңғы кіру: ${on}`,
	revoked: (on) => `күші жойылған күні: ${on}`,
	revoke: 'Күшін жою',
	revokeThat: (name) => `Күшін жою: ${name}`,
	revokedNow: 'Кіру кілтінің күші жойылды. Басқа сеанстарыңыз аяқталды.',
	signIn: 'Кіру кілтімен кіру',
	signInHelp: 'Алдымен логинді теріңіз. Құпия сөйлем кіру кілтіңіз кілттерді ашпаса ғана керек.',
	refusals: {
		'passkey-cancelled':
			'Кіру кілтінен ештеңе келмеді. Қайталаңыз немесе құпия сөйлеммен және кодпен кіріңіз.',
		'passphrase-needed':
			'Бұл кіру кілті тек алты цифрдың орнына жүреді. Құпия сөйлемді де теріп, «Кіру кілтімен кіру» дегенді қайта басыңыз.',
		'passkey-revoked': 'Бұл кіру кілтінің күші жойылған. Құпия сөйлеммен және кодпен кіріңіз.',
		'unknown-passkey': 'Бұл кіру кілті осы логиндікі емес. Логинді тексеріңіз.',
		'passkey-not-verified':
			'Кіру кілтінің жауабы сәйкес емес. Қайталаңыз немесе құпия сөйлеммен және кодпен кіріңіз.',
		'passkey-known': 'Бұл кіру кілті қосылып қойған.',
		'passkey-opens-nothing':
			'Бұл браузерде кіру кілті кілттеріңізді ашпайды. Құпия сөйлемді де теріп, қайталаңыз.',
		'challenge-over': 'Тым көп уақыт өтті. Қайталаңыз.',
		'login-needed': 'Алдымен логинді теріңіз.',
	},
};

export const passkeyMessages = { kk, ru, en } satisfies Record<Locale, PasskeyMessages>;

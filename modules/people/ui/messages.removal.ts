/** Words of removing a member. */
import type { Locale } from '#platform/locale.ts';

const en = {
	open: 'Remove…',
	heading: (title: string) => `Remove “${title}”`,
	what: 'They are signed out at once and cannot sign in again. This cannot be undone; they can be invited anew, with new keys.',
	desks: (names: string) =>
		`These desks get a new key, which only those who remain hold: ${names}. New referrals are sealed to it from this moment.`,
	cases:
		'Open referrals at these desks keep their keys until somebody there renews them. Ask them to do so today: it is one button above the list.',
	kept: 'Whatever the person has read, or copied, stays known to them. No software takes that back.',
	custodian:
		'This person keeps one of three shares of each worker’s name. For referrals that are here already, the other two suffice. For new ones a third custodian is needed: until you invite and confirm one, names are sealed to the workers alone.',
	administrator:
		'This person also had the root of the organisation in their hands. The root is not changed by this. If you do not trust them any more, the organisation should be set up anew.',
	lost: (names: string) =>
		`Nobody else sits here: ${names}. What is sealed there could never be opened again. First let somebody else in to the desk, then remove this person.`,
	confirm: (title: string) => `Remove “${title}” for good`,
	working: 'Making the new keys…',
	cancel: 'Cancel',
	done: (title: string) => `${title} is removed. Their desks have new keys.`,
	refusals: {
		'you-were-removed':
			'Another administrator has removed you at the same moment. Nothing was changed by you.',
		'not-yourself': 'Nobody removes themself. Ask another administrator.',
		'last-root-keeper':
			'This person keeps the root and you do not: then nobody could sign any more. Take up the root from the escrow file first.',
		'no-such-member': 'This person was removed already. Load the page again.',
		'last-of-desk': 'Nobody else sits at one of their desks. Let somebody in there first.',
		'stale-epoch': 'A desk got another new key in the meantime. Try again.',
		'stale-seats': 'Who sits at a desk has changed in the meantime. Try again.',
		'not-certified': 'Somebody who remains has no confirmed key. Confirm their keys first.',
		malformed: 'The request was not complete. Load the page again.',
		'bad-signature': 'The signature does not fit. Sign out, sign in and try again.',
	} as Record<string, string>,
};

type Words = typeof en;

const ru: Words = {
	open: 'Исключить…',
	heading: (title) => `Исключить: ${title}`,
	what: 'Сеанс этого человека закончится сразу, войти снова он не сможет. Отменить это нельзя; можно пригласить его заново, с новыми ключами.',
	desks: (names) =>
		`Эти службы получат новый ключ, и будет он только у тех, кто остаётся: ${names}. С этой минуты новые обращения запечатываются на него.`,
	cases:
		'Открытые обращения этих служб сохраняют прежние ключи, пока кто-нибудь из службы их не обновит. Попросите сделать это сегодня: это одна кнопка над списком.',
	kept: 'Что человек прочитал или скопировал, он знает и дальше. Никакая программа этого не отменит.',
	custodian:
		'Этот человек хранит одну из трёх долей ключа к имени каждого работника. Для обращений, которые уже здесь, хватит двух других. Для новых нужен третий хранитель: пока вы его не пригласили и не подтвердили, имена запечатываются только для самих работников.',
	administrator:
		'У этого человека в руках был и корневой ключ организации. Он при этом не меняется. Если вы больше не доверяете этому человеку, организацию нужно создать заново.',
	lost: (names) =>
		`Больше здесь никого нет: ${names}. То, что там запечатано, никто никогда не откроет. Сначала впустите в службу кого-то ещё, потом исключайте.`,
	confirm: (title) => `Исключить насовсем: ${title}`,
	working: 'Создаём новые ключи…',
	cancel: 'Отмена',
	done: (title) => `${title}: исключение выполнено. У служб новые ключи.`,
	refusals: {
		'you-were-removed':
			'В ту же минуту другой администратор исключил вас. От вашего имени ничего не изменилось.',
		'not-yourself': 'Никто не исключает сам себя. Попросите другого администратора.',
		'last-root-keeper':
			'Корневой ключ хранит этот человек, а вы нет: подписывать стало бы некому. Сначала возьмите корневой ключ из резервного файла.',
		'no-such-member': 'Этот человек уже исключён. Загрузите страницу заново.',
		'last-of-desk': 'В одной из служб больше никого нет. Сначала впустите туда кого-то ещё.',
		'stale-epoch': 'Служба за это время получила другой новый ключ. Попробуйте ещё раз.',
		'stale-seats': 'Состав службы за это время изменился. Попробуйте ещё раз.',
		'not-certified': 'У кого-то из остающихся ключи не подтверждены. Сначала подтвердите их.',
		malformed: 'Запрос неполный. Загрузите страницу заново.',
		'bad-signature': 'Подпись не сходится. Выйдите, войдите и попробуйте снова.',
	},
};

const kk: Words = {
	open: 'Шығару…',
	heading: (title) => `Шығару: ${title}`,
	what: 'Бұл адамның сеансы бірден аяқталады, ол қайта кіре алмайды. Мұны кері қайтаруға болмайды; жаңа кілттермен қайта шақыруға болады.',
	desks: (names) =>
		`Мына қызметтер жаңа кілт алады, ол тек қалғандарда болады: ${names}. Осы сәттен бастап жаңа өтініштер соған мөрленеді.`,
	cases:
		'Бұл қызметтердегі ашық өтініштердің кілті қызметтегі біреу жаңартқанша бұрынғыдай қалады. Соны бүгін жасауын сұраңыз: тізім үстіндегі бір түйме.',
	kept: 'Адам оқығанын не көшіріп алғанын біле береді. Мұны ешқандай бағдарлама өшіре алмайды.',
	custodian:
		'Бұл адам әр жұмысшының атын ашатын кілттің үш үлесінің бірін сақтайды. Қазір бар өтініштерге қалған екеуі жетеді. Жаңаларына үшінші кілт сақтаушы керек: оны шақырып, растағанша, аттар тек жұмысшылардың өздеріне мөрленеді.',
	administrator:
		'Бұл адамның қолында ұйымның түбірлік кілті де болды. Ол мұнымен өзгермейді. Бұл адамға енді сенбесеңіз, ұйымды жаңадан құру керек.',
	lost: (names) =>
		`Мұнда басқа ешкім жоқ: ${names}. Онда мөрленгенді енді ешкім аша алмас еді. Алдымен қызметке басқа біреуді кіргізіңіз, содан кейін шығарыңыз.`,
	confirm: (title) => `Біржола шығару: ${title}`,
	working: 'Жаңа кілттер жасалып жатыр…',
	cancel: 'Бас тарту',
	done: (title) => `${title} шығарылды. Қызметтердің кілті жаңа.`,
	refusals: {
		'you-were-removed': 'Дәл сол сәтте сізді басқа әкімші шығарды. Сіздің атыңыздан ештеңе өзгерген жоқ.',
		'not-yourself': 'Ешкім өзін өзі шығармайды. Басқа әкімшіден сұраңыз.',
		'last-root-keeper':
			'Түбір кілт осы адамда, сізде жоқ: қол қоятын ешкім қалмас еді. Алдымен түбір кілтті сақтық файлдан алыңыз.',
		'no-such-member': 'Бұл адам шығарылып қойған. Бетті қайта жүктеңіз.',
		'last-of-desk': 'Қызметтердің бірінде басқа ешкім жоқ. Алдымен онда біреуді кіргізіңіз.',
		'stale-epoch': 'Қызмет осы арада басқа жаңа кілт алды. Қайталап көріңіз.',
		'stale-seats': 'Осы арада қызмет құрамы өзгерді. Қайталап көріңіз.',
		'not-certified': 'Қалғандардың бірінің кілті расталмаған. Алдымен соны растаңыз.',
		malformed: 'Сұрау толық емес. Бетті қайта жүктеңіз.',
		'bad-signature': 'Қолтаңба сәйкес емес. Шығып, қайта кіріп көріңіз.',
	},
};

export const messages = { kk, ru, en } satisfies Record<Locale, Words>;

/** Words of new keys, of stepping back from a referral, and of excluding somebody from it. */
import type { Locale } from '#platform/locale.ts';

const en = {
	entry: {
		rekey: 'gave this referral a new key',
		recuse: 'stepped back from this referral',
		exclude: 'excluded members from this referral',
	},
	acts: {
		rekey: { name: 'New key', help: 'What follows is sealed anew.', send: 'Make it' },
		recuse: {
			name: 'Step back',
			help: 'You know somebody in this, or it concerns you. You will not see this referral any more; what follows is sealed to your colleagues alone. Only they can bring you back, by another referral.',
			text: 'Why (your colleagues and the worker read it)',
			send: 'Step back from this referral',
		},
		exclude: {
			name: 'Exclude somebody',
			help: 'They will not see this referral any more, and what follows is not sealed to them. What they have read they know.',
			who: 'Whom',
			nobody: 'Nobody else sits at your desks.',
			send: 'Exclude from this referral',
		},
	},
	refusals: {
		'stale-epoch':
			'A desk has got a new key in the meantime. Load the page again and send once more; your text is kept.',
		'key-due':
			'This referral needs a new key first, which only the answering desk can make. Ask them to open it.',
		'last-member':
			'Nobody would be left at the desk who may read this referral. First hand it over to another desk, or let somebody in.',
		'notes-closed':
			'Somebody who holds the desk’s key is excluded from this referral, so no note can be sealed to the desk. Speak with your colleagues instead.',
		'wrong-recipients': 'Who sits at the desks has changed in the meantime. Try again.',
		'not-genuine':
			'The keys of this referral do not fit what its entries say. Nothing was sealed. Tell the administrator.',
	},
	due: {
		text: (count: number) =>
			count === 1
				? 'One open referral still uses a key that somebody holds who should not.'
				: `${count} open referrals still use keys that somebody holds who should not.`,
		help: 'A colleague has left or stepped back. Until the keys are renewed, what is said there is sealed to the old ones. You may close the page and go on later.',
		renew: 'Renew the keys',
		working: (done: number, of: number) => `Renewed: ${done} of ${of}`,
		stop: 'Stop',
		done: (count: number) => `Keys renewed: ${count}.`,
		left: (count: number) => `Not renewed: ${count}. Their entries do not fit. Open them and look.`,
	},
};
type Words = typeof en;

const ru: Words = {
	entry: {
		rekey: 'дал(а) обращению новый ключ',
		recuse: 'взял(а) самоотвод',
		exclude: 'исключил(а) сотрудников из этого обращения',
	},
	acts: {
		rekey: { name: 'Новый ключ', help: 'Всё дальнейшее запечатывается заново.', send: 'Сделать' },
		recuse: {
			name: 'Взять самоотвод',
			help: 'Вы знаете кого-то из участников, или дело касается вас. Вы больше не увидите это обращение; дальнейшее запечатывается только для ваших коллег. Вернуть вас в него нельзя.',
			text: 'Почему (прочтут ваши коллеги и работник)',
			send: 'Взять самоотвод',
		},
		exclude: {
			name: 'Исключить сотрудника',
			help: 'Он больше не увидит это обращение, и дальнейшее для него не запечатывается. Что он прочитал, то знает.',
			who: 'Кого',
			nobody: 'Больше в ваших службах никого нет.',
			send: 'Исключить из этого обращения',
		},
	},
	refusals: {
		'stale-epoch':
			'Служба за это время получила новый ключ. Загрузите страницу заново и отправьте ещё раз; ваш текст сохранён.',
		'key-due':
			'Обращению сначала нужен новый ключ, а сделать его может только отвечающая служба. Попросите их открыть обращение.',
		'last-member':
			'В службе не осталось бы никого, кто может читать это обращение. Сначала передайте его другой службе или впустите кого-то.',
		'notes-closed':
			'Из этого обращения исключён сотрудник, у которого есть ключ службы, поэтому заметку для службы запечатать нельзя. Поговорите с коллегами.',
		'wrong-recipients': 'Состав служб за это время изменился. Попробуйте ещё раз.',
		'not-genuine':
			'Ключи этого обращения не сходятся с его записями. Ничего не запечатано. Сообщите администратору.',
	},
	due: {
		text: (count) => `Открытых обращений с ключами, которые есть у тех, у кого их быть не должно: ${count}.`,
		help: 'Кто-то из коллег ушёл или взял самоотвод. Пока ключи не обновлены, сказанное там запечатывается прежними. Страницу можно закрыть и продолжить позже.',
		renew: 'Обновить ключи',
		working: (done, of) => `Обновлено: ${done} из ${of}`,
		stop: 'Остановить',
		done: (count) => `Ключи обновлены: ${count}.`,
		left: (count) => `Не обновлено: ${count}. Записи не сходятся. Откройте их и посмотрите.`,
	},
};

const kk: Words = {
	entry: {
		rekey: 'өтінішке жаңа кілт берді',
		recuse: 'осы өтінішті қараудан өздігінен бас тартты',
		exclude: 'қызметкерлерді осы өтініштен шеттетті',
	},
	acts: {
		rekey: { name: 'Жаңа кілт', help: 'Бұдан былайғының бәрі қайта мөрленеді.', send: 'Жасау' },
		recuse: {
			name: 'Өздігінен бас тарту',
			help: 'Қатысушылардың бірін танысаңыз не іс өзіңізге қатысты болса. Бұл өтінішті енді көрмейсіз; бұдан былай жазылғаны тек әріптестеріңізге мөрленеді. Сізді оған қайтаруға болмайды.',
			text: 'Неліктен (әріптестеріңіз бен жұмысшы оқиды)',
			send: 'Осы өтінішті қараудан бас тарту',
		},
		exclude: {
			name: 'Қызметкерді шеттету',
			help: 'Ол бұл өтінішті енді көрмейді, бұдан былай жазылғаны оған мөрленбейді. Бұрын оқығанын біле береді.',
			who: 'Кімді',
			nobody: 'Қызметтеріңізде басқа ешкім жоқ.',
			send: 'Осы өтініштен шеттету',
		},
	},
	refusals: {
		'stale-epoch': 'Қызмет осы арада жаңа кілт алды. Бетті қайта жүктеп, тағы жіберіңіз; мәтініңіз сақталды.',
		'key-due':
			'Өтінішке алдымен жаңа кілт керек, оны тек жауап беретін қызмет жасай алады. Өтінішті ашуын сұраңыз.',
		'last-member':
			'Қызметте бұл өтінішті оқи алатын ешкім қалмас еді. Алдымен оны басқа қызметке беріңіз немесе біреуді кіргізіңіз.',
		'notes-closed':
			'Қызмет кілті бар қызметкер бұл өтініштен шеттетілген, сондықтан қызметке жазба мөрлеуге болмайды. Әріптестеріңізбен сөйлесіңіз.',
		'wrong-recipients': 'Осы арада қызметтер құрамы өзгерді. Қайталап көріңіз.',
		'not-genuine': 'Бұл өтініштің кілттері жазбаларымен сәйкес емес. Ештеңе мөрленген жоқ. Әкімшіге айтыңыз.',
	},
	due: {
		text: (count) => `Кілті болмауы тиіс адамда бар ашық өтініштер: ${count}.`,
		help: 'Әріптестердің бірі кетті не өтінішті қараудан бас тартты. Кілттер жаңартылғанша, онда айтылған сөз бұрынғы кілттермен мөрленеді. Бетті жауып, кейін жалғастыруға болады.',
		renew: 'Кілттерді жаңарту',
		working: (done, of) => `Жаңартылды: ${of} ішінен ${done}`,
		stop: 'Тоқтату',
		done: (count) => `Жаңартылған кілттер: ${count}.`,
		left: (count) => `Жаңартылмады: ${count}. Жазбалары сәйкес емес. Ашып қараңыз.`,
	},
};

export const keyWords = { kk, ru, en } satisfies Record<Locale, Words>;

/** Words about who has read a case. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';

export const readByMessages = {
	kk: {
		heading: 'Бұл өтінішті кім оқыды',
		lead: 'Әр қызметкер мен күн бөлігіне бір жол. Мұны әкімші де көреді, бірақ өтініштің мазмұнын көрмейді.',
		loading: 'Жүктеліп жатыр…',
		failed: 'Жүктелмеді. Қайта ашып көріңіз.',
		what: { opened: 'ашты', exported: 'көшіріп шығарды', texts: 'мәтінін іздеуге алды' },
	},
	ru: {
		heading: 'Кто читал это обращение',
		lead: 'По строке на сотрудника и часть дня. Это видит и администратор, но содержания он не видит.',
		loading: 'Загружаем…',
		failed: 'Не загрузилось. Откройте ещё раз.',
		what: { opened: 'открывал(а)', exported: 'выгружал(а)', texts: 'взял(а) тексты для поиска' },
	},
	en: {
		heading: 'Who has read this referral',
		lead: 'One line for each member and part of the day. The administrator sees it too, and sees nothing of the content.',
		loading: 'Loading…',
		failed: 'It did not load. Open it again.',
		what: { opened: 'opened it', exported: 'exported it', texts: 'took its texts into the search' },
	},
} satisfies Record<Locale, Record<string, string | Record<string, string>>>;

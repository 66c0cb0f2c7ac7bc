/** A matter on a line of days. Kazakh awaits a native editor. */
import type { Locale } from '#platform/locale.ts';
import type { ObligationStatus } from '../contract.ts';

type Messages = {
	picture(from: string, to: string): string;
	shaded: string;
	shadedHoliday: string;
	calendarUnknown: string;
	today(day: string): string;
	event: Record<'start' | 'due' | 'done', (title: string) => string>;
	between(from: string, to: string): string;
	table: string;
	step: string;
	who: string;
	from: string;
	due: string;
	done: string;
	state: string;
	status: Record<ObligationStatus, string>;
	noDate: string;
};

export const messages: Record<Locale, Messages> = {
	kk: {
		picture: (from, to) =>
			`Мерзімдер желісі: ${from} – ${to}. Дәл осы мәлімет төменде кесте түрінде берілген.`,
		shaded: 'Боялғаны – демалыс күндер.',
		shadedHoliday: 'Боялғаны – демалыс күндер, қоюырағы – мерекелер.',
		calendarUnknown: 'Жолақпен белгіленген күндердің күнтізбесі әлі белгісіз.',
		today: (day) => `бүгін, ${day}`,
		event: {
			start: (title) => `${title}: мерзім басталды`,
			due: (title) => `${title}: соңғы күн`,
			done: (title) => `${title}: орындалды`,
		},
		between: (from, to) => `${from} мен ${to} аралығында`,
		table: 'Кесте түрінде',
		step: 'Қадам',
		who: 'Кім',
		from: 'Басталуы',
		due: 'Соңғы күн',
		done: 'Орындалған күн',
		state: 'Жағдайы',
		status: {
			waiting: 'уақыты келген жоқ',
			'not-applicable': 'қолданылмайды',
			unknown: 'соңғы күні белгісіз',
			'in-doubt': 'анық емес',
			open: 'мерзімі өткен жоқ',
			overdue: 'мерзімінде орындалмады',
			expired: 'мерзімі өтті',
			met: 'орындалды',
		},
		noDate: '–',
	},
	ru: {
		picture: (from, to) => `Сроки на линии дней: ${from} – ${to}. То же самое есть ниже в таблице.`,
		shaded: 'Закрашены нерабочие дни.',
		shadedHoliday: 'Закрашены нерабочие дни, темнее — праздники.',
		calendarUnknown: 'Календарь заштрихованных дней ещё не известен.',
		today: (day) => `сегодня, ${day}`,
		event: {
			start: (title) => `${title}: срок пошёл`,
			due: (title) => `${title}: последний день`,
			done: (title) => `${title}: сделано`,
		},
		between: (from, to) => `между ${from} и ${to}`,
		table: 'То же в таблице',
		step: 'Шаг',
		who: 'Кто',
		from: 'Начало срока',
		due: 'Последний день',
		done: 'Сделано',
		state: 'Как обстоит дело',
		status: {
			waiting: 'время не пришло',
			'not-applicable': 'не применяется',
			unknown: 'последний день не известен',
			'in-doubt': 'неясно',
			open: 'срок не прошёл',
			overdue: 'не сделано в срок',
			expired: 'срок истёк',
			met: 'сделано',
		},
		noDate: '–',
	},
	en: {
		picture: (from, to) => `Terms on a line of days: ${from} to ${to}. The same stands below as a table.`,
		shaded: 'Shaded: days on which nobody works.',
		shadedHoliday: 'Shaded: days on which nobody works; darker: holidays.',
		calendarUnknown: 'The calendar of the hatched days is not known yet.',
		today: (day) => `today, ${day}`,
		event: {
			start: (title) => `${title}: the term began`,
			due: (title) => `${title}: last day`,
			done: (title) => `${title}: done`,
		},
		between: (from, to) => `between ${from} and ${to}`,
		table: 'The same as a table',
		step: 'Step',
		who: 'Who',
		from: 'Term from',
		due: 'Last day',
		done: 'Done',
		state: 'How it stands',
		status: {
			waiting: 'not yet begun',
			'not-applicable': 'does not apply',
			unknown: 'the last day is not known',
			'in-doubt': 'in doubt',
			open: 'still in time',
			overdue: 'not done in time',
			expired: 'the time is over',
			met: 'done',
		},
		noDate: '–',
	},
};

/** The working calendar of Kazakhstan for a five-day week, 2012 to 2027. Sources: law/kz/SOURCES.md. */
import type { CalendarData } from '#modules/procedures/contract.ts';
import { fixedHolidays } from './holidays.ts';
import { years } from './years.ts';

export const calendar: CalendarData = {
	id: 'kz',
	title: {
		kk: 'Қазақстан Республикасының жұмыс күнтізбесі, бес күндік апта',
		ru: 'Рабочий календарь Республики Казахстан, пятидневная неделя',
		en: 'Working calendar of the Republic of Kazakhstan, five-day week',
	},
	weekend: [6, 7],
	sources: {
		vacanza: {
			title: {
				kk: 'vacanza/holidays, 2026 жылғы 23 шілде',
				ru: 'vacanza/holidays, 23 июля 2026 года',
				en: 'vacanza/holidays, 23 July 2026',
			},
			divided: 'points',
			url: 'https://github.com/vacanza/holidays',
		},
	},
	fixedHolidays,
	kurbanAit: {
		kk: 'Құрбан айттың бірінші күні',
		ru: 'первый день Курбан-айта',
		en: 'first day of Kurban Ait',
	},
	years,
};

/**
 * Holidays of Kazakhstan that keep the same days every year (the Law on Holidays; the
 * seventh of January is a day off by article 84(5) of the Labour Code). The years are those in which a day was kept,
 * as far as Senim's calendar reaches; null means that no bound lies within it.
 */
import type { FixedHoliday } from '#modules/procedures/contract.ts';

const independenceDay = { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' };
const constitutionDay = { kk: 'Конституция күні', ru: 'День Конституции', en: 'Constitution Day' };

export const fixedHolidays: readonly FixedHoliday[] = [
	{
		id: 'new-year',
		name: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' },
		days: ['01-01', '01-02'],
		from: null,
		to: null,
	},
	{
		id: 'christmas',
		name: { kk: 'Православиелік Рождество', ru: 'православное Рождество', en: 'Orthodox Christmas' },
		days: ['01-07'],
		from: null,
		to: null,
	},
	{
		id: 'womens-day',
		name: {
			kk: 'Халықаралық әйелдер күні',
			ru: 'Международный женский день',
			en: 'International Women’s Day',
		},
		days: ['03-08'],
		from: null,
		to: null,
	},
	// Moved from 30 August by the law in force since 1 July 2026; not kept at all in 2026.
	{ id: 'constitution-day', name: constitutionDay, days: ['08-30'], from: null, to: 2025 },
	{ id: 'constitution-day', name: constitutionDay, days: ['03-15'], from: 2027, to: null },
	{
		id: 'nauryz',
		name: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' },
		days: ['03-21', '03-22', '03-23'],
		from: null,
		to: null,
	},
	{
		id: 'unity-day',
		name: {
			kk: 'Қазақстан халқының бірлігі мерекесі',
			ru: 'Праздник единства народа Казахстана',
			en: 'Day of Unity of the People of Kazakhstan',
		},
		days: ['05-01'],
		from: null,
		to: null,
	},
	{
		id: 'defender-day',
		name: { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' },
		days: ['05-07'],
		from: 2013,
		to: null,
	},
	{
		id: 'victory-day',
		name: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' },
		days: ['05-09'],
		from: null,
		to: null,
	},
	{
		id: 'capital-day',
		name: { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' },
		days: ['07-06'],
		from: null,
		to: null,
	},
	{
		id: 'republic-day',
		name: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' },
		days: ['10-25'],
		from: 2022,
		to: null,
	},
	{
		id: 'first-president-day',
		name: {
			kk: 'Тұңғыш Президент күні',
			ru: 'День Первого Президента',
			en: 'Day of the First President',
		},
		days: ['12-01'],
		from: null,
		to: 2021,
	},
	{ id: 'independence-day', name: independenceDay, days: ['12-16', '12-17'], from: null, to: 2021 },
	{ id: 'independence-day', name: independenceDay, days: ['12-16'], from: 2022, to: null },
];

import type { Texts } from '#platform/locale.ts';

/**
 * Regions and cities of republican significance since June 2022, by the first two digits of KATO.
 * Source: Bureau of National Statistics, classifier of administrative-territorial objects (KATO); names as in ISO 3166-2:KZ.
 */
export const regions: Readonly<Record<string, Texts>> = {
	'10': { kk: 'Абай облысы', ru: 'Абайская область', en: 'Abai Region' },
	'11': { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola Region' },
	'15': { kk: 'Ақтөбе облысы', ru: 'Актюбинская область', en: 'Aktobe Region' },
	'19': { kk: 'Алматы облысы', ru: 'Алматинская область', en: 'Almaty Region' },
	'23': { kk: 'Атырау облысы', ru: 'Атырауская область', en: 'Atyrau Region' },
	'27': { kk: 'Батыс Қазақстан облысы', ru: 'Западно-Казахстанская область', en: 'West Kazakhstan Region' },
	'31': { kk: 'Жамбыл облысы', ru: 'Жамбылская область', en: 'Zhambyl Region' },
	'33': { kk: 'Жетісу облысы', ru: 'Область Жетысу', en: 'Zhetisu Region' },
	'35': { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Karaganda Region' },
	'39': { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
	'43': { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Kyzylorda Region' },
	'47': { kk: 'Маңғыстау облысы', ru: 'Мангистауская область', en: 'Mangystau Region' },
	'55': { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' },
	'59': {
		kk: 'Солтүстік Қазақстан облысы',
		ru: 'Северо-Казахстанская область',
		en: 'North Kazakhstan Region',
	},
	'61': { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan Region' },
	'62': { kk: 'Ұлытау облысы', ru: 'Область Улытау', en: 'Ulytau Region' },
	'63': { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область', en: 'East Kazakhstan Region' },
	'71': { kk: 'Астана қаласы', ru: 'город Астана', en: 'Astana city' },
	'75': { kk: 'Алматы қаласы', ru: 'город Алматы', en: 'Almaty city' },
	'79': { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent city' },
};

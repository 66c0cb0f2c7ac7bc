/**
 * What differs from year to year: the first day of Kurban Ait, days off moved because a holiday fell on a weekend,
 * and days off exchanged for a worked weekend by order (today of the labour ministry, before of the Government).
 *
 * `confidence` is of the year as a whole: the list is a public one (vacanza/holidays), which agrees with the press
 * where that was checked; the orders themselves were not read, and another order may still come for a running or
 * coming year. A year that is not here is not known.
 */
import type { CalendarYear } from '#modules/procedures/contract.ts';

export const years: Readonly<Record<string, CalendarYear>> = {
	'2012': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2012-10-26', confidence: 'likely' },
		moved: {
			'2012-01-03': 'new-year',
			'2012-12-03': 'first-president-day',
			'2012-12-18': 'independence-day',
		},
		exchanged: [
			{ off: '2012-03-09', worked: '2012-03-11' },
			{ off: '2012-04-30', worked: '2012-04-28' },
			{ off: '2012-12-31', worked: '2012-12-29' },
		],
	},
	'2013': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2013-10-15', confidence: 'likely' },
		moved: {
			'2013-03-25': 'nauryz',
			'2013-07-08': 'capital-day',
			'2013-12-02': 'first-president-day',
		},
		exchanged: [
			{ off: '2013-05-10', worked: '2013-05-04' },
			{ off: '2013-10-14', worked: '2013-10-12' },
			{ off: '2014-01-03', worked: '2013-12-28' },
		],
	},
	'2014': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2014-10-04', confidence: 'likely' },
		moved: {
			'2014-03-10': 'womens-day',
			'2014-03-24': 'nauryz',
			'2014-03-25': 'nauryz',
			'2014-07-07': 'capital-day',
			'2014-09-01': 'constitution-day',
		},
		exchanged: [
			{ off: '2014-01-03', worked: '2013-12-28' },
			{ off: '2014-05-02', worked: '2014-05-04' },
			{ off: '2014-05-08', worked: '2014-05-11' },
		],
	},
	'2015': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2015-09-24', confidence: 'likely' },
		moved: {
			'2015-03-09': 'womens-day',
			'2015-03-24': 'nauryz',
			'2015-03-25': 'nauryz',
			'2015-05-11': 'victory-day',
			'2015-08-31': 'constitution-day',
		},
		exchanged: [],
	},
	'2016': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2016-09-12', confidence: 'likely' },
		moved: {
			'2016-01-04': 'new-year',
			'2016-05-02': 'unity-day',
			'2016-05-10': 'defender-day',
			'2016-12-19': 'independence-day',
		},
		exchanged: [{ off: '2016-03-07', worked: '2016-03-05' }],
	},
	'2017': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2017-09-01', confidence: 'likely' },
		moved: {
			'2017-01-03': 'new-year',
			'2017-05-08': 'defender-day',
			'2017-12-18': 'independence-day',
			'2017-12-19': 'independence-day',
		},
		exchanged: [
			{ off: '2017-03-20', worked: '2017-03-18' },
			{ off: '2017-07-07', worked: '2017-07-01' },
		],
	},
	'2018': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2018-08-21', confidence: 'likely' },
		moved: { '2018-12-03': 'first-president-day', '2018-12-18': 'independence-day' },
		exchanged: [
			{ off: '2018-03-09', worked: '2018-03-03' },
			{ off: '2018-04-30', worked: '2018-04-28' },
			{ off: '2018-05-08', worked: '2018-05-05' },
			{ off: '2018-08-31', worked: '2018-08-25' },
			{ off: '2018-12-31', worked: '2018-12-29' },
		],
	},
	'2019': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2019-08-11', confidence: 'likely' },
		moved: {
			'2019-03-25': 'nauryz',
			'2019-07-08': 'capital-day',
			'2019-12-02': 'first-president-day',
		},
		exchanged: [{ off: '2019-05-10', worked: '2019-05-04' }],
	},
	'2020': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2020-07-31', confidence: 'likely' },
		moved: {
			'2020-03-09': 'womens-day',
			'2020-03-24': 'nauryz',
			'2020-03-25': 'nauryz',
			'2020-08-31': 'constitution-day',
		},
		exchanged: [
			{ off: '2020-01-03', worked: '2020-01-05' },
			{ off: '2020-05-08', worked: '2020-05-11' },
			{ off: '2020-12-18', worked: '2020-12-20' },
		],
	},
	'2021': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2021-07-20', confidence: 'likely' },
		moved: {
			'2021-01-04': 'new-year',
			'2021-03-24': 'nauryz',
			'2021-05-03': 'unity-day',
			'2021-05-10': 'victory-day',
		},
		exchanged: [{ off: '2021-07-05', worked: '2021-07-03' }],
	},
	'2022': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2022-07-09', confidence: 'likely' },
		moved: {
			'2022-01-03': 'new-year',
			'2022-01-04': 'new-year',
			'2022-05-02': 'unity-day',
			'2022-05-10': 'defender-day',
		},
		exchanged: [
			{ off: '2022-03-07', worked: '2022-03-05' },
			{ off: '2022-08-29', worked: '2022-08-27' },
			{ off: '2022-10-24', worked: '2022-10-22' },
		],
	},
	'2023': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2023-06-28', confidence: 'likely' },
		moved: {
			'2023-01-03': 'new-year',
			'2023-05-08': 'defender-day',
			'2023-12-18': 'independence-day',
		},
		exchanged: [{ off: '2023-07-07', worked: '2023-07-01' }],
	},
	'2024': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2024-06-16', confidence: 'likely' },
		moved: { '2024-03-25': 'nauryz', '2024-07-08': 'capital-day' },
		exchanged: [{ off: '2024-05-08', worked: '2024-05-04' }],
	},
	'2025': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2025-06-06', confidence: 'likely' },
		moved: {
			'2025-03-10': 'womens-day',
			'2025-03-24': 'nauryz',
			'2025-03-25': 'nauryz',
			'2025-07-07': 'capital-day',
			'2025-09-01': 'constitution-day',
			'2025-10-27': 'republic-day',
		},
		exchanged: [{ off: '2025-01-03', worked: '2025-01-05' }],
	},
	'2026': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2026-05-27', confidence: 'unsure' },
		moved: {
			'2026-03-09': 'womens-day',
			'2026-03-24': 'nauryz',
			'2026-03-25': 'nauryz',
			'2026-05-11': 'victory-day',
			'2026-10-26': 'republic-day',
		},
		exchanged: [],
	},
	'2027': {
		confidence: 'likely',
		source: 'vacanza',
		kurbanAit: { day: '2027-05-16', confidence: 'unsure' },
		moved: {
			'2027-01-04': 'new-year',
			'2027-03-24': 'nauryz',
			'2027-05-03': 'unity-day',
			'2027-05-10': 'victory-day',
		},
		exchanged: [],
	},
};

/** Inspections for the register: three that a published report tells of, with what it leaves open, and one that is made up. */
import type { DeskDirectory } from '#modules/people/contract.ts';
import { addDays, type PlainDate, plainDate } from '#platform/plain-date.ts';
import type { Send } from '#platform/send.ts';
import { must } from './browser.ts';

const day = (date: string, until?: string) => ({ date, ...(until ? { until } : {}) });
const report = (where: string) => ({
	document: `Human Rights Watch, report of November 2016 on workers’ rights in Kazakhstan, ${where}`,
	link: null,
	grade: 'report',
});
const open = {
	language: 'en',
	employer: null,
	site: null,
	kind: 'not-known',
	grounds: '',
	to: null,
	found: 'not-known',
	violations: [],
	prescriptions: [],
	measures: [],
	appeals: [],
};
const withdraw = { affected: { of: 'workplace' }, wages: false, served: null, until: null };

const told = (today: PlainDate) => [
	{
		...open,
		reference: 'HRW-2016/E081',
		body: 'Labour inspectorate',
		employerName: 'ArcelorMittal Temirtau',
		region: '35',
		from: day('2015-02-01', '2015-02-11'),
		prescriptions: [
			{
				...withdraw,
				words: 'Withdraw the planned cut of wages by 25 percent.',
				fulfilled: day('2015-02-01', '2015-02-28'),
				shown: 'The company withdrew the cut and paid in full, says the report.',
			},
		],
		source: report('chapter VI, notes 221 and 223'),
		knownOn: today,
	},
	{
		...open,
		reference: 'HRW-2016/E083',
		body: 'Labour inspectorate',
		employerName: 'ArcelorMittal Temirtau',
		region: '35',
		from: day('2015-08-01', '2015-08-14'),
		prescriptions: [
			{
				...withdraw,
				words: 'Withdraw the planned cut of wages by 25 percent.',
				fulfilled: day('2015-08-21'),
				shown: 'The company put the cut aside, says an article of that day.',
			},
		],
		measures: [{ kind: 'to-court', against: 'organisation', day: day('2015-08-17'), amount: null, to: '' }],
		appeals: [
			{
				by: 'employer',
				prescription: 1,
				to: 'not-known',
				filed: day('2015-08-01', '2015-08-17'),
				received: null,
				decided: null,
				result: 'not-known',
			},
		],
		source: report('chapter VI, notes 221 to 223'),
		knownOn: today,
	},
	{
		...open,
		reference: 'HRW-2016/E156',
		body: 'Labour inspectorate, with the prosecutor and the akimat',
		employerName: 'KazStroyService',
		region: '27',
		kind: 'unplanned',
		grounds: 'A strike at the Chinarev oil field',
		from: day('2015-05-12', '2015-05-31'),
		found: 'none',
		source: { ...report('chapter III, note 185, and Annex 4: a letter of the company'), grade: 'employer' },
		knownOn: today,
	},
];

/** Made up, so that every part is filled in. */
const example = (today: PlainDate, employer: string) => ({
	...open,
	reference: 'Мысал-14',
	language: 'ru',
	body: 'Управление инспекции труда области (пример)',
	employer,
	employerName: '',
	region: '47',
	kind: 'unplanned',
	grounds: 'Сообщения о неоплаченных сверхурочных часах',
	from: day(addDays(today, -20)),
	to: day(addDays(today, -12)),
	found: 'violations',
	violations: [
		{
			article: '108',
			words: 'Сверхурочные часы за квартал не оплачены.',
			affected: { of: 'people', least: 64, most: 64 },
			gravity: 'serious',
		},
		{
			article: '182',
			words: 'Не выданы каски.',
			affected: { of: 'people', least: 3, most: 3 },
			gravity: 'severe',
		},
	],
	prescriptions: [
		{
			words: 'Выплатить сверхурочные за квартал.',
			affected: { of: 'people', least: 64, most: 64 },
			wages: true,
			served: day(addDays(today, -7)),
			until: day(addDays(today, 14)),
			fulfilled: null,
			shown: '',
		},
	],
	measures: [
		{ kind: 'suspension', against: 'organisation', day: day(addDays(today, -12)), amount: null, to: '' },
		{ kind: 'fine', against: 'organisation', day: day(addDays(today, -7)), amount: 393_200, to: '' },
	],
	appeals: [
		{
			by: 'employer',
			prescription: 1,
			to: 'higher-inspector',
			filed: day(addDays(today, -2)),
			received: day(addDays(today, -2)),
			decided: null,
			result: 'pending',
		},
	],
	source: { document: 'Акт проверки № 14 (пример)', link: null, grade: 'act' },
	knownOn: addDays(today, -5),
});

export async function writeInspections({ send }: { readonly send: Send }, desk: string, today: string) {
	const { employers } = await must(send<DeskDirectory>('GET', '/api/desk/directory'));
	const employer = employers.find(({ names }) => names.kk.includes('«А»'))!.id;
	for (const record of [...told(plainDate(today)), example(plainDate(today), employer)]) {
		const { id } = await must(send<{ id: string }>('POST', '/api/desk/inspections', { desk, record }));
		const publish = { after: 1, read: true, note: '', language: record.language };
		await must(send('POST', `/api/desk/inspections/${id}/publish`, publish));
	}
}

/** An inspection with something in every part. Only for tests. */
import { plainDate } from '#platform/plain-date.ts';
import type { InspectionRecord } from './record.ts';

const day = (date: string) => ({ date: plainDate(date) });

export const testRecord = (reference: string): InspectionRecord => ({
	reference,
	language: 'en',
	body: 'Labour inspectorate of the region',
	employer: null,
	employerName: 'Example employer',
	site: null,
	region: '47',
	kind: 'unplanned',
	grounds: 'A notice of unpaid overtime',
	from: day('2026-02-16'),
	to: day('2026-02-27'),
	found: 'violations',
	violations: [
		{
			article: '108',
			words: 'Overtime was not paid.',
			affected: { of: 'people', least: 12, most: 12 },
			gravity: 'serious',
		},
		{
			article: '52',
			words: 'A secret about three people.',
			affected: { of: 'people', least: 3, most: 3 },
			gravity: 'severe',
		},
	],
	prescriptions: [
		{
			words: 'Pay the overtime of 2025.',
			affected: { of: 'people', least: 12, most: 12 },
			wages: true,
			served: day('2026-03-02'),
			until: day('2026-04-01'),
			fulfilled: { date: plainDate('2026-03-01'), until: plainDate('2026-03-31') },
			shown: 'Payment orders',
		},
		{
			words: 'A secret order about three people.',
			affected: { of: 'people', least: 3, most: 3 },
			wages: false,
			served: null,
			until: null,
			fulfilled: null,
			shown: 'A secret paper',
		},
	],
	measures: [
		{ kind: 'suspension', against: 'organisation', day: day('2026-02-20'), amount: null, to: '' },
		{ kind: 'fine', against: 'official', day: day('2026-03-03'), amount: 777_000, to: 'secret' },
	],
	appeals: [
		{
			by: 'employer',
			prescription: 1,
			to: 'higher-inspector',
			filed: day('2026-03-10'),
			received: day('2026-03-10'),
			decided: null,
			result: 'pending',
		},
		{
			by: 'worker',
			prescription: null,
			to: 'court',
			filed: day('2026-03-11'),
			received: null,
			decided: null,
			result: 'not-known',
		},
	],
	source: { document: 'Act No. 7 of 27 February 2026', link: 'https://example.org/act-7', grade: 'act' },
	knownOn: plainDate('2026-03-05'),
});

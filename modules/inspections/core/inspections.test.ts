import { describe, expect, it } from 'vitest';
import { looksPersonal } from '#platform/personal.ts';
import { plainDate } from '#platform/plain-date.ts';
import { dayAsText, readDay } from './days.ts';
import { figuresOf, fits } from './figures.ts';
import { publicCsv } from './public-table.ts';
import { publicAffected, publicOf } from './publish.ts';
import { readRecord } from './read-record.ts';
import { mattersOf, standingOf } from './standing.ts';
import { affectedAsText, draftsOf, readAffected, rowsOf, tableColumns } from './table.ts';
import { testRecord } from './test-record.ts';

const day = (date: string, until?: string) =>
	until ? { date: plainDate(date), until: plainDate(until) } : { date: plainDate(date) };
const names = (text: string) => ({ kk: text, ru: text, en: text });
const known = { employers: [], sites: [], today: plainDate('2026-11-22') };
const published = (more: object = {}) =>
	publicOf({ ...testRecord('T-1'), ...more }, { employer: null, site: null, desk: names('Desk') });

describe('a day as people type it', () => {
	it.each([
		['2026-03-02', day('2026-03-02')],
		['2024-02', day('2024-02-01', '2024-02-29')],
		['2015', day('2015-01-01', '2015-12-31')],
		['2015-08-01/2015-08-14', day('2015-08-01', '2015-08-14')],
	])('%s goes in and comes out', (text, read) => {
		expect(readDay(text)).toEqual(read);
		expect(dayAsText(readDay(text))).toBe(text);
	});
	it.each(['', '2026-02-30', '2026-13', '02.03.2026', '2026-03-20/2026-03-02', '2026-03-02/x', '1/2/3'])(
		'%s is none',
		(text) => expect(readDay(text)).toBe(null),
	);
});

describe('a record', () => {
	it('is read back as it was', () => {
		expect(readRecord(testRecord('T-1'), known)).toEqual({ record: testRecord('T-1'), problems: [] });
	});
	it.each([
		[{ to: day('2026-02-01') }, 'to contradicts'],
		[{ found: 'none' }, 'found contradicts'],
		[{ from: day('2027-01-01') }, 'from in-the-future'],
		[{ knownOn: '2026-11-23' }, 'knownOn in-the-future'],
		[{ source: { document: 'x', link: 'javascript:alert(1)', grade: 'act' } }, 'source.link not-a-link'],
		[
			{ measures: [{ kind: 'fine', against: 'organisation', amount: 1.5 }] },
			'measures.0.amount not-a-number',
		],
		[
			{ measures: [{ kind: 'warning', against: 'organisation', amount: 5 }] },
			'measures.0.amount contradicts',
		],
		[{ violations: Array(101).fill({}) }, 'violations too-many'],
		[{ body: 'x'.repeat(301) }, 'body too-long'],
	])('with %j is refused', (more, problem) => {
		const { record, problems } = readRecord({ ...testRecord('T-1'), ...more }, known);
		expect(record).toBe(null);
		expect(problems.map(({ field, code }) => `${field} ${code}`)).toContain(problem);
	});
});

describe('the public form', () => {
	it('tells people in bands of five, and few as few', () => {
		const told = (least: number, most: number | null) => publicAffected({ of: 'people', least, most });
		for (let exact = 1; exact < 200; exact++)
			expect(told(exact, exact)).toEqual(
				exact < 5 ? { of: 'few' } : { of: 'people', from: exact - (exact % 5), to: exact - (exact % 5) + 4 },
			);
		expect(told(3, 7)).toEqual({ of: 'people', from: 0, to: 9 });
		expect(told(3, null)).toEqual({ of: 'people', from: 0, to: null });
	});
	it('holds nothing about few people, one official, one worker, or who complained', () => {
		const text = JSON.stringify(published({ kind: 'on-complaint', grounds: 'a secret complaint' }));
		expect(text).not.toMatch(/secret|official|777|worker|"52"/);
		const unknown = {
			affected: { of: 'not-known' as const },
			words: 'a secret',
			article: '108',
			gravity: 'minor',
		};
		expect(JSON.stringify(published({ violations: [unknown] }))).not.toContain('secret');
	});
	it.each(['Ахметов Б.', 'Б. Қ. Ахметов', '900101300123', '+7 (701) 123-45-67', '8 701 123 45 67', 'a@b.kz'])(
		'%s looks like somebody',
		(text) => expect(looksPersonal(`Words ${text} words`)).toBe(true),
	);
	it.each(['Article 52, point 3', 'Act No. 7 of 27 February 2026', 'ТОО «Пример»', 'HRW 2016, VI p. 68'])(
		'%s does not',
		(text) => expect(looksPersonal(text)).toBe(false),
	);
});

describe('a prescription stands', () => {
	const today = plainDate('2026-04-10');
	const until = day('2026-04-09');
	it.each([
		[null, until, 'past'],
		[null, day('2026-04-10'), 'open'],
		[null, null, 'not-known'],
		[day('2026-04-09'), until, 'fulfilled'],
		[day('2026-04-10'), until, 'fulfilled-late'],
		[day('2026-04-01', '2026-04-30'), until, 'fulfilled-in-doubt'],
		[day('2026-04-10'), null, 'fulfilled'],
	])('fulfilled %j, until %j: %s', (fulfilled, last, standing) => {
		expect(standingOf({ until: last, fulfilled }, today)).toBe(standing);
	});
	it('asks the law about wages, suspensions and appeals to officials, never about courts', () => {
		expect(mattersOf(testRecord('T-1'))).toMatchObject([
			{
				about: 'prescription',
				procedure: 'inspection',
				facts: {
					days: { 'prescription-served': [day('2026-03-02')], 'appeal-received': [day('2026-03-10')] },
				},
			},
			{ about: 'suspension', facts: { days: { suspended: [day('2026-02-20')] } } },
		]);
		const [, , other] = mattersOf({
			...testRecord('T-1'),
			appeals: [{ ...testRecord('').appeals[0]!, prescription: 2 }],
		});
		expect(other).toMatchObject({ about: 'appeal', procedure: 'appeal-to-state' });
	});
});

describe('tables', () => {
	it('give back the record that went in', () => {
		const table = rowsOf(testRecord('T-1'), () => '');
		const rows = table.map((cells, at) => ({
			row: at + 2,
			cells: Object.fromEntries(tableColumns.map((column, place) => [column, cells[place]!])),
		}));
		const { drafts, problems } = draftsOf(rows, () => null);
		expect(problems).toEqual([]);
		expect(readRecord(drafts[0]!.record, known)).toEqual({ record: testRecord('T-1'), problems: [] });
	});
	it.each(['workplace', '12', '5-9', '5+'])('%s people go in and come out', (text) =>
		expect(affectedAsText(readAffected(text)!)).toBe(text),
	);
	it('never begin a cell as a formula', () => {
		const on = plainDate('2026-11-22');
		const one = published({ body: '=HYPERLINK("x")', grounds: '+1, "two"' });
		const text = publicCsv([{ id: 'A', on, inspection: one }], on);
		expect(text).toContain(`"'=HYPERLINK(""x"")"`);
		expect(text).toContain(`"'+1, ""two"""`);
	});
	it('count by the year of the first day; a day that could be either year is of none', () => {
		const either = published({ from: day('2025-12-01', '2026-01-31'), to: null });
		const years = figuresOf([published(), either], plainDate('2026-11-22'));
		expect(years.map(({ year, inspections }) => [year, inspections])).toEqual([
			[2026, 1],
			[null, 1],
		]);
		expect(years[0]).toMatchObject({ violations: 2, suspensions: 1, fines: 0, appeals: 1 });
		const filter = { employer: '', region: '', year: 'not-known', kind: '', standing: '' };
		expect(fits(either, filter, known.today)).toBe(true);
		expect(fits(published(), filter, known.today)).toBe(false);
	});
});
